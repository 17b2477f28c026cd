"""Who could take a place at once, for many places at a time and in the order of the goals."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from praktik_cli.domain.pairs import FORBIDDEN
from praktik_cli.domain.problem import Problem
from praktik_cli.domain.run import Match
from praktik_cli.explaining.matched import NOBODY, Matched
from praktik_cli.explaining.programme import Ints
from praktik_cli.explaining.sides import pairing
from praktik_cli.explaining.swap_goals import GOALS
from praktik_cli.explaining.swap_rules import RULES
from praktik_cli.explaining.swaps import Intake, Swaps
from praktik_cli.lottery import draws

Place = tuple[int, int]
Texts = NDArray[np.object_]

POSSIBLE: Final = ""
_BLOCK_ROWS: Final = 1 << 18
# The one thing that a no overrules.
_OVERRULED: Final = "locked"


@dataclass(frozen=True)
class Options:
    """Possible pairs that would come instead of a declined one, an element each, and what keeps each out.

    Attributes:
        place: which of the places that were asked about, as a position.
        swaps: the pairs, each with the match that it would come instead of.
        because: as ``NoRoom.because``, or a rule of ``swap_rules``; ``POSSIBLE`` where nothing does.
    """

    place: Ints
    swaps: Swaps
    because: Texts


class Standby:
    """The matches of a round, of which any may be declined.

    Args:
        problem: of the round.
        matches: a matching that keeps every rule.
    """

    def __init__(self, problem: Problem, matches: Sequence[Match]) -> None:
        self._problem = problem
        self.matched = Matched(problem, matches)
        self._intake = Intake(problem, self.matched)
        placements = [problem.placements(intern) for intern in range(len(problem.interns))]
        self._spare: Ints = np.flatnonzero(self.matched.visits < np.array(placements, dtype=np.int64))

    @property
    def places(self) -> list[Place]:
        """Every match as (host, its position in ``matched``), then every host with free places as (host, NOBODY)."""
        taken = list(zip(self.matched.pairs.host.tolist(), range(len(self.matched.pairs.host)), strict=True))
        there = enumerate(self.matched.there.tolist())
        return [*taken, *((host, NOBODY) for host, guests in there if guests < self._problem.capacity(host))]

    def of_hosts(self, places: Sequence[Place]) -> Iterator[Options]:
        """The interns with a placement to spare for whom no rule forbids the host, some places at a time."""
        step = max(1, _BLOCK_ROWS // max(1, len(self._spare)))
        for first in range(0, len(places), step):
            hosts, gone = np.array(places[first : first + step], dtype=np.int64).reshape(-1, 2).T
            place = np.repeat(np.arange(len(hosts)), len(self._spare))
            interns, nobody = np.tile(self._spare, len(hosts)), np.full_like(place, NOBODY)
            yield self._options(place + first, hosts[place], interns, leaves=nobody, ousts=gone[place])

    def of_intern(self, intern: int, gone: int) -> Options:
        """The other hosts that are possible for an intern who gives up the match ``gone`` (``NOBODY`` for none)."""
        hosts = np.arange(len(self._problem.hosts))
        none, leaves = np.full_like(hosts, NOBODY), np.full_like(hosts, gone)
        return self._options(np.zeros_like(hosts), hosts, np.full_like(hosts, intern), leaves=leaves, ousts=none)

    def ordered(self, options: Options, most: int | None = None) -> Ints:
        """The positions of those that nothing keeps out, by place and then as the goals would choose them.

        Args:
            options: of the places.
            most: how many are wanted of each place, all without it; there are more only of those that tie.
        """
        chosen = options.because == POSSIBLE
        swaps, goals = options.swaps.where(chosen), self._problem.settings.goals.order
        reached = [-GOALS[goal](self._problem, self.matched, swaps) for goal in goals]
        table = np.array([options.place[chosen], *reached])
        order = np.lexsort(table[::-1])
        first, tied = _starts(table[:1, order]), _starts(table[:, order])
        wanted = tied - first < (len(order) if most is None else most)
        order, tied = order[wanted], tied[wanted]
        lots = self._draws(swaps.pairs.host[order], swaps.pairs.intern[order])
        positions: Ints = np.flatnonzero(chosen)[order[np.lexsort((-lots, tied))]]
        return positions

    def _draws(self, hosts: Ints, interns: Ints) -> Ints:
        problem = self._problem
        drawn: Ints = draws(
            problem.settings.goals.seed,
            [problem.hosts[host].id for host in hosts.tolist()],
            [problem.interns[intern].id for intern in interns.tolist()],
        )
        return drawn

    def _options(self, place: Ints, hosts: Ints, interns: Ints, *, leaves: Ints, ousts: Ints) -> Options:
        possible = self._problem.pairs.points_of(hosts, interns) != FORBIDDEN
        possible &= ~np.isin(self._number(hosts, interns), self._number(*self._matches))
        pairs = pairing(self._problem, hosts[possible], interns[possible])
        swaps = Swaps(pairs, leaves[possible], ousts[possible])
        return Options(place[possible], swaps, self._because(swaps))

    def _because(self, swaps: Swaps) -> Texts:
        because = np.full(len(swaps.leaves), POSSIBLE, dtype=object)
        for limit, exceeded in self._intake.no_room(swaps.pairs, swaps.ousts[:, None]):
            because[(because == POSSIBLE) & exceeded[:, 0]] = limit
        for rule, breaks in RULES.items():
            if rule != _OVERRULED:
                because[(because == POSSIBLE) & breaks(self._problem, self.matched, swaps)] = rule
        return because

    @property
    def _matches(self) -> tuple[Ints, Ints]:
        return self.matched.pairs.host, self.matched.pairs.intern

    def _number(self, hosts: Ints, interns: Ints) -> Ints:
        number: Ints = hosts * max(1, len(self._problem.interns)) + interns
        return number


def _starts(table: Ints) -> Ints:
    """For each column of a sorted table, where the first of those that are equal to it stands."""
    number = np.arange(table.shape[1])
    begins = np.append(True, (table[:, 1:] != table[:, :-1]).any(axis=0))[: len(number)]
    starts: Ints = np.maximum.accumulate(np.where(begins, number, 0))
    return starts
