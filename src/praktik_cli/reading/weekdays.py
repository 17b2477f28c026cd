"""Weekdays, as people write them."""

import re
from typing import Final

from praktik_cli.domain.signup import ALL_WEEK
from praktik_cli.naming import fold, nearest
from praktik_cli.reading.cells import Problem, Read
from praktik_cli.reading.lists import json_array
from praktik_cli.reference.words import WEEKDAYS, find_weekday, is_any, is_weekend

_WEEK: Final = frozenset(
    {
        "alle dage", "alle ugens dage", "alle hverdage", "hverdage", "hele ugen", "alle", "alle 5 dage",
        "alle fem dage", "all days", "all week", "the whole week", "every day", "weekdays", "all weekdays",
    }
)  # fmt: skip
_RANGE: Final = re.compile(r"\s*(?:-|\b(?:til og med|t\.o\.m\.?|til|through)(?=\s))\s*")
_ENGLISH_RANGE: Final = re.compile(r"((?:mon|tue|wed|thu|fri)\w{0,8}) to ((?:mon|tue|wed|thu|fri)\w{0,8})")
_BETWEEN: Final = re.compile(r"[;,/&+.\n]|\b(?:og|eller|and|or)\b|\s+")
_DATE: Final = re.compile(
    r"(?<=[a-zæøå])[\s,.]*(?:\b(?:d|den|the)\b[\s.]*)?\d{1,2}(?:[./-]\d{1,2})?(?:st|nd|rd|th)?\.?(?![\d-])"
    r"(?:\s*(?:september|sept?|aug(?:ust)?)\b\.?)?"
)
_LONGEST: Final = 300
_FILLING: Final = re.compile(r"^(?:kun|only|helst|gerne|preferably)\s+")
_EXCEPT: Final = re.compile(
    r"(?:alle dage|alle hverdage|alle|hele ugen|all days|every day|all week|all|any day)?[\s,]*"
    r"\b(?:undtagen|undtaget|bortset fra|på nær|men ikke|ikke|except|but not|not)\b\s*(.+)"
)


def read_weekdays(text: str) -> Read[tuple[int, ...]]:
    """Weekdays from 0, ascending; no value when all will do.

    "alle undtagen fredag" is the others. A date after a weekday's name is passed over: the name counts.
    """
    if len(text) > _LONGEST:
        return Read(None, (Problem("unknown-weekday", text),))
    plain = re.sub(r"[‐‑‒–—−]", "-", ";".join(json_array(text) or [text])).casefold().strip()
    if fold(plain) in _WEEK or is_any(plain):
        return Read()
    if not_these := _EXCEPT.fullmatch(plain):
        without = _named(not_these[1])
        rest = tuple(day for day in ALL_WEEK if day not in (without.value or ALL_WEEK))
        return Read(rest or None, without.problems)
    return _named(plain)


def _named(plain: str) -> Read[tuple[int, ...]]:
    plain = _FILLING.sub("", _DATE.sub(" ", plain))
    plain = _RANGE.sub("-", _ENGLISH_RANGE.sub(r"\1-\2", plain))
    found: set[int] = set()
    not_read: list[str] = []
    for part in filter(None, _BETWEEN.split(plain)):
        days = _days_of(part)
        found.update(days)
        if not days or any(map(is_weekend, part.split("-"))):
            not_read.append(part)
    return Read(tuple(sorted(found)) or None, tuple(_problem(part, bool(found)) for part in not_read))


def _problem(part: str, has_others: bool) -> Problem:
    """A Saturday beside other days takes nothing from them, so that it is only told."""
    if any(map(is_weekend, part.split("-"))):
        return Problem("weekend-day", part, is_doubt=has_others)
    return Problem("unknown-weekday", part, nearest(part, WEEKDAYS))


def _days_of(part: str) -> tuple[int, ...]:
    """The weekdays of a name or of a range such as "man-ons"; a range that ends in the weekend ends on Friday."""
    ends = part.split("-")
    first, last = find_weekday(ends[0]), find_weekday(ends[-1])
    if len(ends) > 1 and is_weekend(ends[-1]):
        last = ALL_WEEK[-1]
    if first is None or last is None or len(ends) > 2:  # noqa: PLR2004 - a range has two ends
        return ()
    return ALL_WEEK[first : last + 1]
