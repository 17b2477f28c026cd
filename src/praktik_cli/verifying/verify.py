"""Is this matching what it claims to be? Every rule and every goal again, from the sign-ups alone.

Nothing here knows how a matching is found: neither the solver nor the matrices it was built from.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from praktik_cli.directory import HostDirectory
from praktik_cli.domain.past import FIRST_ROUND, Past
from praktik_cli.domain.run import Match
from praktik_cli.domain.signup import Intern, Signups
from praktik_cli.domain.solution import GoalResult
from praktik_cli.facts import pair_facts
from praktik_cli.settings import Settings
from praktik_cli.verifying import goals as goal_values
from praktik_cli.verifying.pair_rules import broken
from praktik_cli.verifying.points import points
from praktik_cli.verifying.problems import Violation
from praktik_cli.verifying.programme import Visit, broken_by_all
from praktik_cli.verifying.sides import Trip, broken_by_hosts, broken_by_interns


def verify(
    signups: Signups,
    settings: Settings,
    matches: Sequence[Match],
    goals: Sequence[GoalResult],
    past: Past = FIRST_ROUND,
) -> tuple[Violation, ...]:
    """Every rule that ``matches`` break and every figure in ``matches`` and ``goals`` that is not so.

    Args:
        signups: those that take part.
        settings: of the round.
        matches: the matching.
        goals: what it is said to reach.
        past: what earlier rounds decided; nothing in a first round.
    """
    hosts = {host.id: host for host in signups.hosts}
    interns = {intern.id: intern for intern in signups.interns}
    known = [match for match in matches if match.host in hosts and match.intern in interns]
    strangers = [
        Violation("unknown_signup", (match.host,), (match.intern,))
        for match in matches
        if match.host not in hosts or match.intern not in interns
    ]
    directory = HostDirectory(signups.hosts)
    pairs = [(hosts[match.host], interns[match.intern]) for match in known]
    visits = [(host, intern, pair_facts(host, intern, directory)) for host, intern in pairs]
    earned = [points(host, intern, facts, settings) for host, intern, facts in visits]
    return (
        *strangers,
        *_broken_pairs(visits, directory, settings),
        *_wrong_points(known, earned),
        *_broken_together(visits, settings),
        *broken_by_all(visits, signups, settings, past),
        *_wrong_goals(visits, earned, goals, settings, past),
    )


def _broken_pairs(visits: Sequence[Visit], directory: HostDirectory, settings: Settings) -> Iterator[Violation]:
    for host, intern, facts in visits:
        for name in broken(host, intern, facts, directory, settings):
            yield Violation(name, (host.id,), (intern.id,))


def _wrong_points(matches: Sequence[Match], earned: Sequence[Mapping[str, int]]) -> Iterator[Violation]:
    for match, found in zip(matches, earned, strict=True):
        if found != dict(match.breakdown) or sum(found.values()) != match.points:
            yield Violation("points", (match.host,), (match.intern,), match.points, sum(found.values()))


def _broken_together(visits: Sequence[Visit], settings: Settings) -> Iterator[Violation]:
    guests: dict[str, list[Intern]] = defaultdict(list)
    trips: dict[str, list[Trip]] = defaultdict(list)
    for host, intern, facts in visits:
        guests[host.id].append(intern)
        trips[intern.id].append((host, facts))
    hosts = {host.id: host for host, _, _ in visits}
    interns = {intern.id: intern for _, intern, _ in visits}
    yield from broken_by_hosts([(hosts[key], value) for key, value in guests.items()], settings)
    yield from broken_by_interns([(interns[key], value) for key, value in trips.items()], settings)


def _wrong_goals(
    visits: Sequence[Visit],
    earned: Sequence[Mapping[str, int]],
    goals: Sequence[GoalResult],
    settings: Settings,
    past: Past,
) -> Iterator[Violation]:
    scored = [(host, intern, sum(found.values())) for (host, intern, _), found in zip(visits, earned, strict=True)]
    for goal in goals:
        found = goal_values.GOALS[goal.name](scored, settings, past)
        if found != goal.value:
            yield Violation(goal.name, claimed=goal.value, found=found)
