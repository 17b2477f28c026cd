"""The areas that a person may wish for."""

import pytest

from praktik_cli.reference.areas import ABROAD, areas, find_area, is_anywhere, is_in_area, is_rough, nearest_area
from praktik_cli.reference.places import municipalities
from praktik_cli.reference.towns import former_municipalities


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("region hovedstaden", "Region Hovedstaden"),
        ("Hovedstaden", "Region Hovedstaden"),
        ("Region H", "Region Hovedstaden"),
        ("RegionH", "Region Hovedstaden"),
        ("Midtjylland", "Region Midtjylland"),
        ("RM", "Region Midtjylland"),
        ("Region Syd", "Region Syddanmark"),
        ("Region Oestdanmark", "Region Østdanmark"),
        ("Fyn", "Fyn"),
        ("Hele Fyn", "Fyn"),
        ("Sjælland (hele)", "Sjælland"),
        ("Jylland", "Jylland"),
        ("Odense Kommune", "Odense"),
        ("Nordfyn", "Nordfyns"),
        ("4930 Maribo", "Lolland"),
        ("Ry Kommune", "Skanderborg"),
        ("Ringkøbing Amt", "Ringkjøbing Amt"),
        ("HUR", "Hovedstadens Udviklingsråd"),
        ("Trekantsområdet", "Trekantområdet"),
        ("Lolland og Falster", "Lolland-Falster"),
        ("Udland", ABROAD),
        ("Mars", None),
        ("Nykøbing", None),
    ],
)
def test_an_area_is_found(text, area):
    assert find_area(text) == area


@pytest.mark.parametrize("area", areas())
def test_each_is_found_by_its_name_and_has_municipalities(area):
    assert find_area(area) == find_area(area.upper()) == area
    assert areas()[area] or area == ABROAD


def test_old_and_new_regions_and_parts_nest():
    assert areas()["Region Østdanmark"] == areas()["Region Hovedstaden"] | areas()["Region Sjælland"]
    assert areas()["Sjælland"] == areas()["Region Østdanmark"] - areas()["Bornholm"]
    assert areas()["Jylland"] | areas()["Fyn"] | areas()["Region Østdanmark"] == set(municipalities())
    assert areas()["Øerne"] | areas()["Jylland"] == set(municipalities())


def test_the_counties_cover_the_country_but_the_two_cities_outside_them():
    counties = {home.county for home in former_municipalities().values()} - {""}
    assert len(counties) == 14
    assert set().union(*(areas()[county] for county in counties)) == set(municipalities()) - {"0101", "0147"}


def test_former_counties_and_loose_words_are_rough():
    assert [area for area in ("Fyns Amt", "Sydsjælland", "Fyn", "Region Sjælland", "Odense") if is_rough(area)] == [
        "Fyns Amt",
        "Sydsjælland",
    ]


def test_only_abroad_lies_abroad():
    assert is_in_area(None, ABROAD)
    assert not is_in_area(None, "Jylland")
    assert not is_in_area("0101", ABROAD)


def test_anywhere_and_nearest_area():
    assert is_anywhere("Hele landet")
    assert not is_anywhere("Fyn")
    assert nearest_area("Regoin Sjælland") == "Region Sjælland"
    assert nearest_area("Nykøbing") == "Odsherred, Guldborgsund, Morsø"
