"""A round as plain arrays, for programs that know nothing of praktik."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]


@dataclass(frozen=True)
class Round:
    """The admissible pairs (element by element) with points, and what the rules on a host need.

    Attributes:
        capacity: of each host.
        sector, organisation: a code for each intern.
        same_sector, same_organisation: the most of one at a host; 0 is no limit.
    """

    host: Ints
    intern: Ints
    points: Ints
    capacity: Ints
    sector: Ints
    organisation: Ints
    same_sector: int
    same_organisation: int

    @property
    def hosts(self) -> int:
        """How many."""
        return len(self.capacity)

    @property
    def interns(self) -> int:
        """How many."""
        return len(self.sector)

    def limits(self) -> Iterator[tuple[Ints, Ints]]:
        """The rules of the network: for every pair the group it is in, and for every group the most matches."""
        yield self.intern, np.ones(self.interns, dtype=np.int64)
        yield self.host, self.capacity
        for code, most in ((self.sector, self.same_sector), (self.organisation, self.same_organisation)):
            if most:
                group = np.unique(self.host * (code.max() + 1) + code[self.intern], return_inverse=True)[1]
                yield group, np.full(group.max() + 1, most)


@dataclass(frozen=True)
class Matching:
    """Positions of hosts and interns, element by element.

    Attributes:
        is_proven: the peer says that nothing better exists by all three goals and all rules; ``None``: it solves
            another question.
    """

    host: Ints
    intern: Ints
    is_proven: bool | None = None


def load(path: Path) -> Round:
    """The round that ``exchange.py`` wrote."""
    with np.load(path) as arrays:
        sides = {name: arrays[name] for name in ("host", "intern", "points", "capacity", "sector", "organisation")}
        most = [int(arrays[name]) for name in ("same_sector", "same_organisation")]
    return Round(**sides, same_sector=most[0], same_organisation=most[1])


def weights(given: Round) -> Ints:
    """Of each pair and, after them, each host used: one more placed outweighs all hosts, one host all points."""
    a_host = int(given.points.max()) * given.interns + 1
    return np.concatenate([given.points + a_host * (given.hosts + 1), np.full(given.hosts, a_host)])


def members(group: Ints, count: int) -> list[Ints]:
    """The positions of each group's members."""
    order = np.argsort(group, kind="stable")
    return np.split(order, np.searchsorted(group[order], np.arange(1, count)))


def ranked(given: Round, chooser: Ints, chosen: Ints) -> dict[int, list[int]]:
    """For each chooser with any pair: those it can meet, the most points first, the lowest position among equals."""
    order = np.lexsort((chosen, -given.points, chooser))
    ranked: dict[int, list[int]] = {}
    for one, other in zip(chooser[order].tolist(), chosen[order].tolist(), strict=True):
        ranked.setdefault(one, []).append(other)
    return ranked


def worth(given: Round) -> tuple[NDArray[np.float64], Ints]:
    """Interns × places: one more placed outweighs all points; nothing for a pair that is not admissible."""
    matrix = np.zeros((given.interns, given.hosts))
    matrix[given.intern, given.host] = given.points + float(given.points.max() * given.interns + 1)
    place_of = np.repeat(np.arange(given.hosts), given.capacity)
    return matrix[:, place_of], place_of
