"""The nearest of very many names, found soon."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Final

from praktik_cli.abbreviations import Abbreviations
from praktik_cli.naming import organisation_key

_ALIKE: Final = 80
_MOST_COMPARED: Final = 3000
_CLOSEST: Final = 100


class Names:
    """Many names, among which the nearest to a text is found.

    A text is compared with the names that share the rarest triples of letters in it, at most about 3,000 of them, and
    word by word with the hundred closest; a name that shares none of these triples is not found. Which are compared
    does not depend on the order of the names.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._names = names
        self._found: dict[str, str | None] = {}

    def nearest(self, text: str) -> str | None:
        """The name that is spelt most like ``text``, or that it abbreviates, if any is close."""
        key = organisation_key(text)
        if key not in self._found:
            self._found[key] = self._abbreviated(key) or self._alike(key)
        return self._found[key]

    def _abbreviated(self, key: str) -> str | None:
        return next((self._by_key[name] for name in self._abbreviations.long_forms(key)), None)

    def _alike(self, key: str) -> str | None:
        from rapidfuzz import fuzz, process  # noqa: PLC0415 - only needed when something is misspelt

        close = process.extract(key, self._candidates(key), scorer=fuzz.ratio, limit=_CLOSEST)
        found = process.extractOne(key, sorted(own for own, *_ in close), scorer=fuzz.WRatio, score_cutoff=_ALIKE)
        return self._by_key[found[0]] if found else None

    def _candidates(self, key: str) -> list[str]:
        shared = sorted((self._having[triple] for triple in _triples(key) if triple in self._having), key=len)
        chosen: set[int] = set()
        for having in shared:
            if chosen and len(chosen) + len(having) > _MOST_COMPARED:
                break
            chosen.update(having)
        return [self._keys[position] for position in sorted(chosen)]

    @cached_property
    def _by_key(self) -> Mapping[str, str]:
        return {organisation_key(name): name for name in sorted(set(self._names), reverse=True)}

    @cached_property
    def _keys(self) -> Sequence[str]:
        return sorted(self._by_key)

    @cached_property
    def _abbreviations(self) -> Abbreviations:
        return Abbreviations(self._keys)

    @cached_property
    def _having(self) -> Mapping[str, Sequence[int]]:
        """Triple of letters → the positions of the keys that have it, ascending."""
        having: dict[str, list[int]] = defaultdict(list)
        for position, key in enumerate(self._keys):
            for triple in _triples(key):
                having[triple].append(position)
        return dict(having)


def _triples(key: str) -> set[str]:
    padded = f" {key} "
    return {padded[start : start + 3] for start in range(len(padded) - 2)}
