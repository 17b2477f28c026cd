"""Municipalities, areas and distances."""

import pytest

from praktik_cli.reference.places import (
    ABROAD,
    areas,
    distance_km,
    find_area,
    find_municipality,
    is_anywhere,
    is_in_area,
    municipalities,
    nearest_area,
    nearest_municipality,
    region_of,
)


def test_there_are_98_municipalities_in_5_regions_and_11_parts():
    all_of_them = municipalities().values()
    assert len(all_of_them) == 98
    assert len({one.region for one in all_of_them}) == 5
    assert len({one.region_2027 for one in all_of_them}) == 4
    assert len({one.part for one in all_of_them}) == 11


@pytest.mark.parametrize("code", municipalities())
def test_each_is_found_by_code_name_and_kommune(code):
    name = municipalities()[code].name
    for text in (code, code.lstrip("0"), name, name.upper(), f"{name} Kommune", f"{name}s Kommune", f" {name}\u00a0"):
        assert find_municipality(text) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [("Kbh.", "0101"), ("Århus", "0751"), ("Høje Taastrup", "0169"), ("Maribo", "0360"), ("4930 Maribo", "0360"),
     ("Bornholms Regionskommune", "0400"), ("Nordfyn", "0480"), ("Åbenrå", "0580"), ("Vesthimmerland", "0820")],
)  # fmt: skip
def test_other_spellings(text, code):
    assert find_municipality(text) == code


@pytest.mark.parametrize("text", ["", "Atlantis", "9999", "Kommune", "12345"])
def test_what_is_no_municipality(text):
    assert find_municipality(text) is None


def test_the_nearest_municipality_is_suggested():
    assert nearest_municipality("Oddense") == "Odense"


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("region hovedstaden", "Region Hovedstaden"),
        ("Hovedstaden", "Region Hovedstaden"),
        ("Midtjylland", "Region Midtjylland"),
        ("Fyn", "Fyn"),
        ("Jylland", "Jylland"),
        ("Odense Kommune", "Odense"),
        ("Udland", ABROAD),
        ("Mars", None),
    ],
)
def test_an_area_is_found(text, area):
    assert find_area(text) == area


def test_old_and_new_regions_and_parts_nest():
    assert areas()["Region Østdanmark"] == areas()["Region Hovedstaden"] | areas()["Region Sjælland"]
    assert areas()["Sjælland"] == areas()["Region Østdanmark"] - areas()["Bornholm"]
    assert areas()["Jylland"] | areas()["Fyn"] | areas()["Region Østdanmark"] == set(municipalities())


def test_only_abroad_lies_abroad():
    assert is_in_area(None, ABROAD)
    assert not is_in_area(None, "Jylland")
    assert not is_in_area("0101", ABROAD)


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


def test_anywhere_and_nearest_area():
    assert is_anywhere("Hele landet")
    assert not is_anywhere("Fyn")
    assert nearest_area("Regoin Sjælland") == "Region Sjælland"
