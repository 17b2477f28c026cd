import pytest

from factories import host, intern
from finished import reading_of
from praktik_cli.domain.explanation import Search
from praktik_cli.domain.finding import Finding, Severity
from praktik_cli.domain.reading import LeftOut, Reading
from praktik_cli.domain.signup import Signups
from praktik_cli.explaining.finding_people import search
from praktik_cli.i18n import translator
from praktik_cli.reporting.search import search_result

ENGLISH = translator("en")
PEOPLE = Signups(
    (host("V1", contact_name="Ida Prøve", unit="Borgerservice"), host("V2", contact_name="Ida Prøvholm")),
    (intern("P1", name="Ida Prøvensen"), intern("P2", name="Bo Test", municipality=None, place="Lund", country="SE")),
)
LEFT_OUT = LeftOut("signups.xlsx", "Praktikanter", 8, ("withdrawn",))


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("who", ["ida prøv", "ida prövensen", "qqq"])
def test_what_was_found(who, width, shown, golden):
    result = search_result(search(who, reading_of(PEOPLE)), reading_of(PEOPLE), ENGLISH)
    golden(f"search-{who.replace(' ', '-')}-en-{width}", shown(result, width))


def test_a_row_that_is_left_out_is_named_with_the_reason(shown):
    why = Finding("withdrawn", Severity.WARNING, "signups.xlsx", "Praktikanter", "X8", "Afmeldt", row=8)
    reading = Reading(PEOPLE, (why,), {}, (), (), (LEFT_OUT,), "da")
    found = Search("Bo", (), (), (LEFT_OUT,), is_left_out=True)
    text = " ".join(shown(search_result(found, reading, ENGLISH)).split())
    assert "“Bo” takes no part in this round: the sign-up is left out. • Praktikanter, row 8: " in text


def test_where_one_cannot_tell_which_row_all_of_them_are_pointed_to(shown):
    text = shown(search_result(Search("Bo", (), is_left_out=True), reading_of(PEOPLE), ENGLISH))
    assert "praktik check" in text


def test_of_very_many_the_first_are_shown(shown):
    many = tuple(intern(f"P{n:02}") for n in range(23))
    text = shown(search_result(Search("p", many), reading_of(PEOPLE), ENGLISH))
    assert "P19" in text
    assert "P20" not in text
    assert "and 3 more. Write more of the name." in text


def test_an_id_with_a_blank_is_quoted_in_the_command(shown):
    text = shown(search_result(Search("p", (intern("P 1"), intern("P2"))), reading_of(PEOPLE), ENGLISH))
    assert 'praktik explain "P 1"' in text


def test_an_id_that_both_sides_have_is_chosen_by_the_side(shown):
    twice = Signups((host("1", contact_name="Ida Prøve"),), (intern("1", name="Bo Test"),))
    found = search("1", reading_of(twice))
    assert len(found.hits) == 2
    text = shown(search_result(found, reading_of(twice), ENGLISH, "praktik alternates"))
    assert "praktik alternates 1 --side intern" in text
    for side, one in (("host", twice.hosts[0]), ("intern", twice.interns[0])):
        assert search("1", reading_of(twice), side).hits == (one,)
