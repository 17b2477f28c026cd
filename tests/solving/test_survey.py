"""Bounds that need no search are never below what is reached."""

import numpy as np
import pytest
from hypothesis import assume, given

from praktik_cli.solving import pricing
from praktik_cli.solving.goals import goal_value
from praktik_cli.solving.structure import structure_of
from praktik_cli.solving.survey import survey
from small_rounds import SLOW, allowed, hosts_and_interns, problem_of, programmes

GOALS = ("placed", "waited", "hosts_used", "kept", "worst_off", "points")


@SLOW
@given(programmes())
def test_no_matching_exceeds_a_bound(made):
    problem, past = made
    assume(problem.pairs.count() <= 7)
    structure = structure_of(problem)
    found = survey(structure)
    for matching in allowed(problem, past):
        reached = {name: goal_value(name, structure, matching) for name in GOALS}
        kept = {name: reached[name] for name in ("placed", "hosts_used")}
        for name in GOALS:
            assert found.most(name, structure, {}) >= reached[name]
        assert found.most("worst_off", structure, kept) >= reached["worst_off"]


def test_who_has_no_pair_is_seen_and_blocks_change_nothing(monkeypatch):
    hosts = [{"organisation": "Alfa"}, {"organisation": "Beta"}, {"organisation": "Beta"}]
    interns = [{"excluded_hosts": ("Alfa", "Beta")}, {"excluded_hosts": ("Beta",)}, {"waited": True}]
    structure = structure_of(problem_of(hosts_and_interns(hosts, interns)))
    whole = survey(structure)
    points = structure.pairs.points(0, 3)
    assert whole.interns.tolist() == [-1, points[1].max(), points[2].max()]
    assert whole.hosts.tolist() == points.max(axis=0).tolist()
    monkeypatch.setattr(pricing, "_PAIRS_PER_BLOCK", 1)
    by_row = survey(structure)
    assert (by_row.interns.tolist(), by_row.hosts.tolist()) == (whole.interns.tolist(), whole.hosts.tolist())
    assert [whole.most(name, structure, {}) for name in ("placed", "waited", "hosts_used")] == [2, 1, 2]


@pytest.mark.parametrize("sides", [([], []), ([{}], []), ([], [{}])])
def test_nobody_reaches_nothing(sides):
    structure = structure_of(problem_of(hosts_and_interns(*sides)))
    found = survey(structure)
    assert [found.most(name, structure, {}) for name in GOALS] == [0] * 6


def test_the_lowest_points_are_bounded_by_the_last_who_must_be_placed():
    hosts = [{"capacity": 2, "organisation": "Alfa"}, {"organisation": "Beta"}]
    interns = [{"wanted_hosts": ("Alfa",)}, {"wanted_hosts": ("Beta",), "municipality": "0851"}]
    structure = structure_of(problem_of(hosts_and_interns(hosts, interns)))
    found = survey(structure)
    best = np.sort(found.interns)
    assert found.most("worst_off", structure, {"placed": 1}) == min(best[1], found.hosts.max())
    assert found.most("worst_off", structure, {"placed": 2}) == best[0] < best[1]
    assert found.most("worst_off", structure, {"placed": 3}) == 0


def test_an_unknown_goal_is_an_error():
    structure = structure_of(problem_of(hosts_and_interns([], [])))
    with pytest.raises(ValueError, match="no such goal"):
        survey(structure).most("beauty", structure, {})


def test_points_count_for_every_placement():
    structure = structure_of(problem_of(hosts_and_interns([{}, {}], [{"placements": 2}, {}])))
    found = survey(structure)
    assert found.most("points", structure, {}) == 2 * found.interns[0] + found.interns[1]
