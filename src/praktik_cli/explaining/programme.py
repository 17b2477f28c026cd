"""Whether more matches would break a rule of the programme: its share across sectors, or the most of a quota.

Locks and the least of a quota are never broken by one match more.
"""

from collections.abc import Sequence
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from praktik_cli.domain.problem import Problem
from praktik_cli.domain.signup import Signup
from praktik_cli.quotas import has_value
from praktik_cli.settings import Quota

Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]


class Programme:
    """The sums that the rules of the programme hold, for a matching.

    Args:
        problem: with its settings.
        hosts, interns: the matches, as positions.
    """

    def __init__(self, problem: Problem, hosts: Ints, interns: Ints) -> None:
        codes: dict[str, int] = {}
        self._host_sector = _codes(problem.hosts, codes)
        self._intern_sector = _codes(problem.interns, codes)
        self._share = Fraction(str(problem.settings.rules.min_cross_sector_share))
        self._matches, self._across = len(hosts), int(self._crossing(hosts, interns).sum())
        self._quotas = [
            _Most(quota, problem, hosts, interns) for quota in problem.settings.rules.quota if quota.max is not None
        ]

    def breaks_quota(self, hosts: Ints, interns: Ints) -> Flags:
        """For each column, whether its matches on top break a quota; ``hosts`` is (more, ways), ``interns`` (more,)."""
        broken = np.zeros(hosts.shape[1], dtype=np.bool_)
        for quota in self._quotas:
            broken |= quota.breaks(hosts, interns)
        return broken

    def breaks_share(self, hosts: Ints, interns: Ints) -> Flags:
        """The same of the share across sectors."""
        across = self._across + self._crossing(hosts, interns[:, None]).sum(axis=0)
        matches = self._matches + len(interns)
        broken: Flags = across * self._share.denominator < self._share.numerator * matches
        return broken

    def _crossing(self, hosts: Ints, interns: Ints) -> Flags:
        crossing: Flags = self._host_sector[hosts] != self._intern_sector[interns]
        return crossing


class _Most:
    """A quota with a most: who counts, and how many matches more it allows."""

    def __init__(self, quota: Quota, problem: Problem, hosts: Ints, interns: Ints) -> None:
        self._side, signups = quota.side, problem.hosts if quota.side == "host" else problem.interns
        week = problem.settings.programme.week
        self._counts = np.array([has_value(signup, quota, week) for signup in signups], dtype=np.int64)
        self._left = (quota.max or 0) - int(self._counts[hosts if quota.side == "host" else interns].sum())

    def breaks(self, hosts: Ints, interns: Ints) -> Flags:
        """As ``Programme.breaks_quota``."""
        counts = self._counts[hosts] if self._side == "host" else self._counts[interns][:, None]
        more = np.broadcast_to(counts, hosts.shape).sum(axis=0)
        # A quota that the matches do not touch keeps nobody out, however full it is.
        broken: Flags = (more > 0) & (more > self._left)
        return broken


def _codes(signups: Sequence[Signup], codes: dict[str, int]) -> Ints:
    return np.array([codes.setdefault(signup.sector, len(codes)) for signup in signups], dtype=np.int64)
