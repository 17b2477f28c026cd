"""A solution in ids: the matches, and for everyone without a host the reason."""

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np

from praktik_cli.domain.pairs import FORBIDDEN
from praktik_cli.domain.problem import Problem
from praktik_cli.domain.run import Match, Unplaced
from praktik_cli.domain.solution import Solution
from praktik_cli.explaining.groups import Groups
from praktik_cli.explaining.rooms import BECAUSE, Codes, Rooms
from praktik_cli.settings import CRITERIA

# So that the reasons of thousands stay readable and small; the other hosts are counted.
MOST_NAMED: Final = 50


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
    rooms = Rooms(problem, matches)
    groups = Groups(rooms)
    return tuple(
        _unplaced(problem, position, rooms, groups, is_optimal=is_optimal)
        for position, intern in enumerate(problem.interns)
        if intern.id not in placed
    )


def _unplaced(problem: Problem, position: int, rooms: Rooms, groups: Groups, *, is_optimal: bool) -> Unplaced:
    points = problem.pairs.points(position, position + 1)[0]
    hosts = np.flatnonzero(points != FORBIDDEN)
    codes = groups.codes(position, rooms.codes([position]))[hosts]
    named = np.zeros(len(hosts), dtype=np.bool_)
    named[np.argsort(-points[hosts], kind="stable")[:MOST_NAMED]] = True
    named_codes = zip(hosts[named].tolist(), codes[named].tolist(), strict=True)
    return Unplaced(
        intern=problem.interns[position].id,
        reason=_reason(frozenset(_by_because(codes)), is_optimal=is_optimal),
        hosts=len(problem.hosts),
        removed={rule: hosts for rule, hosts in problem.pairs.removed(position).items() if hosts},
        no_room=tuple(rooms.no_room(host, code) for host, code in named_codes),
        more=_by_because(codes[~named]),
    )


def _by_because(codes: Codes) -> dict[str, int]:
    counts = np.bincount(codes, minlength=len(BECAUSE)).tolist()
    return {because: hosts for because, hosts in zip(BECAUSE, counts, strict=True) if hosts}


def _reason(because: frozenset[str], *, is_optimal: bool) -> str:
    """The reason that follows from what all admissible hosts say."""
    if not because:
        return "no_admissible_host"
    # A stopped search may have missed the others that a host with a minimum, or the share across sectors, needs.
    if because & ({"open"} if is_optimal else {"open", "min_interns", "min_cross_sector_share"}):
        return "earlier_goal" if is_optimal else "open_place"
    if because & {"quota", "min_cross_sector_share"}:
        return "programme_rules"
    return "together" if "together" in because else "hosts_full"


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
