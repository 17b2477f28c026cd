"""Random rounds with too few places, the same for the same seed: for judging what is said of those left out."""

from dataclasses import dataclass, replace
from random import Random
from typing import Any

from factories import host, intern
from praktik_cli.domain.past import Past
from praktik_cli.domain.signup import ALL_WEEK, Days, Intern, Signups
from praktik_cli.settings import Settings

SECTORS = ("stat", "region", "kommune", "selvejende")
TOWNS = ("0101", "0461", "0751", "0813", "0360", "0851", "0621")
REGIONS = ("Region Hovedstaden", "Region Sjælland", "Region Syddanmark", "Region Midtjylland", "Region Nordjylland")
TOPICS = ("Ledelse", "Digitalisering", "Jura", "Kultur", "Byudvikling")
PURPOSES = ("network", "inspiration", "solution")
GOALS = ("placed", "waited", "hosts_used", "worst_off", "points")
KINDS = ("network rules only", "travel groups, fewest interns of a host", "share and quotas", "all of it, with bans")
WAIVABLE = ("regions", "sectors", "wanted_hosts", "role")
DAYS = (*[Days(1, 5)] * 5, Days(2, 3), Days(1, 2), Days(3, 4), Days(4, 5))
WEEKDAYS = (*[ALL_WEEK] * 5, (0, 1, 2), (2, 3, 4), (1, 3))


@dataclass(frozen=True)
class Round:
    """One round.

    Attributes:
        kind: which of ``KINDS`` the rules are of.
    """

    seed: int
    kind: str
    signups: Signups
    settings: Settings
    past: Past


def scarce_round(seed: int, most_hosts: int = 12, most_interns: int = 20) -> Round:
    """A round of 4 to ``most_hosts`` hosts and 6 to ``most_interns`` interns; the kind of its rules is the seed's."""
    chance = Random(seed)
    kind = seed % len(KINDS)
    hosts = chance.randint(4, most_hosts)
    signups = Signups(
        tuple(host(f"V{n:02}", **_host(chance, n, is_choosy=kind in {1, 3})) for n in range(hosts)),
        tuple(intern(f"P{n:02}", **_intern(chance, hosts)) for n in range(chance.randint(6, most_interns))),
    )
    if kind in {1, 3}:
        signups = Signups(signups.hosts, _with_companions(chance, signups.interns))
    settings = _settings(chance, has_programme=kind in {2, 3})
    return Round(seed, KINDS[kind], signups, settings, _past(chance, signups) if kind == len(KINDS) - 1 else Past())


def _host(chance: Random, number: int, *, is_choosy: bool) -> dict[str, Any]:
    capacity = chance.choice((1, 1, 1, 1, 2, 3))
    return {
        **_said(chance),
        "organisation": f"Vært {number:02}" if chance.random() < 0.7 else f"Fælles {number % 3}",
        "capacity": capacity,
        "min_interns": chance.randint(1, capacity) if is_choosy else 1,
        "wanted_role": chance.choice((None, None, None, "leder", "medarbejder")),
    }


def _intern(chance: Random, hosts: int) -> dict[str, Any]:
    def some(*values: str) -> tuple[str, ...]:
        return tuple(chance.sample(values, chance.randint(1, 2))) if chance.random() < 0.5 else ()

    ids = [f"V{n:02}" for n in range(hosts)]
    return {
        **_said(chance),
        "organisation": f"Fælles {chance.randrange(6)}",
        "role": chance.choice(("leder", "medarbejder")),
        "wanted_regions": some(*REGIONS),
        "wanted_hosts": some(*ids),
        "excluded_hosts": some(*ids),
        "max_km": chance.choice((None, None, None, None, 150, 80, 30)),
        "waited": chance.random() < 0.2,
    }


def _said(chance: Random) -> dict[str, Any]:
    return {
        "sector": chance.choice(SECTORS),
        "municipality": chance.choice(TOWNS),
        "days": chance.choice(DAYS),
        "weekdays": chance.choice(WEEKDAYS),
        "topics": tuple(chance.sample(TOPICS, chance.randint(0, 3))),
        "wanted_sectors": tuple(chance.sample(SECTORS, 2)) if chance.random() < 0.3 else (),
        "purpose": tuple(chance.sample(PURPOSES, chance.randint(0, 2))),
    }


def _with_companions(chance: Random, interns: tuple[Intern, ...]) -> tuple[Intern, ...]:
    """One or two pairs who travel together, now and then three people."""
    people = chance.sample(interns, len(interns))
    for _ in range(chance.randint(1, 2)):
        along = 2 if chance.random() < 0.2 else 1
        first, others = people.pop(), [people.pop().id for _ in range(along)]
        interns = tuple(replace(one, together_with=tuple(others)) if one.id == first.id else one for one in interns)
    return interns


def _settings(chance: Random, *, has_programme: bool) -> Settings:
    rules: dict[str, Any] = {name: "require" for name in WAIVABLE if chance.random() < 0.2}
    rules["same_sector_per_host"] = chance.choice((0, 1, 2, 2))
    rules["same_organisation_per_host"] = chance.choice((0, 1, 1, 2))
    rules["together"] = chance.choice(("same_host", "same_municipality"))
    if has_programme:
        rules["min_cross_sector_share"] = chance.choice((0.0, 0.5, 0.75, 0.9, 1.0))
        rules["quota"] = [_quota(chance) for _ in range(chance.randint(0, 2))]
    order = chance.sample(GOALS, len(GOALS)) if chance.random() < 0.6 else list(GOALS)
    programme = {"placements_per_intern": chance.choice((1, 1, 1, 2))}
    return Settings.model_validate({"programme": programme, "rules": rules, "goals": {"order": order, "seed": 7}})


def _quota(chance: Random) -> dict[str, Any]:
    field, values = chance.choice((("sector", SECTORS), ("region", REGIONS)))
    least = chance.choice((0, 0, 0, 1))
    most = chance.choice((None, least + 1, least + 3))
    return {
        "side": chance.choice(("host", "intern")),
        "field": field,
        "value": chance.choice(values),
        "min": least,
        "max": most,
    }


def _past(chance: Random, signups: Signups) -> Past:
    pairs = [(one.id, other.id) for one in signups.hosts for other in signups.interns]
    return Past(banned=frozenset(chance.sample(pairs, 4)))
