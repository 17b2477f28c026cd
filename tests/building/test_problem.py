"""All pairs at once against one pair at a time: two definitions that must agree."""

import pytest
from hypothesis import given, settings

from factories import host, intern
from praktik_cli.building.problem import build
from praktik_cli.directory import HostDirectory
from praktik_cli.domain.signup import Days, Signups
from praktik_cli.facts import pair_facts
from praktik_cli.settings import CRITERIA, Settings
from praktik_cli.verifying.pair_rules import broken
from praktik_cli.verifying.points import points
from strategies import rounds, settings_tables


@settings(max_examples=300, deadline=None)
@given(rounds(most_hosts=5, most_interns=5), settings_tables)
def test_pairs_and_points_are_those_of_the_plain_definition(signups, tables):
    chosen = Settings.model_validate(tables)
    problem = build(signups, chosen)
    admissible_pairs = problem.pairs.frame(*problem.pairs.all())
    found = {
        (problem.hosts[row["host"]].id, problem.interns[row["intern"]].id): {name: row[name] for name in CRITERIA}
        for row in admissible_pairs.to_dict("records")
    }
    directory = HostDirectory(signups.hosts)
    expected = {}
    for one in signups.hosts:
        for other in signups.interns:
            facts = pair_facts(one, other, directory)
            if not broken(one, other, facts, directory, chosen):
                expected[one.id, other.id] = points(one, other, facts, chosen)
    assert found == expected
    assert [sum(found[pair].values()) for pair in found] == admissible_pairs["points"].tolist()


def admissible(one, other, **rules):
    return build(Signups((one,), (other,)), Settings.model_validate({"rules": rules})).pairs.count() == 1


RULE_CASES = {
    "own organisation": (host(organisation="Beta A/S"), intern(organisation="beta"), {}, False),
    "another organisation": (host(organisation="Beta"), intern(organisation="Alfa"), {}, True),
    "excluded by name": (host(organisation="Beta"), intern(excluded_hosts=("BETA",)), {}, False),
    "excluded by id": (host("H1"), intern(excluded_hosts=("H1",)), {}, False),
    "days do not overlap": (host(days=Days(1, 2)), intern(days=Days(3, 5)), {}, False),
    "days overlap": (host(days=Days(1, 3)), intern(days=Days(3, 5)), {}, True),
    "too few common weekdays": (host(weekdays=(0, 1)), intern(weekdays=(1, 2), days=Days(2, 2)), {}, False),
    "days ignored": (host(days=Days(1, 2)), intern(days=Days(3, 5)), {"days": "ignore"}, True),
    "region only a wish": (host(), intern(wanted_regions=("Region Nordjylland",)), {}, True),
    "region required": (host(), intern(wanted_regions=("Region Nordjylland",)), {"regions": "require"}, False),
    "province required, fits": (host(), intern(wanted_regions=("Fyn",)), {"regions": "require"}, True),
    "old and new region": (
        host(municipality="0101"),
        intern(wanted_regions=("Region Østdanmark",)),
        {"regions": "require"},
        True,
    ),
    "intern's sector required": (host(), intern(wanted_sectors=("stat",)), {"sectors": "require"}, False),
    "host's sector required": (host(wanted_sectors=("region",)), intern(), {"sectors": "require"}, False),
    "wished hosts required": (host("H1"), intern(wanted_hosts=("H2",)), {"wanted_hosts": "require"}, False),
    "no wish is open to all": (host("H1"), intern(), {"wanted_hosts": "require", "regions": "require"}, True),
    "role required": (host(wanted_role="leder"), intern(role="medarbejder"), {"role": "require"}, False),
    "role unknown": (host(wanted_role="leder"), intern(), {"role": "require"}, False),
    "near enough": (host(), intern(max_km=60), {}, True),
    "too far": (host(), intern(max_km=50), {}, False),
    "home counts before work": (host(), intern(max_km=50, home_municipality="0461"), {}, True),
    "abroad is too far for who has a limit": (
        host(municipality=None, country="SE", languages=("da",)),
        intern(max_km=500),
        {},
        False,
    ),
    "no common language": (host(municipality=None, country="SE", languages=("sv",)), intern(), {}, False),
    "a common language": (
        host(municipality=None, country="SE", languages=("sv", "en")),
        intern(languages=("da", "en")),
        {},
        True,
    ),
}


@pytest.mark.parametrize(("one", "other", "rules", "expected"), RULE_CASES.values(), ids=RULE_CASES)
def test_a_rule_on_a_pair(one, other, rules, expected):
    assert admissible(one, other, **rules) is expected


def first_pair(signups, chosen=None):
    return build(signups, chosen or Settings()).pairs.frame([0], [0])


def earned(one, other, criterion):
    return first_pair(Signups((one,), (other,)))[criterion].tolist()


POINT_CASES = {
    "first wish": (host("H1"), intern(wanted_hosts=("H1",)), "wanted_host", 40),
    "second wish": (host("H1"), intern(wanted_hosts=("H9", "H1")), "wanted_host", 30),
    "fifth wish": (host("H1"), intern(wanted_hosts=("A", "B", "C", "D", "H1")), "wanted_host", 10),
    "not wished": (host("H1"), intern(wanted_hosts=("H9",)), "wanted_host", 0),
    "no wish": (host("H1"), intern(), "wanted_host", 0),
    "one of three topics": (host(topics=("Jura",)), intern(topics=(" jura ",)), "topics", 8),
    "two topics": (host(topics=("a", "b")), intern(topics=("b", "a")), "topics", 17),
    "four topics": (host(topics=tuple("abcd")), intern(topics=tuple("abcd")), "topics", 25),
    "open to any region": (host(), intern(), "region", 15),
    "second region": (host(), intern(wanted_regions=("Jylland", "Fyn")), "region", 11),
    "wrong region": (host(), intern(wanted_regions=("Jylland",)), "region", 0),
    "another sector": (host(), intern(), "cross_sector", 10),
    "the same sector": (host(), intern(sector="kommune"), "cross_sector", 0),
    "host's second sector": (host(wanted_sectors=("region", "stat")), intern(), "host_sector", 4),
    "same purpose": (host(purpose=("network",)), intern(purpose=("network", "solution")), "purpose", 5),
    "no purpose": (host(), intern(), "purpose", 0),
    "role as wished": (host(wanted_role="leder"), intern(role="leder"), "role", 5),
    "other role": (host(wanted_role="leder"), intern(role="medarbejder"), "role", 0),
    "half the days": (host(days=Days(1, 2)), intern(days=Days(1, 4)), "days", 3),
    "next door": (host(), intern(municipality="0461"), "distance", 5),
    "a little more than half way to the limit": (host(), intern(max_km=100), "distance", 2),
}


@pytest.mark.parametrize(("one", "other", "criterion", "expected"), POINT_CASES.values(), ids=POINT_CASES)
def test_points(one, other, criterion, expected):
    assert earned(one, other, criterion) == [expected]


def test_an_ignored_rule_earns_nothing():
    ignoring = Settings.model_validate({"rules": {"wanted_hosts": "ignore", "sectors": "ignore"}})
    pairs = first_pair(Signups((host("H1"),), (intern(wanted_hosts=("H1",)),)), ignoring)
    assert pairs[["wanted_host", "sector", "host_sector"]].to_numpy().tolist() == [[0, 0, 0]]


def test_what_each_rule_removes_is_counted():
    signups = Signups(
        (host("H1", organisation="Alfa", days=Days(5, 5)), host("H2", days=Days(5, 5))),
        (intern(organisation="Alfa", days=Days(1, 2)),),
    )
    removed = build(signups, Settings()).pairs.removed(0)
    assert (removed["own_organisation"], removed["days"], removed["distance"]) == (1, 2, 0)
