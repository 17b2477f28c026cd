from pathlib import Path

import pytest

from factories import host, intern
from finished import finished
from praktik_cli.domain.signup import Days, Signups
from praktik_cli.explaining.comparison import compared
from praktik_cli.i18n import translator
from praktik_cli.reporting.comparison import comparison_page
from praktik_cli.settings import Settings
from samples import sample_report

ENGLISH = translator("en")
RECORDS = (Path("signups-matches.json"), Path("andet") / "signups-matches.json")
PEOPLE = Signups(
    hosts=(
        host("V1", organisation="Prøvekøbing Kommune", unit="Borgerservice", topics=("Ledelse",), capacity=2),
        host("V2", organisation="Region Eksempel", sector="region", topics=("Jura",)),
    ),
    interns=(
        intern("P1", name="Agnete Prøvholm", topics=("Ledelse",), wanted_hosts=("Region Eksempel",)),
        intern("P2", name="Børge Testlund", topics=("Ledelse",), max_km=1, sector="kommune", municipality=None),
        intern("P3", name="Cille Eksempelgaard", days=Days(3, 3), wanted_hosts=("Prøvekøbing Kommune",)),
        intern("P4", name="Ditlev Prøvensen", sector="region", days=Days(2, 2)),
    ),
)


def settings(**tables):
    return Settings.model_validate(tables)


SAME = finished(PEOPLE)
CHANGED = finished(
    PEOPLE,
    settings(
        rules={"distance": "ignore", "quota": [{"side": "intern", "field": "sector", "value": "Stat", "max": 1}]},
        goals={"order": ["placed", "points"]},
        programme={"week": "2018-W37"},
    ),
)
CHEAPER = finished(PEOPLE, settings(points={"cross_sector": 0}, programme={"max_interns_per_host": 1}))


RUNS = {
    "settings": (SAME, CHANGED),
    "points": (SAME, CHEAPER),
    "same": (SAME, SAME),
    "years": (SAME, sample_report()),
}


@pytest.mark.parametrize("name", RUNS)
@pytest.mark.parametrize("width", [80, 120])
def test_whole_page(name, width, shown, golden):
    golden(f"compare-{name}-en-{width}", shown(comparison_page(compared(*RUNS[name]), RECORDS, ENGLISH), width))


def test_only_some_of_many_are_named(shown):
    hosts = tuple(host(f"V{n}") for n in range(12))
    many = Signups(hosts, tuple(intern(f"P{n}", name=f"Praktikant {n:02}") for n in range(12)))
    none = Signups(tuple(host(f"V{n}", capacity=0) for n in range(12)), many.interns)
    text = shown(comparison_page(compared(finished(none), finished(many)), RECORDS, ENGLISH))
    assert "12 get more in the second run:" in text
    assert "and 2 more." in text
