"""The rules on the whole programme: each with nothing to break, kept exactly, and broken by one."""

import pytest

from factories import host, intern
from praktik_cli.directory import HostDirectory
from praktik_cli.domain.past import Past
from praktik_cli.domain.run import Match
from praktik_cli.domain.signup import Signups
from praktik_cli.domain.solution import GoalResult
from praktik_cli.facts import pair_facts
from praktik_cli.settings import Quota, Rules, Settings
from praktik_cli.verifying.points import points
from praktik_cli.verifying.verify import verify


def found(hosts, interns, pairs, rules=None, *, past=None, goals=()):
    """What is wrong with the matching of these pairs of ids, beyond what the hosts and interns break alone."""
    signups, directory = Signups(tuple(hosts), tuple(interns)), HostDirectory(hosts)
    settings = Settings(rules=(rules or Rules()).model_copy(update={"same_sector_per_host": 0}))
    by_id = {one.id: one for one in (*hosts, *interns)}
    matches = []
    for one, other in pairs:
        facts = pair_facts(by_id[one], by_id[other], directory)
        breakdown = points(by_id[one], by_id[other], facts, settings)
        matches.append(Match(one, other, sum(breakdown.values()), breakdown))
    return verify(signups, settings, matches, goals, past or Past())


def rules_of(*args, **more):
    return [violation.rule for violation in found(*args, **more)]


HOSTS = [host(f"H{number}", sector="kommune") for number in range(1, 5)]
INTERNS = [intern(f"I{number}", sector=sector) for number, sector in enumerate(("kommune", "stat", "stat", "stat"), 1)]
ALL = [(f"H{number}", f"I{number}") for number in range(1, 5)]


@pytest.mark.parametrize(
    ("pairs", "share", "holds"),
    [
        ([], 1.0, True),
        (ALL[1:], 1.0, True),
        (ALL, 0.75, True),
        (ALL, 0.76, False),
        (ALL[:1], 0.0, True),
        (ALL[:1], 0.01, False),
    ],
)
def test_the_share_across_sectors(pairs, share, holds):
    violations = found(HOSTS, INTERNS, pairs, Rules(min_cross_sector_share=share))
    assert [violation.rule for violation in violations] == ([] if holds else ["min_cross_sector_share"])


@pytest.mark.parametrize(
    ("share", "across", "holds"), [(0.7, 7, True), (0.7, 6, False), (0.8, 8, True), (0.1, 1, True)]
)
def test_the_share_is_the_decimal_as_it_is_written(share, across, holds):
    hosts = [host(f"H{number:02}") for number in range(10)]
    interns = [intern(f"I{number:02}", sector="stat" if number < across else "kommune") for number in range(10)]
    pairs = [(f"H{number:02}", f"I{number:02}") for number in range(10)]
    violations = found(hosts, interns, pairs, Rules(min_cross_sector_share=share))
    assert not violations if holds else (violations[0].claimed, violations[0].found) == (7, 6)


def quota(side="intern", field="sector", value="stat", **numbers):
    unbroken = Quota(side="host", field="sector", value="region", max=0)
    return Rules(quota=(unbroken, Quota(side=side, field=field, value=value, **numbers)))


@pytest.mark.parametrize(
    ("numbers", "holds"),
    [
        ({"min": 0}, True),
        ({"min": 3}, True),
        ({"max": 3}, True),
        ({"min": 3, "max": 3}, True),
        ({"min": 4}, False),
        ({"max": 2}, False),
    ],
)
def test_a_quota(numbers, holds):
    violations = found(HOSTS, INTERNS, ALL, quota(**numbers))
    assert [(one.rule, one.quota, one.found) for one in violations] == ([] if holds else [("quota", 1, 3)])


def test_a_quota_on_hosts_counts_matches():
    two = [host("H1", capacity=2, sector="privat"), host("H2")]
    pairs = [("H1", "I1"), ("H1", "I2"), ("H2", "I3")]
    assert rules_of(two, INTERNS, pairs, quota("host", value="privat", min=2, max=2)) == []
    assert rules_of(two, INTERNS, pairs, quota("host", value="privat", max=1)) == ["quota"]
    assert rules_of(two, INTERNS, pairs, quota("host", field="municipality", value="Odense", max=2)) == ["quota"]


def test_without_matches_only_a_least_number_is_broken():
    assert rules_of(HOSTS, INTERNS, [], quota(max=1)) == []
    assert rules_of(HOSTS, INTERNS, [], quota(min=1)) == ["quota"]


PAIR = [intern("I1", together_with=("I2",), placements=2), intern("I2", placements=2), intern("I3")]
TOWNS = [
    host("H1", capacity=3),
    host("H2", capacity=3),
    host("H3", capacity=3, municipality="0751"),
    host("H4", capacity=3, municipality=None, country="SE", place="Malmö", languages=("da",)),
    host("H5", capacity=3, municipality=None, country="SE", place="malmö ", languages=("da",)),
    host("H6", capacity=3, municipality=None, country="SE", place="Lund", languages=("da",)),
    host("H7", capacity=3, municipality=None, country="NO", place="Malmö", languages=("da",)),
]
TOGETHER = {
    "nobody": ([], True, True),
    "only somebody else": ([("H1", "I3")], True, True),
    "both at one": ([("H1", "I1"), ("H1", "I2")], True, True),
    "one of them": ([("H1", "I1")], False, False),
    "the other of them": ([("H1", "I2")], False, False),
    "two hosts in one town": ([("H1", "I1"), ("H2", "I2")], False, True),
    "two towns": ([("H1", "I1"), ("H3", "I2")], False, False),
    "the same two hosts": ([(h, i) for h in ("H1", "H2") for i in ("I1", "I2")], True, True),
    "the same two hosts in two towns": ([(h, i) for h in ("H1", "H3") for i in ("I1", "I2")], True, False),
    "one goes to one more": ([("H1", "I1"), ("H1", "I2"), ("H2", "I2")], False, True),
    "one goes to one more far away": ([("H1", "I1"), ("H1", "I2"), ("H3", "I2")], False, False),
    "one town abroad": ([("H4", "I1"), ("H5", "I2")], False, True),
    "two towns abroad": ([("H4", "I1"), ("H6", "I2")], False, False),
    "one name in two countries": ([("H4", "I1"), ("H7", "I2")], False, False),
}


@pytest.mark.parametrize("name", TOGETHER)
def test_people_who_travel_together(name):
    pairs, at_one_host, in_one_municipality = TOGETHER[name]
    expected = {"same_host": at_one_host, "same_municipality": in_one_municipality, "ignore": True}
    for level, holds in expected.items():
        violations = found(TOWNS, PAIR, pairs, Rules(together=level))
        assert [(one.rule, one.interns) for one in violations] == ([] if holds else [("together", ("I1", "I2"))]), level


LOCKS = {
    "nothing locked": (frozenset(), [], []),
    "the locked pair is there": ({("H1", "I1")}, ALL[:1], []),
    "the locked pair is missing": ({("H1", "I1")}, ALL[1:], ["locked"]),
    "two of three are missing": ({("H1", "I1"), ("H2", "I1"), ("H9", "I9")}, ALL, ["locked", "locked"]),
}


@pytest.mark.parametrize("name", LOCKS)
def test_locks(name):
    locked, pairs, rules = LOCKS[name]
    assert rules_of(HOSTS, INTERNS, pairs, past=Past(locked=frozenset(locked))) == rules


@pytest.mark.parametrize(("banned", "rules"), [(("H1", "I1"), ["banned"]), (("H1", "I2"), []), (("H9", "I9"), [])])
def test_bans(banned, rules):
    assert rules_of(HOSTS, INTERNS, ALL, past=Past(banned=frozenset({banned}))) == rules


@pytest.mark.parametrize(("claimed", "rules"), [(1, ["kept"]), (2, []), (3, ["kept"])])
def test_the_matches_kept(claimed, rules):
    past = Past(matched=frozenset({("H1", "I1"), ("H2", "I2"), ("H3", "I4")}))
    goals = [GoalResult("kept", claimed, 9, "cp-sat", 0.0)]
    assert rules_of(HOSTS, INTERNS, ALL, past=past, goals=goals) == rules
