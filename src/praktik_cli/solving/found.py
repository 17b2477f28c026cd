"""What a run of CP-SAT gives."""

from collections.abc import Callable
from dataclasses import dataclass

from praktik_cli.solving.worth import Matching

Watch = Callable[[int | None, int | None], None]


@dataclass(frozen=True, slots=True)
class Found:
    """What a run of the solver gave.

    Attributes:
        matching: the best it met, or ``None``.
        closed: it searched to the end: ``matching`` is best, or there is none.
        bound: nothing better than this exists, as far as it searched.
    """

    matching: Matching | None
    closed: bool
    bound: int | None

    @property
    def closed_empty(self) -> bool:
        """Whether it is certain that there is no matching."""
        return self.closed and self.matching is None
