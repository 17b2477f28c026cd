"""What a command asks of ``advising``: advice for a finished round, if it can be had."""

from collections.abc import Sequence

from praktik_cli.domain.advice import Advised
from praktik_cli.domain.problem import Problem
from praktik_cli.domain.progress import Progress
from praktik_cli.domain.run import Match
from praktik_cli.domain.signup import Signups
from praktik_cli.domain.solution import GoalResult


def advised_of_match(
    problem: Problem, matches: Sequence[Match], goals: Sequence[GoalResult], progress: Progress
) -> Advised:
    """Advice and prices of a round that was just matched, unless that takes long; Ctrl-C leaves it at the match."""
    from praktik_cli.advising.advised import is_too_large  # noqa: PLC0415 - each room's libraries load when entered

    if is_too_large(problem, goals):
        return Advised(left_out="too_large")
    try:
        return advised_of(problem, matches, goals, progress)
    except KeyboardInterrupt:
        return Advised(left_out="interrupted")


def advised_of(problem: Problem, matches: Sequence[Match], goals: Sequence[GoalResult], progress: Progress) -> Advised:
    """Advice and prices, however long it takes, for a round whose goals are all proven.

    Raises:
        KeyboardInterrupt: on Ctrl-C.
    """
    from praktik_cli.advising import advised as advising  # noqa: PLC0415
    from praktik_cli.advising.again import Again  # noqa: PLC0415

    if not all(goal.proven for goal in goals):
        return Advised(left_out="not_proven")
    progress.stage("advise")
    again = Again(Signups(problem.hosts, problem.interns), problem.settings, problem.past)
    return advising.advised_of(again, problem, matches, {goal.name: goal.value for goal in goals}, progress)
