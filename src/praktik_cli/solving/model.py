"""The CP-SAT model, the one that holds every rule: a yes/no variable a pair, one function a rule (``rules``)."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property

import numpy as np
from ortools.sat.python import cp_model

from praktik_cli.domain.problem import Problem
from praktik_cli.solving.floors import Floor
from praktik_cli.solving.structure import Structure
from praktik_cli.solving.worth import Matching, Worth


class Model:
    """Some pairs of a problem as variables; rules, floors and an objective are added.

    Args:
        problem: whose pairs may be chosen.
        structure: the same as arrays.
        pairs: that may be chosen, ordered by intern, then host.
    """

    def __init__(self, problem: Problem, structure: Structure, pairs: Matching) -> None:
        self.problem, self.structure, self.pairs = problem, structure, pairs
        self.cp = cp_model.CpModel()
        self.meets = [self.cp.new_bool_var("") for _ in range(len(pairs))]
        self.of_host: dict[int, list[int]] = defaultdict(list)
        self.of_intern: dict[int, list[int]] = defaultdict(list)
        for number, (host, intern) in enumerate(zip(pairs.host.tolist(), pairs.intern.tolist(), strict=True)):
            self.of_host[host].append(number)
            self.of_intern[intern].append(number)

    @cached_property
    def uses(self) -> dict[int, cp_model.IntVar]:
        """For each host with a pair a variable that can be 1 only if it gets an intern."""
        return {host: self._any(numbers) for host, numbers in self.of_host.items()}

    @cached_property
    def places(self) -> dict[int, cp_model.IntVar]:
        """For each intern with a pair a variable that can be 1 only if it gets a host."""
        return {intern: self._any(numbers) for intern, numbers in self.of_intern.items()}

    def count(self, numbers: Iterable[int]) -> cp_model.LinearExprT:
        """How many of these pairs are chosen."""
        return cp_model.LinearExpr.sum([self.meets[number] for number in numbers])

    def value(self, worth: Worth) -> cp_model.LinearExprT:
        """What the chosen pairs are worth."""
        structure, pairs = self.structure, self.pairs
        # Who can have one match only is placed, or used, exactly by that match.
        placed_by_one, used_by_one = structure.placements == 1, structure.capacity == 1
        weights = worth.of_pairs(structure, pairs)
        weights += (
            np.where(placed_by_one, worth.place, 0)[pairs.intern] + np.where(used_by_one, worth.use, 0)[pairs.host]
        )
        terms = [(self.meets[number], int(weights[number])) for number in np.flatnonzero(weights).tolist()]
        for earned, by_one, variables in (
            (worth.place, placed_by_one, "places"),
            (worth.use, used_by_one, "uses"),
        ):
            if earned[~by_one].any():
                of_side = getattr(self, variables)
                terms += [(one, int(earned[at])) for at, one in of_side.items() if not by_one[at]]
        return cp_model.LinearExpr.weighted_sum([term for term, _ in terms], [weight for _, weight in terms])

    def keep(self, floors: Sequence[Floor]) -> None:
        """Ask for the least of every floor."""
        for floor in floors:
            self.cp.add(self.value(floor.worth) >= floor.least)

    def hint(self, matching: Matching) -> None:
        """Start the search from ``matching``."""
        keys = self.structure.keys(self.pairs.host, self.pairs.intern)
        chosen = np.isin(keys, self.structure.keys(matching.host, matching.intern))
        for variable, is_chosen in zip(self.meets, chosen.tolist(), strict=True):
            self.cp.add_hint(variable, is_chosen)
        for side, variables in ((self.of_host, self.uses), (self.of_intern, self.places)):
            for position, variable in variables.items():
                self.cp.add_hint(variable, bool(chosen[side[position]].any()))

    def _any(self, numbers: Sequence[int]) -> cp_model.IntVar:
        variable = self.cp.new_bool_var("")
        self.cp.add(self.count(numbers) >= variable)
        return variable
