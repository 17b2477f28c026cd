"""The network: its flow is best among all matchings that keep its rules, and its potentials prove that."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from praktik_cli.solving.network import Face, Network
from praktik_cli.solving.structure import structure_of
from praktik_cli.solving.worth import nothing
from small_rounds import (
    SLOW,
    hosts_and_interns,
    in_network,
    matching_of,
    pairs_of,
    problem_of,
    problems,
    random_worth,
    subsets,
)


def solved(problem, worth, structure=None):
    structure = structure or structure_of(problem)
    network = Network(structure, matching_of(problem, zip(*structure.pairs.all(), strict=True)))
    costs = network.costs(worth * structure.unit)
    return network, costs, network.flow(costs)


def value(worth, structure, costs, flow):
    return int((worth * structure.unit).place.sum()) - int(costs @ flow)


@SLOW
@given(problems(3, 3), st.integers(0, 999))
def test_the_flow_is_worth_as_much_as_the_best_matching(problem, seed):
    assume(problem.pairs.count() <= 9)
    structure = structure_of(problem)
    worth = random_worth(structure, seed)
    network, costs, flow = solved(problem, worth)
    best = max(worth.counted(structure, one) for one in subsets(problem) if in_network(structure, one))
    assert value(worth, structure, costs, flow) == pytest.approx(structure.unit * best)
    found = network.matching(flow)
    assert in_network(structure, found)
    assert structure.unit * worth.counted(structure, found) == pytest.approx(structure.unit * best)


@SLOW
@given(problems(4, 6), st.integers(0, 999))
def test_the_potentials_prove_the_flow(problem, seed):
    structure = structure_of(problem)
    worth = random_worth(structure, seed)
    network, costs, flow = solved(problem, worth)
    potential = network.potentials(costs, flow)
    reduced = network.reduced(costs, potential)
    assert (reduced[flow < network.arcs.room] >= 0).all()
    assert (reduced[flow > 0] <= 0).all()


@SLOW
@given(problems(4, 6), st.integers(0, 999))
def test_the_flow_on_a_face_keeps_what_is_settled(problem, seed):
    structure = structure_of(problem)
    network, _, flow = solved(problem, random_worth(structure, seed))
    draw = np.random.default_rng(seed)
    settled = draw.random(len(flow)) < 0.5
    face = Face(empty=settled & (flow == 0), full=settled & (flow > 0) & (flow == network.arcs.room))
    other = network.costs(random_worth(structure, seed + 1) * structure.unit)
    moved = network.flow(other, face)
    assert (moved[face.empty] == 0).all()
    assert (moved[face.full] == network.arcs.room[face.full]).all()
    assert other @ moved <= other @ flow
    reduced = network.reduced(other, network.potentials(other, moved, face=face))
    free = ~(face.empty | face.full)
    assert (reduced[free & (moved < network.arcs.room)] >= 0).all()
    assert (reduced[free & (moved > 0)] <= 0).all()


NESTED = [
    {"sector": "stat", "organisation": "Alfa"},
    {"sector": "stat", "organisation": "Alfa"},
    {"sector": "stat", "organisation": "Alfa"},
    {"sector": "stat", "organisation": "Beta"},
    {"sector": "stat", "organisation": "Beta"},
    {"sector": "region", "organisation": "Gamma"},
]


@pytest.mark.parametrize(
    ("capacity", "per_sector", "per_employer", "expected"),
    [(6, 0, 0, 6), (6, 3, 0, 4), (6, 0, 1, 3), (6, 3, 2, 4), (6, 4, 1, 3), (2, 3, 2, 2), (6, 2, 2, 3), (4, 4, 2, 4)],
)
def test_employers_are_nested_in_sectors_and_these_in_hosts(capacity, per_sector, per_employer, expected):
    problem = problem_of(hosts_and_interns([{}], NESTED))
    structure = replace(
        structure_of(problem), capacity=np.array([capacity]), per_sector=per_sector, per_employer=per_employer
    )
    network, _, flow = solved(problem, replace(nothing(structure), place=np.ones(6, dtype=np.int64)), structure)
    assert len(network.matching(flow)) == expected


@pytest.mark.parametrize(("interns", "expected"), [(1, 5), (2, 10), (3, 10)])
def test_the_first_interns_of_a_host_share_what_using_it_is_worth(interns, expected):
    problem = problem_of(
        hosts_and_interns([{"capacity": 3, "min_interns": 2}], [{}] * interns), {"rules": {"same_sector_per_host": 0}}
    )
    structure = structure_of(problem)
    worth = replace(nothing(structure), use=np.array([5]))
    _, costs, flow = solved(problem, worth)
    assert value(worth, structure, costs, flow) == expected


def test_a_host_that_can_never_have_its_fewest_takes_nobody():
    problem = problem_of(
        hosts_and_interns([{"capacity": 3, "min_interns": 3}], [{}] * 3),
        {"programme": {"max_interns_per_host": 2}, "rules": {"same_sector_per_host": 0}},
    )
    structure = structure_of(problem)
    network, _, flow = solved(problem, replace(nothing(structure), place=np.ones(3, dtype=np.int64)))
    assert pairs_of(network.matching(flow)) == set()


def test_costs_beyond_the_solver_are_an_error():
    problem = problem_of(hosts_and_interns([{}], [{}]))
    structure = structure_of(problem)
    with pytest.raises(OverflowError):
        solved(problem, replace(nothing(structure), place=np.array([1 << 62])))


@pytest.mark.parametrize(("per_sector", "per_employer", "expected"), [(2, 0, 2), (0, 2, 2), (3, 3, 3)])
def test_a_limit_just_below_the_room_binds(per_sector, per_employer, expected):
    tables = {"rules": {"same_sector_per_host": per_sector, "same_organisation_per_host": per_employer}}
    problem = problem_of(hosts_and_interns([{"capacity": 3}], [NESTED[0]] * 4), tables)
    network, _, flow = solved(problem, replace(nothing(structure_of(problem)), place=np.ones(4, dtype=np.int64)))
    assert len(network.matching(flow)) == expected
