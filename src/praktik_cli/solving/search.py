"""One run of the solver: it can be watched, stopped by the clock and stopped by Ctrl-C."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from typing import Final

import numpy as np
from ortools.sat.python import cp_model

from praktik_cli.solving.found import Found, Watch
from praktik_cli.solving.model import Model

_TICK_SECONDS: Final = 0.05
_NO_LIMIT_SECONDS: Final = 1e6


def search(
    model: Model, *, watch: Watch, maximising: bool, seconds: float | None = None, effort: float | None = None
) -> Found:
    """Run the solver on ``model``.

    Args:
        model: with its objective and hint, if any.
        watch: hears of the best value and the bound while they move.
        maximising: the model has an objective; otherwise any matching will do.
        seconds: stop by the clock; ``None``: no limit.
        effort: stop after this much deterministic work; ``None``: no limit.

    Raises:
        KeyboardInterrupt: after Ctrl-C, once the solver has stopped.
    """
    solver = _solver(seconds, effort)
    best: list[int | None] = [None, None]

    def better(solution: "_Watcher") -> None:
        best[0], best[1] = round(solution.objective_value), round(solution.best_objective_bound)
        watch(best[0], best[1])

    def lower(bound: float) -> None:
        best[1] = round(bound)
        watch(best[0], best[1])

    if maximising:
        solver.best_bound_callback = lower
    watcher = _Watcher(better) if maximising else None
    status = _run(solver, model, watcher, tick=lambda: watch(best[0], best[1]))
    return _found(solver, model, status, maximising=maximising)


def _solver(seconds: float | None, effort: float | None) -> cp_model.CpSolver:
    solver = cp_model.CpSolver()
    # One worker is reproducible; linearization 2 closes the goals that are nearly a network.
    solver.parameters.num_workers = 1
    solver.parameters.linearization_level = 2
    solver.parameters.random_seed = 1
    # With it, presolve has cut off the best matching of a round (OR-Tools 9.15, google/or-tools issue 5293).
    solver.parameters.presolve_inclusion_work_limit = 0
    solver.parameters.catch_sigint_signal = False
    solver.parameters.max_time_in_seconds = _NO_LIMIT_SECONDS if seconds is None else max(seconds, 0.0)
    if effort is not None:
        solver.parameters.max_deterministic_time = effort
    return solver


class _Watcher(cp_model.CpSolverSolutionCallback):
    def __init__(self, hear: "Callable[[_Watcher], None]") -> None:
        super().__init__()
        self._hear = hear

    def on_solution_callback(self) -> None:
        self._hear(self)


def _run(solver: cp_model.CpSolver, model: Model, watcher: _Watcher | None, tick: Callable[[], None]) -> object:
    # The solver runs beside the main thread, which alone hears Ctrl-C.
    with ThreadPoolExecutor(max_workers=1) as beside:
        running = beside.submit(solver.solve, model.cp, watcher)
        try:
            while not wait([running], timeout=_TICK_SECONDS).done:
                tick()
        except BaseException:
            # Asked until it is heard: a solver that has not begun yet passes over the first time.
            while not wait([running], timeout=_TICK_SECONDS).done:
                solver.stop_search()
            raise
        return running.result()


def _found(solver: cp_model.CpSolver, model: Model, status: object, *, maximising: bool) -> Found:
    if status == cp_model.MODEL_INVALID:
        raise RuntimeError(model.cp.validate())
    if status not in {cp_model.OPTIMAL, cp_model.FEASIBLE}:
        return Found(None, closed=status == cp_model.INFEASIBLE, bound=None)
    chosen = np.array([solver.boolean_value(variable) for variable in model.meets], dtype=np.bool_)
    bound = round(solver.best_objective_bound) if maximising else None
    return Found(model.pairs.where(chosen), closed=status == cp_model.OPTIMAL, bound=bound)
