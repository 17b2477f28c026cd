"""What ``praktik check`` shows: how the sign-ups were understood, and everything wrong or doubtful in them."""

from typing import Final

from rich.console import RenderableType

from praktik_cli.domain.reading import Reading
from praktik_cli.i18n import Translator
from praktik_cli.reporting.columns import columns_section
from praktik_cli.reporting.findings import findings_sections
from praktik_cli.reporting.guesses import guesses_sections
from praktik_cli.reporting.layout import STRONG, numbered, page, pairs, section
from praktik_cli.reporting.plain import quoted, say, with_command
from praktik_cli.reporting.ranges import row_ranges
from praktik_cli.reporting.sheets import place_name, sheets_section
from praktik_cli.reporting.summary import counts_text

# What the codes of findings in a match workbook begin with.
_OF_ANSWERS: Final = ("previous-", "history-")


def check_report(reading: Reading, t: Translator, match: str | None = None) -> RenderableType:
    """The sign-ups in one sentence, the sheets and columns, every finding, and what to do next.

    ``match`` is the command that matches them; without it the plain one.
    """
    return page(
        say(_size(reading, t), STRONG),
        say(counts_text(reading, t)),
        sheets_section(reading, t),
        columns_section(reading, t),
        *guesses_sections(reading, t),
        *findings_sections(reading.findings, t),
        _left_out_section(reading, t),
        _next_section(reading, t, match),
    )


def _size(reading: Reading, t: Translator) -> str:
    signups = reading.signups
    hosts = t.plural("{count} host", "{count} hosts", len(signups.hosts))
    interns = t.plural("{count} intern", "{count} interns", len(signups.interns))
    return t("{hosts} and {interns} can take part.", hosts=hosts, interns=interns)


def _left_out_section(reading: Reading, t: Translator) -> RenderableType | None:
    if not reading.left_out:
        return None
    sheets: dict[str, list[int]] = {}
    for row in reading.left_out:
        sheets.setdefault(place_name(reading, row.file, row.sheet), []).append(row.row)
    return section(t("Rows that take no part"), pairs([(sheet, _rows(rows, t)) for sheet, rows in sheets.items()]))


def _rows(rows: list[int], t: Translator) -> str:
    return t.plural("row {rows}", "rows {rows}", len(rows), rows=row_ranges(rows))


def _next_section(reading: Reading, t: Translator, match: str | None) -> RenderableType:
    files = " ".join(quoted(file.path) for file in reading.inputs)
    match, check = match or f"praktik match {files}", f"praktik check {files}"
    if not reading.errors:
        return section(t("What to do next"), with_command(t("Ready to match:"), match))
    answers = {finding.file for finding in reading.errors if finding.code.startswith(_OF_ANSWERS)}
    steps = [
        with_command(t("Correct the cells in {file}, and match again:", file=file), match) for file in sorted(answers)
    ]
    if any(not finding.code.startswith(_OF_ANSWERS) for finding in reading.errors):
        steps.append(with_command(t("Correct the errors in the sign-ups and check again:"), check))
    if all(finding.row is not None for finding in reading.errors):
        skip = f"{match} --skip-invalid"
        steps.append(with_command(t("Or match without the rows that have errors:"), skip))
    return section(t("What to do next"), numbered(steps))
