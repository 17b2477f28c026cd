"""Goals one after the other: each is maximised without giving up any of the ones before.

For each goal the network gives a bound and, mostly, the matching that reaches it. CP-SAT steps in only where a rule
that breaks the network keeps the matching from its bound. Last comes the lottery, which leaves one matching.
Source: sequential (lexicographic) optimisation, M. Ehrgott, "Multicriteria Optimization" (2005), ch. 5.
"""

from time import monotonic

import numpy as np

from praktik_cli.domain.clash import Clash
from praktik_cli.domain.problem import Problem
from praktik_cli.domain.progress import Progress
from praktik_cli.domain.solution import GoalResult, Solution
<<<<<<< HEAD
from praktik_cli.errors import NoMatchingInTime
from praktik_cli.solving.first import first_matching
from praktik_cli.solving.floors import Floor
from praktik_cli.solving.goals import LOTTERY, WORST_OFF, goal_value, goal_worth
from praktik_cli.solving.hunt import Hunt, TimeUp
from praktik_cli.solving.lottery import climb_lottery, highest_draws
from praktik_cli.solving.sums import climb_sum
from praktik_cli.solving.worst_off import climb_worst_off, reach, some_match
from praktik_cli.solving.worth import Matching
=======
from praktik_cli.solving import flow, goals
from praktik_cli.solving.framed import Framed, framed
from praktik_cli.solving.greedy import first_matching
from praktik_cli.solving.model import Model
from praktik_cli.solving.search import Found, search

LOTTERY: Final = "lottery"
_EFFORT_AT_THE_BOUND: Final = 10.0
>>>>>>> tables


def solve(problem: Problem, progress: Progress, time_limit: float | None = None) -> Solution | Clash:
    """The best matching of ``problem``, goal by goal, and last by the lottery.

    Args:
        problem: what to solve.
        progress: hears of every goal as it moves.
        time_limit: seconds in all; then the best matching so far is given, with bounds that hold. A step of the
            network is not broken off, so that a very large round may take some seconds more.

    Returns:
        The matching; or the demands that clash, when no matching satisfies what is required.

    Raises:
        KeyboardInterrupt: on Ctrl-C before there is a matching; afterwards the best so far is given.
        NoMatchingInTime: the time was up before there was a matching.
    """
<<<<<<< HEAD
    hunt = Hunt(problem, progress, None if time_limit is None else monotonic() + time_limit)
    climbed: dict[str, GoalResult] = {}
    stopped = None
    try:
        if not _begin(hunt):
            from praktik_cli.solving.clash import clash_of  # noqa: PLC0415 - seldom needed

            return clash_of(hunt)
        for name in (*problem.settings.goals.order, LOTTERY):
            climbed[name] = _climb(hunt, name)
    except TimeUp:
        stopped = "clock"
    except KeyboardInterrupt:
        if hunt.matching is None:
            raise
        stopped = "interrupt"
    if hunt.matching is None:
        raise NoMatchingInTime
    return _solution(hunt, climbed, stopped)
=======
    ladder = _Ladder(framed(problem), progress, time_limit)
    for name in (*problem.settings.goals.order, LOTTERY):
        ladder.climb(name)
    chosen = ladder.problem.pairs.iloc[list(ladder.rows)]
    matches = zip(chosen["host"].tolist(), chosen["intern"].tolist(), strict=True)
    return Solution(tuple(sorted(matches)), tuple(ladder.results))
>>>>>>> tables


def _begin(hunt: Hunt) -> bool:
    """Find a first matching; whether there is one.

<<<<<<< HEAD
    Raises:
        TimeUp: the clock has run out.
    """
    hunt.begin(hunt.problem.settings.goals.order[0], 0)
    none = np.zeros(0, dtype=np.int64)
    hunt.consider(Matching(none, none, none))
    hunt.consider(first_matching(hunt.problem, hunt.structure))
    if hunt.matching is not None:
        return True
    answer, _ = reach(hunt, 0)
    if answer == "unknown":
        raise TimeUp
    return answer == "yes"


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
    return GoalResult(name, hunt.value, hunt.bound, by, hunt.seconds)


def _keep_lowest(hunt: Hunt) -> None:
    hunt.lowest = hunt.value
    if hunt.value and not hunt.kept:
        hunt.kept = (some_match(hunt.structure),)


def _most(hunt: Hunt, name: str) -> int:
    """A bound on the goal that needs no search."""
    if name == LOTTERY:
        return highest_draws(hunt)
    return hunt.survey.most(name, hunt.structure, {floor.rule: floor.least for floor in hunt.kept})


def _solution(hunt: Hunt, climbed: dict[str, GoalResult], stopped: str | None) -> Solution:
    """The matching at hand, each goal with the best bound that is known of it."""
    matching, structure = hunt.matching, hunt.structure
    results = []
    for name in (*hunt.problem.settings.goals.order, LOTTERY):
        result = climbed.get(name)
        if result is None:
            value = goal_value(name, structure, matching)
            bound = hunt.bound if name == hunt.goal else _most(hunt, name)
            result = GoalResult(name, value, max(bound, value), "flow", hunt.seconds if name == hunt.goal else 0.0)
        results.append(result)
    pairs = zip(matching.host.tolist(), matching.intern.tolist(), strict=True)
    return Solution(tuple(pairs), tuple(results), stopped)
=======
    def __init__(self, problem: Framed, progress: Progress, time_limit: float | None) -> None:
        self.problem = problem
        self.rows = first_matching(problem)
        self.results: list[GoalResult] = []
        self._progress = progress
        self._deadline = None if time_limit is None else monotonic() + time_limit
        self._kept: dict[str, int] = {}
        self._best_bound: int | None = None

    def climb(self, name: str) -> None:
        """Maximise the goal ``name`` and keep its value from now on."""
        self._name, self._started = name, monotonic()
        bound, by = _bound(self.problem, name)
        self._tell(None, bound)
        if self._value() < bound and not self._is_over():
            bound, by = self._worst_off(bound) if name == "worst_off" else self._sum(bound, by)
        self._tell(None, bound)
        self._kept[name] = self._value()
        self.results.append(GoalResult(name, self._value(), bound, by, monotonic() - self._started))

    def _sum(self, bound: int, by: str) -> tuple[int, str]:
        """Maximise a goal that is a sum; the new bound and the engine that proved it."""
        if by == "flow":
            # A bound that is often exact is best asked for outright: optimising towards it is far slower.
            found = self._ask(self._model({self._name: bound}), effort=_EFFORT_AT_THE_BOUND)
            if found.rows is not None:
                self.rows = found.rows
                return bound, by
        model = self._model({})
        objective = goals.SUMS[self._name](model)
        model.cp.add(objective <= bound)
        model.cp.maximize(objective)
        found = self._ask(model, maximising=True)
        if found.closed and found.rows is None:
            raise RuntimeError(f"{self._name}: the model refuses the matching at hand")
        # Stopped by the clock, the solver may not have come back to the matching it was given.
        if found.rows is not None and goals.value(self.problem, self._name, found.rows) > self._value():
            self.rows = found.rows
        return (bound, by) if found.bound is None or found.bound >= bound else (found.bound, "cp-sat")

    def _worst_off(self, bound: int) -> tuple[int, str]:
        """Raise the lowest points step by step: can every pair below be left out?"""
        levels = np.unique(self.problem.pairs["points"].to_numpy())
        while self._value() < bound:
            between = levels[(levels > self._value()) & (levels <= bound)]
            if not between.size:
                return self._value(), "cp-sat"
            level = int(between[between.size // 2])
            self._tell(None, bound)
            found = self._ask(self._model({"worst_off": level}))
            if found.rows is not None:
                self.rows = found.rows
            elif found.closed:
                bound = int(max(levels[levels < level], default=0))
            else:
                break
        return bound, "cp-sat"

    def _model(self, wanted: Mapping[str, int]) -> Model:
        """The model that keeps the goals so far and reaches ``wanted`` as well."""
        kept = {**self._kept, **wanted}
        model = Model(self.problem, lowest=kept.get("worst_off", 0))
        for name, least in kept.items():
            if name != "worst_off":
                model.cp.add(goals.SUMS[name](model) >= least)
            elif least > 0:
                model.cp.add(model.count(model.meets) >= 1)
        model.hint(self.rows)
        return model

    def _is_over(self) -> bool:
        return self._deadline is not None and monotonic() >= self._deadline

    def _ask(self, model: Model, *, maximising: bool = False, effort: float | None = None) -> Found:
        if self._is_over():
            return Found(rows=None, closed=False, bound=None)
        left = None if self._deadline is None else self._deadline - monotonic()
        return search(model, watch=self._tell, maximising=maximising, seconds=left, effort=effort)

    def _tell(self, best: int | None, bound: int | None) -> None:
        """Pass on what is known; ``None``: no better than before."""
        self._best_bound = self._best_bound if bound is None else bound
        at_hand = self._value() if best is None else best
        self._progress.goal(self._name, at_hand, self._best_bound, monotonic() - self._started)

    def _value(self) -> int:
        return goals.value(self.problem, self._name, self.rows)


def _bound(problem: Framed, name: str) -> tuple[int, str]:
    """A bound that holds for every matching, and the engine it is from."""
    match name:
        case "placed":
            return flow.most_placed(problem), "flow"
        case "waited":
            return flow.most_placed(problem, only_waited=True), "flow"
        case "hosts_used":
            return flow.most_hosts_used(problem), "flow"
        case "worst_off":
            return int(problem.pairs["points"].max()) if len(problem.pairs) else 0, "cp-sat"
        case _:
            return _best_sum(problem, name), "cp-sat"


def _best_sum(problem: Framed, column: str) -> int:
    """Everyone at the best hosts for them, as if there were room for all."""
    ranked = problem.pairs.sort_values(column, ascending=False)
    nth = ranked.groupby("intern").cumcount().to_numpy()
    allowed = np.array([problem.placements(intern) for intern in ranked["intern"]], dtype=np.int64)
    return int(ranked[column].to_numpy()[nth < allowed].sum())
>>>>>>> tables
