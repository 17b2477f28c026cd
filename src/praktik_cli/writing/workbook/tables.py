"""A sheet that is one table: header, rows, filter, fitted columns and rows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from praktik_cli.writing.workbook.canvas import Canvas, Value
from praktik_cli.writing.workbook.sizes import column_width, lines, row_height

Row = TypeVar("Row")
_WRAPPED: Final = frozenset({"wrap", "strong", "input"})
_HEADER_ROOM: Final = 8
_BUTTON: Final = 2.5
_ZOOM: Final = 90


@dataclass(frozen=True)
class Column(Generic[Row]):
    """One column of a table of ``Row``.

    Attributes:
        look, header_look: names of ``looks``.
        most: the widest it becomes, in digits; longer text is wrapped.
        least: the narrowest.
    """

    header: str
    value: Callable[[Row], Value]
    look: str = "wrap"
    most: float = 24
    least: float = 6
    header_look: str = "header"


def write_table(canvas: Canvas, name: str, columns: Sequence[Column[Row]], rows: Sequence[Row], empty: str) -> None:
    """Writes ``rows`` from the first row of the sheet down as the table ``name``.

    Without rows the table has one row, which holds the sentence ``empty``: spreadsheets refuse a table
    that is only a header.
    """
    values = [[column.value(row) for column in columns] for row in rows]
    widths = [_width(column, [row[position] for row in values]) for position, column in enumerate(columns)]
    canvas.set_widths(widths)
    _write_header(canvas, columns, widths)
    looks = [column.look for column in columns]
    for position, row in enumerate(values, 2):
        canvas.write_row(position, looks, row)
        canvas.set_height(position, row_height(_line_count(looks, row, widths)))
    if not values:
        canvas.write(2, 1, "empty", empty)
    canvas.add_table(name, 1, max(len(values), 1) + 1, len(columns))
    canvas.sheet.print_title_rows = "1:1"
    canvas.sheet.sheet_view.zoomScale = _ZOOM


def _width(column: Column[Row], values: Sequence[Value]) -> float:
    texts = ["" if value is None else str(value) for value in values]
    return column_width(column.header, texts, column.least, column.most)


def _write_header(canvas: Canvas, columns: Sequence[Column[Row]], widths: Sequence[float]) -> None:
    headers = [column.header for column in columns]
    canvas.write_row(1, [column.header_look for column in columns], headers)
    most = max(lines(header, width - _BUTTON) for header, width in zip(headers, widths, strict=True))
    canvas.set_height(1, row_height(most) + _HEADER_ROOM)


def _line_count(looks: Sequence[str], row: Sequence[Value], widths: Sequence[float]) -> int:
    return max(
        lines(value, width) if isinstance(value, str) and look in _WRAPPED else 1
        for look, value, width in zip(looks, row, widths, strict=True)
    )
