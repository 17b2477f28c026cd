"""Municipalities and regions, and the distance between municipality seats.

Source: Danmarks Statistik's lists of municipalities, regions and provinces (landsdele). From 1 January
2027 Region Østdanmark replaces Region Hovedstaden and Region Sjælland.
"""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from math import asin, cos, radians, sin, sqrt
from pathlib import Path
from typing import Final

FIRST_YEAR_OF_NEW_REGIONS: Final = 2027
_EARTH_RADIUS_KM: Final = 6371.0


@dataclass(frozen=True, slots=True)
class Municipality:
    """A municipality.

    Attributes:
        code: four digits.
        part: the part of the country (landsdel).
        seat: the town of its town hall; ``lat`` and ``lon`` are its place in degrees.
        also: other names it goes by.
    """

    code: str
    name: str
    region: str
    region_2027: str
    part: str
    seat: str
    lat: float
    lon: float
    also: tuple[str, ...] = ()


def rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of the reference table ``name`` by header."""
    with (Path(__file__).parent / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


@cache
def municipalities() -> Mapping[str, Municipality]:
    """All 98, by four-digit code."""
    return {row["code"]: _municipality(row) for row in rows("municipalities.csv")}


def _municipality(row: dict[str, str]) -> Municipality:
    names = (row["code"], row["name"], row["region"], row["region_2027"], row["part"], row["seat"])
    also = tuple(filter(None, row["also"].split(";")))
    return Municipality(*names, lat=float(row["lat"]), lon=float(row["lon"]), also=also)


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
