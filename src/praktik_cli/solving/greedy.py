"""A first matching, so that even a search without time has something to give."""

from collections import Counter
from collections.abc import Hashable

from praktik_cli.naming import organisation_key
from praktik_cli.solving.framed import Framed as Problem


def first_matching(problem: Problem) -> tuple[int, ...]:
    """Rows of ``problem.pairs`` that keep every rule: interns with few possible hosts first, then by points.

    One host each, and none at hosts that take several interns or nobody: those rules need a real search.
    """
    pairs = problem.pairs
    choices = pairs.groupby("intern")["host"].transform("size")
    order = pairs.assign(choices=choices).sort_values(["choices", "points"], ascending=[True, False], kind="stable")
    taken: Counter[Hashable] = Counter()
    rows = []
    for row, host, intern in zip(order.index.tolist(), order["host"].tolist(), order["intern"].tolist(), strict=True):
        limits = _limits(problem, host, intern)
        if problem.hosts[host].min_interns == 1 and all(taken[key] < limit for key, limit in limits.items()):
            taken.update(limits.keys())
            rows.append(row)
    return tuple(sorted(rows))


def _limits(problem: Problem, host: int, intern: int) -> dict[Hashable, int]:
    """What one more match uses up, each with how much of it there is."""
    rules, person = problem.settings.rules, problem.interns[intern]
    everyone = len(problem.interns)
    return {
        ("intern", intern): 1,
        ("host", host): problem.capacity(host),
        ("sector", host, person.sector): rules.same_sector_per_host or everyone,
        ("employer", host, organisation_key(person.organisation)): rules.same_organisation_per_host or everyone,
    }
