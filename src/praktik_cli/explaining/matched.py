"""A matching as arrays: who is where, and what each side has of it in points of its own."""

from collections.abc import Sequence

import numpy as np

from praktik_cli.domain.problem import Problem
from praktik_cli.domain.run import Match
from praktik_cli.explaining.programme import Flags, Ints
from praktik_cli.explaining.sides import Pairing, pairing

NOBODY = -1


class Matched:
    """The matches of a problem, one an element.

    Attributes:
        pairs: the matches, as positions, with their points.
        guests: a row a host, in which its matches stand as positions in ``pairs``, filled up with ``NOBODY``.
        trips: the same, a row an intern.
        there: how many interns are at each host; ``visits``: how many hosts each intern has.
    """

    def __init__(self, problem: Problem, matches: Sequence[Match]) -> None:
        hosts = {host.id: position for position, host in enumerate(problem.hosts)}
        interns = {intern.id: position for position, intern in enumerate(problem.interns)}
        pairs = np.array([(hosts[match.host], interns[match.intern]) for match in matches], dtype=np.int64)
        self.pairs: Pairing = pairing(problem, *pairs.reshape(-1, 2).T)
        self.guests, self.there = _by_row(self.pairs.host, len(hosts))
        self.trips, self.visits = _by_row(self.pairs.intern, len(interns))

    def flags(self, chosen: frozenset[tuple[int, int]]) -> Flags:
        """For each match, whether it is among the pairs (host, intern) of ``chosen``."""
        pairs = zip(self.pairs.host.tolist(), self.pairs.intern.tolist(), strict=True)
        return np.array([pair in chosen for pair in pairs], dtype=np.bool_)


def at(values: Ints, matches: Ints, without: int = 0) -> Ints:
    """The values of ``matches``, positions of which some are ``NOBODY``; for these ``without``."""
    # NOBODY is the last position of all.
    taken: Ints = np.append(values, without)[matches]
    return taken


def _by_row(keys: Ints, rows: int) -> tuple[Ints, Ints]:
    counts = np.bincount(keys, minlength=rows)
    table = np.full((rows, max(counts.max(initial=0), 1)), NOBODY, dtype=np.int64)
    order = np.argsort(keys, kind="stable")
    starts = np.cumsum(counts) - counts
    table[keys[order], np.arange(len(keys)) - starts[keys[order]]] = order
    return table, counts
