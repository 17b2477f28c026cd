"""Whom of this year's sign-ups the people of another year are: by e-mail, else by name and employer, else nobody."""

import pytest

from factories import host, intern
from praktik_cli.checking.recognising import recognised, renamed
from praktik_cli.domain.history import History, Listed, Person, Roster
from praktik_cli.domain.reading import InputFile
from praktik_cli.domain.signup import Signups

HERE = Person("h1@vaert.example", "", "Prøveværten H1")
IDA = Person("i1@praktikant.example", "Praktikant I1", "Prøvearbejdspladsen I1")


def history(met=(), left_out=(), name="2017.xlsx"):
    return History(InputFile(f"years/{name}", "ab" * 32), tuple(met), tuple(left_out))


def found(met=(), left_out=(), hosts=None, interns=None):
    signups = Signups(hosts or (host("H1"), host("H2")), interns or (intern("I1"), intern("I2")))
    return recognised([history(met, left_out)], signups)


def told(known):
    return [(one.code, one.place, one.is_error) for one in known.findings]


def test_without_history_nobody_is_known():
    nobody = recognised([], Signups((host("H1"),), (intern("I1"),)))
    assert (nobody.met, nobody.waited, nobody.findings) == ((), (), ())
    assert found().met == ()


def test_an_email_is_enough_whatever_the_case():
    email = Person("I1@Praktikant.EXAMPLE", "Et andet navn", "Et andet sted")
    known = found([(Person("H1@vaert.example ", "Hele huset", "PRØVEVÆRTEN H1"), email)], [email])
    assert (known.met, known.waited, known.findings) == ((("H1", "I1"),), ("I1",), ())


def test_name_and_employer_do_where_the_email_is_new_and_that_is_told():
    moved = Person("gammel@praktikant.example", "praktikant  i1", "prøvearbejdspladsen i1")
    known = found([(HERE, moved)])
    assert known.met == (("H1", "I1"),)
    assert told(known) == [("history-by-name", "Praktikanter!D2", False)]
    (finding,) = known.findings
    assert finding.values["history"] == "2017.xlsx"


@pytest.mark.parametrize("then", [
    Person("gammel@praktikant.example", "Praktikant I1", "Et andet sted"),
    Person("gammel@praktikant.example", "En anden", "Prøvearbejdspladsen I1"),
    Person("", "", ""),
])  # fmt: skip
def test_who_shares_only_one_of_them_is_somebody_else(then):
    known = found([(HERE, then)], [then])
    assert (known.met, known.waited, known.findings) == ((), (), ())


def test_namesakes_are_nobody_and_that_is_told():
    namesakes = tuple(intern(f"I{n}", name="Bo Dal", organisation="Alfa") for n in (1, 2))
    then = Person("", "Bo Dal", "Alfa")
    known = found([(HERE, then)], [then], interns=namesakes)
    assert (known.met, known.waited) == ((), ())
    assert told(known) == [("history-unsure", "Praktikanter!D2", False)]


def test_by_name_nobody_is_taken_to_be_whose_email_was_anothers_then():
    one, other = (Person(f"bo{n}@alfa.example", "Bo Dal", "Alfa") for n in (1, 2))
    now = (intern("I1", name="Bo Dal", organisation="Alfa", email="bo1@alfa.example"),)
    known = found([(HERE, one)], [other], interns=now)
    assert (known.met, known.waited, known.findings) == ((("H1", "I1"),), (), ())


def test_a_shared_mailbox_needs_the_name():
    shared = tuple(intern(f"I{n}", email="post@alfa.example") for n in (1, 2))
    box = "post@alfa.example"
    known = found([(HERE, Person(box, "Praktikant I2", "Alfa"))], [Person(box, "En tredje", "Alfa")], interns=shared)
    assert (known.met, known.waited) == ((("H1", "I2"),), ())
    assert told(known) == [("history-unsure", "Praktikanter!D2", False)]


UNITS = tuple(
    host(f"H{n}", organisation="Alfa Kommune", unit=unit, contact_email="k@alfa.example")
    for n, unit in enumerate(("Skole", "Kultur", "Vej"))
)


@pytest.mark.parametrize(
    ("unit", "ids", "codes"),
    [
        ("kultur", ["H1"], []),
        ("", ["H0", "H1", "H2"], ["history-every-unit"]),
        ("Plejehjem", [], ["history-unsure"]),
    ],
)
def test_of_a_contacts_units_the_named_one_met(unit, ids, codes):
    known = found([(Person("k@alfa.example", unit, "Alfa Kommune"), IDA)], hosts=UNITS)
    assert [one for one, _ in known.met] == ids
    assert [one.code for one in known.findings] == codes


def test_a_contact_who_moved_to_another_employer_takes_no_host_along():
    known = found([(Person("k@alfa.example", "Skole", "Beta"), IDA)], hosts=UNITS)
    assert (known.met, known.findings) == ((), ())


def test_a_unit_with_a_new_contact_is_known_by_its_name_and_that_is_told():
    known = found([(Person("ny@alfa.example", "Vej", "Alfa kommune"), IDA)], hosts=UNITS)
    assert known.met == (("H2", "I1"),)
    assert told(known) == [("history-by-name", "Værter!I2", False)]


def test_a_doubt_about_somebody_whose_other_side_is_gone_is_not_told():
    known = found(
        [(Person("ny@alfa.example", "Vej", "Alfa kommune"), Person("væk@x.example", "Væk", "X"))], hosts=UNITS
    )
    assert (known.met, known.findings) == ((), ())


def test_who_was_placed_in_a_later_year_does_not_wait_any_more():
    signups = Signups((host("H1"),), (intern("I1"),))
    elsewhere = Person("væk@vaert.example", "", "En vært, der ikke er med")
    out, placed = history(left_out=[IDA]), history(met=[(elsewhere, IDA)])
    assert recognised([out, placed], signups).waited == ()
    assert recognised([placed, out], signups).waited == ("I1",)


def listed(signup, email):
    return Listed(signup.id, Person(email, signup.name, signup.organisation))


def test_a_new_id_is_found_by_email_or_name_and_only_where_the_old_one_is_gone():
    old, same, twin = (
        intern("I1"),
        intern("I2"),
        intern("I3", name="Praktikant I2", organisation="Prøvearbejdspladsen I2"),
    )
    then = Roster((), (listed(old, old.email), listed(same, same.email), listed(twin, twin.email)))
    now = Signups((), (intern("N1", name=old.name, organisation=old.organisation), same))
    assert renamed(then, now).interns == {"I1": "N1"}
    assert renamed(then, Signups((), (old, same))).interns == {}
