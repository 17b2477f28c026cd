"""How the interns who named hosts fared, and how many points the matches earned."""

from collections.abc import Sequence
from itertools import dropwhile
from statistics import median

from rich.console import RenderableType
from rich.table import Column, Table

from praktik_cli.domain.report import MatchLine, MatchReport, WishRanks
from praktik_cli.i18n import Translator
from praktik_cli.reporting.layout import QUIET, STRONG, Bar, grid, section
from praktik_cli.reporting.plain import say
from praktik_cli.settings import CRITERIA
from praktik_cli.wording.points import missed_sentence, points_sentence

_LOWEST_SHOWN = 3


def wishes_section(report: MatchReport, t: Translator) -> RenderableType | None:
    """Wishes by rank; ``None`` when nobody named a host."""
    wishes = report.wishes
    named = sum(wishes.by_rank) + wishes.another + wishes.unplaced
    if not named:
        return None
    lead = t.plural("{count} intern named a host", "{count} interns named hosts", named)
    rest = t.plural("{count} was open to any.", "{count} were open to any.", wishes.open)
    return section(t("Wished hosts"), say(f"{lead}; {rest}"), "", _wish_table(wishes, named, t))


def _wish_table(wishes: WishRanks, named: int, t: Translator) -> Table:
    table = grid(Column(no_wrap=True), Column(justify="right"), Column(justify="right", style=QUIET), Column())
    for name, count in _wish_rows(wishes, t):
        table.add_row(say(name), say(t.number(count), STRONG), say(t.percent(count / named)), Bar(count, named))
    return table


def _wish_rows(wishes: WishRanks, t: Translator) -> list[tuple[str, int]]:
    ranks = list(enumerate(wishes.by_rank, 1))
    reached = list(reversed(list(dropwhile(lambda rank: not rank[1], reversed(ranks)))))
    rows = [(t("Wish no. {rank}", rank=rank), count) for rank, count in reached]
    return [*rows, (t("Another host"), wishes.another), (t("No place"), wishes.unplaced)]


def points_section(report: MatchReport, t: Translator) -> RenderableType | None:
    """Lowest, median and highest points, and the matches that earned least; ``None`` without matches."""
    if not report.matches:
        return None
    points = sorted(line.points for line in report.matches)
    middle = median(points)
    lead = t(
        "Lowest {lowest}, median {median}, highest {highest} of {possible} possible.",
        lowest=t.number(points[0]),
        median=t.number(middle, 0 if middle == int(middle) else 1),
        highest=t.number(points[-1]),
        possible=t.number(sum(report.run.settings.most(criterion) for criterion in CRITERIA)),
    )
    table = _match_table(report.worst_off[:_LOWEST_SHOWN], t)
    return section(t("Points"), say(lead), say(_fewest(report, t)), "", table)


def _fewest(report: MatchReport, t: Translator) -> str:
    if report.lowest <= _LOWEST_SHOWN:
        return t("The matches with the fewest:")
    return t(
        "{count} matches have the fewest; {shown} of them:",
        count=t.number(report.lowest),
        shown=t.number(_LOWEST_SHOWN),
    )


def _match_table(lines: Sequence[MatchLine], t: Translator) -> Table:
    table = grid(Column(justify="right", style=STRONG), Column())
    for line in lines:
        table.add_row(say(t.number(line.points)), say(f"{line.intern.name} → {line.host.label}"))
        table.add_row("", say(_why(line, t), QUIET))
    return table


def _why(line: MatchLine, t: Translator) -> str:
    missed = missed_sentence(line, t)
    earned = points_sentence(line, t)
    return t("{earned}. But: {missed}.", earned=earned, missed=_lower(missed)) if missed else f"{earned}."


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
