"""The match report: one value of which the workbook, the terminal and the JSON are views."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from praktik_cli.domain.advice import Advice
from praktik_cli.domain.certificate import TightSet
from praktik_cli.domain.changes import Called, Changes
from praktik_cli.domain.earlier import Notes
from praktik_cli.domain.quality import Quality
from praktik_cli.domain.reading import Reading
from praktik_cli.domain.run import Run, Unplaced
from praktik_cli.domain.signup import Host, Intern
from praktik_cli.domain.waiting import WaitingList

MOST_WORST_OFF: Final = 10


@dataclass(frozen=True, slots=True)
class PairFacts:
    """What a person wants to know about one pair.

    Attributes:
        km: great circle between the municipality seats; ``None`` when one is unknown or abroad.
        wish_rank: the host's place among the intern's wished hosts, from 1; ``None`` when not wished.
        region_rank: the same among the wished areas.
        sector_rank: the same for the host's sector among the intern's wished sectors.
        host_sector_rank: the same for the intern's sector among those the host wished.
        host_wants_role: the intern's role is the one that the host wished; ``None``: it wished none.
        common_topics: as the host wrote them.
        common_purpose: keys of ``reference.PURPOSES``.
        weekdays: weekdays that both have, 0 (Monday) to 4.
        need: the fewest days a placement takes, so that both sides' ranges hold.
        most: the most days it can last.
        cross_sector: the sectors differ.
    """

    km: float | None
    wish_rank: int | None
    region_rank: int | None
    sector_rank: int | None
    host_sector_rank: int | None
    host_wants_role: bool | None
    common_topics: tuple[str, ...]
    common_purpose: tuple[str, ...]
    weekdays: tuple[int, ...]
    need: int
    most: int
    cross_sector: bool


@dataclass(frozen=True, slots=True)
class MatchLine:
    """One match with its people.

    Attributes:
        days: the proposed weekdays, 0 (Monday) to 4; an intern's placements never share one.
    """

    host: Host
    intern: Intern
    points: int
    breakdown: Mapping[str, int]
    status: str
    facts: PairFacts
    days: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class UnplacedLine:
    """An intern without a host, and why.

    Attributes:
        hosts: all hosts by id; ``interns``: all interns by id.
        proof: the tight set that ``why`` refers to, if it does.
    """

    intern: Intern
    why: Unplaced
    hosts: Mapping[str, Host]
    interns: Mapping[str, Intern]
    proof: TightSet | None = None


@dataclass(frozen=True, slots=True)
class AdviceLine:
    """A piece of advice with its people.

    Attributes:
        host, intern: whose sign-up would change; both ``None`` for a new host or a rule.
        placed: who would have a place and has none now; ``loses``: the other way round; ordered by name.
        goes_to: where the intern whose sign-up changes would go; empty for any other change.
    """

    advice: Advice
    host: Host | None
    intern: Intern | None
    placed: tuple[Intern, ...]
    loses: tuple[Intern, ...]
    goes_to: tuple[Host, ...] = ()


@dataclass(frozen=True, slots=True)
class HostLine:
    """A host, its places, and who comes."""

    host: Host
    capacity: int
    interns: tuple[Intern, ...]

    @property
    def free(self) -> int:
        """How many places are left."""
        return self.capacity - len(self.interns)


@dataclass(frozen=True, slots=True)
class CrossTable:
    """Counts of matches by the intern's group (rows) and the host's group (columns).

    Attributes:
        rows: group keys of the interns; ``columns``: group keys of the hosts; both in reference order.
        counts: one tuple a row, one count a column.
    """

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class WishRanks:
    """How the interns who named hosts fared.

    Attributes:
        by_rank: how many got their wish no. 1, 2, 3 …
        another: how many named hosts and got another one; ``unplaced``: none.
        open: how many named no host.
    """

    by_rank: tuple[int, ...]
    another: int
    unplaced: int
    open: int


@dataclass(frozen=True, slots=True)
class MatchReport:
    """A run together with its people.

    Attributes:
        matches: ordered by host, then intern, as people are named.
        hosts: every host, ordered by name.
        unplaced: ordered by name.
        advice: what would place more people, the best first.
        sector_mix: keys of ``reference.SECTORS``; ``region_mix``: region names of the programme's week, ``""`` abroad.
        cross_sector_share: matches whose two sectors differ ÷ all matches; ``None`` without matches.
        quality: what a sceptic asks of the matching.
        notes: what the analyst wrote beside the pairs of the last round.
        changes: what differs from the last round; ``None`` in a first one.
        called: what the last workbook called those of it who no longer take part, as far as it is at hand.
        waiting: the first alternates of every place; empty in very large rounds.
    """

    run: Run
    reading: Reading
    matches: tuple[MatchLine, ...]
    hosts: tuple[HostLine, ...]
    unplaced: tuple[UnplacedLine, ...]
    advice: tuple[AdviceLine, ...]
    sector_mix: CrossTable
    region_mix: CrossTable
    wishes: WishRanks
    cross_sector_share: float | None
    quality: Quality
    notes: Notes = field(default_factory=dict)
    changes: Changes | None = None
    called: Called = field(default_factory=dict)
    waiting: WaitingList = field(default_factory=dict)

    @property
    def worst_off(self) -> tuple[MatchLine, ...]:
        """The matches with the fewest points, at most ten, the fewest first."""
        return tuple(sorted(self.matches, key=lambda line: line.points)[:MOST_WORST_OFF])

    @property
    def lowest(self) -> int:
        """How many matches have the lowest points of all."""
        least = min((line.points for line in self.matches), default=0)
        return sum(line.points == least for line in self.matches)
