"""The optimal face: the network in which only what is still open moves.

Where a matching may fall short of the network's bound by no more than a slack, an arc of higher reduced cost stays
empty and one of lower than minus the slack stays full. What is left is a small network, in which the next goal,
the lottery, is solved.
Source: complementary slackness; R. K. Ahuja, T. L. Magnanti and J. B. Orlin, "Network Flows" (1993), ch. 9.
"""

from collections.abc import Callable

import numpy as np

from praktik_cli.solving.arrays import Ints
from praktik_cli.solving.network import Face, Network
from praktik_cli.solving.relaxation import Relaxation, Relaxed
from praktik_cli.solving.worth import Matching, Worth


class OptimalFace:
    """Answers like a ``Relaxation``, on the matchings that are within ``slack`` of the bound of ``relaxed``."""

    def __init__(self, relaxation: Relaxation, relaxed: Relaxed, slack: int) -> None:
        self.structure = relaxation.structure
        pairs = relaxation.around(relaxed, slack)
        self._network = Network(self.structure, pairs)
        costs = self._network.costs(relaxed.worth)
        reduced = self._network.reduced(costs, _carried(relaxed, self._network))
        self._face = Face(empty=reduced > slack, full=reduced < -slack)
        self._lowest = relaxed.lowest

    @property
    def pairs(self) -> Matching:
        """The pairs that are not settled as no matches."""
        return self._network.pairs.where(~self._face.empty[: len(self._network.pairs)])

    def maximise(self, worth: Worth, lowest: int = 0, enough: Callable[[Relaxed], bool] | None = None) -> Relaxed:
        """The best matching on the face; ``lowest`` and ``enough`` change nothing here."""
        del lowest, enough
        worth *= self.structure.unit
        network, face = self._network, self._face
        costs = network.costs(worth)
        flow = network.flow(costs, face)
        potential = network.potentials(costs, flow, face=face)
        value = int(worth.place.sum()) - int(costs @ flow)
        return Relaxed(network, costs, flow, potential, worth, self._lowest, network.matching(flow), value, value)

    def alive(self, relaxed: Relaxed, slack: int) -> Matching:
        """Every pair of the face that can be in a matching worth at most ``slack`` less than the bound."""
        network = self._network
        reduced = network.reduced(relaxed.costs, relaxed.potential)
        chosen = self._face.full | (~self._face.empty & (reduced <= slack))
        return network.pairs.where(chosen[: len(network.pairs)])


def _carried(relaxed: Relaxed, network: Network) -> Ints:
    """The potentials of ``relaxed`` on the nodes of another network over the same hosts and interns."""
    old, prices = relaxed.network, relaxed.prices
    potential = np.zeros(network.nodes, dtype=np.int64)
    potential[: old.sink + 1] = relaxed.potential[: old.sink + 1]
    entry = prices.entry - relaxed.worth.visit
    sectors, employers = network.sectors, network.employers
    potential[network.sector_nodes] = entry[sectors.kind, sectors.host]
    if len(employers.kind):
        sector = prices.sector_of[employers.kind]
        potential[network.employer_nodes] = entry[sector, employers.host] - prices.more_at(
            employers.host, employers.kind
        )
    return potential
