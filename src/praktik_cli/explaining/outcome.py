"""A solution in ids: the matches and the key figures."""

from collections.abc import Mapping, Sequence

import numpy as np

from praktik_cli.domain.problem import Problem
from praktik_cli.domain.run import Match, Unplaced
from praktik_cli.domain.solution import Solution
from praktik_cli.settings import CRITERIA


def matches_of(problem: Problem, solution: Solution) -> tuple[Match, ...]:
    """The chosen pairs, ordered by host id, then intern id."""
    pairs = sorted(solution.matches)
    frame = problem.pairs.frame(*np.array(pairs, dtype=np.int64).reshape(-1, 2).T)
    breakdowns = zip(*(frame[name].tolist() for name in CRITERIA), strict=True)
    ids = [(problem.hosts[host].id, problem.interns[intern].id) for host, intern in pairs]
    return tuple(
        Match(*pair, points, dict(zip(CRITERIA, earned, strict=True)), problem.past.status(pair))
        for pair, points, earned in zip(ids, frame["points"].tolist(), breakdowns, strict=True)
    )


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
