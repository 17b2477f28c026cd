"""What a matching must be worth at least: the rules of the programme and the goals reached so far, as sums.

A rule that counts matches is one ``Floor``: a worth and the least of it. The CP-SAT model takes it as a constraint,
the network as a price on what falls short, so that a new rule of this kind is one function here.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from math import ceil, floor
from typing import Final

import numpy as np

from praktik_cli.domain.problem import Problem
from praktik_cli.quotas import has_value
from praktik_cli.settings import Quota
from praktik_cli.solving.structure import Structure
from praktik_cli.solving.worth import Matching, Worth, nothing


@dataclass(frozen=True)
class Floor:
    """A rule or a reached goal: ``worth`` is at least ``least``.

    Attributes:
        rule: its name; ``quota``: which of ``[[rules.quota]]``, from 0.
    """

    rule: str
    worth: Worth
    least: int
    quota: int | None = None

    def spare(self, structure: Structure, matching: Matching) -> int:
        """How much more than the least the matching has; negative when it falls short."""
        return self.worth.of(structure, matching) - self.least


def floors_of(problem: Problem, structure: Structure) -> tuple[Floor, ...]:
    """The rules of the programme that are sums."""
    return tuple(one for rule in PROGRAMME_RULES for one in rule(problem, structure))


def min_cross_sector_share(problem: Problem, structure: Structure) -> Iterator[Floor]:
    """Of all matches at least the share a/b is across sectors: Σ (b·cross(h, i) − a) · x(h, i) ≥ 0.

    In the network: a price on each match within a sector.
    """
    if _share(problem):
        share = _in_whole_matches(problem, structure)
        cross = np.arange(structure.sectors)[:, None] != structure.host_sector
        visit = np.where(cross, share.denominator - share.numerator, -share.numerator)
        yield Floor("min_cross_sector_share", replace(nothing(structure), visit=visit.astype(np.int64)), 0)


def _share(problem: Problem) -> Fraction:
    """The share as it is written, not as a binary number comes near it."""
    return Fraction(str(problem.settings.rules.min_cross_sector_share))


def _in_whole_matches(problem: Problem, structure: Structure) -> Fraction:
    """The largest share that asks the same of every whole number of matches: its terms are no larger than that number.

    n matches need ⌈s·n⌉ across sectors; the least of ⌈s·n⌉ ÷ n asks for as many, for each n.
    """
    share = _share(problem)
    most = int(min(structure.capacity.sum(), structure.placements.sum()))
    return min((Fraction(ceil(share * matches), matches) for matches in range(1, most + 1)), default=share)


def with_so_many(floors: Iterable[Floor], problem: Problem, structure: Structure, matches: int) -> tuple[Floor, ...]:
    """``floors`` where every matching that counts has exactly so many ``matches``: the share becomes whole numbers.

    Of n matches at most ⌊(1 − a/b) · n⌋ are within a sector: Σ (1 − cross(h, i)) · x(h, i) ≤ ⌊(b − a) · n / b⌋. For
    whole matchings that is the same; for the network's mixtures it is sharper, so that its bound is closer.
    """
    share = _share(problem)
    within = -(np.arange(structure.sectors)[:, None] == structure.host_sector).astype(np.int64)
    whole = Floor("min_cross_sector_share", replace(nothing(structure), visit=within), -floor((1 - share) * matches))
    return tuple(whole if one.rule == whole.rule else one for one in floors)


def quotas(problem: Problem, structure: Structure) -> Iterator[Floor]:
    """For each quota, with V its hosts (interns): min ≤ Σ_{h in V} Σ_i x(h, i) ≤ max.

    In the network: a bonus or a price on each match of the hosts (interns) in V.
    """
    for number, quota in enumerate(problem.settings.rules.quota):
        counts = _counting(quota, problem, structure)
        if quota.min:
            yield Floor("quota", counts, quota.min, number)
        if quota.max is not None:
            yield Floor("quota", counts * -1, -quota.max, number)


def locked(_: Problem, structure: Structure) -> Iterator[Floor]:
    """Every locked pair is a match: Σ_{(h, i) locked} x(h, i) ≥ their number. In the network: a bonus on them."""
    if len(structure.locked):
        yield Floor("locked", replace(nothing(structure), locked=1), len(structure.locked))


def needed(problem: Problem, structure: Structure) -> Iterator[Floor]:
    """Everyone who must get a place has one: Σ_{i needed} placed(i) ≥ their number. In the network: a bonus on them."""
    if problem.needed:
        place = np.zeros(structure.interns, dtype=np.int64)
        place[sorted(problem.needed)] = 1
        yield Floor("needed", replace(nothing(structure), place=place), len(problem.needed))


PROGRAMME_RULES: Final[Sequence[Callable[[Problem, Structure], Iterator[Floor]]]] = (
    min_cross_sector_share,
    quotas,
    locked,
    needed,
)


def _counting(quota: Quota, problem: Problem, structure: Structure) -> Worth:
    week = problem.settings.programme.week
    if quota.side == "intern":
        flags = [has_value(intern, quota, week) for intern in problem.interns]
        return replace(nothing(structure), go=np.array(flags, dtype=np.int64))
    flags = [has_value(host, quota, week) for host in problem.hosts]
    return replace(nothing(structure), visit=np.tile(np.array(flags, dtype=np.int64), (structure.sectors, 1)))
