"""How cells look: every combination is made once a workbook and then only pointed at."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from praktik_cli.i18n import Translator

# Arial shows alike in Excel and in LibreOffice, so that widths and heights fit in both.
FONT: Final = "Arial"
INK: Final = "1F2937"
NAVY: Final = "1F3864"
BLUE: Final = "1F4E78"
TEAL: Final = "1B5E57"
PLUM: Final = "5B3A63"
SLATE: Final = "44546A"
AMBER: Final = "B45F06"
PALE: Final = "EEF3FA"
INPUT: Final = "FFF7DB"
QUIET: Final = "5F6B7A"
WARN: Final = "FDF0D5"
_PERCENT: Final = "percent"
_LINE: Final = Side("thin", color="D5DBE3")
_UNDER: Final = Border(bottom=_LINE)
_GAP: Final = Border(left=Side("thick", color="FFFFFF"))
_BOX: Final = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_TOTAL: Final = Border(top=Side("thin", color=SLATE))
_CELL: Final = Alignment(horizontal="left", vertical="top", wrap_text=True, indent=1)
_NAME: Final = Alignment(horizontal="left", vertical="center", wrap_text=True, indent=1)
_TOP: Final = Alignment(horizontal="left", vertical="top", indent=1)
_RIGHT: Final = Alignment(horizontal="right", vertical="top", indent=1)
_AT_LEFT: Final = _TOP
_MIDDLE: Final = Alignment(horizontal="center", vertical="top")
_CENTRE: Final = Alignment(horizontal="center", vertical="center", wrap_text=True)
_LEFT: Final = Alignment(vertical="center", wrap_text=True)


def _font(size: float = 10, color: str = INK, *, bold: bool = False, italic: bool = False) -> Font:
    return Font(name=FONT, size=size, color=color, bold=bold, italic=italic)


def _fill(color: str) -> PatternFill:
    return PatternFill("solid", fgColor=color)


def _header(color: str) -> dict[str, Any]:
    return {"font": _font(color="FFFFFF", bold=True), "fill": _fill(color), "alignment": _NAME}


_PARTS: Final[Mapping[str, Mapping[str, Any]]] = {
    "title": {"font": _font(22, NAVY, bold=True), "alignment": _LEFT},
    "subtitle": {"font": _font(12, QUIET), "alignment": Alignment(vertical="center")},
    "heading": {"font": _font(14, NAVY, bold=True), "alignment": Alignment(vertical="center")},
    "tile-value": {"border": _GAP, "font": _font(24, NAVY, bold=True), "fill": _fill(PALE), "alignment": _CENTRE},
    "tile-percent": {
        "border": _GAP,
        "font": _font(24, NAVY, bold=True),
        "fill": _fill(PALE),
        "alignment": _CENTRE,
        "number_format": _PERCENT,
    },
    "tile-label": {"border": _GAP, "font": _font(10, QUIET), "fill": _fill(PALE), "alignment": _CENTRE},
    "proven": {"font": _font(11, TEAL, bold=True), "alignment": _LEFT},
    "open": {"font": _font(11, AMBER, bold=True), "fill": _fill(WARN), "alignment": _LEFT},
    "step": {"font": _font(11), "alignment": _LEFT},
    "header-host": _header(BLUE),
    "header-intern": _header(TEAL),
    "header": _header(SLATE),
    "header-talk": _header(PLUM),
    "header-yours": _header(AMBER),
    "strong": {"font": _font(bold=True), "border": _UNDER, "alignment": _CELL},
    "wrap": {"font": _font(), "border": _UNDER, "alignment": _CELL},
    "quiet": {"font": _font(9, QUIET), "border": _UNDER, "alignment": _TOP},
    "number": {"font": _font(), "border": _UNDER, "alignment": _RIGHT, "number_format": "#,##0"},
    "decimal": {"font": _font(), "border": _UNDER, "alignment": _RIGHT, "number_format": "#,##0.00"},
    "centre": {"font": _font(), "border": _UNDER, "alignment": _MIDDLE},
    "input": {"font": _font(), "fill": _fill(INPUT), "border": _BOX, "alignment": _CELL},
    "input-centre": {"font": _font(bold=True), "fill": _fill(INPUT), "border": _BOX, "alignment": _MIDDLE},
    "number-left": {"font": _font(), "border": _UNDER, "alignment": _AT_LEFT, "number_format": "#,##0"},
    "decimal-left": {"font": _font(), "border": _UNDER, "alignment": _AT_LEFT, "number_format": "#,##0.00"},
    "note": {"font": _font(10, QUIET), "alignment": _CELL},
    "empty": {"font": _font(11, QUIET, italic=True), "alignment": Alignment(vertical="center")},
    "cross-corner": {"font": _font(bold=True), "fill": _fill("E4EAF3"), "alignment": _NAME},
    "cross-header": {"font": _font(bold=True), "fill": _fill("E4EAF3"), "alignment": _CENTRE},
    "cross-label": {"font": _font(bold=True), "border": _UNDER, "alignment": _NAME},
    "cross-number": {
        "font": _font(),
        "border": _UNDER,
        "alignment": Alignment(horizontal="center", vertical="center"),
        "number_format": '#,##0;-#,##0;"·"',
    },
    "count": {
        "font": _font(),
        "border": _UNDER,
        "alignment": Alignment(horizontal="center", vertical="center"),
        "number_format": "#,##0",
    },
    "share": {
        "font": _font(color=QUIET),
        "border": _UNDER,
        "alignment": Alignment(horizontal="center", vertical="center"),
        "number_format": _PERCENT,
    },
    "cross-total": {
        "font": _font(bold=True),
        "border": _TOTAL,
        "alignment": Alignment(horizontal="center", vertical="center"),
        "number_format": "#,##0",
    },
    "cross-total-label": {"font": _font(bold=True), "border": _TOTAL, "alignment": _NAME},
}


@dataclass(frozen=True)
class Looks:
    """The looks of one workbook, by name."""

    arrays: Mapping[str, Any]

    def give(self, cell: Cell, name: str) -> None:
        """Gives ``cell`` the look ``name``, which it shares with others; its value is written afterwards."""
        cell._style = self.arrays[name]  # type: ignore[attr-defined]


def looks_of(workbook: Workbook, t: Translator) -> Looks:
    """Every look, made for ``workbook``, with percentages as the language writes them."""
    sheet = workbook.worksheets[0]
    percent = "0 %" if t.language == "da" else "0%"
    arrays = {}
    for name, parts in _PARTS.items():
        cell = Cell(sheet, row=1, column=1)
        for part, value in parts.items():
            setattr(cell, part, percent if value == _PERCENT else value)
        arrays[name] = cell._style  # type: ignore[attr-defined]
    return Looks(arrays)


def set_base_font(workbook: Workbook) -> None:
    """Column widths count in digits of the base font."""
    workbook._fonts[0] = _font()  # type: ignore[attr-defined]
