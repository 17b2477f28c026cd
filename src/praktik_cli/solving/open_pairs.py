"""The pairs that any matching can have: those of the problem without what travel groups and locks rule out.

Leaving pairs out that no matching has brings the network's bound closer, makes it smaller and loses nothing.
"""

import numpy as np

from praktik_cli.domain.pairs import FORBIDDEN, Pairs
from praktik_cli.domain.problem import Problem
from praktik_cli.solving.arrays import Flags, Ints


class Locks:
    """What locked matches rule out: who has all placements locked goes nowhere else, a host full of them takes nobody.

    Attributes:
        settled: the interns whose placements are all locked.
        full: the hosts whose places are.
    """

    def __init__(self, problem: Problem, capacity: Ints, placements: Ints) -> None:
        self._hosts = len(capacity)
        pairs = np.array(sorted(problem.locked), dtype=np.int64).reshape(-1, 2)
        self._host, self._intern = pairs.T
        self._keys = np.sort(self._intern * self._hosts + self._host)
        self.settled: Flags = _reached(self._intern, placements)
        self.full: Flags = _reached(self._host, capacity)

    def rule_out(self, hosts: Ints, interns: Ints) -> Flags:
        """Which single pairs no matching has, element by element."""
        out: Flags = self.settled[interns] | self.full[hosts]
        if len(self._keys):
            out &= ~np.isin(interns * self._hosts + hosts, self._keys)
        return out

    def rule_out_block(self, first: int, last: int) -> Flags:
        """The same of the interns ``first`` … ``last - 1`` (rows) with every host (columns)."""
        out: Flags = self.settled[first:last, None] | self.full
        mine = (self._intern >= first) & (self._intern < last)
        out[self._intern[mine] - first, self._host[mine]] = False
        return out


def _reached(locked: Ints, most: Ints) -> Flags:
    there = np.bincount(locked, minlength=len(most))
    reached: Flags = (there > 0) & (there >= most)
    return reached


class OpenPairs:
    """The pairs of a problem without those that its travel groups and locks rule out.

    Args:
        pairs: all pairs.
        barred: intern → the hosts that its group cannot go to.
        locks: what locked matches rule out; ``None`` without any.
    """

    def __init__(self, pairs: Pairs, barred: dict[int, Flags], locks: Locks | None = None) -> None:
        self._pairs, self._barred, self._locks = pairs, barred, locks

    def points(self, first: int, last: int) -> Ints:
        """As ``Pairs.points``."""
        points: Ints = self._pairs.points(first, last)
        for intern, hosts in self._barred.items():
            if first <= intern < last:
                points[intern - first, hosts] = FORBIDDEN
        if self._locks is not None:
            points[self._locks.rule_out_block(first, last)] = FORBIDDEN
        return points

    def points_of(self, hosts: Ints, interns: Ints) -> Ints:
        """As ``Pairs.points_of``."""
        points = self._pairs.points_of(hosts, interns)
        for intern, barred in self._barred.items():
            points[(interns == intern) & barred[hosts]] = FORBIDDEN
        if self._locks is not None:
            points[self._locks.rule_out(hosts, interns)] = FORBIDDEN
        return points

    def all(self) -> tuple[Ints, Ints]:
        """As ``Pairs.all``."""
        host, intern = self._pairs.all()
        open_ = np.ones(len(host), dtype=np.bool_)
        for member, barred in self._barred.items():
            open_ &= ~((intern == member) & barred[host])
        if self._locks is not None:
            open_ &= ~self._locks.rule_out(host, intern)
        return host[open_], intern[open_]
