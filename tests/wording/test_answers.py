"""A sign-up in words."""

from datetime import datetime
from string import ascii_uppercase

import pytest

from factories import host, intern
from praktik_cli.domain.signup import Days, Source
from praktik_cli.i18n import translator
from praktik_cli.reference.fields import fields
from praktik_cli.wording.answers import answer_texts, days_text, source_text

EN = translator("en")


def source(side, sheet="Ark"):
    letters = [*ascii_uppercase, *(f"A{letter}" for letter in ascii_uppercase)]
    keys = [field.key for field in fields(side)]
    return Source("signups.csv", sheet, 7, dict(zip(keys, letters, strict=False)))


def told(signup):
    return {answer.label: answer.text for answer in answer_texts(signup, EN)}


def test_every_answer_of_an_intern_in_words():
    answers = told(
        intern(
            "P1",
            source=source("intern"),
            submitted_at=datetime(2018, 3, 21, 9, 5),
            role="leder",
            home_municipality="0461",
            wanted_sectors=("stat", "region"),
            wanted_regions=("Fyn", "Jylland"),
            max_km=1200,
            overnight=False,
            wanted_hosts=("A", "B"),
            days=Days(2, 3),
            weekdays=(0, 1, 2),
            placements=2,
            waited=True,
            languages=("da", "en"),
            purpose=("network",),
        )
    )
    assert answers["Submitted"] == "21 March 2018, 09:05"
    assert answers["Manager or employee"] == "Manager"
    assert answers["Municipality of residence"] == "Odense"
    assert answers["Preferred sector"] == "State, Region (sector)"
    assert answers["Preferred region"] == "Fyn, Jylland"
    assert answers["Max distance (km)"] == "1,200 km"
    assert answers["Can stay overnight"] == "no"
    assert answers["Preferred host (in order)"] == "A, B"
    assert answers["Number of days"] == "2–3 days"
    assert answers["Weekdays in week 37"] == "Mon–Wed"
    assert answers["Number of hosts"] == "2"
    assert answers["No place last time"] == "yes"
    assert answers["Languages"] == "Danish, English"
    assert answers["Country"] == "Denmark"
    assert answers["Purpose"] == "a new network"
    assert not {"Motivation", "Topics", "Phone", "Consent", "Status"} & set(answers)


def test_answers_of_a_host_stand_with_their_cells():
    one = host("V1", source=source("host"), unit="Borgerservice")
    places = {answer.label: answer.place for answer in answer_texts(one, EN)}
    assert places["ID"] == "Ark!A7"
    assert places["Department"] == "Ark!D7"


def test_what_the_table_does_not_ask_is_not_told():
    assert [answer.label for answer in answer_texts(intern(), EN)] == ["E-mail"]


@pytest.mark.parametrize(("sheet", "words"), [("Ark", "Ark, row 7"), (None, "signups.csv, row 7")])
def test_where_a_sign_up_stands(sheet, words):
    assert source_text(host(source=source("host", sheet)), EN) == words


def test_a_wished_length():
    assert [days_text(Days(*pair), EN) for pair in ((1, 1), (3, 3), (1, 5))] == ["1 day", "3 days", "1–5 days"]


def test_the_fewest_interns_are_shown_where_they_say_something():
    assert "Fewest interns" not in told(host("V1", source=source("host")))
    assert told(host("V1", source=source("host"), capacity=3, min_interns=2))["Fewest interns"] == "2"
