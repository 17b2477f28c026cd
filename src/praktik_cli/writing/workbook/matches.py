"""The sheet where the analyst reads each match and writes the answers."""

from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from praktik_cli.domain.earlier import Note, Notes
from praktik_cli.domain.report import MatchLine, MatchReport
from praktik_cli.domain.waiting import WaitingList
from praktik_cli.i18n import Translator
from praktik_cli.wording.alternates import names_text, waiting_title
from praktik_cli.wording.labels import MATCH_STATUSES, label, weekdays_text
from praktik_cli.wording.points import missed_sentence, points_sentence
from praktik_cli.writing.workbook.answers import ANSWERS, LOCK, take_answers
from praktik_cli.writing.workbook.canvas import Canvas
from praktik_cli.writing.workbook.looks import AMBER, Looks
from praktik_cli.writing.workbook.sheets import new_sheet
from praktik_cli.writing.workbook.tables import Column, write_table
from praktik_cli.writing.workbook.texts import place_of, wants

_NO_NOTE: Final = Note()


def write_matches(workbook: Workbook, report: MatchReport, looks: Looks, t: Translator) -> None:
    """One row a match: what the analyst must see at a glance, the answers, then what the talk needs."""
    canvas = Canvas(new_sheet(workbook, "matches", AMBER, report, t), looks)
    glance, answers, talk, contact = _glance(report.waiting, t), _answers(report.notes, t), _talk(t), _contact(t)
    columns = (*glance, *answers, *talk, *contact)
    write_table(canvas, "Matches", columns, report.matches, t("There is no match: nobody could be placed."))
    canvas.sheet.freeze_panes = "C2"
    _print_in_parts(canvas.sheet, (len(glance) + len(answers), len(talk)))
    if report.matches:
        take_answers(canvas, len(glance) + 1, len(report.matches) + 1, t)


def _glance(waiting: WaitingList, t: Translator) -> Sequence[Column[MatchLine]]:
    def alternates(line: MatchLine) -> str:
        return names_text(waiting.get((line.host.id, line.intern.id), ()))

    return (
        Column(t("Host"), lambda line: line.host.organisation, "strong", 24, 14, "header-host"),
        Column(t("Intern"), lambda line: line.intern.name, "strong", 20, 12, "header-intern"),
        Column(t("Host's unit"), lambda line: line.host.unit, most=18, header_look="header-host"),
        Column(t("Host's place"), lambda line: place_of(line.host, t), most=15, header_look="header-host"),
        Column(t("Intern's title"), lambda line: line.intern.title, most=16, header_look="header-intern"),
        Column(t("Intern's workplace"), lambda line: line.intern.organisation, most=22, header_look="header-intern"),
        Column(t("Proposed days"), lambda line: weekdays_text(line.days, t), most=12),
        Column(t("Number of days"), lambda line: len(line.days), "number", 8),
        Column(t("Km"), lambda line: None if line.facts.km is None else round(line.facts.km), "number", 8),
        Column(t("Points"), lambda line: line.points, "number", 8),
        Column(t("Why this match"), lambda line: points_sentence(line, t), most=44),
        Column(t("What was not met"), lambda line: missed_sentence(line, t), most=26, least=16),
        Column(waiting_title(t), alternates, most=24, least=14),
    )


def _answers(notes: Notes, t: Translator) -> Sequence[Column[MatchLine]]:
    """What the analyst wrote in the last round is carried over."""

    def note(line: MatchLine) -> Note:
        return notes.get((line.host.id, line.intern.id), _NO_NOTE)

    def lock(line: MatchLine) -> str | None:
        return LOCK if line.status == "locked" or note(line).is_locked else None

    return (
        Column(t("Status"), lambda line: _status(line, t), "input-centre", 13, 13, "header-yours"),
        Column(t("Lock"), lock, "input-centre", 8, header_look="header-yours"),
        Column(t("Remark"), lambda line: note(line).remark or None, "input", 26, 26, "header-yours"),
    )


def _talk(t: Translator) -> Sequence[Column[MatchLine]]:
    return (
        Column(
            t("What the intern hopes to take home"),
            lambda line: wants(line.intern, line.intern.motivation, t),
            most=62,
            least=30,
            header_look="header-talk",
        ),
        Column(
            t("What the host offers"),
            lambda line: wants(line.host, line.host.description, t),
            most=62,
            least=30,
            header_look="header-talk",
        ),
    )


def _contact(t: Translator) -> Sequence[Column[MatchLine]]:
    return (
        Column(t("Contact person"), lambda line: line.host.contact_name, most=22, header_look="header-host"),
        Column(t("Host's e-mail"), lambda line: line.host.contact_email, most=52, header_look="header-host"),
        Column(t("Host's phone"), lambda line: line.host.contact_phone, most=16, header_look="header-host"),
        Column(t("Intern's e-mail"), lambda line: line.intern.email, most=52, header_look="header-intern"),
        Column(t("Intern's phone"), lambda line: line.intern.phone, most=16, header_look="header-intern"),
        Column(t("Intern's place"), lambda line: place_of(line.intern, t), most=18, header_look="header-intern"),
        Column(t("Host id"), lambda line: line.host.id, "quiet", 14),
        Column(t("Intern id"), lambda line: line.intern.id, "quiet", 14),
    )


def _status(line: MatchLine, t: Translator) -> str:
    return label(MATCH_STATUSES, line.status if line.status in ANSWERS else ANSWERS[0], t)


def _print_in_parts(sheet: Worksheet, parts: Sequence[int]) -> None:
    """Prints the first columns of all rows, then the next, each as wide as a page; whom to call prints with the people.

    Each of ``parts`` is a number of columns; the two names stand beside each part.
    """
    sheet.print_area = ",".join(
        f"{get_column_letter(end - size + 1)}1:{get_column_letter(end)}{sheet.max_row}"
        for size, end in zip(parts, accumulate(parts), strict=True)
    )
    sheet.print_title_cols = "A:B"
