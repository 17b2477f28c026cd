"""Reads a match workbook as it came back from Excel or LibreOffice, whatever was sorted, hidden, added or renamed."""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Final

from praktik_cli.domain.matchbook import MatchBook, MatchRow, Written
from praktik_cli.errors import InputError, UsageError
from praktik_cli.i18n import LANGUAGES, mark, translator
from praktik_cli.naming import fold
from praktik_cli.reading.archives import LIMITS, Limits
from praktik_cli.reading.cells import cell_name, is_blank, written
from praktik_cli.reading.matchcolumns import NAMING, MatchColumns, count_match_headers, find_columns
from praktik_cli.reading.opening import EmptyFileError, open_file
from praktik_cli.reading.tables import Table, read_tables
from praktik_cli.reading.weekdays import read_weekdays
from praktik_cli.wording.labels import MATCH_STATUSES

_NO_LOCK: Final = frozenset({"", "nej", "no", "0", "false", "falsk"})
# What a spreadsheet writes before the sums of a table.
_TOTALS: Final = frozenset({"total", "i alt", "in all", "sum"})
# The sheet as ``writing.workbook`` names it.
_SHEET: Final = mark("Matches")
# No pair earns as much, nor do all together.
_MOST_POINTS: Final = 10**9
_NOBODY: Final = mark("There is no match: nobody could be placed.")


def read_match_book(path: Path, limits: Limits = LIMITS) -> MatchBook:
    """The rows of the sheet of matches in ``path``.

    Of several that look like it, one that the workbook shows; of these the one that has the name praktik gave it, else
    the one with most of its columns.
    Rows without a word in the columns that say who is meant, the status or the points are not among them.

    Raises:
        UsageError: there is no such file, it is a folder or cannot be read.
        InputError: it is damaged, protected, too large or holds no sheet of matches.
    """
    tables = _tables(path, limits)
    found = [(table, columns) for table in tables if (columns := find_columns(table.rows))]
    if not found:
        raise InputError(
            mark(
                "{file} is no match workbook: no sheet has the columns of hosts and interns that praktik match writes. "
                "Name the match workbook first, then the sign-ups."
            ),
            file=path.name,
        )
    table, columns = max(found, key=lambda one: (not one[0].is_hidden, _has_own_name(one[0]), len(one[1].positions)))
    others = tuple(other.sheet or "" for other, _ in found if other is not table)
    rows = _rows(table, columns)
    hidden = sum(row.row in table.hidden_rows for row in rows)
    return MatchBook(path.name, table.sheet, rows, hidden, others, has_status="status" in columns.positions)


def _tables(path: Path, limits: Limits) -> list[Table]:
    """All sheets of ``path``; what cannot be one is told as a match workbook."""
    if path.is_dir():
        raise UsageError(mark("{file} is a folder. Name the match workbook in it."), file=str(path))
    if path.exists() and not path.is_file():
        raise UsageError(mark("{file} is no ordinary file. Name the match workbook itself."), file=str(path))
    try:
        return read_tables(open_file(path, limits), count_match_headers, limits)
    except EmptyFileError:
        raise InputError(
            mark("{file} is empty. Name the match workbook that praktik match wrote."), file=path.name
        ) from None


def _has_own_name(table: Table) -> bool:
    return table.sheet is not None and fold(table.sheet) in _own_names()


def _rows(table: Table, columns: MatchColumns) -> tuple[MatchRow, ...]:
    first = columns.header_row + 1
    rows = (_row(number, cells, columns.positions) for number, cells in enumerate(table.rows[first:], first + 1))
    return tuple(row for row in rows if _says_something(row.said))


def _row(number: int, cells: Sequence[object], positions: Mapping[str, int]) -> MatchRow:
    held = {key: at for key, at in positions.items() if at < len(cells) and not is_blank(cells[at])}
    said = {key: Written(written(cells[at]), cell_name(number, at)) for key, at in held.items()}
    texts = {key: fold(one.text) for key, one in said.items()}
    return MatchRow(
        row=number,
        said=said,
        status=_statuses().get(texts["status"]) if "status" in texts else "proposed",
        is_locked=texts.get("lock", "") not in _NO_LOCK,
        points=_whole(said["points"].text) if "points" in said else None,
        days=_weekdays(said["days"].text) if "days" in said else (),
    )


def _weekdays(text: str) -> tuple[int, ...]:
    read = read_weekdays(text)
    return () if read.problems else read.value or ()


def _says_something(said: Mapping[str, Written]) -> bool:
    who = {key: said[key].text for key in NAMING if key in said}
    if not who:
        return "status" in said or "points" in said
    return len(who) > 1 or not any(fold(text) in _no_names() for text in who.values())


def _whole(text: str) -> int | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return round(number) if abs(number) <= _MOST_POINTS else None


@cache
def _statuses() -> Mapping[str, str]:
    """Status as folded, in each language → its key."""
    return {fold(translator(language)(word)): key for language in LANGUAGES for key, word in MATCH_STATUSES.items()}


@cache
def _own_names() -> frozenset[str]:
    """What praktik calls the sheet of matches, in each language."""
    return frozenset(fold(translator(language)(_SHEET)) for language in LANGUAGES)


@cache
def _no_names() -> frozenset[str]:
    """What may stand alone in a row and names nobody."""
    return _TOTALS | {fold(translator(language)(_NOBODY)) for language in LANGUAGES}
