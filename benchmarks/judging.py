"""Judges a matching, whoever found it: how many are placed, what it is worth, and which rules it breaks.

The judge is ``praktik_cli.verifying``, which knows neither the solver nor the peers. The rules of the programme are
counted here once more, so that a round with a share and quotas cannot look solved while they are passed over.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from praktik_cli.domain.problem import Problem
from praktik_cli.domain.run import Match
from praktik_cli.domain.signup import Signups
from praktik_cli.domain.solution import GoalResult
from praktik_cli.reference.places import region_of
from praktik_cli.settings import CRITERIA, Settings
from praktik_cli.verifying.verify import verify

Pairs = Sequence[tuple[int, int]]


def judged(signups: Signups, problem: Problem, pairs: Pairs, goals: Sequence[GoalResult] = ()) -> dict[str, Any]:
    """What ``pairs`` (positions of host and intern) place, use and earn, and how often they break which rule."""
    hosts, interns = (np.array([pair[side] for pair in pairs], dtype=np.int64) for side in (0, 1))
    points = problem.pairs.points_of(hosts, interns)
    matches = _matches(problem, hosts, interns)
    broken = Counter(violation.rule for violation in verify(signups, problem.settings, matches, goals))
    return {
        "matches": len(pairs),
        "placed": len(set(interns.tolist())),
        "hosts_used": len(set(hosts.tolist())),
        "points": int(points[points >= 0].sum()),
        "broken": dict(broken),
    }


def _matches(problem: Problem, hosts: "np.ndarray[Any, Any]", interns: "np.ndarray[Any, Any]") -> list[Match]:
    frame = problem.pairs.frame(hosts, interns)
    rows = zip(frame[list(CRITERIA)].to_dict("records"), hosts.tolist(), interns.tolist(), strict=True)
    return [
        Match(problem.hosts[host].id, problem.interns[intern].id, sum(earned.values()), earned)
        for earned, host, intern in rows
    ]


def mixture(problem: Problem, pairs: Pairs) -> dict[str, Any]:
    """What shares and quotas count: matches across sectors, by the intern's sector and by the host's region."""
    met = [(problem.hosts[host], problem.interns[intern]) for host, intern in pairs]
    return {
        "cross_sector": sum(host.sector != intern.sector for host, intern in met) / max(len(met), 1),
        "intern_sector": dict(Counter(intern.sector for _, intern in met)),
        "host_region": dict(Counter(region_of(host.municipality) for host, _ in met)),
    }


def broken_by_all(settings: Settings, mixture: Mapping[str, Any]) -> dict[str, int]:
    """The rules on the programme that ``mixture`` breaks; it counts the quotas of ``rounds.binding`` only."""
    broken = Counter[str]()
    broken["min_cross_sector_share"] += mixture["cross_sector"] < settings.rules.min_cross_sector_share
    for quota in settings.rules.quota:
        count = mixture[f"{quota.side}_{quota.field}"].get(quota.value, 0)
        broken["quota"] += not quota.min <= count <= (count if quota.max is None else quota.max)
    return dict(+broken)
