"""Two runs side by side on a page."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Final

from rich.console import Group, RenderableType
from rich.table import Column, Table
from rich.text import Text

from praktik_cli.domain.comparison import Both, Comparison
from praktik_cli.domain.quality import Distribution
from praktik_cli.i18n import Translator
from praktik_cli.reporting.fates import people_section
from praktik_cli.reporting.layout import QUIET, STRONG, WARNING, grid, page, section
from praktik_cli.reporting.plain import say
from praktik_cli.wording.comparison import certainty_text, change_text, setting_text, share_text
from praktik_cli.wording.labels import GOALS, label, region_name, sector_name
from praktik_cli.wording.rounds import created_text, round_name

NONE: Final = "–"


def comparison_page(found: Comparison, records: Sequence[Path], t: Translator) -> RenderableType:
    """The two runs, their settings, what each reaches, and who wins or loses."""
    return page(
        _runs(found, records, t),
        _settings_section(found, t),
        section(t("Goals"), _counts(_goal_rows(found, t), t), _points_warning(found, t)),
        section(t("Wished hosts"), _counts(_wish_rows(found, t), t)),
        section(t("Places and sectors"), _counts(_place_rows(found, t), t)),
        _distribution_section(t("Sectors"), found.sectors.items(), sector_name, t),
        _distribution_section(t("Regions"), found.regions.items(), region_name, t),
        people_section(found, t),
    )


def _runs(found: Comparison, records: Sequence[Path], t: Translator) -> RenderableType:
    table = grid(Column(style=QUIET, no_wrap=True), Column(ratio=1))
    runs = found.runs.first, found.runs.second
    for which, run, record in zip((t("First"), t("Second")), runs, records, strict=True):
        about = " · ".join((round_name(run, t), created_text(run, t), certainty_text(run, t)))
        table.add_row(say(which), Group(say(str(record), STRONG), say(about, QUIET)))
    return table


def _settings_section(found: Comparison, t: Translator) -> RenderableType:
    if not found.settings:
        return section(t("Settings"), say(t("The settings are the same.")))
    table = grid(Column(), Column(t("First")), Column(t("Second")), header=True)
    for name, values in found.settings.items():
        table.add_row(say(name), say(setting_text(values.first, t)), say(setting_text(values.second, t)))
    return section(t("Settings that differ"), table)


def _points_warning(found: Comparison, t: Translator) -> RenderableType | None:
    if found.same_points:
        return None
    return say(t("The settings give other points, so what is counted in points cannot be compared."), WARNING)


def _counts(rows: Iterable[tuple[str, Both[int] | Both[int | None]]], t: Translator) -> Table:
    """A row a thing: its two numbers, and by how much the second is higher."""
    right = [Column(name, justify="right", no_wrap=True) for name in (t("First"), t("Second"), "")]
    table = grid(Column(), *right, header=True)
    for name, values in rows:
        table.add_row(say(name), *(_number(value, t) for value in (values.first, values.second)), _change(values, t))
    return table


def _number(value: int | None, t: Translator) -> Text:
    return say(NONE, QUIET) if value is None else say(t.number(value))


def _change(values: Both[int] | Both[int | None], t: Translator) -> Text:
    if values.first is None or values.second is None or not values.differ:
        return say("")
    return say(change_text(values.second - values.first, t), STRONG)


def _share(part: tuple[int, int], t: Translator) -> Text:
    return say(share_text(part, t)) if part[1] else say(NONE, QUIET)


def _goal_rows(found: Comparison, t: Translator) -> list[tuple[str, Both[int | None]]]:
    return [(label(GOALS, name, t), values) for name, values in found.goals.items()]


def _wish_rows(found: Comparison, t: Translator) -> list[tuple[str, Both[int]]]:
    met = max((rank for rank, counts in found.wishes.items() if counts.first or counts.second), default=0)
    ranks = [(t("Wish no. {rank}", rank=rank), counts) for rank, counts in found.wishes.items() if rank <= met]
    rest = ((t("Another host"), found.another), (t("No place"), found.unplaced), (t("Open to any host"), found.open))
    return [*ranks, *rest]


def _place_rows(found: Comparison, t: Translator) -> list[tuple[str, Both[int]]]:
    return [
        (t("Matches"), found.matches),
        (t("of them across sectors"), found.across),
        (t("Places that nobody takes"), found.unused_places),
    ]


def _distribution_section(
    title: str,
    rows: Iterable[tuple[str, Both[Distribution | None]]],
    name: Callable[[str, Translator], str],
    t: Translator,
) -> RenderableType | None:
    """How many of the interns got a place, and how many come to the hosts, of each value."""
    heads = [f"{what}\n{which}" for what in (t("Placed"), t("Places taken")) for which in (t("First"), t("Second"))]
    table = grid(Column(), *(Column(head, justify="right", no_wrap=True) for head in heads), header=True)
    for value, row in rows:
        both = row.first, row.second
        placed = [(one.placed, one.interns) if one else (0, 0) for one in both]
        taken = [(one.matches, one.places) if one else (0, 0) for one in both]
        table.add_row(say(name(value, t)), *(_share(part, t) for part in (*placed, *taken)))
    return section(title, table) if table.row_count else None
