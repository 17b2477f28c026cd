"""What is allowed follows from size, rules and engine."""

from dataclasses import replace

import pytest

from factories import host, intern
from praktik_cli.advising import effort
from praktik_cli.building.problem import build
from praktik_cli.domain.signup import Signups
from praktik_cli.domain.solution import GoalResult
from praktik_cli.settings import Settings

BY_FLOW = GoalResult("placed", 1, 1, "flow", 1000.0)
QUOTA = {"side": "host", "field": "sector", "value": "kommune", "max": 1}
PAIR = ({}, {})


def allowed(hosts=PAIR[:1], interns=PAIR, goals=(BY_FLOW,), **tables):
    signups = Signups(
        tuple(host(f"H{n}", **of) for n, of in enumerate(hosts)),
        tuple(intern(f"I{n}", **of) for n, of in enumerate(interns)),
    )
    return effort.allowance(build(signups, Settings.model_validate(tables)), goals)


def test_a_plain_round_is_one_for_the_network_however_long_it_took():
    assert allowed() is effort.BY_NETWORK


@pytest.mark.parametrize(
    "round_",
    [
        {"rules": {"quota": [QUOTA]}},
        {"rules": {"min_cross_sector_share": 0.1}},
    ],
)
def test_rules_that_the_network_lacks_allow_less(round_):
    assert allowed(**round_) is effort.BY_PRICED_RULES


def test_one_goal_by_cp_sat_allows_least():
    assert allowed(goals=(BY_FLOW, replace(BY_FLOW, by="cp-sat"))) is effort.BY_CP_SAT


@pytest.mark.parametrize(("most", "is_too_large"), [(1, True), (2, False)])
def test_the_limit_is_in_pairs(most, is_too_large, monkeypatch):
    monkeypatch.setattr(effort, "BY_NETWORK", effort.Allowance(advice=most, places=0))
    problem = build(Signups((host("H1"),), (intern("I1"), intern("I2"))), Settings())
    assert effort.is_too_large(problem, (BY_FLOW,)) is is_too_large


@pytest.mark.parametrize(
    ("by", "most", "found"),
    [("flow", 1, "WIDE"), ("cp-sat", 2, "WIDE"), ("cp-sat", 1, "NARROW")],
)
def test_advice_is_sought_less_widely_in_large_rounds_that_need_cp_sat(by, most, found, monkeypatch):
    monkeypatch.setattr(effort, "_MOST_WIDE", most)
    problem = build(Signups((host("H1"),), (intern("I1"), intern("I2"))), Settings())
    assert effort.breadth(problem, (replace(BY_FLOW, by=by),)) is getattr(effort, found)
