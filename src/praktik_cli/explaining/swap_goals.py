"""By how much a swap would change each goal."""

from collections.abc import Callable, Mapping
from typing import Final

import numpy as np

from praktik_cli.domain.problem import Problem
from praktik_cli.explaining.matched import Matched, at
from praktik_cli.explaining.programme import Ints
from praktik_cli.explaining.swaps import Swaps

Change = Callable[[Problem, Matched, Swaps], Ints]
_MOST_GONE: Final = 2


def placed(problem: Problem, matched: Matched, swaps: Swaps) -> Ints:
    """One more where the intern had no place, one fewer where the guest has no other one."""
    return _places(np.ones(len(problem.interns), dtype=np.int64), matched, swaps)


def waited(problem: Problem, matched: Matched, swaps: Swaps) -> Ints:
    """The same, of those who were left out last time."""
    return _places(np.array([intern.waited for intern in problem.interns], dtype=np.int64), matched, swaps)


def _places(counts: Ints, matched: Matched, swaps: Swaps) -> Ints:
    gets = counts[swaps.pairs.intern] * (matched.visits[swaps.pairs.intern] == 0)
    loses = (counts * (matched.visits == 1))[matched.pairs.intern]
    change: Ints = gets - at(loses, swaps.ousts)
    return change


def hosts_used(_: Problem, matched: Matched, swaps: Swaps) -> Ints:
    """One more where the host had nobody, one fewer where the intern leaves a host with nobody."""
    emptied = (matched.there == 1).astype(np.int64)[matched.pairs.host]
    change: Ints = (matched.there[swaps.pairs.host] == 0) - at(emptied, swaps.leaves)
    return change


def kept(problem: Problem, matched: Matched, swaps: Swaps) -> Ints:
    """Matches of the last round."""
    pairs = zip(swaps.pairs.host.tolist(), swaps.pairs.intern.tolist(), strict=True)
    comes = np.array([pair in problem.matched for pair in pairs], dtype=np.int64)
    there = matched.flags(problem.matched).astype(np.int64)
    return comes - at(there, swaps.leaves) - at(there, swaps.ousts)


def worst_off(_: Problem, matched: Matched, swaps: Swaps) -> Ints:
    """The lowest points of any match: of the new one and of the lowest that stay."""
    lowest = np.argsort(matched.pairs.points, kind="stable")[: _MOST_GONE + 1]
    after, before = swaps.pairs.points, int(matched.pairs.points[lowest[0]]) if len(lowest) else 0
    for match in lowest.tolist():
        stays = (swaps.leaves != match) & (swaps.ousts != match)
        after = np.where(stays, np.minimum(after, matched.pairs.points[match]), after)
    return after - before


def points(_: Problem, matched: Matched, swaps: Swaps) -> Ints:
    """The sum over all matches."""
    of_match = matched.pairs.points
    change: Ints = swaps.pairs.points - at(of_match, swaps.leaves) - at(of_match, swaps.ousts)
    return change


GOALS: Final[Mapping[str, Change]] = {
    "placed": placed,
    "waited": waited,
    "hosts_used": hosts_used,
    "kept": kept,
    "worst_off": worst_off,
    "points": points,
}
