"""The goals: each as a sum that the network can maximise, and what a matching reaches in it.

The lowest points of any match is no sum; ``worst_off`` finds it by asking which pairs can be left out.
"""

from dataclasses import replace
from typing import Final

import numpy as np

from praktik_cli.solving.structure import Structure
from praktik_cli.solving.worth import Matching, Worth, nothing

WORST_OFF: Final = "worst_off"
LOTTERY: Final = "lottery"


def goal_worth(name: str, structure: Structure) -> Worth:
    """The goal ``name`` as a sum.

    Raises:
        ValueError: it is no sum.
    """
    none, one_each = nothing(structure), np.ones(structure.interns, dtype=np.int64)
    match name:
        case "placed":
            return replace(none, place=one_each)
        case "waited":
            return replace(none, place=structure.waited)
        case "hosts_used":
            return replace(none, use=np.ones(structure.hosts, dtype=np.int64))
        case "kept":
            return replace(none, matched=1)
        case "points":
            return replace(none, points=1)
        case "lottery":
            return replace(none, draw=1)
    raise ValueError(f"no sum: {name}")


def goal_value(name: str, structure: Structure, matching: Matching) -> int:
    """What ``matching`` reaches in the goal ``name``; 0 for an empty one."""
    if name == WORST_OFF:
        return int(matching.points.min(initial=_HIGH)) if len(matching) else 0
    return goal_worth(name, structure).of(structure, matching)


_HIGH: Final = np.iinfo(np.int64).max
