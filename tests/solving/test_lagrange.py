"""Prices of floors: the bound they give is never below the best matching that keeps every rule and floor."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from praktik_cli.solving.floors import Floor
from praktik_cli.solving.goals import goal_worth
from praktik_cli.solving.relaxation import Relaxation
from small_rounds import SLOW, allowed, hosts_and_interns, hunt_of, problem_of, programmes, random_worth

GOALS = ("placed", "waited", "hosts_used", "kept", "points")


@SLOW
@given(programmes(), st.sampled_from(GOALS), st.integers(0, 999))
def test_the_bound_is_never_below_the_best_matching(made, name, seed):
    problem, past = made
    assume(problem.pairs.count() <= 7)
    hunt = hunt_of(problem)
    goal, heard = goal_worth(name, hunt.structure), []
    other = random_worth(hunt.structure, seed, low=0)
    values = [(other.of(hunt.structure, one), goal.of(hunt.structure, one)) for one in allowed(problem, past)]
    assume(values)
    hunt.kept = (Floor("before", other, max(values)[0]),)
    best = max(value for before, value in values if before == max(values)[0])
    unit = hunt.most_points if name == "points" else 1
    found = hunt.bounded(goal, hunt.floors, lambda _, bound: heard.append(bound), unit=unit)
    assert found.bound >= best
    assert min(heard) >= best
    assert found.total >= best - 1e-9
    # A matching that reaches the best is within the slack, so that none of its pairs is left out.
    worth = sum((one.worth * price for one, price in zip(hunt.floors, found.prices, strict=True)), goal * found.grain)
    reached = (one for one in allowed(problem, past) if other.of(hunt.structure, one) >= max(values)[0])
    for one in reached:
        if goal.of(hunt.structure, one) == best:
            below = found.relaxed.bound - hunt.structure.unit * worth.counted(hunt.structure, one)
            assert -1e-6 <= below <= found.slack(best) + 1e-6


def test_prices_close_what_the_network_overshoots():
    """Two matches within a sector and two across, of which half must be across: without prices three are bound."""
    hosts = [{"sector": "stat"}, {"sector": "stat"}, {"sector": "stat"}, {"sector": "kommune"}]
    problem = problem_of(hosts_and_interns(hosts, [{}] * 4), {"rules": {"min_cross_sector_share": 0.5}})
    hunt = hunt_of(problem)
    goal = goal_worth("placed", hunt.structure)
    assert Relaxation(hunt.structure).maximise(goal).bound == 4
    assert hunt.bounded(goal, hunt.floors, lambda *_: False).bound == 2


@pytest.mark.parametrize(
    ("quotas", "expected"), [([{"max": 1}], 1), ([{"max": 0}], 0), ([{"min": 2}], 3), ([{"min": 1, "max": 2}], 2)]
)
def test_what_the_prices_take_back_is_counted(quotas, expected):
    quota = [{"side": "intern", "field": "sector", "value": "stat"} | one for one in quotas]
    problem = problem_of(hosts_and_interns([{}] * 3, [{}] * 3), {"rules": {"quota": quota}})
    hunt = hunt_of(problem)
    assert hunt.bounded(goal_worth("placed", hunt.structure), hunt.floors, lambda *_: False).bound == expected


def test_what_is_enough_ends_the_search():
    quota = {"side": "intern", "field": "sector", "value": "stat", "max": 1}
    problem = problem_of(hosts_and_interns([{}] * 3, [{}] * 3), {"rules": {"quota": [quota]}})
    hunt = hunt_of(problem)
    heard = []
    hunt.bounded(goal_worth("placed", hunt.structure), hunt.floors, lambda *_: heard.append(1) or True)
    assert len(heard) <= 2
