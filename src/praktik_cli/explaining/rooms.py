"""What keeps newcomers out of each host, given who is there: for all hosts at once."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cached_property
from typing import Final

import numpy as np
from numpy.typing import NDArray

from praktik_cli.domain.problem import Problem
from praktik_cli.domain.run import Match, NoRoom
from praktik_cli.domain.signup import Host, Intern
from praktik_cli.explaining.programme import Flags, Ints, Programme
from praktik_cli.naming import organisation_key
from praktik_cli.settings import Settings

Codes = NDArray[np.int8]

# What is said of a host, the first that holds; a code is a position here.
BECAUSE: Final = (
    "full",
    "same_sector_per_host",
    "same_organisation_per_host",
    "quota",
    "min_interns",
    "min_cross_sector_share",
    "together",
    "open",
)
FULL, SECTOR, ORGANISATION, QUOTA, MINIMUM, SHARE, TOGETHER, OPEN = range(len(BECAUSE))


class Rooms:
    """The hosts with those who are there.

    Attributes:
        takes_one: the hosts where one more makes the fewest that it asks for.
        programme: the sums over all matches.
    """

    def __init__(self, problem: Problem, matches: Sequence[Match]) -> None:
        self.problem = problem
        self._guests: dict[int, list[int]] = defaultdict(list)
        hosts = {host.id: position for position, host in enumerate(problem.hosts)}
        interns = {intern.id: position for position, intern in enumerate(problem.interns)}
        for match in matches:
            self._guests[hosts[match.host]].append(interns[match.intern])
        self._host = _ints([hosts[match.host] for match in matches])
        self._intern = _ints([interns[match.intern] for match in matches])
        self._there = np.bincount(self._host, minlength=len(hosts))
        self._capacity = _ints([problem.capacity(position) for position in range(len(hosts))])
        self._least = _ints([host.min_interns for host in problem.hosts])
        self.takes_one: Flags = self._there + 1 >= self._least
        self.programme = Programme(problem, self._host, self._intern)
        self._said: dict[tuple[int, int], NoRoom] = {}

    def codes(self, newcomers: Sequence[int]) -> Codes:
        """For each host, what keeps it from taking all of ``newcomers`` (positions) on top of those who are there."""
        interns, more = [self.problem.interns[position] for position in newcomers], len(newcomers)
        hosts = np.broadcast_to(np.arange(len(self._there)), (more, len(self._there)))
        codes = np.full(len(self._there), OPEN, dtype=np.int8)
        # The first in BECAUSE is written last.
        codes[self.programme.breaks_share(hosts, _ints(newcomers))] = SHARE
        codes[self._there + more < self._least] = MINIMUM
        codes[self.programme.breaks_quota(hosts, _ints(newcomers))] = QUOTA
        codes[self._too_many_colleagues(interns)] = ORGANISATION
        codes[self._too_many_of_a_sector(interns)] = SECTOR
        codes[self._there + more > self._capacity] = FULL
        return codes

    def guests(self, host: int) -> list[Intern]:
        """Who is at the host at position ``host``."""
        return [self.problem.interns[guest] for guest in self._guests.get(host, ())]

    def no_room(self, host: int, code: int) -> NoRoom:
        """What is said of one host; those who hear the same share it."""
        key = host, code
        if key not in self._said:
            there = tuple(guest.id for guest in self.guests(host))
            self._said[key] = NoRoom(self.problem.hosts[host].id, BECAUSE[code], there)
        return self._said[key]

    def _too_many_of_a_sector(self, interns: Sequence[Intern]) -> Flags:
        too_many, limit = np.zeros(len(self._there), dtype=np.bool_), self.problem.settings.rules.same_sector_per_host
        for sector, more in Counter(intern.sector for intern in interns).items() if limit else ():
            too_many |= self._of_sector.get(sector, 0) + more > limit
        return too_many

    def _too_many_colleagues(self, interns: Sequence[Intern]) -> Flags:
        too_many = np.zeros(len(self._there), dtype=np.bool_)
        limit = self.problem.settings.rules.same_organisation_per_host
        for employer, more in Counter(_employer(intern) for intern in interns).items() if limit else ():
            too_many |= more > limit
            for host, colleagues in self._colleagues.get(employer, {}).items():
                too_many[host] |= colleagues + more > limit
        return too_many

    @cached_property
    def _of_sector(self) -> dict[str, Ints]:
        """Sector → how many of it are at each host."""
        sectors = [self.problem.interns[intern].sector for intern in self._intern.tolist()]
        of = {sector: _ints([number for number, one in enumerate(sectors) if one == sector]) for sector in set(sectors)}
        return {sector: np.bincount(self._host[chosen], minlength=len(self._there)) for sector, chosen in of.items()}

    @cached_property
    def _colleagues(self) -> dict[str, Counter[int]]:
        """Employer → the hosts where its people are, each with how many."""
        colleagues: dict[str, Counter[int]] = defaultdict(Counter)
        for host, intern in zip(self._host.tolist(), self._intern.tolist(), strict=True):
            colleagues[_employer(self.problem.interns[intern])][host] += 1
        return colleagues


def blocking_rule(host: Host, interns: Sequence[Intern], capacity: int, settings: Settings) -> str | None:
    """The rule that keeps ``host`` from taking all of ``interns``, of whom the last is the newcomer."""
    newcomer = interns[-1]
    sectors = Counter(intern.sector for intern in interns)
    employers = Counter(_employer(intern) for intern in interns)
    sector_limit = settings.rules.same_sector_per_host or len(interns)
    employer_limit = settings.rules.same_organisation_per_host or len(interns)
    if len(interns) > capacity:
        return "full"
    if sectors[newcomer.sector] > sector_limit:
        return "same_sector_per_host"
    if employers[_employer(newcomer)] > employer_limit:
        return "same_organisation_per_host"
    return "min_interns" if len(interns) < host.min_interns else None


def _employer(intern: Intern) -> str:
    return organisation_key(intern.organisation)


def _ints(values: Sequence[int]) -> Ints:
    return np.array(values, dtype=np.int64)
