"""Who hears what a place would cost: all in a small round, in a large one those for whom nothing else proves it."""

from dataclasses import replace
from time import monotonic

import pytest

from factories import host, intern
from praktik_cli.advising import placing
from praktik_cli.advising.again import Again, TimeUp
from praktik_cli.advising.effort import Allowance, pairs_of
from praktik_cli.domain.signup import Signups
from praktik_cli.settings import Settings
from small_rounds import run_of


def priced(signups, chosen=None):
    chosen = chosen or Settings()
    run = run_of(signups, chosen)
    run = placing.with_prices(run, dict(placing.places_priced(run, Again(signups, chosen))))
    return {why.intern: why.price for why in run.unplaced}


def one_place(interns=3):
    return Signups((host("H1"),), tuple(intern(f"I{n}", waited=n == 0) for n in range(interns)))


def test_everybody_hears_in_a_small_round():
    prices = priced(one_place())
    assert list(prices) == ["I1", "I2"]
    assert all(price.loses == ("I0",) and price.falls == "waited" for price in prices.values())


def test_who_could_go_nowhere_is_not_asked_for():
    signups = Signups((host("H1"),), (intern("I1"), intern("I2", max_km=0)))
    assert priced(signups) == {"I2": None}


def with_quota(**tables):
    quota = {"side": "host", "field": "sector", "value": "kommune", "max": 1}
    return Settings.model_validate({"rules": {"quota": [quota]}, **tables})


def allowing(monkeypatch, advice, places):
    monkeypatch.setattr(placing, "allowance", lambda *_: Allowance(advice, places))
    monkeypatch.setattr(placing, "is_too_large", lambda problem, _: pairs_of(problem) > advice)


def test_in_a_large_round_only_those_without_another_proof_are_asked_for(monkeypatch):
    allowing(monkeypatch, 100, 0)
    assert priced(one_place()) == {"I1": None, "I2": None}
    signups = Signups((host("H1", capacity=3),), (intern("I0", waited=True), intern("I1")))
    (price,) = priced(signups, with_quota()).values()
    assert price.loses == ("I0",)


@pytest.mark.parametrize(
    ("allowed", "fewest", "for_one", "asked"),
    [
        ((100, 0), 1, 0, 1),
        ((100, 6), 1, 0, 1),
        ((100, 12), 1, 0, 2),
        ((100, 0), 5, 0, 2),
        ((0, 0), 5, 6, 1),
        ((0, 0), 5, 5, 0),
        ((0, 12), 5, 5, 2),
    ],
)
def test_how_many_are_asked_for_is_limited_by_size(allowed, fewest, for_one, asked, monkeypatch):
    allowing(monkeypatch, *allowed)
    monkeypatch.setattr(placing, "_FEWEST", fewest)
    monkeypatch.setattr(placing, "_MOST_FOR_ONE", for_one)
    hosts = tuple(host(f"H{n}", capacity=3) for n in range(2))
    prices = priced(Signups(hosts, tuple(intern(f"I{n}") for n in range(3))), with_quota())
    assert sum(price is not None for price in prices.values()) == asked


def test_no_clock_decides_who_is_asked_for():
    signups = one_place()
    run = run_of(signups, Settings())
    slow = replace(run, goals=tuple(replace(goal, seconds=1000.0) for goal in run.goals))
    again = Again(signups, Settings())
    assert dict(placing.places_priced(slow, again)) == dict(placing.places_priced(run, again)) != {}


def test_no_place_is_priced_when_the_time_is_up():
    signups = one_place()
    with pytest.raises(TimeUp):
        dict(placing.places_priced(run_of(signups, Settings()), Again(signups, Settings(), deadline=monotonic())))
