import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import host, intern
from finished import reading_of
from praktik_cli.domain.reading import AbsentAnswer, LeftOut, Reading
from praktik_cli.domain.signup import Signups
from praktik_cli.explaining.finding_people import PeopleFinder, email_of, search
from strategies import rounds

PEOPLE = Signups(
    (
        host("V1", organisation="Prøvekøbing Kommune", unit="Borgerservice", contact_name="Lars Sørensen"),
        host("V2", organisation="Test A/S", contact_name="Ida Prøve", contact_email="ida@test.example"),
        host("V3", organisation="Sundhedsstyrelsen", contact_name="Karla Prøvholm"),
    ),
    (
        intern("P1", name="Lars Sølund", organisation="Larsens Testhus"),
        intern("P2", name="Anne-Marie Prøve", email="Anne.Marie@Prøve.example"),
        intern("P3", name="Ida Prøve", email="ida@test.example"),
        intern("P4", name="Ida Prøvesen", organisation="Prøvekøbing Kommune"),
    ),
)


def found(who, people=PEOPLE):
    return [one.id for one in PeopleFinder(people).find(who)]


@pytest.mark.parametrize("who", ["P2", "p2", " P2 ", "anne.marie@prøve.example", "ANNE.MARIE@PRØVE.EXAMPLE"])
def test_an_id_or_e_mail_finds_one_whatever_its_case(who):
    assert found(who) == ["P2"]


def test_the_address_of_a_host_and_an_intern_finds_both():
    assert sorted(found("ida@test.example")) == ["P3", "V2"]


def test_a_whole_name_wins_over_longer_ones():
    assert sorted(found("ida prøve")) == ["P3", "V2"]


@pytest.mark.parametrize(
    ("who", "ids"),
    [
        ("Lars Sø", ["P1", "V1"]),
        ("lars sør", ["V1"]),
        ("marie", ["P2"]),
        ("borgerser", ["V1"]),
        ("Prøvekøbing Ida", ["P4"]),
        ("styrelsen", ["V3"]),
        ("Lars  Borgerservice", ["V1"]),
    ],
)
def test_parts_of_names_and_workplaces(who, ids):
    assert found(who) == ids


def test_word_beginnings_come_before_inner_parts():
    assert found("hus") == ["P1"]
    people = Signups((host("V1", organisation="Sankthuset"), host("V2", organisation="Husby Kommune")), ())
    assert found("hus", people) == ["V2", "V1"]


@pytest.mark.parametrize("who", ["", "  ", "?", "..", "Lars Prøvekøbing Hansen", "zzz"])
def test_nobody_is_found_where_a_word_is_missing(who):
    assert found(who) == []


@given(rounds(), st.randoms(use_true_random=False))
def test_every_id_and_address_finds_its_person_whatever_the_order(signups, shuffle):
    for one in (*signups.hosts, *signups.interns):
        assert found(one.id, signups) == [one.id]
        assert found(email_of(one).upper(), signups) == [one.id]
    mixed = object.__new__(Signups)
    for side in ("hosts", "interns"):
        people = list(getattr(signups, side))
        shuffle.shuffle(people)
        object.__setattr__(mixed, side, tuple(people))
    for who in ("a", "kontakt h", "alfa", "praktikant"):
        assert found(who, signups) == found(who, mixed)


@pytest.mark.parametrize(
    ("who", "ids"),
    [
        ("Larss Sølundd", ["P1"]),
        ("Sundhedstyrelsen", ["V3"]),
        ("ida@tesst.example", ["V2", "P3"]),
        ("P33", ["P3"]),
        ("qqqqq", []),
    ],
)
def test_who_is_spelt_nearly_so_is_suggested(who, ids):
    assert sorted(one.id for one in search(who, reading_of(PEOPLE)).nearest) == sorted(ids)


def test_no_more_than_five_are_suggested():
    many = Signups((), tuple(intern(f"P{n}", name=f"Prøvemand {n}") for n in range(9)))
    assert len(search("prøvemannd", reading_of(many)).nearest) == 5


def absent(row, side, *person):
    return AbsentAnswer("signups.xlsx", "Ark", row, side, person, f"C{row}", ("withdrawn",), is_alone=True)


@pytest.fixture
def some_left_out():
    return Reading(
        PEOPLE,
        (),
        {},
        (),
        (),
        tuple(LeftOut("signups.xlsx", "Ark", row, ("withdrawn",)) for row in (7, 8, 9)),
        "da",
        absent_interns=("P77", "bo@væk.example", "Bo Vækker", "Ny Mand"),
        absent=(absent(7, "intern", "bo@væk.example", "bo vækker"), absent(8, "host", "x@y.example", "vækhuset")),
    )


@pytest.mark.parametrize(
    ("who", "rows"), [("BO@væk.example", [7]), ("bo vækk", [7]), ("Vækhuset", [8]), ("væk", [7, 8])]
)
def test_whose_row_is_left_out_is_told(who, rows, some_left_out):
    result = search(who, some_left_out)
    assert [row.row for row in result.left_out] == rows
    assert (result.is_left_out, result.hits, result.nearest) == (True, (), ())


@pytest.mark.parametrize("who", ["p77", "ny mand"])
def test_a_name_that_is_left_out_is_told_though_not_where(who, some_left_out):
    result = search(who, some_left_out)
    assert (result.is_left_out, result.left_out) == (True, ())


def test_who_takes_part_is_found_though_a_row_of_theirs_is_left_out(some_left_out):
    assert [one.id for one in search("ida@test.example", some_left_out).hits] == ["P3", "V2"]


def test_thousands_are_searched_at_once():
    shuffled = random.Random(1)
    names = [f"{shuffled.choice('abcd')}{n} Prøve" for n in range(3000)]
    many = Signups((), tuple(intern(f"P{n}", name=name) for n, name in enumerate(names)))
    assert found(names[1234], many) == ["P1234"]
