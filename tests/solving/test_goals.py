"""Goals as sums, and what matchings are worth by them, are what verifying counts."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from praktik_cli.directory import HostDirectory
from praktik_cli.facts import pair_facts
from praktik_cli.solving.goals import goal_value, goal_worth
from praktik_cli.solving.model import Model
from praktik_cli.solving.network import Network
from praktik_cli.solving.search import search
from praktik_cli.solving.structure import structure_of
from praktik_cli.solving.worth import Matching, nothing, total
from praktik_cli.verifying.goals import GOALS
from praktik_cli.verifying.points import points
from small_rounds import SLOW, hosts_and_interns, matching_of, problem_of, programmes, random_matching, random_worth


@SLOW
@given(programmes(most_hosts=5, most_interns=6), st.integers(0, 999))
def test_a_goal_is_what_verifying_counts(made, seed):
    problem, past = made
    structure, matching = structure_of(problem), random_matching(problem, seed)
    directory = HostDirectory(problem.hosts)
    scored = []
    for at, guest in zip(matching.host.tolist(), matching.intern.tolist(), strict=True):
        host, intern = problem.hosts[at], problem.interns[guest]
        earned = points(host, intern, pair_facts(host, intern, directory), problem.settings)
        scored.append((host, intern, sum(earned.values())))
    for name, count in GOALS.items():
        assert goal_value(name, structure, matching) == count(scored, problem.settings, past)


@SLOW
@given(programmes(most_hosts=4, most_interns=5), st.integers(0, 999))
def test_cp_sat_counts_the_same_worth(made, seed):
    problem, _ = made
    structure, matching = structure_of(problem), random_matching(problem, seed)
    at, guest = problem.pairs.all()
    worth = random_worth(structure, seed)
    model = Model(problem, structure, Matching(at, guest, problem.pairs.points_of(at, guest)))
    chosen = np.isin(structure.keys(at, guest), structure.keys(matching.host, matching.intern))
    # A host (an intern) that can have one only is worth that one's weight, so at most one may be chosen.
    _, first = np.unique(at[chosen], return_index=True)
    kept = matching.where(np.isin(np.arange(len(matching)), first))
    _, first = np.unique(kept.intern, return_index=True)
    kept = kept.where(np.isin(np.arange(len(kept)), first))
    chosen = np.isin(structure.keys(at, guest), structure.keys(kept.host, kept.intern))
    for variable, is_chosen in zip(model.meets, chosen.tolist(), strict=True):
        model.cp.add(variable == is_chosen)
    model.cp.maximize(model.value(worth))
    found = search(model, watch=lambda *_: None, maximising=True)
    assert found.bound == worth.of(structure, kept)


@SLOW
@given(programmes(most_hosts=4, most_interns=5), st.integers(0, 999))
def test_worths_add_up(made, seed):
    problem, _ = made
    structure, matching = structure_of(problem), random_matching(problem, seed)
    one, other = random_worth(structure, seed), random_worth(structure, seed + 1)
    both = total([one * 3, other], structure)
    assert both.of(structure, matching) == 3 * one.of(structure, matching) + other.of(structure, matching)
    assert nothing(structure).of(structure, matching) == 0


def test_a_host_with_part_of_its_fewest_counts_in_part():
    problem = problem_of(hosts_and_interns([{"capacity": 3, "min_interns": 2}], [{}, {}, {}]))
    structure = structure_of(problem)
    used = goal_worth("hosts_used", structure)
    counted = [used.counted(structure, matching_of(problem, [(0, i) for i in range(n)])) for n in range(4)]
    assert counted == [0, 0.5, 1, 1]


def test_the_lowest_points_are_no_sum():
    problem = problem_of(hosts_and_interns([{}], [{}]))
    structure = structure_of(problem)
    with pytest.raises(ValueError, match="no sum"):
        goal_worth("worst_off", structure)
    assert goal_value("worst_off", structure, matching_of(problem, [])) == 0


def test_an_empty_network_flows():
    structure = structure_of(problem_of(hosts_and_interns([], [])))
    network = Network(structure, matching_of(problem_of(hosts_and_interns([], [])), []))
    assert len(network.matching(network.flow(network.costs(nothing(structure))))) == 0
