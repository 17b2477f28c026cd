"""What would help one person alone, against a judge that solves the changed round by other means."""

from collections import Counter
from dataclasses import replace

import pytest

import milp
from factories import host, intern
from finished import busy_round, finished
from praktik_cli.advising import explained as room
from praktik_cli.advising.again import Again
from praktik_cli.advising.changes import apply
from praktik_cli.advising.explained import explained
from praktik_cli.advising.own import MOST_HELP, own_changes
from praktik_cli.advising.scene import Scene
from praktik_cli.domain.signup import Days, Signups
from praktik_cli.settings import Settings

FAR = "0751"


def helped(signups, who="I1", **tables):
    report = finished(signups, Settings.model_validate(tables))
    return explained(report, next(one for one in signups.interns if one.id == who)).help


def told(found):
    return [(line.advice.change.kind, line.advice.change.after, line.advice.goes_to) for line in found]


@pytest.mark.parametrize("seed", [0, 1, 3, 4])
def test_every_change_that_is_named_gives_a_place_and_where_none_is_none_does(seed):
    signups, chosen = busy_round(seed)
    # A round of short trips on few weekdays, so that small changes open hosts.
    interns = tuple(replace(one, weekdays=(0, 1), max_km=40, placements=1) for one in signups.interns)
    hosts = tuple(replace(one, weekdays=(1, 2, 3)) for one in signups.hosts)
    signups = Signups(hosts, interns)
    report = finished(signups, chosen)
    now = {match.intern for match in report.run.matches}
    assert report.unplaced
    named = 0
    for line in report.unplaced:
        found = explained(report, line.intern)
        helping = {}
        for change in own_changes(Scene(Again(signups, chosen).problem, report.run.matches), line.intern.id):
            best = milp.best(*apply(change, signups, chosen))
            if best and line.intern.id in {who for _, who in best.pairs}:
                helping[repr(change)] = best.pairs
        assert len(found.help) <= MOST_HELP
        assert bool(found.help) == bool(helping)
        named += len(found.help)
        for one in found.help:
            pairs = helping[repr(one.advice.change)]
            then = {who for _, who in pairs}
            assert one.advice.gain == len(then) - len(now)
            assert {gone.id for gone in one.loses} == now - then
            assert {at.id for at in one.goes_to} == {at for at, who in pairs if who == line.intern.id}
    assert named


def test_one_more_weekday():
    signups = Signups((host("H1", weekdays=(4,), days=Days(1, 1)),), (intern("I1", weekdays=(0,), days=Days(1, 1)),))
    assert told(helped(signups)) == [("weekdays", (0, 4), ("H1",))]


def test_a_day_more_or_fewer():
    assert told(helped(Signups((host("H1", days=Days(1, 2)),), (intern("I1", days=Days(3, 3)),)))) == [
        ("days", (2, 3), ("H1",))
    ]


def test_one_more_region():
    signups = Signups((host("H1", municipality=FAR),), (intern("I1", wanted_regions=("Region Sjælland",)),))
    assert told(helped(signups, rules={"regions": "require"})) == [
        ("regions", ("Region Sjælland", "Region Midtjylland"), ("H1",))
    ]


def test_farther_as_far_as_the_nearest_with_a_place():
    hosts = (host("H1", municipality=FAR), host("H2", municipality="0851"))
    signups = Signups(hosts, (intern("I1", municipality="0657", max_km=1),))
    ((kind, _, goes_to),) = told(helped(signups))
    assert (kind, goes_to) == ("distance", ("H1",))


def test_no_single_change_is_enough():
    signups = Signups((host("H1"),), (intern("I1", excluded_hosts=("H1",)),))
    assert helped(signups) == ()


def test_every_kind_comes_before_a_second_of_a_kind():
    weekdays = [host(f"H{day}", weekdays=(day,), days=Days(1, 1)) for day in range(1, 5)]
    far = host("H9", municipality="0851")
    signups = Signups((*weekdays, far), (intern("I1", weekdays=(0,), days=Days(1, 1), max_km=70),))
    kinds = Counter(kind for kind, *_ in told(helped(signups)))
    assert kinds == {"weekdays": 3, "distance": 1}


def test_it_is_left_out_where_it_cannot_be_known_or_takes_long(monkeypatch):
    signups = Signups((host("H1"),), (intern("I1", excluded_hosts=("H1",)), intern("I2")))
    report = finished(signups)
    assert explained(report, signups.interns[1]).help is None
    stopped = replace(report, run=replace(report.run, status="feasible"))
    assert explained(stopped, signups.interns[0]).help is None
    monkeypatch.setattr(room, "is_too_large", lambda *_: True)
    assert explained(report, signups.interns[0]).help is None
