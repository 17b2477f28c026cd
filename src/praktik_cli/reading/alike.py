"""How much a header is like the headers that a field is known by."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from math import log
from typing import Final

from praktik_cli.reading.headers import OTHER_SIDE, header_key
from praktik_cli.reference.fields import TWINS, fields

_STOP_WORDS: Final = frozenset(
    """
    hvilken hvilket hvilke hvad hvor hvordan hvem er har du i I jeres jer din dit dine dig den det de en et af at på til
    for fra og eller med som om vil kan må skal gerne ønsker angiv skriv vælg oplys venligst evt eventuelt
    what which where how who is are do does you your the a an of at in on to for from and or with please enter select
    choose want would like can
    """.split()  # noqa: SIM905 - a list of quoted words would be read by nobody
)
# Words that turn a question round, or ask about somebody else or another time.
_TURNING: Final = frozenset(
    """
    ikke ej undtagen undtaget lukket optaget fraværende før tidligere sidste sidst seneste forrige chef chefs chefen
    chefens leder leders lederen lederens sagsbehandler sagsbehandlers samarbejdspartner samarbejdspartnere kollega
    kollegas værtens praktikantens pårørende besøge not except closed before previous former last manager manager's boss
    boss's colleague partner visit
    """.split()  # noqa: SIM905 - as above
)
_SHORTEST_TO_MISSPELL: Final = 5
_SAME_WORD: Final = 85
_MISSPELT_FROM: Final = 60


def likenesses(side: str, header: str, *, is_shared: bool = False) -> Mapping[str, float]:
    """How much ``header`` is like each field of ``side`` by name, 0 to 1; fields that are nothing like it are absent.

    The better of two measures over the headers that the field is known by. Words: Dice's coefficient over the words
    that both have, each weighed by how rare it is among all known headers (L. R. Dice, Ecology 26 (1945), p. 297;
    K. Spärck Jones, Journal of Documentation 28 (1972), p. 11). Letters: the normalised Indel similarity of the whole
    header, from 60 % on, for misspellings.

    Args:
        side: ``"host"`` or ``"intern"``.
        header: as written.
        is_shared: hosts and interns share the sheet, so that a header of one may serve the other.
    """
    words = _words(header_key(header))
    found: dict[str, float] = {}
    for key, phrase in _phrases(side, is_shared):
        likeness = max(_by_words(words, phrase), _by_letters(words, phrase))
        if likeness > found.get(key, 0):
            found[key] = likeness
    return found


def turns_round(side: str, key: str, header: str) -> bool:
    """Whether ``header`` has a word that turns a question round, such as "ikke" or "chefs", and no known header has."""
    said = _TURNING.intersection(re.split(r"[^\w']+", header_key(header)))
    return bool(said) and not any(said <= set(re.split(r"[^\w']+", known)) for known in _headers_of(side, key))


@cache
def _headers_of(side: str, key: str) -> tuple[str, ...]:
    return tuple(header_key(header) for entry in fields(side) if entry.key == key for header in entry.headers)


@lru_cache(maxsize=4096)
def _words(folded: str) -> tuple[str, ...]:
    plain = re.sub(r"\be[- ](?=mail|post)", "e", folded)
    return tuple(word for word in re.split(r"[\W_]+", plain) if word and word not in _STOP_WORDS and not word.isdigit())


def _by_words(one: Sequence[str], other: Sequence[str]) -> float:
    if not one or not other:
        return 0.0
    common = sum(_weight(word) for word in other if any(_is_same(word, mine) for mine in one))
    return min(1.0, 2 * common / (sum(map(_weight, one)) + sum(map(_weight, other))))


def _by_letters(one: Sequence[str], other: Sequence[str]) -> float:
    mine, known = " ".join(one), " ".join(other)
    if min(len(mine), len(known)) < _SHORTEST_TO_MISSPELL:
        return 0.0
    return max(0.0, (_ratio(mine, known) - _MISSPELT_FROM) / (100 - _MISSPELT_FROM))


@lru_cache(maxsize=65536)
def _is_same(one: str, other: str) -> bool:
    is_long = min(len(one), len(other)) >= _SHORTEST_TO_MISSPELL
    return one == other or (is_long and _ratio(one, other) >= _SAME_WORD)


def _ratio(one: str, other: str) -> float:
    from rapidfuzz import fuzz  # noqa: PLC0415 - only headers that nobody lists are compared

    return fuzz.ratio(one, other)


@cache
def _phrases(side: str, is_shared: bool) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple(dict.fromkeys(_all_phrases(side, is_shared)))


def _all_phrases(side: str, is_shared: bool) -> Iterator[tuple[str, tuple[str, ...]]]:
    for entry in fields(side):
        yield from ((entry.key, _words(header_key(header))) for header in entry.headers)
        if is_shared and entry.key in TWINS:
            twins = (other for other in fields(OTHER_SIDE[side]) if other.key == TWINS[entry.key])
            yield from ((entry.key, _words(header_key(header))) for other in twins for header in other.headers)


@cache
def _frequencies() -> tuple[Mapping[str, int], int]:
    phrases = {phrase for side in OTHER_SIDE for _, phrase in _phrases(side, False)}
    return Counter(word for phrase in phrases for word in set(phrase)), len(phrases)


@lru_cache(maxsize=4096)
def _weight(word: str) -> float:
    counts, total = _frequencies()
    return log((1 + total) / (1 + counts.get(word, 0)))
