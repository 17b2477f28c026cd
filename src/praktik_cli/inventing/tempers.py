"""How people differ: what they wish for, and what is special about some of them."""

from random import Random
from typing import Final

from praktik_cli.inventing.rows import WHOLE_WEEK, Row
from praktik_cli.inventing.wishes import WishedHosts
from praktik_cli.inventing.workplaces import ABROAD, BORNHOLM, SMALL_ISLAND
from praktik_cli.reference.examples import inventions

TEMPERS: Final = {
    "open": 24,
    "wishing": 27,
    "regional": 14,
    "near": 6,
    "travelling": 3,
    BORNHOLM: 3,
    SMALL_ISLAND: 1,
    "one day": 1,
    ABROAD: 1,
}
AWAY: Final = (ABROAD, BORNHOLM, SMALL_ISLAND)
SPECIAL: Final = {"": 72, "waited": 4, "two hosts": 2, "excludes": 2}
_NEAR_KM: Final = (30, 40, 50, 60, 75)
_ISLAND_KM: Final = 20


def temper_answers(temper: str, row: Row, chance: Random, wished: WishedHosts) -> Row:
    """What a person of this temper (a key of ``TEMPERS``) answers beyond ``row``."""
    answers: Row = {}
    match temper:
        case "open":
            answers = {"wanted_sectors": "ligegyldigt", "wanted_regions": chance.choice(("", "hele landet"))}
        case "wishing":
            answers = {"wanted_hosts": wished.some(row), "wanted_regions": _areas(chance, 0, 1)}
        case "regional":
            answers = {"wanted_regions": _areas(chance, 1, 2)}
        case "near":
            answers = {"max_km": chance.choice(_NEAR_KM), "overnight": "nej"}
        case "travelling":
            answers = {
                "wanted_regions": "Udlandet",
                "languages": "dansk;engelsk",
                "wanted_hosts": wished.abroad(row),
                "overnight": "ja",
            }
        case "Bornholm" | "small island":
            answers = {"max_km": _ISLAND_KM, "overnight": "nej", "home_municipality": row["municipality"]}
        case "one day":
            answers = {"days": "1", "weekdays": "fre"}
        case "abroad":
            answers = {"overnight": "ja", "wanted_regions": ""}
    return answers


def special_answers(special: str, row: Row, wished: WishedHosts) -> Row:
    """What else is special (a key of ``SPECIAL``)."""
    answers: Row = {}
    match special:
        case "waited":
            answers = {"waited": "ja"}
        case "two hosts":
            answers = {"placements": 2, "days": "2", "weekdays": WHOLE_WEEK}
        case "excludes":
            answers = {"excluded_hosts": wished.another(row)}
    return answers


def _areas(chance: Random, fewest: int, most: int) -> str:
    return ";".join(chance.sample(inventions().areas, chance.randint(fewest, most)))
