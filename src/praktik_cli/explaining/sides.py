"""What a pair is worth to each of its two sides."""

from dataclasses import dataclass

import numpy as np

from praktik_cli.domain.problem import Problem
from praktik_cli.explaining.programme import Flags, Ints
from praktik_cli.settings import CRITERIA, SIDE_OF


@dataclass(frozen=True)
class Pairing:
    """Pairs, one an element.

    Attributes:
        host, intern: positions.
        points: of the pair; ``of_host``, ``of_intern``: what each side has of it, its own criteria and those of both.
        need: the fewest days it takes, never more than there are common ones; ``weekdays``: these as bits.
    """

    host: Ints
    intern: Ints
    points: Ints
    of_host: Ints
    of_intern: Ints
    need: Ints
    weekdays: Ints

    def where(self, chosen: Flags) -> "Pairing":
        """Those that are chosen."""
        return Pairing(*(values[chosen] for values in vars(self).values()))


def pairing(problem: Problem, hosts: Ints, interns: Ints) -> Pairing:
    """The pairs of ``hosts`` and ``interns``, positions, element by element."""
    frame = problem.pairs.frame(hosts, interns)
    columns = {name: frame[name].to_numpy(dtype=np.int64) for name in ("points", "need", "weekdays", *CRITERIA)}
    of = {
        side: sum((columns[name] for name in CRITERIA if SIDE_OF[name] in (side, "both")), np.zeros_like(hosts))
        for side in ("host", "intern")
    }
    need = np.minimum(columns["need"], np.bitwise_count(columns["weekdays"]))
    return Pairing(hosts, interns, columns["points"], of["host"], of["intern"], need, columns["weekdays"])
