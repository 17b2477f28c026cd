"""How wide the columns and how tall the rows of a sheet are, in pixels, for a box of text over them.

The formulas: ECMA-376 Part 1, section 18.3.1.13 (width), with the seven-pixel digits of the usual base font.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

LAST_COLUMN: Final = 16_383
LAST_ROW: Final = 1_048_575
_DIGIT: Final = 7
_COLUMN: Final = 64
_ROW: Final = 20


@dataclass(frozen=True, slots=True)
class ColumnRange:
    """The columns ``first`` to ``last`` (from 1): their style, and their width in pixels unless it is the usual."""

    first: int
    last: int
    style: int
    width: int | None


@dataclass(slots=True)
class Measures:
    """The sizes of one sheet; rows and columns count from 0 here, as they do where boxes are placed."""

    columns: list[ColumnRange] = field(default_factory=list)
    heights: dict[int, int] = field(default_factory=dict)
    usual_width: int = _COLUMN
    usual_height: int = _ROW

    def width(self, column: int) -> int:
        """Of a column."""
        found = self.range_of(column + 1)
        return self.usual_width if found is None or found.width is None else found.width

    def height(self, row: int) -> int:
        """Of a row."""
        return self.heights.get(row, self.usual_height)

    def range_of(self, column: int) -> ColumnRange | None:
        """What is said of a column, counted from 1."""
        return next((entry for entry in self.columns if entry.first <= column <= entry.last), None)


def _pixels_wide(attributes: Mapping[str, str]) -> int | None:
    """The width that a column's ``attributes`` give; ``None`` for the usual one."""
    if _is_true(attributes.get("hidden", "")):
        return 0
    return round(float(attributes["width"]) * _DIGIT) if "width" in attributes else None


def pixels_tall(attributes: Mapping[str, str]) -> int | None:
    """The height that a row's ``attributes`` give; ``None`` for the usual one."""
    if _is_true(attributes.get("hidden", "")):
        return 0
    return round(float(attributes["ht"]) * 4 / 3) if "ht" in attributes else None


def walk(start: int, pixels: int, size: Callable[[int], int], last: int) -> tuple[int, int]:
    """The column or row, and the pixels into it, that lies ``pixels`` after the beginning of ``start``."""
    at = start
    while at < last and pixels >= size(at):
        pixels -= size(at)
        at += 1
    return at, pixels


def _is_true(value: str) -> bool:
    return value in {"1", "true"}


def read_defaults(measures: Measures, attributes: Mapping[str, str]) -> None:
    """Takes the usual sizes from the ``attributes`` of ``sheetFormatPr``."""
    if "defaultColWidth" in attributes:
        measures.usual_width = round(float(attributes["defaultColWidth"]) * _DIGIT)
    if "defaultRowHeight" in attributes:
        measures.usual_height = round(float(attributes["defaultRowHeight"]) * 4 / 3)


def read_column(measures: Measures, attributes: Mapping[str, str]) -> None:
    """Takes style and width from the ``attributes`` of ``col``."""
    first, last, style = int(attributes["min"]), int(attributes["max"]), int(attributes.get("style", 0))
    measures.columns.append(ColumnRange(first, last, style, _pixels_wide(attributes)))
