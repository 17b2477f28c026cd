"""Areas that a person may wish for: regions, parts of the country, municipalities, islands and what else people say.

Sources: Danmarks Statistik's regions and provinces (landsdele); a county of before 2007 is the municipalities that got
most of one of its own. What has no border of its own, such as Sydsjælland, is a list in ``areas.json``.
"""

import json
import re
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Final

from praktik_cli.naming import fold, nearest
from praktik_cli.reference.placenames import find_place
from praktik_cli.reference.places import municipalities
from praktik_cli.reference.towns import former_municipalities, place_key

ABROAD: Final = "Udlandet"
_LONGEST: Final = 120
_PADDING: Final = re.compile(r"^(?:hele|på|i|all of)\s+|\s*\(.*\)$|\s+(?:generelt|overalt)$")


@cache
def areas() -> Mapping[str, frozenset[str]]:
    """Every area a person may wish for: its name → the codes of its municipalities; empty for abroad."""
    found: dict[str, set[str]] = {}
    for code, municipality in municipalities().items():
        for name in (municipality.region, municipality.region_2027, municipality.part, municipality.name):
            found.setdefault(name, set()).add(code)
    for home in former_municipalities().values():
        if home.county:
            found.setdefault(home.county, set()).add(home.codes[0])
    for kind in ("parts", "rough"):
        for name, parts in _data()[kind].items():
            found[name] = set().union(*(found[part] for part in parts))
    return {name: frozenset(codes) for name, codes in found.items()} | {ABROAD: frozenset()}


def is_rough(area: str) -> bool:
    """Whether ``area``, a name of ``areas()``, is a former county or another loose word."""
    return area in _data()["rough"] or any(area == home.county for home in former_municipalities().values())


def is_in_area(code: str | None, area: str) -> bool:
    """Whether the municipality ``code`` (``None``: abroad) lies in ``area``, a name of ``areas()``."""
    return area == ABROAD if code is None else code in areas()[area]


@lru_cache(maxsize=16384)
def find_area(text: str) -> str | None:
    """The name of the area that ``text`` means, or ``None``; a town or post district means its municipality."""
    if len(text) > _LONGEST:
        return None
    bare = bare_area(text)
    if found := _names().get(place_key(text)) or _names().get(place_key(bare)):
        return found
    place = find_place(bare)
    return municipalities()[place.code].name if place and place.code else None


def bare_area(text: str) -> str:
    """``text`` without words that leave an area what it is: "Sjælland (hele)" is "sjælland"."""
    return _PADDING.sub("", fold(text))


def is_anywhere(text: str) -> bool:
    """Whether ``text`` says that any place will do, such as "hele landet"."""
    return fold(text) in _anywhere()


@cache
def _anywhere() -> frozenset[str]:
    return frozenset(map(fold, _data()["anywhere"]))


def nearest_area(text: str) -> str | None:
    """The area whose name is closest to ``text``, if any is close; all municipalities that a town can lie in."""
    if len(text) > _LONGEST:
        return None
    place = find_place(bare_area(text))
    if place and place.how == "several":
        return ", ".join(municipalities()[code].name for code in place.possible)
    return nearest(text, list(areas()))


@cache
def _names() -> Mapping[str, str]:
    """Key → area; of a municipality and an area of one name the municipality, unless ``areas.json`` says otherwise."""
    names = {place_key(name): name for name in areas()}
    return names | {place_key(alias): str(name) for alias, name in _data()["aliases"].items()}


@cache
def _data() -> Mapping[str, Any]:
    data: Mapping[str, Any] = json.loads((Path(__file__).parent / "areas.json").read_text(encoding="utf-8"))
    return data
