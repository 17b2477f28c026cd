"""What the network needs of a problem, as arrays: taken out of the sign-ups once."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from praktik_cli.domain.problem import Problem
from praktik_cli.lottery import draws
from praktik_cli.naming import organisation_key
from praktik_cli.solving.arrays import Flags, Ints
from praktik_cli.solving.open_pairs import Locks, OpenPairs
from praktik_cli.solving.travel import barred_hosts


@dataclass(frozen=True)
class Structure:
    """Hosts and interns as arrays by position.

    Attributes:
        pairs: every host × intern with its points, without those that travel groups and locks rule out.
        capacity: of each host; ``least``: the fewest interns it takes, if any.
        placements: of each intern.
        sector: of each intern, as a code; ``host_sector``: of each host, in the same codes.
        organisation: of each intern, as a code.
        employer: the same within one sector, so that employers are nested in sectors.
        waited: 1 for each intern left out last time.
        per_sector, per_employer: the most at one host; 0 is no limit.
        settled: the interns whose placements are all locked.
        locked, matched: keys of the pairs that must be matches, and of those that were in the last round.
        draws: the lottery numbers of pairs, from their hosts and interns.
    """

    pairs: OpenPairs
    capacity: Ints
    least: Ints
    placements: Ints
    sector: Ints
    host_sector: Ints
    organisation: Ints
    employer: Ints
    waited: Ints
    per_sector: int
    per_employer: int
    settled: Flags
    locked: Ints
    matched: Ints
    draws: Callable[[Ints, Ints], Ints]

    @cached_property
    def sectors(self) -> int:
        """How many sector codes there are."""
        return int(max(self.sector.max(initial=0), self.host_sector.max(initial=0))) + 1

    @cached_property
    def unit(self) -> int:
        """A number that every host's fewest interns divides, so that shares of a host stay whole numbers."""
        return int(np.lcm.reduce(np.maximum(self.least, 1), initial=1))

    @property
    def hosts(self) -> int:
        """How many hosts there are."""
        return len(self.capacity)

    @property
    def interns(self) -> int:
        """How many interns there are."""
        return len(self.placements)

    def keys(self, host: Ints, intern: Ints) -> Ints:
        """One number a pair; they sort by intern, then host."""
        return intern * self.hosts + host

    def pairs_of(self, keys: Ints) -> tuple[Ints, Ints]:
        """The hosts and interns of ``keys``."""
        return keys % max(self.hosts, 1), keys // max(self.hosts, 1)


def structure_of(problem: Problem) -> Structure:
    """The arrays of ``problem``."""
    hosts, interns, rules = problem.hosts, problem.interns, problem.settings.rules
    codes: dict[Hashable, int] = {}
    capacity = _ints(problem.capacity(host) for host in range(len(hosts)))
    placements = _ints(problem.placements(intern) for intern in range(len(interns)))
    locks = Locks(problem, capacity, placements) if problem.locked else None
    return Structure(
        pairs=OpenPairs(problem.pairs, barred_hosts(problem, capacity), locks),
        capacity=capacity,
        least=_ints(host.min_interns for host in hosts),
        placements=placements,
        sector=_ints(codes.setdefault(intern.sector, len(codes)) for intern in interns),
        host_sector=_ints(codes.setdefault(host.sector, len(codes)) for host in hosts),
        organisation=_codes(organisation_key(intern.organisation) for intern in interns),
        employer=_codes((organisation_key(intern.organisation), intern.sector) for intern in interns),
        waited=_ints(intern.waited for intern in interns),
        per_sector=rules.same_sector_per_host,
        per_employer=rules.same_organisation_per_host,
        settled=locks.settled if locks else np.zeros(len(interns), dtype=np.bool_),
        locked=_keys(problem.locked, len(hosts)),
        matched=_keys(problem.matched, len(hosts)),
        draws=lambda host, intern: _draws(problem, host, intern),
    )


def _draws(problem: Problem, host: Ints, intern: Ints) -> Ints:
    hosts = [problem.hosts[position].id for position in host.tolist()]
    interns = [problem.interns[position].id for position in intern.tolist()]
    return draws(problem.settings.goals.seed, hosts, interns)


def _keys(pairs: Iterable[tuple[int, int]], hosts: int) -> Ints:
    return np.sort(_ints(intern * hosts + host for host, intern in pairs))


def _ints(values: Iterable[int]) -> Ints:
    return np.fromiter(values, dtype=np.int64)


def _codes(values: Iterable[Hashable]) -> Ints:
    codes: dict[Hashable, int] = {}
    return _ints(codes.setdefault(value, len(codes)) for value in values)
