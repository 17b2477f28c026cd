"""Where the network's bound is not reached: CP-SAT, on the pairs that can still matter, widened until it is exact.

A pair whose reduced cost exceeds what a better matching can be short of the network's bound is in no better
matching (reduced-cost fixing; L. A. Wolsey, "Integer Programming" (1998), ch. 7), so leaving it out proves as much.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from praktik_cli.domain.problem import Problem
from praktik_cli.solving.floors import Floor
from praktik_cli.solving.found import Found, Watch
from praktik_cli.solving.rules import RULES
from praktik_cli.solving.structure import Structure
from praktik_cli.solving.worth import Matching, Worth

if TYPE_CHECKING:
    from praktik_cli.solving.model import Model

MOST_PAIRS: Final = 150_000
EFFORT_AT_THE_BOUND: Final = 10.0


@dataclass(frozen=True)
class Exact:
    """CP-SAT on a problem, with the floors that every answer keeps.

    Attributes:
        problem: whose rules hold; ``structure``: the same as arrays.
        floors: what every matching must be worth at least.
        watch: hears of the best value and the bound while they move.
        left: the seconds left, or ``None``.
    """

    problem: Problem
    structure: Structure
    floors: Sequence[Floor]
    watch: Watch
    left: Callable[[], float | None]

    def find(self, pairs: Matching, hint: Matching | None, effort: float | None = None) -> Found:
        """Any matching of ``pairs`` that keeps every rule and floor."""
        from praktik_cli.solving.search import search  # noqa: PLC0415 - CP-SAT loads when the network does not do

        return search(self._model(pairs, hint), watch=self.watch, maximising=False, seconds=self.left(), effort=effort)

    def best(self, pairs: Matching, worth: Worth, hint: Matching | None, effort: float | None = None) -> Found:
        """The matching of ``pairs`` that is worth most."""
        from praktik_cli.solving.search import search  # noqa: PLC0415

        model = self._model(pairs, hint)
        # No constraint holds the objective from above: with one, presolve has lost the best matching (OR-Tools 9.15).
        model.cp.maximize(model.value(worth))
        return search(model, watch=self.watch, maximising=True, seconds=self.left(), effort=effort)

    def _model(self, pairs: Matching, hint: Matching | None) -> "Model":
        from praktik_cli.solving.model import Model  # noqa: PLC0415

        model = Model(self.problem, self.structure, pairs)
        for rule in RULES.values():
            rule.constrain(model)
        model.keep(self.floors)
        if hint is not None:
            model.hint(hint)
        return model
