"""Who could take a place at once, all other matches left as they are."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factories import Silent, host, intern
from finished import finished, reading_of
from praktik_cli.building.problem import build
from praktik_cli.domain.clash import Clash
from praktik_cli.domain.past import Past
from praktik_cli.domain.run import Match
from praktik_cli.domain.signup import Days, Signups
from praktik_cli.domain.solution import Solution
from praktik_cli.explaining import blocking
from praktik_cli.explaining.alternates import alternates_of, waiting_list
from praktik_cli.explaining.outcome import matches_of
from praktik_cli.explaining.report import report_of
from praktik_cli.settings import CRITERIA, Settings
from praktik_cli.solving.solve import solve
from rather import Round, lively, some_matching
from small_rounds import SLOW
from strategies import whole_rounds
from waiting_judge import alternates, expected_again, solved_again

TOPICS = ("Ledelse", "Jura", "Kultur")
PLAIN = finished(Signups((), ()))
LIVELY = st.integers(0, 99_999).map(lively)
ROUNDS = st.one_of(LIVELY, LIVELY, LIVELY, whole_rounds())


def listed(signups, who, paired=None, tables=None, past=None):
    """The openings of ``who`` in the best matching, or with the positions (host, intern) that are ``paired``."""
    problem = build(signups, Settings.model_validate(tables or {}), past or Past())
    solution = solve(problem, Silent()) if paired is None else Solution(tuple(paired), ())
    return openings_of(reported(problem, matches_of(problem, solution)), problem, who)


def reported(problem, matches):
    run = replace(PLAIN.run, settings=problem.settings, matches=tuple(matches))
    return report_of(run, reading_of(Signups(problem.hosts, problem.interns)), problem)


def openings_of(report, problem, who):
    one = next(one for one in (*problem.hosts, *problem.interns) if one.id == who)
    return alternates_of(report, problem, one).openings


def ids(opening, side):
    return [line.intern.id if side == "host" else line.host.id for line in opening.alternates]


def test_nobody_waits_where_everybody_has_a_place():
    (opening,) = listed(Signups((host("H1"),), (intern("I1"),)), "H1")
    assert (opening.intern.id, opening.alternates, opening.asked) == ("I1", (), 0)


def test_a_host_that_has_no_place_has_no_list():
    assert listed(Signups((host("H1", capacity=0),), (intern("I1"),)), "H1") == ()


def test_the_one_who_waits_is_next():
    signups = Signups((host("H1", topics=TOPICS),), (intern("I1", topics=TOPICS), intern("I2")))
    (opening,) = listed(signups, "H1")
    assert (opening.intern.id, ids(opening, "host"), opening.places) == ("I1", ["I2"], 1)
    (line,) = opening.alternates
    assert (sum(line.breakdown.values()), line.status, len(line.days)) == (line.points, "proposed", 5)
    assert tuple(line.breakdown) == CRITERIA


def test_the_goals_say_who_is_first():
    interns = (
        intern("I1", topics=TOPICS),
        intern("I2"),
        intern("I3", topics=TOPICS[:1]),
        intern("I4", waited=True, max_km=1),
        intern("I5", waited=True),
    )
    signups = Signups((host("H1", topics=TOPICS),), interns)
    (opening,) = listed(signups, "H1", [(0, 0)])
    assert ids(opening, "host") == ["I5", "I3", "I2"]
    assert (opening.asked, opening.forbidden) == (4, {"distance": 1})
    (opening,) = listed(signups, "H1", [(0, 0)], {"goals": {"order": ["points"]}})
    assert ids(opening, "host")[0] == "I3"


def test_the_lottery_settles_a_tie():
    signups = Signups((host("H1"),), tuple(intern(f"I{n}") for n in range(6)))
    orders = {tuple(ids(listed(signups, "H1", [(0, 0)], {"goals": {"seed": seed}})[0], "host")) for seed in range(4)}
    assert len(orders) > 1


def test_one_with_a_placement_to_spare_comes_after_those_who_have_none():
    hosts = (host("H1", topics=TOPICS), host("H2"))
    interns = (intern("I1"), intern("I2", topics=TOPICS, placements=2, days=Days(1, 2)), intern("I3"))
    opening, *_ = listed(Signups(hosts, interns), "H1", [(0, 0), (1, 1)])
    assert ids(opening, "host") == ["I3", "I2"]
    assert [one.id for one in opening.instead["I2"]] == ["H2"]
    assert len(opening.alternates[1].days) == 2


def test_days_of_another_placement_are_taken():
    hosts = (host("H1", days=Days(3, 3)), host("H2", days=Days(3, 3)))
    interns = (intern("I1"), intern("I2", placements=2))
    opening, *_ = listed(Signups(hosts, interns), "H1", [(0, 0), (1, 1)])
    assert opening.alternates == ()


@pytest.mark.parametrize(
    ("because", "hosts", "interns", "rules", "paired"),
    [
        (
            "same_sector_per_host",
            [{"capacity": 3}],
            [{"sector": "region"}, {}, {}, {}],
            {},
            [(0, 0), (0, 1), (0, 2)],
        ),
        (
            "same_organisation_per_host",
            [{"capacity": 2}],
            [{}, {"organisation": "Alfa"}, {"organisation": "Alfa"}],
            {"same_sector_per_host": 0},
            [(0, 0), (0, 1)],
        ),
        ("together", [{}], [{}, {"together_with": ("I2",)}, {}], {}, [(0, 0)]),
        (
            "quota",
            [{}],
            [{"sector": "region"}, {}],
            {"quota": [{"side": "intern", "field": "sector", "value": "Region", "min": 1}]},
            [(0, 0)],
        ),
        ("min_cross_sector_share", [{}], [{}, {"sector": "kommune"}], {"min_cross_sector_share": 1.0}, [(0, 0)]),
    ],
)
def test_a_rule_keeps_them_out(because, hosts, interns, rules, paired):
    signups = Signups(
        tuple(host(f"H{n}", **said) for n, said in enumerate(hosts)),
        tuple(intern(f"I{n}", **said) for n, said in enumerate(interns)),
    )
    opening = listed(signups, "H0", paired, {"rules": rules})[0]
    assert opening.alternates == ()
    assert set(opening.because) == {because}
    assert sum(opening.because.values()) == opening.asked > 0


def test_who_travels_with_others_frees_all_their_places():
    interns = (intern("I1", together_with=("I2",)), intern("I2"), intern("I3"))
    signups = Signups((host("H1", capacity=2),), interns)
    first, second = listed(signups, "H1", [(0, 0), (0, 1)])
    assert (first.alternates, first.stuck, second.stuck) == ((), "together", "together")
    (opening,) = listed(signups, "I1", [(0, 0), (0, 1)])
    assert opening.stuck == "together"
    assert listed(signups, "H1", [(0, 0), (0, 1)], {"rules": {"together": "ignore"}})[0].stuck is None


def test_a_host_that_takes_several_or_none_needs_somebody_instead():
    signups = Signups((host("H1", capacity=2, min_interns=2), host("H2")), (intern("I1"), intern("I2"), intern("I3")))
    opening, _ = listed(signups, "H1", [(0, 0), (0, 1)])
    assert ids(opening, "host") == ["I3"]
    (trip,) = listed(signups, "I1", [(0, 0), (0, 1)])
    assert (trip.alternates, trip.stuck) == ((), "min_interns")


def test_a_place_that_was_left_free_has_a_list_too():
    # The lowest points come first, so I2 was left out.
    signups = Signups((host("H1", capacity=3, topics=TOPICS),), (intern("I1", topics=TOPICS), intern("I2")))
    _, free = listed(signups, "H1", [(0, 0)], {"goals": {"order": ["worst_off"]}})
    assert (free.intern, free.places, ids(free, "host")) == (None, 2, ["I2"])


def test_a_locked_pair_can_be_declined():
    signups = Signups((host("H1"),), (intern("I1"), intern("I2")))
    (opening,) = listed(signups, "H1", None, None, Past(locked=frozenset({("H1", "I1")})))
    assert (opening.intern.id, ids(opening, "host")) == ("I1", ["I2"])


def test_where_an_intern_could_go_instead():
    hosts = (host("H1"), host("H2"), host("H3", topics=TOPICS), host("H4"), host("H5", days=Days(5, 5)))
    signups = Signups(hosts, (intern("I1", topics=TOPICS, days=Days(1, 4)), intern("I2")))
    (opening,) = listed(signups, "I1", [(0, 0), (3, 1)])
    assert (opening.host.id, ids(opening, "intern")) == ("H1", ["H3", "H2"])
    assert (opening.asked, opening.forbidden, opening.because) == (4, {"days": 1}, {"full": 1})


def test_an_intern_without_a_place_asks_what_is_free():
    signups = Signups((host("H1"),), (intern("I1"), intern("I2")))
    (opening,) = listed(signups, "I2", [(0, 0)])
    assert (opening.host, opening.alternates, opening.because) == (None, (), {"full": 1})


def test_the_list_of_all_places_names_the_first_three():
    signups = Signups((host("H1"), host("H2", days=Days(5, 5))), tuple(intern(f"I{n}") for n in range(6)))
    problem = build(signups, Settings())
    matches = matches_of(problem, Solution(((0, 0),), ()))
    waiting = waiting_list(problem, matches)
    assert set(waiting) == {("H1", "I0"), ("H2", None)}
    (opening,) = openings_of(reported(problem, matches), problem, "H1")
    assert [one.id for one in waiting["H1", "I0"]] == ids(opening, "host")[:3]
    assert [len(some) for some in waiting_list(problem, matches, most=1).values()] == [1, 1]


def test_very_large_rounds_have_no_list_of_all_places(monkeypatch):
    monkeypatch.setattr(blocking, "MOST_PAIRS", 0)
    problem = build(Signups((host("H1"),), (intern("I1"),)), Settings())
    assert waiting_list(problem, ()) == {}


def holds(signups, tables, past, matches: tuple[Match, ...]) -> None:
    """Every list of the round is what the definitions say."""
    problem = build(signups, tables, past)
    round_, report = Round(signups, tables, past, matches), reported(problem, matches)
    waiting = report.waiting
    for one in signups.hosts:
        for opening in openings_of(report, problem, one.id):
            gone = _gone(opening, matches)
            judged = alternates(round_, gone, [(one.id, other.id) for other in signups.interns])
            assert ids(opening, "host") == [intern for _, intern in judged]
            named = waiting[one.id, gone.intern if gone else None]
            assert [intern.id for intern in named] == ids(opening, "host")[:3]
    for one in signups.interns:
        for opening in openings_of(report, problem, one.id):
            judged = alternates(round_, _gone(opening, matches), [(other.id, one.id) for other in signups.hosts])
            assert ids(opening, "intern") == [host for host, _ in judged]


def _gone(opening, matches):
    if opening.host is None or opening.intern is None:
        return None
    return next(match for match in matches if (match.host, match.intern) == (opening.host.id, opening.intern.id))


@settings(parent=SLOW, max_examples=40)
@given(ROUNDS)
def test_the_lists_of_a_best_matching_are_what_the_definitions_say(whole):
    signups, tables, past = whole
    solution = solve(problem := build(signups, tables, past), Silent())
    if not isinstance(solution, Clash):
        holds(signups, tables, past, matches_of(problem, solution))


@settings(parent=SLOW, max_examples=40)
@given(ROUNDS, st.integers(0, 99))
def test_the_lists_of_any_matching_are_what_the_definitions_say(whole, seed):
    signups, tables, past = whole
    problem = build(signups, tables, past)
    matches = some_matching(Round(signups, tables, past, ()), problem, seed)
    if matches is not None:
        holds(signups, tables, past, matches)


@settings(parent=SLOW, max_examples=25)
@given(ROUNDS, st.integers(0, 99))
def test_the_first_is_what_an_independent_solver_chooses_with_all_others_locked(whole, seed):
    signups, tables, past = whole
    problem = build(signups, tables, past)
    matches = some_matching(Round(signups, tables, past, ()), problem, seed)
    if matches is None:
        return
    round_, report = Round(signups, tables, past, matches), reported(problem, matches)
    for one in signups.hosts:
        for opening in openings_of(report, problem, one.id)[:2]:
            gone = _gone(opening, matches)
            expected = expected_again(round_, one.id, gone, ids(opening, "host"))
            assert solved_again(round_, one.id, gone) == expected
