"""What would place more people: changes of a round, each with what it gives when the round is solved again."""

from dataclasses import dataclass
from typing import Final

Plain = str | int | float | None | tuple["Plain", ...] | dict[str, "Plain"]

HOST_KINDS: Final = frozenset({"capacity", "host_days", "host_weekdays"})
INTERN_KINDS: Final = frozenset({"regions", "days", "weekdays", "distance"})


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that somebody could change.

    Attributes:
        kind: ``"capacity"`` (one more place at a host), ``"host_days"``, ``"host_weekdays"`` (a host is open to more),
            ``"regions"``, ``"days"``, ``"weekdays"``, ``"distance"`` (an intern is open to more), ``"new_host"`` or
            ``"rule"`` (a rule of the settings is dropped, or a limit raised).
        subject: the id of the host or intern, the rule's name, or ``""`` for a host yet to be found.
        field: the field of the sign-up, or the setting's dotted name (``"rules.quota.0"`` is the first quota).
        before: its value now; ``after``: what it becomes. Days are (low, high), a new host
            ``{"region", "municipality", "sector", "capacity"}`` with the municipality's code; a quota that goes is
            ``None`` then.
    """

    kind: str
    subject: str
    field: str
    before: Plain
    after: Plain

    @property
    def concerns(self) -> str | None:
        """Whose sign-up changes, ``"host"`` or ``"intern"``; ``None`` for a new host or a rule."""
        if self.kind in HOST_KINDS:
            return "host"
        return "intern" if self.kind in INTERN_KINDS else None


@dataclass(frozen=True, slots=True)
class Advice:
    """A change that was tried.

    Attributes:
        change: what was changed.
        gain: how many more interns have a place then.
        placed: ids of those who have none now and would have one; ``loses``: the other way round.
        goes_to: ids of the hosts that the intern whose sign-up changes would go to; empty for any other change.
    """

    change: Change
    gain: int
    placed: tuple[str, ...]
    loses: tuple[str, ...] = ()
    goes_to: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GoalPrice:
    """What one goal costs those after it: the round solved again as if the goal were not there.

    Attributes:
        goal: the goal's name.
        value: what it reaches; ``without``: what it would reach if it did not count.
        later: later goal → (its value now, the value it could have), for those that could be higher.
    """

    goal: str
    value: int
    without: int
    later: dict[str, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Advised:
    """What was worked out besides the matching.

    Attributes:
        advice: the best first.
        prices: one for each goal that others follow.
        left_out: why nothing was worked out: ``"not_proven"`` (the search was stopped), ``"too_large"`` (so many pairs,
            or such rules; ``praktik advise`` does it), ``"clock"`` (no time was left), ``"interrupted"`` (Ctrl-C), or
            ``None``.
    """

    advice: tuple[Advice, ...] = ()
    prices: tuple[GoalPrice, ...] = ()
    left_out: str | None = None


NOTHING_ADVISED: Final = Advised()
