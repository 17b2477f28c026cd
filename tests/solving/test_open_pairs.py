"""What locked matches rule out, and that nothing else is ruled out."""

import numpy as np
from hypothesis import given

from praktik_cli.domain.past import Past
from praktik_cli.solving.structure import structure_of
from small_rounds import SLOW, allowed, hosts_and_interns, pairs_of, problem_of, programmes


def open_pairs(problem):
    structure = structure_of(problem)
    return {(int(h), int(i)) for h, i in zip(*structure.pairs.all(), strict=True)}


def locked(*pairs):
    signups = hosts_and_interns([{}, {"capacity": 2}], [{}, {"placements": 2}, {}])
    return problem_of(signups, past=Past(locked=frozenset(pairs)))


def test_without_locks_every_pair_is_open():
    assert len(open_pairs(locked())) == 6


def test_who_has_all_placements_locked_goes_nowhere_else():
    assert {pair for pair in open_pairs(locked(("H1", "I0"))) if pair[1] == 0} == {(1, 0)}


def test_who_has_a_placement_left_may_go_elsewhere():
    assert {pair for pair in open_pairs(locked(("H1", "I1"))) if pair[1] == 1} == {(0, 1), (1, 1)}


def test_a_host_full_of_locked_matches_takes_nobody_else():
    assert {pair for pair in open_pairs(locked(("H0", "I0"))) if pair[0] == 0} == {(0, 0)}


@given(programmes(most_hosts=3, most_interns=3))
@SLOW
def test_no_matching_that_is_allowed_has_a_pair_that_is_ruled_out(round_):
    problem, past = round_
    left = open_pairs(problem)
    for matching in allowed(problem, past):
        assert pairs_of(matching) <= left
    structure = structure_of(problem)
    if len(problem.hosts) and len(problem.interns):
        block = structure.pairs.points(0, len(problem.interns)) >= 0
        host, intern = (np.array(side, dtype=np.int64) for side in np.meshgrid(*map(np.arange, block.shape[::-1])))
        single = structure.pairs.points_of(host.ravel(), intern.ravel()).reshape(block.shape) >= 0
        assert (block == single).all()
