"""What a place or a pair would cost: three plain cases, and random rounds against an independent judge."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

import milp
from factories import host, intern
from finished import busy_round, run_of
from praktik_cli.advising.again import Again
from praktik_cli.advising.costs import price_of, price_of_pair
from praktik_cli.domain.past import Past
from praktik_cli.domain.signup import Signups
from praktik_cli.settings import Settings
from strategies import whole_rounds

SOME = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


def round_of(signups, chosen=None):
    chosen = chosen or Settings()
    return Again(signups, chosen), run_of(signups, chosen)


@pytest.fixture
def two_for_one():
    """One place and two interns; the host shares a topic with I1 alone."""
    topics = {"topics": ("Ledelse",)}
    return Signups((host("H1", **topics),), (intern("I1", **topics), intern("I2")))


def test_who_is_placed_costs_nothing(two_for_one):
    price = price_of(*round_of(two_for_one), "I1")
    assert price.is_possible
    assert price.falls is None
    assert price.before == price.after
    assert (price.loses, price.gains, price.proven) == ((), (), True)


def test_a_place_can_cost_somebody_elses_and_points(two_for_one):
    price = price_of(*round_of(two_for_one), "I2")
    assert (price.loses, price.gains) == (("I1",), ("I2",))
    assert price.after["placed"] == price.before["placed"] == 1
    assert price.falls == "worst_off"
    assert price.before["points"] - price.after["points"] == 8


def test_no_price_makes_the_impossible_possible(two_for_one):
    strict = replace(two_for_one.interns[1], excluded_hosts=("H1",))
    price = price_of(*round_of(replace(two_for_one, interns=(two_for_one.interns[0], strict))), "I2")
    assert not price.is_possible
    assert price.falls is None
    assert (price.loses, price.gains) == ((), ())


def test_a_pair_gives_the_matches_that_there_would_be(two_for_one):
    price, pairs = price_of_pair(*round_of(two_for_one), ("H1", "I2"))
    assert pairs == {("H1", "I2")}
    assert price.loses == ("I1",)


@pytest.mark.parametrize("seed", range(5))
def test_prices_where_places_are_scarce(seed):
    signups, chosen = busy_round(seed)
    again, run = round_of(signups, chosen)
    for one in run.unplaced:
        locks = [Past(locked=frozenset([(host.id, one.intern)])) for host in signups.hosts]
        best = max((milp.best(signups, chosen, lock) for lock in locks), key=lexicographic)
        price = price_of(again, run, one.intern)
        assert price.after == (best.values if best else {})
        now, then = {match.intern for match in run.matches}, {intern for _, intern in best.pairs} if best else set()
        assert set(price.loses) == (now - then if best else set())
        assert set(price.gains) == (then - now if best else set())
    assert run.unplaced


def lexicographic(best):
    return [] if best is None else list(best.values.values())


@SOME
@given(whole_rounds(most_hosts=3, most_interns=4))
def test_prices_are_those_of_an_independent_judge(whole):
    signups, chosen, past = whole
    run, again = run_of(signups, chosen, past), Again(signups, chosen, past)
    for one in signups.interns if run else ():
        locked = [replace(past, locked=past.locked | {(host.id, one.id)}) for host in signups.hosts]
        tried = [milp.best(signups, chosen, lock) for lock in locked]
        best = max(tried, key=lexicographic, default=None)
        price = price_of(again, run, one.id)
        assert price.after == ({} if best is None else best.values)
        for lock, judged, at in zip(locked, tried, signups.hosts, strict=True):
            if not lock.locked & past.banned:
                price, pairs = price_of_pair(again, run, (at.id, one.id))
                assert (price.after, pairs) == ((judged.values, judged.pairs) if judged else ({}, frozenset()))
