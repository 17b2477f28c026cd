"""What build and solve cost against the number of sign-ups, with the exponent."""

import math
from dataclasses import replace

from measuring import Measured, solved
from specs import Spec
from tables import Tally
from whole import HUNDRED_THOUSAND, SOLVER_SECONDS

SIZES = (
    Spec(59, 83),
    Spec(420, 580),
    Spec(1_260, 1_740),
    Spec(4_200, 5_800),
    Spec(12_600, 17_400),
    HUNDRED_THOUSAND,
)
QUICK = 2
Point = tuple[int, float]


def show(tally: Tally, *, quick: bool) -> None:
    """The table, each row with the exponent from the row before, and the exponent over all that were proven."""
    note = (
        f"Exponent: of build + solve against sign-ups, from the row before. The solver gets {SOLVER_SECONDS} s; "
        "a row that it does not prove in them is no part of the exponent over all."
    )
    tally.title("Cost against size", note)
    tally.head("sign-ups", "round", "build, s", "solve, s", "peak, MB", "goals proven", "largest gap", "exponent")
    points: list[Point] = []
    proven: list[Point] = []
    for spec in SIZES[: QUICK if quick else None]:
        measured = solved(spec.name, replace(spec, time_limit=SOLVER_SECONDS, counts_pairs=False))
        points += _shown(tally, spec, measured, points)
        proven += points[-1:] if measured.answer and all(goal.proven for goal in measured.goals) else []
    if len(proven) > 1:
        print(f"\nOver the {len(proven)} sizes that are proven: sign-ups to the power of {exponent(proven):.2f}.")


def _shown(tally: Tally, spec: Spec, measured: Measured, before: list[Point]) -> list[Point]:
    """Prints the row; its point, or none when there is no answer."""
    first = [f"{spec.signups:,}", spec.name]
    if not measured.answer:
        tally.row([*first, measured.cost.failure, *[""] * 5])
        return []
    if broken := measured.answer["broken"]:
        tally.check(spec.name, f"a matching that keeps every rule, not {broken}", is_kept=False)
    seconds = measured.answer["seconds"]
    here = (spec.signups, seconds["build"] + seconds["solve"])
    tally.row([*first, *measured.figures(), f"{exponent([before[-1], here]):.2f}" if before else ""])
    return [here]


def exponent(points: list[Point]) -> float:
    """The least squares slope of log seconds on log size, of at least two points."""
    across, up = ([math.log(value) for value in values] for values in zip(*points, strict=True))
    middle, height = sum(across) / len(across), sum(up) / len(up)
    rise = sum((x - middle) * (y - height) for x, y in zip(across, up, strict=True))
    return rise / sum((x - middle) ** 2 for x in across)
