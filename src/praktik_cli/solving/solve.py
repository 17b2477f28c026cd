"""Goals one after the other: each is maximised without giving up any of the ones before.

For each goal the network gives a bound and, mostly, the matching that reaches it. CP-SAT steps in only where a rule
that breaks the network keeps the matching from its bound. Last comes the lottery, which leaves one matching.
Source: sequential (lexicographic) optimisation, M. Ehrgott, "Multicriteria Optimization" (2005), ch. 5.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from time import monotonic
from typing import NamedTuple

import numpy as np

from praktik_cli.domain.clash import Clash
from praktik_cli.domain.problem import Problem
from praktik_cli.domain.progress import Progress
from praktik_cli.domain.solution import GoalResult, Solution
from praktik_cli.errors import NoMatchingInTime
from praktik_cli.settings import GoalName
from praktik_cli.solving.first import first_matching
from praktik_cli.solving.floors import Floor, with_so_many
from praktik_cli.solving.goals import LOTTERY, WORST_OFF, goal_value, goal_worth
from praktik_cli.solving.hunt import Hunt, TimeUp
from praktik_cli.solving.lottery import climb_lottery, highest_draws
from praktik_cli.solving.stable import KEPT, loses_nothing, with_all_kept
from praktik_cli.solving.sums import climb_sum
from praktik_cli.solving.worst_off import climb_worst_off, reach, some_match
from praktik_cli.solving.worth import Matching


def solve(
    problem: Problem,
    progress: Progress,
    time_limit: float | None = None,
    until: GoalName | None = None,
    *,
    diagnose: bool = True,
) -> Solution | Clash:
    """The best matching of ``problem``, goal by goal, and last by the lottery.

    Args:
        problem: what to solve.
        progress: hears of every goal as it moves.
        time_limit: seconds in all; then the best matching so far is given, with bounds that hold. A step of the
            network is not broken off, so that a very large round may take some seconds more.
        until: the last goal to maximise, for who wants to know no more; those after it and the lottery stay out of the
            solution, and the matching is any that reaches so much.
        diagnose: whether a clash is to be told by its demands, which can take long; else it has none.

    Returns:
        The matching; or the demands that clash, when no matching satisfies what is required.

    Raises:
        KeyboardInterrupt: on Ctrl-C before there is a matching; afterwards the best so far is given.
        NoMatchingInTime: the time was up before there was a matching.
    """
    deadline = None if time_limit is None else monotonic() + time_limit
    names = _names(problem.settings.goals.order, until)
    if KEPT not in names or not problem.matched:
        return _solved(problem, progress, deadline, names, diagnose=diagnose)
    tried = _all_kept(problem, progress, deadline)
    # What stops the trial stops it all, with the best that it found.
    deadline = monotonic() if tried.is_interrupted else deadline
    solution = _solved(tried.problem, progress, deadline, names, tried.found, diagnose=diagnose)
    if isinstance(solution, Solution) and tried.is_interrupted:
        return replace(solution, stopped="interrupt")
    return solution


class _Trial(NamedTuple):
    """Whether all of the last round's matches can stay.

    Attributes:
        problem: with them locked, if every best matching has them; else as it was.
        found: matchings that were met on the way.
        is_interrupted: Ctrl-C ended it.
    """

    problem: Problem
    found: tuple[Solution, ...] = ()
    is_interrupted: bool = False


def _all_kept(problem: Problem, progress: Progress, deadline: float | None) -> _Trial:
    order = problem.settings.goals.order
    before, held = order[: order.index(KEPT)], with_all_kept(problem)
    found: list[Solution] = []
    for one, names in ((problem, before), (held, before or (KEPT,))):
        if not names:
            continue
        try:
            solution = _solved(one, progress, deadline, names)
        except NoMatchingInTime:
            return _Trial(problem, tuple(found))
        if isinstance(solution, Clash):
            return _Trial(problem, tuple(found))
        found.append(solution)
        if solution.stopped == "interrupt":
            return _Trial(problem, tuple(found), is_interrupted=True)
    is_all = not before or loses_nothing(*found)
    return _Trial(held if is_all else problem, tuple(found))


def _solved(
    problem: Problem,
    progress: Progress,
    deadline: float | None,
    names: tuple[str, ...],
    found: Sequence[Solution] = (),
    *,
    diagnose: bool = False,
) -> Solution | Clash:
    """``found``: matchings to start from, where there are any."""
    hunt = Hunt(problem, progress, deadline)
    climbed: dict[str, GoalResult] = {}
    stopped = None
    try:
        if not _begin(hunt, found):
            return _clash(hunt) if diagnose else Clash((), hunt.seconds)
        for name in names:
            hunt.check_time()
            climbed[name] = _climb(hunt, name)
    except TimeUp:
        stopped = "clock"
    except KeyboardInterrupt:
        if hunt.matching is None:
            raise
        stopped = "interrupt"
    if hunt.matching is None:
        raise NoMatchingInTime
    return _solution(hunt, hunt.matching, climbed, stopped, names)


def _clash(hunt: Hunt) -> Clash:
    from praktik_cli.solving.clash import clash_of  # noqa: PLC0415 - seldom needed

    return clash_of(hunt)


def _names(order: tuple[GoalName, ...], until: GoalName | None) -> tuple[str, ...]:
    """What is maximised, in order; everything when ``until`` is no goal of the round."""
    return order[: order.index(until) + 1] if until in order else (*order, LOTTERY)


def _begin(hunt: Hunt, found: Sequence[Solution] = ()) -> bool:
    """Find a first matching; whether there is one.

    Raises:
        TimeUp: the clock has run out.
    """
    name = hunt.problem.settings.goals.order[0]
    hunt.begin(name, _most(hunt, name))
    none = np.zeros(0, dtype=np.int64)
    hunt.consider(Matching(none, none, none))
    hunt.consider(first_matching(hunt.problem, hunt.structure))
    for solution in found:
        hunt.consider(_matching(hunt, solution))
    if hunt.matching is not None:
        return True
    answer, _ = reach(hunt, 0)
    if answer == "unknown":
        raise TimeUp
    return answer == "yes"


def _matching(hunt: Hunt, solution: Solution) -> Matching:
    ordered = sorted((intern, host) for host, intern in solution.matches)
    intern, host = np.array(ordered, dtype=np.int64).reshape(-1, 2).T
    return Matching(host, intern, hunt.structure.pairs.points_of(host, intern))


def _climb(hunt: Hunt, name: str) -> GoalResult:
    hunt.begin(name, _most(hunt, name))
    if name == WORST_OFF:
        by = climb_worst_off(hunt)
        _keep_lowest(hunt)
    elif name == LOTTERY:
        by = climb_lottery(hunt)
    else:
        worth = goal_worth(name, hunt.structure)
        by = climb_sum(hunt, worth, hunt.most_points if name == "points" else 1, hunt.relaxation)
        hunt.kept = (*hunt.kept, Floor(name, worth, hunt.value))
        if name == "placed" and hunt.value == hunt.bound and (hunt.structure.placements == 1).all():
            hunt.rules = with_so_many(hunt.rules, hunt.problem, hunt.structure, hunt.value)
    return GoalResult(name, hunt.value, hunt.bound, by, hunt.seconds)


def _keep_lowest(hunt: Hunt) -> None:
    hunt.lowest = hunt.value
    if hunt.value:
        hunt.kept = (*hunt.kept, *some_match(hunt))


def _most(hunt: Hunt, name: str) -> int:
    """A bound on the goal that needs no search."""
    if name == LOTTERY:
        return highest_draws(hunt)
    return hunt.survey.most(name, hunt.structure, {floor.rule: floor.least for floor in hunt.kept})


def _solution(
    hunt: Hunt, matching: Matching, climbed: Mapping[str, GoalResult], stopped: str | None, names: Sequence[str]
) -> Solution:
    """The matching at hand, each goal with the best bound that is known of it."""
    results = []
    for name in names:
        value, known = goal_value(name, hunt.structure, matching), climbed.get(name)
        if known is None:
            bound = hunt.bound if name == hunt.goal else _most(hunt, name)
            known = GoalResult(name, value, max(bound, value), "flow", hunt.seconds if name == hunt.goal else 0.0)
        # A goal that was left unproven may have gained by the ones after it.
        results.append(replace(known, value=value))
    pairs = zip(matching.host.tolist(), matching.intern.tolist(), strict=True)
    return Solution(tuple(sorted(pairs)), tuple(results), stopped)
