"""Which of many names may be one name written in two ways."""

import re
from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from typing import Final

from praktik_cli.abbreviations import Abbreviations
from praktik_cli.reference.placenames import find_place
from praktik_cli.reference.shortnames import long_names

_ALIKE: Final = 90
_BLOCK: Final = 128
_WORDS_THAT_TELL: Final = 2
_MOST_BEFORE: Final = 5
_MASK_BITS: Final = 64
_COUNTED: Final = 3
_CAPITALS: Final = re.compile(r"[A-ZÆØÅ0-9]{2,6}")

Pair = tuple[int, int]


def similar_names(names: Mapping[str, str]) -> list[tuple[str, str]]:
    """The pairs of names that may be one, each in their order: misspelt, with words more, or one short for the other.

    Names of two municipalities are never one, nor are names with different numbers. A name that is like more than five
    before it is paired with the first five.

    Args:
        names: ``organisation_key`` → the name as written; capitals tell an abbreviation from a word.
    """
    keys = list(names)
    before: dict[int, list[int]] = defaultdict(list)
    for alike in _groups(keys):
        for one, other in chain(
            _misspelt(keys, alike), _with_words_more(keys, alike), _abbreviated(names, keys, alike)
        ):
            firsts = before[other]
            is_first = len(firsts) < _MOST_BEFORE or one < firsts[-1]
            if is_first and one not in firsts and not _are_two_towns(keys[one], keys[other]):
                insort(firsts, one)
                del firsts[_MOST_BEFORE:]
    return [
        (keys[one], keys[other]) for one, other in sorted((one, other) for other in before for one in before[other])
    ]


def _groups(keys: Sequence[str]) -> Iterable[list[int]]:
    """The positions of the keys, those of the same numbers together."""
    groups: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for position, key in enumerate(keys):
        groups[tuple(re.findall(r"\d+", key))].append(position)
    return [group for group in groups.values() if len(group) > 1]


def _are_two_towns(one: str, other: str) -> bool:
    towns = _municipality(one), _municipality(other)
    return None not in towns and towns[0] != towns[1]


@lru_cache(maxsize=65536)
def _municipality(key: str) -> str | None:
    place = find_place(key)
    return place.code if place else None


def _misspelt(keys: Sequence[str], group: Sequence[int]) -> Iterator[Pair]:
    """The pairs that are at least 90 % alike by their letters in order, all of them.

    Block by block from the shortest name to the longest, since names of very different length are never alike. Each
    letter that one name has more than the other costs an edit, so names whose letters differ too much go uncompared.
    """
    import numpy as np  # noqa: PLC0415 - as rapidfuzz, loaded when names are compared
    from rapidfuzz import fuzz, process  # noqa: PLC0415

    order = sorted(group, key=lambda position: len(keys[position]))
    by_length = [keys[position] for position in order]
    lengths = [len(key) for key in by_length]
    sizes = np.array(lengths, dtype=np.uint16)
    masks = np.array([_letters(key) for key in by_length], dtype=np.uint64).reshape(len(order), _COUNTED).T.copy()
    for first in range(0, len(order), _BLOCK):
        block = slice(first, min(first + _BLOCK, len(order)))
        # Of two names so alike the longer has at most (200 − 90) / 90 of the letters of the shorter.
        after = slice(first, bisect_right(lengths, lengths[block.stop - 1] * (200 - _ALIKE) // _ALIKE))
        edits = sum(np.bitwise_count(mask[block, None] ^ mask[after]) for mask in masks)
        rows, columns = np.nonzero(edits <= (sizes[block, None] + sizes[after]) // (100 // (100 - _ALIKE)))
        ones, others = (positions[columns > rows] + first for positions in (rows, columns))
        texts = ([by_length[at] for at in positions] for positions in (ones, others))
        alike = process.cpdist(*texts, scorer=fuzz.ratio, score_cutoff=_ALIKE).nonzero()[0]
        yield from (_pair(order[ones[at]], order[others[at]]) for at in alike)


def _letters(key: str) -> tuple[int, ...]:
    """Bits for the letters that ``key`` has once or more, twice or more, and three times or more."""
    counted = [0] * _COUNTED
    for letter in key:
        bit = 1 << (ord(letter) % _MASK_BITS)
        for times in range(_COUNTED - 1, 0, -1):
            counted[times] |= counted[times - 1] & bit
        counted[0] |= bit
    return tuple(counted)


def _with_words_more(keys: Sequence[str], group: Sequence[int]) -> Iterator[Pair]:
    words = {position: set(keys[position].split()) for position in group}
    having: dict[str, set[int]] = defaultdict(set)
    for position, own in words.items():
        for word in own:
            having[word].add(position)
    for position, own in words.items():
        if len(own) >= _WORDS_THAT_TELL:
            for longer in set.intersection(*sorted((having[word] for word in own), key=len)) - {position}:
                yield _pair(position, longer)


def _abbreviated(names: Mapping[str, str], keys: Sequence[str], group: Sequence[int]) -> Iterator[Pair]:
    at = {keys[position]: position for position in group}
    shorts = [key for key in at if _CAPITALS.fullmatch(names[key].strip())]
    abbreviations = Abbreviations(at if shorts else ())
    for short in shorts:
        known = (long for long in long_names(short) if long in at)
        yield from (_pair(at[short], at[long]) for long in {*known, *abbreviations.long_forms(short)})


def _pair(one: int, other: int) -> Pair:
    return (one, other) if one < other else (other, one)
