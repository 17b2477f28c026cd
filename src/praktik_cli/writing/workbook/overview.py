"""The first sheet: how the round went, what to do next, and three charts with their tables."""

from typing import Final

from openpyxl import Workbook
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from praktik_cli.domain.report import MatchReport
from praktik_cli.i18n import Translator
from praktik_cli.wording.rounds import certainty, created_text, round_name
from praktik_cli.writing.workbook.canvas import Canvas
from praktik_cli.writing.workbook.crosses import write_regions, write_sectors
from praktik_cli.writing.workbook.figures import figures, steps
from praktik_cli.writing.workbook.grid import ALL, COLUMN_WIDTH, COLUMNS
from praktik_cli.writing.workbook.looks import NAVY, Looks
from praktik_cli.writing.workbook.quality import write_quality
from praktik_cli.writing.workbook.sheets import new_sheet, sheet_title
from praktik_cli.writing.workbook.sizes import lines, row_height
from praktik_cli.writing.workbook.wishes import write_wishes

_TILE: Final = 2
_SCALE: Final = 92
_GAP: Final = 8
_TITLE_SIZE: Final = 2.2
_STEPS_TOP: Final = 9
_TEXT_WIDTH: Final = COLUMN_WIDTH * COLUMNS * 0.9


def write_overview(workbook: Workbook, report: MatchReport, looks: Looks, t: Translator) -> None:
    """Key figures, how sure they are, the next steps, the mix of wishes, sectors and regions, and the quality."""
    canvas = Canvas(new_sheet(workbook, "overview", NAVY, report, t), looks)
    canvas.sheet.sheet_view.showGridLines = False
    canvas.set_widths([COLUMN_WIDTH] * COLUMNS)
    _write_title(canvas, report, t)
    _write_tiles(canvas, report, t)
    last = _write_steps(canvas, report, t)
    last = write_wishes(canvas, last + 2, report.wishes, t)
    for write_part in (write_sectors, write_regions, write_quality):
        canvas.sheet.row_breaks.append(Break(id=last))
        last = write_part(canvas, last + 1, report, t)
    _print_at_scale(canvas.sheet, last)


def _print_at_scale(sheet: Worksheet, last: int) -> None:
    """The columns fill a page at this scale; Excel breaks pages where asked only without "fit to page"."""
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=False)
    sheet.page_setup.scale = _SCALE
    sheet.print_options.horizontalCentered = True
    sheet.print_area = f"A1:L{last}"


def _write_title(canvas: Canvas, report: MatchReport, t: Translator) -> None:
    name = report.run.settings.programme.name
    week = round_name(report.run, t).removeprefix(name).removeprefix(" · ")
    made = t("made {when}", when=created_text(report.run, t))
    for row, height, look, text in (
        (1, lines(name, _TEXT_WIDTH / _TITLE_SIZE) * 30 + 4, "title", name),
        (2, 19, "subtitle", " · ".join(filter(None, (week, made)))),
    ):
        canvas.write_across(row, ALL, look, text)
        canvas.set_height(row, height)
    canvas.set_height(3, _GAP)


def _write_tiles(canvas: Canvas, report: MatchReport, t: Translator) -> None:
    for position, (value, caption) in enumerate(figures(report, t)):
        columns = (1 + position * _TILE, _TILE + position * _TILE)
        canvas.write_across(4, columns, "tile-percent" if isinstance(value, float) else "tile-value", value)
        canvas.write_across(5, columns, "tile-label", caption)
    statement = certainty(report.run, t)
    canvas.write_across(7, ALL, "proven" if report.run.status == "optimal" else "open", statement)
    height = row_height(lines(statement, _TEXT_WIDTH)) + _GAP
    for row, points in ((4, 40), (5, 30), (6, _GAP), (7, height), (8, _GAP)):
        canvas.set_height(row, points)


def _write_steps(canvas: Canvas, report: MatchReport, t: Translator) -> int:
    """Gives the last row it takes; each step is a link to its sheet."""
    canvas.write(_STEPS_TOP, 1, "heading", t("What to do next"))
    canvas.set_height(_STEPS_TOP, 24)
    todo = steps(report, t)
    for number, (text, key) in enumerate(todo, 1):
        row = _STEPS_TOP + number
        canvas.write_across(row, ALL, "step", f"{number}.  {text}")
        canvas.set_height(row, row_height(lines(text, _TEXT_WIDTH)) + 3)
        cell = canvas.sheet.cell(row, 1)
        cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{sheet_title(key, t)}'!A1")
    return _STEPS_TOP + len(todo)
