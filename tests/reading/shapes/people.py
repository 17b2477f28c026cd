"""One set of invented people and the questions that they answered, for every shape of export to write."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Person = Mapping[str, Any]

SECTORS = ("Stat", "Region", "Kommune", "Selvejende", "Privat")
DAYS = ("Mandag", "Tirsdag", "Onsdag", "Torsdag", "Fredag")
TOPICS = ("Ledelse, strategi og økonomi", "Digitalisering, data og AI", "Borgerinddragelse", "Jura", "Ældrepleje")
AREAS = ("Fyn", "Sjælland", "Region Nordjylland", "Region Midtjylland", "København")


@dataclass(frozen=True)
class Ask:
    """A question: free text, one of ``options`` or, where ``many``, any of them and perhaps something else."""

    header: str
    options: tuple[str, ...] = ()
    many: bool = False
    other: bool = False


def others(ask: Ask, answer: Sequence[str]) -> str:
    """What a person wrote under "other"."""
    return "; ".join(part for part in answer if part not in ask.options)


HOST_ASKS = (
    Ask("Arbejdsplads"),
    Ask("Sektor", SECTORS),
    Ask("Kommune"),
    Ask("Kontaktperson"),
    Ask("E-mail"),
    Ask("Antal praktikanter", ("1", "2", "3")),
    Ask("Antal dage"),
    Ask("Fagområder/emner", TOPICS, many=True, other=True),
    Ask("Ønsket sektor for praktikant", SECTORS, many=True),
    Ask("Ugedage i uge 37", DAYS, many=True),
    Ask("Samtykke", ("Ja", "Nej")),
)
INTERN_ASKS = (
    Ask("Navn"),
    Ask("E-mail"),
    Ask("Arbejdsplads"),
    Ask("Sektor", SECTORS),
    Ask("Arbejdskommune"),
    Ask("Antal dage"),
    Ask("Interesser/fag", TOPICS, many=True, other=True),
    Ask("Ønsket geografi", AREAS, many=True),
    Ask("Ugedage i uge 37", DAYS, many=True),
    Ask("Ønsket vært (prioriteret)"),
    Ask("Maks. afstand (km)"),
    Ask("Samtykke", ("Ja", "Nej")),
)

_HOSTS = (
    # workplace, sector, municipality, contact, places, days, topics, sectors, weekdays
    ("Prøvekøbing Kommune", "Kommune", "Odense", "Vera Ærø", "2", "2-3", (0, 1), (0,), (0, 1, 2)),
    ("Eksempelstyrelsen", "Stat", "København", "Åse Prøve", "1", "1-5", (1, "Grøn omstilling"), (2, 1), ()),
    ("Region Eksempel", "Region", "Viborg", "Søren Test", "3", "3", (4,), (), (0, 1, 2, 3, 4)),
    ("Prøvehuset, Team Nord", "Selvejende", "Aalborg", "Ida Øst", "1", "2-4", (2, 3), (0, 2), ()),
    ("Testby Museum", "Selvejende", "Kolding", "Bo Å", "2", "1-2", (2, "Kulturformidling"), (), (2, 3)),
    ("Nordprøve Kommune", "Kommune", "Hjørring", "Lis Bæk", "1", "4-5", (0,), (0, 1), ()),
    ("Styrelsen for Prøver", "Stat", "Esbjerg", "Kaj Ø. Holm", "2", "2", (3, 0), (2,), (1, 2)),
    ("Sygehus Eksempel", "Region", "Randers", "Mia Dahl", "3", "1-3", (4, 1), (2,), ()),
    ("Prøve A/S", "Privat", "Vejle", "Per Lund", "1", "1-5", (1,), (0, 1, 2), (4,)),
    ("Østprøve Kommune", "Kommune", "Faxe", "Eva Kjær", "1", "3-5", (2, 4), (), ()),
    ("Havnens Prøvehus", "Selvejende", "Svendborg", "Ole Vang", "2", "2-3", (0, 2), (1,), (0, 4)),
    ("Prøveministeriet", "Stat", "København", "Else Grå", "1", "1-4", (3,), (2, 1), ()),
)
_INTERNS = (
    # name, workplace, sector, municipality, days, topics, areas, weekdays, wished host, km
    ("Anna Æble", "Vesttest Kommune", "Kommune", "Herning", "3", (0,), (3, 0), (), "Region Eksempel", "120"),
    ("Bent Ørn", "Prøveministeriet", "Stat", "København", "2-3", (1, 2), (4,), (0, 1, 2), "", ""),
    ("Carla Å", "Region Eksempel", "Region", "Viborg", "1-2", (4, "Sundhedsjura"), (), (), "Prøve A/S", "50"),
    ("Dorte Holm", "Testkøbing Kommune", "Kommune", "Næstved", "2", (2,), (1,), (3, 4), "", "80"),
    ("Erik Skov", "Eksempelstyrelsen", "Stat", "København", "4", (3, 0), (4, 1), (), "Testby Museum", ""),
    ("Freja Lyng", "Sygehus Eksempel", "Region", "Randers", "1-5", (1,), (3,), (), "", "200"),
    ("Gert Bak", "Nordprøve Kommune", "Kommune", "Hjørring", "3-4", (0, 1), (2, 3), (0, 1, 2, 3), "", ""),
    ("Hanne Fæ", "Prøve A/S", "Privat", "Vejle", "2", ("Indkøb og udbud",), (0,), (), "Havnens Prøvehus", ""),
    ("Ib Damgård", "Styrelsen for Prøver", "Stat", "Esbjerg", "1", (3,), (), (1,), "", "150"),
    ("Jytte Rød", "Sydtest Kommune", "Kommune", "Sønderborg", "2-4", (4, 2), (0, 3), (), "", ""),
    ("Karl Vig", "Testby Museum", "Selvejende", "Kolding", "5", (2,), (), (), "Prøvehuset", "90"),
    ("Lone Nør", "Region Prøve", "Region", "Roskilde", "3", (0, 4), (1, 4), (0, 2, 4), "", ""),
    ("Mads Iversen", "Prøvehuset, Team Nord", "Selvejende", "Aalborg", "2", (1,), (2,), (), "", "60"),
    ("Nanna Elm", "Østprøve Kommune", "Kommune", "Faxe", "1-3", (2, 3), (1,), (), "Eksempelstyrelsen", ""),
    ("Otto Bøg", "Havstyrelsen", "Stat", "Svendborg", "2-3", (0,), (0,), (2, 3), "", "75"),
)


def _chosen(picks: Sequence[int | str], options: Sequence[str]) -> tuple[str, ...]:
    """The picked options in the form's order, then what was written under "other"."""
    return tuple(options[pick] if isinstance(pick, int) else pick for pick in sorted(picks, key=str))


def _host(number: int, row: tuple[Any, ...]) -> Person:
    workplace, sector, town, contact, places, days, topics, sectors, weekdays = row
    answers = (
        workplace, sector, town, contact, f"vaert{number}@proeve.example", places, days, _chosen(topics, TOPICS),
        _chosen(sectors, SECTORS), _chosen(weekdays, DAYS), "Ja",
    )  # fmt: skip
    return {"id": str(number)} | dict(zip((ask.header for ask in HOST_ASKS), answers, strict=True))


def _intern(number: int, row: tuple[Any, ...]) -> Person:
    name, workplace, sector, town, days, topics, areas, weekdays, wished, km = row
    answers = (
        name, f"praktikant{number}@proeve.example", workplace, sector, town, days, _chosen(topics, TOPICS),
        _chosen(areas, AREAS), _chosen(weekdays, DAYS), wished, km, "Ja",
    )  # fmt: skip
    return {"id": str(number)} | dict(zip((ask.header for ask in INTERN_ASKS), answers, strict=True))


HOSTS = tuple(_host(number, row) for number, row in enumerate(_HOSTS, 101))
INTERNS = tuple(_intern(number, row) for number, row in enumerate(_INTERNS, 201))

# One form for both sides: which question of either form becomes which of the common form.
_COMMON = {
    "Kontaktperson": "Navn",
    "Arbejdskommune": "Kommune",
    "Fagområder/emner": "Fagområde",
    "Interesser/fag": "Fagområde",
}


def common_form() -> tuple[tuple[Ask, ...], tuple[Person, ...]]:
    """The questions of one form that both sides answered, and their answers with the role first."""
    asks: dict[str, Ask] = {"Rolle": Ask("Rolle", ("Vært", "Praktikant"))}
    for ask in (*HOST_ASKS, *INTERN_ASKS):
        header = _COMMON.get(ask.header, ask.header)
        asks.setdefault(header, Ask(header, ask.options, ask.many, ask.other))
    people = [
        {"Rolle": role} | {_COMMON.get(header, header): answer for header, answer in person.items()}
        for role, side in (("Vært", HOSTS), ("Praktikant", INTERNS))
        for person in side
    ]
    return tuple(asks.values()), tuple(people)
