"""No matching: the demands that clash are named, each of them needed, with its figures."""

import pytest
from hypothesis import HealthCheck, assume, given, settings

from factories import Silent
from praktik_cli.domain.clash import Clash, Demand
from praktik_cli.domain.past import Past
from praktik_cli.solving import clash as clashing
from praktik_cli.solving.solve import _begin, solve
from small_rounds import allowed, hosts_and_interns, hunt_of, problem_of, programmes

QUICK = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
FEW = settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
ACROSS = {"min_cross_sector_share": 1.0}


def quota(**said):
    return {"side": "intern", "field": "sector", "value": "stat", **said}


def locks(*pairs):
    return Past(locked=frozenset(pairs))


def demands(hosts, interns, rules=None, past=None):
    outcome = solve(problem_of(hosts_and_interns(hosts, interns), {"rules": rules or {}}, past), Silent())
    assert isinstance(outcome, Clash)
    return set(outcome.demands)


ONE, TWO, THREE = [{}], [{}, {}], [{}, {}, {}]
STATE = [{"sector": "stat"}]
LOCK = {(h, i): Demand("locked", host=f"H{h}", intern=f"I{i}") for h in range(3) for i in range(3)}
CASES = {
    "locks over capacity": (
        (ONE, TWO, {}, locks(("H0", "I0"), ("H0", "I1"))),
        {LOCK[0, 0], LOCK[0, 1], Demand("capacity", host="H0", wanted=1)},
    ),
    "locks over placements": (
        (TWO, ONE, {}, locks(("H0", "I0"), ("H1", "I0"))),
        {LOCK[0, 0], LOCK[1, 0], Demand("placements", intern="I0", wanted=1)},
    ),
    "locks over the sector's limit": (
        ([{"capacity": 2}], TWO, {"same_sector_per_host": 1}, locks(("H0", "I0"), ("H0", "I1"))),
        {LOCK[0, 0], LOCK[0, 1], Demand("same_sector_per_host", host="H0", wanted=1)},
    ),
    "a lock under a host's fewest": (
        ([{"capacity": 2, "min_interns": 2}], ONE, {}, locks(("H0", "I0"))),
        {LOCK[0, 0], Demand("min_interns", host="H0", wanted=2)},
    ),
    "a lock that a rule forbids": (
        (TWO, [{"organisation": "Prøveværten H1"}], {}, locks(("H1", "I0"))),
        {LOCK[1, 0], Demand("own_organisation", host="H1", intern="I0")},
    ),
    "a quota beyond who there is": (
        (TWO, TWO, {"quota": [quota(min=5)]}, None),
        {Demand("quota", quota=0, wanted=5, possible=4)},
    ),
    "a quota beyond the places": (
        (TWO, TWO, {"quota": [quota(min=3)]}, None),
        {Demand("quota", quota=0, wanted=3, possible=2), Demand("capacity")},
    ),
    "a maximum below a minimum": (
        (TWO, TWO, {"quota": [quota(min=2), quota(max=1)]}, None),
        {Demand("quota", quota=0, wanted=2, possible=1), Demand("quota", quota=1, wanted=1, possible=2)},
    ),
    "a quota against the share": (
        (STATE, ONE, {"quota": [quota(min=1)], **ACROSS}, None),
        {Demand("quota", quota=0, wanted=1, possible=0), Demand("min_cross_sector_share")},
    ),
    "a quota against a host's limit": (
        ([{"capacity": 3}], THREE, {"quota": [quota(min=3)]}, None),
        {Demand("quota", quota=0, wanted=3, possible=2), Demand("same_sector_per_host", wanted=2)},
    ),
}


@pytest.mark.parametrize(("asked", "expected"), CASES.values(), ids=CASES)
def test_what_clashes_is_named_with_its_figures(asked, expected):
    assert demands(*asked) == expected


@QUICK
@given(programmes(most_hosts=2, most_interns=3))
def test_a_search_begins_exactly_if_a_matching_is_allowed(made):
    problem, past = made
    assume(problem.pairs.count() <= 6)
    assert _begin(hunt_of(problem)) == bool(allowed(problem, past))


@FEW
@given(programmes(most_hosts=2, most_interns=3))
def test_no_demand_of_a_clash_can_be_spared(made):
    problem, past = made
    assume(problem.pairs.count() <= 6)
    assume(not allowed(problem, past))
    hunt = hunt_of(problem)
    told = clashing.clash_of(hunt).demands
    assert told
    assume(not any(problem.pairs.forbidding(*pair) for pair in problem.locked))
    every = clashing._Clashing(hunt)
    mine = [part for part in every.parts if any(is_told(part.demand, one) for one in told)]
    # A quota's least and most share their name, so which of the two is meant would be a guess.
    assume(len(mine) == len(told))
    assert every.clash(mine)
    for part in mine:
        assert not every.clash([other for other in mine if other is not part])


def is_told(demand, told):
    """Whether both are the same demand, figures apart."""
    if demand.rule == "locked":
        return (told.rule, told.host, told.intern) == ("locked", demand.host, demand.intern)
    return (demand.rule, demand.quota) == (told.rule, told.quota)


def test_a_round_too_large_for_cp_sat_names_the_sums_alone(monkeypatch):
    monkeypatch.setattr(clashing, "MOST_PAIRS", 0)
    found = demands(TWO, TWO, {"quota": [quota(min=2), quota(max=1), quota(max=9)]})
    assert {(one.rule, one.quota, one.wanted) for one in found} == {("quota", 0, 2), ("quota", 1, 1)}


@pytest.mark.parametrize("sides", [([], ONE), (ONE, [])])
def test_a_quota_of_a_round_without_hosts_or_interns_cannot_be_had(sides):
    assert demands(*sides, {"quota": [quota(min=1)]}) == {Demand("quota", quota=0, wanted=1, possible=0)}
