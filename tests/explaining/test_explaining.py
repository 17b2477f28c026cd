"""Why nobody could take the intern, and what the report says of the round."""

import pytest

from factories import Silent, host, intern
from praktik_cli.building.problem import build
from praktik_cli.domain.signup import Days, Signups
from praktik_cli.domain.solution import Solution
from praktik_cli.explaining.outcome import blocking_rule, counts_of, matches_of, unplaced_of
from praktik_cli.settings import Settings
from praktik_cli.solving.solve import solve
from samples import PAIRED, SIGNUPS, sample_report, sample_run


def unplaced(signups, settings=None, **options):
    problem = build(signups, settings or Settings())
    solution = solve(problem, Silent(), **options)
    return unplaced_of(problem, matches_of(problem, solution), is_optimal=solution.is_optimal)


def test_no_admissible_host_tells_how_many_each_rule_removed():
    hosts = (host("H1", organisation="Alfa", days=Days(1, 1)), host("H2", days=Days(1, 1)))
    (why,) = unplaced(Signups(hosts, (intern(organisation="Alfa", days=Days(3, 3)),)))
    assert (why.reason, why.hosts, dict(why.removed)) == ("no_admissible_host", 2, {"own_organisation": 1, "days": 2})
    assert why.no_room == ()


def test_full_hosts_tell_with_whom():
    (why,) = unplaced(Signups((host("H1"),), (intern("I1", waited=True), intern("I2"))))
    assert (why.intern, why.reason) == ("I2", "hosts_full")
    assert [(place.host, place.because, place.interns) for place in why.no_room] == [("H1", "full", ("I1",))]


def test_each_hears_the_reason_that_is_true_for_them():
    hosts = (host("H1", capacity=3), host("H2", capacity=3))
    guests = [intern("G1", organisation="Alfa"), intern("G2", organisation="Beta")]
    left = [
        intern("L1", organisation="Gamma"),
        intern("L2", sector="region", organisation="ALFA"),
        intern("L3", sector="region", organisation="Gamma"),
        intern("L4", sector="region", organisation="Delta"),
    ]
    problem = build(Signups(hosts, (*guests, *left)), Settings())
    matches = matches_of(problem, Solution(((0, 0), (0, 1)), ()))
    heard = {
        why.intern: [place.because for place in why.no_room] for why in unplaced_of(problem, matches, is_optimal=False)
    }
    assert heard == {
        "L1": ["same_sector_per_host", "open"],
        "L2": ["same_organisation_per_host", "open"],
        "L3": ["open", "open"],
        "L4": ["open", "open"],
    }


def test_a_stopped_search_never_claims_that_all_was_full():
    takes_two_or_none = host("H1", capacity=2, min_interns=2)
    signups = Signups((takes_two_or_none,), (intern("I1"), intern("I2", sector="region")))
    assert {why.reason for why in unplaced(signups, time_limit=0.0)} == {"open_place"}
    assert unplaced(signups) == ()


def test_a_place_left_free_for_an_earlier_goal_is_told_so():
    worst_off_first = Settings.model_validate({"goals": {"order": ["worst_off", "placed"]}})
    signups = Signups(
        (host("H1"), host("H2", municipality="0851")),
        (intern("I1", wanted_hosts=("H1",)), intern("I2", excluded_hosts=("H2",))),
    )
    (why,) = unplaced(signups, worst_off_first)
    assert (why.intern, why.reason) == ("I2", "hosts_full")
    lonely = Signups((host("H1"), host("H2")), (intern("I1", wanted_hosts=("H1",)), intern("I2")))
    (why,) = unplaced(lonely, worst_off_first)
    assert (why.intern, why.reason) == ("I2", "earlier_goal")


three = [intern(f"I{number}") for number in range(3)]


@pytest.mark.parametrize(
    ("one", "there", "expected"),
    [
        (host(capacity=3), three[:2], None),
        (host(capacity=1), three[:2], "full"),
        (host(capacity=3), three, "same_sector_per_host"),
        (
            host(capacity=3),
            [intern("I1", organisation="A"), intern("I2", organisation="a")],
            "same_organisation_per_host",
        ),
        (host(capacity=3, min_interns=2), three[:1], "min_interns"),
    ],
)
def test_the_rule_that_closes_a_host(one, there, expected):
    assert blocking_rule(one, there, one.capacity, Settings()) == expected


def test_the_counts_add_up():
    run = sample_run()
    problem = build(SIGNUPS, Settings())
    counts = counts_of(problem, run.matches, run.unplaced)
    assert counts == {
        "hosts": 5, "interns": 6, "places": 10, "admissible_pairs": problem.pairs.count(), "placed": 4, "unplaced": 2,
        "hosts_used": 3,
    }  # fmt: skip


def test_the_report_holds_everyone_once():
    report = sample_report()
    assert {(line.host.id, line.intern.id) for line in report.matches} == PAIRED
    assert sorted(line.host.id for line in report.hosts) == [one.id for one in SIGNUPS.hosts]
    assert sum(line.free for line in report.hosts) == 10 - 4
    assert {line.intern.id for line in report.unplaced} == {"P5", "P6"}


def test_the_tables_count_the_matches():
    report = sample_report()
    for table in (report.sector_mix, report.region_mix):
        assert sum(map(sum, table.counts)) == len(report.matches)
    assert report.cross_sector_share == 1.0
    assert report.region_mix.columns[-1] == ""


def test_wishes_count_everybody_once():
    wishes = sample_report().wishes
    assert (wishes.by_rank, wishes.another, wishes.unplaced, wishes.open) == ((1, 1), 0, 1, 3)
    assert sum(wishes.by_rank) + wishes.another + wishes.unplaced + wishes.open == len(SIGNUPS.interns)
