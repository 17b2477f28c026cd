"""The rules on a host and on an intern once more, over all their matches."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final

from praktik_cli.domain.problem import capacity, placements
from praktik_cli.domain.report import PairFacts
from praktik_cli.domain.signup import Host, Intern
from praktik_cli.naming import organisation_key
from praktik_cli.settings import Settings
from praktik_cli.verifying.problems import Violation
from praktik_cli.week import share_week

Trip = tuple[Host, PairFacts]
HostHolds = Callable[[Host, Sequence[Intern], Settings], bool]


def host_capacity(host: Host, interns: Sequence[Intern], settings: Settings) -> bool:
    """A host gets no more interns than it takes."""
    return len(interns) <= capacity(host, settings)


def same_sector_per_host(_host: Host, interns: Sequence[Intern], settings: Settings) -> bool:
    """At most so many interns of one sector at a host; 0 is no limit."""
    return _at_most([intern.sector for intern in interns], settings.rules.same_sector_per_host)


def same_organisation_per_host(_host: Host, interns: Sequence[Intern], settings: Settings) -> bool:
    """At most so many interns of one organisation at a host; 0 is no limit."""
    keys = [organisation_key(intern.organisation) for intern in interns]
    return _at_most(keys, settings.rules.same_organisation_per_host)


def min_interns(host: Host, interns: Sequence[Intern], _settings: Settings) -> bool:
    """A host gets as many interns as it asked for at least, or none."""
    return not interns or len(interns) >= host.min_interns


def _at_most(values: Sequence[str], limit: int) -> bool:
    return not limit or max(Counter(values).values(), default=0) <= limit


HOST_RULES: Final[Mapping[str, HostHolds]] = {
    "capacity": host_capacity,
    "same_sector_per_host": same_sector_per_host,
    "same_organisation_per_host": same_organisation_per_host,
    "min_interns": min_interns,
}


def broken_by_hosts(matched: Iterable[tuple[Host, Sequence[Intern]]], settings: Settings) -> Iterator[Violation]:
    """Every rule that the interns of a host break together."""
    for host, interns in matched:
        for name, holds in HOST_RULES.items():
            if not holds(host, interns, settings):
                yield Violation(name, (host.id,), tuple(intern.id for intern in interns))


def broken_by_interns(matched: Iterable[tuple[Intern, Sequence[Trip]]], settings: Settings) -> Iterator[Violation]:
    """Every rule that the hosts of an intern break together."""
    for intern, visits in matched:
        hosts = tuple(host.id for host, _ in visits)
        if len(visits) > placements(intern, settings):
            yield Violation("placements", hosts, (intern.id,))
        if len(set(hosts)) < len(hosts):
            yield Violation("same_pair_twice", hosts, (intern.id,))
        if len(visits) > 1 and share_week([facts for _, facts in visits]) is None:
            yield Violation("overlapping_days", hosts, (intern.id,))
