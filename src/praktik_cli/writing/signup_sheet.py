"""One sheet of sign-ups: header, rows, table and checks."""

from collections.abc import Sequence
from typing import Final

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.table import Table, TableColumn, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from praktik_cli.i18n import Translator
from praktik_cli.writing.cells import put
from praktik_cli.writing.signup_choices import in_language
from praktik_cli.writing.signup_columns import Column, Rows, form_columns, form_fields, sheet_name
from praktik_cli.writing.signup_page import (
    A3,
    HEADER_LINE,
    OPTIONAL_FILL,
    OPTIONAL_FONT,
    REQUIRED_FILL,
    REQUIRED_FONT,
    row_height,
    set_up_page,
)
from praktik_cli.writing.signup_validation import validation

PREPARED_ROWS: Final = 200
_PAGES_WIDE: Final = 2
_HEADER_HEIGHT: Final = 48
_ZOOM: Final = 90


def write_sheet(book: Workbook, side: str, rows: Rows, t: Translator) -> None:
    """Adds the sheet of ``side`` with ``rows`` (field key → Danish answer) and room for more."""
    sheet = book.create_sheet(sheet_name(side, t))
    columns = form_columns(side, rows, t)
    _lay_out(sheet, columns, t)
    sheet.append([_header_cell(sheet, column) for column in columns])
    _write_rows(sheet, columns, rows, t)
    last = max(len(rows), PREPARED_ROWS) + 1
    _add_table(sheet, side, columns, last)
    for position, column in enumerate(columns, 1):
        letter = get_column_letter(position)
        cells = f"{letter}2:{letter}{last + PREPARED_ROWS}"
        sheet.data_validations.append(validation(side, column.field, cells, t, _host_cells(t, last)))


def _host_cells(t: Translator, last: int) -> str:
    position = [field.key for field in form_fields("host")].index("organisation") + 1
    letter = get_column_letter(position)
    return f"'{sheet_name('host', t)}'!${letter}$2:${letter}${last}"


def _lay_out(sheet: Worksheet, columns: Sequence[Column], t: Translator) -> None:
    sheet.freeze_panes = "D2"
    sheet.sheet_view.zoomScale = _ZOOM
    sheet.row_dimensions[1].height = _HEADER_HEIGHT
    for position, column in enumerate(columns, 1):
        shown = sheet.column_dimensions[get_column_letter(position)]
        shown.width = column.width
        shown.number_format = column.number_format
        shown.alignment = _alignment(column)
    set_up_page(sheet, t, paper=A3, pages_wide=_PAGES_WIDE)
    sheet.print_title_cols = "A:C"
    sheet.print_title_rows = "1:1"


def _header_cell(sheet: Worksheet, column: Column) -> Cell:
    cell = WriteOnlyCell(sheet)
    put(cell, column.label)
    cell.fill = REQUIRED_FILL if column.field.required else OPTIONAL_FILL
    cell.font = REQUIRED_FONT if column.field.required else OPTIONAL_FONT
    cell.alignment = Alignment(wrap_text=True, vertical="center")
    cell.border = HEADER_LINE
    return cell


def _write_rows(sheet: Worksheet, columns: Sequence[Column], rows: Rows, t: Translator) -> None:
    # One cell a column is filled again for each row: a large round would not fit in memory otherwise.
    cells = [_column_cell(sheet, column) for column in columns]
    for number, row in enumerate(rows, 2):
        line: list[Cell | None] = []
        wrapped: list[tuple[str, float]] = []
        for column, cell in zip(columns, cells, strict=True):
            answer = row.get(column.field.key, "")
            if isinstance(answer, str):
                answer = in_language(column.field, answer, t)
                if column.wraps:
                    wrapped.append((answer, column.width))
            put(cell, answer)
            line.append(cell if answer != "" else None)
        sheet.row_dimensions[number].height = row_height(wrapped)
        sheet.append(line)
        del sheet.row_dimensions[number]


def _column_cell(sheet: Worksheet, column: Column) -> Cell:
    cell = WriteOnlyCell(sheet)
    cell.number_format = column.number_format
    cell.alignment = _alignment(column)
    return cell


def _alignment(column: Column) -> Alignment:
    return Alignment(wrap_text=column.wraps, vertical="top", horizontal="center" if column.centred else "left")


def _add_table(sheet: Worksheet, side: str, columns: Sequence[Column], last: int) -> None:
    cells = f"A1:{get_column_letter(len(columns))}{last}"
    table = Table(displayName=f"signups_{side}", ref=cells, autoFilter=AutoFilter(ref=cells))
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight15", showRowStripes=True)
    table.tableColumns = [TableColumn(id=position, name=column.label) for position, column in enumerate(columns, 1)]
    sheet.tables.add(table)
