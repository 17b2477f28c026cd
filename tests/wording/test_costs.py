"""What a place or a match would cost, in words."""

import pytest

from factories import intern
from praktik_cli.domain.certificate import Price
from praktik_cli.i18n import translator
from praktik_cli.wording.costs import match_cost_text, place_cost_text

EN = translator("en")
BEFORE = {"placed": 9, "waited": 2, "hosts_used": 5, "kept": 4, "worst_off": 40, "points": 600, "lottery": 77}
EA, *OTHERS = (intern(f"I{n}", name=name) for n, name in enumerate(("Ea", "Bo", "Cia", "Dan", "Eli", "Fie")))
PEOPLE = {one.id: one for one in (EA, *OTHERS)}


def price(loses=(), gains=(), **less):
    return Price(BEFORE, {name: value - less.get(name, 0) for name, value in BEFORE.items()}, loses, gains)


def place(*args, **less):
    return place_cost_text(price(*args, **less), EA, PEOPLE, EN)


@pytest.mark.parametrize(
    ("less", "cost"),
    [
        ({"placed": 1}, "1 place in all"),
        ({"placed": 2}, "2 places in all"),
        ({"waited": 1}, "1 place for somebody who was left out last time"),
        ({"waited": 2}, "2 places for people who were left out last time"),
        ({"hosts_used": 1}, "1 host all its interns"),
        ({"hosts_used": 2}, "2 hosts all their interns"),
        ({"kept": 1}, "1 match kept from last time"),
        ({"kept": 3}, "3 matches kept from last time"),
        ({"worst_off": 1}, "1 point for whoever has the fewest"),
        ({"worst_off": 7}, "7 points for whoever has the fewest"),
        ({"points": 1}, "1 point in all"),
        ({"points": 1200}, "1,200 points in all"),
        ({"hosts_used": 1, "worst_off": 3, "points": 5}, "1 host all its interns and 5 points in all"),
        ({"hosts_used": 1, "points": -5}, "1 host all its interns"),
    ],
)
def test_the_first_goal_that_falls_and_the_points_are_told(less, cost):
    assert place(**less) == f"A place for Ea would cost {cost}."


def test_whose_place_it_would_cost():
    assert place(("I1",), ("I0",), points=12) == "A place for Ea would cost Bo the place and 12 points in all."
    assert place(("I1", "I2"), ("I0",), placed=1) == "A place for Ea would cost Bo and Cia their places."


def test_of_many_the_first_are_named():
    assert "cost Bo, Cia, Dan, and 2 others their places" in place(("I1", "I2", "I3", "I4", "I5"), ("I0",), placed=4)


def test_who_would_get_a_place_in_return():
    assert place(("I1", "I2"), ("I0", "I3")) == (
        "A place for Ea would cost Bo and Cia their places. In return a place would go to Dan."
    )


def test_equals_are_told_as_equals():
    assert place(("I1",), ("I0",), lottery=5) == (
        "A place for Ea would cost Bo the place. "
        "By every goal it would be just as good: the lottery among equals decided."
    )


def test_the_impossible_is_told_as_impossible():
    assert place_cost_text(Price(BEFORE, {}), EA, PEOPLE, EN) == "No matching that keeps every rule gives Ea a place."
    assert match_cost_text(Price(BEFORE, {}), EA, PEOPLE, 0, EN) == "No matching that keeps every rule has this pair."


def test_a_goal_that_the_settings_leave_out_is_not_told():
    only = Price({"placed": 9, "lottery": 7}, {"placed": 8, "lottery": 9}, (), ())
    assert place_cost_text(only, EA, PEOPLE, EN) == "A place for Ea would cost 1 place in all."


@pytest.mark.parametrize(
    ("moves", "words"), [(0, ""), (1, " 1 other would go elsewhere."), (2, " 2 others would go elsewhere.")]
)
def test_a_match_tells_who_would_move(moves, words):
    told = match_cost_text(price(points=3), EA, PEOPLE, moves, EN)
    assert told == f"If the two became a match, the points in all would fall from 600 to 597.{words}"


def test_a_match_tells_whose_place_it_costs_and_which_goal_falls():
    told = match_cost_text(price(("I1",), worst_off=4), EA, PEOPLE, 0, EN)
    assert told == "If the two became a match, Bo would lose the place and the lowest points would fall from 40 to 36."
    told = match_cost_text(price(("I1", "I2"), placed=2), EA, PEOPLE, 0, EN)
    assert told == "If the two became a match, Bo and Cia would lose their places."


@pytest.mark.parametrize("goal", [name for name in BEFORE if name != "lottery"])
def test_every_goal_that_falls_has_words(goal):
    before = f"{BEFORE[goal]}"
    assert f"fall from {before} to " in match_cost_text(price(**{goal: 1}), EA, PEOPLE, 0, EN)
