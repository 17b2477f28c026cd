"""The building blocks of invented sign-ups: real public workplaces, and words to invent people from.

The workplaces are real by name, so that an example looks like a real round: those that the press or the
programme's own pages named come first. Nothing else about them is real. People are invented.
"""

import csv
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

_HERE: Final = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Organisation:
    """A workplace that an example may name.

    Attributes:
        kind: which units it has, a key of ``workplaces()``.
        municipality: four-digit code; "" abroad.
        town, country, languages: as a person would answer; "" in Denmark.
        unit: the one unit that signs up; "" for any.
        like: the unit of ``workplaces()`` whose work it does; "" for any.
        named: ``"press"`` or ``"coi"`` when it was publicly named as a workplace in the programme.
    """

    organisation: str
    kind: str
    sector: str
    municipality: str
    town: str
    country: str
    languages: str
    unit: str
    like: str
    named: str


@dataclass(frozen=True, slots=True)
class Unit:
    """A department: its name, what it works with, who works there and what a guest would see."""

    unit: str
    topics: tuple[str, ...]
    staff: tuple[str, ...]
    managers: tuple[str, ...]
    shows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Inventions:
    """Words to invent people and texts from; ``hopes``: purpose → sentences."""

    first_names: tuple[str, ...]
    surname_starts: tuple[str, ...]
    surname_ends: tuple[str, ...]
    streets: tuple[str, ...]
    areas: tuple[str, ...]
    host_openings: tuple[str, ...]
    host_endings: tuple[str, ...]
    motivations: tuple[str, ...]
    hopes: Mapping[str, tuple[str, ...]]


@cache
def organisations() -> tuple[Organisation, ...]:
    """Every workplace, those that were publicly named first."""
    with (_HERE / "organisations.csv").open(encoding="utf-8", newline="") as file:
        return tuple(Organisation(**row) for row in csv.DictReader(file))


@cache
def workplaces() -> Mapping[str, tuple[Unit, ...]]:
    """Kind of workplace → its units."""
    return {kind: tuple(Unit(**_tuples(unit)) for unit in units) for kind, units in _load("workplaces.json").items()}


@cache
def inventions() -> Inventions:
    """The words to invent from."""
    words = _load("inventions.json")
    del words["about"]
    return Inventions(**_tuples(words) | {"hopes": _tuples(words["hopes"])})


def _load(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((_HERE / name).read_text(encoding="utf-8"))
    return loaded


def _tuples(entry: dict[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in entry.items()}
