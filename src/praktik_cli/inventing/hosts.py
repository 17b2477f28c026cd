"""Hosts that sign up."""

from collections.abc import Mapping
from random import Random
from typing import Final

from praktik_cli.inventing.deck import Deck, weighted
from praktik_cli.inventing.people import People
from praktik_cli.inventing.rows import WHOLE_WEEK, Row, enough_weekdays, number, times
from praktik_cli.inventing.workplaces import ABROAD, BORNHOLM, Workplace, Workplaces
from praktik_cli.reference.examples import inventions
from praktik_cli.reference.places import municipalities

_SHARES: Final = {
    "kommune": 26,
    "stat": 13,
    "region": 9,
    "selvejende": 7,
    ABROAD: 2,
    BORNHOLM: 1,
    "privat": 1,
    "andet": 1,
}
_ANSWERS: Final[Mapping[str, Mapping[str | int, int]]] = {
    "capacity": {1: 33, 2: 20, 3: 7},
    "min_interns": {"": 57, 2: 3},
    "days": {"2-3": 14, "2-4": 9, "3": 8, "2": 7, "3-5": 7, "2-5": 6, "3-4": 4, "4-5": 3, "5": 2},
    "weekdays": {WHOLE_WEEK: 44, "tir;ons;tor": 5, "man;tir;ons": 4, "man;tir;ons;tor": 4, "ons;tor;fre": 3},
    "wanted_sectors": {
        "": 34,
        "stat": 5,
        "kommune": 4,
        "region": 4,
        "kommune;region": 4,
        "stat;region": 4,
        "stat;kommune;selvejende": 3,
        "ligegyldigt": 2,
    },
    "wanted_role": {"begge": 36, "medarbejder": 12, "leder": 8, "": 4},
    "purpose": {
        "nyt netværk": 8,
        "inspiration": 14,
        "konkret løsning": 10,
        "nyt netværk;inspiration": 14,
        "inspiration;konkret løsning": 14,
    },
    "languages": {"": 46, "dansk;engelsk": 14},
}


def invent_hosts(count: int, chance: Random, people: People) -> list[Row]:
    """``count`` hosts in the order in which they signed up, no two with the same workplace and unit."""
    workplaces = Workplaces(chance, _SHARES, named_first=True)
    decks = {key: Deck(chance, weighted(weights)) for key, weights in _ANSWERS.items()}
    drawn = chance.sample([workplaces.draw() for _ in range(count)], count)
    rows: list[Row] = []
    for index, (time, workplace) in enumerate(zip(times(count, chance), drawn, strict=True)):
        row: Row = {"id": number("V", index), "submitted_at": time}
        row |= _place(workplace) | _contact(workplace, people) | _words(workplace, chance)
        rows.append(row | _terms({key: deck.draw() for key, deck in decks.items()}, workplace))
    return rows


def _place(workplace: Workplace) -> Row:
    organisation = workplace.organisation
    code = organisation.municipality
    return {
        "organisation": organisation.organisation,
        "unit": workplace.name,
        "sector": organisation.sector,
        "municipality": municipalities()[code].name if code else organisation.town,
        "country": organisation.country,
    }


def _contact(workplace: Workplace, people: People) -> Row:
    person = people.invent(workplace.organisation.organisation)
    return {
        "contact_name": person.name,
        "contact_email": person.email,
        "contact_phone": person.phone,
        "address": people.address(),
        "consent": "ja",
        "status": "aktiv",
    }


def _terms(drawn: Mapping[str, str | int], workplace: Workplace) -> Row:
    own = workplace.organisation
    wanted = "" if drawn["wanted_sectors"] == own.sector else drawn["wanted_sectors"]
    return {
        **drawn,
        "wanted_sectors": wanted,
        "weekdays": enough_weekdays(str(drawn["days"]), str(drawn["weekdays"])),
        "languages": own.languages or drawn["languages"],
        "min_interns": drawn["min_interns"] if drawn["capacity"] != 1 else "",
    }


def _words(workplace: Workplace, chance: Random) -> Row:
    words = inventions()
    unit = workplace.unit
    topics = chance.sample(unit.topics, min(len(unit.topics), chance.randrange(3, 6)))
    opening = chance.choice(words.host_openings)
    parts = (
        opening.format(count=chance.randrange(8, 60), topic=topics[0], other=topics[1]),
        chance.choice(unit.shows),
        chance.choice(words.host_endings),
    )
    return {"topics": ";".join(topics), "description": " ".join(filter(None, parts))}
