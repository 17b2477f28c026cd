"""The network relaxation over all pairs: what no matching can exceed, and the matching that reaches it.

It leaves out the rules that break the network, so its value is a bound, and its matching is a best one whenever
it happens to keep those rules too. Potentials price every pair there is, so the bound holds over all of them at
any moment, also before the last pair that could help has been added (weak duality).
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

import numpy as np

from praktik_cli.solving.arrays import Ints
from praktik_cli.solving.network import Network
from praktik_cli.solving.pricing import Prices, near, price, prices_of
from praktik_cli.solving.structure import Structure
from praktik_cli.solving.worth import Matching, Worth

_HOLD_ALL: Final = 300_000
_FIRST_PAIRS: Final = 8


@dataclass(frozen=True)
class Relaxed:
    """The network's answer for one worth, counted in ``Structure.unit`` to the point.

    Attributes:
        network: with the pairs that were held.
        costs: of its arcs; ``flow``: on its arcs, the cheapest; ``potential``: of its nodes, proving that.
        worth: what was maximised; ``lowest``: pairs with fewer points took no part.
        matching: the pairs that the flow uses.
        value: what they are worth by the network's count.
        bound: no matching, of whatever pairs, is worth more.
    """

    network: Network
    costs: Ints
    flow: Ints
    potential: Ints
    worth: Worth
    lowest: int
    matching: Matching
    value: int
    bound: int

    @cached_property
    def prices(self) -> Prices:
        """The potentials as prices for any pair."""
        return prices_of(self.network, self.potential, self.worth, self.lowest)


class Relaxation:
    """The pairs found so far that can help; all of them where they are few."""

    def __init__(self, structure: Structure) -> None:
        self.structure = structure
        self.holds_all = structure.hosts * structure.interns <= _HOLD_ALL
        self._keys = np.zeros(0, dtype=np.int64)
        self._points = np.zeros(0, dtype=np.int64)
        self._potential: Ints | None = None
        self._add(*(structure.pairs.all() if self.holds_all else self._some()))

    def maximise(self, worth: Worth, lowest: int = 0, enough: Callable[[Relaxed], bool] | None = None) -> Relaxed:
        """The best matching for ``worth`` among all pairs of at least ``lowest`` points.

        Pairs are added until none can help, or until the answer so far is ``enough``.
        """
        worth *= self.structure.unit
        while True:
            relaxed = self._solve(worth, lowest)
            if self.holds_all:
                return relaxed
            held, excess = len(self._keys), price(relaxed.prices, self._keys)
            relaxed = replace(relaxed, bound=relaxed.value + excess.lift)
            self._add(excess.host, excess.intern)
            if len(self._keys) == held or (enough is not None and enough(relaxed)):
                return relaxed

    def alive(self, relaxed: Relaxed, slack: int) -> Matching:
        """Every pair that can be in a matching worth at most ``slack`` less than the bound of ``relaxed``."""
        network = relaxed.network
        reduced = network.reduced(relaxed.costs, relaxed.potential)[: len(network.pairs)]
        return self._with_others(network.pairs.where(reduced <= slack), relaxed, slack)

    def around(self, relaxed: Relaxed, slack: int) -> Matching:
        """The same, and all that the network of ``relaxed`` held."""
        return self._with_others(relaxed.network.pairs, relaxed, slack)

    def _with_others(self, held: Matching, relaxed: Relaxed, slack: int) -> Matching:
        if self.holds_all:
            return held
        keys = np.union1d(
            self.structure.keys(held.host, held.intern), self.structure.keys(*near(relaxed.prices, slack))
        )
        host, intern = self.structure.pairs_of(keys)
        return Matching(host, intern, self.structure.pairs.points_of(host, intern))

    def _solve(self, worth: Worth, lowest: int) -> Relaxed:
        host, intern = self.structure.pairs_of(self._keys)
        pairs = Matching(host, intern, self._points).where(self._points >= lowest)
        network = Network(self.structure, pairs)
        costs = network.costs(worth)
        flow = network.flow(costs)
        potential = network.potentials(costs, flow, self._start(network))
        self._potential = potential[: network.sink + 1]
        value = int(worth.place.sum()) - int(costs @ flow)
        return Relaxed(network, costs, flow, potential, worth, lowest, network.matching(flow), value, value)

    def _start(self, network: Network) -> Ints:
        """The potentials of the last network are near those of the next."""
        start = np.zeros(network.nodes, dtype=np.int64)
        if self._potential is not None:
            start[: network.sink + 1] = self._potential
        return start

    def _add(self, host: Ints, intern: Ints) -> None:
        points = self.structure.pairs.points_of(host, intern)
        new = self.structure.keys(host, intern)[points >= 0]
        keys, first = np.unique(np.concatenate([self._keys, new]), return_index=True)
        self._keys, self._points = keys, np.concatenate([self._points, points[points >= 0]])[first]

    def _some(self) -> tuple[Ints, Ints]:
        """Pairs to begin with: some at random for each intern and each host, and those of the rounds before."""
        structure, draw = self.structure, np.random.default_rng(0)
        hosts = np.repeat(np.arange(structure.hosts), _FIRST_PAIRS)
        interns = np.repeat(np.arange(structure.interns), _FIRST_PAIRS)
        special = structure.pairs_of(np.concatenate([structure.locked, structure.matched]))
        host = np.concatenate([hosts, draw.integers(0, max(structure.hosts, 1), len(interns)), special[0]])
        intern = np.concatenate([draw.integers(0, max(structure.interns, 1), len(hosts)), interns, special[1]])
        return host, intern
