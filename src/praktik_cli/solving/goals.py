"""The goals that are sums: one function a goal, giving what is maximised.

The lowest points of any match is no sum; ``solve`` finds it by asking which pairs can be left out.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from ortools.sat.python import cp_model

from praktik_cli.solving.framed import Framed as Problem
from praktik_cli.solving.model import Model


def placed(model: Model) -> cp_model.LinearExprT:
    """Interns with at least one host."""
    return cp_model.LinearExpr.sum(model.places)


def waited(model: Model) -> cp_model.LinearExprT:
    """Of them, those who were left out last time."""
    return cp_model.LinearExpr.sum(
        [place for place, intern in zip(model.places, model.problem.interns, strict=True) if intern.waited]
    )


def hosts_used(model: Model) -> cp_model.LinearExprT:
    """Hosts with at least one intern."""
    return cp_model.LinearExpr.sum(model.uses)


def points(model: Model) -> cp_model.LinearExprT:
    """The points of all matches."""
    return model.weigh("points")


def lottery(model: Model) -> cp_model.LinearExprT:
    """The draws of all matches."""
    return model.weigh("lottery")


SUMS: Final[Mapping[str, Callable[[Model], cp_model.LinearExprT]]] = {
    "placed": placed,
    "waited": waited,
    "hosts_used": hosts_used,
    "points": points,
    "lottery": lottery,
}


def value(problem: Problem, name: str, rows: Sequence[int]) -> int:
    """What the matching of ``rows`` reaches in the goal ``name``; 0 for an empty matching."""
    chosen = problem.pairs.iloc[list(rows)]
    match name:
        case "placed":
            return int(chosen["intern"].nunique())
        case "waited":
            return sum(problem.interns[intern].waited for intern in chosen["intern"].unique())
        case "hosts_used":
            return int(chosen["host"].nunique())
        case "worst_off":
            return int(chosen["points"].min()) if len(chosen) else 0
        case _:
            return int(chosen[name].sum())
