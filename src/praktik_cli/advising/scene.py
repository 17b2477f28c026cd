"""What the search for candidates looks at: a finished round, whom the unplaced reach, and where a way out begins."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from praktik_cli.domain.pairs import FORBIDDEN
from praktik_cli.domain.problem import Problem
from praktik_cli.domain.run import Match
from praktik_cli.explaining.reach import Reach, Reached

Flags = NDArray[np.bool_]
Ints = NDArray[np.int64]


@dataclass(frozen=True)
class Scene:
    """A finished round.

    Attributes:
        problem: hosts, interns and pairs; everything below is by their positions.
        matches: of the round.
    """

    problem: Problem
    matches: tuple[Match, ...]

    @cached_property
    def unplaced(self) -> tuple[int, ...]:
        """Interns without a host, ascending."""
        placed = {match.intern for match in self.matches}
        return tuple(n for n, intern in enumerate(self.problem.interns) if intern.id not in placed)

    @cached_property
    def reached(self) -> Reached:
        """What the paths from all the unplaced reach."""
        return Reach(self.problem, self.matches).of_all(self.unplaced)

    @cached_property
    def movable(self) -> tuple[int, ...]:
        """Interns for whom a further host is a place for somebody: the unplaced, then those they can make move on."""
        others = np.flatnonzero(self.reached.interns).tolist()
        return (*self.unplaced, *(other for other in others if other not in set(self.unplaced)))

    @cached_property
    def possible(self) -> Flags:
        """Intern × host: no required rule forbids the pair."""
        interns = len(self.problem.interns)
        blocks = [self.problem.pairs.points(first, min(first + 1000, interns)) for first in range(0, interns, 1000)]
        none = np.zeros((0, len(self.problem.hosts)), dtype=np.bool_)
        return np.concatenate([none, *(block != FORBIDDEN for block in blocks)])

    @cached_property
    def free(self) -> Ints:
        """How many places each host has left."""
        capacity = np.array([self.problem.capacity(host) for host in range(len(self.problem.hosts))], dtype=np.int64)
        left: Ints = capacity - np.bincount(self._at, minlength=len(capacity))
        return left

    @cached_property
    def ways_out(self) -> Flags:
        """Hosts with a free place, or from which somebody can move on to one, and so on; limits on kinds apart."""
        out = self.free > 0
        while True:
            can_move = (self.possible[self._guest] & out).any(axis=1)
            grown = out.copy()
            grown[self._at[can_move]] = True
            if (grown == out).all():
                return out
            out = grown

    @cached_property
    def near_misses(self) -> Mapping[str, list[tuple[int, int]]]:
        """Rule → (intern, host): pairs of a movable intern and a host with a way out that it alone forbids."""
        found: dict[str, list[tuple[int, int]]] = {}
        for intern in self.movable if self.ways_out.any() else ():
            for rule, flags in self.missed_by(intern).items():
                hosts = np.flatnonzero(flags & self.ways_out).tolist()
                found.setdefault(rule, []).extend((intern, host) for host in hosts)
        return found

    def missed_by(self, intern: int) -> Mapping[str, Flags]:
        """Rule → the hosts that it alone forbids the intern, full or not."""
        forbidden = self.problem.pairs.forbidden(intern)
        alone = np.sum(list(forbidden.values()), axis=0) == 1
        return {rule: flags & alone for rule, flags in forbidden.items()}

    @cached_property
    def _at(self) -> Ints:
        hosts = {host.id: position for position, host in enumerate(self.problem.hosts)}
        return _ints([hosts[match.host] for match in self.matches])

    @cached_property
    def _guest(self) -> Ints:
        interns = {intern.id: position for position, intern in enumerate(self.problem.interns)}
        return _ints([interns[match.intern] for match in self.matches])


def _ints(values: Sequence[int]) -> Ints:
    return np.array(values, dtype=np.int64)
