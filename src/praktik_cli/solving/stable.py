"""A later round in which nothing needs to move: every match of the last round that is still possible is kept.

``kept`` can be no more than that. So if the goals before it reach as much with all those matches locked as without,
every best matching has all of them, and the round is solved with them locked, which leaves little to decide.
"""

from dataclasses import replace

import numpy as np

from praktik_cli.domain.problem import Problem
from praktik_cli.domain.solution import Solution

KEPT = "kept"


def kept_pairs(problem: Problem) -> frozenset[tuple[int, int]]:
    """The matches of the last round that no rule on pairs forbids."""
    pairs = sorted(problem.matched)
    hosts, interns = np.array(pairs, dtype=np.int64).reshape(-1, 2).T
    possible = problem.pairs.points_of(hosts, interns) >= 0
    return frozenset(pair for pair, is_possible in zip(pairs, possible.tolist(), strict=True) if is_possible)


def with_all_kept(problem: Problem) -> Problem:
    """``problem`` with the matches of the last round locked as far as they are possible."""
    return replace(problem, locked=problem.locked | kept_pairs(problem))


def loses_nothing(free: Solution, held: Solution) -> bool:
    """Whether ``held``, with all kept, proves as much in each goal before ``kept`` as ``free`` without."""
    values = [[goal.value for goal in one.goals] for one in (free, held)]
    return free.is_optimal and held.is_optimal and values[0] == values[1]
