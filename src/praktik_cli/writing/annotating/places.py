"""Where things stand in a sheet: what a scan of it finds. Rows and columns count from 1."""

import re
from dataclasses import dataclass, field
from typing import Final

from openpyxl.utils import column_index_from_string

from praktik_cli.writing.annotating.sizes import Measures

Cell = tuple[int, int]
Range = tuple[int, int, int, int]

_REF: Final = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")


@dataclass(frozen=True, slots=True)
class Tag:
    """A start tag of the sheet: where it begins and how it is written."""

    start: int
    raw: bytes

    @property
    def end(self) -> int:
        """Where its content begins."""
        return self.start + len(self.raw)


@dataclass(frozen=True, slots=True)
class RowTag:
    """A row that has doubtful cells; ``style`` is that of its empty cells, ``None`` where the columns say it."""

    tag: Tag
    style: int | None


@dataclass(slots=True)
class SheetScan:
    """What was found.

    Attributes:
        cells: the doubtful cells that are there, with their style.
        rows: the rows that have doubtful cells, those that are there.
        row_ends: where the content of such a row ends.
        cell_after, row_after: where a cell, or a row, that is not there belongs, when something comes after it.
        data: the tag that holds all rows; ``data_end`` is where its content ends.
        merged: the merged cells: first row and column, last row and column.
        boxes: the link to the boxes of the notes, by its id.
        boxes_belong: where such a link belongs.
    """

    cells: dict[Cell, tuple[Tag, int]] = field(default_factory=dict)
    rows: dict[int, RowTag] = field(default_factory=dict)
    row_ends: dict[int, int] = field(default_factory=dict)
    cell_after: dict[Cell, int] = field(default_factory=dict)
    row_after: dict[int, int] = field(default_factory=dict)
    data: Tag | None = None
    data_end: int = 0
    merged: list[Range] = field(default_factory=list)
    measures: Measures = field(default_factory=Measures)
    boxes: str | None = None
    boxes_belong: int | None = None


def cell_of(ref: str) -> Cell:
    """The row and the column of a cell such as ``"F17"``.

    Raises:
        ValueError: it is none.
    """
    if found := _REF.fullmatch(ref):
        return int(found[2]), column_index_from_string(found[1])
    raise ValueError(f"no cell: {ref}")


def range_of(ref: str) -> Range:
    """The first and the last cell of a range such as ``"B2:C3"``, or of one cell.

    Raises:
        ValueError: it is neither.
    """
    first, _, last = ref.partition(":")
    return (*cell_of(first), *cell_of(last or first))
