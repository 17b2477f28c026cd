"""Invented rounds of any size: the same numbers and seed give the same sign-ups.

Workplaces are numbered, about one for seven sign-ups, each in one sector and municipality. Hosts take 1 to 3 interns,
two on average. Lengths, weekdays and longest distances are drawn so that about two thirds of all pairs are admissible.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random
from typing import Any, TypeVar

from praktik_cli.domain.signup import ALL_WEEK, Days, Host, Intern, Signups, Source
from praktik_cli.reference.places import municipalities

Value = TypeVar("Value")

SIGNUPS_A_WORKPLACE = 7
SECTORS = {"kommune": 46, "stat": 22, "region": 16, "selvejende": 13, "privat": 2, "andet": 1}
CAPACITIES = (1, 1, 1, 2, 2, 2, 2, 3, 3, 3)
DAYS = {(1, 2): 12, (2, 2): 12, (2, 3): 26, (3, 3): 14, (2, 4): 12, (2, 5): 7, (3, 4): 8, (3, 5): 6, (4, 5): 3}
WEEKDAYS = {ALL_WEEK: 28, (0, 1, 2): 4, (1, 2, 3): 3, (2, 3, 4): 3, (0, 1, 3, 4): 3, (0, 1, 2, 3): 3}
MAX_KM = {None: 71, 150: 11, 100: 8, 75: 6, 50: 4}
REGIONS = ("Region Hovedstaden", "Region Sjælland", "Region Syddanmark", "Region Midtjylland", "Region Nordjylland")
PURPOSES = ("network", "inspiration", "solution")
THEMES = tuple(f"tema {number:02}" for number in range(1, 61))
SOURCE = Source("invented.xlsx", None, 2, {})


@dataclass(frozen=True)
class Workplace:
    """An employer: its name, its sector, and where it lies."""

    name: str
    sector: str
    municipality: str


def invent(hosts: int, interns: int, seed: int = 1) -> Signups:
    """A round of ``hosts`` and ``interns``."""
    chance = Random(seed)
    workplaces = _workplaces(chance, max(2, (hosts + interns) // SIGNUPS_A_WORKPLACE))
    capacities = chance.sample([CAPACITIES[number % len(CAPACITIES)] for number in range(hosts)], hosts)
    inviting = [_host(chance, number, workplaces, capacity) for number, capacity in enumerate(capacities)]
    return Signups(tuple(inviting), tuple(_intern(chance, number, workplaces, hosts) for number in range(interns)))


def _workplaces(chance: Random, count: int) -> list[Workplace]:
    codes = list(municipalities())
    return [Workplace(f"Arbejdsplads {n:05}", _draw(chance, SECTORS), chance.choice(codes)) for n in range(count)]


def _host(chance: Random, number: int, workplaces: list[Workplace], capacity: int) -> Host:
    return Host(
        id=f"V{number:06}",
        contact_name=f"Kontakt {number:06}",
        contact_email=f"v{number:06}@vaert.example",
        capacity=capacity,
        unit=f"Enhed {number:06}",
        wanted_role=_draw(chance, {None: 70, "medarbejder": 20, "leder": 10}),
        topics=tuple(chance.sample(THEMES, chance.randint(3, 5))),
        **_said(chance, workplaces, wishes=0.3),
    )


def _intern(chance: Random, number: int, workplaces: list[Workplace], hosts: int) -> Intern:
    wishes = chance.randint(1, min(3, hosts)) if chance.random() < 0.2 else 0
    return Intern(
        id=f"P{number:06}",
        name=f"Praktikant {number:06}",
        email=f"p{number:06}@praktikant.example",
        role=_draw(chance, {"medarbejder": 70, "leder": 30}),
        wanted_regions=tuple(chance.sample(REGIONS, chance.randint(1, 2))) if chance.random() < 0.4 else (),
        max_km=_draw(chance, MAX_KM),
        wanted_hosts=tuple(f"V{host:06}" for host in chance.sample(range(hosts), wishes)),
        waited=chance.random() < 0.05,
        topics=tuple(chance.sample(THEMES, chance.randint(2, 4))),
        **_said(chance, workplaces, wishes=0.4),
    )


def _said(chance: Random, workplaces: list[Workplace], wishes: float) -> dict[str, Any]:
    """What both sides say; a share of ``wishes`` of them wish for sectors."""
    workplace = chance.choice(workplaces)
    low, high = _draw(chance, DAYS)
    weekdays = _draw(chance, WEEKDAYS)
    sectors = chance.sample(list(SECTORS)[:4], chance.randint(1, 2)) if chance.random() < wishes else ()
    return {
        "organisation": workplace.name,
        "sector": workplace.sector,
        "municipality": workplace.municipality,
        "days": Days(low, high),
        "weekdays": weekdays if len(weekdays) >= high else ALL_WEEK,
        "wanted_sectors": tuple(sectors),
        "purpose": tuple(sorted(chance.sample(PURPOSES, chance.randint(1, 2)))),
        "source": SOURCE,
    }


def _draw(chance: Random, weights: Mapping[Value, int]) -> Value:
    return chance.choices(list(weights), list(weights.values()))[0]
