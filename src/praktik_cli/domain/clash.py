"""No matching satisfies what is required: which rules and sign-ups clash."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Demand:
    """One thing required that takes part in a clash.

    Attributes:
        rule: the rule's name, such as ``"locked"``, ``"quota"``, ``"min_cross_sector_share"``, ``"capacity"``,
            ``"same_sector_per_host"``, ``"placements"`` or the name of a pair rule.
        quota: which of ``[[rules.quota]]``, from 0.
        host: the id of the host concerned; ``intern``: of the intern.
        wanted: the number asked for, where the rule has one.
        possible: the most of it (for a maximum: the fewest) that the other demands of the clash leave.
    """

    rule: str
    quota: int | None = None
    host: str | None = None
    intern: str | None = None
    wanted: int | None = None
    possible: int | None = None


@dataclass(frozen=True, slots=True)
class Clash:
    """Demands that no matching satisfies together.

    Attributes:
        demands: the smallest such set that was found.
        seconds: time spent.
        is_minimal: it was tried that without any one of them the others can be had.
    """

    demands: tuple[Demand, ...]
    seconds: float
    is_minimal: bool = True
