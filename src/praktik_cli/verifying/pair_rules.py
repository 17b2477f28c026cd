"""The rules on a pair once more, for one host and one intern at a time."""

from collections.abc import Callable, Mapping
from typing import Final

from praktik_cli.directory import HostDirectory
from praktik_cli.domain.report import PairFacts
from praktik_cli.domain.signup import Host, Intern
from praktik_cli.naming import same_organisation
from praktik_cli.settings import Settings

Holds = Callable[[Host, Intern, PairFacts, HostDirectory], bool]


def own_organisation(host: Host, intern: Intern, _facts: PairFacts, _hosts: HostDirectory) -> bool:
    """Nobody visits their own organisation."""
    return not same_organisation(host.organisation, intern.organisation)


def excluded_hosts(host: Host, intern: Intern, _facts: PairFacts, hosts: HostDirectory) -> bool:
    """Nobody visits a workplace they asked not to."""
    return not any(host.id in hosts.find(name) for name in intern.excluded_hosts)


def days(_host: Host, _intern: Intern, facts: PairFacts, _hosts: HostDirectory) -> bool:
    """There is a length that both want, and as many common weekdays."""
    return facts.need <= facts.most


def regions(_host: Host, intern: Intern, facts: PairFacts, _hosts: HostDirectory) -> bool:
    """The host lies where the intern wished to go."""
    return not intern.wanted_regions or facts.region_rank is not None


def sectors(host: Host, intern: Intern, facts: PairFacts, _hosts: HostDirectory) -> bool:
    """Each side's sector is among those that the other wished."""
    intern_agrees = not intern.wanted_sectors or facts.sector_rank is not None
    return intern_agrees and (not host.wanted_sectors or facts.host_sector_rank is not None)


def wanted_hosts(_host: Host, intern: Intern, facts: PairFacts, _hosts: HostDirectory) -> bool:
    """Who named hosts goes to one of them."""
    return not intern.wanted_hosts or facts.wish_rank is not None


def role(_host: Host, _intern: Intern, facts: PairFacts, _hosts: HostDirectory) -> bool:
    """The intern has the role that the host wished."""
    return facts.host_wants_role is not False


def distance(_host: Host, intern: Intern, facts: PairFacts, _hosts: HostDirectory) -> bool:
    """The host is known to lie within the intern's limit."""
    return intern.max_km is None or (facts.km is not None and facts.km <= intern.max_km)


def language(host: Host, intern: Intern, _facts: PairFacts, _hosts: HostDirectory) -> bool:
    """Across a border the two share a language."""
    return host.country == intern.country or bool(set(host.languages) & set(intern.languages))


RULES: Final[Mapping[str, Holds]] = {
    "own_organisation": own_organisation,
    "excluded_hosts": excluded_hosts,
    "days": days,
    "regions": regions,
    "sectors": sectors,
    "wanted_hosts": wanted_hosts,
    "role": role,
    "distance": distance,
    "language": language,
}


def broken(host: Host, intern: Intern, facts: PairFacts, hosts: HostDirectory, settings: Settings) -> list[str]:
    """The required rules that the pair breaks."""
    required = ((name, holds) for name, holds in RULES.items() if settings.level(name) == "require")
    return [name for name, holds in required if not holds(host, intern, facts, hosts)]
