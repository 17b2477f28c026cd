"""The match workbook as a whole."""

from datetime import UTC, datetime
from pathlib import Path

from openpyxl import Workbook

from praktik_cli.domain.report import MatchReport
from praktik_cli.i18n import Translator
from praktik_cli.wording.rounds import round_name
from praktik_cli.writing.cells import safe_text
from praktik_cli.writing.workbook.about import write_about
from praktik_cli.writing.workbook.advice import write_advice
from praktik_cli.writing.workbook.changes import write_changes
from praktik_cli.writing.workbook.findings import write_findings
from praktik_cli.writing.workbook.hosts import write_hosts
from praktik_cli.writing.workbook.interns import write_interns
from praktik_cli.writing.workbook.looks import looks_of, set_base_font
from praktik_cli.writing.workbook.matches import write_matches
from praktik_cli.writing.workbook.overview import write_overview
from praktik_cli.writing.workbook.unplaced import write_unplaced

SHEET_WRITERS = (
    write_overview,
    write_matches,
    write_hosts,
    write_interns,
    write_unplaced,
    write_advice,
    write_changes,
    write_findings,
    write_about,
)


def write_match_workbook(report: MatchReport, path: Path, t: Translator) -> None:
    """Saves the workbook of ``report`` to exactly ``path``, in the language of ``t``.

    Raises:
        OSError: the file cannot be written.
    """
    workbook = Workbook()
    set_base_font(workbook)
    looks = looks_of(workbook, t)
    for write_sheet in SHEET_WRITERS:
        write_sheet(workbook, report, looks, t)
    workbook.remove(workbook.worksheets[0])
    workbook.active = 0
    _describe(workbook, report, t)
    workbook.save(path)


def _describe(workbook: Workbook, report: MatchReport, t: Translator) -> None:
    """The file's properties: what it is and which program made it, never who."""
    properties = workbook.properties
    properties.title = safe_text(round_name(report.run, t))
    properties.creator = "praktik"
    properties.lastModifiedBy = "praktik"
    properties.language = t.language
    properties.created = datetime.fromisoformat(report.run.created).astimezone(UTC).replace(tzinfo=None)
