"""A small problem with all its admissible pairs laid out."""

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from praktik_cli.building.lottery import draws
from praktik_cli.domain.problem import Problem

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Framed(Problem):
    """A problem whose ``pairs`` are one row each, with the column ``lottery`` beside those of ``Pairs.frame``."""

    pairs: "pd.DataFrame"  # type: ignore[assignment]


def framed(problem: Problem) -> Framed:
    """``problem`` with all its admissible pairs."""
    hosts, interns = problem.pairs.all()
    host_ids = [problem.hosts[host].id for host in hosts.tolist()]
    intern_ids = [problem.interns[intern].id for intern in interns.tolist()]
    lottery = draws(problem.settings.goals.seed, host_ids, intern_ids)
    same = {field.name: getattr(problem, field.name) for field in fields(Problem)}
    return Framed(**same | {"pairs": problem.pairs.frame(hosts, interns).assign(lottery=lottery)})
