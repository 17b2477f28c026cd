"""Prices of floors: the least bound that the network gives when what falls short is paid for.

For any prices p ≥ 0, max_x goal(x) + Σ p · (floor(x) − least) is a bound on the goal (Lagrangian relaxation), and the
inner maximum is one flow. The prices are moved by cutting planes within a box around the best so far.
Sources: A. M. Geoffrion, "Lagrangean Relaxation for Integer Programming" (1974); J. E. Kelley, "The Cutting-Plane
Method" (1960); R. E. Marsten, W. W. Hogan and J. W. Blankenship, "The Boxstep Method" (1975).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import floor
from typing import Final, Protocol

from praktik_cli.solving.floors import Floor
from praktik_cli.solving.relaxation import Relaxed
from praktik_cli.solving.structure import Structure
from praktik_cli.solving.worth import Matching, Worth, total

FINE: Final = 256
_MOST_STEPS: Final = 40
_MOST_RAISES: Final = 5
_RAISE: Final = 8
_HIGHEST: Final = float(1 << 30)
_TINY: Final = 1e-6


class Maximiser(Protocol):
    """What answers the inner maximum."""

    structure: Structure

    def maximise(self, worth: Worth, lowest: int = 0, enough: Callable[[Relaxed], bool] | None = None) -> Relaxed:
        """The best matching for ``worth``, with a bound."""


@dataclass(frozen=True)
class Bounded:
    """A bound on a goal, and what proves it.

    Attributes:
        prices: of the floors; the goal itself counts ``grain``.
        relaxed: the network's answer under these prices.
        spent: what the prices take back for what the floors ask.
    """

    prices: tuple[int, ...]
    grain: int
    relaxed: Relaxed
    spent: int

    @property
    def total(self) -> float:
        """The bound before it is rounded down."""
        return (self.relaxed.bound / self.relaxed.network.structure.unit - self.spent) / self.grain

    @property
    def bound(self) -> int:
        """No matching that keeps the floors reaches more of the goal."""
        unit = self.relaxed.network.structure.unit
        return (self.relaxed.bound - unit * self.spent) // (unit * self.grain)

    def slack(self, needed: int) -> int:
        """How far below the network's bound a matching can be that reaches ``needed`` and keeps the floors."""
        return self.relaxed.bound - self.relaxed.network.structure.unit * (self.grain * needed + self.spent)


class Search:
    """The search for the prices that give the least bound.

    Args:
        maximiser: answers the inner maximum.
        goal: what is bounded.
        floors: what has to be kept.
        grain: what one of the goal counts, so that prices can be fractions of it.
        lowest: pairs with fewer points take no part.
        hear: told of every answer and the bound it gives; says whether that is enough.
    """

    def __init__(
        self,
        maximiser: Maximiser,
        goal: Worth,
        floors: Sequence[Floor],
        *,
        grain: int,
        lowest: int,
        hear: Callable[[Matching, int], bool],
    ) -> None:
        self._maximiser, self._goal, self._floors, self._grain = maximiser, goal, floors, grain
        self._lowest, self._hear = lowest, hear
        self._cuts: list[tuple[float, list[float]]] = []
        self._over = False

    def run(self, start: Sequence[int], steep: Sequence[int]) -> Bounded:
        """The least bound found from the prices ``start`` on.

        Args:
            start: a price for each floor.
            steep: prices for the first floors that are tried, ever higher, as long as the network passes those over.
        """
        best = self._ask(tuple(start))
        for _ in range(_MOST_RAISES):
            if self._over or min(self._cuts[-1][1][: len(steep)], default=0) >= 0:
                break
            raised = [max(price * _RAISE, least) for price, least in zip(best.prices, steep, strict=False)]
            best = min(best, self._ask((*raised, *best.prices[len(steep) :])), key=lambda one: one.total)
        return best if self._over or self._is_settled(best) else self._box(best)

    def _box(self, best: Bounded) -> Bounded:
        reach = [max(price / 2, self._grain / 2) for price in best.prices]
        for _ in range(_MOST_STEPS):
            if self._over or floor(self._least([0.0] * len(reach), [_HIGHEST] * len(reach))[0] + _TINY) >= best.bound:
                break
            low = [max(price - step, 0.0) for price, step in zip(best.prices, reach, strict=True)]
            high = [price + step for price, step in zip(best.prices, reach, strict=True)]
            prices = tuple(round(price) for price in self._least(low, high)[1])
            found = self._ask(prices)
            if found.total < best.total:
                edge = [price <= bottom or price >= top for price, bottom, top in zip(prices, low, high, strict=True)]
                reach = [step * (2 if at_edge else 1) for step, at_edge in zip(reach, edge, strict=True)]
                best = found
            elif max(reach) < 1:
                break
            else:
                reach = [step / 2 for step in reach]
        return best

    def _is_settled(self, bounded: Bounded) -> bool:
        """Whether the last answer keeps every floor and the prices take nothing for it: it is best, then."""
        spare = self._cuts[-1][1]
        return all(more >= 0 for more in spare) and not any(
            price * more for price, more in zip(bounded.prices, spare, strict=True)
        )

    def _ask(self, prices: tuple[int, ...]) -> Bounded:
        """The bound under ``prices``; what it learns of the floors becomes a cut."""
        structure = self._maximiser.structure
        priced = [one.worth * price for one, price in zip(self._floors, prices, strict=True)]
        spent = sum(price * one.least for price, one in zip(prices, self._floors, strict=True))
        worth = total([self._goal * self._grain, *priced], structure)
        bounded = None

        def enough(relaxed: Relaxed) -> bool:
            nonlocal bounded
            bounded = Bounded(prices, self._grain, relaxed, spent)
            self._over = self._hear(relaxed.matching, bounded.bound)
            return self._over

        relaxed = self._maximiser.maximise(worth, self._lowest, enough)
        bounded = Bounded(prices, self._grain, relaxed, spent)
        self._over = self._over or self._hear(relaxed.matching, bounded.bound)
        self._cuts.append(
            (
                self._goal.counted(structure, relaxed.matching),
                [one.worth.counted(structure, relaxed.matching) - one.least for one in self._floors],
            )
        )
        return bounded

    def _least(self, low: Sequence[float], high: Sequence[float]) -> tuple[float, list[float]]:
        """The least value of the cuts between ``low`` and ``high``, and the prices there."""
        from ortools.linear_solver import pywraplp  # noqa: PLC0415 - only rounds with rules of the programme need it

        master = pywraplp.Solver.CreateSolver("GLOP")
        value = master.NumVar(-master.infinity(), master.infinity(), "value")
        prices = [master.NumVar(bottom, top, "price") for bottom, top in zip(low, high, strict=True)]
        for goal, spare in self._cuts:
            master.Add(
                value >= goal + sum(price * (more / self._grain) for price, more in zip(prices, spare, strict=True))
            )
        master.Minimize(value)
        master.Solve()
        return value.solution_value(), [price.solution_value() for price in prices]
