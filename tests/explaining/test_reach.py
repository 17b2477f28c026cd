"""The alternating paths of a finished round, held against rounds with one more place, solved again."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import Silent
from praktik_cli.domain.run import Match
from praktik_cli.domain.signup import Signups
from praktik_cli.domain.solution import Solution
from praktik_cli.explaining.outcome import matches_of
from praktik_cli.explaining.reach import Reach, Reached
from praktik_cli.solving.solve import solve
from small_rounds import SLOW, hosts_and_interns, problem_of
from strategies import rounds


def reached(hosts, interns, matches, start, **rules) -> Reached:
    problem = problem_of(hosts_and_interns(hosts, interns), {"rules": rules})
    return Reach(problem, [Match(host, intern, 0, {}) for host, intern in matches]).of_all(start)


def shown(found: Reached) -> tuple[list[int], list[int], list[int], bool]:
    return (*(flags.nonzero()[0].tolist() for flags in (found.interns, found.hosts, found.touched)), found.is_open)


def test_nobody_reaches_nothing():
    assert shown(reached([{}], [{}], [("H0", "I0")], [])) == ([], [], [], False)


def test_a_free_place_is_reached():
    assert shown(reached([{}], [{}], [], [0])) == ([0], [0], [0], True)


def test_who_sits_at_a_full_host_moves_on():
    found = reached([{}, {}, {}], [{"excluded_hosts": ("H1", "H2")}, {}], [("H0", "I1")], [0])
    assert shown(found) == ([0, 1], [0, 1, 2], [0, 1, 2], True)


def test_a_host_that_nobody_can_leave_for_is_not_reached():
    only_first = {"excluded_hosts": ("H1",)}
    found = reached([{}, {}], [only_first, only_first], [("H0", "I0")], [1])
    assert shown(found) == ([0, 1], [0], [0], False)


@pytest.mark.parametrize("kind", [{"sector": "stat"}, {"organisation": "Alfa"}])
def test_a_limit_on_a_kind_turns_back_before_the_host(kind):
    limit = {"same_sector_per_host": 1} if "sector" in kind else {"same_sector_per_host": 0}
    found = reached([{"capacity": 3}], [kind, kind, {"sector": "region"}], [("H0", "I0"), ("H0", "I2")], [1], **limit)
    assert shown(found) == ([0, 1], [], [0], False)


def test_who_has_several_hosts_can_give_one_up():
    found = reached([{}, {}], [{"placements": 2}, {"excluded_hosts": ("H1",)}], [("H0", "I0"), ("H1", "I0")], [1])
    assert shown(found) == ([0, 1], [0], [0], True)


@SLOW
@given(rounds(most_hosts=4, most_interns=6), st.integers(0, 2), st.integers(0, 2))
def test_one_more_place_helps_exactly_where_it_is_reached(signups: Signups, per_sector: int, per_employer: int):
    signups = _nested(signups)
    tables = {"rules": {"same_sector_per_host": per_sector, "same_organisation_per_host": per_employer}}
    problem, placed = problem_of(signups, tables), _placed(signups, tables)
    solution = solve(problem, Silent())
    assert isinstance(solution, Solution)
    matches = matches_of(problem, solution)
    found = Reach(problem, matches).of_all(sorted(set(range(len(signups.interns))) - {i for _, i in solution.matches}))
    assert not found.is_open
    for position, host in enumerate(signups.hosts):
        roomier = replace(host, capacity=host.capacity + 1)
        hosts = tuple(roomier if other is host else other for other in signups.hosts)
        assert found.hosts[position] == (_placed(Signups(hosts, signups.interns), tables) > placed)


def _nested(signups: Signups) -> Signups:
    """Hosts for one or two without a minimum, employers within one sector: all that the paths know of."""
    return Signups(
        tuple(replace(host, capacity=min(host.capacity, 2), min_interns=1) for host in signups.hosts),
        tuple(
            replace(intern, placements=1, organisation=intern.organisation + intern.sector)
            for intern in signups.interns
        ),
    )


def _placed(signups: Signups, tables: dict[str, object]) -> int:
    solution = solve(problem_of(signups, tables), Silent())
    assert isinstance(solution, Solution)
    return len({intern for _, intern in solution.matches})
