"""The waiting list of one host or intern as JSON; ids and numbers only."""

import json
from dataclasses import asdict
from typing import Final

from praktik_cli.domain.alternates import Alternates, NewRound, Opening
from praktik_cli.domain.report import MatchLine

ALTERNATES_SCHEMA: Final = "praktik.alternates/1"


def alternates_json(found: Alternates) -> str:
    """What ``alternates --json`` prints."""
    places = [_place(opening, found) for opening in found.openings]
    listed = {"schema": ALTERNATES_SCHEMA, "side": found.side, "id": found.signup.id, "places": places}
    return json.dumps(listed, ensure_ascii=False, indent=1) + "\n"


def _place(opening: Opening, found: Alternates) -> dict[str, object]:
    host = opening.host.id if opening.host else None
    return {
        "host": host,
        "intern": opening.intern.id if opening.intern else None,
        "count": opening.places,
        "alternates": [_alternate(line, found.side) for line in opening.alternates],
        "forbidden": dict(opening.forbidden),
        "because": dict(opening.because),
        "stuck": opening.stuck,
        "new_round": _new_round(found.new_rounds.get(host or "")),
    }


def _alternate(line: MatchLine, side: str) -> dict[str, object]:
    other = line.intern.id if side == "host" else line.host.id
    return {"id": other, "points": line.points, "breakdown": dict(line.breakdown)}


def _new_round(new: NewRound | None) -> dict[str, object] | None:
    return asdict(new) | {"hosts": [host.id for host in new.hosts]} if new else None
