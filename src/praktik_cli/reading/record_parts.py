"""The parts of a run record that prove and advise, read back."""

from collections.abc import Mapping
from typing import Any, Final

from praktik_cli.domain.advice import Advice, Advised, Change, GoalPrice, Plain
from praktik_cli.domain.certificate import NearMiss, Price, TightSet
from praktik_cli.domain.earlier import FIRST, Earlier
from praktik_cli.domain.past import IdPair
from praktik_cli.domain.reading import InputFile
from praktik_cli.domain.signup import ALL_WEEK

_NOT_ADVISED: Final = frozenset({"too_large", "not_proven", "clock", "interrupted"})
# The lottery adds a number of 32 bits for each match.
_MOST: Final = 10**16


def tight_set(entry: Mapping[str, Any]) -> TightSet:
    """Interns, the only hosts they can go to, and their places."""
    return TightSet(tuple(map(text, entry["interns"])), tuple(map(text, entry["hosts"])), whole(entry["places"]))


def near_miss(entry: Mapping[str, Any]) -> NearMiss:
    """A host that one rule forbids."""
    return NearMiss(text(entry["host"]), text(entry["rule"]), optional_int(entry["short"]))


def price(entry: Mapping[str, Any] | None) -> Price | None:
    """What a place would cost."""
    if entry is None:
        return None
    before, after = (whole_values(entry[name]) for name in ("before", "after"))
    return Price(before, after, _ids(entry["loses"]), _ids(entry["gains"]), bool(entry["proven"]))


def earlier(entry: Mapping[str, Any] | None) -> Earlier:
    """What the rounds before decided."""
    if entry is None:
        return FIRST
    workbook = entry["workbook"]
    history = [(text(file["path"]), text(file["sha256"])) for file in entry["history"]]
    names = ("proposed", "accepted", "locked", "declined", "declined_before", "dropped", "met")
    return Earlier(
        workbook=None if workbook is None else InputFile(text(workbook["path"]), text(workbook["sha256"])),
        waited=_ids(entry["waited"]),
        history=tuple(InputFile(path, sha256) for path, sha256 in history),
        days=tuple(map(_days, entry["days"])),
        unplaced=None if entry["unplaced"] is None else _ids(entry["unplaced"]),
        **{name: tuple(map(_pair, entry[name])) for name in names},
    )


def _pair(entry: Any) -> IdPair:
    host, intern = entry
    return text(host), text(intern)


def _days(entry: Any) -> tuple[str, str, tuple[int, ...]]:
    host, intern, days = entry
    if not set(days) <= set(ALL_WEEK):
        raise ValueError(f"no weekdays: {days}")
    return text(host), text(intern), tuple(map(whole, days))


def advised(data: Mapping[str, Any]) -> Advised:
    """All that the record says of "what if"."""
    left_out = data["not_advised"]
    return Advised(
        advice=tuple(map(_advice, data["advice"])),
        prices=tuple(map(_goal_price, data["prices"])),
        left_out=None if left_out is None else one_of(_NOT_ADVISED, left_out),
    )


def _advice(entry: Mapping[str, Any]) -> Advice:
    told = entry["change"]
    kind, subject, field = (text(told[name]) for name in ("kind", "subject", "field"))
    change = Change(kind, subject, field, _plain(told["from"]), _plain(told["to"]))
    return Advice(change, whole(entry["gain"]), _ids(entry["placed"]), _ids(entry["loses"]), _ids(entry["goes_to"]))


def _goal_price(entry: Mapping[str, Any]) -> GoalPrice:
    later = {text(goal): (whole(now), whole(then)) for goal, (now, then) in entry["later"].items()}
    return GoalPrice(text(entry["goal"]), whole(entry["value"]), whole(entry["without"]), later)


def _plain(value: Any) -> Plain:
    """As it was before it became JSON: lists are tuples."""
    if isinstance(value, list):
        return tuple(map(_plain, value))
    if isinstance(value, dict):
        return {text(key): _plain(part) for key, part in value.items()}
    if isinstance(value, int | float):
        return whole(value) if isinstance(value, int) else number(value)
    return None if value is None else text(value)


def _ids(entry: Any) -> tuple[str, ...]:
    return tuple(map(text, entry))


def optional_int(value: object) -> int | None:
    """A whole number or nothing.

    Raises:
        TypeError, ValueError: it is something else.
    """
    return None if value is None else whole(value)


def whole(value: object) -> int:
    """A whole number that a round can have.

    Raises:
        TypeError: it is something else.
        ValueError: it is beyond all that can be counted.
    """
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(value)
    if abs(value) > _MOST:
        raise ValueError(value)
    return value


def whole_values(entry: Mapping[str, Any]) -> dict[str, int]:
    """Names, each with a whole number."""
    return {text(name): whole(value) for name, value in entry.items()}


def number(value: object) -> float:
    """A number, such as of seconds.

    Raises:
        TypeError: it is something else.
        ValueError: it is beyond all that can be counted.
    """
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise TypeError(value)
    if not abs(value) <= _MOST:
        raise ValueError(value)
    return float(value)


def one_of(known: frozenset[str], value: object) -> str:
    """A word of ``known``.

    Raises:
        ValueError: it is none.
    """
    if value not in known:
        raise ValueError(value)
    return str(value)


def text(value: object) -> str:
    """A text.

    Raises:
        TypeError: it is something else.
    """
    if not isinstance(value, str):
        raise TypeError(value)
    return value
