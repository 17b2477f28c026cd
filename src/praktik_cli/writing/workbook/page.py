"""A sheet that reads like a page: headings, notes, pairs of a name and a value, small tables."""

from collections.abc import Sequence
from typing import Final

from praktik_cli.writing.workbook.canvas import Canvas, Value
from praktik_cli.writing.workbook.sizes import lines, row_height

_WIDTHS: Final = (54, 20, 20, 12, 18, 13)
_LAST: Final = len(_WIDTHS)


class Page:
    """Writes on ``canvas`` from the top down."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._row = 0
        canvas.sheet.sheet_view.showGridLines = False
        canvas.set_widths(_WIDTHS)

    def title(self, text: str) -> None:
        """The name of the page."""
        self._next(34)
        self._canvas.write(self._row, 1, "title", text)

    def heading(self, text: str) -> None:
        """A section begins."""
        self._next(12)
        self._next(24)
        self._canvas.write(self._row, 1, "heading", text)

    def note(self, text: str) -> None:
        """A paragraph across the page."""
        self._next(row_height(lines(text, sum(_WIDTHS))))
        self._canvas.write_across(self._row, (1, _LAST), "note", text)

    def pairs(self, pairs: Sequence[tuple[str, Value]]) -> None:
        """Lines of a name and its value."""
        for name, value in pairs:
            self._next(row_height(max(lines(name, _WIDTHS[0]), lines(str(value), sum(_WIDTHS[1:])))))
            look = "number-left" if isinstance(value, int) else "decimal-left" if isinstance(value, float) else "wrap"
            self._canvas.write(self._row, 1, "strong", name)
            self._canvas.write_across(self._row, (2, _LAST), look, value)

    def triples(self, headers: Sequence[str], rows: Sequence[tuple[str, Value, str]]) -> None:
        """Lines of a name, a number and a sentence, under headers."""
        self._next(20)
        self._three(("header", "header", "header"), headers)
        for row in rows:
            self._next(row_height(lines(row[2], sum(_WIDTHS[2:]) - 2)))
            self._three(("strong", "number", "wrap"), row)

    def _three(self, looks: Sequence[str], values: Sequence[Value]) -> None:
        self._canvas.write_row(self._row, looks[:2], values[:2])
        self._canvas.write_across(self._row, (3, _LAST), looks[2], values[2])

    def table(self, name: str, headers: Sequence[str], rows: Sequence[Sequence[Value]]) -> None:
        """A table of its own, called ``name``; nothing without rows."""
        if not rows:
            return
        self._next(32)
        top = self._row
        self._canvas.write_row(top, ["header"] * len(headers), headers)
        for row in rows:
            self._next(row_height(1))
            looks = ["strong", *(_look(value) for value in row[1:])]
            self._canvas.write_row(self._row, looks, row)
        self._canvas.add_table(name, top, self._row, len(headers))

    def _next(self, height: float) -> None:
        self._row += 1
        self._canvas.set_height(self._row, height)


def _look(value: Value) -> str:
    if isinstance(value, str):
        return "centre"
    return "decimal" if isinstance(value, float) else "number"
