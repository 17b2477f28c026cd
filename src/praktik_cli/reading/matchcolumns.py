"""The columns of a sheet of matches, found by their headers in either language."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from praktik_cli.i18n import LANGUAGES, mark, translator
from praktik_cli.naming import fold
from praktik_cli.reading.headers import HEADER_ROWS, header_text

# Column key → the header as ``writing.workbook.matches`` writes it.
HEADERS: Final[Mapping[str, str]] = {
    "host": mark("Host"),
    "intern": mark("Intern"),
    "host_unit": mark("Host's unit"),
    "intern_workplace": mark("Intern's workplace"),
    "days": mark("Proposed days"),
    "points": mark("Points"),
    "status": mark("Status"),
    "lock": mark("Lock"),
    "remark": mark("Remark"),
    "host_email": mark("Host's e-mail"),
    "intern_email": mark("Intern's e-mail"),
    "host_id": mark("Host id"),
    "intern_id": mark("Intern id"),
}
SIDES: Final = ("host", "intern")
# What says who a row means.
NAMING: Final = ("host", "intern", "host_email", "intern_email", "host_id", "intern_id")


@dataclass(frozen=True, slots=True)
class MatchColumns:
    """Where the columns of a sheet are.

    Attributes:
        header_row: the position of the row of headers, from 0.
        positions: column key → its position, from 0.
    """

    header_row: int
    positions: Mapping[str, int]


def find_columns(rows: Sequence[Sequence[object]]) -> MatchColumns | None:
    """The headers of a sheet of matches among the first rows; ``None`` when this is no such sheet."""
    candidates = [MatchColumns(at, _positions(row)) for at, row in enumerate(rows[:HEADER_ROWS])]
    fitting = [columns for columns in candidates if _are_matches(columns.positions)]
    return max(fitting, key=lambda columns: len(columns.positions), default=None)


def count_match_headers(row: Iterable[str]) -> int:
    """How many cells of a row are headers of a sheet of matches."""
    return sum(fold(header_text(cell)) in _keys() for cell in row)


def _positions(row: Sequence[object]) -> dict[str, int]:
    """The first column of each header: a copy that somebody added stands after it."""
    found: dict[str, int] = {}
    for position, cell in enumerate(row):
        if isinstance(cell, str) and (key := _keys().get(fold(header_text(cell)))):
            found.setdefault(key, position)
    return found


def _are_matches(positions: Mapping[str, int]) -> bool:
    """Both ids make a sheet of matches; else names on both sides and a status, as no other sheet has them."""
    has_names = all(side in positions or f"{side}_email" in positions for side in SIDES)
    return {"host_id", "intern_id"} <= positions.keys() or (has_names and "status" in positions)


@cache
def _keys() -> Mapping[str, str]:
    """Header as folded, in each language → column key."""
    return {fold(translator(language)(header)): key for language in LANGUAGES for key, header in HEADERS.items()}
