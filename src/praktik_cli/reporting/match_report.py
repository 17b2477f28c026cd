"""The report of a round on the terminal: a view of the same value as the workbook and the JSON."""

from rich.console import Group, RenderableType

from praktik_cli.domain.report import MatchReport
from praktik_cli.i18n import Translator
from praktik_cli.reporting.advice import FEW, advice_section
from praktik_cli.reporting.changes import changes_section
from praktik_cli.reporting.goals import goals_section
from praktik_cli.reporting.headline import headline
from praktik_cli.reporting.layout import page
from praktik_cli.reporting.mixes import region_section, sector_section
from praktik_cli.reporting.next_steps import next_section
from praktik_cli.reporting.outputs import Outputs
from praktik_cli.reporting.places import free_places_section
from praktik_cli.reporting.prices import prices_section
from praktik_cli.reporting.quality import distribution_section, rather_section
from praktik_cli.reporting.summary import files_section, footer, history_section, signups_section
from praktik_cli.reporting.unplaced import unplaced_section
from praktik_cli.reporting.wishes import points_section, wishes_section


def match_report(report: MatchReport, t: Translator, *, outputs: Outputs | None) -> RenderableType:
    """How the round went, from the one sentence that matters down to what to do next.

    ``outputs`` names the run's files; without it the report ends with its figures.
    """
    files = Group(files_section(outputs, t), next_section(report, outputs, t)) if outputs else None
    return page(
        headline(report, t),
        goals_section(report.run, t),
        changes_section(report, t),
        sector_section(report, t),
        region_section(report, t),
        distribution_section(report, t),
        wishes_section(report, t),
        points_section(report, t),
        rather_section(report, t),
        free_places_section(report, t),
        unplaced_section(report, t),
        advice_section(report, t, FEW) if report.unplaced else None,
        prices_section(report.run, t),
        signups_section(report.reading, t),
        history_section(report, t),
        files,
        Group("", footer(report, t)),
    )


def advice_report(report: MatchReport, t: Translator, record: str) -> RenderableType:
    """Only what would give more interns a place, and what the goals cost; ``record``: the name of the run's record."""
    return page(headline(report, t, record), advice_section(report, t), prices_section(report.run, t))
