"""What every sheet shares: its name, its tab, and how it prints."""

from collections.abc import Mapping
from typing import Final

from openpyxl import Workbook
from openpyxl.worksheet.header_footer import HeaderFooter, HeaderFooterItem
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from praktik_cli.domain.report import MatchReport
from praktik_cli.i18n import Translator, mark
from praktik_cli.wording.rounds import created_text
from praktik_cli.writing.cells import safe_text

SHEETS: Final[Mapping[str, str]] = {
    "overview": mark("Overview"),
    "matches": mark("Matches"),
    "hosts": mark("Hosts"),
    "interns": mark("Interns"),
    "unplaced": mark("Not matched"),
    "advice": mark("Advice"),
    "changes": mark("Changes"),
    "findings": mark("Findings"),
    "about": mark("About the run"),
}
_SIDE: Final = 0.4
_TOP: Final = 0.65
_EDGE: Final = 0.3
_LONGEST_NAME: Final = 60
_A4: Final = 9
_SMALL: Final = 9


def sheet_title(key: str, t: Translator) -> str:
    """The name of the sheet ``key`` of ``SHEETS``."""
    return t(SHEETS[key])


def new_sheet(workbook: Workbook, key: str, color: str, report: MatchReport, t: Translator) -> Worksheet:
    """An empty sheet with its tab in ``color``, which prints on A4 landscape, one page wide."""
    sheet: Worksheet = workbook.create_sheet(sheet_title(key, t))
    sheet.sheet_properties.tabColor = color
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins = PageMargins(_SIDE, _SIDE, _TOP, _TOP, _EDGE, _EDGE)
    sheet.HeaderFooter = _head_and_foot(sheet.title, report, t)
    return sheet


def _head_and_foot(title: str, report: MatchReport, t: Translator) -> HeaderFooter:
    name = report.run.settings.programme.name
    short = name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1] + "…"
    warning = t("Holds personal data: keep and share it as your data protection rules say.")
    pages = t("Page {page} of {pages}", page="&P", pages="&N")
    return HeaderFooter(
        oddHeader=_three_parts(_literal(short), _literal(title), _literal(created_text(report.run, t))),
        oddFooter=_three_parts(_literal(warning), "", pages),
    )


def _three_parts(left: str, center: str, right: str) -> HeaderFooterItem:
    item = HeaderFooterItem()
    for part, text in ((item.left, left), (item.center, center), (item.right, right)):
        part.text, part.size = text, _SMALL
    return item


def _literal(text: str) -> str:
    """``text`` with nothing in it that a header takes for a code."""
    return safe_text(" ".join(text.split())).replace("&", "&&")
