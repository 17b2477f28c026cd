"""Advice and prices of whole rounds, held against an independent judge that solves the changed round again."""

import os
from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from factories import Silent, host, intern
from milp import best
from praktik_cli.advising.advised import advised_of
from praktik_cli.advising.again import Again, Unheard
from praktik_cli.advising.changes import apply
from praktik_cli.advising.effort import Breadth
from praktik_cli.building.problem import build
from praktik_cli.domain.advice import Advice, Advised
from praktik_cli.domain.past import Past
from praktik_cli.domain.signup import Days, Host, Intern, Signups
from praktik_cli.domain.solution import Solution
from praktik_cli.explaining.outcome import matches_of
from praktik_cli.settings import Settings
from praktik_cli.solving.solve import solve
from strategies import whole_rounds

# Each tries dozens of changes; PRAKTIK_LONG=1 takes many rounds.
SOME = settings(
    max_examples=300 if os.environ.get("PRAKTIK_LONG") else 12,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


def advised(signups: Signups, chosen: Settings, past: Past, progress: Unheard) -> Advised | None:
    problem = build(signups, chosen, past)
    solution = solve(problem, Silent())
    if not isinstance(solution, Solution):
        return None
    values = {goal.name: goal.value for goal in solution.goals}
    return advised_of(Again(signups, chosen, past), problem, matches_of(problem, solution), values, progress)


def advice_for(hosts: Sequence[Host], interns: Sequence[Intern], **tables: object) -> tuple[Advice, ...]:
    chosen = Settings.model_validate(tables)
    found = advised(Signups(tuple(hosts), tuple(interns)), chosen, Past(), Unheard())
    assert found is not None
    return found.advice


def told(advice: Sequence[Advice], kind: str) -> list[tuple[object, ...]]:
    changes = [one.change for one in advice if one.change.kind == kind]
    return [(change.subject, change.before, change.after) for change in changes]


def test_nothing_is_advised_where_everybody_has_a_place():
    assert advice_for([host("H1")], [intern("I1")]) == ()


def test_nothing_is_advised_where_nothing_helps():
    everywhere = {"country": "SE", "municipality": None, "place": "Lund", "languages": ("sv",)}
    assert advice_for([host("H1")], [intern("I1", **everywhere, excluded_hosts=("H1",))]) == ()


def test_a_full_host_is_asked_for_one_more_place():
    advice = advice_for([host("H1", capacity=1)], [intern("I1"), intern("I2", max_km=100)])
    assert told(advice, "capacity") == [("H1", 1, 2)]
    assert all(one.gain == 1 for one in advice)


def test_no_host_is_asked_for_more_than_the_programme_allows():
    interns = [
        intern(f"I{number}", sector=sector) for number, sector in enumerate(("stat", "region", "kommune", "andet"))
    ]
    assert told(advice_for([host("H1", capacity=3)], interns), "capacity") == []
    limited = advice_for([host("H1", capacity=3)], interns, programme={"max_interns_per_host": 2})
    assert told(limited, "rule") == [("max_interns_per_host", 2, 3)]


def test_an_intern_is_asked_to_travel_as_far_as_the_nearest_host():
    hosts = [host("H1", municipality="0851"), host("H2", municipality="0751")]
    (change,) = told(advice_for(hosts, [intern("I1", max_km=20)]), "distance")
    assert change == ("I1", 20, 90)


def test_an_intern_is_asked_for_a_region():
    advice = advice_for(
        [host("H1")], [intern("I1", wanted_regions=("Region Hovedstaden",))], rules={"regions": "require"}
    )
    assert told(advice, "regions") == [("I1", ("Region Hovedstaden",), ("Region Hovedstaden", "Region Syddanmark"))]
    assert told(advice, "rule") == [("regions", "require", "prefer")]


def test_either_side_is_asked_for_a_day():
    advice = advice_for([host("H1", days=Days(4, 5))], [intern("I1", days=Days(2, 3), excluded_hosts=())])
    assert told(advice, "days") == [("I1", (2, 3), (2, 4))]
    assert told(advice, "host_days") == [("H1", (4, 5), (3, 5))]


def test_either_side_is_asked_for_a_weekday():
    advice = advice_for([host("H1", weekdays=(0, 1))], [intern("I1", weekdays=(3, 4), days=Days(1, 1))])
    assert told(advice, "weekdays") == [("I1", (3, 4), (0, 3, 4))]
    assert told(advice, "host_weekdays") == [("H1", (0, 1), (0, 1, 3))]


def test_a_new_host_is_sought_where_it_helps_most():
    interns = [intern(f"I{number}", municipality="0851", max_km=20) for number in range(2)]
    (first, *_) = told(advice_for([], interns), "new_host")
    assert first[2]["region"] == "Region Nordjylland"
    assert first[2]["capacity"] == 3


@pytest.mark.parametrize(
    ("name", "before", "after", "sector"),
    [("same_sector_per_host", 1, 0, "region"), ("min_cross_sector_share", 1.0, 0.0, "stat")],
)
def test_a_rule_in_the_way_is_named(name, before, after, sector):
    hosts = [host("H1", capacity=3, sector="stat")]
    interns = [intern("I1", sector="region"), intern("I2", sector=sector)]
    assert (name, before, after) in told(advice_for(hosts, interns, rules={name: before}), "rule")


def test_who_travels_together_could_go_alone():
    hosts = [host("H1"), host("H2")]
    interns = [intern("I1", together_with=("I2",)), intern("I2", sector="region")]
    advice = advice_for(hosts, interns)
    assert ("together", "same_host", "ignore") in told(advice, "rule")


def test_what_places_most_comes_first_then_what_asks_least():
    interns = [intern(f"I{number}", sector=sector) for number, sector in enumerate(("stat", "region", "kommune"))]
    advice = advice_for([host("H1", capacity=1)], interns)
    assert [one.gain for one in advice] == sorted((one.gain for one in advice), reverse=True)
    assert advice[0].change.kind == "new_host"
    ones = [one.change.kind for one in advice if one.gain == 1]
    assert ones[0] == "capacity"


def test_no_kind_crowds_out_the_others():
    hosts = [host(f"H{number}") for number in range(8)]
    interns = [intern(f"I{number}", days=Days(1, 1)) for number in range(9)]
    advice = advice_for(hosts, interns)
    kinds = [one.change.kind for one in advice]
    assert len(advice) == 10
    assert kinds.count("new_host") >= 4
    assert kinds.count("capacity") >= 4


def test_who_would_lose_a_place_is_told():
    travellers = [intern("I1", together_with=("I2",)), intern("I2", sector="region")]
    advice = advice_for([host("H1", capacity=1)], [*travellers, intern("I3", sector="kommune")])
    (more,) = [one for one in advice if one.change.kind == "capacity"]
    assert (more.gain, more.placed, more.loses) == (1, ("I1", "I2"), ("I3",))


def test_a_goal_costs_what_the_later_ones_would_gain():
    wishes = {"wanted_hosts": ("H1",)}
    signups = Signups((host("H1", capacity=2), host("H2")), (intern("I1", **wishes), intern("I2", **wishes)))
    chosen = Settings.model_validate({"goals": {"order": ["hosts_used", "placed", "points"]}})
    found = advised(signups, chosen, Past(), Unheard())
    assert found is not None
    first, second = found.prices
    assert (first.goal, first.value, first.without) == ("hosts_used", 2, 1)
    assert {goal: then - now for goal, (now, then) in first.later.items()} == {"points": 40}
    assert (second.goal, second.value, second.without, second.later) == ("placed", 2, 2, {})


def test_what_is_sought_narrowly_is_bounded_and_without_prices():
    signups = Signups((host("H1"),), tuple(intern(f"I{n}", days=Days(1, 1)) for n in range(9)))
    problem = build(signups, Settings())
    solution = solve(problem, Silent())
    values = {goal.name: goal.value for goal in solution.goals}
    heard = Heard()
    narrow = Breadth(of_a_kind=2, told=3, with_prices=False)
    found = advised_of(
        Again(signups, Settings()), problem, matches_of(problem, solution), values, heard, breadth=narrow
    )
    assert (len(found.advice), found.prices) == (3, ())
    assert 3 < heard.steps[-1][0] <= 9 * narrow.of_a_kind + 3


def test_where_everybody_has_a_place_the_prices_are_all_there_is_to_seek():
    signups = Signups((host("H1"),), (intern("I1"),))
    problem = build(signups, Settings())
    solution = solve(problem, Silent())
    values = {goal.name: goal.value for goal in solution.goals}
    matches, narrow = matches_of(problem, solution), Breadth(of_a_kind=2, told=3, with_prices=False)
    found = advised_of(Again(signups, Settings()), problem, matches, values, Unheard(), breadth=narrow)
    assert [price.goal for price in found.prices] == list(Settings().goals.order[:-1])


class Heard(Unheard):
    def __init__(self) -> None:
        self.steps: list[tuple[int, int]] = []

    def tried(self, done: int, of: int) -> None:
        self.steps.append((done, of))


def test_progress_tells_how_many_were_tried():
    heard = Heard()
    advised(Signups((host("H1"),), (intern("I1"), intern("I2"))), Settings(), Past(), heard)
    assert [done for done, _ in heard.steps] == list(range(len(heard.steps)))
    assert heard.steps[-1][0] <= heard.steps[-1][1]


@SOME
@given(whole_rounds(most_hosts=3, most_interns=4), st.randoms(use_true_random=False))
def test_what_is_promised_is_what_an_independent_judge_finds(round_, random):
    signups, chosen, past = round_
    found = advised(signups, chosen, past, Unheard())
    assume(found is not None and found.advice)
    now = best(signups, chosen, past)
    placed = {intern for _, intern in now.pairs}
    assert [one.gain for one in found.advice] == sorted((one.gain for one in found.advice), reverse=True)
    for one in random.sample(found.advice, min(3, len(found.advice))):
        pairs = best(*apply(one.change, signups, chosen), past).pairs
        then = {intern for _, intern in pairs}
        assert one.gain == len(then) - len(placed) > 0
        assert one.placed == tuple(sorted(then - placed))
        assert one.loses == tuple(sorted(placed - then))
        moves = one.change.subject if one.change.concerns == "intern" else None
        assert one.goes_to == tuple(sorted(at for at, who in pairs if who == moves))


@SOME
@given(whole_rounds(most_hosts=3, most_interns=4), st.randoms(use_true_random=False))
def test_prices_are_what_an_independent_judge_finds(round_, random):
    signups, chosen, past = round_
    found = advised(signups, chosen, past, Unheard())
    assume(found is not None and found.prices)
    order = chosen.goals.order
    now = best(signups, chosen, past).values
    assert [price.goal for price in found.prices] == list(order[:-1])
    price = random.choice(found.prices)
    others = tuple(goal for goal in order if goal != price.goal)
    then = best(signups, Again(signups, chosen).ordered((*others, price.goal)).settings, past).values
    assert (price.value, price.without) == (now[price.goal], then[price.goal])
    later = order[order.index(price.goal) + 1 :]
    assert price.later == {goal: (now[goal], then[goal]) for goal in later if then[goal] > now[goal]}


def test_the_order_of_rows_leaves_no_trace():
    interns = [intern(f"I{number}", max_km=30 * number, municipality="0751") for number in range(1, 6)]
    hosts = [host("H1"), host("H2", municipality="0851", capacity=2)]
    assert advice_for(hosts, interns) == advice_for(hosts[::-1], interns[::-1])
