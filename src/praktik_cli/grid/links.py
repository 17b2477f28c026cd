"""Who is linked to whom: few hosts an intern, so that the pairs are listed instead of laid out as a matrix."""

from collections.abc import Hashable, Mapping, Sequence

import numpy as np

from praktik_cli.grid.arrays import Ints


class Links:
    """Ranked lists of hosts, each list shared by all the interns who named the same.

    Args:
        lists: for each intern, what stands for its list; equal ones share it.
        hosts_of: for each of these, the hosts as (position, rank) arrays; of a host named twice the first holds.
        hosts: how many hosts there are.

    Attributes:
        codes: for each intern, the number of its list.
        firsts: for each list, an intern who has it.
        starts: list ``c`` is ``hosts[starts[c]:starts[c + 1]]``, ascending.
        hosts: positions of hosts; ``ranks``: beside each, its place in the list from 1.
    """

    def __init__(self, lists: Sequence[Hashable], hosts_of: Mapping[Hashable, tuple[Ints, Ints]], hosts: int) -> None:
        numbers: dict[Hashable, int] = {}
        self.codes = np.array([numbers.setdefault(key, len(numbers)) for key in lists], dtype=np.int64)
        self.firsts = np.unique(self.codes, return_index=True)[1].astype(np.int64)
        found = [hosts_of[key] for key in numbers]
        code = np.repeat(np.arange(len(found)), [len(listed) for listed, _ in found])
        # One more than there are hosts: place 0 of every list stays empty and stands for a host that nobody named.
        self._width = hosts + 1
        places = code * self._width + _joined([listed for listed, _ in found]) + 1
        self._keys, first = np.unique(places, return_index=True)
        self.ranks = _joined([ranks for _, ranks in found])[first]
        self.hosts = self._keys % self._width - 1
        self.starts = np.searchsorted(self._keys, np.arange(len(found) + 1) * self._width)

    def find(self, hosts: Ints, interns: Ints) -> Ints:
        """Where ``hosts`` stand in the lists of ``interns``, element by element; -1: nowhere, as always for host -1."""
        keys = self.codes[interns] * self._width + hosts + 1
        if not self._keys.size:
            return np.full(keys.shape, -1)
        at = np.minimum(np.searchsorted(self._keys, keys), self._keys.size - 1)
        return np.where(self._keys[at] == keys, at, -1)

    def rank(self, hosts: Ints, interns: Ints) -> Ints:
        """The rank of ``hosts`` in the lists of ``interns``, element by element; 0: not in it."""
        at = self.find(hosts, interns)
        return np.where(at >= 0, np.append(self.ranks, 0)[at], 0)


def _joined(parts: Sequence[Ints]) -> Ints:
    return np.concatenate([np.empty(0, dtype=np.int64), *parts])
