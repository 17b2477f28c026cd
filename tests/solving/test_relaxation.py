"""The network over all pairs: pairs on demand give what all pairs give, and every bound on the way holds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from praktik_cli.solving import pricing, relaxation
from praktik_cli.solving.relaxation import Relaxation
from praktik_cli.solving.structure import structure_of
from small_rounds import (
    SLOW,
    hosts_and_interns,
    in_network,
    pairs_of,
    problem_of,
    problems,
    random_worth,
    subsets,
)

large = problems(8, 12)


@pytest.fixture
def on_demand(monkeypatch):
    monkeypatch.setattr(relaxation, "_HOLD_ALL", 0)
    monkeypatch.setattr(relaxation, "_FIRST_PAIRS", 1)
    monkeypatch.setattr(pricing, "_PAIRS_PER_BLOCK", 7)
    monkeypatch.setattr(pricing, "_MOST_AN_INTERN", 1)


def both(structure):
    """The network over all pairs, and the same with pairs on demand."""
    whole = Relaxation(structure)
    whole.holds_all = True
    whole._add(*structure.pairs.all())
    return whole, Relaxation(structure)


@SLOW
@given(large, st.integers(0, 999), st.integers(0, 60))
def test_pairs_on_demand_are_worth_as_much(on_demand, problem, seed, lowest):
    structure = structure_of(problem)
    whole, some = both(structure)
    for number in (seed, seed + 1):
        worth = random_worth(structure, number)
        expected, found = whole.maximise(worth, lowest), some.maximise(worth, lowest)
        assert found.value == found.bound == expected.value == expected.bound
        assert (found.matching.points >= lowest).all()


@SLOW
@given(large, st.integers(0, 999))
def test_the_bound_holds_at_every_moment(on_demand, problem, seed):
    structure = structure_of(problem)
    worth = random_worth(structure, seed)
    whole, some = both(structure)
    best, seen = whole.maximise(worth).value, []
    some.maximise(worth, enough=lambda relaxed: seen.append((relaxed.value, relaxed.bound)))
    assert all(value <= best <= bound for value, bound in seen)


def test_an_answer_that_is_enough_ends_it(on_demand):
    structure = structure_of(problem_of(hosts_and_interns([{}] * 8, [{}] * 8)))
    worth, seen = random_worth(structure, 1), []
    Relaxation(structure).maximise(worth, enough=lambda relaxed: seen.append(relaxed) or True)
    assert len(seen) == 1
    assert seen[0].value < seen[0].bound


@SLOW
@given(problems(3, 3), st.integers(0, 999), st.sampled_from((0, 0, 1, 5, 40)), st.booleans())
def test_the_pairs_alive_are_all_that_matter(problem, seed, slack, is_on_demand):
    structure = structure_of(problem)
    worth = random_worth(structure, seed)
    pairs = set(zip(*(side.tolist() for side in structure.pairs.all()), strict=True))
    with pytest.MonkeyPatch.context() as patch:
        if is_on_demand:
            patch.setattr(relaxation, "_HOLD_ALL", 0)
            patch.setattr(relaxation, "_FIRST_PAIRS", 1)
        network = Relaxation(structure)
        relaxed = network.maximise(worth)
    near = pairs_of(network.alive(relaxed, slack))
    assert pairs_of(relaxed.matching) <= near
    assert near <= pairs_of(network.around(relaxed, slack))
    for one in subsets(problem) if len(pairs) <= 9 and problem.pairs.count() <= 9 else ():
        if pairs_of(one) <= pairs and in_network(structure, one):
            worth_of_one = structure.unit * worth.counted(structure, one)
            assert worth_of_one <= relaxed.bound + 1e-6
            if worth_of_one >= relaxed.bound - slack:
                assert pairs_of(one) <= near
