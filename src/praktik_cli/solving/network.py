"""The network of a round: intern → employer at host → sector at host → host → sink, over some of the pairs.

Capacity, "at most k of an employer at a host", "at most k of a sector at a host" and "placements of an intern" are
nested, so the matchings that keep them are the integer flows of this network, and a flow of least cost
maximises any ``Worth`` over them. What an intern does not use goes straight to the sink.
Source: R. K. Ahuja, T. L. Magnanti and J. B. Orlin, "Network Flows" (1993), ch. 9 and 10.
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from ortools.graph.python.min_cost_flow import SimpleMinCostFlow

from praktik_cli.solving.arrays import Flags, Ints
from praktik_cli.solving.structure import Structure
from praktik_cli.solving.worth import Matching, Worth


class Groups(NamedTuple):
    """Nodes between interns and hosts: one for each host and kind of intern whose limit can bind.

    Attributes:
        host, kind: of each node.
        of_pair: the node that each pair enters, -1 for none.
    """

    host: Ints
    kind: Ints
    of_pair: Ints


@dataclass(frozen=True)
class Arcs:
    """Parallel arrays: from where, to where, and how many units at most."""

    tail: Ints
    head: Ints
    room: Ints


@dataclass(frozen=True)
class Face:
    """What is settled about the flow: arcs that stay empty and arcs that stay full."""

    empty: Flags
    full: Flags


class Network:
    """Nodes and arcs for some pairs; the first arcs are the pairs, in their order.

    Nodes are the interns, then the hosts, the sink, groups by sector and groups by employer. A host's first
    interns, as many as it takes at least, share what using it is worth: the closest a network comes to "so many
    or none".
    """

    def __init__(self, structure: Structure, pairs: Matching) -> None:
        self.structure, self.pairs = structure, pairs
        self.sink = structure.interns + structure.hosts
        self.sectors, self.employers = self._groups()
        self.arcs = self._lay()

    @property
    def nodes(self) -> int:
        """How many nodes there are."""
        return int(self.employer_nodes.stop)

    @property
    def host_nodes(self) -> slice:
        """Where the hosts stand among the nodes."""
        return slice(self.structure.interns, self.sink)

    @property
    def sector_nodes(self) -> slice:
        """Where the groups by sector stand among the nodes."""
        return slice(self.sink + 1, self.sink + 1 + len(self.sectors.host))

    @property
    def employer_nodes(self) -> slice:
        """Where the groups by employer stand among the nodes."""
        return slice(self.sector_nodes.stop, self.sector_nodes.stop + len(self.employers.host))

    def costs(self, worth: Worth) -> Ints:
        """What a unit on each arc costs; ``worth.use`` is divisible by each host's fewest interns."""
        between = np.zeros(len(self.sectors.host) + len(self.employers.host), dtype=np.int64)
        used = worth.use // np.maximum(self.structure.least, 1)
        none_more, none_idle = np.zeros_like(worth.use), np.zeros_like(worth.place)
        earned = worth.of_pairs(self.structure, self.pairs)
        return np.concatenate([-earned, between, -used, none_more, none_idle, worth.place])

    def flow(self, costs: Ints, face: Face | None = None) -> Ints:
        """The flow of least cost on every arc, within ``face``.

        Raises:
            OverflowError: the costs are too large for the solver's whole numbers.
        """
        arcs, solver = self.arcs, SimpleMinCostFlow()
        settled = np.zeros_like(arcs.room) if face is None else np.where(face.full, arcs.room, 0)
        free = np.ones(len(costs), dtype=np.bool_) if face is None else ~(face.full | face.empty)
        solver.add_arcs_with_capacity_and_unit_cost(arcs.tail[free], arcs.head[free], arcs.room[free], costs[free])
        solver.set_nodes_supplies(np.arange(self.nodes), self._supply(settled))
        status = solver.solve()
        if status == solver.BAD_COST_RANGE:
            raise OverflowError("the weights of the goals exceed the range of the network's costs")
        if status != solver.OPTIMAL:
            raise RuntimeError(f"the network's flow ended as {status}")
        settled[free] = solver.flows(np.arange(int(free.sum())))
        return settled

    def potentials(self, costs: Ints, flow: Ints, start: Ints | None = None, face: Face | None = None) -> Ints:
        """Node potentials that prove ``flow`` best within ``face``; an intern's is the highest that does.

        Shortest distances in the residual graph, found by Bellman and Ford's method from ``start`` on.
        Source: Ahuja, Magnanti and Orlin (1993), ch. 5 and 9.
        """
        arcs = self.arcs
        free = np.ones(len(costs), dtype=np.bool_) if face is None else ~(face.full | face.empty)
        more, less = free & (flow < arcs.room), free & (flow > 0)
        tail = np.concatenate([arcs.tail[more], arcs.head[less]])
        head = np.concatenate([arcs.head[more], arcs.tail[less]])
        begin = np.zeros(self.nodes, dtype=np.int64) if start is None else start
        potential = _shortest(tail, head, np.concatenate([costs[more], -costs[less]]), begin)
        out = less & (arcs.tail < self.structure.interns)
        highest = np.full(self.structure.interns, np.iinfo(np.int64).max)
        np.minimum.at(highest, arcs.tail[out], potential[arcs.head[out]] - costs[out])
        own = potential[: self.structure.interns]
        potential[: self.structure.interns] = np.where(highest < np.iinfo(np.int64).max, highest, own)
        return potential

    def reduced(self, costs: Ints, potential: Ints) -> Ints:
        """What one more unit on each arc costs in all, potentials of its ends counted."""
        reduced: Ints = costs + potential[self.arcs.tail] - potential[self.arcs.head]
        return reduced

    def matching(self, flow: Ints) -> Matching:
        """The pairs that ``flow`` uses."""
        return self.pairs.where(flow[: len(self.pairs)] > 0)

    def _groups(self) -> tuple[Groups, Groups]:
        structure, pairs = self.structure, self.pairs
        room = structure.capacity[pairs.host]
        by_sector = _binding(pairs.host, structure.sector[pairs.intern], structure.per_sector, room)
        room = np.where(by_sector.of_pair >= 0, np.minimum(room, structure.per_sector), room)
        return by_sector, _binding(pairs.host, structure.employer[pairs.intern], structure.per_employer, room)

    def _lay(self) -> Arcs:
        structure = self.structure
        hosts, interns = np.arange(self.host_nodes.start, self.sink), np.arange(structure.interns)
        sector = _enter(self.sectors, self.sector_nodes, hosts[self.pairs.host])
        entry = _enter(self.employers, self.employer_nodes, sector)
        # Interns of one employer are of one sector, so any pair of a group tells where the group leads.
        onward = np.zeros(len(self.employers.host), dtype=np.int64)
        inside = self.employers.of_pair >= 0
        onward[self.employers.of_pair[inside]] = sector[inside]
        able = np.where(structure.least <= structure.capacity, structure.capacity, 0)
        first = np.minimum(np.maximum(structure.least, 1), able)
        parts = [
            (self.pairs.intern, entry, np.ones_like(entry)),
            (np.arange(self.nodes)[self.sector_nodes], hosts[self.sectors.host], structure.per_sector),
            (np.arange(self.nodes)[self.employer_nodes], onward, structure.per_employer),
            (hosts, self.sink, first),
            (hosts, self.sink, able - first),
            (interns, self.sink, structure.placements - 1),
            (interns, self.sink, 1),
        ]
        tail, head, room = zip(*(np.broadcast_arrays(*map(np.asarray, part)) for part in parts), strict=True)
        return Arcs(np.concatenate(tail), np.concatenate(head), np.concatenate(room))

    def _supply(self, settled: Ints) -> Ints:
        """What each node has to send on, when ``settled`` is on its way already."""
        supply = np.zeros(self.nodes, dtype=np.int64)
        supply[: self.structure.interns] = self.structure.placements
        supply[self.sink] = -self.structure.placements.sum()
        np.subtract.at(supply, self.arcs.tail, settled)
        np.add.at(supply, self.arcs.head, settled)
        return supply


def _binding(host: Ints, kind: Ints, limit: int, room: Ints) -> Groups:
    """The groups of pairs with more members than ``limit``, where the host has room for more than that."""
    none = np.full(len(host), -1, dtype=np.int64)
    if not limit:
        return Groups(none[:0], none[:0], none)
    kinds = int(kind.max(initial=0)) + 1
    keys, of_pair, members = np.unique(host * kinds + kind, return_inverse=True, return_counts=True)
    room_of_key = np.zeros(len(keys), dtype=np.int64)
    room_of_key[of_pair] = room
    binds = (members > limit) & (room_of_key > limit)
    number = np.where(binds, np.cumsum(binds) - 1, -1)
    return Groups(keys[binds] // kinds, keys[binds] % kinds, number[of_pair])


def _enter(groups: Groups, nodes: slice, otherwise: Ints) -> Ints:
    entered: Ints = np.where(groups.of_pair >= 0, nodes.start + groups.of_pair, otherwise)
    return entered


def _shortest(tail: Ints, head: Ints, length: Ints, distance: Ints) -> Ints:
    order = np.argsort(head, kind="stable")
    tail, head, length = tail[order], head[order], length[order]
    first = np.flatnonzero(np.diff(head, prepend=-1))
    ends, distance = head[first], distance.copy()
    while len(head):
        reached = np.minimum.reduceat(distance[tail] + length, first)
        if not (reached < distance[ends]).any():
            break
        distance[ends] = np.minimum(distance[ends], reached)
    return distance
