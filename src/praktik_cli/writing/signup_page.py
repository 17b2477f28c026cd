"""How the sheets of a sign-up workbook look: fonts, fills, row heights and print."""

from collections.abc import Iterable
from math import ceil
from typing import Final

from openpyxl.styles import Border, Font, PatternFill, Side
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from praktik_cli.i18n import Translator

A3: Final = "8"
A4: Final = "9"
REQUIRED_FILL: Final = PatternFill("solid", fgColor="1F4E78")
OPTIONAL_FILL: Final = PatternFill("solid", fgColor="DDEBF7")
REQUIRED_FONT: Final = Font(name="Calibri", size=11, bold=True, color="FFFFFF")
OPTIONAL_FONT: Final = Font(name="Calibri", size=11, bold=True, color="1F3864")
HEADER_LINE: Final = Border(right=Side("thin", color="FFFFFF"), bottom=Side("thin", color="1F4E78"))
_POINTS_A_LINE: Final = 15.0
_MARGIN_INCHES: Final = 0.3


def row_height(texts: Iterable[tuple[str, float]]) -> float:
    """The height in points that a row needs; each text comes with the width of its column in characters."""
    return _POINTS_A_LINE * max((_lines(text, width) for text, width in texts), default=1)


def _lines(text: str, width: float) -> int:
    return sum(max(1, ceil(1.1 * len(line) / width)) for line in text.split("\n"))


def set_up_page(sheet: Worksheet, t: Translator, *, paper: str, pages_wide: int = 1) -> None:
    """Landscape on ``paper``, fitted to ``pages_wide`` pages, with the sheet's name and page number at the foot."""
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = paper
    sheet.page_setup.fitToWidth = pages_wide
    sheet.page_setup.fitToHeight = 0
    sheet.page_margins.left = sheet.page_margins.right = _MARGIN_INCHES
    sheet.page_margins.top, sheet.page_margins.bottom = 2 * _MARGIN_INCHES, 3 * _MARGIN_INCHES
    foot = HeaderFooterItem()
    foot.center.text = t("&A, page &P of &N")
    sheet.oddFooter = foot
