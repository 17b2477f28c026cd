"""Why one host or intern got what it got: one value of which the terminal and the JSON are views."""

from collections.abc import Mapping
from dataclasses import dataclass

from praktik_cli.domain.certificate import Price
from praktik_cli.domain.reading import LeftOut
from praktik_cli.domain.report import AdviceLine, MatchLine, UnplacedLine
from praktik_cli.domain.run import Run
from praktik_cli.domain.signup import Host, Intern
from praktik_cli.settings import SIDE_OF


@dataclass(frozen=True, slots=True)
class Other:
    """A pair that is no match, and why.

    Attributes:
        line: the pair, what it would earn, and the days that it could have.
        forbidden: the required rules that forbid it, each alone; empty when it is possible.
        because: what keeps the host from taking the intern beside its guests, as ``NoRoom.because``; ``"open"`` when
            nothing does.
        guests: who comes to the host.
        instead: the hosts that the intern goes to.
        price: what it would cost to make it a match; ``None`` when that was not tried.
        moves: how many others would keep a place, but not the same.
    """

    line: MatchLine
    forbidden: tuple[str, ...]
    because: str
    guests: tuple[Intern, ...]
    instead: tuple[Host, ...]
    price: Price | None = None
    moves: int = 0


@dataclass(frozen=True, slots=True)
class Places:
    """The places of a host, and why nobody without a place takes a free one.

    Attributes:
        capacity: the most interns that it can get.
        taken: how many it gets.
        waiting: how many interns have no place at all.
        forbidden: required rule → how many of them it keeps away; one can fall to several rules.
        because: what keeps out those whom no rule on the pair does, as ``NoRoom.because`` → how many.
        short: how many others have a place, but fewer placements than they wished.
        fitting: how many of these could come besides, with every match left as it is.
    """

    capacity: int
    taken: int
    waiting: int
    forbidden: Mapping[str, int]
    because: Mapping[str, int]
    short: int = 0
    fitting: int = 0

    @property
    def free(self) -> int:
        """How many places are left."""
        return self.capacity - self.taken


@dataclass(frozen=True, slots=True)
class Explanation:
    """All that can be said of one host or intern in a run.

    Attributes:
        signup: whom it is about.
        matches: of the host or intern.
        wished: by the rank of the wish, hosts that the intern wished more than the matches, without ``others``; of a
            host all interns who wished it and do not come.
        others: the best of the possible pairs that are no matches; of a host without those in ``wished``, and none when
            it is full.
        near: hosts that one rule alone forbids an intern for whom none is possible, the nearest first.
        possible: how many pairs are possible, matches counted in.
        untried: why not all of the best were tried: ``"too_large"`` or ``"not_proven"`` (the search was stopped);
            ``None`` when they were.
        unplaced: the reason, for an intern without a place; ``price``: what a place would cost.
        help: changes of the own sign-up that give an intern without a place one, the smallest first; ``None`` where
            that was not worked out.
        places: of a host.
        people: id → the intern, for everybody.
    """

    run: Run
    signup: Host | Intern
    matches: tuple[MatchLine, ...]
    wished: tuple[Other, ...]
    others: tuple[Other, ...]
    possible: int
    people: Mapping[str, Intern]
    near: tuple[Other, ...] = ()
    unplaced: UnplacedLine | None = None
    price: Price | None = None
    help: tuple[AdviceLine, ...] | None = None
    places: Places | None = None
    untried: str | None = None

    @property
    def side(self) -> str:
        """``"host"`` or ``"intern"``."""
        return "host" if isinstance(self.signup, Host) else "intern"

    @property
    def proposed(self) -> frozenset[tuple[str, str]]:
        """The matches of the run, as ids of host and intern, that nobody has accepted or locked yet."""
        return frozenset((match.host, match.intern) for match in self.run.matches if match.status == "proposed")


@dataclass(frozen=True, slots=True)
class Search:
    """Whom somebody may have meant, where it is not one alone.

    Attributes:
        who: what was written.
        hits: the hosts and interns that it may mean, the likeliest first.
        nearest: some who are spelt like it, where nobody is meant.
        left_out: the rows without part in the round that may be meant.
        is_left_out: one of those rows has that name, and one cannot tell which.
    """

    who: str
    hits: tuple[Host | Intern, ...]
    nearest: tuple[Host | Intern, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    is_left_out: bool = False


def by_side(breakdown: Mapping[str, int]) -> dict[str, int]:
    """Whose wishes earned the points: ``"intern"``, ``"host"``, ``"both"`` and ``"programme"`` → points."""
    earned = dict.fromkeys(("intern", "host", "both", "programme"), 0)
    for criterion, points in breakdown.items():
        earned[SIDE_OF[criterion]] += points
    return earned
