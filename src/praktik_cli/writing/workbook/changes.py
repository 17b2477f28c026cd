"""The sheet of those to whom a new letter is due since the last round."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from openpyxl import Workbook

from praktik_cli.domain.changes import ChangeLine
from praktik_cli.domain.report import MatchReport
from praktik_cli.domain.signup import Host, Intern
from praktik_cli.i18n import Translator
from praktik_cli.wording.changes_between import ChangeText, ChangeWords
from praktik_cli.writing.workbook.canvas import Canvas
from praktik_cli.writing.workbook.looks import AMBER, Looks
from praktik_cli.writing.workbook.sheets import new_sheet
from praktik_cli.writing.workbook.tables import Column, write_table

_LAST_PRINTED: Final = "H"


@dataclass(frozen=True, slots=True)
class _Row:
    """A line and its words."""

    line: ChangeLine
    text: ChangeText


def write_changes(workbook: Workbook, report: MatchReport, looks: Looks, t: Translator) -> None:
    """One row a host or intern whose matches differ from the last round; no sheet in a first round."""
    if report.changes is None:
        return
    canvas = Canvas(new_sheet(workbook, "changes", AMBER, report, t), looks)
    words = ChangeWords(report, t)
    rows = [_Row(line, words.text(line)) for line in report.changes.lines]
    write_table(canvas, "Changes", _columns(t), rows, t("Nothing has changed since the last round."))
    canvas.sheet.freeze_panes = "B2"
    # Whom to call is for the screen; on paper it would make the reasons too small to read.
    canvas.sheet.print_area = f"A1:{_LAST_PRINTED}{max(len(rows), 1) + 1}"


def _columns(t: Translator) -> Sequence[Column[_Row]]:
    return (
        Column(t("Who"), lambda row: row.text.who, "strong", 28, 16),
        Column(t("Host or intern"), lambda row: _side(row.line, t), most=12),
        Column(t("What is new"), lambda row: row.text.kind, "strong", 22, 16),
        Column(t("No longer"), lambda row: row.text.was, most=26, least=14),
        Column(t("Now"), lambda row: row.text.now, most=26, least=14),
        Column(t("As before"), lambda row: row.text.stays, most=22, least=12),
        Column(t("Why"), lambda row: row.text.why, most=48, least=30),
        Column(t("Remark"), lambda row: row.text.remark, most=26, least=16, header_look="header-yours"),
        Column(t("Contact person"), lambda row: _contact(row.line.signup), most=22, header_look="header-talk"),
        Column(t("E-mail"), lambda row: _email(row.line.signup), most=52, header_look="header-talk"),
        Column(t("Phone"), lambda row: _phone(row.line.signup), most=16, header_look="header-talk"),
        Column(t("Id"), lambda row: row.line.signup.id, "quiet", 14),
    )


def _side(line: ChangeLine, t: Translator) -> str:
    return t("Host") if line.side == "host" else t("Intern")


def _contact(signup: Host | Intern) -> str:
    return signup.contact_name if isinstance(signup, Host) else ""


def _email(signup: Host | Intern) -> str:
    return signup.contact_email if isinstance(signup, Host) else signup.email


def _phone(signup: Host | Intern) -> str:
    return signup.contact_phone if isinstance(signup, Host) else signup.phone
