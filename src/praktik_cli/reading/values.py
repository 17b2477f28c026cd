"""What one cell means, by the kind of its field."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Final

from praktik_cli.naming import nearest, organisation_key
from praktik_cli.reading.amounts import MOST_INTERNS, read_count, read_fewest, read_km
from praktik_cli.reading.cells import Problem, Read, clean, is_blank
from praktik_cli.reading.choices import (
    find_one_role,
    find_one_side,
    read_areas,
    read_languages,
    read_purposes,
    read_sector,
    read_sectors,
    read_texts,
)
from praktik_cli.reading.days import as_date, read_days
from praktik_cli.reading.emails import is_plain_address, read_email
from praktik_cli.reading.freetext import is_no_answer, is_nothing, read_text, read_text_column
from praktik_cli.reading.moments import read_datetime, reader
from praktik_cli.reading.placereading import read_municipality
from praktik_cli.reading.tongues import read_country
from praktik_cli.reading.weekdays import read_weekdays
from praktik_cli.reading.wordings import about_remark, known_wording
from praktik_cli.reading.yesno import read_yes_no
from praktik_cli.reference.words import ROLES, STATUSES, find_status

_SIDES: Final = ("vært", "praktikant", "begge")
_NO_OPTIONS: Final[frozenset[str]] = frozenset()


def read_value(kind: str, cell: object, options: frozenset[str] = _NO_OPTIONS) -> Read[object]:
    """What ``cell`` means as a value of ``kind`` (``reference.fields.Field.kind``, or ``"fewest"``: a least count).

    A cell with "-", "n/a" or the like is not answered; in a list so is one with "ingen" or "nej".

    Args:
        kind: the kind of the field.
        cell: the cell as the spreadsheet has it.
        options: answers with a comma that are one answer, as ``organisation_key``.
    """
    if cell is None or cell == "":
        return _EMPTY
    if kind == "text":
        return read_text(cell)
    if kind == "email" and type(cell) is str and is_plain_address(cell):
        return Read(cell)
    if kind in _REPEATED and (len(cell) <= _LONGEST_KEPT if type(cell) is str else type(cell) in _NUMBERS):
        return _read_again(kind, cell, options)
    return _read_cell(kind, cell, options)


def read_column(
    kind: str, cells: Sequence[object], column: Sequence[object], options: frozenset[str]
) -> Iterable[Read[object]]:
    """What each of ``cells`` means, those of ``column``; which part of a date is the day, all of it tells."""
    if kind == "text":
        return read_text_column(cells)
    if kind != "datetime":
        return (read_value(kind, cell, options) for cell in cells)
    moment = reader(column)

    def read_moment(cell: object) -> Read[object]:
        if isinstance(cell, datetime):
            return moment("", cell)
        return _read_with(lambda text: moment(text, cell), cell)

    return map(read_moment, cells)


@lru_cache(maxsize=65536, typed=True)
def _read_again(kind: str, cell: object, options: frozenset[str]) -> Read[object]:
    """What is chosen from few answers stands in many rows."""
    return _read_cell(kind, cell, options)


def _read_cell(kind: str, cell: object, options: frozenset[str]) -> Read[object]:
    return _read_with(lambda text: _read(kind, text, cell, options), cell)


def _read_with(read: Callable[[str], Read[object]], cell: object) -> Read[object]:
    if is_blank(cell):
        return _EMPTY
    text = clean(cell)
    if text.value is None or is_no_answer(text.value):
        return Read(None, text.problems)
    meant = read(text.value)
    return Read(meant.value, text.problems + meant.problems)


def _read(kind: str, text: str, cell: object, options: frozenset[str]) -> Read[object]:
    match kind:
        case "days":
            meant: Read[object] = read_days(text, cell)
        case "count" | "fewest" if day := as_date(text, cell):
            meant = Read(None, (Problem("date-instead-of-days", text, _count_in(*day)),))
        case "datetime":
            meant = read_datetime(text, cell)
        case "texts" if is_nothing(text):
            meant = _EMPTY
        case "texts":
            meant = read_texts(text, lambda part: organisation_key(part) in options)
        case _:
            meant = _READERS[kind](text)
    return meant


def _count_in(day: int, month: int) -> str | None:
    """What was written before Excel made 2 March of "2-3": of a range of counts the most counts."""
    return str(max(day, month)) if max(day, month) <= MOST_INTERNS else None


def _finder(
    find: Callable[[str], object], code: str, suggest: Callable[[str], str | None]
) -> Callable[[str], Read[object]]:
    def read(text: str) -> Read[object]:
        if (found := find(text)) is not None:
            return Read(found)
        if (found := find(wording := known_wording(text, lambda part: find(part) is not None))) is not None:
            return Read(found, about_remark(text, wording))
        return Read(None, (Problem(code, text, suggest(text)),))

    return read


def _read_withdrawn(text: str) -> Read[object]:
    """A status in a column that asks whether somebody withdrew; only a no leaves it open."""
    if (found := find_status(text)) is not None:
        return Read(found)
    return Read("aktiv" if read_yes_no(text).value is False else "afmeldt")


_EMPTY: Final[Read[object]] = Read()
_READERS: Final[Mapping[str, Callable[[str], Read[object]]]] = {
    "email": read_email,
    "sector": read_sector,
    "municipality": read_municipality,
    "count": read_count,
    "fewest": read_fewest,
    "km": read_km,
    "yes_no": read_yes_no,
    "role": _finder(find_one_role, "unknown-role", lambda text: nearest(text, ROLES)),
    "withdrawn": _read_withdrawn,
    "status": _finder(find_status, "unknown-status", lambda text: nearest(text, STATUSES)),
    "side": _finder(find_one_side, "unknown-side", lambda text: nearest(text, _SIDES)),
    "country": read_country,
    "sectors": read_sectors,
    "purposes": read_purposes,
    "areas": read_areas,
    "languages": read_languages,
    "weekdays": read_weekdays,
}
_REPEATED: Final = frozenset({"days", "texts", *_READERS} - {"email"})
_NUMBERS: Final = frozenset({float, int, bool})
_LONGEST_KEPT: Final = 300
