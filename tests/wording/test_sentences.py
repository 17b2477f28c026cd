"""Reasons that can be read to the person."""

from dataclasses import replace

import pytest

from praktik_cli.explaining.rooms import BECAUSE
from praktik_cli.i18n import translator
from praktik_cli.wording.labels import country_name, place_text, weekdays_text
from praktik_cli.wording.points import missed_sentence, points_sentence
from praktik_cli.wording.reasons import reason_text, reason_title
from samples import sample_report

DA, EN = translator("da"), translator("en")


def match_of(name):
    return next(line for line in sample_report().matches if line.intern.name == name)


def unplaced(name):
    return next(line for line in sample_report().unplaced if line.intern.name == name)


def test_a_match_is_told_by_what_earned_its_points():
    assert points_sentence(match_of("Agnete Prøvholm"), DA) == (
        "Ønsket vært nr. 1; 2 fælles fagområder (Ledelse, Digitalisering); anden sektor; ønsket område nr. 1; "
        "fra en sektor, som værten ønskede; begge ønsker et nyt netværk; 5 dage passer begge; 59 km væk; "
        "intet ønske om bestemt sektor"
    )
    assert points_sentence(match_of("Børge Testlund"), EN) == (
        "Wished host no. 2; 1 common topic (Sundhed); another sector; the role that the host wished; "
        "5 days fit both; 59 km away; open to any region and sector"
    )


def test_what_was_not_met_is_told_too():
    assert missed_sentence(match_of("Agnete Prøvholm"), DA) == ""
    assert missed_sentence(unmet(), DA) == "Ikke en af de ønskede værter; intet fælles fagområde"


def unmet():
    line = match_of("Børge Testlund")
    return replace(line, facts=replace(line.facts, wish_rank=None, common_topics=()))


def test_a_refusal_names_the_rules():
    assert reason_title(unplaced("Ea Testmark"), DA) == "Ingen mulig vært"
    assert reason_text(unplaced("Ea Testmark"), DA) == (
        "Ingen af de 5 værter er mulige: for langt væk (5), intet fælles sprog (1). Én vært kan falde på flere regler. "
        "4 værter falder kun på én regel, for langt væk. De nærmeste: Testby Museum (189 km over de 20 km); "
        "Prøvekøbing Kommune, Borgerservice (257 km over de 20 km); Region Eksempel (345 km over de 20 km)."
    )


def test_a_refusal_names_who_sits_there():
    assert reason_text(unplaced("=Fie(Formelsen)"), DA) == (
        "Én vært er mulig: Region Eksempel (fyldt: Børge Testlund). "
        "De andre 4 er ikke mulige: for langt væk (4), dagene passer ikke (1), intet fælles sprog (1). "
        "Én vært kan falde på flere regler."
    )


def test_a_refusal_when_all_hosts_are_possible():
    line = unplaced("=Fie(Formelsen)")
    assert reason_text(replace(line, why=replace(line.why, hosts=1)), EN) == (
        "One host is possible: Region Eksempel (full: Børge Testlund)."
    )


def test_hosts_that_are_not_named_are_counted_by_what_kept_them_closed():
    line = unplaced("=Fie(Formelsen)")
    many = replace(line, why=replace(line.why, hosts=25_001, more={"full": 24_950, "quota": 50}))
    assert reason_text(many, EN) == (
        "25,001 hosts are possible. The 1 with the most points: Region Eksempel (full: Børge Testlund). "
        "25,000 more hosts: full (24,950), a quota of the programme is full (50)."
    )
    assert "25.000 værter mere: fyldt (24.950), en af programmets kvoter er fyldt (50)." in reason_text(many, DA)


@pytest.mark.parametrize(
    ("reason", "because", "text"),
    [
        (
            "together",
            "together",
            "De, der rejser sammen, får alle en plads, eller ingen af dem gør. "
            "Én vært er mulig: Region Eksempel (ikke muligt dér for alle, der rejser sammen). "
            "Hvad en plads ville koste andre: praktik explain P6",
        ),
        (
            "programme_rules",
            "quota",
            "Hvor der er en ledig plads, ville det bryde en regel for hele programmet at bruge den. "
            "Én vært er mulig: Region Eksempel (har en ledig plads, men en af programmets kvoter er fyldt). "
            "Hvad en plads ville koste andre: praktik explain P6",
        ),
    ],
)
def test_rules_on_more_than_one_host_are_explained_first(reason, because, text):
    line = unplaced("=Fie(Formelsen)")
    (place,) = line.why.no_room
    why = replace(line.why, hosts=1, reason=reason, no_room=(replace(place, because=because),))
    assert reason_text(replace(line, why=why), DA) == text


def test_every_reason_has_its_words():
    line = unplaced("=Fie(Formelsen)")
    (place,) = line.why.no_room
    for because in BECAUSE:
        why = replace(line.why, no_room=(replace(place, because=because),), more={because: 2})
        assert "(2)" in reason_text(replace(line, why=why), EN)


@pytest.mark.parametrize(
    ("days", "text"),
    [
        ((), ""),
        ((0,), "man"),
        ((0, 1), "man, tir"),
        ((0, 1, 2), "man–ons"),
        ((0, 1, 2, 4), "man–ons, fre"),
        ((0, 2, 4), "man, ons, fre"),
    ],
)
def test_weekdays(days, text):
    assert weekdays_text(days, DA) == text


def test_places():
    assert place_text("0461", "", "DK", DA) == "Odense"
    assert place_text(None, "Malmö", "SE", DA) == "Malmö (Sverige)"
    assert place_text(None, "", "SE", EN) == "Sweden"
    assert country_name("XX", EN) == "XX"
