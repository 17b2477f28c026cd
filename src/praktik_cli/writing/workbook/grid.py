"""The even columns of the first sheet, and the small tables and charts that stand on them."""

from collections.abc import Sequence
from typing import Final

from openpyxl.chart import BarChart

from praktik_cli.writing.workbook.canvas import Canvas

COLUMNS: Final = 12
COLUMN_WIDTH: Final = 11.7
ALL: Final = (1, COLUMNS)
NAME_COLUMNS: Final = (1, 2)
FIRST_COUNT: Final = NAME_COLUMNS[-1] + 1
_HEADING_HEIGHT: Final = 24
_POINTS_A_CM: Final = 28.35
_USUAL_HEIGHT: Final = 12.75


def write_heading(canvas: Canvas, row: int, text: str) -> None:
    """The name of a section."""
    canvas.write(row, 1, "heading", text)
    canvas.set_height(row, _HEADING_HEIGHT)


def write_counts(canvas: Canvas, row: int, looks: tuple[str, str], name: str, counts: Sequence[str | int]) -> None:
    """A row of a small table; ``looks`` are those of the name and of the counts."""
    canvas.write_across(row, NAME_COLUMNS, looks[0], name)
    for column, count in enumerate(counts, FIRST_COUNT):
        canvas.write(row, column, looks[1], count)
    canvas.set_height(row, 17)


def write_header(canvas: Canvas, row: int, corner: str, names: Sequence[str]) -> None:
    """The header of a small table."""
    write_counts(canvas, row, ("cross-corner", "cross-header"), corner, names)
    canvas.set_height(row, 29)


def place(canvas: Canvas, chart: BarChart, anchor: tuple[str, int], size: tuple[float, float]) -> int:
    """Puts ``chart`` at the column and row of ``anchor``, its width and height in cm; gives its last row."""
    chart.width, chart.height = size  # type: ignore[assignment] # the stubs want whole centimetres
    column, row = anchor
    canvas.sheet.add_chart(chart, f"{column}{row}")
    room = size[1] * _POINTS_A_CM
    while room > 0:
        room -= float(canvas.sheet.row_dimensions[row].height or _USUAL_HEIGHT)
        row += 1
    return row - 1
