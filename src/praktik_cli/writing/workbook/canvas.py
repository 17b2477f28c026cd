"""A sheet to write on: a value and the name of a look at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from openpyxl.cell.cell import Cell
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.worksheet.table import Table, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from praktik_cli.writing.cells import put
from praktik_cli.writing.workbook.looks import Looks

Value = str | int | float | None
_TABLE_STYLE: Final = "TableStyleLight1"


@dataclass(frozen=True)
class Canvas:
    """``sheet`` together with the looks of its workbook; rows and columns count from 1."""

    sheet: Worksheet
    looks: Looks

    def write(self, row: int, column: int, look: str, value: Value) -> None:
        """One cell."""
        cell = self.sheet.cell(row, column)
        if isinstance(cell, Cell):
            self.looks.give(cell, look)
            put(cell, value)

    def write_row(self, row: int, looks: Sequence[str], values: Sequence[Value]) -> None:
        """A row from the first column on, each cell in its own look."""
        for column, (look, value) in enumerate(zip(looks, values, strict=True), 1):
            self.write(row, column, look, value)

    def write_across(self, row: int, columns: tuple[int, int], look: str, value: Value) -> None:
        """One value over the first to the last of ``columns``, merged."""
        first, last = columns
        for column in range(first, last + 1):
            self.write(row, column, look, value if column == first else None)
        # All cells have their look, so nothing needs the slow work of merge_cells, which hands on borders.
        self.sheet.merged_cells.add(CellRange(min_row=row, max_row=row, min_col=first, max_col=last))

    def set_height(self, row: int, points: float) -> None:
        """How tall the row is."""
        self.sheet.row_dimensions[row].height = points

    def set_widths(self, widths: Sequence[float]) -> None:
        """How wide the columns are, in digits."""
        for position, width in enumerate(widths, 1):
            self.sheet.column_dimensions[get_column_letter(position)].width = width

    def add_table(self, name: str, top: int, last: int, columns: int) -> None:
        """Makes the rows from ``top`` (the header) to ``last`` the table ``name``."""
        table = Table(displayName=name, ref=f"A{top}:{get_column_letter(columns)}{last}")
        table.tableStyleInfo = TableStyleInfo(_TABLE_STYLE, showRowStripes=True)
        self.sheet.add_table(table)

    def colour(self, cells: str, formula: str, fill: PatternFill | None, font: Font | None) -> None:
        """Colours those of ``cells`` where ``formula``, written for the first of them, is true."""
        rule = Rule(type="expression", dxf=DifferentialStyle(fill=fill, font=font), formula=[formula])
        self.sheet.conditional_formatting.add(cells, rule)
