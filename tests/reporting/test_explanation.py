import re
from dataclasses import replace

import pytest

from factories import host, intern
from finished import finished
from praktik_cli.advising.explained import explained
from praktik_cli.domain.certificate import NearMiss, Price
from praktik_cli.domain.signup import Days, Signups, Source
from praktik_cli.i18n import translator
from praktik_cli.reporting.explanation import explanation_page
from samples import sample_report

ENGLISH = translator("en")
COLUMNS = {"id": "A", "name": "B", "email": "C", "topics": "D", "days": "E", "wanted_hosts": "F"}
PEOPLE = Signups(
    hosts=(
        host("V1", organisation="Prøvekøbing Kommune", unit="Borgerservice", topics=("Ledelse",), capacity=2),
        host("V2", organisation="Region Eksempel", sector="region", topics=("Sundhed", "Jura"), days=Days(1, 2)),
        host("V4", organisation="Eksempelstyrelsen", municipality="0751", topics=("Ledelse",), days=Days(1, 2)),
        host("V3", organisation="Testby Museum", sector="selvejende", capacity=2, min_interns=2, days=Days(5, 5)),
    ),
    interns=(
        intern(
            "P1",
            name="Agnete Prøvholm",
            title="konsulent",
            topics=("Ledelse", "Sundhed"),
            days=Days(2, 2),
            placements=2,
            source=Source("signups.xlsx", "Praktikanter", 2, COLUMNS),
        ),
        intern("P2", name="Børge Testlund", topics=("Ledelse",), days=Days(3, 3)),
        intern("P3", name="Cille Eksempelgaard", wanted_hosts=("Prøvekøbing Kommune",), days=Days(3, 3)),
        intern("P4", name="Ditlev Prøvensen", max_km=1, wanted_hosts=("Region Eksempel",)),
        intern("P5", name="Ea Testmark", sector="kommune", days=Days(3, 3), title="bibliotekar"),
    ),
)


@pytest.fixture(scope="module")
def report():
    return finished(PEOPLE)


def page(report, who):
    signups = report.reading.signups
    one = next(one for one in (*signups.hosts, *signups.interns) if one.id == who)
    return explanation_page(explained(report, one), ENGLISH)


def flat(text):
    return " ".join(text.split())


@pytest.mark.parametrize("width", [80, 120])
@pytest.mark.parametrize("who", ["P1", "P2", "P4", "P5", "V1", "V2", "V3"])
def test_whole_page(who, width, report, shown, golden):
    golden(f"explain-{who}-en-{width}", shown(page(report, who), width))


@pytest.mark.parametrize("width", [20, 40, 60, 80, 120])
@pytest.mark.parametrize("who", ["P1", "P5", "V1", "V3"])
def test_nothing_is_cut_or_too_wide(who, width, report, shown):
    text = shown(page(report, who), width)
    assert "…" not in text
    assert all(len(line) <= width and line == line.rstrip() for line in text.splitlines())


def test_colour_says_nothing_that_the_text_does_not(report, shown):
    coloured = shown(page(report, "P5"), 80, colour=True)
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == shown(page(report, "P5"), 80)


def test_who_has_said_yes_goes_and_nobody_else(report, shown):
    (line,) = [line for line in report.matches if line.intern.id == "P2"]
    assert "Proposed for Prøvekøbing Kommune, Borgerservice." in shown(page(report, "P2"))
    sure = tuple(replace(one, status="accepted") if one is line else one for one in report.matches)
    text = shown(page(replace(report, matches=sure), "P2"))
    assert "Goes to Prøvekøbing Kommune, Borgerservice." in text
    assert "Proposed" not in text


def test_formulas_and_markup_in_names_are_shown_as_they_are(shown):
    strange = intern("P6", name="[bold]=Fie(Formelsen)[/bold]", organisation="\x1b[31mRød")
    text = shown(page(finished(Signups((host("V1"),), (strange,))), "P6"))
    assert "[bold]=Fie(Formelsen)[/bold]" in text
    assert "\x1b" not in text


def test_a_search_that_was_stopped_promises_nothing(shown):
    text = flat(shown(page(sample_report(), "P1")))
    assert "what a change would cost cannot be said for certain" in text
    assert "would cost" not in text.replace("what a change would cost cannot", "")


def test_the_nearest_hosts_are_named(report, shown):
    (line, *_) = [line for line in report.unplaced if line.intern.id == "P4"]
    why = replace(
        line.why, reason="no_admissible_host", near=(NearMiss("V2", "distance", 3),), near_count={"distance": 1}
    )
    near = replace(report, unplaced=(replace(line, why=why),))
    assert "too far away: Region Eksempel (3 km beyond the" in flat(shown(page(near, "P4")))


def test_the_price_in_the_record_is_believed(report, shown):
    line = next(line for line in report.unplaced if line.intern.id == "P5")
    known = Price({"placed": 2}, {"placed": 1}, ("P1", "P2"), ("P5",))
    told = replace(report, unplaced=(replace(line, why=replace(line.why, price=known)),))
    assert "would cost Agnete Prøvholm and Børge Testlund their places." in flat(shown(page(told, "P5")))


def test_of_very_many_full_hosts_the_best_are_named(shown):
    hosts = tuple(host(f"V{n}", organisation=f"Vært nr. {n}") for n in range(8))
    signups = Signups(hosts, tuple(intern(f"P{n}") for n in range(9)))
    report = finished(signups)
    text = flat(shown(page(report, report.unplaced[0].intern.id)))
    assert "8 hosts are possible." in text
    assert "Here are those with the most points. 2 of them were tried by solving the round again." in text
    assert text.count("What it would cost was not tried.") == 3
    assert "Vært nr. 5" not in text
    assert "3 more hosts: full (3)." in text


def test_of_very_many_wishes_the_first_are_shown(shown):
    interns = tuple(intern(f"P{n:02}", wanted_hosts=("V1",)) for n in range(13))
    text = shown(page(finished(Signups((host("V1"),), interns)), "V1"))
    assert "and 2 more." in text


def test_where_everybody_has_a_place_nobody_is_left_for_the_free_ones(shown):
    text = shown(page(finished(Signups((host("V1", capacity=2),), (intern("P1"),))), "V1"))
    assert "Why 1 place is free" in text
    assert "Everybody who takes part has a place" in text
