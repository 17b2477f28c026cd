"""Why a host takes nobody of a travel group: all of the group get a place, or none."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Final

import numpy as np

from praktik_cli.domain.pairs import FORBIDDEN
from praktik_cli.domain.problem import Problem
from praktik_cli.explaining.programme import Flags, Ints
from praktik_cli.explaining.rooms import (
    FULL,
    MINIMUM,
    OPEN,
    ORGANISATION,
    QUOTA,
    SECTOR,
    SHARE,
    TOGETHER,
    Codes,
    Rooms,
    blocking_rule,
)
from praktik_cli.naming import fold, organisation_key

Visits = tuple[tuple[int, int], ...]

# What more people of the same group could still turn round.
_WITH_OTHERS: Final = (MINIMUM, SHARE, OPEN)


class Groups:
    """The travel groups that count, and what each of them hears."""

    def __init__(self, rooms: Rooms) -> None:
        self._rooms, self._problem = rooms, rooms.problem
        self._level = self._problem.settings.rules.together
        groups = () if self._level == "ignore" else self._problem.groups
        self._group_of = {intern: group for group in groups for intern in group}
        self._heard: dict[tuple[int, ...], Codes] = {}

    def codes(self, intern: int, alone: Codes) -> Codes:
        """For each host why it does not take ``intern``, who travels with others, from what it says to one ``alone``.

        What keeps out the one keeps out the group; otherwise it is what keeps out the group.
        """
        group = self._group_of.get(intern)
        if group is None:
            return alone
        if group not in self._heard:
            self._heard[group] = self._at_one_host(group) if self._level == "same_host" else self._near(group)
        return np.where(np.isin(alone, _WITH_OTHERS), self._heard[group], alone).astype(np.int8)

    def _at_one_host(self, group: Sequence[int]) -> Codes:
        codes = self._rooms.codes(group)
        codes[np.isin(codes, (FULL, SECTOR, ORGANISATION))] = TOGETHER
        codes[~np.logical_and.reduce([_admissible(self._problem, intern) for intern in group])] = TOGETHER
        return codes

    def _near(self, group: Sequence[int]) -> Codes:
        """The same for hosts in one municipality: there is room for the group if all can be spread over its hosts."""
        codes = np.where(self._rooms.takes_one, TOGETHER, MINIMUM).astype(np.int8)
        options = [self._by_seat(_admissible(self._problem, one) & self._takes(one)) for one in group]
        for seat in sorted(set.intersection(*map(set, options))):
            visits = self._spread({one: hosts[seat] for one, hosts in zip(group, options, strict=True)})
            if visits is not None:
                codes[(self._seat == seat) & self._rooms.takes_one] = self._programme(visits)
                codes[[host for _, host in visits]] = self._programme(visits)
        return codes

    def _takes(self, intern: int) -> Flags:
        return np.isin(self._rooms.codes([intern]), _WITH_OTHERS)

    def _by_seat(self, hosts: Flags) -> dict[int, list[int]]:
        by_seat: dict[int, list[int]] = defaultdict(list)
        chosen = np.flatnonzero(hosts)
        for host, seat in zip(chosen.tolist(), self._seat[chosen].tolist(), strict=True):
            by_seat[seat].append(host)
        return by_seat

    def _programme(self, visits: Visits) -> int:
        interns, hosts = np.array(visits, dtype=np.int64).T
        if self._rooms.programme.breaks_quota(hosts[:, None], interns)[0]:
            return QUOTA
        return SHARE if self._rooms.programme.breaks_share(hosts[:, None], interns)[0] else OPEN

    def _spread(self, options: Mapping[int, Sequence[int]]) -> Visits | None:
        """A host for each of the group, as (intern, host); ``None`` when there are none."""
        able: dict[int, list[int]] = defaultdict(list)
        for one, hosts in options.items():
            for host in hosts:
                able[host].append(one)
        usable = {host for host, interns in able.items() if self._reaches_fewest(host, interns)}
        left = {one: [host for host in hosts if host in usable] for one, hosts in options.items()}
        return self._extend((), sorted(left, key=lambda one: len(left[one])), left, set())

    def _extend(
        self, visits: Visits, rest: Sequence[int], options: Mapping[int, Sequence[int]], failed: set[object]
    ) -> Visits | None:
        if not rest:
            return visits if all(self._fits(host, visits) is None for _, host in visits) else None
        # Those alike to the rules are exchangeable, so what failed with one fails with the other.
        state = len(rest), frozenset(Counter((host, *self._kind(one)) for one, host in visits).items())
        for host in options[rest[0]] if state not in failed else ():
            longer = (*visits, (rest[0], host))
            if self._fits(host, longer) in (None, "min_interns"):
                found = self._extend(longer, rest[1:], options, failed)
                if found is not None:
                    return found
        failed.add(state)
        return None

    def _fits(self, host: int, visits: Visits) -> str | None:
        """The rule that ``host`` breaks with those of ``visits`` who come to it, the last of them the newcomer."""
        coming = [self._problem.interns[one] for one, where in visits if where == host]
        there = [*self._rooms.guests(host), *coming]
        return blocking_rule(self._problem.hosts[host], there, self._problem.capacity(host), self._problem.settings)

    def _reaches_fewest(self, host: int, interns: Sequence[int]) -> bool:
        visits: Visits = ()
        if self._rooms.takes_one[host]:
            return True
        for one in interns:
            longer = (*visits, (one, host))
            visits = longer if self._fits(host, longer) in (None, "min_interns") else visits
        return self._fits(host, visits) is None

    def _kind(self, intern: int) -> tuple[str, str]:
        one = self._problem.interns[intern]
        return one.sector, organisation_key(one.organisation)

    @cached_property
    def _seat(self) -> Ints:
        """The municipality of each host as a code; abroad, the town."""
        codes: dict[tuple[str, str], int] = {}
        seats = [
            ("", host.municipality) if host.municipality is not None else (host.country, fold(host.place))
            for host in self._problem.hosts
        ]
        return np.array([codes.setdefault(seat, len(codes)) for seat in seats], dtype=np.int64)


def _admissible(problem: Problem, intern: int) -> Flags:
    admissible: Flags = problem.pairs.points(intern, intern + 1)[0] != FORBIDDEN
    return admissible
