"""The certificate of everyone without a place: the simplest that is true, and true by an independent judge."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

import milp
from factories import Silent, host, intern
from praktik_cli.building.problem import build
from praktik_cli.domain.clash import Clash
from praktik_cli.domain.past import FIRST_ROUND
from praktik_cli.domain.signup import Days, Signups
from praktik_cli.explaining.certificates import certificates_of
from praktik_cli.explaining.outcome import matches_of
from praktik_cli.explaining.rulings import TableRulings
from praktik_cli.settings import Settings
from praktik_cli.solving.solve import solve
from praktik_cli.verifying.certificates import PlainRulings, verify_unplaced
from strategies import whole_rounds

SOME = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
NOTHING_BINDS = {"same_sector_per_host": 0, "same_organisation_per_host": 0}


def ruled(**rules):
    return Settings.model_validate({"rules": rules})


def certified(signups, chosen=None, past=FIRST_ROUND):
    """The certificates of the best matching, or ``None`` where demands clash."""
    problem = build(signups, chosen or Settings(), past)
    solution = solve(problem, Silent())
    if isinstance(solution, Clash):
        return None
    matches = matches_of(problem, solution)
    certificates = certificates_of(problem, matches, is_optimal=solution.is_optimal)
    for rulings in (PlainRulings(signups, problem.settings, past), TableRulings(problem)):
        assert verify_unplaced(signups, problem.settings, matches, certificates, rulings) == ()
    return certificates


def sets(certificates):
    return [(tight.interns, tight.hosts, tight.places) for tight in certificates.tight_sets]


def test_nothing_is_said_when_all_have_a_place():
    assert certified(Signups((host(),), (intern(),))) == ((), ())


def test_one_place_too_few_is_told_with_all_who_need_it():
    certificates = certified(Signups((host("H1"), host("H2", days=Days(5, 5))), two_short_stays()))
    assert sets(certificates) == [(("I1", "I2"), ("H1",), 1)]
    assert [(why.reason, why.tight_set) for why in certificates.unplaced] == [("hosts_full", 0)]


def two_short_stays():
    return intern("I1", days=Days(1, 2)), intern("I2", days=Days(1, 2))


def test_a_tight_set_goes_beyond_the_hosts_of_the_one_left_out():
    """I3 can only come to H1, where I1 is, who could only move to H2, where I2 is, who can go nowhere else."""
    hosts = host("H1"), host("H2"), host("H3")
    ones = (
        intern("I1", excluded_hosts=("H3",), waited=True),
        intern("I2", excluded_hosts=("H1", "H3"), waited=True),
        intern("I3", excluded_hosts=("H2", "H3")),
    )
    hosts = tuple(replace(one, organisation=one.id) for one in hosts)
    certificates = certified(Signups(hosts, ones))
    assert sets(certificates) == [(("I1", "I2", "I3"), ("H1", "H2"), 2)]
    assert [why.reason for why in certificates.unplaced] == ["tight_set"]


def test_the_limits_inside_a_host_count_as_places():
    hosts = (host("H1", capacity=3),)
    ones = [intern(f"I{n}", organisation="Alfa" if n < 2 else f"B{n}") for n in range(4)]
    by_sector = certified(Signups(hosts, tuple(ones)), ruled(same_organisation_per_host=0))
    assert sets(by_sector) == [(("I0", "I1", "I2", "I3"), ("H1",), 2)]
    by_employer = certified(Signups(hosts, tuple(ones[:2])), ruled(same_sector_per_host=0))
    assert sets(by_employer) == [(("I0", "I1"), ("H1",), 1)]
    assert sets(certified(Signups(hosts, tuple(ones)), ruled(**NOTHING_BINDS))) == [
        (("I0", "I1", "I2", "I3"), ("H1",), 3)
    ]


def test_a_host_that_asks_for_more_than_may_come_is_said_to_take_several_or_none():
    signups = Signups((host("H1", capacity=3, min_interns=3),), tuple(intern(f"I{n}") for n in range(3)))
    certificates = certified(signups, Settings.model_validate({"programme": {"max_interns_per_host": 2}}))
    assert {why.reason for why in certificates.unplaced} == {"min_interns"}
    assert certificates.tight_sets == ()


def test_no_host_is_called_full_that_has_room():
    """The share leaves the only host empty; too many for it there are all the same."""
    signups = Signups((host("H1"),), (intern("I1", sector="kommune"), intern("I2", sector="kommune")))
    certificates = certified(signups, ruled(min_cross_sector_share=1.0))
    assert {why.reason for why in certificates.unplaced} == {"programme_rules"}
    assert certificates.tight_sets == ()


def test_of_rules_without_a_measure_the_hosts_that_lie_nearest_are_named():
    towns = {"H1": "0860", "H2": "0851", "H3": "0813", "H4": "0727"}
    hosts = tuple(host(one, municipality=town) for one, town in towns.items())
    ones = (intern(municipality="0615", wanted_regions=("Region Hovedstaden",)),)
    (why,) = certified(Signups(hosts, ones), ruled(regions="require")).unplaced
    assert [miss.host for miss in why.near] == ["H4", "H2", "H1"]


def test_those_kept_out_by_the_same_set_share_it():
    certificates = certified(Signups((host("H1"),), tuple(intern(f"I{n}", waited=n == 1) for n in range(4))))
    assert len(certificates.tight_sets) == 1
    assert {why.tight_set for why in certificates.unplaced} == {0}


def test_the_nearest_misses_come_first_and_all_are_counted():
    hosts = [host(f"H{n}", days=Days(n, 5)) for n in range(2, 6)]
    away = host("H9", days=Days(2, 2), municipality="0851")
    (why,) = certified(Signups((*hosts, away), (intern(days=Days(1, 1), max_km=100),))).unplaced
    assert why.reason == "no_admissible_host"
    assert [(miss.host, miss.rule, miss.short) for miss in why.near] == [
        ("H2", "days", 1),
        ("H3", "days", 2),
        ("H4", "days", 3),
    ]
    assert dict(why.near_count) == {"days": 4}


def test_too_far_is_measured_in_kilometres_beyond_the_limit():
    (why,) = certified(Signups((host("H1", municipality="0461"),), (intern(max_km=10),))).unplaced
    (miss,) = why.near
    assert miss.rule == "distance"
    assert 40 < miss.short < 60


def test_the_own_workplace_is_no_near_miss():
    (why,) = certified(Signups((host("H1", organisation="Alfa"),), (intern(organisation="Alfa"),))).unplaced
    assert (why.near, dict(why.near_count)) == ((), {})


@given(whole_rounds())
@SOME
def test_no_certificate_is_false(round_):
    signups, chosen, past = round_
    certificates = certified(signups, chosen, past)
    if certificates is None:
        return
    for tight in certificates.tight_sets:
        most = milp.most_placed(signups, chosen, past, tight.interns)
        assert most <= tight.places < len(tight.interns)


@given(whole_rounds())
@SOME
def test_the_order_of_rows_never_matters(round_):
    signups, chosen, past = round_
    turned = Signups(signups.hosts[::-1], signups.interns[::-1])
    assert certified(turned, chosen, past) == certified(signups, chosen, past)


@pytest.mark.parametrize("wrong", ["nobody_told", "twice", "outside", "too_many_places", "another_reason", "no_miss"])
def test_a_false_certificate_is_found(wrong):
    signups = Signups((host("H1"), host("H2", days=Days(5, 5))), (*two_short_stays(), intern("I3", max_km=0)))
    problem = build(signups, Settings())
    matches = matches_of(problem, solve(problem, Silent()))
    unplaced, (tight,) = certificates_of(problem, matches, is_optimal=True)
    full, nowhere = sorted(unplaced, key=lambda why: why.reason)
    told = {
        "nobody_told": ((full,), (tight,)),
        "twice": ((full, full, nowhere), (tight,)),
        "outside": (unplaced, (replace(tight, hosts=("H2",)),)),
        "too_many_places": (unplaced, (replace(tight, places=2),)),
        "another_reason": ((replace(full, reason="no_admissible_host"), nowhere), (tight,)),
        "no_miss": ((full, replace(nowhere, near=(replace(nowhere.near[0], rule="days"),))), (tight,)),
    }
    rulings = PlainRulings(signups, problem.settings, FIRST_ROUND)
    assert verify_unplaced(signups, problem.settings, matches, (unplaced, (tight,)), rulings) == ()
    assert verify_unplaced(signups, problem.settings, matches, told[wrong], rulings)
