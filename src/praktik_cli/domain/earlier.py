"""What earlier rounds decided, in ids: what the run record hands on to the rounds after."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from praktik_cli.domain.past import IdPair, Past
from praktik_cli.domain.reading import InputFile
from praktik_cli.domain.signup import Signups


@dataclass(frozen=True, slots=True)
class Renamed:
    """Ids of the last round → those that the same hosts and interns have now, where they differ."""

    hosts: Mapping[str, str] = field(default_factory=dict)
    interns: Mapping[str, str] = field(default_factory=dict)

    def pair(self, pair: IdPair) -> IdPair:
        """The pair as it is called now."""
        return self.hosts.get(pair[0], pair[0]), self.interns.get(pair[1], pair[1])

    def also(self, pairs: Iterable[tuple[IdPair, IdPair]]) -> "Renamed":
        """With what is to be seen from ``pairs`` as they were and as they are called now."""
        hosts, interns = dict(self.hosts), dict(self.interns)
        for (host, intern), (host_now, intern_now) in pairs:
            hosts[host], interns[intern] = host_now, intern_now
        return Renamed(hosts, interns)


NOBODY_RENAMED: Final = Renamed()


@dataclass(frozen=True, slots=True)
class Earlier:
    """The rounds before this one; pairs are ids of a host and an intern, ascending.

    Attributes:
        workbook: the match workbook that came back; ``None`` in a first round.
        proposed: the matches of the last round, whatever was answered.
        accepted: of them, those to which both sides said yes.
        locked: those that the analyst locked or typed in.
        declined: those declined since the last round; ``declined_before``: in the rounds before.
        dropped: those that the analyst took out of the workbook without an answer.
        days: host, intern and the weekdays, 0 (Monday) to 4, that they were told in the last round.
        unplaced: ids of the interns who had no place in the last round; ``None`` where its record was not at hand.
        met: pairs who met in another year.
        waited: ids of the interns who were left out in another year.
        history: the run records and match workbooks of other years that say so.
    """

    workbook: InputFile | None = None
    proposed: tuple[IdPair, ...] = ()
    accepted: tuple[IdPair, ...] = ()
    locked: tuple[IdPair, ...] = ()
    declined: tuple[IdPair, ...] = ()
    declined_before: tuple[IdPair, ...] = ()
    dropped: tuple[IdPair, ...] = ()
    days: tuple[tuple[str, str, tuple[int, ...]], ...] = ()
    unplaced: tuple[str, ...] | None = None
    met: tuple[IdPair, ...] = ()
    waited: tuple[str, ...] = ()
    history: tuple[InputFile, ...] = ()

    def past(self, signups: Signups) -> Past:
        """What a round of ``signups`` has to respect: who no longer takes part frees the other side."""
        hosts = {host.id for host in signups.hosts}
        interns = {intern.id for intern in signups.interns}
        locked = {pair for pair in (*self.accepted, *self.locked) if pair[0] in hosts and pair[1] in interns}
        declined = {*self.declined, *self.declined_before}
        return Past(
            locked=frozenset(locked),
            accepted=frozenset(locked.intersection(self.accepted)),
            banned=frozenset({*declined, *self.met}.difference(self.accepted)),
            matched=frozenset({*self.proposed, *self.locked} - declined.difference(self.accepted) - {*self.dropped}),
        )

    def with_waited(self, signups: Signups) -> Signups:
        """``signups`` in which those who were left out in another year have waited."""
        waited = set(self.waited)
        interns = tuple(replace(one, waited=True) if one.id in waited else one for one in signups.interns)
        return Signups(signups.hosts, interns) if waited else signups

    @property
    def days_of(self) -> Mapping[IdPair, tuple[int, ...]]:
        """Pair → the weekdays that it was told in the last round."""
        return {(host, intern): days for host, intern, days in self.days}

    @property
    def is_first(self) -> bool:
        """Whether there was no round before."""
        return self == FIRST


FIRST: Final = Earlier()


@dataclass(frozen=True, slots=True)
class Note:
    """What the analyst wrote beside a pair, to be carried over to the next workbook."""

    is_locked: bool = False
    remark: str = ""


Notes = Mapping[IdPair, Note]
