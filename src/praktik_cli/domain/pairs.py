"""The pairs of a problem: who may meet whom and for how many points, without holding them all."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]

FORBIDDEN: Final = -1


class Pairs(Protocol):
    """All pairs of hosts and interns, worked out when asked for; safe to ask from several threads at once."""

    @property
    def shape(self) -> tuple[int, int]:
        """How many interns and hosts."""

    def points(self, first: int, last: int) -> "NDArray[np.signedinteger]":
        """The points of the interns ``first`` … ``last - 1`` (rows) with every host (columns).

        ``FORBIDDEN`` where a required rule forbids the pair; int16, or int32 where points can exceed it.
        """

    def points_of(self, hosts: "Ints", interns: "Ints") -> "Ints":
        """The points of single pairs, element by element; ``FORBIDDEN`` likewise."""

    def frame(self, hosts: "Ints", interns: "Ints") -> "pd.DataFrame":
        """One row for each given pair, in that order, whether or not it is admissible.

        Integer columns: ``host`` and ``intern`` (positions), ``points``, one a criterion (``settings.CRITERIA``),
        ``need`` (the fewest days a placement takes) and ``weekdays`` (common ones as bits, Monday the lowest).
        """

    def all(self) -> "tuple[Ints, Ints]":
        """Hosts and interns of every admissible pair, ordered by intern, then host. For small rounds."""

    def count(self) -> int:
        """How many pairs are admissible."""

    def removed(self, intern: int) -> Mapping[str, int]:
        """Required rule → how many hosts it alone forbids the intern; a host may fall to several rules."""

    def forbidden(self, intern: int) -> "Mapping[str, NDArray[np.bool_]]":
        """Required rule → the hosts (flags by position) that it alone forbids the intern."""

    def forbidding(self, host: int, intern: int) -> tuple[str, ...]:
        """The required rules that forbid the pair, each alone."""
