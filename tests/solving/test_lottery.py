"""The lottery leaves one matching: the same whatever the order of the rows and however often it is drawn."""

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from factories import Silent
from praktik_cli.domain.signup import Signups
from praktik_cli.solving import pricing, relaxation
from praktik_cli.solving.goals import goal_value
from praktik_cli.solving.lottery import HIGHEST_DRAW, highest_draws
from praktik_cli.solving.solve import _begin, solve
from small_rounds import SLOW, allowed, hosts_and_interns, hunt_of, problem_of, programmes
from strategies import rounds, settings_tables

QUICK = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


def met(problem):
    """Who meets whom, by ids."""
    solution = solve(problem, Silent())
    return [(problem.hosts[host].id, problem.interns[intern].id) for host, intern in solution.matches]


@QUICK
@given(rounds(most_hosts=6, most_interns=9), settings_tables, st.randoms(use_true_random=False))
def test_the_order_of_the_rows_changes_nothing(signups, tables, random):
    hosts, interns = list(signups.hosts), list(signups.interns)
    random.shuffle(hosts)
    random.shuffle(interns)
    shuffled = Signups(tuple(hosts), tuple(interns))
    assert met(problem_of(shuffled, tables)) == met(problem_of(signups, tables))


@QUICK
@given(programmes(most_hosts=5, most_interns=7))
def test_the_same_again_gives_the_same(made):
    problem, _ = made
    assume(_begin(hunt_of(problem)))
    assert met(problem) == met(problem)


@pytest.mark.parametrize("workers", [1, 4])
@pytest.mark.parametrize("hold_all", [0, 300_000])
def test_cores_and_pairs_on_demand_change_nothing(monkeypatch, workers, hold_all):
    hosts = [{"capacity": 1 + number % 3, "municipality": ("0461", "0751")[number % 2]} for number in range(9)]
    interns = [{"wanted_hosts": (f"H{number % 5}",), "waited": number % 3 == 0} for number in range(20)]
    problem = problem_of(hosts_and_interns(hosts, interns))
    expected = met(problem)
    monkeypatch.setattr(pricing, "_MOST_WORKERS", workers)
    monkeypatch.setattr(pricing, "_PAIRS_PER_BLOCK", 20)
    monkeypatch.setattr(relaxation, "_HOLD_ALL", hold_all)
    assert met(problem) == expected


def test_another_seed_has_another_winner():
    tied = hosts_and_interns([{}], [{}] * 8)
    assert len({met(problem_of(tied, {"goals": {"seed": seed}}))[0] for seed in range(12)}) > 1


@SLOW
@given(programmes())
def test_no_draw_exceeds_the_bound(made):
    problem, past = made
    hunt = hunt_of(problem)
    if problem.pairs.count() <= 6:
        for matching in allowed(problem, past):
            draws = goal_value("lottery", hunt.structure, matching)
            assert draws <= highest_draws(hunt)
            assert draws <= HIGHEST_DRAW * len(matching)


def test_ties_are_drawn_evenly():
    """Each of three interns wins some of 30 seeds, so that nobody's place in the list decides."""
    tied = hosts_and_interns([{}], [{}] * 3)
    winners = [met(problem_of(tied, {"goals": {"seed": seed}}))[0][1] for seed in range(30)]
    assert min(winners.count(f"I{number}") for number in range(3)) >= 3
