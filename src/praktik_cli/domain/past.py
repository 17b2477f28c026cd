"""What earlier rounds decided, and this one has to respect."""

from dataclasses import dataclass

IdPair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Past:
    """Pairs of a host's id and an intern's id from the rounds before; empty in a first round.

    Attributes:
        locked: must be matches.
        banned: declined, or met before; must not be matches.
        matched: the last round's matches, which the goal ``kept`` holds on to.
    """

    locked: frozenset[IdPair] = frozenset()
    banned: frozenset[IdPair] = frozenset()
    matched: frozenset[IdPair] = frozenset()
