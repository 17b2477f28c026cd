"""What a measured process is asked, and what it answers: both go as JSON between processes."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(frozen=True)
class Spec:
    """One invented round and how to solve it.

    Attributes:
        settings: as in ``praktik.toml``.
        time_limit: seconds that the solver gets; ``None``: as long as it takes.
        counts_pairs: also count the admissible pairs, once the solver is done.
    """

    hosts: int
    interns: int
    seed: int = 1
    settings: Mapping[str, Any] = field(default_factory=dict)
    time_limit: float | None = None
    counts_pairs: bool = True

    @property
    def signups(self) -> int:
        """Hosts and interns together."""
        return self.hosts + self.interns

    @property
    def name(self) -> str:
        """The round in words."""
        return f"{self.interns:,} interns × {self.hosts:,} hosts"

    def json(self) -> str:
        """For the command line of the process that solves it."""
        return json.dumps(asdict(self))


@dataclass(frozen=True)
class Goal:
    """A goal as the result tells it."""

    name: str
    value: int
    bound: int
    proven: bool
    by: str
    seconds: float

    @property
    def gap(self) -> float:
        """How much better than ``value`` the bound leaves open, of the value; 0 when they meet."""
        return (self.bound - self.value) / max(abs(self.value), 1)


def goals_of(answer: Mapping[str, Any]) -> tuple[Goal, ...]:
    """The goals in an answer or in a run record; none when there is no answer."""
    return tuple(Goal(**goal) for goal in answer.get("goals", ()))


def largest_gap(goals: tuple[Goal, ...]) -> float:
    """Of every goal but the lottery, which only settles ties."""
    return max((goal.gap for goal in goals if goal.name != "lottery"), default=0.0)


def proven(goals: tuple[Goal, ...]) -> str:
    """How many of the goals are proven, such as "5 of 6"."""
    return f"{sum(goal.proven for goal in goals)} of {len(goals)}"
