"""A table as a form tool meant it: which question each column answers, and where the answers begin."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from praktik_cli.reading.tables import Table


@dataclass(frozen=True, slots=True)
class Question:
    """What one column of a table asks.

    Attributes:
        header: the question as people read it, on one line; "" where the column has no header.
        option: the answer that the column ticks, where each answer has a column of its own.
        codes: what is written in the cells → what it stands for, where answers are coded.
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
    """

    table: Table
    tool: str | None
    header_row: int | None
    questions: tuple[Question, ...]
    rows: Sequence[tuple[int, Sequence[object]]]
