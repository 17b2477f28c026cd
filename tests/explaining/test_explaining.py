"""Why nobody could take the intern, and what the report says of the round."""

from random import Random

import pytest

from factories import Silent, host, intern
from praktik_cli.building.problem import build
from praktik_cli.domain.signup import Days, Signups
from praktik_cli.domain.solution import Solution
from praktik_cli.explaining.certificates import MOST_NAMED, certificates_of
from praktik_cli.explaining.outcome import counts_of, matches_of
from praktik_cli.explaining.rooms import BECAUSE, Rooms, blocking_rule
from praktik_cli.settings import Settings
from praktik_cli.solving.solve import solve
from samples import PAIRED, SIGNUPS, sample_report, sample_run


def unplaced_of(problem, matches, *, is_optimal):
    return certificates_of(problem, matches, is_optimal=is_optimal).unplaced


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
    assert (why.intern, why.reason) == ("I2", "would_cost")
    lonely = Signups((host("H1"), host("H2")), (intern("I1", wanted_hosts=("H1",)), intern("I2")))
    (why,) = unplaced(lonely, worst_off_first)
    assert (why.intern, why.reason) == ("I2", "earlier_goal")


def ruled(**rules):
    return Settings.model_validate({"rules": rules})


def heard(why):
    return {place.host: place.because for place in why.no_room}


def test_a_full_quota_is_named_where_a_place_is_free():
    hosts = (host("H1", capacity=2), host("H2", municipality="0851"))
    quota = {"side": "host", "field": "municipality", "value": "Odense", "max": 1}
    ones = intern("I1", waited=True, excluded_hosts=("H2",)), intern("I2", excluded_hosts=("H2",))
    (why,) = unplaced(Signups(hosts, ones), ruled(quota=[quota]))
    assert (why.intern, why.reason, heard(why)) == ("I2", "programme_rules", {"H1": "quota"})


def test_a_full_quota_of_interns_keeps_out_only_those_whom_it_counts():
    hosts = (host("H1"), host("H2"))
    quota = {"side": "intern", "field": "sector", "value": "stat", "max": 1}
    ones = intern("I1", waited=True), intern("I2"), intern("I3", sector="region", excluded_hosts=("H1", "H2"))
    first, last = unplaced(Signups(hosts, ones), ruled(quota=[quota]))
    assert (first.reason, set(heard(first).values())) == ("programme_rules", {"quota", "full"})
    assert last.reason == "no_admissible_host"


def test_the_share_across_sectors_is_named_where_a_place_is_free():
    hosts = (host("H1", capacity=3),)
    ones = intern("I1"), intern("I2", sector="kommune")
    (why,) = unplaced(Signups(hosts, ones), ruled(min_cross_sector_share=0.6))
    assert (why.intern, why.reason, heard(why)) == ("I2", "programme_rules", {"H1": "min_cross_sector_share"})
    assert unplaced(Signups(hosts, ones), ruled(min_cross_sector_share=0.5)) == ()


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        ({"min_cross_sector_share": 0.5}, "open"),
        ({"min_cross_sector_share": 0.51}, "min_cross_sector_share"),
        ({"quota": [{"side": "host", "field": "sector", "value": "kommune", "max": 2}]}, "open"),
        ({"quota": [{"side": "host", "field": "sector", "value": "kommune", "max": 1}]}, "quota"),
    ],
)
def test_a_rule_of_the_programme_is_named_from_the_first_match_that_breaks_it(rules, expected):
    signups = Signups((host("H1", capacity=3),), (intern("I1"), intern("I2", sector="kommune")))
    problem = build(signups, ruled(**rules))
    (why,) = unplaced_of(problem, matches_of(problem, Solution(((0, 0),), ())), is_optimal=False)
    assert heard(why) == {"H1": expected}


def test_a_stopped_search_does_not_claim_that_the_share_left_no_place():
    signups = Signups((host("H1", capacity=3),), (intern("I1"), intern("I2", sector="kommune")))
    problem = build(signups, ruled(min_cross_sector_share=0.6))
    matches = matches_of(problem, Solution(((0, 0),), ()))
    assert [why.reason for why in unplaced_of(problem, matches, is_optimal=False)] == ["open_place"]


def test_a_group_that_no_host_could_take_whole():
    hosts = (host("H1"), host("H2", municipality="0851"), host("H3", capacity=2, days=Days(4, 5)))
    pair = intern("I1", together_with=("I2",), sector="region"), intern("I2", days=Days(1, 3))
    for why in unplaced(Signups(hosts, pair)):
        assert why.reason == "together"
        assert set(heard(why).values()) == {"together"}
    assert unplaced(Signups(hosts, pair), ruled(together="ignore")) == ()


@pytest.mark.parametrize("seats", [("0461", "0851"), (None, None)])
def test_a_group_that_no_municipality_had_room_for(seats):
    towns = ("Malmö", "Lund")
    hosts = tuple(
        host(f"H{n}", municipality=seat, place=town, country="DK" if seat else "SE")
        for n, (seat, town) in enumerate(zip(seats, towns, strict=True))
    )
    pair = intern("I1", together_with=("I2",)), intern("I2")
    near = ruled(together="same_municipality", language="ignore")
    for why in unplaced(Signups(hosts, pair), near):
        assert (why.reason, set(heard(why).values())) == ("together", {"together"})
    neighbour = host("H9", municipality=seats[0], place=towns[0].upper(), country=hosts[0].country)
    problem = build(Signups((*hosts, neighbour), pair), near)
    for why in unplaced_of(problem, (), is_optimal=False):
        assert heard(why) == {"H0": "open", "H1": "together", "H9": "open"}


def test_colleagues_who_travel_together_need_two_hosts_of_one_municipality():
    pair = intern("I1", together_with=("I2",), organisation="A"), intern("I2", organisation="A")
    problem = build(Signups((host("H1", capacity=3),), pair), ruled(together="same_municipality"))
    assert [heard(why) for why in unplaced_of(problem, (), is_optimal=True)] == [{"H1": "together"}] * 2


def test_a_group_can_be_the_several_that_a_host_asks_for():
    pair = intern("I1", together_with=("I2",)), intern("I2", sector="region")
    for level in ("same_host", "same_municipality"):
        problem = build(Signups((host("H1", capacity=2, min_interns=2),), pair), ruled(together=level))
        assert [heard(why) for why in unplaced_of(problem, (), is_optimal=False)] == [{"H1": "open"}] * 2


def test_where_there_are_very_many_hosts_the_best_are_named_and_the_others_counted():
    wished = host("Z9")
    hosts = tuple(host(f"H{number:02}") for number in range(MOST_NAMED + 4))
    signups = Signups((*hosts, wished), (intern("I1"), intern("I2", wanted_hosts=("Prøveværten Z9",))))
    problem = build(signups, Settings())
    matches = matches_of(problem, Solution(((0, 0),), ()))
    (why,) = unplaced_of(problem, matches, is_optimal=False)
    assert [place.host for place in why.no_room] == [f"H{n:02}" for n in range(MOST_NAMED - 1)] + ["Z9"]
    assert (dict(why.more), why.possible) == ({"open": 5}, MOST_NAMED + 5)


def test_all_hosts_at_once_say_what_each_says_by_itself():
    chance = Random(5)
    hosts = tuple(host(f"H{n}", capacity=chance.randint(1, 3), min_interns=chance.randint(1, 2)) for n in range(40))
    interns = tuple(
        intern(f"I{n}", sector=chance.choice(("stat", "region")), organisation=f"O{n % 7}") for n in range(80)
    )
    problem = build(Signups(hosts, interns), ruled(same_sector_per_host=1))
    pairs = [(chance.randrange(40), guest) for guest in range(60)]
    rooms = Rooms(problem, matches_of(problem, Solution(tuple(pairs), ())))
    for newcomer in range(60, 80):
        for position, code in enumerate(rooms.codes([newcomer]).tolist()):
            there = [*rooms.guests(position), problem.interns[newcomer]]
            rule = blocking_rule(problem.hosts[position], there, problem.capacity(position), problem.settings)
            assert BECAUSE[code] == (rule or "open")


@pytest.mark.parametrize("seed", range(12))
def test_a_proven_round_that_puts_people_first_never_left_a_place_open(seed):
    chance = Random(seed)
    sectors = "stat", "kommune", "region"
    hosts = tuple(
        host(
            f"H{n}",
            capacity=chance.randint(1, 3),
            min_interns=chance.choice((1, 1, 2)),
            sector=chance.choice(sectors),
            municipality=chance.choice(("0461", "0851", "0621")),
        )
        for n in range(5)
    )
    interns = tuple(
        intern(
            f"I{n}",
            sector=chance.choice(sectors),
            organisation=chance.choice("ABCDEF"),
            together_with=chance.choice(((), (), (f"I{chance.randrange(9)}",))),
            excluded_hosts=tuple(f"Prøveværten H{chance.randrange(5)}" for _ in range(2)),
        )
        for n in range(9)
    )
    settings = ruled(
        together=chance.choice(("same_host", "same_municipality")),
        min_cross_sector_share=chance.choice((0, 0.8, 1)),
        quota=[{"side": "intern", "field": "sector", "value": "stat", "max": chance.randint(1, 3)}],
    )
    reasons = {why.reason for why in unplaced(Signups(hosts, interns), settings)}
    assert not reasons & {"earlier_goal", "open_place"}


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
