"""Numbers, days and kilometres, as people write them."""

import re
from datetime import date
from typing import Final

from praktik_cli.domain.signup import ALL_WEEK, Days
from praktik_cli.naming import fold
from praktik_cli.reading.cells import Problem, Read
from praktik_cli.reference.areas import is_anywhere
from praktik_cli.reference.words import is_any

MOST_INTERNS: Final = 3
_MOST_DAYS: Final = len(ALL_WEEK)
_NUMBER_WORDS: Final = {
    "ingen": 0, "nul": 0, "none": 0, "zero": 0,
    "en": 1, "én": 1, "et": 1, "ét": 1, "one": 1,
    "to": 2, "two": 2,
    "tre": 3, "three": 3,
    "fire": 4, "four": 4,
    "fem": 5, "five": 5,
    "seks": 6, "six": 6,
    "syv": 7, "seven": 7,
    "otte": 8, "eight": 8,
    "ni": 9, "nine": 9,
    "ti": 10, "ten": 10,
}  # fmt: skip
_WHOLE_WEEK: Final = (
    "hele ugen", "en uge", "1 uge", "ugen", "hele uge 37", "alle dage",
    "the whole week", "whole week", "all week", "a week", "one week", "1 week", "all days",
)  # fmt: skip
_UNITS: Final = (
    r"(?:dage?s?|days?|hele dage|praktikant(?:er)?|interns?|person(?:er|s)?|plads(?:er)?|places?|vært(?:er)?|hosts?)"
)
_AT_MOST: Final = r"(?:op til|max|maks|maksimum|maximum|højst|højest|up to|at most|ca|about|circa)\W*"
_AT_LEAST: Final = r"(?:mindst|minimum|min|fra|at least|from)\W*"
_NUMBER: Final = r"(\d{1,9}|" + "|".join(_NUMBER_WORDS) + ")"
_RANGE: Final = re.compile(rf"{_NUMBER}\s*(?:{_UNITS}\s*)?(?:-|til|to|eller|or)\s*{_NUMBER}")


def read_count(text: str) -> Read[int]:
    """A number from 1 to 3, in figures or words."""
    plain = _plain(text)
    bounds = _range(plain)
    if bounds:
        return Read(None, (Problem("not-a-count", text, str(_clamp(bounds[1], MOST_INTERNS))),))
    number = _number(re.sub(rf"^{_AT_MOST}", "", plain))
    if number is None:
        return Read(None, (Problem("not-a-count", text),))
    if not 1 <= number <= MOST_INTERNS:
        return Read(None, (Problem("count-out-of-range", text, str(_clamp(number, MOST_INTERNS))),))
    return Read(number)


def read_days(text: str, cell: object = None) -> Read[Days]:
    """A number of days or a range of them, 1 to 5.

    Args:
        text: the cell's text.
        cell: the cell itself: Excel turns "2-3" into a date, which is told.
    """
    if isinstance(cell, date):
        return Read(None, (Problem("date-instead-of-days", text, _days_in_date(cell)),))
    plain = _plain(text)
    bounds = _days(plain)
    if bounds is None:
        return Read(None, (Problem("not-days", text),))
    low, high = sorted(bounds)
    if low < 1 or high > _MOST_DAYS:
        fitting = _written_days(_clamp(low, _MOST_DAYS), _clamp(high, _MOST_DAYS))
        return Read(None, (Problem("days-out-of-range", text, fitting),))
    return Read(Days(low, high))


def read_km(text: str) -> Read[int]:
    """Whole kilometres, at least 1; no value when any distance will do."""
    if is_any(text) or is_anywhere(text) or fold(text) in {"ubegrænset", "ingen grænse", "unlimited", "no limit"}:
        return Read()
    plain = re.sub(rf"^{_AT_MOST}", "", _plain(text))
    found = re.fullmatch(
        r"(\d{1,3}(?:\.\d{3})+|\d{1,9})(?:[.,]\d{1,2})?\s*(?:km|kilometer|kilometers|kilometres)?", plain
    )
    kilometres = int(found[1].replace(".", "")) if found else 0
    return Read(kilometres) if kilometres else Read(None, (Problem("not-kilometres", text),))


def _plain(text: str) -> str:
    return re.sub(r"[‐‑‒–—−]", "-", fold(text))


def _number(plain: str) -> int | None:
    found = re.fullmatch(rf"{_NUMBER}(?:[.,]0+)?\s*{_UNITS}?", plain)
    return _value(found[1]) if found else None


def _value(written: str) -> int:
    return _NUMBER_WORDS[written] if written in _NUMBER_WORDS else int(written)


def _range(plain: str) -> tuple[int, int] | None:
    found = _RANGE.fullmatch(re.sub(rf"\s*{_UNITS}$", "", plain))
    return (_value(found[1]), _value(found[2])) if found else None


def _days(plain: str) -> tuple[int, int] | None:
    if plain in _WHOLE_WEEK:
        return _MOST_DAYS, _MOST_DAYS
    if is_any(plain) or plain in {"fleksibel", "flexible"}:
        return 1, _MOST_DAYS
    if bounds := _range(plain):
        return bounds
    for pattern, low, high in ((_AT_MOST, 1, None), (_AT_LEAST, None, _MOST_DAYS), ("", None, None)):
        number = _number(re.sub(f"^{pattern}", "", plain)) if re.match(pattern, plain) else None
        if number is not None:
            return low or number, high or number
    return None


def _days_in_date(cell: date) -> str | None:
    low, high = sorted((cell.day, cell.month))
    return _written_days(low, high) if high <= _MOST_DAYS else None


def _written_days(low: int, high: int) -> str:
    return str(low) if low == high else f"{low}-{high}"


def _clamp(number: int, most: int) -> int:
    return min(max(number, 1), most)
