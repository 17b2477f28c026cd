"""The tight set that proves why somebody has no place: too few places for those who can go nowhere else.

In a best matching no alternating path leads from an intern without a place to a free one. So those whom such paths
reach can go nowhere but to the hosts they are at, and these are full of them: one more than there are places.
Source: P. Hall, "On Representatives of Subsets" (1935); D. Kőnig's theorem as in A. Schrijver, "Combinatorial
Optimization" (2003), ch. 16 and 22.
"""

from typing import Final

import numpy as np

from praktik_cli.domain.certificate import TightSet
from praktik_cli.explaining.admissible import Admissible
from praktik_cli.explaining.programme import Flags
from praktik_cli.explaining.reach import Reach

# Beyond so many pairs a set that was found before serves everybody in it.
_MOST_PAIRS: Final = 300_000
# Beyond so many hosts it is not tried to do without each of them.
_MOST_HOSTS: Final = 100


class TightSets:
    """The tight sets of a matching, each found once and shared by those whom it keeps out.

    Args:
        admissible: the pairs of the round.
        reach: what alternating paths reach in the matching.
    """

    def __init__(self, admissible: Admissible, reach: Reach) -> None:
        self._admissible, self._reach = admissible, reach
        self._is_small = admissible.table.size <= _MOST_PAIRS
        self._found: dict[TightSet, Flags] = {}

    def of(self, intern: int) -> TightSet | None:
        """The smallest that is found with ``intern`` (a position) in it; ``None`` when there is none."""
        known = [tight for tight, members in self._found.items() if members[intern]]
        own = self._own(intern) if self._is_small or not known else None
        return min([*known, *([own] if own else [])], key=_size, default=None)

    def _own(self, intern: int) -> TightSet | None:
        own = self._admissible.table[intern]
        if not own.any():
            return None
        hosts = own if self._is_tight(own) else self._reached(intern)
        if hosts is None:
            return None
        return self._told(self._without_needless(hosts, intern))

    def _reached(self, intern: int) -> Flags | None:
        reached = self._reach.of(intern)
        if reached.is_open:
            return None
        hosts = self._admissible.hosts_of(reached.interns)
        return hosts if self._is_tight(hosts) else None

    def _is_tight(self, hosts: Flags) -> bool:
        interns = self._admissible.only_to(hosts)
        return self._admissible.places(interns, hosts) < int(np.count_nonzero(interns))

    def _without_needless(self, hosts: Flags, intern: int) -> Flags:
        """Fewer hosts that are tight as well, all that are possible for ``intern`` among them."""
        needless = np.flatnonzero(hosts & ~self._admissible.table[intern])
        if len(needless) <= _MOST_HOSTS:
            for host in needless.tolist():
                fewer = hosts.copy()
                fewer[host] = False
                if hosts[host] and self._is_tight(fewer):
                    hosts = self._admissible.hosts_of(self._admissible.only_to(fewer))
        return hosts

    def _told(self, hosts: Flags) -> TightSet:
        problem, interns = self._admissible.problem, self._admissible.only_to(hosts)
        tight = TightSet(
            tuple(problem.interns[position].id for position in np.flatnonzero(interns).tolist()),
            tuple(problem.hosts[position].id for position in np.flatnonzero(hosts).tolist()),
            self._admissible.places(interns, hosts),
        )
        self._found.setdefault(tight, interns)
        return tight


def _size(tight: TightSet) -> tuple[int, int, tuple[str, ...]]:
    return len(tight.hosts), len(tight.interns), tight.hosts
