"""When a sign-up has the value that a quota counts."""

import pytest

from factories import host, intern
from praktik_cli import quotas
from praktik_cli.quotas import has_value
from praktik_cli.settings import Quota

ODENSE, ROSKILDE, ABROAD = host(), host(municipality="0265"), host(municipality=None, country="SE", place="Malmö")
BEFORE, AFTER = "2026-W37", "2027-W37"


def quota(field, value):
    return Quota(side="host", field=field, value=value, min=1)


@pytest.mark.parametrize(
    ("value", "week", "signup", "has"),
    [
        ("Region Syddanmark", None, ODENSE, True),
        ("region syddanmark", BEFORE, ODENSE, True),
        ("Syddanmark", BEFORE, ODENSE, True),
        ("Region Nordjylland", BEFORE, ODENSE, False),
        ("Region Sjælland", BEFORE, ROSKILDE, True),
        ("Region Sjælland", AFTER, ROSKILDE, True),
        ("Region Østdanmark", AFTER, ROSKILDE, True),
        ("Region Østdanmark", AFTER, ODENSE, False),
        ("Fyn", None, ODENSE, True),
        ("Udlandet", None, ABROAD, True),
        ("Udlandet", None, ODENSE, False),
        ("Region Syddanmark", None, ABROAD, False),
        ("Region Ingensteds", None, ODENSE, False),
    ],
)
def test_a_region_or_another_area(value, week, signup, has):
    assert has_value(signup, quota("region", value), week) is has


def test_a_municipality_that_a_reform_moves_counts_in_its_region_of_the_week(monkeypatch):
    monkeypatch.setattr(
        quotas, "region_of", lambda _, week: f"Region {'Nordjylland' if week == AFTER else 'Syddanmark'}"
    )
    assert [has_value(ODENSE, quota("region", "Region Nordjylland"), week) for week in (BEFORE, AFTER)] == [False, True]
    assert [has_value(ODENSE, quota("region", "Region Syddanmark"), week) for week in (BEFORE, AFTER)] == [True, False]


@pytest.mark.parametrize(("value", "has"), [("kommune", True), ("Kommunal", True), ("stat", False), ("x", False)])
def test_a_sector(value, has):
    assert has_value(ODENSE, quota("sector", value), None) is has


@pytest.mark.parametrize(
    ("value", "signup", "has"),
    [
        ("Odense", ODENSE, True),
        ("odense kommune", ODENSE, True),
        ("0461", ODENSE, True),
        ("461", ODENSE, True),
        ("Roskilde", ODENSE, False),
        ("Ingensteds", ABROAD, False),
        ("Odense", ABROAD, False),
    ],
)
def test_a_municipality(value, signup, has):
    assert has_value(signup, quota("municipality", value), None) is has


@pytest.mark.parametrize(("value", "has"), [("Alfa A/S", True), ("ALFA", True), ("Beta", False)])
def test_an_employer(value, has):
    assert has_value(intern(organisation="Alfa"), quota("organisation", value), None) is has
