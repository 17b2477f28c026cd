"""The solver against brute force, and what any result must satisfy."""

import pytest
from hypothesis import HealthCheck, assume, given, settings

from brute_force import best_values
from factories import Silent, host, intern
from praktik_cli.building.problem import build
from praktik_cli.domain.signup import Days, Signups
from praktik_cli.explaining.outcome import matches_of
from praktik_cli.settings import Settings
from praktik_cli.solving.solve import solve
from praktik_cli.verifying.verify import verify
from strategies import rounds, settings_tables

SLOW = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


def solved(signups, chosen=None, **options):
    problem = build(signups, chosen or Settings())
    solution = solve(problem, Silent(), **options)
    return problem, solution, matches_of(problem, solution)


def pairs(matches):
    return [(match.host, match.intern) for match in matches]


@SLOW
@given(rounds(most_hosts=3, most_interns=3), settings_tables)
def test_every_goal_equals_brute_force(signups, tables):
    chosen = Settings.model_validate(tables)
    problem, solution, matches = solved(signups, chosen)
    assume(problem.pairs.count() <= 9)
    assert {goal.name: goal.value for goal in solution.goals} == best_values(signups, chosen)
    assert solution.is_optimal
    assert not verify(signups, chosen, matches, solution.goals)


@SLOW
@given(rounds(most_hosts=6, most_interns=9), settings_tables)
def test_every_result_passes_verification(signups, tables):
    chosen = Settings.model_validate(tables)
    _, solution, matches = solved(signups, chosen)
    assert not verify(signups, chosen, matches, solution.goals)


def test_an_empty_round_is_solved():
    _, solution, matches = solved(Signups((), ()))
    assert matches == ()
    assert solution.is_optimal
    assert [goal.value for goal in solution.goals] == [0] * 6


def test_the_last_time_left_out_go_first():
    signups = Signups((host("H1"),), (intern("I1"), intern("I2", waited=True)))
    assert pairs(solved(signups)[2]) == [("H1", "I2")]


def test_more_placed_goes_before_more_points():
    first = intern("I1", wanted_hosts=("H1",))
    second = intern("I2", excluded_hosts=("H2",))
    _, _, matches = solved(Signups((host("H1"), host("H2")), (first, second)))
    assert pairs(matches) == [("H1", "I2"), ("H2", "I1")]


def test_the_order_of_the_goals_is_the_settings():
    signups = Signups(
        (host("H1"), host("H2", municipality="0851")),
        (intern("I1", wanted_hosts=("H1",)), intern("I2", excluded_hosts=("H2",))),
    )
    points_first = Settings.model_validate({"goals": {"order": ["worst_off", "placed"]}})
    assert pairs(solved(signups, points_first)[2]) == [("H1", "I1")]


def test_the_lottery_is_another_with_another_seed():
    signups = Signups((host("H1"),), tuple(intern(f"I{number}") for number in range(8)))
    winners = {pairs(solved(signups, Settings.model_validate({"goals": {"seed": seed}}))[2])[0] for seed in range(12)}
    assert len(winners) > 1


@SLOW
@given(rounds(most_hosts=6, most_interns=9), settings_tables)
def test_the_first_matching_keeps_every_rule(signups, tables):
    chosen = Settings.model_validate(tables)
    _, solution, matches = solved(signups, chosen, time_limit=0.0)
    assert not verify(signups, chosen, matches, solution.goals)


@pytest.mark.parametrize(("limit", "expected"), [(1, 1), (2, 2), (0, 3)])
def test_a_host_takes_so_many_of_one_sector(limit, expected):
    signups = Signups((host("H1", capacity=3),), tuple(intern(f"I{number}") for number in range(3)))
    chosen = Settings.model_validate({"rules": {"same_sector_per_host": limit}})
    assert len(solved(signups, chosen)[2]) == expected


@pytest.mark.parametrize(("limit", "expected"), [(1, 1), (2, 2), (0, 3)])
def test_a_host_takes_so_many_of_one_organisation(limit, expected):
    signups = Signups(
        (host("H1", capacity=3),), tuple(intern(f"I{number}", organisation="Alfa") for number in range(3))
    )
    chosen = Settings.model_validate({"rules": {"same_sector_per_host": 0, "same_organisation_per_host": limit}})
    assert len(solved(signups, chosen)[2]) == expected


@pytest.mark.parametrize(("capacity", "most", "expected"), [(1, 3, 1), (3, 2, 2), (3, 3, 3)])
def test_capacity_is_never_above_the_programmes(capacity, most, expected):
    signups = Signups((host("H1", capacity=capacity),), tuple(intern(f"I{number}") for number in range(4)))
    chosen = Settings.model_validate(
        {"programme": {"max_interns_per_host": most}, "rules": {"same_sector_per_host": 0}}
    )
    assert len(solved(signups, chosen)[2]) == expected


@pytest.mark.parametrize(("interns", "expected"), [(1, 0), (2, 2), (3, 3)])
def test_a_host_gets_its_minimum_or_nobody(interns, expected):
    signups = Signups(
        (host("H1", capacity=3, min_interns=2),),
        tuple(intern(f"I{number}", sector=("stat", "region", "stat")[number]) for number in range(interns)),
    )
    assert len(solved(signups)[2]) == expected


def test_two_placements_never_share_a_day():
    hosts = (host("H1", days=Days(3, 5)), host("H2", days=Days(2, 5)), host("H3", days=Days(3, 5)))
    _, _, matches = solved(Signups(hosts, (intern("I1", placements=2),)))
    assert len(matches) == 2
    assert "H2" in {match.host for match in matches}
    _, _, matches = solved(Signups(hosts[::2], (intern("I1", placements=2),)))
    assert len(matches) == 1


def test_a_bound_that_the_first_matching_misses_is_reached_and_proven():
    signups = Signups(
        (host("H1", capacity=2), host("H2")),
        (intern("I1", wanted_hosts=("H1",)), intern("I2", sector="region", excluded_hosts=("H2",))),
    )
    _, at_once, _ = solved(signups, time_limit=0.0)
    assert [(goal.value, goal.bound) for goal in at_once.goals if goal.name == "hosts_used"] == [(1, 2)]
    _, solution, _ = solved(signups)
    (used,) = [goal for goal in solution.goals if goal.name == "hosts_used"]
    assert (used.value, used.bound, used.by) == (2, 2, "flow")


def test_a_share_leaves_room_for_more_matches_than_interns():
    days = Days(1, 2)
    hosts = (host("H1", sector="stat", capacity=2, days=days), host("H2", capacity=2, days=days))
    interns = (intern("I1", placements=2), intern("I2", placements=2))
    _, solution, matches = solved(
        Signups(hosts, interns), Settings.model_validate({"rules": {"min_cross_sector_share": 0.5}})
    )
    assert len(matches) == 4
    assert solution.is_optimal


def test_until_a_goal_the_later_ones_stay_open():
    signups = Signups((host("H1"),), (intern("I1"), intern("I2", waited=True)))
    _, solution, _ = solved(signups, until="waited")
    assert [(goal.name, goal.value, goal.proven) for goal in solution.goals] == [
        ("placed", 1, True),
        ("waited", 1, True),
    ]


def test_until_a_goal_that_does_not_count_everything_is_solved():
    signups = Signups((host("H1"),), (intern("I1"),))
    _, solution, _ = solved(signups, Settings.model_validate({"goals": {"order": ["points"]}}), until="waited")
    assert [goal.name for goal in solution.goals] == ["points", "lottery"]
