"""Who hears what a place would cost: all in a small round, in a large one those for whom nothing else proves it."""

import pytest

from factories import host, intern
from praktik_cli.advising import placing
from praktik_cli.advising.again import Again
from praktik_cli.domain.signup import Signups
from praktik_cli.settings import Settings
from small_rounds import run_of


def priced(signups, chosen=None):
    chosen = chosen or Settings()
    run = placing.with_prices(run_of(signups, chosen), Again(signups, chosen))
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


def test_in_a_large_round_only_those_without_another_proof_are_asked_for(monkeypatch):
    monkeypatch.setattr(placing, "_MOST_PAIRS", 0)
    assert priced(one_place()) == {"I1": None, "I2": None}
    quota = {"side": "host", "field": "sector", "value": "kommune", "max": 1}
    ruled = Settings.model_validate({"rules": {"quota": [quota]}})
    signups = Signups((host("H1", capacity=3),), (intern("I0", waited=True), intern("I1")))
    (price,) = priced(signups, ruled).values()
    assert price.loses == ("I0",)


@pytest.mark.parametrize("most", [0, 6])
def test_how_many_are_asked_for_is_limited(most, monkeypatch):
    monkeypatch.setattr(placing, "_MOST_PAIRS", most)
    monkeypatch.setattr(placing, "_FEWEST", 1)
    quota = {"side": "host", "field": "sector", "value": "kommune", "max": 1}
    ruled = Settings.model_validate({"rules": {"quota": [quota]}})
    hosts = tuple(host(f"H{n}", capacity=3) for n in range(2))
    prices = priced(Signups(hosts, tuple(intern(f"I{n}") for n in range(3))), ruled)
    assert sum(price is not None for price in prices.values()) == 1
