"""What is true of one host and one intern: the plain definition that checks and explanations share.

``building`` and ``scoring`` say the same of all pairs at once; the tests hold the two against each other.
"""

from collections.abc import Sequence

from praktik_cli.directory import HostDirectory
from praktik_cli.domain.report import PairFacts
from praktik_cli.domain.signup import Host, Intern
from praktik_cli.naming import fold
from praktik_cli.reference.areas import is_in_area
from praktik_cli.reference.places import distance_km


def pair_facts(host: Host, intern: Intern, directory: HostDirectory) -> PairFacts:
    """All that a person wants to know about ``host`` and ``intern``."""
    weekdays = tuple(day for day in host.weekdays if day in intern.weekdays)
    return PairFacts(
        km=kilometres(host, intern),
        wish_rank=_rank([host.id in directory.find(wish) for wish in intern.wanted_hosts]),
        region_rank=_rank([is_in_area(host.municipality, area) for area in intern.wanted_regions]),
        sector_rank=_rank([host.sector == sector for sector in intern.wanted_sectors]),
        host_sector_rank=_rank([intern.sector == sector for sector in host.wanted_sectors]),
        host_wants_role=intern.role == host.wanted_role if host.wanted_role else None,
        common_topics=common_topics(host, intern),
        common_purpose=tuple(purpose for purpose in host.purpose if purpose in intern.purpose),
        weekdays=weekdays,
        need=max(host.days.low, intern.days.low),
        most=min(host.days.high, intern.days.high, len(weekdays)),
        cross_sector=host.sector != intern.sector,
    )


def kilometres(host: Host, intern: Intern) -> float | None:
    """How far the intern travels, from home, else from work; ``None`` when a seat is abroad."""
    start = intern.home_municipality or intern.municipality
    if start is None or host.municipality is None:
        return None
    return distance_km(start, host.municipality)


def common_topics(host: Host, intern: Intern) -> tuple[str, ...]:
    """The host's topics that the intern named too, spelling apart, each once."""
    wanted = {fold(topic) for topic in intern.topics}
    found = {fold(topic): topic for topic in reversed(host.topics) if fold(topic) in wanted}
    return tuple(reversed(found.values()))


def _rank(hits: Sequence[bool]) -> int | None:
    return hits.index(True) + 1 if True in hits else None
