"""Marked copies of sign-up files: their cells as read, and what was made."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class CellTable:
    """The cells of one sheet as text; ``rows[0][0]`` is the cell A1.

    Attributes:
        sheet: the sheet's name; ``None`` in a csv.
        header_row: as the spreadsheet counts; ``None`` when there is none.
        is_hidden: the workbook does not show the sheet.
        hidden_rows: the rows that the sheet does not show, as the spreadsheet counts.
    """

    sheet: str | None
    rows: Sequence[Sequence[str]]
    header_row: int | None = None
    is_hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class MarkedCopy:
    """A copy that was written.

    Attributes:
        file: the name of the sign-up file.
        path: the copy.
        cells: how many cells are coloured.
        without_note: how many of them have no note: a thread stands there, or there are too many.
        listed: the sheet with the list of all findings.
        is_as_read: the file could not be written back, so the copy has its cells as text and nothing else.
        was_signed: the file has a signature, which does not hold for the copy.
    """

    file: str
    path: Path
    cells: int
    without_note: int
    listed: str
    is_as_read: bool = False
    was_signed: bool = False
