"""When two written names are one."""

import pytest

from praktik_cli.naming import fold, nearest, organisation_key, same_organisation


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Odense Kommune", "  odense   kommune "),
        ("Odense\u00a0Kommune", "Odense Kommune"),
        ("Prøve A/S", "Prøve"),
        ("Teknik & Miljø", "Teknik og Miljø"),
        ("Koncern HR, Region Eksempel", "Koncern HR Region Eksempel"),
        ("Københavns Kommune", "Kbh. Kommune"),
        ("Københavns Kommune, HR", "København kommune HR"),
        ("Århus Kommune", "Aarhus Kommune"),
        ("Assens Kommune", "Assens kommunes"),
        ("Region Midt", "Region Midtjylland"),
        ("RegionH", "Region Hovedstaden"),
    ],
)
def test_spellings_of_one_employer(one, other):
    assert same_organisation(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Region Alfa", "Region Beta"),
        ("Odense Kommune", "Odense"),
        ("A/S", "ApS"),
        ("Region H", "Region Hvidovre"),
        ("Vejle Kommune", "Vejen Kommune"),
        ("OUH", "Odense Universitetshospital"),
    ],
)
def test_different_employers(one, other):
    assert not same_organisation(one, other)


def test_a_name_of_legal_forms_only_keeps_its_letters():
    assert organisation_key("A/S") == "a/s"


def test_fold_passes_over_case_spaces_and_end_marks():
    assert fold("  Hvor  mange?\u00a0") == "hvor mange"


@pytest.mark.parametrize(("text", "expected"), [("Oddense", "Odense"), ("xyz", None)])
def test_the_nearest_is_close_or_nothing(text, expected):
    assert nearest(text, ["Odense", "Kolding"]) == expected
