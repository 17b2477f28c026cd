"""The first matching: at once, with every rule that needs no search."""

import pytest
from hypothesis import given

from praktik_cli.domain.past import Past
from praktik_cli.solving.first import first_matching
from praktik_cli.solving.structure import structure_of
from small_rounds import SLOW, broken_rules, hosts_and_interns, pairs_of, problem_of, programmes

PROGRAMME = {"min_cross_sector_share", "quota", "locked"}


@SLOW
@given(programmes(most_hosts=6, most_interns=9))
def test_it_keeps_every_rule_on_hosts_and_interns(made):
    problem, past = made
    matching = first_matching(problem, structure_of(problem))
    assert not broken_rules(problem, matching, past) - PROGRAMME
    assert (matching.points >= 0).all()


def first(hosts, interns, tables=None, past=None):
    problem = problem_of(hosts_and_interns(hosts, interns), tables, past)
    return pairs_of(first_matching(problem, structure_of(problem)))


def test_each_goes_to_the_best_host_with_room():
    assert first([{}, {}], [{"wanted_hosts": ("H1",)}, {"wanted_hosts": ("H1",)}]) == {(1, 0), (0, 1)}


def test_a_locked_pair_goes_first():
    assert first([{}], [{}, {}], past=Past(locked=frozenset({("H0", "I1")}))) == {(0, 1)}


@pytest.mark.parametrize(
    ("hosts", "interns", "tables", "expected"),
    [
        ([{"capacity": 3}], [{}] * 3, {}, 2),
        ([{"capacity": 3}], [{}] * 3, {"rules": {"same_sector_per_host": 0}}, 3),
        ([{"capacity": 3}], [{"organisation": "Alfa"}] * 3, {"rules": {"same_sector_per_host": 0}}, 1),
        ([{"capacity": 2, "min_interns": 2}], [{}] * 2, {}, 0),
        ([{"capacity": 2}], [{"together_with": ("I1",)}, {}], {}, 0),
        ([{}, {}], [{"placements": 2}], {}, 1),
        ([], [{}], {}, 0),
        ([{}], [], {}, 0),
    ],
)
def test_how_many_it_places(hosts, interns, tables, expected):
    assert len(first(hosts, interns, tables)) == expected
