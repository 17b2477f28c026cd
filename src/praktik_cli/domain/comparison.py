"""Two runs side by side: one value of which the terminal and the JSON are views."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from praktik_cli.domain.quality import Distribution
from praktik_cli.domain.run import Run
from praktik_cli.domain.signup import Host, Intern

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Both(Generic[Value]):
    """What the two runs have of one thing."""

    first: Value
    second: Value

    @property
    def differ(self) -> bool:
        """Whether it is not the same in both."""
        return self.first != self.second


@dataclass(frozen=True, slots=True)
class Stay:
    """What an intern got in a run.

    Attributes:
        hosts: where the intern goes; empty for nowhere.
        points: what the intern has of it: the intern's own criteria and those of both sides.
        rank: the best rank among the wished hosts that was met, from 1; ``None`` for none.
    """

    hosts: tuple[Host, ...]
    points: int
    rank: int | None


@dataclass(frozen=True, slots=True)
class Fate:
    """An intern of both runs, as the second one signed up."""

    intern: Intern
    first: Stay
    second: Stay


@dataclass(frozen=True, slots=True)
class Shared:
    """Who is in which of the two runs, by id.

    Attributes:
        only_first, only_second: in one alone; also somebody whose id is another person's in the other run.
        both: how many are in both.
    """

    only_first: tuple[str, ...]
    only_second: tuple[str, ...]
    both: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that differs between two runs.

    Attributes:
        goals: goal → its values, ``None`` where it was no goal; in the order of the first run, then the second's.
        wishes: rank (from 1) → how many interns got that wish; ``another``, ``unplaced`` and ``open`` as ``WishRanks``.
        sectors, regions: value → its row in each run, ``None`` where nobody signed up with it; in reference order.
        matches, across: how many matches there are, and how many of them across sectors.
        unused_places: how many places nobody comes to.
        settings: the settings that differ, by name: "rules.days".
        interns, hosts: who is in which run.
        same_points: whether every criterion earns the same in both, so that the goals in points can be compared.
        comparable: whether those do that an intern has of a match; if not, placement and the rank of the wish decide
            who wins or loses.
        gained, lost: interns of both runs who got more, or less: a place rather than none, then more points; ordered by
            name, those for whom it is about a place first.
        moved: how many others of both runs go to other hosts, with as much of it.
    """

    runs: Both[Run]
    goals: Mapping[str, Both[int | None]]
    wishes: Mapping[int, Both[int]]
    another: Both[int]
    unplaced: Both[int]
    open: Both[int]
    sectors: Mapping[str, Both[Distribution | None]]
    regions: Mapping[str, Both[Distribution | None]]
    matches: Both[int]
    across: Both[int]
    unused_places: Both[int]
    settings: Mapping[str, Both[object]]
    interns: Shared
    hosts: Shared
    same_points: bool
    comparable: bool
    gained: tuple[Fate, ...]
    lost: tuple[Fate, ...]
    moved: int
