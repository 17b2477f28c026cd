"""A solution in ids: the matches, and for everyone without a host the reason."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

import numpy as np

from praktik_cli.domain.pairs import FORBIDDEN
from praktik_cli.domain.problem import Problem
from praktik_cli.domain.run import Match, NoRoom, Unplaced
from praktik_cli.domain.signup import Host, Intern
from praktik_cli.domain.solution import Solution
from praktik_cli.naming import organisation_key
from praktik_cli.settings import CRITERIA, Settings


def matches_of(problem: Problem, solution: Solution) -> tuple[Match, ...]:
    """The chosen pairs, ordered by host id, then intern id."""
    pairs = sorted(solution.matches)
    frame = problem.pairs.frame(*np.array(pairs, dtype=np.int64).reshape(-1, 2).T)
    breakdowns = zip(*(frame[name].tolist() for name in CRITERIA), strict=True)
    return tuple(
        Match(problem.hosts[host].id, problem.interns[intern].id, points, dict(zip(CRITERIA, earned, strict=True)))
        for (host, intern), points, earned in zip(pairs, frame["points"].tolist(), breakdowns, strict=True)
    )


def unplaced_of(problem: Problem, matches: Sequence[Match], *, is_optimal: bool) -> tuple[Unplaced, ...]:
    """Everyone without a host, ordered by id, each with the reason.

    ``is_optimal`` tells whether every goal was proven: then a free place was left for an earlier goal.
    """
    placed = {match.intern for match in matches}
    rooms = _Rooms(problem, matches)
    return tuple(
        _unplaced(problem, position, rooms, is_optimal=is_optimal)
        for position, intern in enumerate(problem.interns)
        if intern.id not in placed
    )


def _unplaced(problem: Problem, position: int, rooms: "_Rooms", *, is_optimal: bool) -> Unplaced:
    intern = problem.interns[position]
    admissible = np.flatnonzero(problem.pairs.points(position, position + 1)[0] != FORBIDDEN)
    no_room = rooms.no_room(admissible.tolist(), intern)
    free = "earlier_goal" if is_optimal else "open_place"
    # A stopped search may have missed the others that a host with a minimum needs.
    still_open = {"open"} if is_optimal else {"open", "min_interns"}
    is_open = any(place.because in still_open for place in no_room)
    return Unplaced(
        intern=intern.id,
        reason=free if is_open else "hosts_full" if no_room else "no_admissible_host",
        hosts=len(problem.hosts),
        removed={rule: hosts for rule, hosts in problem.pairs.removed(position).items() if hosts},
        no_room=no_room,
    )


class _Rooms:
    """Why the hosts take nobody else; those whom a host turns away for one reason share what they hear."""

    def __init__(self, problem: Problem, matches: Sequence[Match]) -> None:
        self._problem = problem
        interns = {intern.id: intern for intern in problem.interns}
        self._guests: dict[str, list[Intern]] = defaultdict(list)
        for match in matches:
            self._guests[match.host].append(interns[match.intern])
        self._full = [self._full_room(position) for position in range(len(problem.hosts))]
        self._said: dict[tuple[int, str, str], NoRoom] = {}
        self._employers = [
            frozenset(organisation_key(guest.organisation) for guest in self._guests.get(host.id, ()))
            for host in problem.hosts
        ]

    def no_room(self, hosts: Sequence[int], intern: Intern) -> tuple[NoRoom, ...]:
        """What ``intern`` hears at each of ``hosts``."""
        employer = organisation_key(intern.organisation)
        return tuple(self._full[host] or self._no_room(host, intern, employer) for host in hosts)

    def _no_room(self, position: int, intern: Intern, employer: str) -> NoRoom:
        # Of all employers, only those that a host has guests from make a difference there.
        key = position, intern.sector, employer if employer in self._employers[position] else ""
        return self._said.get(key) or self._ask(key, intern)

    def _ask(self, key: tuple[int, str, str], intern: Intern) -> NoRoom:
        position, *_ = key
        host = self._problem.hosts[position]
        there = self._guests.get(host.id, [])
        because = blocking_rule(host, [*there, intern], self._problem.capacity(position), self._problem.settings)
        return self._said.setdefault(key, NoRoom(host.id, because or "open", tuple(guest.id for guest in there)))

    def _full_room(self, position: int) -> NoRoom | None:
        """What everyone hears at a host that is full."""
        host = self._problem.hosts[position]
        there = self._guests.get(host.id, [])
        is_full = len(there) >= self._problem.capacity(position)
        return NoRoom(host.id, "full", tuple(guest.id for guest in there)) if is_full else None


def blocking_rule(host: Host, interns: Sequence[Intern], capacity: int, settings: Settings) -> str | None:
    """The rule that keeps ``host`` from taking all of ``interns``, of whom the last is the newcomer."""
    newcomer = interns[-1]
    sectors = Counter(intern.sector for intern in interns)
    employers = Counter(organisation_key(intern.organisation) for intern in interns)
    sector_limit = settings.rules.same_sector_per_host or len(interns)
    employer_limit = settings.rules.same_organisation_per_host or len(interns)
    if len(interns) > capacity:
        return "full"
    if sectors[newcomer.sector] > sector_limit:
        return "same_sector_per_host"
    if employers[organisation_key(newcomer.organisation)] > employer_limit:
        return "same_organisation_per_host"
    return "min_interns" if len(interns) < host.min_interns else None


def counts_of(problem: Problem, matches: Sequence[Match], unplaced: Sequence[Unplaced]) -> Mapping[str, int]:
    """The key figures of the round."""
    return {
        "hosts": len(problem.hosts),
        "interns": len(problem.interns),
        "places": sum(problem.capacity(position) for position in range(len(problem.hosts))),
        "admissible_pairs": problem.pairs.count(),
        "placed": len(problem.interns) - len(unplaced),
        "unplaced": len(unplaced),
        "hosts_used": len({match.host for match in matches}),
    }
