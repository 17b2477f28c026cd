"""What would help just one intern: changes of their own sign-up, each tried by solving the round again."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from praktik_cli.advising.advice import told
from praktik_cli.advising.again import Again
from praktik_cli.advising.changes import apply
from praktik_cli.advising.openness import days_of_interns, distances, reach, regions, weekdays_of_interns
from praktik_cli.advising.scene import Scene
from praktik_cli.domain.advice import Advice, Change
from praktik_cli.domain.problem import Problem
from praktik_cli.domain.run import Run

MOST_HELP: Final = 4
# Of distances, so that the whole takes a known number of solves: there are at most a dozen of the other changes.
_MOST_DISTANCES: Final = 6
# The less a change asks, the sooner it is named.
_ORDER: Final = ("weekdays", "days", "regions", "distance")


@dataclass(frozen=True)
class _Misses:
    """One intern's hosts that a single rule forbids."""

    problem: Problem
    near_misses: Mapping[str, Sequence[tuple[int, int]]]


def help_for(again: Again, run: Run, intern: str) -> tuple[Advice, ...]:
    """Changes of the sign-up of the one with the id ``intern`` that give a place, the smallest first.

    Every kind that helps is named before a second change of a kind. A change counts whoever loses a place by it, so its
    gain may be 0.

    Args:
        again: solves the round again.
        run: the round, all of it proven.
        intern: somebody without a place in it.

    Raises:
        KeyboardInterrupt: on Ctrl-C.
    """
    helping = list(_helping(again, run, intern))
    nth = Counter[str]()
    turn = {}
    for one in helping:
        turn[one] = nth[one.change.kind]
        nth[one.change.kind] += 1
    chosen = sorted(helping, key=turn.__getitem__)[:MOST_HELP]
    return tuple(one for one in helping if one in chosen)


def _helping(again: Again, run: Run, intern: str) -> Iterator[Advice]:
    placed = frozenset(match.intern for match in run.matches)
    found = set[str]()
    for change in own_changes(Scene(again.problem, run.matches), intern):
        # Who may travel farther still may go there as well, so the least distance that helps is enough to know.
        if change.kind == "distance" and "distance" in found:
            continue
        outcome = again.changed(*apply(change, again.signups, again.settings)).solved()
        if outcome and outcome.is_optimal and intern in outcome.placed:
            found.add(change.kind)
            yield told(change, placed, outcome)


def own_changes(scene: Scene, intern: str) -> list[Change]:
    """The changes of one intern's sign-up that make a new pair possible, each once, the smallest first."""
    me = next(position for position, one in enumerate(scene.problem.interns) if one.id == intern)
    missed = scene.missed_by(me)
    alone = _Misses(scene.problem, {rule: _pairs(me, flags) for rule, flags in missed.items()})
    leading_on = _Misses(scene.problem, {rule: _pairs(me, flags & scene.ways_out) for rule, flags in missed.items()})
    small = [change for kind in (weekdays_of_interns, days_of_interns, regions) for change in kind(alone)]
    # A full host may make room for somebody else's sake only; so of these the nearest alone is worth a solve.
    farther = [*sorted(distances(alone), key=reach)[:1], *sorted(distances(leading_on), key=reach)]
    each = [*{repr(change): change for change in small}.values()]
    far = [*{repr(change): change for change in farther}.values()][:_MOST_DISTANCES]
    return sorted([*each, *far], key=lambda change: (_ORDER.index(change.kind), _asks(change)))


def _asks(change: Change) -> int:
    return reach(change) if change.kind == "distance" else 0


def _pairs(intern: int, hosts: "np.ndarray[tuple[int], np.dtype[np.bool_]]") -> list[tuple[int, int]]:
    return [(intern, host) for host in np.flatnonzero(hosts).tolist()]
