"""The rules on hosts, interns and travel groups: each says itself to CP-SAT and can be held against a matching.

Capacity, sector, organisation and placements are the network itself; what is said of the others is their effect on
it. Rules that are sums over all matches, such as quotas, are in ``floors``; rules on a pair decide which pairs there
are at all.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from praktik_cli.domain.problem import Problem
from praktik_cli.domain.signup import ALL_WEEK
from praktik_cli.solving.arrays import Ints
from praktik_cli.solving.structure import Structure
from praktik_cli.solving.travel import seat
from praktik_cli.solving.worth import Matching

if TYPE_CHECKING:
    from praktik_cli.solving.model import Model


class Rule(NamedTuple):
    """A rule: ``constrain`` a model by it, and whether a matching that the network allows ``holds`` it."""

    constrain: Callable[["Model"], None]
    holds: Callable[[Problem, Structure, Matching], bool]


def capacity(model: "Model") -> None:
    """No host h gets more interns than it takes: Σ_i x(h, i) ≤ c(h).

    In the network: the arcs from the host.
    """
    for host, pairs in model.of_host.items():
        model.cp.add(model.count(pairs) <= int(model.structure.capacity[host]))


def same_sector_per_host(model: "Model") -> None:
    """For each host h and sector s: Σ_{i in s} x(h, i) ≤ k. In the network: the arcs from the groups by sector."""
    _at_most(model, model.structure.per_sector, model.structure.sector)


def same_organisation_per_host(model: "Model") -> None:
    """For each host h and organisation o: Σ_{i of o} x(h, i) ≤ k.

    In the network: the arcs from the groups by employer, exact unless one organisation has interns of two sectors.
    """
    _at_most(model, model.structure.per_employer, model.structure.organisation)


def keeps_organisations(_: Problem, structure: Structure, matching: Matching) -> bool:
    """At most k interns of one organisation at each host."""
    if not structure.per_employer or not len(matching):
        return True
    at = matching.host * (structure.organisation.max() + 1) + structure.organisation[matching.intern]
    return int(np.unique(at, return_counts=True)[1].max()) <= structure.per_employer


def min_interns(model: "Model") -> None:
    """For each host h that asks for at least m > 1: x(h, i) ≤ used(h) and Σ_i x(h, i) ≥ m · used(h).

    In the network: its first m interns earn 1/m each of what using the host is worth.
    """
    for host, pairs in model.of_host.items():
        least = int(model.structure.least[host])
        if least > 1:
            used = model.uses[host]
            model.cp.add(model.count(pairs) >= least * used)
            for number in pairs:
                model.cp.add_implication(model.meets[number], used)


def keeps_min_interns(_: Problem, structure: Structure, matching: Matching) -> bool:
    """Each host has its fewest interns or none."""
    interns = np.bincount(matching.host, minlength=structure.hosts)
    return bool(((interns == 0) | (interns >= structure.least)).all())


def placements(model: "Model") -> None:
    """For each intern i: Σ_h x(h, i) ≤ p(i). In the network: what flows out of the intern."""
    for intern, pairs in model.of_intern.items():
        model.cp.add(model.count(pairs) <= int(model.structure.placements[intern]))


def overlapping_days(model: "Model") -> None:
    """For each intern i with several placements and each set U of weekdays: Σ need(h, i) · x(h, i) ≤ |U|.

    The sum is over the hosts whose common weekdays all lie in U. By Hall's theorem (P. Hall, "On Representatives
    of Subsets", 1935) this is so exactly if every placement can have days of its own. In the network: left out.
    """
    for intern, pairs in model.of_intern.items():
        if model.structure.placements[intern] > 1:
            need, week = _days(model.problem, model.pairs.host[pairs], model.pairs.intern[pairs])
            for days in range(1 << len(ALL_WEEK)):
                inside = np.flatnonzero(week & ~days == 0)
                if need[inside].sum() > days.bit_count():
                    terms = [model.meets[pairs[place]] for place in inside.tolist()]
                    spent = sum(days * term for days, term in zip(need[inside].tolist(), terms, strict=True))
                    model.cp.add(spent <= days.bit_count())


def keeps_days_apart(problem: Problem, __: Structure, matching: Matching) -> bool:
    """Every intern's placements can have days of their own."""
    _, number, times = np.unique(matching.intern, return_inverse=True, return_counts=True)
    several = matching.where(times[number] > 1)
    need, week = _days(problem, several.host, several.intern)
    starts = np.flatnonzero(np.diff(several.intern, prepend=-1))
    return all(
        need[week & ~days == 0].sum() <= days.bit_count()
        for need, week in zip(np.split(need, starts[1:]), np.split(week, starts[1:]), strict=True)
        for days in range(1 << len(ALL_WEEK))
    )


def together(model: "Model") -> None:
    """For each travel group G, all or none of it.

    At the same host: x(h, i) = x(h, j) for i, j in G and every host h. In the same municipality: at most one m with
    y(m) = 1, x(h, i) ≤ y(municipality of h), and i has a place exactly if j has. In the network: left out, but for
    the hosts that cannot take the whole group, which are no pairs of it at all.
    """
    if rule := _TOGETHER.get(model.problem.settings.rules.together):
        for group in model.problem.groups:
            rule(model, group)


def keeps_together(problem: Problem, _: Structure, matching: Matching) -> bool:
    """Each travel group is at the same host (in the same municipality), or has no place."""
    level = problem.settings.rules.together
    if level == "ignore":
        return True
    hosts: dict[int, set[int]] = defaultdict(set)
    for host, intern in zip(matching.host.tolist(), matching.intern.tolist(), strict=True):
        hosts[intern].add(host)
    for group in problem.groups:
        visits = [hosts.get(intern, set()) for intern in group]
        seats = {seat(problem, host) for visited in visits for host in visited}
        same = len({frozenset(visited) for visited in visits}) == 1
        near = len(seats) <= 1 and len({bool(visited) for visited in visits}) == 1
        if not (same if level == "same_host" else near):
            return False
    return True


def _same_host(model: "Model", group: Sequence[int]) -> None:
    at: list[Mapping[int, int]] = [
        {int(model.pairs.host[number]): number for number in model.of_intern.get(intern, ())} for intern in group
    ]
    for host in sorted(set().union(*at)):
        chosen = [model.meets[pairs[host]] if host in pairs else 0 for pairs in at]
        for other in chosen[1:]:
            model.cp.add(chosen[0] == other)


def _same_municipality(model: "Model", group: Sequence[int]) -> None:
    pairs = [model.of_intern.get(intern, ()) for intern in group]
    seats: dict[object, list[int]] = defaultdict(list)
    for number in (number for mine in pairs for number in mine):
        seats[seat(model.problem, int(model.pairs.host[number]))].append(number)
    there = {where: model.cp.new_bool_var("") for where in seats}
    for where, numbers in seats.items():
        for number in numbers:
            model.cp.add_implication(model.meets[number], there[where])
    for mine in pairs:
        model.cp.add(model.count(mine) >= sum(there.values()))
    model.cp.add_at_most_one(there.values())


_TOGETHER: Final[Mapping[str, Callable[["Model", Sequence[int]], None]]] = {
    "same_host": _same_host,
    "same_municipality": _same_municipality,
}


def _days(problem: Problem, host: Ints, intern: Ints) -> tuple[Ints, Ints]:
    """The days that each placement takes, at most those that the two have in common, and these as bits."""
    frame = problem.pairs.frame(host, intern)
    week: Ints = frame["weekdays"].to_numpy()
    return np.minimum(frame["need"].to_numpy(), np.bitwise_count(week)), week


def _at_most(model: "Model", limit: int, kind: Ints) -> None:
    for host, pairs in model.of_host.items() if limit else ():
        groups: dict[int, list[int]] = defaultdict(list)
        for number in pairs:
            groups[int(kind[model.pairs.intern[number]])].append(number)
        for alike in groups.values():
            if limit < min(len(alike), int(model.structure.capacity[host])):
                model.cp.add(model.count(alike) <= limit)


def _always(_: Problem, __: Structure, ___: Matching) -> bool:
    """The network's own rules hold in every flow."""
    return True


RULES: Final[Mapping[str, Rule]] = {
    "capacity": Rule(capacity, _always),
    "same_sector_per_host": Rule(same_sector_per_host, _always),
    "same_organisation_per_host": Rule(same_organisation_per_host, keeps_organisations),
    "min_interns": Rule(min_interns, keeps_min_interns),
    "placements": Rule(placements, _always),
    "overlapping_days": Rule(overlapping_days, keeps_days_apart),
    "together": Rule(together, keeps_together),
}


def broken(problem: Problem, structure: Structure, matching: Matching) -> Iterable[str]:
    """The rules that a matching of the network breaks."""
    return [name for name, rule in RULES.items() if not rule.holds(problem, structure, matching)]
