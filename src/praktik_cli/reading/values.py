"""What one cell means, by the kind of its field."""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Final

from praktik_cli.naming import fold, nearest
from praktik_cli.reading.amounts import read_count, read_days, read_km
from praktik_cli.reading.cells import Problem, Read, clean, is_blank
from praktik_cli.reading.choices import (
    IsOption,
    read_areas,
    read_languages,
    read_purposes,
    read_sectors,
    read_texts,
    read_weekdays,
)
from praktik_cli.reading.moments import read_datetime
from praktik_cli.reading.placereading import read_municipality
from praktik_cli.reading.tongues import read_country
from praktik_cli.reference.sectors import find_sector, nearest_sector
from praktik_cli.reference.words import (
    ROLES,
    STATUSES,
    find_role,
    find_side,
    find_status,
    find_yes_no,
)

_EMAIL: Final = re.compile(r"[^@\s;,<>()\[\]\"]+@[^@\s;,<>()\[\]\"]+\.[^@\s;,<>()\[\]\".]{2,}")
_SIDES: Final = ("vært", "praktikant", "begge")


def read_value(kind: str, cell: object, is_option: IsOption = lambda _: False) -> Read[object]:
    """What ``cell`` means as a value of ``kind`` (``reference.fields.Field.kind``).

    Args:
        kind: the kind of the field.
        cell: the cell as the spreadsheet has it.
        is_option: whether a text with a comma is one answer.
    """
    if is_blank(cell):
        return Read()
    if kind in _CHOSEN and isinstance(cell, str | float):
        return _read_chosen(kind, cell)
    return _read_cell(kind, cell, is_option)


@lru_cache(maxsize=16384, typed=True)
def _read_chosen(kind: str, cell: str | float) -> Read[object]:
    """What is chosen from few answers stands in many rows."""
    return _read_cell(kind, cell, lambda _: False)


def _read_cell(kind: str, cell: object, is_option: IsOption) -> Read[object]:
    text = clean(cell)
    if text.value is None:
        return Read(None, text.problems)
    meant = _read(kind, text.value, cell, is_option)
    return Read(meant.value, text.problems + meant.problems)


def read_email(text: str) -> Read[str]:
    """One e-mail address in small letters, without "mailto:" or the name around it."""
    bare = text.strip().lower().removeprefix("mailto:").strip()
    bare = inner[1].strip() if (inner := re.search(r"<([^<>]*)>$", bare)) else bare
    if _EMAIL.fullmatch(bare):
        return Read(bare)
    found = _EMAIL.search(bare) or _EMAIL.search(re.sub(r"\s+|,(?=\w+$)", lambda m: "." if m[0] == "," else "", bare))
    return Read(None, (Problem("not-an-email", text, found[0] if found else None),))


def read_yes_no(text: str) -> Read[bool]:
    """Yes or no; a sentence counts by its first word."""
    first = re.split(r"\W", text.strip(), maxsplit=1)[0]
    answer = find_yes_no(text)
    if answer is None and fold(first) in {"ja", "nej", "yes", "no"}:
        answer = find_yes_no(first)
    return Read(answer) if answer is not None else Read(None, (Problem("not-yes-or-no", text),))


def _read(kind: str, text: str, cell: object, is_option: IsOption) -> Read[object]:
    match kind:
        case "days":
            meant: Read[object] = read_days(text, cell)
        case "datetime":
            meant = read_datetime(text, cell)
        case "texts":
            meant = read_texts(text, is_option)
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


_READERS: Final[Mapping[str, Callable[[str], Read[object]]]] = {
    "text": Read,
    "email": read_email,
    "sector": _finder(find_sector, "unknown-sector", nearest_sector),
    "municipality": read_municipality,
    "count": read_count,
    "km": read_km,
    "yes_no": read_yes_no,
    "role": _finder(find_role, "unknown-role", lambda text: nearest(text, ROLES)),
    "status": _finder(find_status, "unknown-status", lambda text: nearest(text, STATUSES)),
    "side": _finder(find_side, "unknown-side", lambda text: nearest(text, _SIDES)),
    "country": read_country,
    "sectors": read_sectors,
    "purposes": read_purposes,
    "areas": read_areas,
    "languages": read_languages,
    "weekdays": read_weekdays,
}
_CHOSEN: Final = frozenset({"days", *_READERS} - {"text", "email"})
