"""Findings as they stand in a marked copy: each in words, at its cell when it has one there."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from praktik_cli.domain.finding import Finding
from praktik_cli.i18n import Translator
from praktik_cli.wording.findings import finding_text
from praktik_cli.writing.annotating.places import Cell, cell_of


@dataclass(frozen=True, slots=True)
class Remark:
    """One finding.

    Attributes:
        kind: "Error" or "Warning", as the reader's language has it.
        sheet: the sheet of the copy; where there is none, the file.
        ref: the cell as the spreadsheet names it; ``None`` without one.
        cell: its row and column, from 1; ``None`` where the copy has no such cell.
        read: what was read.
        text: what is wrong.
        suggestion: the nearest right value, or "".
        advice: the suggestion as a sentence, or "" where the text holds it.
    """

    is_error: bool
    kind: str
    sheet: str
    ref: str | None
    cell: Cell | None
    read: str
    text: str
    suggestion: str
    advice: str


def remarks_of(
    findings: Iterable[Finding], file: str, sheets: Mapping[str | None, str], t: Translator
) -> Iterator[Remark]:
    """The findings as remarks, in their order.

    Args:
        findings: those of one file, and those of no sign-up file.
        file: the name of the file that is copied.
        sheets: sheet, as the findings name it → its name in the copy.
        t: the language.
    """
    for finding in findings:
        sheet = sheets.get(finding.sheet) if finding.file == file else None
        has_place = sheet is not None and finding.cell is not None
        text, suggestion = finding_text(finding, t), finding.suggestion or ""
        yield Remark(
            is_error=finding.is_error,
            kind=t("Error") if finding.is_error else t("Warning"),
            sheet=sheet or finding.sheet or finding.file,
            ref=finding.cell,
            cell=cell_of(finding.cell) if has_place and finding.cell else None,
            read=finding.value or "",
            text=text,
            suggestion=suggestion,
            advice=t("Nearest right value: {value}", value=suggestion) if suggestion not in text else "",
        )
