"""The sheet of what would place more people, and what the goals cost."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from openpyxl import Workbook

from praktik_cli.domain.report import AdviceLine, MatchReport
from praktik_cli.i18n import Translator
from praktik_cli.wording.advice import KINDS, advice_text, ask_text, contact_text, lead_text, names_text, why_no_advice
from praktik_cli.wording.labels import GOALS, label
from praktik_cli.wording.prices import price_text
from praktik_cli.writing.workbook.canvas import Canvas
from praktik_cli.writing.workbook.looks import PLUM, Looks
from praktik_cli.writing.workbook.sheets import new_sheet
from praktik_cli.writing.workbook.sizes import lines
from praktik_cli.writing.workbook.tables import Column, write_table

_ALL: Final = (1, 7)
_GOAL: Final = (1, 2)
_PRICE: Final = (3, 7)
_HEADING: Final = 24
_LINE: Final = 20
# The least that the columns of the advice leave for a text across them.
_WIDTH: Final = 136
_PRICE_WIDTH: Final = 80


@dataclass(frozen=True, slots=True)
class _Row:
    """A piece of advice and its rank, from 1."""

    rank: int
    line: AdviceLine


def write_advice(workbook: Workbook, report: MatchReport, looks: Looks, t: Translator) -> None:
    """Every piece of advice, the best first; below them the price list of the goals."""
    canvas = Canvas(new_sheet(workbook, "advice", PLUM, report, t), looks)
    rows = [_Row(rank, line) for rank, line in enumerate(report.advice, 1)]
    write_table(canvas, "Advice", _columns(t), rows, "" if rows else why_no_advice(report.run, t))
    canvas.sheet.freeze_panes = "A2"
    below = max(len(rows), 1) + 3
    if rows:
        canvas.write_across(below, _ALL, "wrap", lead_text(t))
        canvas.set_height(below, lines(lead_text(t), _WIDTH) * _LINE)
        below += 2
    if report.run.advised.prices:
        _write_prices(canvas, below, report, t)


def _columns(t: Translator) -> Sequence[Column[_Row]]:
    return (
        Column(t("No."), lambda row: row.rank, "number", 8),
        Column(t("What would help"), lambda row: advice_text(row.line, t), most=64, least=48),
        Column(t("More interns placed"), lambda row: row.line.advice.gain, "number", 12),
        Column(t("Who gets a place"), lambda row: names_text(row.line.placed, t), "strong", 28, 18, "header-intern"),
        Column(
            t("Who is to be asked"), lambda row: ask_text(row.line, t), most=34, least=20, header_look="header-talk"
        ),
        Column(t("Contact"), lambda row: contact_text(row.line), most=38, least=16, header_look="header-talk"),
        Column(t("What changes"), lambda row: label(KINDS, row.line.advice.change.kind, t), most=22, least=14),
    )


def _write_prices(canvas: Canvas, top: int, report: MatchReport, t: Translator) -> None:
    canvas.write(top, 1, "heading", t("What the goals cost"))
    canvas.set_height(top, _HEADING)
    for row, price in enumerate(report.run.advised.prices, top + 1):
        name = f"{label(GOALS, price.goal, t)}: {t.number(price.value)}"
        canvas.write_across(row, _GOAL, "strong", name)
        text = price_text(price, t)
        canvas.write_across(row, _PRICE, "wrap", text)
        canvas.set_height(row, lines(text, _PRICE_WIDTH) * _LINE)
