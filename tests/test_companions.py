"""Who travels together follows from what the people wrote, and nobody is guessed."""

import pytest

from factories import intern
from praktik_cli.companions import TravelGroups, travel_groups


def people(**namings):
    """Interns with these ids, names such as "Praktikant A", and what each wrote."""
    return [intern(key, together_with=texts) for key, texts in namings.items()]


def test_nobody_named_is_no_group():
    assert travel_groups(people(A=(), B=())) == TravelGroups()
    assert travel_groups([]) == TravelGroups()


@pytest.mark.parametrize("text", ["B", "b", "B@praktikant.example", "praktikant  b", "Praktikant B."])
def test_a_companion_is_named_by_id_e_mail_or_name(text):
    assert travel_groups(people(A=(text,), B=("A",))) == TravelGroups(groups=(("A", "B"),))


def test_naming_by_one_side_is_enough_and_told():
    assert travel_groups(people(A=(), B=("A",))) == TravelGroups(groups=(("A", "B"),), one_sided=(("B", "A"),))


def test_groups_are_linked_through_others():
    found = travel_groups(people(E=("F",), F=("E",), D=("B",), C=(), B=("C",), A=("B",)))
    assert found.groups == (("A", "B", "C", "D"), ("E", "F"))
    assert set(found.one_sided) == {("A", "B"), ("B", "C"), ("D", "B")}


def test_a_name_that_nobody_has_joins_nobody():
    assert travel_groups(people(A=("Min kollega", "?"), B=())) == TravelGroups(
        unknown=(("A", "Min kollega"), ("A", "?"))
    )


def test_of_two_of_one_name_nobody_is_guessed():
    two = [intern("B", name="Bo Prøve"), intern("C", name="Bo Prøve")]
    assert travel_groups([*people(A=("Bo Prøve",)), *two]) == TravelGroups(ambiguous=(("A", "Bo Prøve"),))
    assert travel_groups([*people(A=("c@praktikant.example",)), *two]).groups == (("A", "C"),)


def test_ones_own_name_joins_nobody_but_a_namesake_is_another():
    assert travel_groups(people(A=("Praktikant A",))) == TravelGroups(oneself=(("A", "Praktikant A"),))
    namesakes = [intern("A", name="Bo", together_with=("Bo",)), intern("B", name="Bo", together_with=("A",))]
    assert travel_groups(namesakes).groups == (("A", "B"),)


def test_the_order_of_rows_changes_nothing():
    everyone = people(A=("B", "X"), B=(), C=("A",), D=("D",), E=("D",))
    assert travel_groups(everyone) == travel_groups(everyone[::-1])


def test_without_one_the_rest_goes_on():
    everyone = people(A=("B", "C"), B=("A",), C=("A",))
    assert travel_groups([one for one in everyone if one.id != "C"]).groups == (("A", "B"),)
