"""Municipalities, regions and distances."""

import pytest

from praktik_cli.reference.places import distance_km, municipalities, region_of


def test_there_are_98_municipalities_in_5_regions_and_11_parts():
    all_of_them = municipalities().values()
    assert len(all_of_them) == 98
    assert len({one.region for one in all_of_them}) == 5
    assert len({one.region_2027 for one in all_of_them}) == 4
    assert len({one.part for one in all_of_them}) == 11


@pytest.mark.parametrize(
    ("week", "region"),
    [(None, "Region Hovedstaden"), ("2026-W37", "Region Hovedstaden"), ("2027-W37", "Region Østdanmark")],
)
def test_the_region_is_that_of_the_week(week, region):
    assert region_of("0101", week) == region


def test_abroad_has_no_region():
    assert region_of(None) == ""


def test_distances_are_those_of_the_map():
    assert distance_km("0461", "0461") == 0
    assert distance_km("0101", "0751") == distance_km("0751", "0101") == pytest.approx(157, abs=2)
    assert distance_km("0813", "0360") == pytest.approx(302, abs=3)
