"""Whom and what a newcomer reaches: the alternating paths of a round, found for many interns and hosts at once.

A newcomer who is let in at a full host makes somebody there move on, who makes the next one move, and so on. What such
a path reaches are the nodes of price 1 in the dual of "as many interns as possible have a place": one more place at a
host that is reached is a place for one more intern. Where no path ends at a free place, the interns that were reached
can go nowhere but to hosts that were touched, and these cannot take all of them.
Source: breadth-first search in the residual network, R. K. Ahuja, T. L. Magnanti and J. B. Orlin, "Network Flows"
(1993), ch. 6 and 9; for one place a host it is P. Hall's "On Representatives of Subsets" (1935).
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from praktik_cli.domain.pairs import FORBIDDEN
from praktik_cli.domain.problem import Problem
from praktik_cli.domain.run import Match
from praktik_cli.explaining.programme import Flags, Ints
from praktik_cli.naming import organisation_key

Bits = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Reached:
    """What the paths from some interns reach; flags by position.

    Attributes:
        interns: those who could be made to move, and the ones that the paths began with.
        hosts: hosts where one more place would be a place for one more intern.
        touched: hosts that are possible for any of ``interns``.
        is_open: a path ends at a free place, or at somebody with several hosts, who can give up one of them.
    """

    interns: Flags
    hosts: Flags
    touched: Flags
    is_open: bool


class Reach:
    """The paths of a finished round.

    The nodes are nested: intern → those of one employer at a host → those of one sector there → the host. A path goes
    forward where a limit is not reached, and back to those who are there. Travel groups, shares, quotas, locks and the
    fewest interns of a host are no part of it.
    """

    def __init__(self, problem: Problem, matches: Sequence[Match]) -> None:
        self._problem = problem
        hosts = {host.id: position for position, host in enumerate(problem.hosts)}
        interns = {intern.id: position for position, intern in enumerate(problem.interns)}
        self._at = _ints(hosts[match.host] for match in matches)
        self._guest = _ints(interns[match.intern] for match in matches)
        self._sector = _codes(intern.sector for intern in problem.interns)
        self._employer = _codes((organisation_key(one.organisation), one.sector) for one in problem.interns)
        self._has_several: Flags = np.bincount(self._guest, minlength=len(interns)) > 1
        self._is_free = self._free_hosts()
        self._full_for_sector = self._hosts_full_for_sectors()
        self._full_for_employer = self._hosts_full_for_employers()
        self._possible: dict[int, Bits] = {}

    def of(self, intern: int) -> Reached:
        """What the paths from the intern at position ``intern``, who has no place, reach."""
        return self.of_all([intern])

    def of_all(self, interns: Sequence[int]) -> Reached:
        """What the paths from any of ``interns`` (positions) reach."""
        search = _Search(len(self._problem.interns), self._full_for_sector.shape, len(self._guest))
        newest = np.unique(_ints(interns))
        while len(newest):
            search.interns[newest] = True
            # Who has several hosts gives one of them up and need not move on.
            for intern in newest[~self._has_several[newest]].tolist():
                self._enter(intern, search)
            search.hosts |= (search.sectors & ~self._full_for_sector).any(axis=0)
            moved = search.hosts[self._at] | search.sectors[self._sector[self._guest], self._at] | search.colleagues
            newest = np.unique(self._guest[moved & ~search.interns[self._guest]])
        is_open = bool((search.hosts & self._is_free).any() or (search.interns & self._has_several).any())
        return Reached(search.interns, search.hosts, search.touched, is_open)

    def _enter(self, intern: int, search: "_Search") -> None:
        """Let the intern in at every possible host, as far as the limits on colleagues allow it."""
        possible, employer = self._possible_hosts(intern), self._employer[intern]
        search.touched |= possible
        if (full := self._full_for_employer.get(int(employer))) is not None:
            search.colleagues |= (possible & full)[self._at] & (self._employer[self._guest] == employer)
            possible = possible & ~full
        search.sectors[self._sector[intern]] |= possible

    def _possible_hosts(self, intern: int) -> Flags:
        if intern not in self._possible:
            # As bits, so that the rows of very many interns are kept.
            self._possible[intern] = np.packbits(self._problem.pairs.points(intern, intern + 1)[0] != FORBIDDEN)
        return np.unpackbits(self._possible[intern], count=len(self._problem.hosts)).view(np.bool_)

    def _free_hosts(self) -> Flags:
        hosts = len(self._problem.hosts)
        free: Flags = np.bincount(self._at, minlength=hosts) < _ints(map(self._problem.capacity, range(hosts)))
        return free

    def _hosts_full_for_sectors(self) -> Flags:
        """Sector code × host: as many of the sector are there as may be."""
        limit = self._problem.settings.rules.same_sector_per_host
        there = np.zeros((int(self._sector.max(initial=-1)) + 1, len(self._problem.hosts)), dtype=np.int64)
        np.add.at(there, (self._sector[self._guest], self._at), 1)
        return (there >= limit) & bool(limit)

    def _hosts_full_for_employers(self) -> dict[int, Flags]:
        """Employer code → the hosts with as many of its people as may be; only those that have any such host."""
        limit = self._problem.settings.rules.same_organisation_per_host
        full: dict[int, Flags] = {}
        counts = Counter(zip(self._employer[self._guest].tolist(), self._at.tolist(), strict=True))
        for (employer, host), there in counts.items():
            if limit and there >= limit:
                full.setdefault(employer, np.zeros(len(self._problem.hosts), dtype=np.bool_))[host] = True
        return full


class _Search:
    """What has been reached so far; ``colleagues`` are matches whose place a colleague can take over."""

    def __init__(self, interns: int, sectors_and_hosts: tuple[int, ...], matches: int) -> None:
        self.interns: Flags = np.zeros(interns, dtype=np.bool_)
        self.sectors: Flags = np.zeros(sectors_and_hosts, dtype=np.bool_)
        self.hosts: Flags = np.zeros(sectors_and_hosts[1], dtype=np.bool_)
        self.touched: Flags = np.zeros(sectors_and_hosts[1], dtype=np.bool_)
        self.colleagues: Flags = np.zeros(matches, dtype=np.bool_)


def _ints(values: Iterable[int]) -> Ints:
    return np.fromiter(values, dtype=np.int64)


def _codes(values: Iterable[Hashable]) -> Ints:
    codes: dict[Hashable, int] = {}
    return _ints(codes.setdefault(value, len(codes)) for value in values)
