"""Pairs on demand: which pairs that the network does not hold could make it better, over all pairs there are.

A pair can help only if it is worth more than the difference of potentials between its ends (column generation).
All pairs are looked at, block by block, but only those that can help are kept.
Source: G. B. Dantzig and P. Wolfe, "Decomposition Principle for Linear Programs" (1960).
"""

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple, TypeVar

import numpy as np

from praktik_cli.solving.arrays import Ints
from praktik_cli.solving.network import Network
from praktik_cli.solving.structure import Structure
from praktik_cli.solving.worth import MOST_POINTS, Worth

T = TypeVar("T")
_PAIRS_PER_BLOCK: Final = 1 << 19
_MOST_WORKERS: Final = 8
_NARROW: Final = 1 << 29
# Measured on 10,000 interns and 7,000 hosts: fewer pairs a round take more rounds, more make each flow slower.
_MOST_AN_INTERN: Final = 16
_SPREAD: Final = 4


class Excess(NamedTuple):
    """What pricing found.

    Attributes:
        host, intern: pairs worth adding.
        lift: all pairs together can raise the value by no more than this.
    """

    host: Ints
    intern: Ints
    lift: int


@dataclass(frozen=True)
class Prices:
    """Potentials of a network, ready to be held against any pair.

    Attributes:
        structure: of the round.
        entry: what a match of the sector (row) at the host (column) is worth, apart from its points.
        base: what is added for each intern; negative, as others would have to be passed over.
        dearer: employer → hosts where one more of its interns costs more than ``entry`` says, and how much more.
        sector_of: the sector of each employer.
        points: the weight of a point.
        lowest: pairs with fewer points take no part.
    """

    structure: Structure
    entry: Ints
    base: Ints
    dearer: dict[int, tuple[Ints, Ints]]
    sector_of: Ints
    points: int
    lowest: int

    def gain(self, first: int, last: int) -> Ints:
        """What each pair of the interns ``first`` to ``last`` (rows) adds to the value; very low if it may not be."""
        structure = self.structure
        points = structure.pairs.points(first, last)
        gain = self.entry[structure.sector[first:last]]
        if self.points:
            gain += points * gain.dtype.type(self.points)
        gain += self.base[first:last, None].astype(gain.dtype)
        for row, employer in enumerate(structure.employer[first:last].tolist()):
            if employer in self.dearer:
                hosts, more = self.dearer[employer]
                gain[row, hosts] -= more.astype(gain.dtype)
        gain[points < self.lowest] = np.iinfo(gain.dtype).min // 2
        return gain

    def more_at(self, host: Ints, employer: Ints) -> Ints:
        """How much dearer one more of the employer is at the host than ``entry`` says."""
        keys, more = self._dearer
        if not len(keys):
            return np.zeros_like(host)
        wanted = employer * self.structure.hosts + host
        at = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
        return np.where(keys[at] == wanted, more[at], 0)

    @cached_property
    def _dearer(self) -> tuple[Ints, Ints]:
        none = np.zeros(0, dtype=np.int64)
        keys = np.concatenate([none, *(one * self.structure.hosts + at for one, (at, _) in self.dearer.items())])
        more = np.concatenate([none, *(more for _, more in self.dearer.values())])
        order = np.argsort(keys)
        return keys[order], more[order]


def prices_of(network: Network, potential: Ints, worth: Worth, lowest: int) -> Prices:
    """The potentials of ``network`` as prices for every pair under ``worth``."""
    structure, employers = network.structure, network.employers
    entry = np.broadcast_to(potential[network.host_nodes], (structure.sectors, structure.hosts)).copy()
    entry[network.sectors.kind, network.sectors.host] = potential[network.sector_nodes]
    sector_of = np.zeros(len(structure.employer) + 1, dtype=np.int64)
    sector_of[structure.employer] = structure.sector
    more = entry[sector_of[employers.kind], employers.host] - potential[network.employer_nodes]
    order = np.argsort(employers.kind, kind="stable")
    order = order[more[order] > 0]
    kinds, starts = np.unique(employers.kind[order], return_index=True)
    parts = np.split(order, starts[1:])
    dearer = {
        kind: (employers.host[part], more[part]) for kind, part in zip(kinds.tolist(), parts, strict=False) if len(part)
    }
    entry += worth.visit
    base = worth.go - potential[: structure.interns]
    reach = np.abs(entry).max(initial=0) + np.abs(base).max(initial=0) + MOST_POINTS * abs(worth.points)
    return Prices(
        structure=structure,
        entry=entry.astype(np.int32) if reach < _NARROW else entry,
        base=base,
        dearer=dearer,
        sector_of=sector_of,
        points=worth.points,
        lowest=lowest,
    )


def price(prices: Prices, known: Ints) -> Excess:
    """The pairs that can help, some of the best for each intern; ``known`` are keys of the pairs held, sorted."""
    found = list(_over_open(prices.structure, lambda first, last: _look(prices, known, first, last)))
    none = known[:0]
    return Excess(
        np.concatenate([none, *(one.host for one in found)]),
        np.concatenate([none, *(one.intern for one in found)]),
        sum(one.lift for one in found),
    )


def near(prices: Prices, slack: int) -> tuple[Ints, Ints]:
    """Hosts and interns of all pairs that a matching within ``slack`` of the best value can have."""

    def look(first: int, last: int) -> tuple[Ints, Ints]:
        intern, host = np.nonzero(prices.gain(first, last) >= -slack)
        return host, intern + first

    found = list(_over_open(prices.structure, look))
    none = np.zeros(0, dtype=np.int64)
    return np.concatenate([none, *(host for host, _ in found)]), np.concatenate([none, *(one for _, one in found)])


def over_blocks(structure: Structure, look: Callable[[int, int], T]) -> Iterator[T]:
    """``look`` at all interns, some rows at a time, on all cores; the results come in order."""
    rows = max(1, _PAIRS_PER_BLOCK // max(structure.hosts, 1))
    starts = range(0, structure.interns, rows)
    with ThreadPoolExecutor(max_workers=min(os.cpu_count() or 1, _MOST_WORKERS)) as workers:
        yield from workers.map(lambda first: look(first, min(first + rows, structure.interns)), starts)


def _over_open(structure: Structure, look: Callable[[int, int], T]) -> Iterator[T]:
    """The same without the interns of whom only locked matches are left: the network holds those pairs already."""
    if not structure.settled.any():
        yield from over_blocks(structure, look)
        return
    edges = np.flatnonzero(np.diff(~structure.settled, prepend=False, append=False))
    rows = max(1, _PAIRS_PER_BLOCK // max(structure.hosts, 1))
    for first, last in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        for start in range(first, last, rows):
            yield look(start, min(start + rows, last))


def _look(prices: Prices, known: Ints, first: int, last: int) -> Excess:
    structure, gain = prices.structure, prices.gain(first, last)
    placements = structure.placements[first:last]
    for row in np.flatnonzero(placements > 1).tolist():
        # A pair that is matched already can be worth more than its price; it is no news.
        mine = known[
            slice(*np.searchsorted(known, [(first + row) * structure.hosts, (first + row + 1) * structure.hosts]))
        ]
        gain[row, mine % structure.hosts] = -1
    best = gain.max(axis=1, initial=0)
    rows = np.flatnonzero(best > 0)
    # Among equals anyone will do: a draw spreads the interns over the hosts.
    draw = np.random.default_rng(first)
    none = known[:0]
    hosts, interns = [none], [none]
    for row in rows.tolist():
        good = np.flatnonzero(gain[row] > max(0, int(best[row]) - _SPREAD))
        if len(good) > _MOST_AN_INTERN:
            rank = gain[row, good] + draw.random(len(good)) * _SPREAD
            good = good[np.argpartition(-rank, _MOST_AN_INTERN)[:_MOST_AN_INTERN]]
        hosts.append(good)
        interns.append(np.full(len(good), first + row, dtype=np.int64))
    lift = int((best[rows].astype(np.int64) * placements[rows]).sum())
    return Excess(np.concatenate(hosts), np.concatenate(interns), lift)
