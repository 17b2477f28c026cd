"""Why somebody has no place, as evidence that can be checked without the solver."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A host that one required rule alone keeps from being possible.

    Attributes:
        host: its id.
        rule: the rule.
        short: what is missing, for the rules that measure: days (``days``) or kilometres (``distance``), else ``None``.
    """

    host: str
    rule: str
    short: int | None = None


@dataclass(frozen=True, slots=True)
class TightSet:
    """Interns who can go nowhere but to these hosts, which cannot take all of them: so somebody is left out.

    Source: P. Hall, "On Representatives of Subsets" (1935), with the limits of a host counted in.

    Attributes:
        interns: ids, ascending; every host that is possible for any of them is in ``hosts``.
        hosts: ids, ascending.
        places: the most of ``interns`` that ``hosts`` can take, by capacity and by the limits on sectors and
            organisations; fewer than there are interns.
    """

    interns: tuple[str, ...]
    hosts: tuple[str, ...]
    places: int


@dataclass(frozen=True, slots=True)
class Price:
    """What it would cost to place somebody: the same round solved again with the demand that the person has a host.

    Attributes:
        before: goal → its value in the run, in the order of the goals.
        after: goal → the most it can be then; empty when no matching keeps the rules and places the person.
        loses: ids of the interns who have a place in the run and would have none; ``gains``: the other way round.
        proven: every value in ``after`` is proven.
    """

    before: Mapping[str, int]
    after: Mapping[str, int]
    loses: tuple[str, ...] = ()
    gains: tuple[str, ...] = ()
    proven: bool = True

    @property
    def is_possible(self) -> bool:
        """Whether any matching that keeps the rules places the person."""
        return bool(self.after)

    @property
    def falls(self) -> str | None:
        """The first goal that would be lower; ``None`` when none would."""
        return next((name for name in self.after if self.after[name] < self.before[name]), None)
