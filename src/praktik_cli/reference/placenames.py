"""What a written place means: a municipality, a post district, a town, or a municipality of before 2007."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from praktik_cli.naming import fold
from praktik_cli.reference.places import Municipality, municipalities
from praktik_cli.reference.towns import (
    Home,
    districts,
    former_municipalities,
    place_key,
    split_number,
    town_key,
    towns,
)

How = Literal["exact", "mainly", "former", "divided", "several", "contradiction"]

_KOMMUNE: Final = re.compile(
    r"^kommunen?\s+|^(?:the )?(?:municipality|city) of\s+|\s*(?:regions)?kommunen?s?$|\s*municipality$"
)
_COUNTRY: Final = frozenset({"dk", "danmark", "denmark"})
_FIRST_POSTCODE: Final = 1000
_CLOSE: Final = 0.7


@dataclass(frozen=True, slots=True)
class Place:
    """A place as it was understood.

    Attributes:
        code: the municipality that it is read as; ``None`` when there is no telling.
        how: ``"exact"``: a municipality, or a town or post district that is its seat or lies wholly in it;
            ``"mainly"``: one that reaches into others; ``"former"``: a municipality of before 2007; ``"divided"``:
            one that became part of several; ``"several"``: any of ``possible``; ``"contradiction"``: words for places
            that do not belong together.
        possible: the codes of all municipalities it may lie in, ``code`` first.
    """

    code: str | None
    how: How
    possible: tuple[str, ...]


def find_place(text: str) -> Place | None:
    """The place that ``text`` names; ``None`` when a part of it is not known.

    Args:
        text: a name, a postcode or code, or several such together: "4930 Maribo", "Maribo (Lolland Kommune)".
    """
    number, words = split_number(text)
    names = [words] if _by_name(words) else [part for part in map(fold, re.split(r"[,()/;]", words)) if part]
    found = [_by_number(number)] if number else []
    found += [_by_name(name) for name in names if name not in _COUNTRY]
    known = [place for place in found if place]
    return _together(known) if known and len(known) == len(found) else None


def find_municipality(text: str) -> str | None:
    """The code of the municipality that ``text`` names without any doubt."""
    place = find_place(text)
    return place.code if place and place.how == "exact" else None


def nearest_municipality(text: str) -> str | None:
    """The municipality or town whose spelling is closest to ``text``, if any is close; with its postcode if given."""
    from rapidfuzz import process  # noqa: PLC0415 - only needed when something is misspelt
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    number, words = split_number(text)
    if number in districts():
        return f"{number} {districts()[number].name}"
    names, bare = _spellings(), place_key(_KOMMUNE.sub("", fold(words)))
    found = process.extractOne(bare, names.keys(), scorer=OSA.normalized_similarity, score_cutoff=_CLOSE)
    return names[found[0]] if found else None


def _by_number(number: str) -> Place | None:
    if int(number) >= _FIRST_POSTCODE:
        return _of_homes([districts()[number]]) if number in districts() else None
    code = number.zfill(4)
    if code in municipalities():
        return _exact(code)
    return _of_former(former_municipalities()[code]) if code in former_municipalities() else None


def _by_name(words: str) -> Place | None:
    bare = _KOMMUNE.sub("", words)
    key, is_kommune = place_key(bare), bare != words
    # "Maribo Kommune" is the municipality of before 2007, "Maribo" the town.
    finders = (_of_name, _of_former_name, _of_seat) if is_kommune else (_of_name, _of_seat, _of_town, _of_former_name)
    keys = (key, key.removesuffix("s")) if is_kommune else (key,)
    return next((place for find in finders for key in keys if (place := find(key))), None)


def _of_name(key: str) -> Place | None:
    return _exact(_municipality_names().get(key))


def _of_seat(key: str) -> Place | None:
    return _exact(_seats().get(key))


def _exact(code: str | None) -> Place | None:
    return Place(code, "exact", (code,)) if code else None


def _of_former_name(key: str) -> Place | None:
    home = _former_names().get(key)
    return _of_former(home) if home else None


def _of_town(key: str) -> Place | None:
    """Also "Kbh. Ø": a name that a municipality goes by, with the letters of a district."""
    first, _, letters = key.partition(" ")
    code = _municipality_names().get(first)
    homes = towns().get(key) or (towns().get(f"{place_key(municipalities()[code].seat)} {letters}") if code else None)
    return _of_homes(homes) if homes else None


def _of_homes(homes: Iterable[Home]) -> Place:
    """Where towns of one name, or one post district, lie."""
    homes = tuple(homes)
    mains = dict.fromkeys(code for home in homes for code in ([home.main] if home.main else home.others))
    if len(mains) > 1:
        return Place(None, "several", tuple(mains))
    [main] = mains
    if all(_is_seat(home.name, municipalities()[main]) for home in homes):
        return Place(main, "exact", (main,))
    possible = tuple(dict.fromkeys([main, *(code for home in homes for code in home.others)]))
    return Place(main, "mainly" if len(possible) > 1 else "exact", possible)


def _of_former(home: Home) -> Place:
    if not home.main:
        return Place(None, "several", home.codes)
    return Place(home.main, "divided" if home.others else "former", home.codes)


def _is_seat(town: str, municipality: Municipality) -> bool:
    return town_key(town) in {town_key(municipality.seat), town_key(municipality.name)}


def _together(places: list[Place]) -> Place:
    """What several words for one place say: where all of them can be."""
    if len(places) == 1:
        return places[0]
    shared = tuple(code for code in places[0].possible if all(code in place.possible for place in places))
    if not shared:
        return Place(None, "contradiction", tuple(dict.fromkeys(code for place in places for code in place.possible)))
    told = {place.how: place for place in places if place.code in shared}
    if found := told.get("exact") or told.get("former") or told.get("divided"):
        return found
    return Place(shared[0], "exact", shared) if len(shared) == 1 else told.get("mainly", Place(None, "several", shared))


@cache
def _municipality_names() -> Mapping[str, str]:
    every = municipalities().items()
    return {place_key(name): code for code, municipality in every for name in (municipality.name, *municipality.also)}


@cache
def _seats() -> Mapping[str, str]:
    return {place_key(municipality.seat): code for code, municipality in municipalities().items()}


@cache
def _former_names() -> Mapping[str, Home]:
    return {place_key(home.name): home for home in former_municipalities().values()}


@cache
def _spellings() -> Mapping[str, str]:
    """Key → name; of equal keys, and of names equally close, the municipality comes first."""
    named = [municipality.name for municipality in municipalities().values()]
    named += [home.name for homes in towns().values() for home in homes]
    named += [home.name for home in former_municipalities().values()]
    found: dict[str, str] = {}
    for name in named:
        found.setdefault(place_key(name), name)
    return found
