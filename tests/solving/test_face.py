"""The optimal face: every best matching lies on it, and it is solved as exactly as the whole network."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from praktik_cli.solving import pricing, relaxation
from praktik_cli.solving.face import OptimalFace
from praktik_cli.solving.relaxation import Relaxation
from praktik_cli.solving.structure import structure_of
from small_rounds import SLOW, in_network, pairs_of, problems, random_worth, subsets


@SLOW
@given(
    problems(3, 3),
    st.integers(0, 999),
    st.sampled_from((0, 0, 1, 5)),
    st.integers(0, 5),
)
def test_every_best_matching_lies_on_the_face(problem, seed, slack, further):
    assume(problem.pairs.count() <= 9)
    structure = structure_of(problem)
    first, second = random_worth(structure, seed), random_worth(structure, seed + 1)
    network = Relaxation(structure)
    relaxed = network.maximise(first)
    face = OptimalFace(network, relaxed, slack)
    within = [
        one
        for one in subsets(problem)
        if pairs_of(one) <= set(zip(*(side.tolist() for side in structure.pairs.all()), strict=True))
        and in_network(structure, one)
        and structure.unit * first.counted(structure, one) >= relaxed.bound - slack - 1e-6
    ]
    best = face.maximise(second)
    assert all(pairs_of(one) <= pairs_of(face.pairs) for one in within)
    # Where some of the fewest interns come, the flow can lie between two matchings.
    assert best.value >= max(structure.unit * second.counted(structure, one) for one in within) - 1e-6
    if not slack and (structure.least <= 1).all():
        assert best.value == max(second.of(structure, one) for one in within)
    alive = pairs_of(face.alive(best, further))
    for one in within:
        if structure.unit * second.counted(structure, one) >= best.bound - further:
            assert pairs_of(one) <= alive


@pytest.fixture
def few_pairs(monkeypatch):
    monkeypatch.setattr(relaxation, "_FIRST_PAIRS", 1)
    monkeypatch.setattr(pricing, "_MOST_AN_INTERN", 1)
    return monkeypatch


@SLOW
@given(problems(7, 10), st.integers(0, 999))
def test_a_face_of_pairs_on_demand_is_the_same(few_pairs, problem, seed):
    structure = structure_of(problem)
    first, second = random_worth(structure, seed), random_worth(structure, seed + 1)
    values = []
    for hold_all in (300_000, 0):
        few_pairs.setattr(relaxation, "_HOLD_ALL", hold_all)
        network = Relaxation(structure)
        values.append(OptimalFace(network, network.maximise(first), 0).maximise(second).value)
    assert values[0] == values[1]
