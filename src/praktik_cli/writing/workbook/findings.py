"""The sheet of what was wrong, doubtful or not used in the sign-ups."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from openpyxl import Workbook
from openpyxl.styles import Font

from praktik_cli.domain.finding import Finding
from praktik_cli.domain.reading import LeftOut, Reading, SheetReading
from praktik_cli.domain.report import MatchReport
from praktik_cli.i18n import Translator
from praktik_cli.wording.findings import finding_text
from praktik_cli.writing.workbook.canvas import Canvas
from praktik_cli.writing.workbook.looks import SLATE, Looks
from praktik_cli.writing.workbook.sheets import new_sheet
from praktik_cli.writing.workbook.tables import Column, write_table

_ERROR_FONT: Final = Font(bold=True, color="B42318")


@dataclass(frozen=True, slots=True)
class _Entry:
    """One line of the sheet; ``place`` is a cell or a row."""

    kind: str
    file: str
    sheet: str | None
    place: str
    read: str
    message: str
    suggestion: str = ""


def write_findings(workbook: Workbook, report: MatchReport, looks: Looks, t: Translator) -> None:
    """Every finding, then the rows left out, then the columns and sheets that were not used."""
    canvas = Canvas(new_sheet(workbook, "findings", SLATE, report, t), looks)
    entries = list(_entries(report.reading, t))
    nothing = t("Nothing wrong or doubtful was found in the sign-ups.")
    write_table(canvas, "Findings", _columns(t), entries, nothing)
    canvas.sheet.freeze_panes = "A2"
    canvas.colour(f"A2:A{canvas.sheet.max_row}", f'A2="{t("Error")}"', None, _ERROR_FONT)


def _columns(t: Translator) -> Sequence[Column[_Entry]]:
    return (
        Column(t("Kind"), lambda entry: entry.kind, "strong", 20),
        Column(t("File"), lambda entry: entry.file, most=30),
        Column(t("Sheet"), lambda entry: entry.sheet, most=24),
        Column(t("Cell or row"), lambda entry: entry.place, most=14),
        Column(t("What was read"), lambda entry: entry.read, most=34, least=16),
        Column(t("What it means"), lambda entry: entry.message, most=70, least=40),
        Column(t("Did you mean"), lambda entry: entry.suggestion, most=34, least=16),
    )


def _entries(reading: Reading, t: Translator) -> Iterator[_Entry]:
    for finding in reading.findings:
        yield _finding(finding, t)
    for row, why in reading.why_left_out().items():
        yield _left_out(row, why, t)
    told = {(finding.file, finding.sheet, finding.value) for finding in reading.findings}
    for sheet in reading.sheets:
        if sheet.side is None:
            yield _unused_sheet(sheet, t)
        for header in sheet.unused:
            if (sheet.file, sheet.sheet, header) not in told:
                yield _unused_column(sheet, header, t)


def _finding(finding: Finding, t: Translator) -> _Entry:
    return _Entry(
        kind=t("Error") if finding.is_error else t("Warning"),
        file=finding.file,
        sheet=finding.sheet,
        place=finding.cell or "",
        read=finding.value or "",
        message=finding_text(finding, t),
        suggestion=finding.suggestion or "",
    )


def _left_out(row: LeftOut, why: Sequence[Finding], t: Translator) -> _Entry:
    message = " ".join((t("The row takes no part."), *(finding_text(finding, t) for finding in why)))
    return _Entry(t("Row left out"), row.file, row.sheet, t("row {row}", row=row.row), "", message)


def _unused_sheet(sheet: SheetReading, t: Translator) -> _Entry:
    return _Entry(t("Sheet not used"), sheet.file, sheet.sheet, "", "", t("The sheet holds no sign-ups."))


def _unused_column(sheet: SheetReading, header: str, t: Translator) -> _Entry:
    place = "" if sheet.header_row is None else t("row {row}", row=sheet.header_row)
    message = t("No field answers to this header; the column is not used.")
    return _Entry(t("Column not used"), sheet.file, sheet.sheet, place, header, message)
