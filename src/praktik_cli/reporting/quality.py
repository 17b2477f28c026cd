"""What a sceptic asks: who got a place of those who signed up, and who would rather have each other."""

from typing import Final

from rich.console import Group, RenderableType
from rich.table import Column, Table
from rich.text import Text

from praktik_cli.domain.report import MatchReport
from praktik_cli.i18n import Translator
from praktik_cli.reporting.layout import QUIET, FirstThatFits, grid, listed, section
from praktik_cli.reporting.plain import say
from praktik_cli.wording.distribution import FIELDS, value_text
from praktik_cli.wording.labels import label
from praktik_cli.wording.rather import RatherText, rather_summary, rather_texts

_PAIRS_SHOWN: Final = 3
_BESIDE: Final = 4


def distribution_section(report: MatchReport, t: Translator) -> RenderableType | None:
    """Interns placed and places used, of those that signed up; ``None`` when nobody did."""
    if not report.quality.distribution:
        return None
    sector, region, role = (_shares(report, field, t) for field in FIELDS)
    beside = grid(Column(), Column(), gap=_BESIDE)
    beside.add_row(Group(sector, "", role), region)
    lead = say(t("Interns placed of those who signed up, and places filled of those offered:"))
    return section(t("Signed up and placed"), lead, "", FirstThatFits(beside, Group(sector, "", region, "", role)))


def _shares(report: MatchReport, field: str, t: Translator) -> Table:
    heads = (Column(say(text), justify="right", no_wrap=True) for text in (t("Placed"), t("Filled")))
    table = grid(Column(say(label(FIELDS, field, t)), no_wrap=True), *heads, header=True)
    for row in report.quality.distribution:
        if row.field == field:
            counts = (_of(row.placed, row.interns, t), _of(row.matches, row.places, t))
            table.add_row(say(value_text(row, t)), *map(say, counts))
    return table


def _of(part: int, whole: int, t: Translator) -> str:
    return t("{part} of {whole}", part=t.number(part), whole=t.number(whole)) if whole else "–"


def rather_section(report: MatchReport, t: Translator) -> RenderableType | None:
    """How many pairs would both rather have each other and why they do not; ``None`` without matches."""
    if not report.matches:
        return None
    pairs = [_pair(pair, t) for pair in rather_texts(report, _PAIRS_SHOWN, t)]
    strongest = t("The strongest, and what each side would gain in points of its own:")
    return section(
        t("Who would rather have each other"),
        say(rather_summary(report.quality, t)),
        say(strongest) if pairs else None,
        listed(pairs) if pairs else None,
    )


def _pair(pair: RatherText, t: Translator) -> Text:
    gains = t("(+{intern} and +{host})", intern=t.number(pair.intern_gain), host=t.number(pair.host_gain))
    return say(f"{pair.intern} ↔ {pair.host} ") + say(gains, QUIET) + say(f": {pair.because}")
