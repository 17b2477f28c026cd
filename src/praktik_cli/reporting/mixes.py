"""Who met whom across sectors and regions."""

from rich.console import RenderableType

from praktik_cli.domain.report import CrossTable, MatchReport
from praktik_cli.i18n import Translator
from praktik_cli.reporting.crosstabs import cross_table
from praktik_cli.reporting.layout import section
from praktik_cli.reporting.plain import say
from praktik_cli.wording.labels import SECTORS, label, region_name


def sector_section(report: MatchReport, t: Translator) -> RenderableType | None:
    """The sector mix; ``None`` without matches."""
    if report.cross_sector_share is None:
        return None
    across = sum(line.facts.cross_sector for line in report.matches)
    lead = t.plural(
        "{across} of {count} match ({share}) is across sectors.",
        "{across} of {count} matches ({share}) are across sectors.",
        len(report.matches),
        across=t.number(across),
        share=t.percent(report.cross_sector_share),
    )
    table = cross_table(report.sector_mix, lambda sector: label(SECTORS, sector, t), t)
    return section(t("Sectors"), say(lead), "", table)


def region_section(report: MatchReport, t: Translator) -> RenderableType | None:
    """The regions; ``None`` without matches."""
    if not report.matches:
        return None
    at_home = _within(report.region_mix)
    lead = t.plural(
        "{home} of {count} match ({share}) stays within one region.",
        "{home} of {count} matches ({share}) stay within one region.",
        len(report.matches),
        home=t.number(at_home),
        share=t.percent(at_home / len(report.matches)),
    )
    table = cross_table(report.region_mix, lambda region: region_name(region, t), t)
    return section(t("Regions"), say(lead), "", table)


def _within(mix: CrossTable) -> int:
    """Matches whose two sides lie in one Danish region."""
    return sum(
        count
        for row, counts in zip(mix.rows, mix.counts, strict=True)
        for column, count in zip(mix.columns, counts, strict=True)
        if row == column != ""
    )
