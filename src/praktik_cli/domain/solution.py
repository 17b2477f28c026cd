"""What solving gave: the chosen pairs, and each goal with its bound."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GoalResult:
    """One goal after solving.

    Attributes:
        name: a name of ``settings.GoalName``, or ``"lottery"``.
        value: what the matching reaches.
        bound: no matching that keeps the goals before can reach more.
        by: which engine proved it, ``"flow"`` or ``"cp-sat"``.
        seconds: time spent on this goal.
    """

    name: str
    value: int
    bound: int
    by: str
    seconds: float

    def __post_init__(self) -> None:
        if self.value > self.bound:
            raise ValueError(f"{self.name}: the value {self.value} exceeds its bound {self.bound}")

    @property
    def proven(self) -> bool:
        """Whether the bound proves that nothing better exists."""
        return self.value == self.bound


@dataclass(frozen=True, slots=True)
class Solution:
    """A matching: positions in ``Problem.pairs``, ascending, and the goals in order.

    ``stopped`` is what ended the search early, ``"clock"`` or ``"interrupt"``; ``None`` when nothing did.
    """

    pairs: tuple[int, ...]
    goals: tuple[GoalResult, ...]
    stopped: str | None = None

    @property
    def is_optimal(self) -> bool:
        """Whether every goal is proven."""
        return all(goal.proven for goal in self.goals)
