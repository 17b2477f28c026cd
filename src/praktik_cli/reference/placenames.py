"""What a written place means: a municipality, a post district, a town, or a municipality of before 2007."""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from typing import Final

from praktik_cli.naming import fold
from praktik_cli.reference.placemeanings import Place, of_name, of_number, without_kommune
from praktik_cli.reference.places import municipalities
from praktik_cli.reference.towns import districts, former_municipalities, place_key, split_number, towns

_COUNTRY: Final = frozenset({"dk", "danmark", "denmark"})
_CLOSE: Final = 0.78
_LONGEST: Final = 120


def find_place(text: str) -> Place | None:
    """The place that ``text`` names; ``None`` when a part of it is not known, or it is longer than places are.

    Args:
        text: a name, a postcode or code, or several such together: "4930 Maribo", "Maribo (Lolland Kommune)".
    """
    if len(text) > _LONGEST:
        return None
    number, words = split_number(text)
    names = [words] if of_name(words) else [part for part in map(fold, re.split(r"[,()/;]", words)) if part]
    found = [of_number(number)] if number else []
    found += [of_name(name) for name in names if name not in _COUNTRY]
    known = [place for place in found if place]
    return _together(known) if known and len(known) == len(found) else None


def find_municipality(text: str) -> str | None:
    """The code of the municipality that ``text`` names without any doubt."""
    place = find_place(text)
    return place.code if place and place.how == "exact" else None


def nearest_municipality(text: str) -> str | None:
    """The municipality or town of the same first letter that is spelt most like ``text``; of a postcode its town."""
    from rapidfuzz import process  # noqa: PLC0415 - only needed when something is misspelt
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    number, words = split_number(text)
    if number in districts():
        return f"{number} {districts()[number].name}"
    bare = place_key(without_kommune(fold(words)))
    names = _spellings().get(bare[:1], {})
    found = process.extractOne(bare, names.keys(), scorer=OSA.normalized_similarity, score_cutoff=_CLOSE)
    return names[found[0]] if found else None


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
def _spellings() -> Mapping[str, Mapping[str, str]]:
    """First letter → key → name; of equal keys, and of names equally close, the municipality comes first."""
    named = [municipality.name for municipality in municipalities().values()]
    named += [home.name for homes in towns().values() for home in homes]
    named += [home.name for home in former_municipalities().values()]
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for name in named:
        found[place_key(name)[:1]].setdefault(place_key(name), name)
    return found
