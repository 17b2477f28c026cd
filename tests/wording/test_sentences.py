"""Reasons that can be read to the person."""

from dataclasses import replace

import pytest

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
        "åben for alle sektorer"
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
        "Ingen af de 5 værter er mulige: for langt væk (5), intet fælles sprog (1). Én vært kan falde på flere regler."
    )


def test_a_refusal_names_who_sits_there():
    assert reason_text(unplaced("=Fie(Formelsen)"), DA) == (
        "Én vært er mulig: Region Eksempel (fyldt: Børge Testlund). "
        "De andre 4 er ikke mulige: for langt væk (4), dagene passer ikke (1), intet fælles sprog (1)."
    )


def test_a_refusal_when_all_hosts_are_possible():
    line = unplaced("=Fie(Formelsen)")
    assert reason_text(replace(line, why=replace(line.why, hosts=1)), EN) == (
        "One host is possible: Region Eksempel (full: Børge Testlund)."
    )


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
