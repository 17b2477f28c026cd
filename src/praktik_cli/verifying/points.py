"""The points of one pair once more, in plain arithmetic."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from math import floor
from typing import Final

from praktik_cli.domain.report import PairFacts
from praktik_cli.domain.signup import Host, Intern
from praktik_cli.settings import Settings

Share = Fraction | float


def points(host: Host, intern: Intern, facts: PairFacts, settings: Settings) -> dict[str, int]:
    """Criterion → points, by the definitions that ``scoring`` documents."""
    return {
        name: floor(settings.most(name) * share(host, intern, facts) + Fraction(1, 2))
        for name, share in CRITERIA.items()
    }


def _wish(rank: int | None, wishes: tuple[str, ...]) -> Fraction:
    if not wishes:
        return Fraction(1)
    return Fraction(0) if rank is None else Fraction(max(5 - rank, 1), 4)


def _distance(intern: Intern, facts: PairFacts) -> float:
    limit = 200 if intern.max_km is None else max(intern.max_km, 1)
    return 0.0 if facts.km is None else max(0.0, 1 - facts.km / limit)


CRITERIA: Final[Mapping[str, Callable[[Host, Intern, PairFacts], Share]]] = {
    "wanted_host": lambda _host, intern, facts: _wish(facts.wish_rank, intern.wanted_hosts) if facts.wish_rank else 0,
    "topics": lambda _host, _intern, facts: Fraction(min(len(facts.common_topics), 3), 3),
    "region": lambda _host, intern, facts: _wish(facts.region_rank, intern.wanted_regions),
    "sector": lambda _host, intern, facts: _wish(facts.sector_rank, intern.wanted_sectors),
    "host_sector": lambda host, _intern, facts: _wish(facts.host_sector_rank, host.wanted_sectors),
    "purpose": lambda _host, _intern, facts: Fraction(bool(facts.common_purpose)),
    "role": lambda _host, _intern, facts: Fraction(facts.host_wants_role is not False),
    "cross_sector": lambda _host, _intern, facts: Fraction(facts.cross_sector),
    "days": lambda _host, intern, facts: Fraction(facts.most, intern.days.high),
    "distance": lambda _host, intern, facts: _distance(intern, facts),
}
