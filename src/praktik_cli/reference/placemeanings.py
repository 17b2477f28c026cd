"""What one name or number means as a place."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from praktik_cli.reference.places import Municipality, municipalities
from praktik_cli.reference.towns import Home, districts, former_municipalities, place_key, town_key, towns

How = Literal["exact", "mainly", "former", "divided", "several", "contradiction"]

_KOMMUNE: Final = re.compile(
    r"^kommunen?\s+|^(?:the )?(?:municipality|city) of\s+|\s*(?:regions)?kommunen?s?$|\s*municipality$"
)
_FIRST_POSTCODE: Final = 1000


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


def of_number(number: str) -> Place | None:
    """The post district of a postcode, or the municipality of a code of today or of before 2007."""
    if int(number) >= _FIRST_POSTCODE:
        return _of_homes([districts()[number]]) if number in districts() else None
    code = number.zfill(4)
    if code in municipalities():
        return _exact(code)
    return _of_former(former_municipalities()[code]) if code in former_municipalities() else None


def of_name(words: str) -> Place | None:
    """The municipality or town that ``words``, folded, name."""
    bare = without_kommune(words)
    key, is_kommune = place_key(bare), bare != words
    # "Maribo Kommune" is the municipality of before 2007, "Maribo" the town.
    finders = (_of_former_name, _of_seat) if is_kommune else (_of_seat, _of_town, _of_former_name, _of_region)
    keys = (key, key.removesuffix("s")) if is_kommune else (key,)
    return next((place for find in (_of_municipality, *finders) for key in keys if (place := find(key))), None)


def without_kommune(words: str) -> str:
    """``words``, folded, without "Kommune" and the like."""
    return _KOMMUNE.sub("", words)


def _of_municipality(key: str) -> Place | None:
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


def _of_region(key: str) -> Place | None:
    codes = _regions().get(key)
    return Place(None, "several", codes) if codes else None


@cache
def _municipality_names() -> Mapping[str, str]:
    every = municipalities().items()
    return {place_key(name): code for code, municipality in every for name in (municipality.name, *municipality.also)}


@cache
def _seats() -> Mapping[str, str]:
    return {place_key(municipality.seat): code for code, municipality in municipalities().items()}


@cache
def _regions() -> Mapping[str, tuple[str, ...]]:
    """Key of a region, of before or after 2027, or a part of the country → the codes of its municipalities."""
    found: dict[str, list[str]] = defaultdict(list)
    for code, municipality in municipalities().items():
        for key in {place_key(name) for name in (municipality.region, municipality.region_2027, municipality.part)}:
            found[key].append(code)
    return {key: tuple(codes) for key, codes in found.items()}


@cache
def _former_names() -> Mapping[str, Home]:
    return {place_key(home.name): home for home in former_municipalities().values()}
