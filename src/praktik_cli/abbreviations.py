"""Which long names a short one may stand for: "OUH" for "Odense Universitetshospital"."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import Final

_SHORT: Final = re.compile(r"\w{2,6}")
_SMALL_WORDS: Final = frozenset({"og", "i", "for", "af", "på", "the", "of", "and"})


class Abbreviations:
    """Finds the long forms of an abbreviation among names of two words or more, each as ``organisation_key``.

    A short name of two to six letters may stand for a name that has it as a word, or for one whose words it has the
    first letters of, each followed by none or some more of the word's letters in order: o-uh, s-l-ks.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._by_word: dict[str, list[str]] = defaultdict(list)
        self._by_initials: dict[str, list[str]] = defaultdict(list)
        for name in names:
            words = _words(name)
            if len(words) > 1:
                for word in set(filter(_SHORT.fullmatch, words)):
                    self._by_word[word].append(name)
                self._by_initials["".join(word[0] for word in words)].append(name)

    def long_forms(self, short: str) -> Iterator[str]:
        """The names that ``short``, as ``organisation_key``, may stand for, in the order of the names by kind."""
        if not _SHORT.fullmatch(short):
            return
        yield from self._by_word.get(short, ())
        letters = _plain(short)
        for initials in sorted({letters[0] + "".join(some) for some in _some_of(letters[1:])}):
            for name in self._by_initials.get(initials, ()):
                if _spells(letters, _words(name)) and short not in name.split():
                    yield name


def _plain(text: str) -> str:
    return text.replace("å", "aa")


def _words(name: str) -> list[str]:
    return [word for word in _plain(name).split() if word not in _SMALL_WORDS]


def _some_of(letters: str) -> Iterator[tuple[str, ...]]:
    return (some for count in range(1, len(letters) + 1) for some in combinations(letters, count))


def _spells(short: str, words: Sequence[str]) -> bool:
    """Whether ``short`` is made of the words in order, of each its first letter and some that follow."""
    if not words or not short:
        return not words and not short
    head, rest = words[0], words[1:]
    return short[0] == head[0] and any(
        _is_in_order(short[1:end], head[1:]) and _spells(short[end:], rest) for end in range(1, len(short) + 1)
    )


def _is_in_order(letters: str, word: str) -> bool:
    left = iter(word)
    return all(letter in left for letter in letters)
