"""How those who signed up fared, by sector, region and role; who fared worst."""

from dataclasses import replace

import pytest
from hypothesis import given

from factories import host, intern
from praktik_cli.building.problem import build
from praktik_cli.domain.quality import Distribution
from praktik_cli.domain.report import MOST_WORST_OFF
from praktik_cli.domain.run import Match
from praktik_cli.domain.signup import Signups
from praktik_cli.domain.solution import GoalResult
from praktik_cli.explaining import blocking
from praktik_cli.explaining.distribution import distribution_of
from praktik_cli.explaining.quality import quality_of
from praktik_cli.settings import Settings
from samples import SIGNUPS, sample_report, sample_run
from small_rounds import SLOW
from strategies import rounds


def rows(signups, pairs=(), **programme):
    matches = [Match(at, guest, 0, {}) for at, guest in pairs]
    return distribution_of(signups, matches, Settings.model_validate({"programme": programme}))


def test_nobody_signed_up():
    assert rows(Signups((), ())) == ()


def test_both_sides_are_counted_apart():
    hosts = (host("H1", capacity=3, wanted_role="leder"), host("H2", sector="region", municipality="0851"))
    interns = (intern("I1", sector="region", role="leder"), intern("I2", sector="kommune", placements=2))
    found = rows(Signups(hosts, interns), [("H1", "I2"), ("H2", "I2")], max_interns_per_host=2)
    assert found == (
        Distribution("sector", "region", interns=1, placed=0, hosts=1, places=1, matches=1),
        Distribution("sector", "kommune", interns=1, placed=1, hosts=1, places=2, matches=1),
        Distribution("region", "Region Syddanmark", interns=2, placed=1, hosts=1, places=2, matches=1),
        Distribution("region", "Region Nordjylland", interns=0, placed=0, hosts=1, places=1, matches=1),
        Distribution("role", "leder", interns=1, placed=0, hosts=1, places=2, matches=1),
        Distribution("role", "", interns=1, placed=1, hosts=1, places=1, matches=1),
    )


def test_regions_are_those_of_the_week_and_abroad_is_last():
    hosts = (host("H1", municipality="0360"), host("H2", municipality=None, country="SE", place="Malmö"))
    for week, region in (("2018-W37", "Region Sjælland"), ("2027-W37", "Region Østdanmark")):
        assert [row.value for row in rows(Signups(hosts, ()), week=week) if row.field == "region"] == [region, ""]


@SLOW
@given(rounds())
def test_each_field_counts_everybody_once(signups):
    problem = build(signups, Settings())
    pairs = [(signups.hosts[h].id, signups.interns[i].id) for h, i in zip(*problem.pairs.all(), strict=True)]
    found = rows(signups, pairs)
    for field in ("sector", "region", "role") if found else ():
        of = [row for row in found if row.field == field]
        assert sum(row.interns for row in of) == len(signups.interns)
        assert sum(row.placed for row in of) == len({guest for _, guest in pairs})
        assert sum(row.hosts for row in of) == len(signups.hosts)
        assert sum(row.places for row in of) == sum(problem.capacity(h) for h in range(len(signups.hosts)))
        assert sum(row.matches for row in of) == len(pairs)


def test_the_worst_off_are_those_with_the_fewest_points():
    report = sample_report()
    assert [line.points for line in report.worst_off] == sorted(line.points for line in report.matches)
    assert report.lowest == 1


def test_at_most_ten_are_worst_off_and_the_others_are_counted():
    report = sample_report()
    report = replace(report, matches=(replace(report.matches[0], points=7),) * 25 + report.matches)
    assert [line.points for line in report.worst_off] == [7] * MOST_WORST_OFF
    assert report.lowest == 25


def test_without_matches_nobody_is_worst_off():
    report = replace(sample_report(), matches=())
    assert report.worst_off == ()
    assert report.lowest == 0


@pytest.mark.parametrize(("bound", "because"), [(5, "lottery"), (6, "not_proven")])
def test_only_a_lottery_that_is_proven_explains(bound, because):
    topics = ("Ledelse",)
    signups = Signups((host("H1", topics=topics), host("H2")), (intern("I1", topics=topics),))
    settings = Settings.model_validate({"goals": {"order": ["placed"]}})
    run = replace(
        sample_run(),
        settings=settings,
        matches=(Match("H2", "I1", 0, {}),),
        goals=(GoalResult("placed", 1, 1, "flow", 0.0), GoalResult("lottery", 5, bound, "flow", 0.0)),
    )
    (pair,) = quality_of(run, build(signups, settings)).blocking
    assert pair.because == because


def test_a_round_that_is_too_large_says_that_it_was_not_searched(monkeypatch):
    problem = build(SIGNUPS, Settings())
    assert quality_of(sample_run(), problem).is_searched
    monkeypatch.setattr(blocking, "MOST_PAIRS", 29)
    quality = quality_of(sample_run(), problem)
    assert not quality.is_searched
    assert quality.blocking == ()
    assert quality.distribution


def test_what_explains_most_comes_first():
    pair = blocking.BlockingPair("H1", "I1", 1, 1, None, None, "points", -1)
    quality = replace(sample_report().quality, blocking=(pair, *(replace(pair, because="placed"),) * 2))
    assert list(quality.because.items()) == [("placed", 2), ("points", 1)]
