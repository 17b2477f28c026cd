"""What a sceptic asks of a matching: who would rather have each other, and who got a place of those who signed up."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BlockingPair:
    """A host and an intern who are possible, not matched, and would both rather have each other.

    Source: D. Gale and L. S. Shapley, "College Admissions and the Stability of Marriage" (1962). A matching of the
    programme is not meant to be free of them: its rules and goals come before what two of its people would rather.

    Attributes:
        host, intern: ids.
        host_gain, intern_gain: how many more of its own points each would have; all of them where it gives up nobody.
        leaves: id of the host that the intern would leave; ``None``: a placement is left, or the intern has no place.
        ousts: id of the guest whom the host would send away; ``None``: it has room.
        because: what would come of it: the first rule that breaks (``"locked"``, ``"min_interns"``,
            ``"overlapping_days"``, ``"together"``, ``"quota"``, ``"min_cross_sector_share"``), else the first goal that
            falls, else ``"lottery"``, or ``"not_proven"`` where nothing that was proven stands against it.
        change: by how much that goal would fall, negative; 0 for anything else.
    """

    host: str
    intern: str
    host_gain: int
    intern_gain: int
    leaves: str | None
    ousts: str | None
    because: str
    change: int = 0


@dataclass(frozen=True, slots=True)
class Distribution:
    """How those who have one value in common fared, on both sides.

    Attributes:
        field: ``"sector"`` (keys of ``reference.SECTORS``), ``"region"`` (names as they are in the programme's week;
            ``""`` is abroad) or ``"role"`` (``"leder"``, ``"medarbejder"``; ``""``: not said, or either will do).
        value: the value.
        interns: how many interns signed up with it; ``placed``: how many of them have a host.
        hosts: how many hosts signed up with it (of ``role``: who wish for it); ``places``: how many interns these
            can get; ``matches``: how many come to them.
    """

    field: str
    value: str
    interns: int
    placed: int
    hosts: int
    places: int
    matches: int


@dataclass(frozen=True, slots=True)
class Quality:
    """How good the matching is for its people.

    Attributes:
        blocking: every pair that would both rather have each other, the strongest first: where the one that gains
            less gains most.
        is_searched: whether ``blocking`` was looked for; in very large rounds it is left out.
        distribution: sectors, regions and roles that somebody signed up with, in reference order.
    """

    blocking: tuple[BlockingPair, ...]
    is_searched: bool
    distribution: tuple[Distribution, ...]

    @property
    def because(self) -> Mapping[str, int]:
        """What explains the pairs of ``blocking`` → how many it does, the most first."""
        counts: dict[str, int] = {}
        for pair in self.blocking:
            counts[pair.because] = counts.get(pair.because, 0) + 1
        return dict(sorted(counts.items(), key=lambda item: -item[1]))
