"""The shapes of dates and times that form tools and people write, before anyone decides which part is the month."""

import re
from datetime import datetime, timedelta
from typing import Final, NamedTuple

_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "jan januar january", "feb febr februar february", "mar mrt marts march", "apr april", "maj may",
            "jun juni june", "jul juli july", "aug august", "sep sept september", "okt oct oktober october",
            "nov november", "dec dez december",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH: Final = rf"(?P<name>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})"
_WEEKDAY: Final = (
    r"(?:(?:man|tirs?|ons|tors?|fre|lør|søn|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:dag|day)?\.?,?\s+)?"
)
_DEN: Final = r"(?:d\.\s?|den\s+)?"
_ZONES: Final = {"z": 0, "utc": 0, "gmt": 0, "wet": 0, "cet": 1, "met": 1, "cest": 2, "mest": 2}
_ZONE: Final = r"(?P<zone>z|(?:utc|gmt)?\s?[+-]\d{1,2}(?::?\d{2})?|utc|gmt|wet|cet|met|cest|mest)?"
_TIME: Final = (
    r"(?:[\s,t]+(?:kl\.?\s?|at\s)?(?P<hour>\d{1,2})[.:](?P<minute>\d{2})(?:[.:](?P<second>\d{2})(?:[.,]\d{1,9})?)?"
    rf"\s?(?P<half>[ap]\.?m\.?)?\s?\(?{_ZONE}\)?)?"
)
_SEP: Final = r"\s?[-/.]\s?"
_SHAPES: Final = tuple(
    re.compile(shape + _TIME)
    for shape in (
        rf"(?P<year>\d{{4}}){_SEP}(?P<month>\d{{1,2}}){_SEP}(?P<day>\d{{1,2}})",
        rf"{_WEEKDAY}{_DEN}(?P<one>\d{{1,2}}){_SEP}(?P<other>\d{{1,2}}){_SEP}(?P<year>\d{{4}}|\d{{2}})",
        rf"{_WEEKDAY}{_DEN}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[-/.\s]*{_MONTH}[-/.,\s]*(?P<year>\d{{4}}|\d{{2}})",
        rf"{_WEEKDAY}{_MONTH}[-/.\s]*(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[,\s]+(?P<year>\d{{4}})",
    )
)
_DAY_AND_MONTH: Final = (
    re.compile(rf"{_DEN}(?P<day>\d{{1,2}})[-/.\s]*{_MONTH}\.?"),
    re.compile(rf"{_MONTH}[-/.\s]*(?P<day>\d{{1,2}})"),
)
_CLOCK: Final = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]?\d\.[0-5]\d")
_LONGEST: Final = 60
_CENTURY: Final = 100
# Two digits up to 68 are this century's, as in POSIX.
_LAST_SHORT_YEAR: Final = 68
_EXCEL_BEGINS: Final = datetime(1899, 12, 30)
_SERIALS: Final = (20_000, 80_000)


class Written(NamedTuple):
    """A point in time as written.

    Attributes:
        year: with its century.
        one, other: the two parts that are day and month, in the order written.
        is_open: either of the two may be the day.
        hour, minute, second: 24 hours.
        offset: minutes east of UTC; ``None`` where nothing is said.
        is_halved: "am" or "pm" stands by the time.
        is_clocklike: it can as well be a time of day, such as "14.05.33".
    """

    year: int
    one: int
    other: int
    is_open: bool
    hour: int
    minute: int
    second: int
    offset: int | None
    is_halved: bool
    is_clocklike: bool

    def moment(self, *, month_first: bool) -> datetime | None:
        """The moment, in UTC where an offset stands by it; ``None`` when there is no such day or time."""
        day, month = (self.other, self.one) if month_first and self.is_open else (self.one, self.other)
        try:
            moment = datetime(self.year, month, day, self.hour, self.minute, self.second)
            return moment - timedelta(minutes=self.offset or 0)
        except (ValueError, OverflowError):
            return None


def parse(text: str) -> Written | None:
    """The date, with its time if any, that ``text`` is in one of the known shapes."""
    if len(text) > _LONGEST:
        return None
    plain = " ".join(text.casefold().split())
    return next((_written(found) for shape in _SHAPES if (found := shape.fullmatch(plain))), None)


def find_day_and_month(text: str) -> tuple[int, int] | None:
    """Day and month of a text such as "02-mar", "2. marts" or "Mar-02"."""
    if len(text) > _LONGEST:
        return None
    plain = " ".join(text.casefold().split())
    found = next(filter(None, (shape.fullmatch(plain) for shape in _DAY_AND_MONTH)), None)
    return (int(found["day"]), _MONTHS[found["name"]]) if found else None


def from_serial(number: float) -> datetime | None:
    """The moment of Excel's serial ``number``, to the second; ``None`` for one before 1954 or after 2118."""
    if not _SERIALS[0] <= number < _SERIALS[1]:
        return None
    return _EXCEL_BEGINS + timedelta(seconds=round(number * 86_400))


def _written(found: re.Match[str]) -> Written:
    said = found.groupdict()
    month = _MONTHS[said["name"]] if said.get("name") else int(said.get("month") or 0)
    is_open = bool(said.get("one"))
    one, other = (int(said["one"]), int(said["other"])) if is_open else (int(said["day"]), month)
    hour = int(said["hour"] or 0)
    if half := said["half"]:
        hour = hour % 12 + 12 * half.startswith("p") if 1 <= hour <= 12 else 99  # noqa: PLR2004 - no such hour
    times = hour, int(said["minute"] or 0), int(said["second"] or 0)
    is_clocklike = bool(_CLOCK.fullmatch(found[0]))
    return Written(_year(said["year"]), one, other, is_open, *times, _offset(said["zone"]), bool(half), is_clocklike)


def _year(text: str) -> int:
    year = int(text)
    return year if year >= _CENTURY else year + (2000 if year <= _LAST_SHORT_YEAR else 1900)


def _offset(zone: str | None) -> int | None:
    if not zone:
        return None
    if zone in _ZONES:
        return 60 * _ZONES[zone]
    sign, digits = re.sub(r"utc|gmt|\s|:", "", zone)[0], re.sub(r"\D", "", zone)
    hours, minutes = (digits, "0") if len(digits) <= 2 else (digits[:-2], digits[-2:])  # noqa: PLR2004 - "+2", "+02"
    return (60 * int(hours) + int(minutes)) * (-1 if sign == "-" else 1)
