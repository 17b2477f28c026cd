"""What would come of it if a match of the last round had stayed and all else were as it is now."""

from collections.abc import Iterator, Sequence

import numpy as np

from praktik_cli.domain.past import IdPair
from praktik_cli.domain.problem import Problem
from praktik_cli.domain.run import Match
from praktik_cli.explaining.blocking import LOTTERY, NOT_PROVEN, what_stands_against
from praktik_cli.explaining.matched import NOBODY, Matched
from praktik_cli.explaining.rooms import blocking_rule
from praktik_cli.explaining.sides import pairing
from praktik_cli.explaining.swaps import Swaps

# Rule or goal, the intern whose place it would be, the host that the intern would leave, by how much the goal falls.
Against = tuple[str, str | None, str | None, int]
_NO_ROOM = "other"


class Undoing:
    """Puts matches of the last round back, one at a time.

    Args:
        problem: of the round.
        matches: its matching.
        before: the matches of the last round; a match of this round gives way first if it is none of them.
        is_drawn: the lottery was settled, so that it explains what changes no goal.
    """

    def __init__(self, problem: Problem, matches: Sequence[Match], before: frozenset[IdPair], *, is_drawn: bool):
        self._problem, self._matches, self._matched = problem, matches, Matched(problem, matches)
        self._otherwise = LOTTERY if is_drawn else NOT_PROVEN
        self._before = before

    def against(self, pairs: Sequence[tuple[int, int]]) -> list[Against]:
        """What stands against each of ``pairs`` (positions of host and intern), which are possible and no matches.

        The rule or goal is ``"other"`` where the host would have to send away more than one.
        """
        ways = [(self._leaves(intern), self._ousts(host, intern)) for host, intern in pairs]
        made = [number for number, (_, ousts) in enumerate(ways) if ousts is not None]
        told: list[Against] = [(_NO_ROOM, None, None, 0)] * len(pairs)
        for number, against in zip(made, self._swapped([pairs[n] for n in made], [ways[n] for n in made]), strict=True):
            told[number] = against
        return told

    def _swapped(self, pairs: Sequence[tuple[int, int]], ways: Sequence[tuple[int, int | None]]) -> Iterator[Against]:
        hosts, interns = np.array(pairs, dtype=np.int64).reshape(-1, 2).T
        leaves, ousts = np.array(ways, dtype=np.int64).reshape(-1, 2).T
        swaps = Swaps(pairing(self._problem, hosts, interns), leaves, ousts)
        because, falls = what_stands_against(self._problem, self._matched, swaps)
        for name, (left, ousted), fall in zip(because, ways, falls.tolist(), strict=True):
            guest = None if ousted in (None, NOBODY) else self._matches[ousted].intern
            host = None if left == NOBODY else self._matches[left].host
            yield name or self._otherwise, guest, host, -fall

    def _leaves(self, intern: int) -> int:
        """The match that the intern would give up; ``NOBODY`` while a placement is left."""
        trips = self._first_to_go(self._matched.trips[intern])
        return trips[0] if len(trips) >= self._problem.placements(intern) else NOBODY

    def _ousts(self, host: int, intern: int) -> int | None:
        """The match that the host would give up, ``NOBODY`` where it has room; ``None`` where one is not enough."""
        guests = self._first_to_go(self._matched.guests[host])
        return next((one for one in (NOBODY, *guests) if self._fits(host, intern, set(guests) - {one})), None)

    def _fits(self, host: int, intern: int, stay: set[int]) -> bool:
        problem = self._problem
        there = [problem.interns[int(self._matched.pairs.intern[one])] for one in sorted(stay)]
        everyone = [*there, problem.interns[intern]]
        rule = blocking_rule(problem.hosts[host], everyone, problem.capacity(host), problem.settings)
        # Too few at a host is looked at with the swap.
        return rule in {None, "min_interns"}

    def _first_to_go(self, row: np.ndarray) -> list[int]:
        """The matches of a row, those that are new first, those that must stay last."""
        present = [int(one) for one in row if one != NOBODY]
        return sorted(present, key=lambda one: (self._is_locked(one), self._was_there(one), one))

    def _is_locked(self, match: int) -> bool:
        return self._matches[match].status != "proposed"

    def _was_there(self, match: int) -> bool:
        return (self._matches[match].host, self._matches[match].intern) in self._before
