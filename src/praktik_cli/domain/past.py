"""What earlier rounds decided, and this one has to respect."""

from dataclasses import dataclass
from typing import Final

IdPair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Past:
    """Pairs of a host's id and an intern's id from the rounds before; empty in a first round.

    Attributes:
        locked: must be matches.
        accepted: those of ``locked`` to which both sides have said yes.
        banned: declined, or met before; must not be matches.
        matched: the last round's matches, which the goal ``kept`` holds on to.
    """

    locked: frozenset[IdPair] = frozenset()
    banned: frozenset[IdPair] = frozenset()
    matched: frozenset[IdPair] = frozenset()
    accepted: frozenset[IdPair] = frozenset()

    def status(self, pair: IdPair) -> str:
        """What the match ``pair`` is: ``"accepted"``, ``"locked"`` or ``"proposed"``."""
        return "accepted" if pair in self.accepted else "locked" if pair in self.locked else "proposed"


FIRST_ROUND: Final = Past()
