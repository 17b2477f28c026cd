"""The rules on the whole programme once more: shares, quotas, who travels together, locks and bans."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction
from math import ceil

from praktik_cli.companions import travel_groups
from praktik_cli.domain.past import Past
from praktik_cli.domain.report import PairFacts
from praktik_cli.domain.signup import Host, Intern, Signups
from praktik_cli.naming import fold
from praktik_cli.quotas import has_value
from praktik_cli.settings import Settings
from praktik_cli.verifying.problems import Violation

Visit = tuple[Host, Intern, PairFacts]


def broken_by_all(visits: Sequence[Visit], signups: Signups, settings: Settings, past: Past) -> Iterator[Violation]:
    """Every rule that all matches break together."""
    yield from cross_sector_share(visits, settings)
    yield from quotas(visits, settings)
    yield from together(visits, signups, settings)
    yield from locked(visits, past)
    yield from banned(visits, past)


def cross_sector_share(visits: Sequence[Visit], settings: Settings) -> Iterator[Violation]:
    """|{(h, i) ∈ M : sector(h) ≠ sector(i)}| ≥ s · |M|, with s the decimal as it is written; so M = ∅ satisfies it."""
    least = Fraction(str(settings.rules.min_cross_sector_share)) * len(visits)
    across = sum(facts.cross_sector for _, _, facts in visits)
    if across < least:
        yield Violation("min_cross_sector_share", claimed=ceil(least), found=across)


def quotas(visits: Sequence[Visit], settings: Settings) -> Iterator[Violation]:
    """For each quota min ≤ |{(h, i) ∈ M : the quota's side has the value}| ≤ max; no max is no limit.

    Matches count, not people: an intern at two hosts counts twice.
    """
    for number, quota in enumerate(settings.rules.quota):
        sides = [host if quota.side == "host" else intern for host, intern, _ in visits]
        count = sum(has_value(signup, quota, settings.programme.week) for signup in sides)
        if count < quota.min:
            yield Violation("quota", claimed=quota.min, found=count, quota=number)
        if quota.max is not None and count > quota.max:
            yield Violation("quota", claimed=quota.max, found=count, quota=number)


def together(visits: Sequence[Visit], signups: Signups, settings: Settings) -> Iterator[Violation]:
    """All of a group G at the same hosts (in one municipality), or none of them.

    With H(i) the hosts of intern i. ``same_host``: H(i) = H(j) for all i, j ∈ G. ``same_municipality``: all H(i)
    are empty or none is, and all hosts in ∪ H(i) lie in one municipality; abroad: one town of one country.
    """
    if settings.rules.together == "ignore":
        return
    is_kept = _at_same_hosts if settings.rules.together == "same_host" else _in_one_municipality
    hosts: dict[str, list[Host]] = defaultdict(list)
    for host, intern, _ in visits:
        hosts[intern.id].append(host)
    for group in travel_groups(signups.interns).groups:
        trips = [hosts[member] for member in group]
        if not is_kept(trips):
            yield Violation("together", tuple(sorted({host.id for trip in trips for host in trip})), group)


def _at_same_hosts(trips: Sequence[Sequence[Host]]) -> bool:
    return len({frozenset(host.id for host in trip) for trip in trips}) == 1


def _in_one_municipality(trips: Sequence[Sequence[Host]]) -> bool:
    towns = {_town(host) for trip in trips for host in trip}
    return not towns or (all(trips) and len(towns) == 1)


def _town(host: Host) -> tuple[str, str]:
    return (host.country, fold(host.place)) if host.municipality is None else ("", host.municipality)


def locked(visits: Sequence[Visit], past: Past) -> Iterator[Violation]:
    """L ⊆ M: every locked pair is a match."""
    for host, intern in sorted(past.locked - _ids(visits)):
        yield Violation("locked", (host,), (intern,))


def banned(visits: Sequence[Visit], past: Past) -> Iterator[Violation]:
    """B ∩ M = ∅: no banned pair is a match."""
    for host, intern in sorted(past.banned & _ids(visits)):
        yield Violation("banned", (host,), (intern,))


def _ids(visits: Sequence[Visit]) -> frozenset[tuple[str, str]]:
    return frozenset((host.id, intern.id) for host, intern, _ in visits)
