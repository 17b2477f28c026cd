"""The sheet of all hosts."""

from collections.abc import Sequence
from typing import Final

from openpyxl import Workbook
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter

from praktik_cli.domain.report import HostLine, MatchReport
from praktik_cli.i18n import Translator
from praktik_cli.reference.places import region_of
from praktik_cli.wording.labels import region_name, sector_name
from praktik_cli.writing.workbook.canvas import Canvas
from praktik_cli.writing.workbook.looks import AMBER, BLUE, WARN, Looks
from praktik_cli.writing.workbook.sheets import new_sheet
from praktik_cli.writing.workbook.tables import Column, write_table
from praktik_cli.writing.workbook.texts import place_of

_FREE_FILL: Final = PatternFill(bgColor=WARN)
_FREE_FONT: Final = Font(bold=True, color=AMBER)


def write_hosts(workbook: Workbook, report: MatchReport, looks: Looks, t: Translator) -> None:
    """Every host: its places, who comes, and whom to call; free places stand out."""
    canvas = Canvas(new_sheet(workbook, "hosts", BLUE, report, t), looks)
    columns = _columns(report.run.settings.programme.week, t)
    write_table(canvas, "Hosts", columns, report.hosts, t("No host takes part."))
    canvas.sheet.freeze_panes = "B2"
    free = get_column_letter([column.header for column in columns].index(t("Free")) + 1)
    canvas.colour(f"{free}2:{free}{canvas.sheet.max_row}", f"{free}2>0", _FREE_FILL, _FREE_FONT)


def _columns(week: str | None, t: Translator) -> Sequence[Column[HostLine]]:
    return (
        Column(t("Host"), lambda line: line.host.organisation, "strong", 28, 14, "header-host"),
        Column(t("Unit"), lambda line: line.host.unit, most=22, header_look="header-host"),
        Column(t("Place"), lambda line: place_of(line.host, t), most=18, header_look="header-host"),
        Column(t("Region"), lambda line: region_name(region_of(line.host.municipality, week), t), most=20),
        Column(t("Sector"), lambda line: sector_name(line.host.sector, t), most=20),
        Column(t("Places"), lambda line: line.capacity, "number", 9),
        Column(t("Taken"), lambda line: len(line.interns), "number", 9),
        Column(t("Free"), lambda line: line.free, "number", 9),
        Column(t("Who comes"), _who_comes, most=46, header_look="header-intern"),
        Column(t("Contact person"), lambda line: line.host.contact_name, most=22, header_look="header-host"),
        Column(t("E-mail"), lambda line: line.host.contact_email, most=52, header_look="header-host"),
        Column(t("Phone"), lambda line: line.host.contact_phone, most=16, header_look="header-host"),
        Column(t("Host id"), lambda line: line.host.id, "quiet", 14),
    )


def _who_comes(line: HostLine) -> str:
    return "\n".join(f"{intern.name} ({intern.organisation})" for intern in line.interns)
