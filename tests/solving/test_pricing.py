"""Prices of pairs: what a pair adds, which pairs are worth adding, and that cores and blocks change nothing."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from praktik_cli.solving import pricing
from praktik_cli.solving.network import Network
from praktik_cli.solving.pricing import near, over_blocks, price, prices_of
from praktik_cli.solving.structure import structure_of
from small_rounds import SLOW, hosts_and_interns, matching_of, problem_of, problems, random_worth


def priced(problem, seed, chosen):
    """Prices of a network that holds only some pairs, and these pairs."""
    structure = structure_of(problem)
    worth = random_worth(structure, seed) * structure.unit
    every = list(zip(*(side.tolist() for side in structure.pairs.all()), strict=True))
    network = Network(structure, matching_of(problem, every[::chosen]))
    costs = network.costs(worth)
    potential = network.potentials(costs, network.flow(costs))
    return network, costs, potential, prices_of(network, potential, worth, 0)


def entered(network, potential, prices, seed):
    """The lower of the prices of a pair's own node and of its sector's at the host."""
    worth = random_worth(network.structure, seed) * network.structure.unit
    sector = network.structure.sector[network.pairs.intern]
    plain = (prices.entry - worth.visit)[sector, network.pairs.host]
    return np.minimum(potential[network.arcs.head[: len(network.pairs)]], plain)


@SLOW
@given(problems(5, 7), st.integers(0, 999), st.integers(1, 3))
def test_a_pair_gains_the_opposite_of_its_reduced_cost(problem, seed, chosen):
    network, costs, potential, prices = priced(problem, seed, chosen)
    reduced = network.reduced(costs, potential)[: len(network.pairs)]
    gain = prices.gain(0, network.structure.interns)[network.pairs.intern, network.pairs.host]
    lower = entered(network, potential, prices, seed) - potential[network.arcs.head[: len(network.pairs)]]
    assert (gain == -reduced + lower).all()


@SLOW
@given(problems(5, 7), st.integers(0, 999), st.integers(0, 40))
def test_near_gives_exactly_the_pairs_within_the_slack(problem, seed, slack):
    network, _, _, prices = priced(problem, seed, 2)
    found = set(zip(*(side.tolist() for side in near(prices, slack)), strict=True))
    gain = prices.gain(0, network.structure.interns)
    every = zip(*(side.tolist() for side in network.structure.pairs.all()), strict=True)
    assert found == {(host, intern) for host, intern in every if gain[intern, host] >= -slack}


def test_a_forbidden_pair_never_gains():
    problem = problem_of(hosts_and_interns([{"organisation": "Alfa"}, {}], [{"organisation": "Alfa"}]))
    *_, prices = priced(problem, 3, 1)
    assert (prices.gain(0, 1)[0] < -(1 << 20)).tolist() == [True, False]


@pytest.mark.parametrize("per_block", [1, 5, 1 << 19])
@pytest.mark.parametrize("workers", [1, 4])
def test_blocks_and_cores_give_every_intern_once_and_in_order(monkeypatch, per_block, workers):
    monkeypatch.setattr(pricing, "_PAIRS_PER_BLOCK", per_block)
    monkeypatch.setattr(pricing, "_MOST_WORKERS", workers)
    structure = structure_of(problem_of(hosts_and_interns([{}] * 2, [{}] * 11)))
    spans = list(over_blocks(structure, range))
    assert [intern for span in spans for intern in span] == list(range(11))


def test_what_is_held_already_is_no_news():
    problem = problem_of(hosts_and_interns([{}, {}, {}], [{"placements": 2}]))
    structure = structure_of(problem)
    network, _, _, prices = priced(problem, 1, 1)
    known = structure.keys(network.pairs.host, network.pairs.intern)
    assert price(prices, known).lift == 0


def test_no_more_pairs_an_intern_than_asked(monkeypatch):
    monkeypatch.setattr(pricing, "_MOST_AN_INTERN", 3)
    problem = problem_of(hosts_and_interns([{}] * 9, [{}] * 2))
    structure = structure_of(problem)
    worth = random_worth(structure, 1, low=1)
    network = Network(structure, matching_of(problem, []))
    costs = network.costs(worth)
    prices = prices_of(network, network.potentials(costs, network.flow(costs)), worth, 0)
    found = price(prices, np.zeros(0, dtype=np.int64))
    assert 0 < max(np.bincount(found.intern)) <= 3
    gain = prices.gain(0, 2)
    assert found.lift == int(np.maximum(gain.max(axis=1), 0).sum())
