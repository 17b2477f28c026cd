from dataclasses import replace
from pathlib import Path

import pytest

from factories import host, intern
from finished import finished
from praktik_cli.building.problem import build
from praktik_cli.domain.alternates import NewRound
from praktik_cli.domain.reading import InputFile
from praktik_cli.domain.signup import Days, Signups
from praktik_cli.explaining.alternates import alternates_of
from praktik_cli.i18n import translator
from praktik_cli.reporting.alternates import alternates_page
from praktik_cli.settings import Settings

ENGLISH = translator("en")
WORKBOOK = Path("signups-matches.xlsx")
PEOPLE = Signups(
    hosts=(
        host("V1", organisation="Prøvekøbing Kommune", unit="Borgerservice", topics=("Ledelse",), capacity=2),
        host("V2", organisation="Region Eksempel", sector="region", topics=("Jura",), capacity=3, min_interns=2),
        host("V3", organisation="Testby Museum", sector="selvejende", topics=("Kultur",), days=Days(5, 5), capacity=2),
    ),
    interns=(
        intern("P1", name="Agnete Prøvholm", title="konsulent", topics=("Ledelse",), placements=2, days=Days(1, 2)),
        intern("P2", name="Børge Testlund", topics=("Ledelse",), max_km=100),
        intern("P3", name="Cille Eksempelgaard", wanted_hosts=("Prøvekøbing Kommune",), days=Days(3, 3)),
        intern("P4", name="Ditlev Prøvensen", topics=("Kultur",), days=Days(1, 4)),
        intern("P5", name="Ea Testmark", sector="region", days=Days(1, 3), title="bibliotekar"),
        intern("P6", name="Finn Prøvebo", sector="kommune", days=Days(1, 3), together_with=("P7",)),
        intern("P7", name="Gerda Prøvebo", sector="region", days=Days(1, 3)),
    ),
)


@pytest.fixture(scope="module")
def report():
    made = finished(PEOPLE)
    return replace(made, reading=replace(made.reading, inputs=(InputFile("signups.xlsx", "0"),)))


def listed(report, who):
    signups = report.reading.signups
    one = next(one for one in (*signups.hosts, *signups.interns) if one.id == who)
    return alternates_of(report, build(signups, report.run.settings), one)


def page(found, report, workbook=WORKBOOK):
    return alternates_page(found, report.reading, workbook, ENGLISH)


def flat(text):
    return " ".join(text.split())


@pytest.mark.parametrize("width", [80, 120])
@pytest.mark.parametrize("who", ["V1", "V2", "V3", "P1", "P3", "P6"])
def test_whole_page(who, width, report, shown, golden):
    golden(f"alternates-{who}-en-{width}", shown(page(listed(report, who), report), width))


def test_a_host_without_a_place(shown):
    report = finished(Signups((host("V1", capacity=0),), (intern("P1"),)))
    text = shown(page(listed(report, "V1"), report, None))
    assert "The host has no place." in text
    assert "After a no" not in text


@pytest.mark.parametrize(
    ("new", "told"),
    [
        (NewRound((), 0, 0, 0), "A new round would not give Agnete Prøvholm a place either."),
        (
            NewRound((PEOPLE.hosts[1],), 1, 0, 2),
            "A new round would give Agnete Prøvholm a place at Region Eksempel. "
            "Of the others 2 lose their place and 1 moves to another host.",
        ),
    ],
)
def test_what_a_new_round_gives_is_told_where_there_is_no_room(new, told, report, shown):
    found = listed(report, "P1")
    stuck = replace(found.openings[0], alternates=())
    text = flat(shown(page(replace(found, openings=(stuck,), new_rounds={stuck.host.id: new}), report)))
    assert told in text


def test_only_some_of_many_are_shown(report, shown):
    (opening, *_) = listed(report, "V1").openings
    found = replace(listed(report, "V1"), openings=(replace(opening, alternates=opening.alternates[:1] * 8),))
    assert "and 3 more." in shown(page(found, report))


def test_nothing_in_the_settings_hides_the_list(shown):
    report = finished(PEOPLE, Settings.model_validate({"rules": {"together": "ignore"}}))
    assert "If " in shown(page(listed(report, "V1"), report))
