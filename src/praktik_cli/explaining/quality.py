"""How good a matching is for its people."""

from praktik_cli.domain.problem import Problem
from praktik_cli.domain.quality import Quality
from praktik_cli.domain.run import Run
from praktik_cli.domain.signup import Signups
from praktik_cli.explaining.blocking import LOTTERY, blocking_pairs, can_be_searched
from praktik_cli.explaining.distribution import distribution_of


def quality_of(run: Run, problem: Problem) -> Quality:
    """The quality of the matching of ``run``, which solves ``problem``."""
    is_searched = can_be_searched(problem)
    is_drawn = any(goal.name == LOTTERY and goal.proven for goal in run.goals)
    return Quality(
        blocking=blocking_pairs(problem, run.matches, is_drawn=is_drawn) if is_searched else (),
        is_searched=is_searched,
        distribution=distribution_of(Signups(problem.hosts, problem.interns), run.matches, run.settings),
    )
