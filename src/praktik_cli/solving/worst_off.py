"""The lowest points of any match: the highest level below which every pair can be left out."""

from dataclasses import replace
from typing import Literal

import numpy as np

from praktik_cli.solving.exact import EFFORT_AT_THE_BOUND, MOST_PAIRS
from praktik_cli.solving.floors import Floor
from praktik_cli.solving.goals import WORST_OFF
from praktik_cli.solving.hunt import Hunt
from praktik_cli.solving.lagrange import Bounded
from praktik_cli.solving.sums import seek, seen_pairs
from praktik_cli.solving.worth import Matching, nothing

Answer = Literal["yes", "no", "unknown"]


def some_match(hunt: Hunt) -> tuple[Floor, ...]:
    """At least one match, where no goal reached asks for one: without any there are no lowest points."""
    if any(floor.least > 0 for floor in hunt.kept):
        return ()
    one_each = np.ones(hunt.structure.interns, dtype=np.int64)
    return (Floor("matches", replace(nothing(hunt.structure), go=one_each), 1),)


def climb_worst_off(hunt: Hunt) -> str:
    """Raise the lowest points, first to the bound, then by halving; the engine that proved it."""
    by, level = "flow", hunt.bound
    while hunt.value < hunt.bound:
        answer, engine = reach(hunt, level)
        if answer == "unknown":
            break
        if answer == "no":
            hunt.bound, by = level - 1, engine
        hunt.tell()
        level = (hunt.value + hunt.bound + 1) // 2
    return by


def reach(hunt: Hunt, level: int) -> tuple[Answer, str]:
    """Is there a matching with every rule and floor whose matches all have ``level`` points? And who says so."""
    kept = hunt.kept
    if hunt.goal == WORST_OFF:
        hunt.kept = (*kept, *some_match(hunt))
    try:
        return _reach(hunt, level)
    finally:
        hunt.kept = kept


def _reach(hunt: Hunt, level: int) -> tuple[Answer, str]:
    def is_there() -> bool:
        return hunt.matching is not None and (hunt.goal != WORST_OFF or hunt.value >= level)

    def hear(matching: Matching, bound: int) -> bool:
        hunt.consider(matching)
        hunt.tell()
        return is_there() or bound < 0

    found = hunt.bounded(nothing(hunt.structure), hunt.floors, hear, lowest=level)
    if is_there():
        return "yes", "flow"
    if found.bound < 0:
        return "no", "flow"
    if hunt.rules:
        seek(hunt, nothing(hunt.structure), hunt.floors, level, is_there)
    return ("yes", "flow") if is_there() else (_ask(hunt, found, level), "cp-sat")


def _ask(hunt: Hunt, found: Bounded, level: int) -> Answer:
    """CP-SAT on the pairs of the network's answers, then on all that can matter."""
    exact = hunt.exact()
    seen = seen_pairs(hunt)
    answer = exact.find(seen.where(seen.points >= level), hunt.hint, EFFORT_AT_THE_BOUND)
    if answer.matching is None:
        pairs = hunt.relaxation.alive(found.relaxed, found.slack(0))
        if len(pairs) > MOST_PAIRS:
            return "unknown"
        answer = exact.find(pairs.where(pairs.points >= level), hunt.hint)
    hunt.try_out(answer)
    return "yes" if answer.matching is not None else "no" if answer.closed else "unknown"
