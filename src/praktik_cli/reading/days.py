"""How many days, as people write them and as Excel changes what they wrote."""

import re
from datetime import date
from math import ceil, floor
from typing import Final

from praktik_cli.domain.signup import ALL_WEEK, Days
from praktik_cli.reading.amounts import find_with_remark
from praktik_cli.reading.calendars import find_day_and_month, from_serial
from praktik_cli.reading.cells import Problem, Read
from praktik_cli.reading.moments import read_datetime
from praktik_cli.reading.numbers import Amount, plain
from praktik_cli.reading.weekdays import read_weekdays
from praktik_cli.reference.words import is_any

_MOST: Final = len(ALL_WEEK)
_WHOLE_WEEK: Final = frozenset(
    {
        "hele ugen", "en uge", "1 uge", "en hel uge", "ugen", "uge 37", "hele uge 37", "en arbejdsuge", "alle dage",
        "alle 5 dage", "alle fem dage", "alle hverdage", "5 (hele ugen)", "5 dage (hele ugen)", "hele ugen (5 dage)",
        "the whole week", "whole week", "all week", "a week", "one week", "1 week", "full week", "all days",
    }
)  # fmt: skip
_ANY: Final = frozenset({"fleksibel", "fleksibelt", "flexible", "1-5", "efter aftale", "kan aftales"})
_WEEKS: Final = re.compile(r"(?:\d{1,2}|\w{2,5})(?:-\d)? (?:uger|weeks)")
_SERIALS: Final = range(20_000, 80_000)


def read_days(text: str, cell: object = None) -> Read[Days]:
    """A number of days or a range of them, 1 to 5.

    Args:
        text: the cell's text.
        cell: the cell itself: Excel turns "2-3" into a date, which is told.
    """
    if day := as_date(text, cell):
        return Read(None, (Problem("date-instead-of-days", text, _days_in(*day)),))
    whole = plain(text)
    if whole in _WHOLE_WEEK:
        return Read(Days(_MOST, _MOST))
    if whole in _ANY or is_any(text):
        return Read(Days(1, _MOST))
    amount, problems = find_with_remark(text)
    if amount is None:
        return _read_weekdays(text)
    return _checked(text, amount, problems)


def _checked(text: str, amount: Amount, problems: tuple[Problem, ...]) -> Read[Days]:
    low = 1 if amount.low is None else amount.low
    high = max(low, _MOST) if amount.high is None else amount.high
    fitting = _written(_clamp(floor(low)), _clamp(ceil(high)))
    if low != floor(low) or high != floor(high):
        return Read(None, (Problem("not-days", text, fitting),))
    if min(low, high) < 1 or max(low, high) > _MOST:
        return Read(None, (Problem("days-out-of-range", text, fitting),))
    return Read(Days(int(low), int(high)), problems)


def _read_weekdays(text: str) -> Read[Days]:
    """Named weekdays are as many days, which is told; nothing else is a number of days."""
    if _WEEKS.fullmatch(plain(text)):
        return Read(None, (Problem("days-out-of-range", text, str(_MOST)),))
    named = read_weekdays(text)
    if not named.value or named.problems:
        return Read(None, (Problem("not-days", text),))
    number = len(named.value)
    return Read(Days(number, number), (Problem("weekdays-instead-of-days", text, str(number), is_doubt=True),))


def as_date(text: str, cell: object) -> tuple[int, int] | None:
    """Day and month of a date, of its serial number, or of what Excel shows of it, such as "02-mar"."""
    if isinstance(cell, date):
        return cell.day, cell.month
    if text.isascii() and text.isdigit():
        moment = from_serial(int(text)) if len(text) == len(str(_SERIALS[0])) and int(text) in _SERIALS else None
    else:
        moment = read_datetime(text).value if any(map(str.isdigit, text)) else None
    return (moment.day, moment.month) if moment else find_day_and_month(text)


def _days_in(day: int, month: int) -> str | None:
    """The range that Excel may have made a date of; day and month stand in either order."""
    low, high = sorted((day, month))
    return _written(low, high) if high <= _MOST else None


def _written(low: int, high: int) -> str:
    return str(low) if low == high else f"{low}-{high}"


def _clamp(number: int) -> int:
    return min(max(number, 1), _MOST)
