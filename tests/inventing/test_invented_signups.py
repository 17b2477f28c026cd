"""Invented rounds: the same for everybody, of any size, understood by the reference data, and of nobody real."""

import time
from collections import Counter
from collections.abc import Callable
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from praktik_cli.inventing.rows import Row
from praktik_cli.inventing.signups import InventedRows, invent
from praktik_cli.naming import same_organisation
from praktik_cli.reference.areas import find_area, is_anywhere
from praktik_cli.reference.examples import organisations, workplaces
from praktik_cli.reference.fields import Field, fields
from praktik_cli.reference.placenames import find_municipality
from praktik_cli.reference.places import region_of
from praktik_cli.reference.sectors import find_sector
from praktik_cli.reference.words import (
    find_purpose,
    find_role,
    find_status,
    find_weekday,
    find_yes_no,
    is_any,
)

NAMED_PROFESSIONS = {
    "bibliotekar",
    "lærer",
    "byplanlægger",
    "konsulent",
    "teamleder",
    "direktør",
    "sagsbehandler",
    "socialpædagog",
    "museumsinspektør",
    "køkkenchef",
}


UNDERSTANDS: dict[str, Callable[[str], object]] = {
    "sector": find_sector,
    "municipality": find_municipality,
    "sectors": lambda part: find_sector(part) or is_any(part),
    "areas": lambda part: find_area(part) or is_anywhere(part),
    "purposes": find_purpose,
    "weekdays": lambda part: find_weekday(part) is not None,
    "role": find_role,
    "status": find_status,
    "yes_no": lambda part: find_yes_no(part) is not None,
    "email": lambda part: part.endswith(".example"),
}


@pytest.fixture(scope="module")
def spring() -> InventedRows:
    return invent(59, 83, 2018)


def test_the_same_arguments_give_the_same_rows(spring):
    assert invent(59, 83, 2018) == spring


def test_the_rows_are_the_same_on_every_machine():
    rows = invent(1, 1, 7)
    assert rows.hosts[0]["contact_name"] == "Inge Fyrretrætrappe"
    assert rows.interns[0]["name"] == "Anders Havreport"


def test_another_seed_gives_another_round(spring):
    assert invent(59, 83, 2019) != spring


@pytest.mark.parametrize(("hosts", "interns"), [(0, 0), (1, 0), (0, 1), (1, 1), (0, 90), (90, 0)])
def test_any_size(hosts, interns):
    rows = invent(hosts, interns, 1)
    assert (len(rows.hosts), len(rows.interns)) == (hosts, interns)


def test_interns_wish_for_nobody_where_there_are_no_hosts():
    assert not any(row.get("wanted_hosts") or row.get("excluded_hosts") for row in invent(0, 90, 1).interns)


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 40), st.integers(0, 90), st.integers())
def test_every_answer_is_understood(hosts, interns, seed):
    rows = invent(hosts, interns, seed)
    for side, people in (("host", rows.hosts), ("intern", rows.interns)):
        asked = {field.key: field for field in fields(side)}
        for row in people:
            for key, answer in row.items():
                assert _is_understood(asked[key], answer, row), (key, answer)
            required = {key for key, field in asked.items() if field.required}
            assert all(row[key] != "" for key in required)


def test_a_large_round_keeps_everybody_apart_and_takes_little_time():
    started = time.perf_counter()
    rows = invent(2000, 3000, 5)
    assert time.perf_counter() - started < 5
    emails = [row["contact_email"] for row in rows.hosts] + [row["email"] for row in rows.interns]
    names = [row["contact_name"] for row in rows.hosts] + [row["name"] for row in rows.interns]
    labels = {(row["organisation"], row["unit"]) for row in rows.hosts}
    assert len(set(emails)) == len(set(names)) == 5000
    assert len(labels) == len({row["id"] for row in rows.hosts}) == 2000


def test_nobody_can_be_reached(spring):
    for row in (*spring.hosts, *spring.interns):
        email = str(row.get("email", row.get("contact_email")))
        phone = str(row.get("phone", row.get("contact_phone")))
        assert email.endswith(".example")
        assert email.isascii()
        assert phone.startswith("00 ")


def test_the_example_has_every_workplace_that_the_press_named(spring):
    named = {organisation.organisation for organisation in organisations() if organisation.named == "press"}
    assert named <= {row["organisation"] for row in spring.hosts}


def test_the_example_spans_the_country_and_its_sectors(spring):
    for people in (spring.hosts, spring.interns):
        regions = {region_of(find_municipality(str(row["municipality"]))) for row in people if not row["country"]}
        assert len(regions) == 5
        assert {"stat", "region", "kommune", "selvejende"} <= {row["sector"] for row in people}
    assert {"Frederikshavn", "Lolland"} <= {row["municipality"] for row in spring.hosts}
    assert sum(row["country"] != "" for row in spring.hosts) == 2


def test_the_example_has_the_professions_that_were_named_publicly(spring):
    assert {row["title"] for row in spring.interns} >= NAMED_PROFESSIONS


def test_the_example_has_a_few_more_places_than_interns(spring):
    places = sum(int(str(row["capacity"])) for row in spring.hosts)
    assert 83 < places < 100


def test_about_a_third_of_the_interns_wish_for_hosts_by_name(spring):
    wishing = [row for row in spring.interns if row.get("wanted_hosts")]
    assert 24 <= len(wishing) <= 36


def test_wished_and_excluded_hosts_are_hosts_and_never_the_own_workplace():
    rows = invent(60, 600, 2)
    units = Counter(row["organisation"] for row in rows.hosts)
    known = {row["organisation"]: row["organisation"] for row in rows.hosts if units[row["organisation"]] == 1}
    known |= {f"{row['organisation']}, {row['unit']}": row["organisation"] for row in rows.hosts}
    for row in rows.interns:
        for key in ("wanted_hosts", "excluded_hosts"):
            for wish in filter(None, str(row.get(key, "")).split(";")):
                assert not same_organisation(str(known[wish]), str(row["organisation"]))


def test_the_example_has_people_who_are_hard_to_place(spring):
    assert any(row["days"] == "1" and row["weekdays"] == "fre" for row in spring.interns)
    assert sum(row.get("max_km") == 20 for row in spring.interns) >= 3
    assert all(str(row["days"])[0] >= "2" for row in spring.hosts)


def test_titles_fit_roles(spring):
    units = [unit for kind in workplaces().values() for unit in kind]
    managers = {title for unit in units for title in unit.managers}
    assert all(row["title"] in managers for row in spring.interns if row["role"] == "leder")


def test_people_sign_up_one_after_the_other_on_workdays(spring):
    for people in (spring.hosts, spring.interns):
        times = [row["submitted_at"] for row in people]
        assert times == sorted(times)
        assert all(isinstance(moment, datetime) and moment.weekday() < 5 for moment in times)
        assert {moment.year for moment in times} == {2018}


def test_days_fit_in_the_weekdays(spring):
    for row in (*spring.hosts, *spring.interns):
        assert int(str(row["days"])[-1]) <= len(str(row["weekdays"]).split(";"))


def test_every_organisation_has_units():
    for organisation in organisations():
        units = [unit.unit for unit in workplaces()[organisation.kind]]
        assert not organisation.like or organisation.like in units
        assert organisation.country or find_municipality(organisation.municipality)


def _is_understood(field: Field, answer: object, row: Row) -> bool:
    if answer == "" or (field.kind == "municipality" and row["country"]):
        return True
    if field.kind in {"count", "km"}:
        return isinstance(answer, int) and answer > 0
    understands = UNDERSTANDS.get(field.kind, str.strip)
    return all(understands(part) for part in str(answer).split(";"))
