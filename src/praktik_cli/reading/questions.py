"""A table as a form tool meant it: which question each column answers, and where the answers begin."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from praktik_cli.domain.finding import Finding
from praktik_cli.reading.cells import is_blank
from praktik_cli.reading.tables import Table

Row = tuple[int, Sequence[object]]


@dataclass(frozen=True, slots=True)
class Question:
    """What one column of a table asks.

    Attributes:
        header: the question as people read it, on one line; "" where the column has no header.
        option: the answer that the column ticks, where each answer has a column of its own.
        codes: what is written in the cells → what it stands for, where answers are coded; "" for no answer.
    """

    header: str
    option: str | None = None
    codes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """A table with its questions.

    Attributes:
        table: the cells as they stand in the file.
        tool: which export it is, such as ``"surveyxact"``; ``None`` for an ordinary table.
        header_row: the (last) header row as the spreadsheet counts, from 1; ``None``: no row is like a header.
        questions: one for each column, from column A.
        rows: the answer rows that are not blank, each with its number in the spreadsheet. Codes have become
            labels and ticks the text of their option; every other cell is as in ``table``, at its own position.
        tool_columns: positions of the columns that the form tool filled by itself, such as times and its own id.
        unfinished: row → position of the cell that tells that the answer was begun but never sent.
        findings: what was passed over or is doubtful about the table as a whole.
        explains: it holds no answers, but labels or question texts that other tables were read with.
        continued: where the columns go on in other sheets of the file: the position of the first column that
            stands there, as its column A, and the sheet's name.
    """

    table: Table
    tool: str | None
    header_row: int | None
    questions: tuple[Question, ...]
    rows: Sequence[Row]
    tool_columns: frozenset[int] = frozenset()
    unfinished: Mapping[int, int] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    explains: bool = False
    continued: tuple[tuple[int, str | None], ...] = ()


def answer_rows(rows: Sequence[Sequence[object]], start: int) -> list[Row]:
    """The rows from position ``start`` that are not blank, each with its number in the spreadsheet."""
    return [(number, row) for number, row in enumerate(rows[start:], start + 1) if not _is_blank_row(row)]


def _is_blank_row(row: Sequence[object]) -> bool:
    # Both kinds of row come by the thousand: answers are told by their first cell, formatted but empty rows at once.
    if row and row[0] and not isinstance(row[0], str):
        return False
    is_empty = not any(row) and row.count("") + row.count(None) == len(row)
    return is_empty or all(map(is_blank, row))


def columns_of(rows: Sequence[Sequence[object]], width: int = 0) -> list[Sequence[object]]:
    """The cells column by column, ``None`` where a row ends before the column; at least ``width`` columns."""
    columns: list[Sequence[object]] = list(zip_longest(*rows))
    blank = (None,) * len(rows)
    return columns + [blank] * (width - len(columns))
