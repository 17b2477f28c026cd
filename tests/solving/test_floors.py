"""Floors: the rules of the programme as sums say the same as verifying."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from praktik_cli.solving.floors import floors_of, with_so_many
from praktik_cli.solving.structure import structure_of
from small_rounds import SLOW, broken_rules, hosts_and_interns, matching_of, problem_of, programmes, random_matching

SUMS = {"min_cross_sector_share", "quota", "locked"}


@SLOW
@given(programmes(most_hosts=5, most_interns=6), st.integers(0, 999))
def test_a_floor_is_short_exactly_if_verifying_finds_the_rule_broken(made, seed):
    problem, past = made
    structure = structure_of(problem)
    matching = random_matching(problem, seed)
    short = {one.rule for one in floors_of(problem, structure) if one.spare(structure, matching) < 0}
    assert short == broken_rules(problem, matching, past) & SUMS


@SLOW
@given(programmes(most_hosts=5, most_interns=6), st.integers(0, 999))
def test_with_the_number_of_matches_known_a_floor_says_the_same(made, seed):
    problem, _ = made
    structure = structure_of(problem)
    matching = random_matching(problem, seed)
    floors = floors_of(problem, structure)
    whole = with_so_many(floors, problem, structure, len(matching))
    kept = [one.spare(structure, matching) >= 0 for one in floors]
    assert [one.spare(structure, matching) >= 0 for one in whole] == kept
    assert [one.rule for one in whole] == [one.rule for one in floors]


@SLOW
@given(programmes(most_hosts=5, most_interns=6), st.integers(0, 999))
def test_a_quota_counts_matches(made, seed):
    problem, _ = made
    structure = structure_of(problem)
    matching = random_matching(problem, seed)
    floors = [one for one in floors_of(problem, structure) if one.rule == "quota"]
    assume(floors)
    for one in floors:
        quota = problem.settings.rules.quota[one.quota]
        at, side = {"host": (matching.host, problem.hosts), "intern": (matching.intern, problem.interns)}[quota.side]
        count = sum(side[position].sector == quota.value for position in at.tolist())
        assert one.spare(structure, matching) in {count - quota.min, (quota.max or 0) - count}


def test_every_rule_of_the_programme_is_there_with_its_figures():
    quota = {"side": "intern", "field": "sector", "value": "stat", "min": 1, "max": 2}
    problem = problem_of(hosts_and_interns([{}], [{}]), {"rules": {"quota": [quota], "min_cross_sector_share": 0.25}})
    floors = floors_of(problem, structure_of(problem))
    assert [(one.rule, one.quota, one.least) for one in floors] == [
        ("min_cross_sector_share", None, 0),
        ("quota", 0, 1),
        ("quota", 0, -2),
    ]


def test_a_share_is_the_decimal_as_it_is_written():
    hosts = [{"sector": "stat"}] * 3 + [{"sector": "kommune"}] * 7
    problem = problem_of(hosts_and_interns(hosts, [{}] * 10), {"rules": {"min_cross_sector_share": 0.7}})
    structure = structure_of(problem)
    seven_of_ten = matching_of(problem, [(number, number) for number in range(10)])
    (share,) = floors_of(problem, structure)
    (whole,) = with_so_many([share], problem, structure, 10)
    assert share.spare(structure, seven_of_ten) == whole.spare(structure, seven_of_ten) == 0


SHARES = [(0.6, 2, 0), (0.5, 3, 1), (0.5, 4, 2), (1.0, 3, 0), (0.25, 3, 2)]


@pytest.mark.parametrize(("share", "matches", "within"), SHARES)
def test_of_so_many_matches_so_many_may_be_within_a_sector(share, matches, within):
    hosts = [{"sector": "stat"}] * 4 + [{"sector": "kommune"}] * 4
    problem = problem_of(hosts_and_interns(hosts, [{}] * 4), {"rules": {"min_cross_sector_share": share}})
    structure = structure_of(problem)
    floors = floors_of(problem, structure)
    (whole,) = with_so_many(floors, problem, structure, matches)
    for inside in range(matches + 1):
        pairs = [(number if number < inside else number + 4, number) for number in range(matches)]
        found = matching_of(problem, pairs)
        assert [one.spare(structure, found) >= 0 for one in (*floors, whole)] == [inside <= within] * 2
