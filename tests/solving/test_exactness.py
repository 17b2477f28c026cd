"""The solver against two judges that share nothing with it: brute force and HiGHS, with every rule there is."""

import os

from hypothesis import HealthCheck, assume, given, settings

import milp
from brute_force import best_values
from factories import Silent, host, intern
from praktik_cli.building.problem import build
from praktik_cli.domain.clash import Clash
from praktik_cli.domain.past import Past
from praktik_cli.domain.signup import Days, Signups
from praktik_cli.errors import NoMatchingInTime
from praktik_cli.explaining.outcome import matches_of
from praktik_cli.settings import Settings
from praktik_cli.solving import clash, pricing, relaxation, sums, worst_off
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


def as_if_large(monkeypatch):
    """Small rounds take the ways of large ones: pairs on demand, priced block by block."""
    monkeypatch.setattr(relaxation, "_HOLD_ALL", 0)
    monkeypatch.setattr(relaxation, "_FIRST_PAIRS", 2)
    monkeypatch.setattr(pricing, "_PAIRS_PER_BLOCK", 8)
    monkeypatch.setattr(pricing, "_MOST_AN_INTERN", 1)
    monkeypatch.setattr(pricing, "_SPREAD", 1)


def test_pairs_on_demand_are_as_exact(monkeypatch):
    as_if_large(monkeypatch)
    test_small_rounds_equal_highs()


@settings(MANY, max_examples=EXAMPLES // 4)
@given(whole_rounds(most_hosts=5, most_interns=7))
def stays_honest(whole):
    signups, chosen, past = whole
    best = milp.best(signups, chosen, past)
    problem = build(signups, chosen, past)
    try:
        solution = solve(problem, Silent(), time_limit=1.0)
    except NoMatchingInTime:
        return
    if isinstance(solution, Clash) or best is None:
        assert isinstance(solution, Clash)
        assert best is None
        return
    assert not verify(signups, chosen, matches_of(problem, solution), solution.goals, past)
    for goal in solution.goals:
        assert goal.value <= best.values[goal.name] <= goal.bound
        if goal.value != best.values[goal.name]:
            return


def test_where_no_exact_search_can_hold_the_pairs_the_bounds_hold(monkeypatch):
    as_if_large(monkeypatch)
    for user in (sums, worst_off, clash):
        monkeypatch.setattr(user, "MOST_PAIRS", 0)
    stays_honest()


@settings(MANY, max_examples=EXAMPLES // 2)
@given(whole_rounds(most_hosts=6, most_interns=9))
def test_the_order_of_rows_never_matters(whole):
    signups, chosen, past = whole
    turned = Signups(signups.hosts[::-1], signups.interns[::-1])
    assert answer(signups, chosen, past) == answer(turned, chosen, past)


def test_presolve_loses_nothing():
    signups = Signups(
        (
            host("H00"),
            host("H02", municipality="0751", weekdays=(1,), capacity=3, min_interns=2),
            host("H03", municipality="0813", days=Days(low=2, high=3), weekdays=(0, 4)),
            host("H04", municipality="0813", capacity=2),
            host("H05"),
            host("H07", organisation="Beta", municipality=None, capacity=2, min_interns=2),
        ),
        (
            intern(
                "I04",
                days=Days(low=2, high=5),
                purpose=("solution",),
                wanted_regions=("Region Midtjylland", "Udlandet"),
                wanted_hosts=("Beta",),
                waited=True,
            ),
            intern(
                "I05",
                organisation="Delta",
                sector="selvejende",
                municipality="0360",
                days=Days(low=3, high=4),
                weekdays=(0, 1, 3, 4),
                topics=("Digitalisering", "Byudvikling", "Jura"),
                wanted_sectors=("stat",),
                languages=("da", "en"),
                purpose=("inspiration", "network"),
                wanted_regions=("Jylland", "Region Midtjylland"),
                max_km=43,
                excluded_hosts=("Beta",),
            ),
            intern(
                "I08",
                organisation="Beta",
                sector="kommune",
                municipality="0751",
                days=Days(low=1, high=1),
                weekdays=(0, 1, 3, 4),
                topics=("Byudvikling",),
                wanted_hosts=("Org1", "Gamma", "Delta"),
                excluded_hosts=("Delta",),
            ),
            intern(
                "I09",
                organisation="Alfa",
                sector="selvejende",
                municipality="0101",
                days=Days(low=1, high=4),
                languages=("da", "en"),
                purpose=("network", "inspiration"),
                wanted_regions=("Jylland", "Region Midtjylland"),
                wanted_hosts=("Beta", "Org1"),
            ),
        ),
    )
    chosen = Settings.model_validate(
        {
            "programme": {"placements_per_intern": 2},
            "rules": {"regions": "require", "distance": "prefer"},
            "goals": {"order": ["placed"]},
        }
    )
    assert answer(signups, chosen, Past()) == judged(signups, chosen, Past())
