"""A goal that is a sum: the network bounds and mostly reaches it; CP-SAT closes what is left."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final, Protocol

import numpy as np

from praktik_cli.solving.exact import EFFORT_AT_THE_BOUND, MOST_PAIRS
from praktik_cli.solving.floors import Floor
from praktik_cli.solving.found import Found
from praktik_cli.solving.goals import LOTTERY, goal_worth
from praktik_cli.solving.hunt import Hunt
from praktik_cli.solving.lagrange import Bounded, Maximiser
from praktik_cli.solving.relaxation import Relaxed
from praktik_cli.solving.worth import Matching, Worth

EFFORT_ON_SEEN: Final = 3.0
_OUTWEIGHS: Final = 8


class Prover(Maximiser, Protocol):
    """A maximiser that also knows which pairs can still matter."""

    def alive(self, relaxed: Relaxed, slack: int) -> Matching:
        """Every pair that can be in a matching worth at most ``slack`` less than the bound of ``relaxed``."""


def climb_sum(hunt: Hunt, worth: Worth, unit: int, network: Prover) -> str:
    """Maximise ``worth``, the goal that ``hunt`` has begun; the engine that proved it."""
    if hunt.matching is not None and hunt.value >= hunt.bound:
        return "flow"
    found = hunt.bounded(worth, hunt.floors, hunt.hear, unit=unit, maximiser=network)
    return "flow" if hunt.value >= hunt.bound else _close(hunt, worth, found, network)


def _close(hunt: Hunt, worth: Worth, found: Bounded, network: Prover) -> str:
    """Close the gap from above: is there a matching at the bound, or a little below it, and so on down?"""
    if hunt.rules and hunt.goal not in {"points", LOTTERY}:
        seek(hunt, worth, hunt.floors, hunt.lowest, lambda: hunt.value >= hunt.bound)
    _mend(hunt, worth)
    top = hunt.bound
    for below in _steps(top - hunt.value):
        needed = max(top - below, hunt.value + 1)
        if needed > hunt.bound:
            continue
        pairs = network.alive(found.relaxed, found.slack(needed))
        if len(pairs) > MOST_PAIRS:
            break
        exact = hunt.exact(Floor(hunt.goal, worth, needed))
        # A bound that is often exact is best asked for outright: optimising towards it is far slower.
        if below == 0:
            answer = exact.find(pairs, hunt.hint, EFFORT_AT_THE_BOUND)
        else:
            answer = exact.best(pairs, worth, hunt.hint)
        _learn(hunt, answer, needed)
        hunt.tell()
    return "flow" if hunt.bound == top else "cp-sat"


def seek(hunt: Hunt, worth: Worth, floors: Sequence[Floor], lowest: int, is_there: Callable[[], bool]) -> None:
    """Look for matchings near ``worth`` and ``floors`` with points to tell equals apart.

    Where all that counts is how many, a price moves many interns at once and the network's answers jump from far
    too many to far too few. With points among them it moves one after the other, and answers come close.
    """

    def hear(matching: Matching, _: int) -> bool:
        hunt.consider(matching)
        hunt.tell()
        return is_there()

    points = goal_worth("points", hunt.structure)
    weighed = worth * (_OUTWEIGHS * hunt.most_points) + points
    hunt.bounded(weighed, floors, hear, unit=_OUTWEIGHS * hunt.most_points, lowest=lowest)


def _mend(hunt: Hunt, worth: Worth) -> None:
    """Make the best of the pairs of the network's answers: few, and often enough to reach the bound."""
    if hunt.seen:
        better = hunt.exact(Floor(hunt.goal, worth, hunt.value + 1))
        hunt.try_out(better.best(seen_pairs(hunt), worth, hunt.hint, EFFORT_ON_SEEN))
        hunt.tell()


def _learn(hunt: Hunt, answer: Found, needed: int) -> None:
    """What CP-SAT says of all matchings that reach ``needed``."""
    hunt.try_out(answer)
    if answer.closed:
        hunt.bound = needed - 1 if answer.matching is None else hunt.value
    elif answer.bound is not None:
        hunt.bound = min(hunt.bound, max(answer.bound, needed - 1))


def _steps(gap: int) -> Iterator[int]:
    yield 0
    yield from sorted({max(gap // 16, 1), max(gap // 4, 1), gap})


def seen_pairs(hunt: Hunt) -> Matching:
    """The pairs of the network's answers that broke a rule, and of the best matching: often enough to mend them."""
    structure = hunt.structure
    held = [*hunt.seen, *([hunt.matching] if hunt.matching is not None else [])]
    keys = np.unique(np.concatenate([structure.keys(one.host, one.intern) for one in held]))
    host, intern = structure.pairs_of(keys)
    points = structure.pairs.points_of(host, intern)
    return Matching(host, intern, points).where(points >= hunt.lowest)
