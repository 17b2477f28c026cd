"""What became of each intern in two runs, and who got more or less of it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from praktik_cli.domain.comparison import Fate, Shared, Stay
from praktik_cli.domain.report import MatchLine, MatchReport
from praktik_cli.domain.signup import Host, Intern
from praktik_cli.naming import danish_order, fold
from praktik_cli.settings import SIDE_OF

Worth = tuple[bool, int]

_NOWHERE: Final = Stay((), 0, None)
# Below every rank that can be met.
_NO_WISH: Final = -1_000_000


def shared(first: Sequence[Host] | Sequence[Intern], second: Sequence[Host] | Sequence[Intern]) -> Shared:
    """Who is in both runs: the same id, and the same e-mail or name; another year's ids may be other people's."""
    people = [{one.id: one for one in side} for side in (first, second)]
    both = {key for key in people[0].keys() & people[1].keys() if _is_same(people[0][key], people[1][key])}
    only_first, only_second = (tuple(sorted(side.keys() - both)) for side in people)
    return Shared(only_first, only_second, len(both))


def _is_same(one: Host | Intern, other: Host | Intern) -> bool:
    return any(mine and mine == theirs for mine, theirs in zip(_known_by(one), _known_by(other), strict=True))


def _known_by(one: Host | Intern) -> tuple[str, ...]:
    if isinstance(one, Host):
        return fold(one.contact_email), fold(one.label)
    return fold(one.email), fold(one.name)


def fates_of(first: MatchReport, second: MatchReport) -> tuple[Fate, ...]:
    """What became of everybody who is in both runs, ordered by name."""
    before = {intern.id: intern for intern in first.reading.signups.interns}
    stays = [_stays(report) for report in (first, second)]
    fates = [
        Fate(intern, stays[0].get(intern.id, _NOWHERE), stays[1].get(intern.id, _NOWHERE))
        for intern in second.reading.signups.interns
        if intern.id in before and _is_same(before[intern.id], intern)
    ]
    return tuple(sorted(fates, key=lambda fate: (danish_order(fate.intern.name), fate.intern.id)))


def outcomes(fates: Sequence[Fate], *, comparable: bool) -> tuple[tuple[Fate, ...], tuple[Fate, ...], int]:
    """Who got more, who got less, and how many others moved.

    Args:
        fates: of those who are in both runs.
        comparable: whether a point is worth the same in both.
    """
    gained: list[Fate] = []
    lost: list[Fate] = []
    moved = 0
    for fate in sorted(fates, key=_about_a_place):
        before, after = (_worth(stay, comparable=comparable) for stay in (fate.first, fate.second))
        if before != after:
            (gained if before < after else lost).append(fate)
        else:
            moved += _ids(fate.first) != _ids(fate.second)
    return tuple(gained), tuple(lost), moved


def _about_a_place(fate: Fate) -> bool:
    """False, which comes first, where one of the runs gives no place."""
    return bool(fate.first.hosts and fate.second.hosts)


def _worth(stay: Stay, *, comparable: bool) -> Worth:
    if comparable:
        return bool(stay.hosts), stay.points
    return bool(stay.hosts), -stay.rank if stay.rank else _NO_WISH


def _ids(stay: Stay) -> frozenset[str]:
    return frozenset(host.id for host in stay.hosts)


def _stays(report: MatchReport) -> Mapping[str, Stay]:
    trips: dict[str, list[MatchLine]] = defaultdict(list)
    for line in report.matches:
        trips[line.intern.id].append(line)
    return {intern: _stay(lines) for intern, lines in trips.items()}


def _stay(lines: Sequence[MatchLine]) -> Stay:
    ranks = [line.facts.wish_rank for line in lines if line.facts.wish_rank]
    points = sum(
        earned
        for line in lines
        for criterion, earned in line.breakdown.items()
        if SIDE_OF[criterion] in ("intern", "both")
    )
    return Stay(tuple(line.host for line in lines), points, min(ranks, default=None))
