"""Cutting planes: what is known of a bound as a function of the prices, and where it could be least.

Each answer of the network gives a plane that lies below the bound at every price (J. E. Kelley, "The Cutting-Plane
Method for Solving Convex Programs", 1960). Figures are in matches' worth of the goal, so that the linear program
sees numbers near 1.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

HIGHEST: Final = 4096.0


@dataclass(frozen=True)
class Cuts:
    """The planes so far; each is what the goal is worth, and how much each floor has to spare."""

    unit: int
    planes: list[tuple[float, tuple[float, ...]]] = field(default_factory=list)

    def add(self, goal: float, spare: Sequence[float]) -> None:
        """An answer of the network."""
        self.planes.append((goal / self.unit, tuple(spare)))

    def least(self, low: Sequence[float], high: Sequence[float]) -> tuple[float, tuple[float, ...]] | None:
        """The least bound that the planes allow between the prices ``low`` and ``high``, and the prices there.

        ``None`` when the linear program could not be solved to its tolerance.
        """
        from ortools.linear_solver import pywraplp  # noqa: PLC0415 - only rounds with rules of the programme need it

        master = pywraplp.Solver.CreateSolver("GLOP")
        master.SuppressOutput()
        value = master.NumVar(-master.infinity(), master.infinity(), "")
        prices = [master.NumVar(bottom, top, "") for bottom, top in zip(low, high, strict=True)]
        for goal, spare in self.planes:
            master.Add(value >= goal + sum(price * more for price, more in zip(prices, spare, strict=True)))
        master.Minimize(value)
        if master.Solve() != master.OPTIMAL:
            return None
        return value.solution_value(), tuple(price.solution_value() for price in prices)
