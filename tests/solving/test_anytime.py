"""Stopped at any moment a search gives a matching that keeps every rule, and bounds that hold."""

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from factories import Silent
from praktik_cli.domain.clash import Clash
from praktik_cli.domain.past import Past
from praktik_cli.domain.signup import Signups
from praktik_cli.errors import NoMatchingInTime
from praktik_cli.explaining.outcome import matches_of
from praktik_cli.solving.goals import goal_value
from praktik_cli.solving.search import Found
from praktik_cli.solving.solve import _begin, solve
from praktik_cli.verifying.verify import verify
from small_rounds import allowed, hosts_and_interns, hunt_of, problem_of, programmes
from strategies import rounds, settings_tables

QUICK = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
GOALS = ("placed", "waited", "hosts_used", "worst_off", "points", "lottery")
SEARCHED = [{"capacity": 2, "min_interns": 2}], [{}, {}]


class CtrlC(Silent):
    """Ctrl-C at the given call about a goal (any goal where none is named)."""

    def __init__(self, goal=None, call=1):
        self._goal, self._left = goal, call

    def goal(self, name, best, bound, seconds):
        del best, bound, seconds
        if self._goal in {None, name}:
            self._left -= 1
            if not self._left:
                raise KeyboardInterrupt


def verified(problem, solution, past=None):
    return not verify(
        Signups(problem.hosts, problem.interns),
        problem.settings,
        matches_of(problem, solution),
        solution.goals,
        past or Past(),
    )


def tie():
    hosts = [{"capacity": 2, "municipality": ("0461", "0751")[number % 2]} for number in range(4)]
    interns = [{"wanted_hosts": (f"H{number % 3}",), "waited": number % 2 == 0} for number in range(9)]
    return problem_of(hosts_and_interns(hosts, interns))


@pytest.mark.parametrize("name", GOALS)
def test_ctrl_c_at_a_goal_keeps_what_is_reached(name):
    problem = tie()
    best = solve(problem, Silent())
    solution = solve(problem, CtrlC(name, 2 if name == "placed" else 1))
    assert solution.stopped == "interrupt"
    assert verified(problem, solution)
    assert [goal.name for goal in solution.goals] == list(GOALS)
    before = GOALS.index(name)
    reached = [(goal.value, goal.bound) for goal in best.goals]
    assert [(goal.value, goal.bound) for goal in solution.goals][:before] == reached[:before]
    assert solution.goals[before].bound >= best.goals[before].value


@QUICK
@given(programmes(), st.integers(1, 12))
def test_bounds_hold_whenever_it_is_stopped(made, call):
    problem, past = made
    assume(problem.pairs.count() <= 7)
    matchings = allowed(problem, past)
    assume(matchings)
    try:
        solution = solve(problem, CtrlC(None, call))
    except KeyboardInterrupt:
        return
    assert verified(problem, solution, past)
    structure = hunt_of(problem).structure
    kept = matchings
    for goal in solution.goals:
        best = max(goal_value(goal.name, structure, one) for one in kept)
        assert goal.bound >= best
        if goal.value < best:
            break
        kept = [one for one in kept if goal_value(goal.name, structure, one) == best]


def test_ctrl_c_before_any_matching_is_ctrl_c():
    quota = {"side": "intern", "field": "sector", "value": "stat", "min": 2}
    problem = problem_of(hosts_and_interns(*SEARCHED), {"rules": {"quota": [quota]}})
    assert not isinstance(solve(problem, Silent()), Clash)
    with pytest.raises(KeyboardInterrupt):
        solve(problem, CtrlC())


@QUICK
@given(rounds(most_hosts=6, most_interns=9), settings_tables)
def test_without_time_it_gives_the_first_matching(signups, tables):
    problem = problem_of(signups, tables)
    solution = solve(problem, Silent(), time_limit=0.0)
    assert solution.stopped == "clock"
    assert verified(problem, solution)
    best = solve(problem, Silent())
    assert solution.goals[0].bound >= best.goals[0].value >= solution.goals[0].value


def test_without_time_it_says_what_is_not_proven():
    problem = problem_of(
        hosts_and_interns([{}, {"capacity": 2, "min_interns": 2}], [{}, {}, {}]), {"rules": {"same_sector_per_host": 0}}
    )
    solution = solve(problem, Silent(), time_limit=0.0)
    placed = solution.goals[0]
    assert (placed.name, placed.value, placed.bound, placed.proven) == ("placed", 1, 3, False)
    assert not solution.is_optimal


@pytest.mark.parametrize(
    ("hosts", "interns", "rules", "past"),
    [
        (*SEARCHED, {"quota": [{"side": "intern", "field": "sector", "value": "stat", "min": 2}]}, None),
        (*SEARCHED, {}, Past(locked=frozenset({("H0", "I0")}))),
    ],
)
def test_without_time_for_a_search_that_is_needed_there_is_no_matching(hosts, interns, rules, past):
    problem = problem_of(hosts_and_interns(hosts, interns), {"rules": rules}, past)
    assert len(solve(problem, Silent()).matches) == 2
    with pytest.raises(NoMatchingInTime):
        solve(problem, Silent(), time_limit=0.0)


@QUICK
@given(programmes())
def test_a_search_that_finds_nothing_never_gives_up_a_matching(made):
    problem, past = made
    assume(_begin(hunt_of(problem)))

    def gives_up(*_, **__):
        return Found(None, closed=False, bound=None)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("praktik_cli.solving.search.search", gives_up)
        try:
            solution = solve(problem, Silent())
        except NoMatchingInTime:
            return
    assert verified(problem, solution, past)
    best = solve(problem, Silent())
    assert solution.goals[0].value <= best.goals[0].value <= solution.goals[0].bound
