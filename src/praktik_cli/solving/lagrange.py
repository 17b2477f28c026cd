"""Prices of floors: the least bound that the network gives when what falls short is paid for.

For any prices p ≥ 0, max_x goal(x) + Σ p · (floor(x) − least) is a bound on the goal (Lagrangian relaxation), and the
inner maximum is one flow. The prices are moved by cutting planes within a box around the best so far.
Sources: A. M. Geoffrion, "Lagrangean Relaxation for Integer Programming" (1974); J. E. Kelley, "The Cutting-Plane
Method for Solving Convex Programs" (1960); R. E. Marsten, W. W. Hogan and J. W. Blankenship, "The Boxstep Method for
Large-Scale Optimization" (1975).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import floor
from typing import Final, Protocol

from praktik_cli.solving.cuts import HIGHEST, Cuts
from praktik_cli.solving.floors import Floor
from praktik_cli.solving.relaxation import Relaxed
from praktik_cli.solving.structure import Structure
from praktik_cli.solving.worth import Matching, Worth, total

FINE: Final = 256
_MOST_STEPS: Final = 40
_MOST_RAISES: Final = 5
_RAISE: Final = 8
_TINY: Final = 1e-6
_WORTHLESS: Final = 1e-4
_LARGEST: Final = 1 << 60


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
        unit: how much of the goal one match can be worth.
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
        unit: int,
        grain: int,
        lowest: int,
        hear: Callable[[Matching, int], bool],
    ) -> None:
        self._maximiser, self._goal, self._floors, self._grain = maximiser, goal, floors, grain
        self._lowest, self._hear = lowest, hear
        self._cuts = Cuts(unit)
        self._over = False

    def run(self, start: Sequence[int], steep: Sequence[int]) -> Bounded:
        """The least bound found from the prices ``start`` on.

        Args:
            start: a price for each floor.
            steep: prices for the first floors that are tried, ever higher, as long as the network passes those over.
        """
        best = self._ask(tuple(start))
        for _ in range(_MOST_RAISES):
            if self._over or min(self._spare[: len(steep)], default=0) >= 0:
                break
            raised = [max(price * _RAISE, least) for price, least in zip(best.prices, steep, strict=False)]
            try:
                found = self._ask((*raised, *best.prices[len(steep) :]))
            except OverflowError:
                break
            best = min(best, found, key=lambda one: one.total)
        return best if self._over or self._is_settled(best) else self._box(best)

    def _box(self, best: Bounded) -> Bounded:
        """Move to where the cuts promise most, within reach of the best so far; reach grows with success."""
        whole = self._cuts.unit * self._grain
        reach = [max(price / whole / 2, 0.25) for price in best.prices]
        for _ in range(_MOST_STEPS):
            if self._over or self._is_least(best):
                break
            centre = [price / whole for price in best.prices]
            low = [max(price - step, 0.0) for price, step in zip(centre, reach, strict=True)]
            high = [min(price + step, HIGHEST) for price, step in zip(centre, reach, strict=True)]
            promised = self._cuts.least(low, high)
            if promised is None:
                break
            prices = tuple(round(price * whole) for price in promised[1])
            try:
                found = self._ask(prices)
            except OverflowError:
                break
            if found.total < best.total:
                edge = [not bottom < price < top for price, bottom, top in zip(promised[1], low, high, strict=True)]
                reach = [step * (2 if at_edge else 1) for step, at_edge in zip(reach, edge, strict=True)]
                best = found
            elif prices == best.prices or max(reach) < 1 / whole:
                break
            else:
                reach = [step / 2 for step in reach]
        return best

    def _is_least(self, best: Bounded) -> bool:
        """Whether no prices can lower the bound by one, or by so little that it is not worth another flow."""
        everywhere = self._cuts.least([0.0] * len(self._floors), [HIGHEST] * len(self._floors))
        if everywhere is None:
            return False
        least = everywhere[0] * self._cuts.unit
        return floor(least + _TINY) >= best.bound or best.total - least < _WORTHLESS * self._cuts.unit

    @property
    def _spare(self) -> tuple[float, ...]:
        """What the floors have to spare in the last answer."""
        return self._cuts.planes[-1][1]

    def _is_settled(self, bounded: Bounded) -> bool:
        """Whether the last answer keeps every floor and the prices take nothing for it: it is best, then."""
        charged = (price * more for price, more in zip(bounded.prices, self._spare, strict=True))
        return min(self._spare, default=0) >= 0 and not any(charged)

    def _ask(self, prices: tuple[int, ...]) -> Bounded:
        """The bound under ``prices``; what it learns of the floors becomes a cut."""
        structure = self._maximiser.structure
        sizes = [one.worth.largest * price for one, price in zip(self._floors, prices, strict=True)]
        if self._goal.largest * self._grain + sum(sizes) > _LARGEST:
            raise OverflowError("the prices exceed the range of whole numbers")
        priced = [one.worth * price for one, price in zip(self._floors, prices, strict=True)]
        spent = sum(price * one.least for price, one in zip(prices, self._floors, strict=True))

        def enough(relaxed: Relaxed) -> bool:
            return self._hear(relaxed.matching, Bounded(prices, self._grain, relaxed, spent).bound)

        worth = total([self._goal * self._grain, *priced], structure)
        relaxed = self._maximiser.maximise(worth, self._lowest, enough)
        bounded = Bounded(prices, self._grain, relaxed, spent)
        self._over = self._hear(relaxed.matching, bounded.bound)
        spare = [one.worth.counted(structure, relaxed.matching) - one.least for one in self._floors]
        self._cuts.add(self._goal.counted(structure, relaxed.matching), spare)
        return bounded
