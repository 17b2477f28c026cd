"""The last goal, which leaves one matching: the highest sum of draws among those that are best in everything else."""

from typing import Final

from praktik_cli.solving.face import OptimalFace
from praktik_cli.solving.goals import LOTTERY, goal_worth
from praktik_cli.solving.hunt import Hunt
from praktik_cli.solving.sums import climb_sum
from praktik_cli.solving.worth import Matching, nothing

HIGHEST_DRAW: Final = (1 << 32) - 1


def highest_draws(hunt: Hunt) -> int:
    """A bound on the lottery that needs no search: as many matches as there can be, each with the highest draw."""
    structure = hunt.structure
    return HIGHEST_DRAW * int(min(structure.placements.sum(), structure.capacity.sum()))


def climb_lottery(hunt: Hunt) -> str:
    """Draw among the matchings that keep every goal; the engine that proved the draw."""

    def hear(_: Matching, __: int) -> bool:
        hunt.tell()
        return False

    *before, last = hunt.kept or (None,)
    goal = nothing(hunt.structure) if last is None else last.worth
    # The weight of a point does for any goal: prices that are too high do no harm.
    base = hunt.bounded(goal, (*before, *hunt.rules), hear, unit=hunt.most_points)
    face = OptimalFace(hunt.relaxation, base.relaxed, base.slack(0 if last is None else last.least))
    return climb_sum(hunt, goal_worth(LOTTERY, hunt.structure), HIGHEST_DRAW + 1, face)
