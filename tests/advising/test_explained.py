"""The explanation of everybody in random rounds, every claim of it against independent judges."""

from dataclasses import replace
from functools import cache

import pytest

import milp
from factories import host, intern
from finished import busy_round, finished
from praktik_cli.advising import explained as room
from praktik_cli.advising.explained import MOST_TRIED, explained
from praktik_cli.directory import HostDirectory
from praktik_cli.domain.past import Past
from praktik_cli.domain.signup import Days, Signups
from praktik_cli.facts import pair_facts
from praktik_cli.settings import Settings
from praktik_cli.verifying.pair_rules import broken
from praktik_cli.verifying.points import points


@pytest.mark.parametrize("seed", [0, 1, 4])
def test_every_claim_is_true(seed):
    signups, chosen = busy_round(seed)
    report = finished(signups, chosen)
    run = report.run
    best = cache(lambda pair: milp.best(signups, chosen, Past(locked=frozenset([pair]))))
    judged, moved = 0, 0
    hosts = HostDirectory(signups.hosts)
    for one in (*signups.hosts, *signups.interns):
        found = explained(report, one)
        for other in (*found.wished, *found.others):
            line = other.line
            facts = pair_facts(line.host, line.intern, hosts)
            assert line.breakdown == points(line.host, line.intern, facts, chosen)
            assert set(other.forbidden) == set(broken(line.host, line.intern, facts, hosts, chosen))
            assert (line.host.id, line.intern.id) not in {(match.host, match.intern) for match in run.matches}
            if other.price:
                judge(other, best((line.host.id, line.intern.id)), run)
                judged, moved = judged + 1, moved + bool(other.instead and other.moves)
        tried = [other for other in (*found.wished, *found.others) if other.price]
        assert len(tried) + (found.price is not None) <= MOST_TRIED
    assert judged > 10
    assert moved


def judge(other, best, run):
    assert other.price.after == (best.values if best else {})
    assert other.price.before == {goal.name: goal.value for goal in run.goals}
    now, then = {(match.host, match.intern) for match in run.matches}, set(best.pairs if best else ())
    placed, placed_then = ({intern for _, intern in pairs} for pairs in (now, then))
    if best is None:
        assert (other.price.loses, other.price.gains, other.moves) == ((), (), 0)
        return
    assert set(other.price.loses) == placed - placed_then
    assert set(other.price.gains) == placed_then - placed
    where, where_then = ({i: {h for h, one in pairs if one == i} for _, i in pairs} for pairs in (now, then))
    stay = (placed & placed_then) - {other.line.intern.id}
    assert other.moves == sum(where[one] != where_then[one] for one in stay)


def test_one_place_for_two_costs_the_other_the_place():
    topics = {"topics": ("Ledelse",)}
    signups = Signups((host("H1", **topics),), (intern("I1", **topics), intern("I2", wanted_hosts=("Andet sted",))))
    found = explained(finished(signups), signups.interns[1])
    assert found.price.loses == ("I1",)
    # A place at the only possible host costs what a place costs, so that pair is not tried once more.
    assert [other.price for other in found.others] == [None]
    assert (found.matches, found.possible, found.unplaced.why.reason) == ((), 1, "hosts_full")


def test_who_is_not_possible_anywhere_has_no_price():
    signups = Signups((host("H1"),), (intern("I1", excluded_hosts=("H1",), wanted_hosts=("H1",)),))
    found = explained(finished(signups), signups.interns[0])
    assert (found.price, found.others, found.possible) == (None, (), 0)
    assert [other.forbidden for other in found.wished] == [("excluded_hosts",)]


def test_of_a_host_who_wished_it_and_why_a_place_is_free():
    near = {"max_km": 1}
    signups = Signups(
        (host("H1", capacity=3), host("H2", organisation="Vært to")),
        (
            intern("I1", wanted_hosts=("Vært to", "H1"), sector="region"),
            intern("I2"),
            intern("I3", **near),
            intern("I4", sector="region"),
        ),
    )
    report = finished(signups)
    found = explained(report, signups.hosts[0])
    assert [line.intern.id for line in found.matches] == ["I2", "I4"]
    assert [(other.line.intern.id, other.line.facts.wish_rank) for other in found.wished] == [("I1", 2)]
    assert [one.id for one in found.wished[0].instead] == ["H2"]
    assert found.wished[0].because == "open"
    places = found.places
    assert (places.capacity, places.taken, places.free, places.waiting) == (3, 2, 1, 1)
    assert (places.forbidden, places.because) == ({"distance": 1}, {})


def test_a_place_is_free_where_there_are_enough_from_the_sector():
    signups = Signups((host("H1", capacity=3),), tuple(intern(f"I{n}") for n in range(3)))
    found = explained(finished(signups), signups.hosts[0])
    assert (found.places.free, found.places.because) == (1, {"same_sector_per_host": 1})
    assert [other.because for other in found.others] == ["same_sector_per_host"]


def test_a_full_host_names_no_others():
    signups = Signups((host("H1"),), (intern("I1"), intern("I2")))
    assert explained(finished(signups), signups.hosts[0]).others == ()


def test_a_wish_that_names_several_hosts_is_met_by_one_of_them():
    units = (host("H1", organisation="Alfa", unit="En"), host("H2", organisation="Alfa", unit="To", days=Days(5, 5)))
    signups = Signups(units, (intern("I1", wanted_hosts=("Alfa",), days=Days(1, 3)),))
    found = explained(finished(signups), signups.interns[0])
    assert (len(found.matches), found.wished) == (1, ())


def test_a_wish_that_is_met_hides_the_wishes_after_it():
    signups = Signups(
        (host("H1"), host("H2"), host("H3")),
        (intern("I1", wanted_hosts=("H1", "H2"), excluded_hosts=("H2",)), intern("I2", wanted_hosts=("H3", "H1"))),
    )
    report = finished(signups)
    assert [line.host.id for line in report.matches if line.intern.id == "I1"] == ["H1"]
    assert explained(report, signups.interns[0]).wished == ()


def test_nothing_is_tried_where_the_search_was_stopped():
    signups = Signups((host("H1"), host("H2")), (intern("I1"),))
    report = finished(signups)
    found = explained(replace(report, run=replace(report.run, status="feasible")), signups.interns[0])
    assert found.untried == "not_proven"
    assert [other.price for other in found.others] == [None]


def test_in_a_large_round_one_alone_is_tried(monkeypatch):
    monkeypatch.setattr(room, "LARGE", 3)
    signups = Signups(tuple(host(f"H{n}") for n in range(4)), (intern("I1"),))
    found = explained(finished(signups, Settings()), signups.interns[0])
    assert found.untried == "too_large"
    assert [other.price is None for other in found.others] == [False, True, True]


@pytest.mark.parametrize(
    ("wished", "counted"),
    [
        ({"placements": 2}, (1, 1)),
        ({"placements": 2, "excluded_hosts": ("Vært to",)}, (1, 0)),
        ({"placements": 2, "days": Days(5, 5)}, (1, 0)),
        ({}, (0, 0)),
    ],
)
def test_a_place_is_free_though_somebody_wished_one_more(wished, counted):
    """One more placement would be the worst of all, and the lowest points count more than the sum."""
    signups = Signups(
        (
            host("H1", topics=("Ledelse",)),
            host("H2", organisation="Vært to", topics=("Sundhed",), capacity=2),
        ),
        (intern("I1", topics=("Ledelse",), **wished), intern("I2", topics=("Sundhed",))),
    )
    places = explained(finished(signups), signups.hosts[1]).places
    assert (places.free, places.waiting) == (1, 0)
    assert (places.short, places.fitting) == counted
