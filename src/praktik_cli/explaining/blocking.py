"""The pairs that would both rather have each other, each with the rule or goal that stands against it.

Nothing is guessed: the swap is made, and what comes of it is looked at.
"""

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np

from praktik_cli.domain.problem import Problem
from praktik_cli.domain.quality import BlockingPair
from praktik_cli.domain.run import Match
from praktik_cli.explaining.matched import NOBODY, Matched, at
from praktik_cli.explaining.programme import Ints
from praktik_cli.explaining.swap_goals import GOALS
from praktik_cli.explaining.swap_rules import RULES
from praktik_cli.explaining.swaps import Swaps, swaps_of

MOST_PAIRS: Final = 2_000_000
LOTTERY: Final = "lottery"
NOT_PROVEN: Final = "not_proven"
_OPEN: Final = ""


def can_be_searched(problem: Problem) -> bool:
    """Whether the round is small enough for ``blocking_pairs``."""
    interns, hosts = problem.pairs.shape
    return interns * hosts <= MOST_PAIRS


def blocking_pairs(problem: Problem, matches: Sequence[Match], *, is_drawn: bool) -> tuple[BlockingPair, ...]:
    """Every blocking pair of ``matches``, the strongest first.

    Args:
        problem: of the round.
        matches: a matching that keeps every rule.
        is_drawn: the lottery was settled, so that it explains a swap that changes no goal.
    """
    matched = Matched(problem, matches)
    found = [
        pair
        for swaps in swaps_of(problem, matched)
        for pair in _explained(problem, matched, swaps, LOTTERY if is_drawn else NOT_PROVEN)
    ]
    return tuple(sorted(found, key=_strength))


def _strength(pair: BlockingPair) -> tuple[int, int, str, str]:
    gains = pair.host_gain, pair.intern_gain
    return -min(gains), -sum(gains), pair.host, pair.intern


def _explained(problem: Problem, matched: Matched, swaps: Swaps, otherwise: str) -> Iterator[BlockingPair]:
    because, change = what_stands_against(problem, matched, swaps)
    pairs, host, intern = swaps.pairs, matched.pairs.host, matched.pairs.intern
    columns = (
        pairs.host,
        pairs.intern,
        pairs.of_host - at(matched.pairs.of_host, swaps.ousts),
        pairs.of_intern - at(matched.pairs.of_intern, swaps.leaves),
        at(host, swaps.leaves, NOBODY),
        at(intern, swaps.ousts, NOBODY),
        change,
    )
    lists = (column.tolist() for column in columns)
    for name, at_host, guest, host_gain, intern_gain, left, ousted, fall in zip(because, *lists, strict=True):
        yield BlockingPair(
            host=problem.hosts[at_host].id,
            intern=problem.interns[guest].id,
            host_gain=host_gain,
            intern_gain=intern_gain,
            leaves=None if left == NOBODY else problem.hosts[left].id,
            ousts=None if ousted == NOBODY else problem.interns[ousted].id,
            because=name or otherwise,
            change=fall,
        )


def what_stands_against(problem: Problem, matched: Matched, swaps: Swaps) -> tuple[list[str], Ints]:
    """The first rule that each swap breaks, else the first goal that changes, and by how much it falls.

    "" where nothing changes but the lottery.
    """
    because = np.full(len(swaps.leaves), _OPEN, dtype=object)
    fall = np.zeros(len(swaps.leaves), dtype=np.int64)
    for rule, breaks in RULES.items():
        because[(because == _OPEN) & breaks(problem, matched, swaps)] = rule
    for goal in problem.settings.goals.order:
        change = GOALS[goal](problem, matched, swaps)
        falls, rises = (because == _OPEN) & (change < 0), (because == _OPEN) & (change > 0)
        because[falls], because[rises] = goal, NOT_PROVEN
        fall[falls] = change[falls]
    return because.tolist(), fall
