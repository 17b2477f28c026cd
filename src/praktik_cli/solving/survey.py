"""One look at all pairs: who has any, and the most points each can earn."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from praktik_cli.solving.arrays import Ints
from praktik_cli.solving.pricing import over_blocks
from praktik_cli.solving.structure import Structure


@dataclass(frozen=True)
class Survey:
    """The most points of any pair of each intern and of each host; -1 for who has no pair."""

    interns: Ints
    hosts: Ints

    def most(self, name: str, structure: Structure, kept: Mapping[str, int]) -> int:
        """A bound on a goal that needs no search: everyone who has a pair, each at its best.

        Args:
            name: of the goal.
            structure: of the round.
            kept: what the goals before have reached.
        """
        match name:
            case "placed":
                return min(int((self.interns >= 0).sum()), int(structure.capacity[self.hosts >= 0].sum()))
            case "waited":
                return int(structure.waited[self.interns >= 0].sum())
            case "hosts_used":
                return min(int((self.hosts >= 0).sum()), int(structure.placements[self.interns >= 0].sum()))
            case "kept":
                return int((structure.pairs.points_of(*structure.pairs_of(structure.matched)) >= 0).sum())
            case "worst_off":
                return self._highest_lowest(kept)
            case "points":
                return int((np.maximum(self.interns, 0) * structure.placements).sum())
        raise ValueError(f"no such goal: {name}")

    def _highest_lowest(self, kept: Mapping[str, int]) -> int:
        """So many interns and hosts must have a match: the last of them can have no better than its best."""
        best = [np.sort(side)[::-1][max(kept.get(name, 0), 1) - 1 :][:1] for side, name in self._sides()]
        return max(int(np.min(np.concatenate(best), initial=np.iinfo(np.int64).max)), 0) if all(map(len, best)) else 0

    def _sides(self) -> tuple[tuple[Ints, str], ...]:
        return (self.interns, "placed"), (self.hosts, "hosts_used")


def survey(structure: Structure) -> Survey:
    """The survey of all pairs."""
    hosts = np.full(structure.hosts, -1, dtype=np.int64)
    interns = []
    if structure.hosts:
        for of_interns, of_hosts in over_blocks(structure, lambda first, last: _look(structure, first, last)):
            interns.append(of_interns)
            np.maximum(hosts, of_hosts, out=hosts)
    none = np.zeros(0, dtype=np.int64)
    return Survey(np.concatenate([none, *interns]) if interns else np.full(structure.interns, -1), hosts)


def _look(structure: Structure, first: int, last: int) -> tuple[Ints, Ints]:
    points = structure.pairs.points(first, last)
    return points.max(axis=1).astype(np.int64), points.max(axis=0).astype(np.int64)
