"""Points in time: a whole column tells whether the day or the month is written first."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, time
from typing import Final

from praktik_cli.reading.calendars import Written, from_serial, parse
from praktik_cli.reading.cells import Problem, Read, clean

MomentReader = Callable[[str, object], Read[datetime]]

_MONTHS: Final = 12
# LimeSurvey's date of an answer whose time it did not keep.
_NO_TIME: Final = datetime(1980, 1, 1)


def reader(cells: Sequence[object]) -> MomentReader:
    """Reads the cells of one column: ``read(text, cell)``.

    A text such as "13/9/2018" shows that the column has the day first, "9/13/2018" that it has the month first. Where
    nothing shows it, the day comes first, as in Danish. Where both are found, or only English clock times ("9:41 AM")
    stand by the dates, what can be read both ways is read with the day first and told. The order of the cells
    plays no part.
    """
    by_cell = {cell: _parsed(cell) for cell in cells if isinstance(cell, str)}
    written = [found for found in by_cell.values() if found and found.is_open]
    day_first = any(found.one > _MONTHS for found in written)
    month_first = any(found.other > _MONTHS for found in written)
    is_doubtful = day_first == month_first and (day_first or any(found.is_halved for found in written))
    is_reversed = month_first and not day_first

    def read(text: str, cell: object = None) -> Read[datetime]:
        if real := _real(cell) or _serial(text):
            return _known(real)
        found = by_cell[cell] if isinstance(cell, str) and cell in by_cell else parse(text)
        return _read(text, found, month_first=is_reversed, is_doubtful=is_doubtful)

    return read


def read_datetime(text: str, cell: object = None) -> Read[datetime]:
    """A real date, Excel's number for one, or a text with a date, the day first where both would do.

    A time with an offset becomes UTC.
    """
    real = _real(cell) or _serial(text)
    return _known(real) if real else _read(text, parse(text), month_first=False, is_doubtful=False)


def _known(moment: datetime) -> Read[datetime]:
    return Read(None if moment == _NO_TIME else moment)


def _read(text: str, found: Written | None, *, month_first: bool, is_doubtful: bool) -> Read[datetime]:
    if found is None:
        return Read(None, (Problem("not-a-time", text),))
    is_either = found.is_open and max(found.one, found.other) <= _MONTHS
    moment = found.moment(month_first=month_first if is_either else found.other > _MONTHS)
    if moment is None:
        return Read(None, (Problem("not-a-time", text),))
    if (is_either and is_doubtful and found.one != found.other) or found.is_clocklike:
        return Read(moment, (Problem("ambiguous-date", text, moment.date().isoformat(), is_doubt=True),))
    return _known(moment)


def _real(cell: object) -> datetime | None:
    if isinstance(cell, datetime):
        return cell.astimezone(UTC).replace(tzinfo=None) if cell.tzinfo else cell
    return datetime.combine(cell, time()) if isinstance(cell, date) else None


def _serial(text: str) -> datetime | None:
    digits = text.replace(",", ".", 1)
    is_number = digits.isascii() and digits.replace(".", "", 1).isdigit()
    return from_serial(float(digits)) if is_number else None


def _parsed(cell: object) -> Written | None:
    return parse(text) if isinstance(cell, str) and (text := clean(cell).value) else None
