"""What a matching is worth to the network: a sum over interns placed, hosts used and matches.

Every goal, and every rule of the programme that counts matches, is such a sum. So goals, their weights and the
prices of rules add up to one worth, and the network maximises it exactly.
"""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Final

import numpy as np
from numpy.typing import NDArray

from praktik_cli.solving.arrays import Ints
from praktik_cli.solving.structure import Structure

# Ten criteria with at most 10,000 points each.
MOST_POINTS: Final = 100_000


@dataclass(frozen=True)
class Matching:
    """Matches as parallel arrays, ordered by intern, then host.

    Attributes:
        host, intern: positions.
        points: what each match earns.
    """

    host: Ints
    intern: Ints
    points: Ints

    def where(self, chosen: NDArray[np.bool_]) -> "Matching":
        """Some of them."""
        return Matching(self.host[chosen], self.intern[chosen], self.points[chosen])

    def __len__(self) -> int:
        return len(self.host)


@dataclass(frozen=True)
class Worth:
    """Weights, all whole numbers.

    Attributes:
        place: for each intern (interns) with at least one host.
        use: for each host (hosts) with at least one intern.
        visit: for each match of an intern of a sector at a host (sectors × hosts).
        go: for each match of an intern (interns).
        points: for each point of a match.
        draw: for each match's number in the lottery.
        matched: for each match that was one in the last round.
        locked: for each match that is locked.
    """

    place: Ints
    use: Ints
    visit: Ints
    go: Ints
    points: int = 0
    draw: int = 0
    matched: int = 0
    locked: int = 0

    def __add__(self, other: "Worth") -> "Worth":
        return Worth(*(getattr(self, part.name) + getattr(other, part.name) for part in fields(self)))

    def __mul__(self, factor: int) -> "Worth":
        return Worth(*(getattr(self, part.name) * factor for part in fields(self)))

    @property
    def largest(self) -> int:
        """No match, with its intern and its host, is worth more than this, up or down."""
        sides = sum(int(np.abs(side).max(initial=0)) for side in (self.place, self.use, self.visit, self.go))
        others = MOST_POINTS * abs(self.points) + (abs(self.draw) << 32) + abs(self.matched) + abs(self.locked)
        return sides + others

    def of_pairs(self, structure: Structure, pairs: Matching) -> Ints:
        """What each pair adds by being a match, apart from placing its intern and using its host."""
        added = self.visit[structure.sector[pairs.intern], pairs.host] + self.go[pairs.intern]
        added += self.points * pairs.points
        if self.draw:
            added += self.draw * structure.draws(pairs.host, pairs.intern)
        keys = structure.keys(pairs.host, pairs.intern)
        for weight, special in ((self.matched, structure.matched), (self.locked, structure.locked)):
            if weight:
                added += weight * np.isin(keys, special)
        return added

    def of(self, structure: Structure, matching: Matching) -> int:
        """What the matching is worth in all."""
        used = self.use[np.unique(matching.host)].sum()
        return int(used) + self._without_use(structure, matching)

    def counted(self, structure: Structure, matching: Matching) -> float:
        """The same as the network counts it: a host with some of its fewest interns is used in part."""
        interns = np.bincount(matching.host, minlength=structure.hosts)
        used = self.use * np.minimum(interns / np.maximum(structure.least, 1), 1)
        return float(used.sum()) + self._without_use(structure, matching)

    def _without_use(self, structure: Structure, matching: Matching) -> int:
        placed = self.place[np.unique(matching.intern)].sum()
        return int(placed + self.of_pairs(structure, matching).sum())


def nothing(structure: Structure) -> Worth:
    """The worth that is 0 for every matching."""
    return Worth(
        place=np.zeros(structure.interns, dtype=np.int64),
        use=np.zeros(structure.hosts, dtype=np.int64),
        visit=np.zeros((structure.sectors, structure.hosts), dtype=np.int64),
        go=np.zeros(structure.interns, dtype=np.int64),
    )


def total(parts: Iterable[Worth], structure: Structure) -> Worth:
    """The sum of ``parts``."""
    return sum(parts, nothing(structure))
