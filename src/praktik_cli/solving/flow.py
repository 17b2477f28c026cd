"""The network relaxation: bounds that no matching can exceed, from maximum flows.

Capacity, "at most k of an employer at a host" and "at most k of a sector at a host" are nested, so the
matchings that respect them are the integer flows of a network: intern → employer at host → sector at host →
host → sink. Rules that break the network are left out, so the maximum flow is a bound, and often exact.
Source: R. K. Ahuja, T. L. Magnanti and J. B. Orlin, "Network Flows" (1993), ch. 6 and 7.
"""

from collections.abc import Hashable

from ortools.graph.python import max_flow

from praktik_cli.naming import organisation_key
from praktik_cli.solving.framed import Framed as Problem


def most_placed(problem: Problem, *, only_waited: bool = False) -> int:
    """No matching places more interns (or more of those left out last time) than this."""
    return _most(problem, one_per_host=False, only_waited=only_waited)


def most_hosts_used(problem: Problem) -> int:
    """No matching uses more hosts than this: one intern each is enough to use them."""
    return _most(problem, one_per_host=True, only_waited=False)


def _most(problem: Problem, *, one_per_host: bool, only_waited: bool) -> int:
    network = _Network()
    for position, intern in enumerate(problem.interns):
        if intern.waited or not only_waited:
            network.arc("source", ("intern", position), problem.placements(position) if one_per_host else 1)
    for host in range(len(problem.hosts)):
        network.arc(("host", host), "sink", 1 if one_per_host else problem.capacity(host))
    _add_pairs(network, problem)
    return network.maximum()


def _add_pairs(network: "_Network", problem: Problem) -> None:
    rules = problem.settings.rules
    for host, intern in zip(problem.pairs["host"].tolist(), problem.pairs["intern"].tolist(), strict=True):
        person = problem.interns[intern]
        employer = ("employer", host, organisation_key(person.organisation))
        sector = ("sector", host, person.sector)
        network.arc(("intern", intern), employer, 1)
        network.arc(employer, sector, rules.same_organisation_per_host or len(problem.interns))
        network.arc(sector, ("host", host), rules.same_sector_per_host or len(problem.interns))


class _Network:
    """A flow network whose nodes have names; an arc between two nodes is laid once."""

    def __init__(self) -> None:
        self._flow = max_flow.SimpleMaxFlow()
        self._nodes: dict[Hashable, int] = {"source": 0, "sink": 1}
        self._laid: set[tuple[int, int]] = set()

    def arc(self, tail: Hashable, head: Hashable, capacity: int) -> None:
        ends = self._node(tail), self._node(head)
        if ends not in self._laid:
            self._laid.add(ends)
            self._flow.add_arc_with_capacity(*ends, capacity)

    def maximum(self) -> int:
        if self._flow.num_arcs() == 0:
            return 0
        self._flow.solve(0, 1)
        return int(self._flow.optimal_flow())

    def _node(self, name: Hashable) -> int:
        return self._nodes.setdefault(name, len(self._nodes))
