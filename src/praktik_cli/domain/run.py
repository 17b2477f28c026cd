"""A run, in ids and numbers only: what the run record holds."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from praktik_cli.domain.advice import NOTHING_ADVISED, Advised
from praktik_cli.domain.certificate import NearMiss, Price, TightSet
from praktik_cli.domain.earlier import FIRST, Earlier
from praktik_cli.domain.reading import InputFile, LeftOut
from praktik_cli.domain.solution import GoalResult
from praktik_cli.settings import Settings

SCHEMA: Final = "praktik.run/1"


@dataclass(frozen=True, slots=True)
class Match:
    """One host and one intern who are proposed to each other.

    Attributes:
        breakdown: criterion → points; they add up to ``points``.
        status: ``"proposed"``, ``"accepted"`` or ``"locked"``.
    """

    host: str
    intern: str
    points: int
    breakdown: Mapping[str, int]
    status: str = "proposed"


@dataclass(frozen=True, slots=True)
class NoRoom:
    """Why an admissible host could not take one more.

    Attributes:
        host: its id.
        because: ``"full"``, ``"same_sector_per_host"``, ``"same_organisation_per_host"``, ``"quota"``,
            ``"min_interns"``, ``"min_cross_sector_share"``, ``"together"`` (it takes the intern, but not all who
            travel along) or ``"open"``.
        interns: ids of those who are there.
    """

    host: str
    because: str
    interns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unplaced:
    """An intern without a host, and why.

    Attributes:
        reason: the simplest that is true: ``"no_admissible_host"``; ``"hosts_full"`` (all possible hosts are full with
            people who can go nowhere else); ``"tight_set"`` (those people have other hosts, but these are full too, and
            so on: too few places for all of them); ``"together"`` (a host had room, but not for all who travel along);
            ``"programme_rules"`` (one match more would have broken a quota or the share across sectors);
            ``"min_interns"`` (a host takes several interns or none, and nobody comes along); ``"would_cost"`` (to make
            room would cost others their place, or an earlier goal); ``"no_matching"`` (no matching that keeps the rules
            gives the intern a place, as its price says); ``"earlier_goal"`` (a
            free place was left for a goal that comes before placing people) or ``"open_place"`` (the search was
            stopped early: a place may have been possible).
        hosts: how many hosts there were in all.
        removed: rule → how many hosts it forbids; a host may fall to several rules.
        no_room: the admissible hosts with the most points for the intern, by id, and why each had no room.
        more: because → how many further admissible hosts, when there are too many to name.
        near: where no host is possible, those that only one rule forbids, the nearest first; ``near_count``: how many
            such hosts there are, by rule.
        tight_set: which of ``Run.tight_sets`` proves it; ``None`` when none does.
        price: what it would cost to place the intern; ``None`` where that was not asked.
    """

    intern: str
    reason: str
    hosts: int
    removed: Mapping[str, int]
    no_room: tuple[NoRoom, ...]
    more: Mapping[str, int]
    near: tuple[NearMiss, ...] = ()
    near_count: Mapping[str, int] = field(default_factory=dict)
    tight_set: int | None = None
    price: Price | None = None

    def priced(self, price: Price) -> "Unplaced":
        """The same with what a place would cost."""
        is_none = self.reason == "would_cost" and not price.is_possible
        return replace(self, price=price, reason="no_matching" if is_none else self.reason)

    def unpriced(self) -> "Unplaced":
        """The same without, as it follows from the matching alone."""
        return replace(self, price=None, reason="would_cost" if self.reason == "no_matching" else self.reason)

    @property
    def possible(self) -> int:
        """How many hosts were admissible."""
        return len(self.no_room) + sum(self.more.values())


@dataclass(frozen=True, slots=True)
class Run:
    """All that one run of ``match`` decided.

    Attributes:
        created: ISO 8601 with offset.
        status: ``"optimal"`` when every goal is proven, else ``"feasible"``.
        versions: program → version.
        counts: hosts, interns, places, admissible_pairs, placed, unplaced, hosts_used.
        matches: ordered by host id, then intern id.
        seconds: stage → time spent.
        stopped: what ended the search early, ``"clock"`` or ``"interrupt"``; ``None`` when nothing did.
        tight_sets: proofs that somebody had to be left out, each for one or more of ``unplaced``.
        advised: what would place more people, and what the goals cost.
        earlier: the rounds before, as far as this one had to respect them.
    """

    created: str
    status: str
    inputs: tuple[InputFile, ...]
    settings: Settings
    versions: Mapping[str, str]
    seed: int
    counts: Mapping[str, int]
    goals: tuple[GoalResult, ...]
    matches: tuple[Match, ...]
    unplaced: tuple[Unplaced, ...]
    left_out: tuple[LeftOut, ...]
    seconds: Mapping[str, float]
    stopped: str | None = None
    tight_sets: tuple[TightSet, ...] = ()
    advised: Advised = NOTHING_ADVISED
    earlier: Earlier = FIRST
