"""The nearest miss: which hosts a single rule keeps from being possible, and by how much."""

from collections.abc import Mapping
from math import inf
from typing import Final

import numpy as np

from praktik_cli.domain.certificate import NearMiss
from praktik_cli.domain.problem import Problem
from praktik_cli.explaining.programme import Ints
from praktik_cli.facts import kilometres

# Nobody can or should change these.
_FIXED: Final = frozenset({"own_organisation", "banned"})
_MOST_NAMED: Final = 3


def near_misses(problem: Problem, intern: int) -> tuple[tuple[NearMiss, ...], Mapping[str, int]]:
    """The hosts that one rule alone forbids the intern at the position ``intern``.

    Returns:
        The nearest of each rule, three at the most, and rule → how many there are, the most frequent first.
    """
    forbidden = problem.pairs.forbidden(intern)
    alone = np.sum([np.zeros(len(problem.hosts), dtype=np.int64), *forbidden.values()], axis=0) == 1
    by_rule = {rule: np.flatnonzero(alone & flags) for rule, flags in forbidden.items() if rule not in _FIXED}
    order = sorted((rule for rule, hosts in by_rule.items() if len(hosts)), key=lambda rule: -len(by_rule[rule]))
    named = [miss for rule in order for miss in _named(problem, intern, rule, by_rule[rule])]
    return tuple(named), {rule: len(by_rule[rule]) for rule in order}


def _named(problem: Problem, intern: int, rule: str, hosts: Ints) -> list[NearMiss]:
    short = _SHORT[rule](problem, intern, hosts) if rule in _SHORT else [None] * len(hosts)
    misses = [
        (_nearest(problem, intern, host, lacks), NearMiss(problem.hosts[host].id, rule, lacks))
        for host, lacks in zip(hosts.tolist(), short, strict=True)
    ]
    return [miss for _, miss in sorted(misses, key=lambda one: one[0])[:_MOST_NAMED]]


def _nearest(problem: Problem, intern: int, host: int, short: int | None) -> tuple[float, float, str]:
    """What lacks least first, then what lies nearest, as a rule without a measure has it; unknown comes last."""
    km = kilometres(problem.hosts[host], problem.interns[intern])
    return inf if short is None else short, inf if km is None else km, problem.hosts[host].id


def _days(problem: Problem, intern: int, hosts: Ints) -> list[int | None]:
    """How many days there are too few in common."""
    frame = problem.pairs.frame(hosts, np.full(len(hosts), intern, dtype=np.int64))
    longest = np.array([problem.hosts[host].days.high for host in hosts.tolist()], dtype=np.int64)
    common = np.bitwise_count(frame["weekdays"].to_numpy())
    most = np.minimum(np.minimum(longest, problem.interns[intern].days.high), common)
    return [int(days) for days in frame["need"].to_numpy() - most]


def _distance(problem: Problem, intern: int, hosts: Ints) -> list[int | None]:
    """How many kilometres, rounded up, beyond the limit; ``None`` where the distance is unknown."""
    traveller = problem.interns[intern]
    away = [kilometres(problem.hosts[host], traveller) for host in hosts.tolist()]
    return [None if km is None else int(np.ceil(km - (traveller.max_km or 0))) for km in away]


_SHORT: Final = {"days": _days, "distance": _distance}
