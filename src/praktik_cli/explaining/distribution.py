"""Who signed up and who got a place, by sector, region and role."""

from collections.abc import Callable, Iterator, Sequence

from praktik_cli.domain.problem import capacity
from praktik_cli.domain.quality import Distribution
from praktik_cli.domain.run import Match
from praktik_cli.domain.signup import Host, Intern, Signup, Signups
from praktik_cli.reference.places import region_of, regions
from praktik_cli.reference.sectors import SECTORS
from praktik_cli.settings import Settings

_ROLES = ("leder", "medarbejder", "")


def distribution_of(signups: Signups, matches: Sequence[Match], settings: Settings) -> tuple[Distribution, ...]:
    """A row for each sector, region and role that somebody signed up with."""
    week = settings.programme.week

    def region(signup: Signup) -> str:
        return region_of(signup.municipality, week)

    count = _Count(signups, matches, settings)
    return (
        *count.rows("sector", SECTORS, _sector, _sector),
        *count.rows("region", (*regions(week), ""), region, region),
        *count.rows("role", _ROLES, lambda intern: intern.role or "", lambda host: host.wanted_role or ""),
    )


def _sector(signup: Signup) -> str:
    return signup.sector


class _Count:
    def __init__(self, signups: Signups, matches: Sequence[Match], settings: Settings) -> None:
        self._signups, self._settings = signups, settings
        self._placed = {match.intern for match in matches}
        self._at = [match.host for match in matches]

    def rows(
        self, field: str, values: Sequence[str], of_intern: Callable[[Intern], str], of_host: Callable[[Host], str]
    ) -> Iterator[Distribution]:
        for value in values:
            interns = [intern.id for intern in self._signups.interns if of_intern(intern) == value]
            hosts = {host.id: host for host in self._signups.hosts if of_host(host) == value}
            if interns or hosts:
                yield Distribution(
                    field=field,
                    value=value,
                    interns=len(interns),
                    placed=len(self._placed.intersection(interns)),
                    hosts=len(hosts),
                    places=sum(capacity(host, self._settings) for host in hosts.values()),
                    matches=sum(host in hosts for host in self._at),
                )
