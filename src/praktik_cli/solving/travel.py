"""Travel groups and pairs: a host that cannot take the whole group is no pair of any of its members.

The network knows nothing of groups; leaving these pairs out brings its bound closer and loses no matching.
"""

from collections.abc import Sequence

import numpy as np

from praktik_cli.domain.pairs import FORBIDDEN
from praktik_cli.domain.problem import Problem
from praktik_cli.naming import fold, organisation_key
from praktik_cli.solving.arrays import Flags, Ints


def barred_hosts(problem: Problem, capacity: Ints) -> dict[int, Flags]:
    """For each member of a group, the hosts where the whole group cannot be."""
    level = problem.settings.rules.together
    if level == "ignore":
        return {}
    barred: dict[int, Flags] = {}
    for group in problem.groups:
        able = [problem.pairs.points(intern, intern + 1)[0] != FORBIDDEN for intern in group]
        if level == "same_host":
            common = np.logical_and.reduce(able) & (capacity >= len(group)) & _mixes(problem, group)
        else:
            common = np.logical_and.reduce([_near_any(problem, hosts) for hosts in able])
        barred |= dict.fromkeys(group, ~common)
    return barred


def _mixes(problem: Problem, group: Sequence[int]) -> bool:
    """Whether one host may have the whole group at all."""
    rules = problem.settings.rules
    interns = [problem.interns[position] for position in group]
    limits = (
        (rules.same_sector_per_host, [intern.sector for intern in interns]),
        (rules.same_organisation_per_host, [organisation_key(intern.organisation) for intern in interns]),
    )
    return all(not limit or max(map(values.count, values)) <= limit for limit, values in limits)


def _near_any(problem: Problem, hosts: Flags) -> Flags:
    """All hosts in a place where one of ``hosts`` is."""
    seats = {seat(problem, host) for host in np.flatnonzero(hosts).tolist()}
    return np.array([seat(problem, host) in seats for host in range(len(problem.hosts))], dtype=np.bool_)


def seat(problem: Problem, host: int) -> object:
    """Where a host is; abroad, where there are no Danish municipalities, its town."""
    where = problem.hosts[host]
    return where.municipality or (where.country, fold(where.place))
