"""Points by criterion: what was earned, at the most, and whose wish it was."""

from collections.abc import Mapping, Sequence

from rich.console import RenderableType
from rich.table import Column, Table
from rich.text import Text

from praktik_cli.domain.explanation import by_side
from praktik_cli.domain.report import MatchLine
from praktik_cli.i18n import Translator
from praktik_cli.reporting.layout import QUIET, STRONG, grid
from praktik_cli.reporting.plain import say
from praktik_cli.settings import CRITERIA, SIDE_OF, Settings
from praktik_cli.wording.labels import CRITERIA as CRITERION_LABELS
from praktik_cli.wording.labels import label
from praktik_cli.wording.others import SIDES


def points_table(earned: Sequence[tuple[str, Mapping[str, int]]], settings: Settings, t: Translator) -> Table:
    """A row a criterion, gathered by whose wish it is, and a column a pair.

    Args:
        earned: a heading and the breakdown of each pair.
        settings: of the round.
        t: the language.
    """
    table = grid(
        Column(t("Points for")),
        Column(t("Whose wish"), style=QUIET),
        Column(t("At most"), justify="right", style=QUIET),
        *(Column(plain, justify="right") for plain in (say(heading) for heading, _ in earned)),
        header=True,
    )
    counting = [name for name in CRITERIA if settings.most(name)]
    for name in sorted(counting, key=lambda name: list(SIDES).index(SIDE_OF[name])):
        points = [_points(breakdown.get(name, 0), t) for _, breakdown in earned]
        named = say(label(CRITERION_LABELS, name, t)), say(label(SIDES, SIDE_OF[name], t))
        table.add_row(*named, say(t.number(settings.most(name))), *points)
    sums = [say(t.number(sum(breakdown.values())), STRONG) for _, breakdown in earned]
    table.add_row(say(t("In all"), STRONG), "", say(t.number(sum(map(settings.most, counting)))), *sums)
    return table


def sides_sentence(line: MatchLine, t: Translator) -> RenderableType:
    """Whose wishes earned the points of a match."""
    sides = by_side(line.breakdown)
    return say(
        t(
            "The wishes of the intern earned {intern}, those of the host {host}, what both share {both}, and meeting "
            "across sectors {programme}.",
            **{side: t.number(points) for side, points in sides.items()},
        ),
        QUIET,
    )


def _points(points: int, t: Translator) -> Text:
    return say(t.number(points), "" if points else QUIET)
