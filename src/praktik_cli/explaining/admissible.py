"""Who may go where, as one table: what the proofs of a round are read from."""

from collections.abc import Iterator
from functools import cached_property
from typing import Final

import numpy as np

from praktik_cli.domain.pairs import FORBIDDEN
from praktik_cli.domain.problem import Problem
from praktik_cli.explaining.programme import Flags, Ints
from praktik_cli.naming import organisation_key

_CELLS: Final = 1 << 22


class Admissible:
    """The admissible pairs of a problem, with the limits of each host.

    Attributes:
        problem: the round.
        table: (interns, hosts), true where no required rule forbids the pair.
    """

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        interns, hosts = problem.pairs.shape
        self.table: Flags = np.zeros((interns, hosts), dtype=np.bool_)
        for block in _blocks(interns, hosts):
            self.table[block] = problem.pairs.points(block.start, block.stop) != FORBIDDEN

    def hosts_of(self, interns: Flags) -> Flags:
        """The hosts that are possible for any of ``interns``."""
        hosts: Flags = np.asarray(self.table[interns].any(axis=0))
        return hosts

    def only_to(self, hosts: Flags) -> Flags:
        """The interns for whom some host is possible, and none but ``hosts``."""
        only: Flags = np.asarray(self.table.any(axis=1) & ~self.table[:, ~hosts].any(axis=1))
        return only

    def places(self, interns: Flags, hosts: Flags) -> int:
        """The most of ``interns`` that ``hosts`` can take.

        Σ_h min(capacity, Σ_sector min(k, Σ_organisation min(l, those who may go to h))): the limits are nested, so
        no matching has more of these interns at these hosts.
        """
        chosen, at = np.flatnonzero(interns), np.flatnonzero(hosts)
        chosen = chosen[np.lexsort((self._employer[chosen], self._sector[chosen]))]
        return sum(self._places(chosen, at[block]) for block in _blocks(len(at), len(chosen)))

    def _places(self, interns: Ints, hosts: Ints) -> int:
        """The same of ``interns`` that are ordered by sector and organisation."""
        if not len(interns):
            return 0
        rules = self.problem.settings.rules
        there = self.table[np.ix_(interns, hosts)].astype(np.int64)
        kinds = np.stack([self._sector[interns], self._employer[interns]])
        there, kinds = _at_most(there, kinds, rules.same_organisation_per_host)
        there, _ = _at_most(there, kinds[:1], rules.same_sector_per_host)
        return int(np.minimum(there.sum(axis=0), self._room[hosts]).sum())

    @cached_property
    def _sector(self) -> Ints:
        return _codes([intern.sector for intern in self.problem.interns])

    @cached_property
    def _employer(self) -> Ints:
        return _codes([organisation_key(intern.organisation) for intern in self.problem.interns])

    @cached_property
    def _room(self) -> Ints:
        """The places of each host; none where it asks for more interns at least than it can get."""
        capacities = [self.problem.capacity(position) for position in range(len(self.problem.hosts))]
        able = zip(self.problem.hosts, capacities, strict=True)
        return np.array([most if host.min_interns <= most else 0 for host, most in able], dtype=np.int64)


def _at_most(there: Ints, kinds: Ints, limit: int) -> tuple[Ints, Ints]:
    """Rows of one kind, which stand together, added up to one row of at most ``limit`` a host; 0 is no limit."""
    starts = np.flatnonzero((np.diff(kinds, axis=1, prepend=-1) != 0).any(axis=0))
    sums = np.add.reduceat(there, starts, axis=0)
    return (np.minimum(sums, limit) if limit else sums), kinds[:, starts]


def _blocks(length: int, width: int) -> Iterator[slice]:
    """``length`` in slices, each so short that it makes a small table of so many in width."""
    step = max(1, _CELLS // max(1, width))
    return (slice(first, min(first + step, length)) for first in range(0, length, step))


def _codes(values: list[str]) -> Ints:
    codes: dict[str, int] = {}
    return np.array([codes.setdefault(value, len(codes)) for value in values], dtype=np.int64)
