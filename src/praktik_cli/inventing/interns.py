"""Interns who sign up."""

from collections.abc import Mapping
from functools import cache
from random import Random
from typing import Final

from praktik_cli.inventing.deck import Deck, weighted
from praktik_cli.inventing.people import People
from praktik_cli.inventing.rows import WHOLE_WEEK, Row, enough_weekdays, number, times
from praktik_cli.inventing.tempers import AWAY, SPECIAL, TEMPERS, special_answers, temper_answers
from praktik_cli.inventing.wishes import WishedHosts
from praktik_cli.inventing.workplaces import Workplace, Workplaces
from praktik_cli.reference.examples import inventions
from praktik_cli.reference.places import distance_km, municipalities

_SHARES: Final = {"kommune": 38, "stat": 17, "region": 13, "selvejende": 11, "andet": 1}
_ANSWERS: Final[Mapping[str, Mapping[str, int]]] = {
    "role": {"medarbejder": 57, "leder": 23},
    "days": {"2": 12, "2-3": 20, "3": 16, "2-4": 10, "3-4": 6, "3-5": 8, "2-5": 4, "4-5": 2, "5": 2},
    "weekdays": {WHOLE_WEEK: 62, "man;tir;ons": 6, "ons;tor;fre": 4, "tir;ons;tor": 4, "man;tir;tor;fre": 4},
    "purpose": {
        "nyt netværk": 12,
        "inspiration": 18,
        "konkret løsning": 10,
        "nyt netværk;inspiration": 24,
        "inspiration;konkret løsning": 16,
    },
    "wanted_sectors": {
        "": 30,
        "ligegyldigt": 12,
        "kommune": 8,
        "stat": 8,
        "region": 6,
        "stat;kommune": 6,
        "kommune;region": 6,
        "selvejende": 4,
    },
    "overnight": {"ja": 44, "nej": 26, "": 10},
    "manager_approved": {"ja": 72, "": 8},
}
_NEIGHBOUR_KM: Final = 45
_LIVES_WHERE_THE_WORK_IS: Final = 0.5


def invent_interns(count: int, chance: Random, people: People, hosts: list[Row]) -> list[Row]:
    """``count`` interns in the order in which they signed up, who wish for some of ``hosts``."""
    workplaces = Workplaces(chance, _SHARES, named_first=False)
    wished = WishedHosts(chance, hosts)
    decks = {key: Deck(chance, weighted(weights)) for key, weights in _ANSWERS.items()}
    tempers, special = Deck(chance, weighted(TEMPERS)), Deck(chance, weighted(SPECIAL))
    rows: list[Row] = []
    for index, time in enumerate(times(count, chance)):
        temper = tempers.draw()
        workplace = workplaces.draw_from(temper) if temper in AWAY else workplaces.draw()
        row: Row = {"id": number("P", index), "submitted_at": time}
        row |= {key: deck.draw() for key, deck in decks.items()}
        row |= _person(workplace, str(row["role"]), chance, people) | _work(workplace, chance)
        row |= _texts(workplace, str(row["purpose"]), chance)
        row |= temper_answers(temper, row, chance, wished)
        rows.append(_settled(row | special_answers(special.draw(), row, wished), wished))
    return rows


def _settled(row: Row, wished: WishedHosts) -> Row:
    return row | {
        "weekdays": enough_weekdays(str(row["days"]), str(row["weekdays"])),
        "also_host": "ja" if wished.has(str(row["organisation"])) else "nej",
    }


def _person(workplace: Workplace, role: str, chance: Random, people: People) -> Row:
    person = people.invent(workplace.organisation.organisation)
    titles = workplace.unit.managers if role == "leder" else workplace.unit.staff
    return {
        "name": person.name,
        "email": person.email,
        "phone": person.phone,
        "title": chance.choice(titles),
        "consent": "ja",
        "status": "aktiv",
    }


def _work(workplace: Workplace, chance: Random) -> Row:
    own = workplace.organisation
    answers: Row = {"organisation": own.organisation, "sector": own.sector, "country": own.country}
    if not own.municipality:
        return answers | {"municipality": own.town, "home_municipality": "", "languages": own.languages}
    stays = chance.random() < _LIVES_WHERE_THE_WORK_IS
    home = own.municipality if stays else chance.choice(_neighbours(own.municipality))
    names = municipalities()
    return answers | {
        "municipality": names[own.municipality].name,
        "home_municipality": names[home].name,
        "languages": "",
    }


@cache
def _neighbours(code: str) -> tuple[str, ...]:
    return tuple(other for other in municipalities() if distance_km(code, other) <= _NEIGHBOUR_KM)


def _texts(workplace: Workplace, purpose: str, chance: Random) -> Row:
    words, unit = inventions(), workplace.unit
    topics = chance.sample(unit.topics, min(len(unit.topics), chance.randrange(2, 5)))
    first = chance.choice(words.motivations).format(topic=topics[0], other=topics[1])
    hope = chance.choice(words.hopes[chance.choice(purpose.split(";"))])
    return {"topics": ";".join(topics), "motivation": f"{first} {hope}"}
