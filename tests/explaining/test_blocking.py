"""Who would rather have each other, and the rule or goal that stands against it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factories import Silent, host, intern
from praktik_cli.building.problem import build
from praktik_cli.domain.clash import Clash
from praktik_cli.domain.past import Past
from praktik_cli.domain.signup import Days, Signups
from praktik_cli.domain.solution import Solution
from praktik_cli.explaining import blocking
from praktik_cli.explaining.blocking import blocking_pairs, can_be_searched
from praktik_cli.explaining.outcome import matches_of
from praktik_cli.settings import CRITERIA, SIDE_OF, Settings
from praktik_cli.solving.solve import solve
from rather import Round, lively, some_matching
from small_rounds import SLOW
from strategies import whole_rounds

TOPICS = ("Ledelse", "Jura", "Kultur")
LIVELY = st.integers(0, 99_999).map(lively)
ROUNDS = st.one_of(LIVELY, LIVELY, LIVELY, whole_rounds())


def blocking_of(signups, paired=None, tables=None, past=None, *, is_drawn=True):
    """The blocking pairs of the best matching, or of the positions (host, intern) that are ``paired``."""
    problem = build(signups, Settings.model_validate(tables or {}), past or Past())
    solution = solve(problem, Silent()) if paired is None else Solution(tuple(paired), ())
    return blocking_pairs(problem, matches_of(problem, solution), is_drawn=is_drawn)


def told(pairs):
    return [(pair.host, pair.intern, pair.leaves, pair.ousts, pair.because, pair.change) for pair in pairs]


def test_every_criterion_has_a_side():
    assert set(SIDE_OF) == set(CRITERIA)


def test_nobody_to_match_nobody_rather():
    assert blocking_of(Signups((), ())) == ()
    assert blocking_of(Signups((host(),), ())) == ()
    assert blocking_of(Signups((), (intern(),))) == ()


def test_two_who_have_each_other_want_nobody_else():
    assert blocking_of(Signups((host(),), (intern(),))) == ()


def test_two_who_would_swap_partners_and_cost_one_a_place():
    # I1 and H1 fit, but I2 can go nowhere else.
    hosts = (host("H1", topics=TOPICS), host("H2"))
    interns = (intern("I1", topics=TOPICS), intern("I2", excluded_hosts=("H2",)))
    (pair,) = blocking_of(Signups(hosts, interns))
    assert told([pair]) == [("H1", "I1", "H2", "I2", "placed", -1)]
    assert (pair.host_gain, pair.intern_gain) == (25, 25)


def test_an_equally_good_host_is_not_rather():
    assert blocking_of(Signups((host("H1"), host("H2")), (intern("I1"),))) == ()


def test_one_who_waited_and_would_lose_the_place():
    interns = (intern("I1", waited=True), intern("I2", topics=TOPICS))
    found = blocking_of(Signups((host("H1", topics=TOPICS),), interns))
    assert told(found) == [("H1", "I2", None, "I1", "waited", -1)]


def test_a_host_that_would_get_nobody():
    hosts = (host("H1", capacity=2, topics=TOPICS), host("H2"))
    interns = (intern("I1", topics=TOPICS), intern("I2", topics=TOPICS))
    (pair,) = blocking_of(Signups(hosts, interns))
    assert (pair.host, pair.leaves, pair.ousts, pair.because, pair.change) == ("H1", "H2", None, "hosts_used", -1)


def test_a_match_of_the_last_round_that_would_go():
    hosts = (host("H1", topics=TOPICS), host("H2"))
    order = {"goals": {"order": ["placed", "kept", "points"]}}
    past = Past(matched=frozenset({("H2", "I1")}))
    found = blocking_of(Signups(hosts, (intern("I1", topics=TOPICS),)), None, order, past)
    assert told(found) == [("H1", "I1", "H2", None, "kept", -1)]


def test_a_guest_who_has_another_host_keeps_a_place():
    order = {"goals": {"order": ["placed"]}}
    hosts = (host("H1", topics=TOPICS), host("H2"))
    interns = (intern("I1", topics=TOPICS, placements=2), intern("I2", placements=2, days=Days(1, 2)))
    found = blocking_of(Signups(hosts, interns), [(0, 1), (1, 1)], order)
    assert ("H1", "I1", None, "I2", "not_proven", 0) in told(found)
    found = blocking_of(Signups(hosts, interns), [(0, 1), (1, 0)], order)
    assert told(found) == [("H1", "I1", None, "I2", "placed", -1)]


def test_a_host_that_keeps_another_guest_stays_in_use():
    order = {"goals": {"order": ["hosts_used"]}}
    hosts = (host("H1", capacity=2, topics=TOPICS), host("H2", capacity=2))
    interns = (intern("I1", topics=TOPICS), intern("I2"), intern("I3", sector="region"))
    found = blocking_of(Signups(hosts, interns), [(0, 2), (1, 0), (1, 1)], order)
    assert told(found) == [("H1", "I1", "H2", None, "lottery", 0)]


def test_where_both_lowest_matches_go_the_third_is_the_lowest():
    order = {"goals": {"order": ["worst_off"]}}
    hosts = (host("H1", topics=TOPICS), host("H2"), host("H3"))
    interns = (intern("I1", topics=TOPICS), intern("I2"), intern("I3"))
    found = blocking_of(Signups(hosts, interns), [(0, 1), (1, 0), (2, 2)], order)
    assert ("H1", "I1", "H2", "I2", "lottery", 0) in told(found)


def test_one_of_a_group_who_has_another_host_in_town_does_not_part():
    tables = {"goals": {"order": ["placed"]}, "rules": {"together": "same_municipality"}}
    hosts = (host("H1", topics=TOPICS), host("H2"), host("H3"))
    group = (intern("I2", placements=2), intern("I3", together_with=("I2",)))
    signups = Signups(hosts, (intern("I1", topics=TOPICS), *group))
    found = blocking_of(signups, [(0, 1), (1, 1), (2, 2)], tables)
    assert ("H1", "I1", None, "I2", "not_proven", 0) in told(found)
    found = blocking_of(signups, [(0, 1), (2, 2)], tables)
    assert ("H1", "I1", None, "I2", "together", 0) in told(found)


def test_the_lowest_points_would_fall():
    tables = {"points": {"cross_sector": 90}}
    hosts = (host("H1", sector="stat", topics=TOPICS), host("H2", sector="region"))
    found = blocking_of(Signups(hosts, (intern("I1", sector="stat", topics=TOPICS),)), None, tables)
    assert told(found) == [("H1", "I1", "H2", None, "worst_off", -65)]


def test_the_points_in_all_would_fall():
    tables = {"points": {"cross_sector": 90}, "goals": {"order": ["placed", "points"]}}
    hosts = (host("H1", sector="stat", topics=TOPICS), host("H2", sector="region"))
    found = blocking_of(Signups(hosts, (intern("I1", sector="stat", topics=TOPICS),)), None, tables)
    assert told(found) == [("H1", "I1", "H2", None, "points", -65)]


def test_a_place_that_nobody_uses_is_not_proven_to_be_needless():
    found = blocking_of(Signups((host("H1"),), (intern("I1"),)), [])
    assert told(found) == [("H1", "I1", None, None, "not_proven", 0)]


def test_the_lottery_explains_only_where_it_was_settled():
    # Goals that ask for nothing that the swap changes.
    tables = {"goals": {"order": ["placed"]}}
    hosts, one = (host("H1", topics=TOPICS), host("H2")), intern("I1", topics=TOPICS)
    for is_drawn, because in ((True, "lottery"), (False, "not_proven")):
        (pair,) = blocking_of(Signups(hosts, (one,)), [(1, 0)], tables, is_drawn=is_drawn)
        assert pair.because == because


@pytest.mark.parametrize(
    ("hosts", "interns", "paired", "rules", "because"),
    [
        (({}, {}), ({},), [(1, 0)], {}, "locked"),
        (
            ({}, {"capacity": 2, "min_interns": 2}),
            ({}, {"topics": (), "sector": "region"}),
            [(1, 0), (1, 1)],
            {},
            "min_interns",
        ),
        (({"capacity": 2, "min_interns": 2}, {}), ({},), [(1, 0)], {}, "min_interns"),
        (
            ({"days": Days(3, 3)}, {"days": Days(3, 3)}),
            ({"placements": 2},),
            [(1, 0)],
            {},
            "overlapping_days",
        ),
        (
            ({}, {"capacity": 2}),
            ({"together_with": ("I1",)}, {"topics": (), "sector": "region"}),
            [(1, 0), (1, 1)],
            {},
            "together",
        ),
        (
            ({}, {"municipality": "0851"}),
            ({},),
            [(1, 0)],
            {"quota": [{"side": "host", "field": "municipality", "value": "Aalborg", "min": 1}]},
            "quota",
        ),
        (
            ({}, {"municipality": "0851"}),
            ({},),
            [(1, 0)],
            {"quota": [{"side": "host", "field": "municipality", "value": "Odense", "max": 0}]},
            "quota",
        ),
        (({"sector": "stat"}, {}), ({},), [(1, 0)], {"min_cross_sector_share": 0.5}, "min_cross_sector_share"),
    ],
)
def test_the_rule_that_would_break(hosts, interns, paired, rules, because):
    signups = Signups(
        tuple(host(f"H{n}", **({"topics": TOPICS if n == 0 else ()} | said)) for n, said in enumerate(hosts)),
        tuple(intern(f"I{n}", **({"topics": TOPICS} | said)) for n, said in enumerate(interns)),
    )
    past = Past(locked=frozenset({("H1", "I0")})) if because == "locked" else None
    found = blocking_of(signups, paired, {"rules": rules}, past)
    assert ("H0", "I0", because) in [(pair.host, pair.intern, pair.because) for pair in found]


def test_the_guest_who_leaves_is_the_one_that_the_limits_ask_for():
    # A third one of the state may come only instead of another one of the state, though G3 fits the host least.
    hosts = (host("H1", capacity=3, topics=TOPICS),)
    guests = [
        intern("G1", topics=TOPICS[:2]),
        intern("G2", topics=TOPICS[:1]),
        intern("G3", sector="region"),
    ]
    signups = Signups(hosts, (*guests, intern("I1", topics=TOPICS)))
    (pair,) = blocking_of(signups, [(0, 0), (0, 1), (0, 2)])
    assert (pair.intern, pair.ousts, pair.host_gain) == ("I1", "G2", 17)


def test_the_strongest_first():
    hosts = (host("H1", capacity=1, topics=TOPICS),)
    interns = (intern("I1", waited=True), intern("I2", topics=TOPICS[:1]), intern("I3", topics=TOPICS))
    assert [pair.intern for pair in blocking_of(Signups(hosts, interns), [(0, 0)])] == ["I3", "I2"]


def test_very_large_rounds_are_left_out(monkeypatch):
    problem = build(Signups((host("H1"), host("H2")), (intern("I1"),)), Settings())
    assert can_be_searched(problem)
    monkeypatch.setattr(blocking, "MOST_PAIRS", 1)
    assert not can_be_searched(problem)


@settings(parent=SLOW, max_examples=120)
@given(ROUNDS)
def test_in_a_proven_round_a_rule_or_goal_stands_against_each(whole):
    signups, tables, past = whole
    problem = build(signups, tables, past)
    solution = solve(problem, Silent())
    if isinstance(solution, Clash) or not solution.is_optimal:
        return
    matches = matches_of(problem, solution)
    found = blocking_pairs(problem, matches, is_drawn=True)
    assert set(found) == Round(signups, tables, past, matches).blocking(is_drawn=True)
    assert not {pair.because for pair in found} & {"not_proven", "tie"}


@settings(parent=SLOW, max_examples=120)
@given(ROUNDS, st.integers(0, 99))
def test_any_matching_hears_what_the_definitions_say(whole, seed):
    signups, tables, past = whole
    problem = build(signups, tables, past)
    matches = some_matching(Round(signups, tables, past, ()), problem, seed)
    if matches is not None:
        expected = Round(signups, tables, past, matches).blocking(is_drawn=False)
        assert set(blocking_pairs(problem, matches, is_drawn=False)) == expected
