"""The sheets of people in a match workbook, found by their headers in either language: all interns, and all hosts."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Final

from praktik_cli.domain.history import Listed, Person, Roster
from praktik_cli.i18n import LANGUAGES, mark, translator
from praktik_cli.naming import fold
from praktik_cli.reading.cells import is_blank, written
from praktik_cli.reading.headers import HEADER_ROWS, header_text
from praktik_cli.reading.matchcolumns import count_match_headers
from praktik_cli.reading.opening import open_file
from praktik_cli.reading.tables import read_tables

# Key → the header as ``writing.workbook`` writes it, of a host and of an intern.
_HOST: Final = {"id": mark("Host id"), "name": mark("Unit"), "organisation": mark("Host"), "email": mark("E-mail")}
_INTERN: Final = {
    "id": mark("Intern id"),
    "name": mark("Intern"),
    "organisation": mark("Workplace"),
    "email": mark("E-mail"),
}
_HEADERS: Final = {"host": _HOST, "intern": _INTERN}
_NEEDED: Final = {"name", "organisation", "email"}


def read_roster(workbook: Path) -> Roster:
    """Everybody whom the sheets of hosts and interns of a match workbook list.

    Raises:
        UsageError, InputError: as ``read_tables``.
    """
    tables = read_tables(open_file(workbook), count_match_headers)
    return Roster(
        *(tuple(dict.fromkeys(row for table in tables for row in _listed(table.rows, side))) for side in _HEADERS)
    )


def _listed(rows: Sequence[Sequence[object]], side: str) -> Iterator[Listed]:
    for number, row in enumerate(rows[:HEADER_ROWS]):
        if (positions := _positions(row, side)).keys() >= _NEEDED:
            people = (_person(cells, positions) for cells in rows[number + 1 :])
            # A row that holds a name alone says that there is nobody.
            yield from (one for one in people if one.id or one.person.email)
            return


def _positions(row: Iterable[object], side: str) -> dict[str, int]:
    """Key → the first column with its header."""
    found: dict[str, int] = {}
    for position, cell in enumerate(row):
        if isinstance(cell, str) and (key := _keys(side).get(fold(header_text(cell)))):
            found.setdefault(key, position)
    return found


def _person(cells: Sequence[object], positions: Mapping[str, int]) -> Listed:
    said = {key: written(cells[at]) for key, at in positions.items() if at < len(cells) and not is_blank(cells[at])}
    return Listed(said.get("id", ""), Person(*(said.get(key, "") for key in ("email", "name", "organisation"))))


@cache
def _keys(side: str) -> Mapping[str, str]:
    """Header as folded, in each language → key."""
    return {fold(translator(language)(header)): key for language in LANGUAGES for key, header in _HEADERS[side].items()}
