"""The sheet of those without a place, each with the reason in full."""

from collections.abc import Callable, Sequence
from typing import Final

from openpyxl import Workbook

from praktik_cli.domain.report import MatchReport, UnplacedLine
from praktik_cli.i18n import Translator
from praktik_cli.wording.labels import sector_name, weekdays_text
from praktik_cli.wording.proofs import cost_sentences
from praktik_cli.wording.reasons import possible_hosts, reason_title, reason_to_pass_on
from praktik_cli.writing.workbook.canvas import Canvas
from praktik_cli.writing.workbook.looks import PLUM, Looks
from praktik_cli.writing.workbook.sheets import new_sheet
from praktik_cli.writing.workbook.tables import Column, write_table
from praktik_cli.writing.workbook.texts import place_of

_LAST_PRINTED: Final = "M"
# More would not fit into the tallest row that a spreadsheet has.
_HOSTS: Final = 10


def write_unplaced(workbook: Workbook, report: MatchReport, looks: Looks, t: Translator) -> None:
    """Every intern without a host: why, and what they wished."""
    canvas = Canvas(new_sheet(workbook, "unplaced", PLUM, report, t), looks)
    nobody = t("Every intern has a place.") if report.matches else t("No intern takes part.")
    write_table(canvas, "NotMatched", _columns(t), report.unplaced, nobody)
    canvas.sheet.freeze_panes = "B2"
    # Contact and id are for the screen; on paper they would make the reasons too small to read.
    canvas.sheet.print_area = f"A1:{_LAST_PRINTED}{max(len(report.unplaced), 1) + 1}"


def _columns(t: Translator) -> Sequence[Column[UnplacedLine]]:
    return (
        Column(t("Intern"), lambda line: line.intern.name, "strong", 24, 14, "header-intern"),
        Column(t("Title"), lambda line: line.intern.title, most=20, header_look="header-intern"),
        Column(t("Workplace"), lambda line: line.intern.organisation, most=26, header_look="header-intern"),
        Column(t("Place"), lambda line: place_of(line.intern, t), most=16, header_look="header-intern"),
        Column(t("Reason"), lambda line: reason_title(line, t), "strong", 20),
        Column(t("Why, to pass on"), lambda line: reason_to_pass_on(line, t), most=64, least=40),
        Column(t("Possible hosts, and who is there"), lambda line: possible_hosts(line, _HOSTS, t), most=56, least=24),
        Column(t("What a place would cost"), lambda line: " ".join(cost_sentences(line, t)), most=32, least=20),
        _wish(t("Wished hosts"), lambda line: line.intern.wanted_hosts, t, 32),
        _wish(t("Wished areas"), lambda line: line.intern.wanted_regions, t),
        _wish(t("Wished sectors"), lambda line: _sectors(line, t), t),
        Column(t("Days"), lambda line: _days(line, t), most=16, header_look="header-talk"),
        Column(t("Most km"), lambda line: line.intern.max_km, "number", 9, header_look="header-talk"),
        Column(t("E-mail"), lambda line: line.intern.email, most=52, header_look="header-intern"),
        Column(t("Phone"), lambda line: line.intern.phone, most=16, header_look="header-intern"),
        Column(t("Intern id"), lambda line: line.intern.id, "quiet", 14),
    )


def _wish(
    header: str, wishes: Callable[[UnplacedLine], Sequence[str]], t: Translator, most: float = 22
) -> Column[UnplacedLine]:
    return Column(header, lambda line: _numbered(wishes(line), t), most=most, header_look="header-talk")


def _numbered(wishes: Sequence[str], t: Translator) -> str:
    if not wishes:
        return t("any")
    return "\n".join(f"{rank}. {wish}" for rank, wish in enumerate(wishes, 1)) if len(wishes) > 1 else wishes[0]


def _sectors(line: UnplacedLine, t: Translator) -> Sequence[str]:
    return [sector_name(sector, t) for sector in line.intern.wanted_sectors]


def _days(line: UnplacedLine, t: Translator) -> str:
    days = line.intern.days
    length = t.plural("{count} day", "{count} days", days.high)
    if days.low != days.high:
        length = t("{low}–{high} days", low=days.low, high=days.high)
    return f"{length}\n{weekdays_text(line.intern.weekdays, t)}"
