"""Travel groups: the pairs left out are in no allowed matching, and all that reads pairs agrees on them."""

import numpy as np
import pytest
from hypothesis import assume, given

from praktik_cli.domain.pairs import FORBIDDEN
from praktik_cli.solving.structure import structure_of
from praktik_cli.solving.travel import barred_hosts, seat
from small_rounds import SLOW, allowed, hosts_and_interns, pairs_of, problem_of, programmes

PAIR = [{"together_with": ("I1",)}, {"sector": "region"}]
NEAR = {"rules": {"together": "same_municipality"}}


@SLOW
@given(programmes())
def test_no_allowed_matching_is_lost(made):
    problem, past = made
    assume(problem.groups and problem.pairs.count() <= 7)
    structure = structure_of(problem)
    left = set(zip(*(side.tolist() for side in structure.pairs.all()), strict=True))
    assert all(pairs_of(matching) <= left for matching in allowed(problem, past))


@SLOW
@given(programmes(most_hosts=5, most_interns=6))
def test_every_way_to_ask_for_pairs_gives_the_same(made):
    problem, _ = made
    assume(problem.hosts)
    structure = structure_of(problem)
    whole = structure.pairs.points(0, structure.interns)
    guest, at = np.nonzero(whole != FORBIDDEN)
    assert [side.tolist() for side in structure.pairs.all()] == [at.tolist(), guest.tolist()]
    every_guest, every_at = np.divmod(np.arange(whole.size), structure.hosts)
    assert structure.pairs.points_of(every_at, every_guest).tolist() == whole.ravel().tolist()
    for intern in range(structure.interns):
        assert structure.pairs.points(intern, intern + 1)[0].tolist() == whole[intern].tolist()


def barred(hosts, interns, tables=None):
    problem = problem_of(hosts_and_interns(hosts, interns), tables)
    capacity = np.array([problem.capacity(number) for number in range(len(hosts))])
    return {intern: hosts.tolist() for intern, hosts in barred_hosts(problem, capacity).items()}


@pytest.mark.parametrize(
    ("hosts", "interns", "tables", "expected"),
    [
        ([{}, {"capacity": 2}], PAIR, {}, [True, False]),
        ([{"capacity": 2}], [PAIR[0], {}], {"rules": {"same_sector_per_host": 1}}, [True]),
        ([{"capacity": 2}], [PAIR[0], {}], {"rules": {"same_sector_per_host": 2}}, [False]),
        ([{"capacity": 2}], [PAIR[0] | {"organisation": "Alfa"}, {"organisation": "alfa"}], {}, [True]),
        ([{"capacity": 2, "organisation": "Alfa"}], [PAIR[0], {"excluded_hosts": ("Alfa",)}], {}, [True]),
        ([{}, {}], PAIR, NEAR, [False, False]),
        ([{"organisation": "Alfa"}, {}], [PAIR[0], {"excluded_hosts": ("Alfa",)}], NEAR, [False, False]),
        (
            [{"organisation": "Alfa", "municipality": "0851"}, {}],
            [PAIR[0], {"excluded_hosts": ("Alfa",)}],
            NEAR,
            [True, False],
        ),
    ],
)
def test_a_host_that_cannot_take_the_group_is_barred_to_all_of_it(hosts, interns, tables, expected):
    assert barred(hosts, interns, tables) == {0: expected, 1: expected}


def test_who_may_travel_apart_is_barred_nowhere():
    assert barred([{}], PAIR, {"rules": {"together": "ignore"}}) == {}


def test_abroad_the_town_is_where_a_host_is():
    sweden = {"municipality": None, "country": "SE", "languages": ("sv",)}
    hosts = [{}, {}, sweden | {"place": "Prövestad"}, sweden | {"place": "Testholm"}]
    problem = problem_of(hosts_and_interns(hosts, []))
    seats = [seat(problem, number) for number in range(4)]
    assert seats[0] == seats[1]
    assert len(set(seats)) == 3
