"""What one cell means, by the kind of its field."""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Final

from praktik_cli.naming import nearest, organisation_key
from praktik_cli.reading.amounts import read_count, read_fewest, read_km
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
from praktik_cli.reading.days import read_days
from praktik_cli.reading.emails import read_email
from praktik_cli.reading.moments import read_datetime
from praktik_cli.reading.repairs import has_lost_digits
from praktik_cli.reading.tongues import read_country
from praktik_cli.reading.weekdays import read_weekdays
from praktik_cli.reading.yesno import read_yes_no
from praktik_cli.reference.places import find_municipality, nearest_municipality
from praktik_cli.reference.words import ROLES, STATUSES, find_status

_SIDES: Final = ("vært", "praktikant", "begge")
# What stands in a cell that a form or a person left without an answer.
_NO_ANSWER: Final = frozenset(
    {
        "-", "--", "---", "–", "—", ".", "..", "...", "…", "/", "n/a", "n.a.", "i/r", "ikke besvaret", "ikke relevant",
        "ikke angivet", "intet svar", "ubesvaret", "not answered", "not applicable", "no answer", "(tom)", "(blank)",
    }
)  # fmt: skip
_NOTHING: Final = frozenset({"ingen", "intet", "nej", "nej tak", "none", "no", "nothing"})
_LONGEST_OF_NONE: Final = 16
_WHOLE: Final = re.compile(r"(\d{1,20})\.0")
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
        return _read_text(cell)
    if kind in _REPEATED and type(cell) in _HASHED:
        return _read_again(kind, cell, options)
    return _read_cell(kind, cell, options)


@lru_cache(maxsize=65536, typed=True)
def _read_again(kind: str, cell: object, options: frozenset[str]) -> Read[object]:
    """What is chosen from few answers stands in many rows."""
    return _read_cell(kind, cell, options)


def _read_text(cell: object) -> Read[str]:
    """The text as written; a number that was stored as "12345678.0" without the point."""
    text = clean(cell)
    if not (value := text.value):
        return text
    if len(value) <= _LONGEST_OF_NONE and value.casefold() in _NO_ANSWER:
        return Read(None, text.problems)
    if value[-2:] == ".0" and (whole := _WHOLE.fullmatch(value)):
        return Read(whole[1], text.problems)
    if has_lost_digits(value):
        return Read(value, (*text.problems, Problem("lost-digits", value, is_doubt=True)))
    return text


def _read_cell(kind: str, cell: object, options: frozenset[str]) -> Read[object]:
    if is_blank(cell):
        return _EMPTY
    text = clean(cell)
    if text.value is None or text.value.casefold() in _NO_ANSWER:
        return Read(None, text.problems)
    meant = _read(kind, text.value, cell, options)
    return Read(meant.value, text.problems + meant.problems)


def _read(kind: str, text: str, cell: object, options: frozenset[str]) -> Read[object]:
    match kind:
        case "days":
            meant: Read[object] = read_days(text, cell)
        case "datetime":
            meant = read_datetime(text, cell)
        case "texts" if text.casefold().strip(" .") in _NOTHING:
            meant = _EMPTY
        case "texts":
            meant = read_texts(text, lambda part: organisation_key(part) in options)
        case _:
            meant = _READERS[kind](text)
    return meant


def _finder(
    find: Callable[[str], object], code: str, suggest: Callable[[str], str | None]
) -> Callable[[str], Read[object]]:
    def read(text: str) -> Read[object]:
        found = find(text)
        return Read(found) if found is not None else Read(None, (Problem(code, text, suggest(text)),))

    return read


_EMPTY: Final[Read[object]] = Read()
_READERS: Final[Mapping[str, Callable[[str], Read[object]]]] = {
    "email": read_email,
    "sector": read_sector,
    "municipality": _finder(find_municipality, "unknown-municipality", nearest_municipality),
    "count": read_count,
    "fewest": read_fewest,
    "km": read_km,
    "yes_no": read_yes_no,
    "role": _finder(find_one_role, "unknown-role", lambda text: nearest(text, ROLES)),
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
_HASHED: Final = frozenset({str, float, int, bool})
