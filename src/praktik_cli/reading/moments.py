"""Points in time, as form tools write them."""

import re
from datetime import UTC, date, datetime, time
from typing import Final

from praktik_cli.reading.cells import Problem, Read

_DAY_FIRST: Final = re.compile(
    r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[ T,]+(?:kl\.? ?)?(\d{1,2})[.:](\d{2})(?:[.:](\d{2}))?)?"
)


def read_datetime(text: str, cell: object = None) -> Read[datetime]:
    """A real date, ISO 8601, or ``dd-mm-yyyy hh.mm.ss``; a time with an offset becomes UTC."""
    if isinstance(cell, datetime):
        return Read(_without_offset(cell))
    if isinstance(cell, date):
        return Read(datetime.combine(cell, time()))
    moment = _iso(text) or _day_first(text)
    return Read(moment) if moment else Read(None, (Problem("not-a-time", text),))


def _iso(text: str) -> datetime | None:
    try:
        return _without_offset(datetime.fromisoformat(text)) if re.match(r"\d{4}-", text) else None
    except (ValueError, OverflowError):
        return None


def _day_first(text: str) -> datetime | None:
    found = _DAY_FIRST.fullmatch(text)
    if not found:
        return None
    day, month, year, hour, minute, second = (int(part or 0) for part in found.groups())
    try:
        return datetime(year, month, day, hour, minute, second)
    except ValueError:
        return None


def _without_offset(moment: datetime) -> datetime:
    return moment.astimezone(UTC).replace(tzinfo=None) if moment.tzinfo else moment
