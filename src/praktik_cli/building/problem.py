"""Sign-ups and settings become a problem."""

from collections.abc import Iterable

from praktik_cli.building.pairs import TablePairs
from praktik_cli.companions import travel_groups
from praktik_cli.domain.past import FIRST_ROUND, IdPair, Past
from praktik_cli.domain.problem import Problem
from praktik_cli.domain.signup import Signups
from praktik_cli.grid.columns import columns_of
from praktik_cli.settings import Settings


def build(signups: Signups, settings: Settings, past: Past = FIRST_ROUND) -> Problem:
    """The problem of ``signups`` under ``settings``; the order of rows leaves no trace in it.

    Args:
        signups: who takes part.
        settings: of the round.
        past: what earlier rounds decided; pairs of people who do not take part now are passed over.
    """
    columns = columns_of(signups.hosts, signups.interns, past.banned)
    return Problem(
        hosts=signups.hosts,
        interns=signups.interns,
        settings=settings,
        pairs=TablePairs(columns, settings),
        groups=_groups(signups),
        locked=_positions(signups, past.locked),
        matched=_positions(signups, past.matched),
        past=past,
    )


def _groups(signups: Signups) -> tuple[tuple[int, ...], ...]:
    interns = {intern.id: position for position, intern in enumerate(signups.interns)}
    return tuple(tuple(interns[one] for one in group) for group in travel_groups(signups.interns).groups)


def _positions(signups: Signups, pairs: Iterable[IdPair]) -> frozenset[tuple[int, int]]:
    hosts = {host.id: position for position, host in enumerate(signups.hosts)}
    interns = {intern.id: position for position, intern in enumerate(signups.interns)}
    return frozenset((hosts[h], interns[i]) for h, i in pairs if h in hosts and i in interns)
