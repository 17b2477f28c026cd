"""Which of many names may be one name written in two ways."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from praktik_cli.reference.placenames import find_municipality

_ALIKE: Final = 90
_BLOCK: Final = 1024
_WORDS_THAT_TELL: Final = 2


def similar_names(names: Sequence[str]) -> list[tuple[str, str]]:
    """The pairs of ``names`` that may be one, each in the order of ``names``: misspelt, or one with a word more.

    Names of two municipalities are never one, nor are names with different numbers.

    Args:
        names: different names, each as ``organisation_key``.
    """
    numbers = [re.findall(r"\d+", name) for name in names]
    towns = [find_municipality(name) for name in names]
    return [
        (names[one], names[other])
        for one, other in sorted(_misspelt(names) | _with_words_more(names))
        if numbers[one] == numbers[other] and not (towns[one] and towns[other] and towns[one] != towns[other])
    ]


def _misspelt(names: Sequence[str]) -> set[tuple[int, int]]:
    """Block by block from the shortest name to the longest: names of very different length are never alike."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - as everywhere, loaded when names are compared

    order = sorted(range(len(names)), key=lambda position: len(names[position]))
    by_length, lengths = [names[position] for position in order], [len(names[position]) for position in order]
    found: set[tuple[int, int]] = set()
    for first in range(0, len(names), _BLOCK):
        block = by_length[first : first + _BLOCK]
        # Of two names so alike the longer has at most (200 − 90) / 90 of the letters of the shorter.
        last = bisect_right(lengths, len(block[-1]) * (200 - _ALIKE) // _ALIKE)
        alike = process.cdist(block, by_length[first:last], scorer=fuzz.ratio, score_cutoff=_ALIKE, workers=-1)
        for row, column in zip(*alike.nonzero(), strict=True):
            one, other = order[first + row], order[first + column]
            found.add((min(one, other), max(one, other)))
    return {(one, other) for one, other in found if one != other}


def _with_words_more(names: Sequence[str]) -> set[tuple[int, int]]:
    words = [set(name.split()) for name in names]
    having: dict[str, set[int]] = defaultdict(set)
    for position, own in enumerate(words):
        for word in own:
            having[word].add(position)
    return {
        (min(position, longer), max(position, longer))
        for position, own in enumerate(words)
        if len(own) >= _WORDS_THAT_TELL
        for longer in set.intersection(*sorted((having[word] for word in own), key=len)) - {position}
    }
