"""What a whole new round gives an intern who could go nowhere at once after a no."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from praktik_cli.advising.again import Again
from praktik_cli.advising.explained import LARGE
from praktik_cli.domain.alternates import Alternates, NewRound, Opening
from praktik_cli.domain.past import IdPair, Past
from praktik_cli.domain.signup import Host, Signups
from praktik_cli.settings import Settings


def with_new_rounds(found: Alternates, signups: Signups, settings: Settings) -> Alternates:
    """``found`` with a new round for each place of an intern that nothing could replace at once.

    None is tried in a round of more than a million pairs, nor where the search was stopped before all was proven.

    Args:
        found: the waiting list of an intern; that of a host is left as it is.
        signups: of the round.
        settings: of the new round.
    """
    is_large = len(signups.hosts) * len(signups.interns) > LARGE
    if found.side == "host" or is_large or found.run.status != "optimal":
        return found
    stuck = [opening for opening in found.openings if opening.host and not opening.alternates]
    rounds = {opening.host.id: _new_round(opening, found, signups, settings) for opening in stuck if opening.host}
    return replace(found, new_rounds={host: new for host, new in rounds.items() if new})


def _new_round(opening: Opening, found: Alternates, signups: Signups, settings: Settings) -> NewRound | None:
    """``None`` where no matching keeps every rule any more."""
    lost = (opening.host.id if opening.host else "", found.signup.id)
    now = {(match.host, match.intern) for match in found.run.matches}
    past = found.run.earlier.past(signups)
    after = Past(
        locked=past.locked - {lost},
        banned=past.banned | {lost},
        matched=frozenset(now - {lost}),
        accepted=past.accepted - {lost},
    )
    outcome = Again(signups, settings, after).solved()
    return _compared(now, outcome.pairs, found.signup.id, signups.hosts) if outcome else None


def _compared(now: set[IdPair], then: frozenset[IdPair], intern: str, hosts: tuple[Host, ...]) -> NewRound:
    before, after = _hosts_of(now), _hosts_of(then)
    others = (before.keys() | after.keys()) - {intern}
    return NewRound(
        hosts=tuple(host for host in hosts if host.id in after.get(intern, set())),
        moves=sum(one in before and one in after and before[one] != after[one] for one in others),
        gains=sum(one not in before for one in others),
        loses=sum(one not in after for one in others),
    )


def _hosts_of(pairs: set[IdPair] | frozenset[IdPair]) -> Mapping[str, set[str]]:
    hosts: dict[str, set[str]] = defaultdict(set)
    for host, intern in pairs:
        hosts[intern].add(host)
    return dict(hosts)
