"""Two runs side by side: what differs, who is in both, who got more or less."""

import pytest

from factories import host, intern
from finished import finished
from praktik_cli.domain.comparison import Both
from praktik_cli.domain.signup import Signups
from praktik_cli.explaining.comparison import compared
from praktik_cli.settings import Settings

TOPICS = ("Ledelse", "Jura", "Kultur")


def settings(**tables):
    return Settings.model_validate(tables)


def ids(fates):
    return [fate.intern.id for fate in fates]


def test_nobody_in_either():
    empty = finished(Signups((), ()))
    found = compared(empty, empty)
    assert (found.settings, found.sectors, found.wishes, found.gained, found.lost, found.moved) == (
        {},
        {},
        {},
        (),
        (),
        0,
    )
    assert (found.interns.both, found.unused_places, found.comparable) == (0, Both(0, 0), True)


def test_a_run_does_not_differ_from_itself():
    signups = Signups((host("H1"), host("H2")), (intern("I1", wanted_hosts=("H1",)), intern("I2"), intern("I3")))
    report = finished(signups)
    found = compared(report, report)
    everything = (*found.goals.values(), *found.wishes.values(), *found.sectors.values(), *found.regions.values())
    assert not any(values.differ for values in everything)
    assert (found.settings, found.gained, found.lost, found.moved) == ({}, (), (), 0)
    assert (found.interns.both, found.hosts.both) == (3, 2)
    assert "lottery" not in found.goals


def test_a_rule_that_is_dropped_gives_a_place():
    signups = Signups((host("H1", capacity=2),), (intern("I1"), intern("I2", max_km=1)))
    found = compared(finished(signups), finished(signups, settings(rules={"distance": "ignore"})))
    assert found.settings == {"rules.distance": Both("require", "ignore")}
    assert (found.goals["placed"], found.unused_places, found.matches) == (Both(1, 2), Both(1, 0), Both(1, 2))
    assert (ids(found.gained), found.lost) == (["I2"], ())
    assert (found.gained[0].first.hosts, [one.id for one in found.gained[0].second.hosts]) == ((), ["H1"])
    assert found.across == Both(1, 2)


def test_points_that_are_worth_something_else_are_not_compared():
    signups = Signups((host("H1"), host("H2", topics=TOPICS)), (intern("I1", topics=TOPICS, wanted_hosts=("H1",)),))
    wish, topic = settings(points={"topics": 0}), settings(points={"wanted_host": 0})
    found = compared(finished(signups, topic), finished(signups, wish))
    assert not found.comparable
    assert (ids(found.gained), found.gained[0].first.rank, found.gained[0].second.rank) == (["I1"], None, 1)
    back = compared(finished(signups, wish), finished(signups, topic))
    assert (back.gained, ids(back.lost)) == ((), ["I1"])


def test_what_only_the_host_or_the_programme_earns_keeps_points_comparable():
    signups = Signups((host(),), (intern(),))
    found = compared(finished(signups), finished(signups, settings(points={"cross_sector": 0, "host_sector": 0})))
    assert (found.comparable, found.same_points, found.lost) == (True, False, ())
    assert found.goals["points"].differ


def test_own_points_decide_among_those_with_a_place():
    # Once the many topics come first, once the goal of many points is dropped and the lottery decides.
    signups = Signups((host("H1", topics=TOPICS), host("H2")), (intern("I1", topics=TOPICS), intern("I2")))
    first = finished(signups)
    best = {match.intern: match.host for match in first.run.matches}
    assert best == {"I1": "H1", "I2": "H2"}
    other = next(
        report
        for seed in range(20)
        if (report := finished(signups, settings(goals={"order": ["placed"], "seed": seed}))).run.matches[0].intern
        == "I2"
    )
    found = compared(first, other)
    assert (ids(found.gained), ids(found.lost), found.moved) == ([], ["I1"], 1)
    assert found.lost[0].first.points - found.lost[0].second.points == 25


def test_who_loses_the_place_comes_before_who_has_a_worse_one():
    hosts = (host("H1", topics=TOPICS), host("H2"))
    interns = (intern("I1", name="Å", topics=TOPICS), intern("I2", name="B", excluded_hosts=("H1",)))
    first = finished(Signups(hosts, interns))
    second = finished(Signups((hosts[1],), (interns[0], intern("I2", name="B", excluded_hosts=("H1", "H2")))))
    assert ids(compared(first, second).lost) == ["I2", "I1"]


def test_late_and_withdrawn_sign_ups_are_told_apart():
    hosts = (host("H1"), host("H2"))
    first = finished(Signups(hosts, (intern("I1"), intern("I2"))))
    second = finished(Signups((*hosts[1:], host("H3")), (intern("I2"), intern("I3"))))
    found = compared(first, second)
    assert (found.interns.only_first, found.interns.only_second, found.interns.both) == (("I1",), ("I3",), 1)
    assert (found.hosts.only_first, found.hosts.only_second, found.hosts.both) == (("H1",), ("H3",), 1)


@pytest.mark.parametrize(
    ("changes", "both"),
    [
        ({}, 1),
        ({"email": "ny@praktikant.example"}, 1),
        ({"name": "Nyt Navn"}, 1),
        ({"email": "ny@praktikant.example", "name": "Nyt Navn"}, 0),
    ],
)
def test_another_person_with_the_same_id_is_not_in_both(changes, both):
    first = finished(Signups((host(),), (intern("I1"),)))
    second = finished(Signups((host(),), (intern("I1", **changes),)))
    found = compared(first, second)
    assert found.interns.both == both
    assert found.interns.only_first == found.interns.only_second == (() if both else ("I1",))
    assert (found.gained, found.lost) == ((), ())


def test_goals_of_one_run_alone_and_wishes_of_another_length():
    hosts = (host("H1"), host("H2"))
    first = finished(Signups(hosts, (intern("I1", wanted_hosts=("H1",)),)), settings(goals={"order": ["points"]}))
    second = finished(Signups(hosts, (intern("I1", wanted_hosts=("Ukendt", "H1")),)))
    found = compared(first, second)
    assert list(found.goals) == ["points", "placed", "waited", "hosts_used", "worst_off"]
    assert found.goals["placed"] == Both(None, 1)
    assert found.wishes == {1: Both(1, 0), 2: Both(0, 1)}


def test_a_sector_that_nobody_has_in_one_of_them():
    first = finished(Signups((host(sector="kommune"),), (intern(sector="stat"),)))
    second = finished(Signups((host(sector="region"),), (intern(sector="stat"),)))
    found = compared(first, second)
    assert (found.sectors["kommune"].second, found.sectors["region"].first) == (None, None)
    assert list(found.sectors) == ["stat", "region", "kommune"]
    assert not found.sectors["stat"].differ


def test_regions_of_weeks_with_other_regions_stand_in_reference_order():
    signups = Signups((host(municipality="0101"), host("H2", municipality=None, country="SE", place="X")), (intern(),))
    found = compared(finished(signups), finished(signups, settings(programme={"week": "2030-W10"})))
    assert list(found.regions)[-1] == ""


def test_two_placements_count_together():
    signups = Signups((host("H1"), host("H2")), (intern("I1", placements=2),))
    found = compared(finished(signups), finished(Signups(signups.hosts, (intern("I1", placements=1),))))
    (lost,) = found.lost
    assert (len(lost.first.hosts), len(lost.second.hosts)) == (2, 1)
