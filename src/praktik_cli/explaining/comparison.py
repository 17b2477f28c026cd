"""Two runs become their comparison."""

from collections.abc import Mapping
from typing import Final

from praktik_cli.domain.comparison import Both, Comparison
from praktik_cli.domain.quality import Distribution
from praktik_cli.domain.report import MatchReport
from praktik_cli.explaining.fates import fates_of, outcomes, shared
from praktik_cli.reference.places import regions
from praktik_cli.reference.sectors import SECTORS
from praktik_cli.settings import CRITERIA, SIDE_OF, Settings

_LOTTERY: Final = "lottery"


def compared(first: MatchReport, second: MatchReport) -> Comparison:
    """What differs from ``first`` to ``second``, each judged by its own settings."""
    signups = Both(first.reading.signups, second.reading.signups)
    earned = [_points(report.run.settings) for report in (first, second)]
    comparable = all(earned[0][name] == earned[1][name] for name in CRITERIA if SIDE_OF[name] in ("intern", "both"))
    gained, lost, moved = outcomes(fates_of(first, second), comparable=comparable)
    return Comparison(
        runs=Both(first.run, second.run),
        goals=_goals(first, second),
        wishes=_wishes(first, second),
        another=Both(first.wishes.another, second.wishes.another),
        unplaced=Both(first.wishes.unplaced, second.wishes.unplaced),
        open=Both(first.wishes.open, second.wishes.open),
        sectors=_distribution("sector", first, second),
        regions=_distribution("region", first, second),
        matches=Both(len(first.matches), len(second.matches)),
        across=Both(_across(first), _across(second)),
        unused_places=Both(_unused(first), _unused(second)),
        settings=_differing(first.run.settings, second.run.settings),
        interns=shared(signups.first.interns, signups.second.interns),
        hosts=shared(signups.first.hosts, signups.second.hosts),
        same_points=earned[0] == earned[1],
        comparable=comparable,
        gained=gained,
        lost=lost,
        moved=moved,
    )


def _points(settings: Settings) -> Mapping[str, int]:
    return {criterion: settings.most(criterion) for criterion in CRITERIA}


def _goals(first: MatchReport, second: MatchReport) -> Mapping[str, Both[int | None]]:
    values = [{goal.name: goal.value for goal in report.run.goals} for report in (first, second)]
    names = [name for name in {**values[0], **values[1]} if name != _LOTTERY]
    return {name: Both(values[0].get(name), values[1].get(name)) for name in names}


def _wishes(first: MatchReport, second: MatchReport) -> Mapping[int, Both[int]]:
    ranks = first.wishes.by_rank, second.wishes.by_rank
    longest = max(map(len, ranks))
    rows = [(*by_rank, *[0] * (longest - len(by_rank))) for by_rank in ranks]
    return {rank: Both(*counts) for rank, counts in enumerate(zip(*rows, strict=True), 1)}


def _distribution(field: str, first: MatchReport, second: MatchReport) -> Mapping[str, Both[Distribution | None]]:
    rows = [{row.value: row for row in report.quality.distribution if row.field == field} for report in (first, second)]
    weeks = [report.run.settings.programme.week for report in (first, second)]
    order = dict.fromkeys((*SECTORS, *regions(weeks[0]), *regions(weeks[1]), ""))
    return {
        value: Both(rows[0].get(value), rows[1].get(value)) for value in order if value in rows[0] or value in rows[1]
    }


def _across(report: MatchReport) -> int:
    return sum(line.facts.cross_sector for line in report.matches)


def _unused(report: MatchReport) -> int:
    return sum(line.free for line in report.hosts)


def _differing(first: Settings, second: Settings) -> Mapping[str, Both[object]]:
    flat = [_flat(settings.model_dump(mode="json")) for settings in (first, second)]
    both = {name: Both(flat[0].get(name), flat[1].get(name)) for name in {**flat[0], **flat[1]}}
    return {name: values for name, values in both.items() if values.differ}


def _flat(table: Mapping[str, object], start: str = "") -> dict[str, object]:
    """The values of a tree of settings by their whole names; a list is one value."""
    flat: dict[str, object] = {}
    for name, value in table.items():
        flat |= _flat(value, f"{start}{name}.") if isinstance(value, dict) else {f"{start}{name}": value}
    return flat
