"""No matching satisfies what is required: which demands clash, as few as can be found, each re-solved without.

Demands are dropped one after the other as long as the rest still clashes (deletion filter); then smaller sets of
what is left are tried. The solver's own infeasibility cores are not used, since they need not be minimal.
Source: J. W. Chinneck, "Feasibility and Infeasibility in Optimization" (2008), section 6.1.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, islice
from time import monotonic
from typing import Final

from praktik_cli.domain.clash import Clash, Demand
from praktik_cli.domain.problem import Problem
from praktik_cli.solving.exact import MOST_PAIRS
from praktik_cli.solving.floors import Floor
from praktik_cli.solving.found import Found
from praktik_cli.solving.hunt import Hunt
from praktik_cli.solving.model import Model
from praktik_cli.solving.rules import RULES
from praktik_cli.solving.search import search
from praktik_cli.solving.worth import Matching, Worth, nothing

_MOST_TRIES: Final = 200
_EFFORT: Final = 20.0
_OF_HOST: Final = ("capacity", "same_sector_per_host", "same_organisation_per_host", "min_interns")
_OF_INTERN: Final = ("placements", "overlapping_days", "together")


@dataclass(frozen=True)
class _Part:
    """A demand, and how a model is held to it; ``floor`` where it is a sum."""

    demand: Demand
    constrain: Callable[[Model], None]
    floor: Floor | None = None


def clash_of(hunt: Hunt) -> Clash:
    """The demands that clash in a round without any matching."""
    started = monotonic()
    if demands := _forbidden_lock(hunt.problem):
        return Clash(demands, monotonic() - started)
    clashing = _Clashing(hunt)
    demands = clashing.demands()
    return Clash(demands, monotonic() - started, is_minimal=clashing.is_certain)


def _forbidden_lock(problem: Problem) -> tuple[Demand, ...]:
    """A locked pair that a rule on pairs forbids, if there is one, with that rule."""
    for host, intern in sorted(problem.locked):
        for rule in problem.pairs.forbidding(host, intern):
            lock = _locked(problem, host, intern)
            return lock, replace(lock, rule=rule)
    return ()


class _Clashing:
    """Asks whether demands clash: CP-SAT where it can hold every pair, the network's prices where it cannot.

    Attributes:
        parts: every demand that there is.
        is_certain: every answer so far was settled, one way or the other.
    """

    def __init__(self, hunt: Hunt) -> None:
        self._hunt = hunt
        self._is_small = hunt.problem.pairs.count() <= MOST_PAIRS
        self.parts = tuple(_parts(hunt)) if self._is_small else tuple(map(_of_floor, hunt.rules))
        self.is_certain = self._is_small

    def demands(self) -> tuple[Demand, ...]:
        """The smallest set that is found."""
        parts = self._fewer(self._without_needless(list(self.parts)))
        return tuple(self._told(part, [other for other in parts if other is not part]) for part in parts)

    def _without_needless(self, parts: list[_Part]) -> list[_Part]:
        """Demands that clash, none of which can be spared."""
        for part in list(parts):
            rest = [other for other in parts if other is not part]
            if self.clash(rest):
                parts = rest
        return parts

    def _fewer(self, parts: list[_Part]) -> list[_Part]:
        """A smaller set that clashes as well, if one of the first that are tried does."""
        smaller = (list(some) for size in range(1, len(parts)) for some in combinations(self.parts, size))
        return next((some for some in islice(smaller, _MOST_TRIES) if self.clash(some)), parts)

    def clash(self, parts: Sequence[_Part]) -> bool:
        """Whether it is certain that no matching satisfies ``parts``."""
        if self._is_small:
            found = self._search(parts)
            # What could not be settled in the effort given stays in.
            self.is_certain = self.is_certain and (found.closed or found.matching is not None)
            return found.closed_empty
        hunt, floors = self._hunt, [part.floor for part in parts if part.floor]
        kept, hunt.rules = hunt.rules, tuple(floors)
        try:
            priced = hunt.bounded(nothing(hunt.structure), floors, lambda _, bound: bound < 0, lowest=0)
        finally:
            hunt.rules = kept
        return priced.bound < 0

    def _told(self, part: _Part, others: Sequence[_Part]) -> Demand:
        """The demand of ``part`` with its figures: what it wants, and the most that ``others`` leave of it."""
        demand = part.demand
        if demand.quota is not None and part.floor:
            # A least is asked for as it is, a most as the least of its opposite.
            sign = 1 if part.floor.least > 0 else -1
            demand = replace(demand, wanted=sign * part.floor.least)
            if self._is_small:
                best = self._search(others, part.floor.worth).matching
                if best is not None:
                    demand = replace(demand, possible=sign * part.floor.worth.of(self._hunt.structure, best))
        return self._of_one(demand, others)

    def _of_one(self, demand: Demand, others: Sequence[_Part]) -> Demand:
        """A rule on hosts (interns) that clashes with locks of one host (intern) only is that one's rule."""
        problem, structure = self._hunt.problem, self._hunt.structure
        limits = {
            "same_sector_per_host": structure.per_sector,
            "same_organisation_per_host": structure.per_employer,
        }
        demand = replace(demand, wanted=limits.get(demand.rule, demand.wanted))
        hosts, interns = {other.demand.host for other in others}, {other.demand.intern for other in others}
        if any(other.demand.rule != "locked" for other in others) or not others:
            return demand
        if demand.rule in _OF_HOST and len(hosts) == 1:
            of_host = {"capacity": structure.capacity, "min_interns": structure.least}.get(demand.rule)
            position = next(number for number, host in enumerate(problem.hosts) if host.id in hosts)
            wanted = demand.wanted if of_host is None else int(of_host[position])
            return replace(demand, host=problem.hosts[position].id, wanted=wanted)
        if demand.rule in _OF_INTERN and len(interns) == 1:
            position = next(number for number, intern in enumerate(problem.interns) if intern.id in interns)
            wanted = int(structure.placements[position]) if demand.rule == "placements" else None
            return replace(demand, intern=problem.interns[position].id, wanted=wanted)
        return demand

    def _search(self, parts: Sequence[_Part], worth: Worth | None = None) -> Found:
        hunt = self._hunt
        host, intern = hunt.problem.pairs.all()
        model = Model(hunt.problem, hunt.structure, Matching(host, intern, hunt.problem.pairs.points_of(host, intern)))
        for part in parts:
            part.constrain(model)
        if worth is not None:
            model.cp.maximize(model.value(worth))
        return search(model, watch=_nobody, maximising=worth is not None, seconds=hunt.left(), effort=_EFFORT)


def _parts(hunt: Hunt) -> Iterator[_Part]:
    """Every demand; those that are most readily dropped first."""
    for name in reversed(list(RULES)):
        yield _Part(Demand(name), RULES[name].constrain)
    for floor in hunt.rules:
        if floor.rule != "locked":
            yield _of_floor(floor)
    for host, intern in sorted(hunt.problem.locked):
        yield _Part(_locked(hunt.problem, host, intern), _lock(host, intern))


def _nobody(_best: int | None, _bound: int | None) -> None:
    """Nobody watches: there is no goal to show."""


def _of_floor(floor: Floor) -> _Part:
    return _Part(Demand(floor.rule, quota=floor.quota), lambda model: model.keep([floor]), floor)


def _locked(problem: Problem, host: int, intern: int) -> Demand:
    return Demand("locked", host=problem.hosts[host].id, intern=problem.interns[intern].id)


def _lock(host: int, intern: int) -> Callable[[Model], None]:
    def constrain(model: Model) -> None:
        for number in model.of_host.get(host, ()):
            if model.pairs.intern[number] == intern:
                model.cp.add(model.meets[number] == 1)

    return constrain
