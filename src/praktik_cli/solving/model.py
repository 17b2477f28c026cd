"""The CP-SAT model: a variable a pair, one function a rule."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from ortools.sat.python import cp_model

from praktik_cli.domain.signup import ALL_WEEK, Intern
from praktik_cli.naming import organisation_key
from praktik_cli.solving.framed import Framed as Problem


class Model:
    """A problem's pairs as yes/no variables, with every rule on hosts and interns in force.

    Args:
        problem: whose pairs may be chosen.
        lowest: pairs that earn less than this are left out.
    """

    def __init__(self, problem: Problem, lowest: int = 0) -> None:
        self.problem = problem
        self.cp = cp_model.CpModel()
        self.meets: dict[int, cp_model.IntVar] = {}
        self._of_host: dict[int, list[int]] = defaultdict(list)
        self._of_intern: dict[int, list[int]] = defaultdict(list)
        pairs = problem.pairs
        columns = (pairs["host"].tolist(), pairs["intern"].tolist(), pairs["points"].tolist())
        for row, (host, intern, points) in enumerate(zip(*columns, strict=True)):
            if points >= lowest:
                self.meets[row] = self.cp.new_bool_var(f"meets_{row}")
                self._of_host[host].append(row)
                self._of_intern[intern].append(row)
        self.uses = [self._any(f"uses_{host}", self.pairs_of_host(host)) for host in range(len(problem.hosts))]
        self.places = [self._any(f"places_{one}", self.pairs_of_intern(one)) for one in range(len(problem.interns))]
        for rule in RULES:
            rule(self)

    def pairs_of_host(self, host: int) -> Sequence[int]:
        """The rows of ``problem.pairs`` that the host at this position takes part in."""
        return self._of_host[host]

    def pairs_of_intern(self, intern: int) -> Sequence[int]:
        """The same for an intern."""
        return self._of_intern[intern]

    def count(self, rows: Iterable[int]) -> cp_model.LinearExprT:
        """How many of the pairs in ``rows`` are chosen."""
        return cp_model.LinearExpr.sum([self.meets[row] for row in rows])

    def weigh(self, column: str) -> cp_model.LinearExprT:
        """The sum of a column of ``problem.pairs`` over the chosen pairs."""
        weights = self.problem.pairs[column].tolist()
        return cp_model.LinearExpr.weighted_sum(list(self.meets.values()), [weights[row] for row in self.meets])

    def hint(self, rows: Iterable[int]) -> None:
        """Start the search from the matching of ``rows``."""
        chosen = set(rows)
        for row, variable in self.meets.items():
            self.cp.add_hint(variable, row in chosen)
        for side, variables in ((self._of_host, self.uses), (self._of_intern, self.places)):
            for position, variable in enumerate(variables):
                self.cp.add_hint(variable, not chosen.isdisjoint(side[position]))

    def interns_of(self, rows: Iterable[int], key: Callable[[Intern], str]) -> Iterable[Sequence[int]]:
        """``rows`` grouped by what ``key`` says of their interns."""
        groups: dict[str, list[int]] = defaultdict(list)
        positions = self.problem.pairs["intern"].tolist()
        for row in rows:
            groups[key(self.problem.interns[positions[row]])].append(row)
        return groups.values()

    def _any(self, name: str, rows: Sequence[int]) -> cp_model.IntVar:
        """A variable that can be 1 only if one of ``rows`` is chosen."""
        variable = self.cp.new_bool_var(name)
        self.cp.add(self.count(rows) >= variable)
        return variable


def host_capacity(model: Model) -> None:
    """For each host h: Σ_i x(h, i) ≤ capacity(h)."""
    for host in range(len(model.problem.hosts)):
        model.cp.add(model.count(model.pairs_of_host(host)) <= model.problem.capacity(host))


def same_sector_per_host(model: Model) -> None:
    """For each host h and sector s: Σ_{i in s} x(h, i) ≤ k."""
    _at_most(model, model.problem.settings.rules.same_sector_per_host, lambda intern: intern.sector)


def same_organisation_per_host(model: Model) -> None:
    """For each host h and employer o: Σ_{i of o} x(h, i) ≤ k."""
    limit = model.problem.settings.rules.same_organisation_per_host
    _at_most(model, limit, lambda intern: organisation_key(intern.organisation))


def _at_most(model: Model, limit: int, key: Callable[[Intern], str]) -> None:
    if not limit:
        return
    for host in range(len(model.problem.hosts)):
        for rows in model.interns_of(model.pairs_of_host(host), key):
            if limit < min(len(rows), model.problem.capacity(host)):
                model.cp.add(model.count(rows) <= limit)


def min_interns(model: Model) -> None:
    """For each host h that asks for at least m > 1: x(h, i) ≤ used(h) and Σ_i x(h, i) ≥ m · used(h)."""
    for position, host in enumerate(model.problem.hosts):
        if host.min_interns > 1:
            rows, used = model.pairs_of_host(position), model.uses[position]
            model.cp.add(model.count(rows) >= host.min_interns * used)
            for row in rows:
                model.cp.add_implication(model.meets[row], used)


def placements(model: Model) -> None:
    """At most so many hosts for each intern i: Σ_h x(h, i) ≤ p(i)."""
    for intern in range(len(model.problem.interns)):
        model.cp.add(model.count(model.pairs_of_intern(intern)) <= model.problem.placements(intern))


def overlapping_days(model: Model) -> None:
    """For each intern i with several placements and each set U of weekdays: Σ need(h, i) · x(h, i) ≤ |U|.

    The sum is over the hosts whose common weekdays all lie in U. By Hall's theorem (P. Hall, "On
    Representatives of Subsets", 1935) this is so exactly if every placement can have days of its own.
    """
    for intern in range(len(model.problem.interns)):
        if model.problem.placements(intern) > 1:
            _days_of_their_own(model, model.pairs_of_intern(intern))


def _days_of_their_own(model: Model, rows: Sequence[int]) -> None:
    chosen = model.problem.pairs.iloc[list(rows)]
    common: list[int] = chosen["weekdays"].tolist()
    need = [min(wanted, days.bit_count()) for wanted, days in zip(chosen["need"].tolist(), common, strict=True)]
    for week in range(1 << len(ALL_WEEK)):
        inside = [place for place, days in enumerate(common) if days & ~week == 0]
        if sum(need[place] for place in inside) > week.bit_count():
            terms = [model.meets[rows[place]] for place in inside]
            days_spent = cp_model.LinearExpr.weighted_sum(terms, [need[place] for place in inside])
            model.cp.add(days_spent <= week.bit_count())


RULES: Final[Sequence[Callable[[Model], None]]] = (
    host_capacity,
    same_sector_per_host,
    same_organisation_per_host,
    min_interns,
    placements,
    overlapping_days,
)
