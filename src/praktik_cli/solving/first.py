"""A first matching, so that even a search without time has something to give."""

import numpy as np

from praktik_cli.domain.problem import Problem
from praktik_cli.solving.arrays import Flags
from praktik_cli.solving.structure import Structure
from praktik_cli.solving.worth import Matching


def first_matching(problem: Problem, structure: Structure) -> Matching:
    """Each intern in turn at the best host that still has room, locked pairs first.

    One host each; nobody who travels in a group, and none at hosts that take several interns or nobody: those rules
    need a search.
    """
    room = _Room(structure)
    in_groups = {intern for group in problem.groups for intern in group}
    locked_host, locked_intern = structure.pairs_of(structure.locked)
    possible = structure.pairs.points_of(locked_host, locked_intern) >= 0
    for host, intern in zip(locked_host[possible].tolist(), locked_intern[possible].tolist(), strict=True):
        if intern not in in_groups and not room.has_host[intern] and room.is_open(intern)[host]:
            room.take(host, intern)
    for intern in range(structure.interns):
        if intern in in_groups or room.has_host[intern] or not structure.hosts:
            continue
        points = np.where(room.is_open(intern), structure.pairs.points(intern, intern + 1)[0], -1)
        if points.max() >= 0:
            room.take(int(points.argmax()), intern)
    keys = np.sort(np.array(room.taken, dtype=np.int64))
    host, intern_of = structure.pairs_of(keys)
    return Matching(host, intern_of, structure.pairs.points_of(host, intern_of))


class _Room:
    """What each host can still take."""

    def __init__(self, structure: Structure) -> None:
        self._structure = structure
        self._room = np.where(structure.least > 1, 0, structure.capacity)
        self._sectors = np.full((structure.sectors, structure.hosts), structure.per_sector or structure.interns)
        self._full_for: dict[int, list[int]] = {}
        self._there: dict[tuple[int, int], int] = {}
        self.has_host = np.zeros(structure.interns, dtype=np.bool_)
        self.taken: list[int] = []

    def is_open(self, intern: int) -> Flags:
        """For each host, whether it can take the intern."""
        free: Flags = (self._room > 0) & (self._sectors[self._structure.sector[intern]] > 0)
        free[self._full_for.get(int(self._structure.organisation[intern]), [])] = False
        return free

    def take(self, host: int, intern: int) -> None:
        """The intern goes to the host."""
        structure = self._structure
        organisation = int(structure.organisation[intern])
        self._room[host] -= 1
        self._sectors[structure.sector[intern], host] -= 1
        there = self._there[host, organisation] = self._there.get((host, organisation), 0) + 1
        if there == structure.per_employer:
            self._full_for.setdefault(organisation, []).append(host)
        self.has_host[intern] = True
        self.taken.append(intern * structure.hosts + host)
