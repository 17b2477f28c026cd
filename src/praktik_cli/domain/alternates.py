"""Who could take a place at once after a no: one value of which the terminal and the JSON are views."""

from collections.abc import Mapping
from dataclasses import dataclass

from praktik_cli.domain.report import MatchLine
from praktik_cli.domain.run import Run
from praktik_cli.domain.signup import Host, Intern


@dataclass(frozen=True, slots=True)
class Opening:
    """A place as it is after a no, and who could take it at once while all other matches stay as they are.

    Attributes:
        host, intern: the match that is declined. Without ``intern`` a place of the host that is free as it is, without
            ``host`` the intern has none.
        places: how many places it is; more than one only where they are free as they are.
        alternates: the matches that could come instead, in the order of the goals.
        instead: where the interns of ``alternates`` have a place already: id → hosts.
        asked: how many others there are: of a host the interns without a place, of an intern the other hosts.
        forbidden: required rule → how many of them it keeps away; one can fall to several rules.
        because: what keeps out those whom no rule on the pair does, as ``NoRoom.because`` → how many.
        stuck: what no alternate can mend: ``"together"`` (who travels along would be parted) or ``"min_interns"`` (too
            few would be left at the host); ``None`` for nothing.
    """

    host: Host | None
    intern: Intern | None
    places: int
    alternates: tuple[MatchLine, ...]
    instead: Mapping[str, tuple[Host, ...]]
    asked: int
    forbidden: Mapping[str, int]
    because: Mapping[str, int]
    stuck: str | None = None


@dataclass(frozen=True, slots=True)
class NewRound:
    """What a whole new round gives an intern whose place is declined.

    Attributes:
        hosts: where the intern goes, by id; empty for nowhere.
        moves: how many others keep a place, but not the same.
        gains: how many others get a place and had none; ``loses``: the other way round.
    """

    hosts: tuple[Host, ...]
    moves: int
    gains: int
    loses: int


@dataclass(frozen=True, slots=True)
class Alternates:
    """The waiting list of one host or intern.

    Attributes:
        signup: whom it is about.
        openings: of a host each match, then its free places as one; of an intern each match.
        new_rounds: of an intern who could go nowhere at once: id of the host that is lost → what a new round gives;
            none where that was not tried.
    """

    run: Run
    signup: Host | Intern
    openings: tuple[Opening, ...]
    new_rounds: Mapping[str, NewRound]

    @property
    def side(self) -> str:
        """``"host"`` or ``"intern"``."""
        return "host" if isinstance(self.signup, Host) else "intern"
