"""The solver against two judges that share nothing with it: brute force and HiGHS, with every rule there is."""

import os
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, assume, example, given, settings

import milp
from brute_force import best_values
from factories import Silent, host, intern
from praktik_cli.building.problem import build
from praktik_cli.domain.clash import Clash
from praktik_cli.domain.past import Past
from praktik_cli.domain.signup import Days, Signups
from praktik_cli.explaining.outcome import matches_of
from praktik_cli.settings import Settings
from praktik_cli.solving import clash, exact, pricing, relaxation, sums, worst_off
from praktik_cli.solving.solve import solve
from praktik_cli.verifying.verify import verify
from strategies import whole_rounds

# PRAKTIK_LONG=1 tries some thousands of rounds.
EXAMPLES = 3000 if os.environ.get("PRAKTIK_LONG") else 80
MANY = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))


def answer(signups, chosen, past):
    """What the solver says: the goals' values and the matching, or ``None`` when it finds a clash."""
    problem = build(signups, chosen, past)
    solution = solve(problem, Silent())
    if isinstance(solution, Clash):
        return None
    matches = matches_of(problem, solution)
    assert not verify(signups, chosen, matches, solution.goals, past)
    assert solution.is_optimal
    return (
        {goal.name: goal.value for goal in solution.goals},
        frozenset((match.host, match.intern) for match in matches),
    )


def judged(signups, chosen, past):
    """The same by HiGHS."""
    best = milp.best(signups, chosen, past)
    return None if best is None else (best.values, best.pairs)


@MANY
@given(whole_rounds(most_hosts=3, most_interns=4))
def test_tiny_rounds_equal_brute_force(whole):
    signups, chosen, past = whole
    assume(build(signups, chosen, past).pairs.count() <= 8)
    try:
        expected = best_values(signups, chosen, past)
    except ValueError:
        expected = None
    given_ = answer(signups, chosen, past)
    assert (given_ and given_[0]) == expected
    assert (judged(signups, chosen, past) or [None])[0] == expected


@MANY
@given(whole_rounds(most_hosts=8, most_interns=12))
def test_small_rounds_equal_highs(whole):
    assert answer(*whole) == judged(*whole)


@pytest.mark.parametrize("most_pairs", [exact.MOST_PAIRS, 0], ids=["some pairs in CP-SAT", "seen pairs in CP-SAT"])
def test_what_large_rounds_do_is_as_exact(monkeypatch, most_pairs):
    monkeypatch.setattr(relaxation, "_HOLD_ALL", 0)
    monkeypatch.setattr(relaxation, "_FIRST_PAIRS", 2)
    monkeypatch.setattr(pricing, "_PAIRS_PER_BLOCK", 8)
    monkeypatch.setattr(pricing, "_MOST_AN_INTERN", 1)
    monkeypatch.setattr(pricing, "_SPREAD", 1)
    for user in (sums, worst_off, clash):
        monkeypatch.setattr(user, "MOST_PAIRS", most_pairs)
    test_small_rounds_equal_highs()


@settings(MANY, max_examples=EXAMPLES // 2)
@given(whole_rounds(most_hosts=6, most_interns=9))
def test_the_order_of_rows_never_matters(whole):
    signups, chosen, past = whole
    turned = Signups(signups.hosts[::-1], signups.interns[::-1])
    assert answer(signups, chosen, past) == answer(turned, chosen, past)
