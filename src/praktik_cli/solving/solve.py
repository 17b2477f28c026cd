"""Goals one after the other: each is maximised without giving up any of the ones before.

Source: sequential (lexicographic) optimisation, M. Ehrgott, "Multicriteria Optimization" (2005), ch. 5.
"""

from collections.abc import Mapping
from time import monotonic
from typing import Final

import numpy as np

from praktik_cli.domain.problem import Problem
from praktik_cli.domain.progress import Progress
from praktik_cli.domain.solution import GoalResult, Solution
from praktik_cli.solving import flow, goals
from praktik_cli.solving.framed import Framed, framed
from praktik_cli.solving.greedy import first_matching
from praktik_cli.solving.model import Model
from praktik_cli.solving.search import Found, search

LOTTERY: Final = "lottery"
_EFFORT_AT_THE_BOUND: Final = 10.0


def solve(problem: Problem, progress: Progress, time_limit: float | None = None) -> Solution:
    """The best matching of ``problem``, goal by goal, and last by the lottery.

    Args:
        problem: what to solve; without programme rules the empty matching always satisfies it.
        progress: hears of every goal as it moves.
        time_limit: seconds in all; then the best matching so far is given, with bounds that hold.

    Raises:
        KeyboardInterrupt: on Ctrl-C.
    """
    ladder = _Ladder(framed(problem), progress, time_limit)
    for name in (*problem.settings.goals.order, LOTTERY):
        ladder.climb(name)
    chosen = ladder.problem.pairs.iloc[list(ladder.rows)]
    matches = zip(chosen["host"].tolist(), chosen["intern"].tolist(), strict=True)
    return Solution(tuple(sorted(matches)), tuple(ladder.results))


class _Ladder:
    """The matching at hand, and what each goal so far must keep."""

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
