"""A later round in which nothing needs to move, and one in which something has to."""

import pytest

from factories import Silent
from praktik_cli.domain.past import Past
from praktik_cli.solving.solve import solve
from praktik_cli.solving.stable import kept_pairs, with_all_kept
from small_rounds import hosts_and_interns, problem_of

KEPT = {"goals": {"order": ["placed", "kept", "points"]}}


def round_of(signups, *matched, banned=()):
    return problem_of(signups, KEPT, Past(matched=frozenset(matched), banned=frozenset(banned)))


@pytest.fixture
def two_each():
    return hosts_and_interns([{}, {}], [{}, {"wanted_hosts": ("H0",)}])


def solved(problem):
    solution = solve(problem, Silent())
    return set(solution.matches), {goal.name: (goal.value, goal.proven) for goal in solution.goals}


def test_all_stay_where_they_are_though_another_matching_has_more_points(two_each):
    matches, goals = solved(round_of(two_each, ("H0", "I0"), ("H1", "I1")))
    assert matches == {(0, 0), (1, 1)}
    assert goals["kept"] == (2, True)


def test_a_match_that_is_no_longer_possible_is_not_held_on_to(two_each):
    problem = round_of(two_each, ("H0", "I0"), ("H1", "I1"), banned=[("H0", "I0")])
    assert kept_pairs(problem) == {(1, 1)}
    assert with_all_kept(problem).locked == {(1, 1)}


def test_who_stands_in_the_way_of_another_place_has_to_move():
    signups = hosts_and_interns([{}, {}], [{}, {"excluded_hosts": ("Prøveværten H1",)}])
    matches, goals = solved(round_of(signups, ("H0", "I0")))
    assert matches == {(1, 0), (0, 1)}
    assert (goals["placed"], goals["kept"]) == ((2, True), (0, True))


class CtrlC(Silent):
    """Presses Ctrl-C when the goal ``placed`` is heard of for the second time."""

    def __init__(self):
        self.heard = 0

    def goal(self, name, best, bound, seconds):
        self.heard += name == "placed"
        if self.heard == 2:
            raise KeyboardInterrupt


def test_ctrl_c_while_it_is_tried_gives_the_best_until_then(two_each):
    solution = solve(round_of(two_each, ("H0", "I0"), ("H1", "I1")), CtrlC())
    assert solution.stopped == "interrupt"
    assert solution.matches
