"""Who would rather have each other, and what each would give up for it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from praktik_cli.domain.pairs import FORBIDDEN
from praktik_cli.domain.problem import Problem
from praktik_cli.explaining.matched import NOBODY, Matched, at
from praktik_cli.explaining.programme import Flags, Ints
from praktik_cli.explaining.sides import Pairing, pairing
from praktik_cli.naming import organisation_key

_BLOCK_CELLS: Final = 1 << 18
_MOST: Final = np.iinfo(np.int64).max


@dataclass(frozen=True)
class Swaps:
    """Pairs that are possible, not matched and both would rather have, one an element.

    Attributes:
        pairs: host and intern.
        leaves: the match that the intern would give up, as a position in ``Matched.pairs``; ``NOBODY`` for none.
        ousts: the same of the host, with the guest that it would send away.
    """

    pairs: Pairing
    leaves: Ints
    ousts: Ints

    def where(self, chosen: Flags) -> "Swaps":
        """Those that are chosen."""
        return Swaps(self.pairs.where(chosen), self.leaves[chosen], self.ousts[chosen])


def swaps_of(problem: Problem, matched: Matched) -> Iterator[Swaps]:
    """Every swap that both sides want, some interns at a time."""
    intake = Intake(problem, matched)
    leaves = _worst(matched.trips, matched.pairs.of_intern)
    placements = [problem.placements(intern) for intern in range(len(problem.interns))]
    leaves[matched.visits < np.array(placements, dtype=np.int64)] = NOBODY
    for pairs in _unmatched(problem, matched):
        left = leaves[pairs.intern]
        tempted = (left == NOBODY) | (pairs.of_intern > at(matched.pairs.of_intern, left))
        yield intake.taken(pairs.where(tempted), left[tempted])


def _unmatched(problem: Problem, matched: Matched) -> Iterator[Pairing]:
    interns, hosts = problem.pairs.shape
    step = max(1, _BLOCK_CELLS // max(1, hosts))
    for first in range(0, interns, step):
        last = min(first + step, interns)
        possible = problem.pairs.points(first, last) != FORBIDDEN
        there = (matched.pairs.intern >= first) & (matched.pairs.intern < last)
        possible[matched.pairs.intern[there] - first, matched.pairs.host[there]] = False
        guest, host = np.nonzero(possible)
        yield pairing(problem, host, guest + first)


def _worst(table: Ints, worth: Ints) -> Ints:
    """Of each row of matches the one that is worth least, the first of several; ``NOBODY`` where there is none."""
    worst = np.argmin(at(worth, table, _MOST), axis=1)
    chosen: Ints = table[np.arange(len(table)), worst]
    return chosen


class Intake:
    """What the hosts take in, by capacity and by their limits on sectors and organisations."""

    def __init__(self, problem: Problem, matched: Matched) -> None:
        self._matched, rules = matched, problem.settings.rules
        capacities = [problem.capacity(host) for host in range(len(problem.hosts))]
        self._capacity = np.array(capacities, dtype=np.int64)
        employers = [organisation_key(intern.organisation) for intern in problem.interns]
        self._limits = {
            "same_sector_per_host": (
                _codes([intern.sector for intern in problem.interns]),
                rules.same_sector_per_host,
            ),
            "same_organisation_per_host": (_codes(employers), rules.same_organisation_per_host),
        }

    def taken(self, pairs: Pairing, leaves: Ints) -> Swaps:
        """Those of ``pairs`` that the host wants too, each with the guest that it would send away."""
        # The last column stands for nobody, who is sent away only where there is room, and then rather than a guest.
        guests = np.column_stack((self._matched.guests[pairs.host], np.full(len(leaves), NOBODY)))
        worth = at(self._matched.pairs.of_host, guests, NOBODY)
        worth[guests == NOBODY] = _MOST
        worth[(worth >= pairs.of_host[:, None]) | ~self._fits(pairs, guests)] = _MOST
        worth[:, -1] = np.where(self._fits(pairs, guests[:, -1:])[:, 0], NOBODY, _MOST)
        chosen = np.arange(len(leaves)), np.argmin(worth, axis=1)
        return Swaps(pairs, leaves, guests[chosen]).where(worth[chosen] < _MOST)

    def no_room(self, pairs: Pairing, guests: Ints) -> Iterator[tuple[str, Flags]]:
        """Each limit with whether the host would exceed it when the guest in each column leaves; a row a pair.

        The names are those of ``NoRoom.because``.
        """
        gone = guests != NOBODY
        yield "full", self._matched.there[pairs.host][:, None] + 1 - gone > self._capacity[pairs.host][:, None]
        for name, (codes, limit) in self._limits.items():
            if limit:
                mine, of_match = codes[pairs.intern][:, None], codes[self._matched.pairs.intern]
                alike = (at(of_match, self._matched.guests[pairs.host], NOBODY) == mine).sum(axis=1)[:, None]
                yield name, alike + 1 - (at(of_match, guests, NOBODY) == mine) > limit

    def _fits(self, pairs: Pairing, guests: Ints) -> Flags:
        fits: Flags = ~np.logical_or.reduce([exceeded for _, exceeded in self.no_room(pairs, guests)])
        return fits


def _codes(values: Sequence[str]) -> Ints:
    codes: dict[str, int] = {}
    return np.array([codes.setdefault(value, len(codes)) for value in values], dtype=np.int64)
