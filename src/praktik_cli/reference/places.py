"""Municipalities, regions and areas, and the distance between municipality seats.

Source: Danmarks Statistik's lists of municipalities, regions and provinces (landsdele). From 1 January
2027 Region Østdanmark replaces Region Hovedstaden and Region Sjælland; the old names stay areas.
"""

import csv
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from math import asin, cos, radians, sin, sqrt
from pathlib import Path
from typing import Final

from praktik_cli.naming import fold, nearest

ABROAD: Final = "Udlandet"
FIRST_YEAR_OF_NEW_REGIONS: Final = 2027
_HERE: Final = Path(__file__).parent
_EARTH_RADIUS_KM: Final = 6371.0
# "Odense C", "København NV": the letters of a town's postal districts.
_POSTAL_DISTRICT: Final = re.compile(r"\.? (c|k|m|n|s|v|ø|nv|nø|sv|sø)$")


@dataclass(frozen=True, slots=True)
class Municipality:
    """A municipality; ``seat`` is the town of its town hall, ``lat`` and ``lon`` in degrees."""

    code: str
    name: str
    region: str
    region_2027: str
    part: str
    seat: str
    lat: float
    lon: float


@cache
def municipalities() -> Mapping[str, Municipality]:
    """All 98, by four-digit code."""
    with (_HERE / "municipalities.csv").open(encoding="utf-8", newline="") as file:
        rows = [_municipality(row) for row in csv.DictReader(file)]
    return {municipality.code: municipality for municipality in rows}


def _municipality(row: dict[str, str]) -> Municipality:
    names = (row["code"], row["name"], row["region"], row["region_2027"], row["part"], row["seat"])
    return Municipality(*names, lat=float(row["lat"]), lon=float(row["lon"]))


def region_of(code: str | None, week: str | None = None) -> str:
    """The region of the municipality ``code`` in ``week`` ("2018-W37"; none given: before 2027); "" abroad."""
    if code is None:
        return ""
    municipality = municipalities()[code]
    is_new = week is not None and int(week[:4]) >= FIRST_YEAR_OF_NEW_REGIONS
    return municipality.region_2027 if is_new else municipality.region


def regions(week: str | None = None) -> tuple[str, ...]:
    """The names of the regions in ``week``, in the order of the municipalities' codes."""
    return tuple(dict.fromkeys(region_of(code, week) for code in municipalities()))


@cache
def distance_km(one: str, other: str) -> float:
    """The great circle between two municipality seats in km.

    Source: R. W. Sinnott, "Virtues of the Haversine", Sky and Telescope 68 (1984), p. 159.
    """
    a, b = municipalities()[one], municipalities()[other]
    rise = sin(radians(b.lat - a.lat) / 2) ** 2
    turn = cos(radians(a.lat)) * cos(radians(b.lat)) * sin(radians(b.lon - a.lon) / 2) ** 2
    return 2 * _EARTH_RADIUS_KM * asin(sqrt(rise + turn))


@cache
def _municipality_names() -> Mapping[str, str]:
    names: dict[str, str] = {}
    for code, municipality in municipalities().items():
        names.setdefault(fold(municipality.seat), code)
    for code, municipality in municipalities().items():
        name = fold(municipality.name)
        for spelling in (name, name.removesuffix("s"), name.replace("-", " "), name.replace("aa", "å")):
            names[spelling] = names[f"{spelling}s"] = code
    extra = {"kbh": "0101", "copenhagen": "0101", "bornholms regionskommune": "0400"}
    return names | {fold(name): code for name, code in extra.items()}


def find_municipality(text: str) -> str | None:
    """The code of the municipality that ``text`` names: a code, a name with or without "Kommune", or its seat."""
    folded = fold(text)
    if re.fullmatch(r"\d{3,4}", folded):
        code = folded.zfill(4)
        return code if code in municipalities() else None
    bare = re.sub(r"^(dk-?)?\d{4}\s+", "", folded)
    bare = re.sub(r"\s*(regions)?kommune$|^kommunen?\s+", "", bare).strip()
    names = _municipality_names()
    return names.get(bare) or names.get(_POSTAL_DISTRICT.sub("", bare))


def nearest_municipality(text: str) -> str | None:
    """The name of the municipality whose spelling is closest to ``text``, if any is close."""
    return nearest(text, [municipality.name for municipality in municipalities().values()])


@cache
def areas() -> Mapping[str, frozenset[str]]:
    """Every area a person may wish for: its name → the codes of its municipalities; empty for abroad."""
    found: dict[str, set[str]] = {}
    for code, municipality in municipalities().items():
        for name in (municipality.region, municipality.region_2027, municipality.part, municipality.name):
            found.setdefault(name, set()).add(code)
    for name, parts in _area_data()["parts"].items():
        found[name] = set().union(*(found[part] for part in parts))
    return {name: frozenset(codes) for name, codes in found.items()} | {ABROAD: frozenset()}


def is_in_area(code: str | None, area: str) -> bool:
    """Whether the municipality ``code`` (``None``: abroad) lies in ``area``, a name of ``areas()``."""
    return area == ABROAD if code is None else code in areas()[area]


@cache
def _area_data() -> Mapping[str, dict[str, list[str]]]:
    data: Mapping[str, dict[str, list[str]]] = json.loads((_HERE / "areas.json").read_text(encoding="utf-8"))
    return data


@cache
def _area_names() -> Mapping[str, str]:
    names = {fold(name): name for name in areas()}
    return names | {fold(alias): str(name) for alias, name in _area_data()["aliases"].items()}


def find_area(text: str) -> str | None:
    """The name of the area that ``text`` means, or ``None``."""
    names = _area_names()
    if found := names.get(fold(text)):
        return found
    code = find_municipality(text)
    return municipalities()[code].name if code else None


def is_anywhere(text: str) -> bool:
    """Whether ``text`` says that any place will do, such as "hele landet"."""
    return fold(text) in {fold(word) for word in _area_data()["anywhere"]}


def nearest_area(text: str) -> str | None:
    """The area whose name is closest to ``text``, if any is close."""
    return nearest(text, list(areas()))
