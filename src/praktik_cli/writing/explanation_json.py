"""What is known of one host or intern, or whom a search found, as JSON."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Final

from praktik_cli.domain.certificate import Price
from praktik_cli.domain.explanation import Explanation, Other, Places, Search, by_side
from praktik_cli.domain.report import AdviceLine, MatchLine
from praktik_cli.domain.run import Unplaced
from praktik_cli.domain.signup import Host, Intern

EXPLAIN_SCHEMA: Final = "praktik.explain/1"


def explanation_json(found: Explanation) -> str:
    """What ``explain --json`` prints of one host or intern."""
    return _text(
        {
            "side": found.side,
            "id": found.signup.id,
            "signup": _signup(found.signup),
            "matches": [_match(line) for line in found.matches],
            "wished": [_other(other) for other in found.wished],
            "possible": found.possible,
            "alternatives": [_other(other) for other in found.others],
            "near": [_other(other) for other in found.near],
            "untried": found.untried,
            "certificate": _certificate(found.unplaced.why) if found.unplaced else None,
            "price": _price(found.price) if found.price else None,
            "help": None if found.help is None else [_help(line) for line in found.help],
            "places": _places(found.places) if found.places else None,
        }
    )


def search_json(search: Search) -> str:
    """What ``explain --json`` prints when it is not one alone who may be meant."""
    return _text(
        {
            "hits": [_hit(one) for one in search.hits],
            "nearest": [_hit(one) for one in search.nearest],
            "left_out": [asdict(row) for row in search.left_out],
        }
    )


def _signup(signup: Host | Intern) -> dict[str, object]:
    said = asdict(signup) | {"days": [signup.days.low, signup.days.high]}
    del said["source"]
    return {key: value.isoformat() if isinstance(value, datetime) else value for key, value in said.items()}


def _pair(line: MatchLine) -> dict[str, object]:
    pair = {"host": line.host.id, "intern": line.intern.id, "points": line.points}
    return {**pair, "breakdown": dict(line.breakdown), "sides": by_side(line.breakdown)}


def _match(line: MatchLine) -> dict[str, object]:
    return {**_pair(line), "status": line.status, "days": list(line.days)}


def _other(other: Other) -> dict[str, object]:
    price = _price(other.price) if other.price else None
    return {
        **_pair(other.line),
        "wish_rank": other.line.facts.wish_rank,
        "forbidden": list(other.forbidden),
        "because": other.because,
        "guests": [guest.id for guest in other.guests],
        "instead": [host.id for host in other.instead],
        **(price or {"possible": None, "goals": None, "loses": None, "gains": None, "proven": None}),
        "moves": other.moves if price else None,
    }


def _price(price: Price) -> dict[str, object]:
    goals = {name: [price.before[name], value] for name, value in price.after.items()}
    told: Mapping[str, object] = {"possible": price.is_possible, "goals": goals}
    return {**told, "loses": list(price.loses), "gains": list(price.gains), "proven": price.proven}


def _certificate(why: Unplaced) -> dict[str, object]:
    evidence = asdict(why)
    del evidence["intern"], evidence["price"]
    return evidence


def _help(line: AdviceLine) -> dict[str, object]:
    advice, change = line.advice, line.advice.change
    told = {"kind": change.kind, "field": change.field, "from": change.before, "to": change.after}
    return {"change": told, "host": advice.goes_to[0], "loses": list(advice.loses), "gain": advice.gain}


def _places(places: Places) -> dict[str, object]:
    return {**asdict(places), "free": places.free}


def _hit(one: Host | Intern) -> dict[str, object]:
    is_host = isinstance(one, Host)
    return {
        "side": "host" if is_host else "intern",
        "id": one.id,
        "name": one.contact_name if isinstance(one, Host) else one.name,
        "organisation": one.label if isinstance(one, Host) else one.organisation,
        "municipality": one.municipality,
        "place": one.place,
        "country": one.country,
    }


def _text(value: Mapping[str, object]) -> str:
    return json.dumps({"schema": EXPLAIN_SCHEMA, **value}, ensure_ascii=False, indent=1) + "\n"
