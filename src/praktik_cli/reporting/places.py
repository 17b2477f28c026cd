"""Hosts that could take more."""

from typing import Final

from rich.console import RenderableType
from rich.table import Column, Table

from praktik_cli.domain.report import HostLine, MatchReport
from praktik_cli.i18n import Translator
from praktik_cli.reporting.layout import QUIET, STRONG, TABLE_FROM, FromWidth, grid, listed, section
from praktik_cli.reporting.plain import say
from praktik_cli.wording.labels import SECTORS, label, place_text

MOST_SHOWN: Final = 20
_SECTOR_FROM: Final = 95


def free_places_section(report: MatchReport, t: Translator) -> RenderableType | None:
    """Hosts with free places, the emptiest first; ``None`` when there are none."""
    free = sorted((line for line in report.hosts if line.free > 0), key=lambda line: (bool(line.interns), -line.free))
    if not free:
        return None
    more = len(free) - MOST_SHOWN
    rest = (
        t.plural(
            "and {count} more host, in the workbook's sheet {sheet}.",
            "and {count} more hosts, in the workbook's sheet {sheet}.",
            more,
            sheet=t("Hosts"),
        )
        if more > 0
        else None
    )
    return section(
        t("Hosts with free places"),
        say(_lead(free, t)),
        "",
        _hosts(free[:MOST_SHOWN], t),
        say(rest, QUIET) if rest else None,
    )


def _lead(free: list[HostLine], t: Translator) -> str:
    places = t.plural("{count} free place", "{count} free places", sum(line.free for line in free))
    hosts = t.plural("at {count} host", "at {count} hosts", len(free))
    empty = sum(not line.interns for line in free)
    if not empty:
        return f"{places} {hosts}."
    without = t.plural("{count} of them gets no intern.", "{count} of them get no intern.", empty)
    return f"{places} {hosts}; {without}"


def _hosts(lines: list[HostLine], t: Translator) -> RenderableType:
    without_sector = FromWidth(TABLE_FROM, _table(lines, t, has_sector=False), _list(lines, t))
    return FromWidth(_SECTOR_FROM, _table(lines, t, has_sector=True), without_sector)


def _table(lines: list[HostLine], t: Translator, *, has_sector: bool) -> Table:
    table = grid(
        Column(t("Free"), justify="right"),
        Column(t("of"), justify="right", style=QUIET),
        Column(t("Host")),
        Column(t("Where")),
        *([Column(t("Sector"))] if has_sector else []),
        header=True,
    )
    for line in lines:
        host = line.host
        table.add_row(
            say(t.number(line.free), STRONG),
            say(t.number(line.capacity)),
            say(host.label),
            say(place_text(host.municipality, host.place, host.country, t)),
            *([say(label(SECTORS, host.sector, t))] if has_sector else []),
        )
    return table


def _list(lines: list[HostLine], t: Translator) -> Table:
    return listed(
        say(f"{line.host.label}: ")
        + say(t("{free} of {places} free", free=t.number(line.free), places=t.number(line.capacity)), STRONG)
        for line in lines
    )
