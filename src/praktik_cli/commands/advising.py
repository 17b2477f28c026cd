"""What a command asks of ``advising``: prices and advice for a finished round, if they can be had."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from praktik_cli.commands.ctrl_c import CtrlC
from praktik_cli.domain.advice import Advised
from praktik_cli.domain.problem import Problem
from praktik_cli.domain.progress import Progress
from praktik_cli.domain.run import Match, Run
from praktik_cli.domain.signup import Signups
from praktik_cli.domain.solution import GoalResult

if TYPE_CHECKING:
    from praktik_cli.advising.again import Again
    from praktik_cli.domain.certificate import Price


def with_advice(run: Run, problem: Problem, progress: Progress, ctrl_c: CtrlC, deadline: float | None) -> Run:
    """``run``, just matched, with what a place would cost, advice, and the prices of its goals.

    Whatever stops this, the run stays, with the prices of places that were found until then.

    Args:
        run: verified, without prices and advice.
        problem: of the run.
        progress: hears of every solve.
        ctrl_c: stops this.
        deadline: so does this, on the monotonic clock; ``None``: never.
    """
    from praktik_cli.advising.again import Again  # noqa: PLC0415 - each room's libraries load when entered
    from praktik_cli.advising.placing import with_prices  # noqa: PLC0415

    if run.status != "optimal":
        return replace(run, advised=Advised(left_out="not_proven"))
    again = Again(Signups(problem.hosts, problem.interns), problem.settings, problem.past, deadline)
    prices: dict[str, Price] = {}
    advised = ctrl_c.attempt(lambda: _worked_out(again, problem, run, prices, progress))
    return replace(with_prices(run, prices), advised=advised or Advised(left_out="interrupted"))


def _worked_out(again: "Again", problem: Problem, run: Run, prices: "dict[str, Price]", progress: Progress) -> Advised:
    """The advice that is given unasked; ``prices`` are filled one by one, so that a stop leaves those found before."""
    from praktik_cli.advising.again import TimeUp  # noqa: PLC0415
    from praktik_cli.advising.effort import is_too_large  # noqa: PLC0415
    from praktik_cli.advising.placing import places_priced  # noqa: PLC0415

    try:
        prices.update(places_priced(run, again))
        if is_too_large(problem, run.goals):
            return Advised(left_out="too_large")
        return _advised(again, problem, run.matches, run.goals, progress)
    except TimeUp:
        return Advised(left_out="clock")


def advised_of(problem: Problem, matches: Sequence[Match], goals: Sequence[GoalResult], progress: Progress) -> Advised:
    """Advice and prices, when they are asked for, for a round whose goals are all proven.

    Raises:
        KeyboardInterrupt: on Ctrl-C.
    """
    from praktik_cli.advising.again import Again  # noqa: PLC0415

    if not all(goal.proven for goal in goals):
        return Advised(left_out="not_proven")
    again = Again(Signups(problem.hosts, problem.interns), problem.settings, problem.past)
    return _advised(again, problem, matches, goals, progress)


def _advised(
    again: "Again", problem: Problem, matches: Sequence[Match], goals: Sequence[GoalResult], progress: Progress
) -> Advised:
    from praktik_cli.advising import advised as advising  # noqa: PLC0415
    from praktik_cli.advising.effort import breadth  # noqa: PLC0415

    progress.stage("advise")
    values = {goal.name: goal.value for goal in goals}
    return advising.advised_of(again, problem, matches, values, progress, breadth=breadth(problem, goals))
