"""What an invented sign-up is: one answer for each field."""

from datetime import datetime, timedelta
from random import Random
from typing import Final

Answer = str | int | datetime
Row = dict[str, Answer]

OPENED: Final = datetime(2018, 3, 5)
WORKDAYS_OPEN: Final = 50
FIRST_HOUR: Final = 8
MINUTES_A_DAY: Final = 9 * 60
WHOLE_WEEK: Final = "man;tir;ons;tor;fre"


def times(count: int, chance: Random) -> list[datetime]:
    """When ``count`` people signed up, ascending, on workdays in spring 2018."""
    minutes = sorted(chance.randrange(WORKDAYS_OPEN * MINUTES_A_DAY) for _ in range(count))
    return [_moment(*divmod(minute, MINUTES_A_DAY)) for minute in minutes]


def _moment(workday: int, minute: int) -> datetime:
    weeks, days = divmod(workday, 5)
    return OPENED + timedelta(weeks=weeks, days=days, hours=FIRST_HOUR, minutes=minute)


def number(letter: str, index: int) -> str:
    """The id of the sign-up at position ``index``, such as V001."""
    return f"{letter}{index + 1:03}"


def enough_weekdays(days: str, weekdays: str) -> str:
    """``weekdays``, or the whole week where ``days`` ("2-4") asks for more of them."""
    return weekdays if int(days[-1]) <= len(weekdays.split(";")) else WHOLE_WEEK
