"""How good a matching is for its people."""

from collections.abc import Sequence
from typing import Final

from praktik_cli.domain.problem import Problem
from praktik_cli.domain.quality import Quality
from praktik_cli.domain.run import Run
from praktik_cli.domain.signup import Signups
from praktik_cli.explaining.blocking import LOTTERY, blocking_pairs, can_be_searched
from praktik_cli.explaining.distribution import distribution_of

MOST_NAMED: Final = 10


def quality_of(run: Run, points: Sequence[int], problem: Problem) -> Quality:
    """The quality of the matching of ``run``.

    Args:
        run: with its matches.
        points: of each match, in the order of the report.
        problem: that was solved.
    """
    is_searched = can_be_searched(problem)
    is_drawn = any(goal.name == LOTTERY and goal.proven for goal in run.goals)
    return Quality(
        worst_off=tuple(sorted(range(len(points)), key=lambda position: points[position])[:MOST_NAMED]),
        lowest=list(points).count(min(points, default=0)),
        blocking=blocking_pairs(problem, run.matches, is_drawn=is_drawn) if is_searched else (),
        is_searched=is_searched,
        distribution=distribution_of(Signups(problem.hosts, problem.interns), run.matches, run.settings),
    )
