"""The sheet of all interns, placed or not."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from openpyxl import Workbook

from praktik_cli.domain.report import MatchLine, MatchReport, UnplacedLine
from praktik_cli.domain.signup import Intern
from praktik_cli.i18n import Translator
from praktik_cli.naming import danish_order
from praktik_cli.reference.places import region_of
from praktik_cli.wording.labels import region_name, sector_name
from praktik_cli.wording.reasons import reason_title
from praktik_cli.writing.workbook.canvas import Canvas
from praktik_cli.writing.workbook.looks import TEAL, Looks
from praktik_cli.writing.workbook.sheets import new_sheet
from praktik_cli.writing.workbook.tables import Column, write_table
from praktik_cli.writing.workbook.texts import place_of


@dataclass(frozen=True, slots=True)
class _Fate:
    """What an intern got: matches, or the reason for none."""

    intern: Intern
    matches: Sequence[MatchLine]
    unplaced: UnplacedLine | None


def write_interns(workbook: Workbook, report: MatchReport, looks: Looks, t: Translator) -> None:
    """Every intern: where to, or in a few words why not."""
    canvas = Canvas(new_sheet(workbook, "interns", TEAL, report, t), looks)
    columns = _columns(report.run.settings.programme.week, t)
    write_table(canvas, "Interns", columns, _fates(report), t("No intern takes part."))
    canvas.sheet.freeze_panes = "B2"


def _fates(report: MatchReport) -> Sequence[_Fate]:
    matches: Mapping[str, list[MatchLine]] = defaultdict(list)
    for line in report.matches:
        matches[line.intern.id].append(line)
    unplaced = {line.intern.id: line for line in report.unplaced}
    interns = sorted(report.reading.signups.interns, key=lambda intern: (danish_order(intern.name), intern.id))
    return [_Fate(intern, matches.get(intern.id, []), unplaced.get(intern.id)) for intern in interns]


def _columns(week: str | None, t: Translator) -> Sequence[Column[_Fate]]:
    return (
        Column(t("Intern"), lambda fate: fate.intern.name, "strong", 26, 14, "header-intern"),
        Column(t("Title"), lambda fate: fate.intern.title, most=20, header_look="header-intern"),
        Column(t("Workplace"), lambda fate: fate.intern.organisation, most=28, header_look="header-intern"),
        Column(t("Place"), lambda fate: place_of(fate.intern, t), most=18, header_look="header-intern"),
        Column(t("Region"), lambda fate: region_name(region_of(fate.intern.municipality, week), t), most=20),
        Column(t("Sector"), lambda fate: sector_name(fate.intern.sector, t), most=20),
        Column(t("Goes to"), lambda fate: _where_to(fate, t), most=40, header_look="header-host"),
        Column(t("Wish met"), lambda fate: _wish(fate, t), most=22),
        Column(t("Points"), _points, "number", 9),
        Column(t("E-mail"), lambda fate: fate.intern.email, most=52, header_look="header-intern"),
        Column(t("Phone"), lambda fate: fate.intern.phone, most=16, header_look="header-intern"),
        Column(t("Left out last time"), lambda fate: t("yes") if fate.intern.waited else "", "centre", 12),
        Column(t("Intern id"), lambda fate: fate.intern.id, "quiet", 14),
    )


def _where_to(fate: _Fate, t: Translator) -> str:
    if fate.unplaced:
        return f"– {reason_title(fate.unplaced, t)}"
    return "\n".join(line.host.label for line in fate.matches)


def _wish(fate: _Fate, t: Translator) -> str:
    if not fate.intern.wanted_hosts:
        return t("named no host")
    if not fate.matches:
        return ""
    ranks = [line.facts.wish_rank for line in fate.matches if line.facts.wish_rank]
    return t("wish no. {rank}", rank=min(ranks)) if ranks else t("another host")


def _points(fate: _Fate) -> int | None:
    return sum(line.points for line in fate.matches) if fate.matches else None
