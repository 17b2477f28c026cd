"""The sections for the sceptic."""

from dataclasses import replace

import pytest

from praktik_cli.domain.quality import BlockingPair
from praktik_cli.i18n import translator
from praktik_cli.reporting.match_report import match_report
from praktik_cli.reporting.quality import distribution_section, rather_section
from samples import sample_report

EN = translator("en")
PAIR = BlockingPair("V1", "P1", 12, 7, leaves="V2", ousts="P2", because="placed", change=-1)


def with_pairs(count):
    report = sample_report()
    return replace(report, quality=replace(report.quality, blocking=(PAIR,) * count))


@pytest.mark.parametrize("width", [40, 80, 120])
def test_of_many_pairs_the_strongest_are_shown(width, shown):
    text = " ".join(shown(rather_section(with_pairs(7), EN), width).split())
    assert text.count("Agnete Prøvholm ↔ Prøvekøbing Kommune, Borgerservice (+7 and +12): Børge Testlund") == 3
    assert "The strongest" in text
    assert "7 would cost somebody a place" in text


def test_without_such_pairs_no_list(shown):
    text = shown(rather_section(with_pairs(0), EN))
    assert "The strongest" not in text
    assert "No intern and host" in text


def test_without_matches_or_people_no_section():
    report = sample_report()
    assert rather_section(replace(report, matches=()), EN) is None
    assert distribution_section(replace(report, quality=replace(report.quality, distribution=())), EN) is None


def test_tables_stand_beside_each_other_where_there_is_room(shown):
    section = distribution_section(sample_report(), EN)
    assert any("Sector" in line and "Region " in line for line in shown(section, 80).splitlines())
    assert not any("Sector" in line and "Region " in line for line in shown(section, 40).splitlines())
    assert shown(section, 40).split() != []


def test_many_equally_low_matches_are_counted(shown):
    report = sample_report()
    low = tuple(replace(report.matches[0], points=5) for _ in range(4))
    text = shown(match_report(replace(report, matches=low), EN, outputs=None))
    assert "4 matches have the fewest; 3 of them:" in text


def test_a_very_large_round_says_that_it_was_not_looked_at(shown):
    report = sample_report()
    text = shown(rather_section(replace(report, quality=replace(report.quality, is_searched=False)), EN))
    assert "In a round of this size praktik does not look for them." in text
