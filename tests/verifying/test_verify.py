"""Each rule that a matching can break is found, and each figure that is not so."""

from dataclasses import replace

import pytest

from factories import host, intern
from praktik_cli.directory import HostDirectory
from praktik_cli.domain.run import Match
from praktik_cli.domain.signup import Days, Signups
from praktik_cli.domain.solution import GoalResult
from praktik_cli.facts import pair_facts
from praktik_cli.settings import Settings
from praktik_cli.verifying.points import points
from praktik_cli.verifying.verify import verify


def matched(hosts, interns, pairs=None):
    """The sign-ups and a match with true points for each pair of ids (all pairs unless given)."""
    directory = HostDirectory(hosts)
    matches = []
    for one in hosts:
        for other in interns:
            if pairs is None or (one.id, other.id) in pairs:
                breakdown = points(one, other, pair_facts(one, other, directory), Settings())
                matches.append(Match(one.id, other.id, sum(breakdown.values()), breakdown))
    return Signups(tuple(hosts), tuple(interns)), matches


def broken_rules(signups, matches, settings=None, goals=()):
    return {violation.rule for violation in verify(signups, settings or Settings(), matches, goals)}


def test_a_good_match_breaks_nothing():
    assert broken_rules(*matched([host()], [intern()])) == set()


REQUIRED = Settings.model_validate({"rules": dict.fromkeys(("regions", "sectors", "wanted_hosts", "role"), "require")})
PAIRS = {
    "own_organisation": (host(organisation="Alfa"), intern(organisation="alfa")),
    "excluded_hosts": (host(organisation="Alfa"), intern(excluded_hosts=("Alfa",))),
    "days": (host(days=Days(1, 2)), intern(days=Days(3, 5))),
    "regions": (host(), intern(wanted_regions=("Jylland",))),
    "sectors": (host(wanted_sectors=("region",)), intern()),
    "wanted_hosts": (host("H1"), intern(wanted_hosts=("H2",))),
    "role": (host(wanted_role="leder"), intern(role="medarbejder")),
    "distance": (host(), intern(max_km=10)),
    "language": (host(municipality=None, country="SE", languages=("sv",)), intern()),
}


@pytest.mark.parametrize(("rule", "pair"), PAIRS.items(), ids=PAIRS)
def test_a_broken_rule_on_a_pair_is_found(rule, pair):
    assert broken_rules(*matched(*[[side] for side in pair]), REQUIRED) == {rule}


three = [intern(f"I{number}", sector=sector) for number, sector in enumerate(("stat", "region", "kommune"))]
HOSTS = {
    "capacity": ([host(capacity=2)], three),
    "same_sector_per_host": ([host(capacity=3)], [intern(f"I{number}") for number in range(3)]),
    "same_organisation_per_host": (
        [host(capacity=2)],
        [intern(f"I{number}", organisation="Alfa") for number in range(2)],
    ),
    "min_interns": ([host(capacity=2, min_interns=2)], three[:1]),
    "placements": ([host("H1"), host("H2")], [intern()]),
    "overlapping_days": ([host("H1", days=Days(3, 5)), host("H2", days=Days(3, 5))], [intern(placements=2)]),
}


@pytest.mark.parametrize(("rule", "sides"), HOSTS.items(), ids=HOSTS)
def test_a_rule_broken_together_is_found(rule, sides):
    assert broken_rules(*matched(*sides)) == {rule}


def test_a_sign_up_that_is_not_there_is_found():
    signups, matches = matched([host()], [intern()])
    assert broken_rules(signups, [replace(matches[0], host="H9")]) == {"unknown_signup"}


def test_the_same_pair_twice_is_found():
    signups, matches = matched([host(capacity=2)], [intern(placements=2)])
    assert "same_pair_twice" in broken_rules(signups, matches * 2)


def test_wrong_points_are_found():
    signups, matches = matched([host()], [intern()])
    wrong = replace(matches[0], points=matches[0].points + 1)
    assert [(found.rule, found.claimed, found.found) for found in verify(signups, Settings(), [wrong], [])] == [
        ("points", wrong.points, matches[0].points)
    ]


@pytest.mark.parametrize("name", ["placed", "waited", "hosts_used", "worst_off", "points", "lottery"])
def test_a_goal_that_claims_more_is_found(name):
    signups, matches = matched([host()], [intern(waited=True)])
    claimed = GoalResult(name, 10**12, 10**12, "cp-sat", 0.0)
    assert broken_rules(signups, matches, goals=[claimed]) == {name}
