"""Sets of words as bits, so that what two sets share is a population count."""

from collections.abc import Iterable, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from praktik_cli.grid.arrays import Ints

_WORD: Final = 64


class WordSets:
    """The words of hosts and interns; only those that occur on both sides are kept, since no others can be shared.

    Attributes:
        host_codes: for each host, the number of its set; ``intern_codes`` likewise.
        host_members: for each host set, the numbers of its words; ``intern_members`` likewise.
        words: how many words occur on both sides.
    """

    def __init__(self, hosts: Sequence[Iterable[str]], interns: Sequence[Iterable[str]]) -> None:
        left, right = ([frozenset(words) for words in side] for side in (hosts, interns))
        shared = sorted(frozenset().union(*left) & frozenset().union(*right))
        number = {word: code for code, word in enumerate(shared)}
        self.words = len(shared)
        self.host_codes, self.host_members = _coded(left, number)
        self.intern_codes, self.intern_members = _coded(right, number)
        self._host_bits, self._intern_bits = (
            _bits(members, self.words) for members in (self.host_members, self.intern_members)
        )

    def common(self, host_sets: Ints, intern_sets: Ints) -> Ints:
        """How many words the sets share, element by element."""
        count = np.zeros(np.broadcast_shapes(host_sets.shape, intern_sets.shape), dtype=np.int64)
        for left, right in zip(self._host_bits, self._intern_bits, strict=True):
            count += np.bitwise_count(left[host_sets] & right[intern_sets])
        return count


def _coded(sets: Sequence[frozenset[str]], number: dict[str, int]) -> tuple[Ints, Sequence[tuple[int, ...]]]:
    codes: dict[tuple[int, ...], int] = {}
    found = [tuple(sorted(number[word] for word in words if word in number)) for words in sets]
    return np.array([codes.setdefault(members, len(codes)) for members in found], dtype=np.int64), tuple(codes)


def _bits(sets: Sequence[tuple[int, ...]], words: int) -> NDArray[np.uint64]:
    """One row of bits for each 64 words, one column a set."""
    bits = np.zeros((-(-words // _WORD), len(sets)), dtype=np.uint64)
    for column, members in enumerate(sets):
        for word in members:
            bits[word // _WORD, column] |= np.uint64(1 << word % _WORD)
    return bits
