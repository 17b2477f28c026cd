"""Which of many names may be one name written in two ways."""

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from praktik_cli.reference.places import find_municipality

_ALIKE: Final = 90
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
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - as everywhere, loaded when names are compared

    if not names:
        return set()
    likeness = process.cdist(names, names, scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return {(int(one), int(other)) for one, other in zip(*likeness.nonzero(), strict=True) if one < other}


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
        for longer in set.intersection(*(having[word] for word in own)) - {position}
    }
