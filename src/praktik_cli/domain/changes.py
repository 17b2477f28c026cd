"""What changed since the last round: who needs a new letter, and why."""

from collections.abc import Mapping
from dataclasses import dataclass

from praktik_cli.domain.signup import Host, Intern

# ("host" or "intern", id) → what the workbook of the last round called somebody.
Called = Mapping[tuple[str, str], str]


@dataclass(frozen=True, slots=True)
class PairChange:
    """What differs about the match of ``host`` and ``intern``, ids as in the last round where somebody is gone."""

    host: str
    intern: str


@dataclass(frozen=True, slots=True)
class Ended(PairChange):
    """A match of the last round that is none now.

    Attributes:
        because: the first that is true: ``"both_gone"``, ``"intern_gone"``, ``"host_gone"`` (no longer takes part);
            ``"declined"``; ``"dropped"`` (the analyst took the row out); ``"forbidden"`` (required rules now forbid the
            pair); ``"capacity"`` (more could come than the host takes now); ``"placements"`` (the same of an intern);
            ``"elsewhere"`` (the intern's placements are accepted or locked at other hosts); ``"taken"`` (the host's
            places are, for other interns); else what would come of keeping it and all else as it is, as
            ``BlockingPair.because``; ``"other"`` where one guest fewer would not make room.
        rules: the required rules of ``"forbidden"``.
        most: how many the host takes, or hosts the intern visits, now.
        others: ids of the hosts of ``"elsewhere"`` and ``"hosts_used"``, else of the interns who have the place.
        fall: by how much the goal ``because`` would fall; 0 for anything else.
    """

    because: str
    rules: tuple[str, ...] = ()
    most: int = 0
    others: tuple[str, ...] = ()
    fall: int = 0


@dataclass(frozen=True, slots=True)
class Begun(PairChange):
    """A match that was none in the last round.

    Attributes:
        because: ``"typed_in"`` (the analyst wrote it), ``"new_signup"`` (the intern has signed up since),
            ``"had_none"`` (the intern had no place), ``"moved"`` (the intern comes from another host) or ``"added"``
            (the intern gets one more).
        instead_of: ids of the hosts that the intern was to visit and no longer does.
        place_of: ids of the interns who were to come to the host and no longer do.
    """

    because: str
    instead_of: tuple[str, ...] = ()
    place_of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Shifted(PairChange):
    """A match that stays, on other days.

    Attributes:
        before, now: weekdays, 0 (Monday) to 4.
    """

    before: tuple[int, ...]
    now: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """A host or an intern who is to be told.

    Attributes:
        kind: of an intern ``"new"`` (a place now, none before), ``"moved"``, ``"freed"`` (none now), ``"added"`` or
            ``"lost"`` (one of several); of a host ``"gets"``, ``"loses"`` or ``"exchanges"`` interns; of both
            ``"days"`` (nothing but other days).
        ended, begun, shifted: the matches it is about, in the order of their ids.
        stays: ids of the other side whose matches with this one are as before.
    """

    signup: Host | Intern
    kind: str
    ended: tuple[Ended, ...]
    begun: tuple[Begun, ...]
    shifted: tuple[Shifted, ...]
    stays: tuple[str, ...]

    @property
    def side(self) -> str:
        """``"host"`` or ``"intern"``."""
        return "host" if isinstance(self.signup, Host) else "intern"


@dataclass(frozen=True, slots=True)
class Changes:
    """The matches of this round beside those of the last one.

    Attributes:
        ended, begun, shifted: every match that differs, once; ordered by host id, then intern id.
        lines: those who take part and are concerned: interns by name, then hosts by name.
        unchanged: how many matches are as they were.
        new_unplaced: how many interns have signed up since and have no place; ``None`` where it is not known who had
            signed up.
    """

    ended: tuple[Ended, ...]
    begun: tuple[Begun, ...]
    shifted: tuple[Shifted, ...]
    lines: tuple[ChangeLine, ...]
    unchanged: int
    new_unplaced: int | None

    def of(self, side: str) -> tuple[ChangeLine, ...]:
        """The lines of one ``side``."""
        return tuple(line for line in self.lines if line.side == side)
