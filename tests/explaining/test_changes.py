"""What changed since the last round: who is told, of what, and why."""

import random
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import host, intern
from finished import busy_round, reading_of
from praktik_cli.building.problem import build
from praktik_cli.commands.rounds import with_kept
from praktik_cli.domain.changes import Changes
from praktik_cli.domain.earlier import Earlier
from praktik_cli.domain.reading import InputFile
from praktik_cli.domain.report import MatchReport
from praktik_cli.domain.run import Run
from praktik_cli.domain.signup import Days, Signups
from praktik_cli.explaining.report import report_of
from praktik_cli.i18n import translator
from praktik_cli.settings import Settings
from praktik_cli.wording.changes_between import ChangeWords
from praktik_cli.wording.letters import summary_text
from small_rounds import SLOW, hosts_and_interns, run_of

CHOSEN = Settings()
WEEK = (0, 1, 2, 3, 4)


def pairs_of(run: Run) -> tuple[tuple[str, str], ...]:
    return tuple((match.host, match.intern) for match in run.matches)


def next_round(signups: Signups, settings: Settings = CHOSEN, **earlier: object) -> MatchReport | None:
    """The report of a later round; ``None`` where its demands clash."""
    said = Earlier(InputFile("matches.xlsx", "ab" * 32), **earlier)
    past = said.past(signups)
    run = run_of(signups, with_kept(settings), past)
    if run is None:
        return None
    return report_of(replace(run, earlier=said), reading_of(signups), build(signups, run.settings, past))


def changes_after(signups: Signups, settings: Settings = CHOSEN, **earlier: object) -> Changes:
    report = next_round(signups, settings, **earlier)
    assert report is not None
    assert report.changes is not None
    return report.changes


def told(changes: Changes) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Who is told → the kind, and the reasons."""
    return {
        line.signup.id: (line.kind, tuple(one.because for one in (*line.ended, *line.begun))) for line in changes.lines
    }


def test_a_first_round_has_no_changes():
    signups = hosts_and_interns([{}], [{}])
    run = run_of(signups, CHOSEN)
    assert report_of(run, reading_of(signups), build(signups, CHOSEN)).changes is None


def test_where_nothing_changed_nobody_is_told():
    signups = hosts_and_interns([{}, {}], [{}, {}])
    changes = changes_after(signups, proposed=pairs_of(run_of(signups, CHOSEN)), unplaced=())
    assert (changes.lines, changes.ended, changes.begun, changes.unchanged) == ((), (), (), 2)
    assert summary_text(changes, translator("en")) == "Nothing has changed since the last round."


def test_who_was_declined_goes_to_another_host():
    signups = hosts_and_interns([{}, {}], [{}])
    changes = changes_after(signups, proposed=(("H0", "I0"),), declined=(("H0", "I0"),), unplaced=())
    assert told(changes) == {
        "I0": ("moved", ("declined", "moved")),
        "H0": ("loses", ("declined",)),
        "H1": ("gets", ("moved",)),
    }


def test_where_no_other_host_is_possible_who_was_declined_is_freed():
    signups = hosts_and_interns([{}], [{}])
    changes = changes_after(signups, proposed=(("H0", "I0"),), declined=(("H0", "I0"),), unplaced=())
    assert told(changes) == {"I0": ("freed", ("declined",)), "H0": ("loses", ("declined",))}
    assert changes.new_unplaced == 0


def test_whose_host_is_gone_is_freed_and_the_gone_are_not_told():
    signups = hosts_and_interns([], [{}])
    changes = changes_after(signups, proposed=(("H9", "I0"), ("H8", "I9")), unplaced=())
    assert told(changes) == {"I0": ("freed", ("host_gone",))}
    assert {(one.host, one.because) for one in changes.ended} == {("H9", "host_gone"), ("H8", "both_gone")}


def test_a_host_whose_intern_is_gone_hears_so_and_of_whom_it_gets():
    signups = hosts_and_interns([{}], [{}])
    changes = changes_after(signups, proposed=(("H0", "I9"),), unplaced=("I0",))
    assert told(changes) == {"I0": ("new", ("had_none",)), "H0": ("exchanges", ("intern_gone", "had_none"))}
    assert changes.begun[0].place_of == ("I9",)


@pytest.mark.parametrize(
    ("unplaced", "because"),
    [((), "new_signup"), (("I1",), "had_none"), (None, "had_none")],
    ids=["signed up since", "left out last time", "nobody knows"],
)
def test_who_has_a_place_for_the_first_time_is_new(unplaced, because):
    signups = hosts_and_interns([{"capacity": 2}], [{}, {}])
    changes = changes_after(signups, proposed=(("H0", "I0"),), unplaced=unplaced)
    assert told(changes) == {"I1": ("new", (because,)), "H0": ("gets", (because,))}
    assert changes.lines[1].stays == ("I0",)


def test_who_has_signed_up_since_and_has_no_place_is_counted():
    signups = hosts_and_interns([{}], [{}, {}])
    changes = changes_after(signups, proposed=(("H0", "I0"),), accepted=(("H0", "I0"),), unplaced=())
    assert (changes.lines, changes.new_unplaced) == ((), 1)
    assert changes_after(signups, proposed=(("H0", "I0"),), unplaced=None).new_unplaced is None


def test_a_pair_that_the_analyst_took_out_and_one_typed_in():
    signups = hosts_and_interns([{}, {}], [{}])
    changes = changes_after(
        signups, proposed=(("H0", "I0"),), dropped=(("H0", "I0"),), locked=(("H1", "I0"),), unplaced=()
    )
    assert told(changes)["I0"] == ("moved", ("dropped", "typed_in"))


def test_a_required_rule_that_now_forbids_the_pair_is_named():
    signups = hosts_and_interns([{"weekdays": (0, 1)}], [{"weekdays": (3, 4)}])
    changes = changes_after(signups, proposed=(("H0", "I0"),), unplaced=())
    (ended,) = changes.ended
    assert (ended.because, ended.rules) == ("forbidden", ("days",))


def test_a_host_that_takes_fewer_says_how_many():
    signups = hosts_and_interns([{"capacity": 1}], [{}, {}])
    changes = changes_after(signups, proposed=(("H0", "I0"), ("H0", "I1")), unplaced=())
    (ended,) = changes.ended
    assert (ended.because, ended.most) == ("capacity", 1)
    assert told(changes)["H0"] == ("loses", ("capacity",))


def test_an_intern_who_visits_fewer_hosts_says_how_many():
    signups = hosts_and_interns([{}, {}], [{"placements": 1}])
    changes = changes_after(signups, proposed=(("H0", "I0"), ("H1", "I0")), unplaced=())
    (ended,) = changes.ended
    assert (ended.because, ended.most) == ("placements", 1)
    assert told(changes)["I0"] == ("lost", ("placements",))


def test_one_more_host_is_added():
    signups = hosts_and_interns([{}, {}], [{"placements": 2, "days": Days(1, 2)}])
    changes = changes_after(signups, proposed=(("H0", "I0"),), unplaced=())
    assert told(changes) == {"I0": ("added", ("added",)), "H1": ("gets", ("added",))}


def test_a_place_that_is_locked_for_another_is_taken():
    signups = hosts_and_interns([{}], [{}, {}])
    changes = changes_after(signups, proposed=(("H0", "I0"),), locked=(("H0", "I1"),), unplaced=("I1",))
    ended = changes.ended[0]
    assert (ended.because, ended.others) == ("taken", ("I1",))


def test_who_is_locked_elsewhere_hears_where():
    signups = hosts_and_interns([{}, {}], [{}])
    changes = changes_after(signups, proposed=(("H0", "I0"),), locked=(("H1", "I0"),), unplaced=())
    ended = changes.ended[0]
    assert (ended.because, ended.others) == ("elsewhere", ("H1",))


def test_who_makes_room_hears_for_whom():
    # Only H0 is possible for I1, who is new; I0 can go to H1 as well.
    signups = hosts_and_interns([{"weekdays": (0,)}, {"weekdays": (1,)}], [{}, {"weekdays": (0,)}])
    changes = changes_after(signups, proposed=(("H0", "I0"),), unplaced=())
    ended = changes.ended[0]
    assert (ended.host, ended.intern, ended.because, ended.others) == ("H0", "I0", "placed", ("I1",))


def test_room_is_made_for_who_is_new_not_for_who_stays():
    only_monday = {"weekdays": (0,)}
    signups = hosts_and_interns([{"capacity": 2} | only_monday, {"weekdays": (1,)}], [only_monday, {}, only_monday])
    before = (("H0", "I0"), ("H0", "I1"))
    changes = changes_after(signups, proposed=before, accepted=before[:1], unplaced=())
    (ended,) = changes.ended
    assert (ended.intern, ended.because, ended.others) == ("I1", "placed", ("I2",))


def test_the_first_goal_that_keeping_the_pair_would_cost_is_named():
    # Without the goal that holds on to matches the points decide.
    settings = Settings.model_validate({"goals": {"order": ["placed", "points", "kept"]}})
    signups = hosts_and_interns([{}, {"topics": ("Jura",)}], [{"topics": ("Jura",)}])
    changes = changes_after(signups, settings, proposed=(("H0", "I0"),), unplaced=())
    ended = changes.ended[0]
    assert ended.because == "points"
    assert ended.fall > 0


def test_companions_who_would_be_parted_are_told_so():
    signups = hosts_and_interns(
        [{"capacity": 2}, {"capacity": 2}], [{"together_with": ("I1",), "organisation": "A"}, {"organisation": "B"}]
    )
    changes = changes_after(signups, proposed=(("H0", "I0"), ("H0", "I1")), declined=(("H0", "I1"),), unplaced=())
    assert {(one.intern, one.because) for one in changes.ended} == {("I0", "together"), ("I1", "declined")}


def two_hosts() -> Signups:
    return hosts_and_interns([{}, {}], [{"placements": 2, "days": Days(1, 3)}])


def test_the_days_of_a_match_that_stays_stay():
    told_days = (("H0", "I0", (1, 2)), ("H1", "I0", (3, 4)))
    report = next_round(
        two_hosts(),
        proposed=(("H0", "I0"), ("H1", "I0")),
        declined=(("H1", "I0"),),
        days=told_days,
        unplaced=(),
    )
    assert [line.days for line in report.matches] == [(1, 2)]
    assert report.changes.shifted == ()


def test_days_that_leave_too_few_for_another_placement_are_shifted_and_told():
    report = next_round(two_hosts(), proposed=(("H0", "I0"),), days=(("H0", "I0", WEEK),), unplaced=())
    days = {line.host.id: line.days for line in report.matches}
    assert not set(days["H0"]) & set(days["H1"])
    (shifted,) = report.changes.shifted
    assert (shifted.host, shifted.before, shifted.now) == ("H0", WEEK, days["H0"])
    kinds = {line.signup.id: line.kind for line in report.changes.lines}
    assert kinds == {"I0": "added", "H0": "days", "H1": "gets"}
    assert report.changes.unchanged == 0


def test_days_give_way_where_another_placement_would_have_none():
    signups = hosts_and_interns([{}, {"weekdays": (1, 2)}], [{"placements": 2, "days": Days(1, 3)}])
    report = next_round(signups, proposed=(("H0", "I0"),), days=(("H0", "I0", (1, 2, 3)),), unplaced=())
    days = {line.host.id: line.days for line in report.matches}
    assert days["H1"]
    assert not set(days["H0"]) & set(days["H1"])
    assert [one.host for one in report.changes.shifted] == ["H0"]


def test_days_that_one_side_no_longer_has_are_shifted():
    signups = hosts_and_interns([{"weekdays": (2, 3)}], [{}])
    report = next_round(signups, proposed=(("H0", "I0"),), days=(("H0", "I0", (0, 1)),), unplaced=())
    assert [line.days for line in report.matches] == [(2, 3)]
    assert {line.signup.id: line.kind for line in report.changes.lines} == {"I0": "days", "H0": "days"}


def later_round(seed: int) -> tuple[Signups, Settings, dict[str, object]]:
    """A busy round after answers, withdrawals, late sign-ups and changed places."""
    everybody, settings = busy_round(seed)
    draw = random.Random(seed)
    late = {one.id for one in (*everybody.hosts, *everybody.interns) if draw.random() < 1 / 5}
    first = Signups(
        tuple(one for one in everybody.hosts if one.id not in late),
        tuple(one for one in everybody.interns if one.id not in late),
    )
    run = run_of(first, settings)
    gone = {one.id for one in (*first.hosts, *first.interns) if draw.random() < 1 / 8}
    signups = Signups(
        tuple(replace(one, capacity=draw.choice((one.capacity, 1)), min_interns=1) for one in everybody.hosts),
        everybody.interns,
    )
    signups = Signups(
        tuple(one for one in signups.hosts if one.id not in gone),
        tuple(one for one in signups.interns if one.id not in gone),
    )
    answers = {pair: draw.choice(("declined", "dropped", "", "", "")) for pair in (pairs_of(run) if run else ())}
    earlier = {
        "proposed": tuple(answers),
        "unplaced": tuple(why.intern for why in run.unplaced) if run else (),
        **{name: tuple(pair for pair in answers if answers[pair] == name) for name in ("declined", "dropped")},
    }
    return signups, settings, earlier


@SLOW
@given(st.integers(0, 100_000))
def test_every_difference_is_told_once_and_nobody_else_is(seed):
    signups, settings, earlier = later_round(seed)
    report = next_round(signups, settings, **earlier)
    if report is None:
        return
    changes, before, after = report.changes, set(earlier["proposed"]), set(pairs_of(report.run))
    assert [(one.host, one.intern) for one in changes.ended] == sorted(before - after)
    assert [(one.host, one.intern) for one in changes.begun] == sorted(after - before)
    assert changes.unchanged + len(changes.shifted) == len(before & after)
    present = {one.id for one in (*signups.hosts, *signups.interns)}
    for side in (0, 1):
        differing = Counter(pair for pair in before ^ after if pair[side] in present)
        lines = changes.of(("host", "intern")[side])
        assert Counter((one.host, one.intern) for line in lines for one in (*line.ended, *line.begun)) == differing
        assert len({line.signup.id for line in lines}) == len(lines)
        for line in lines:
            stays = {pair[1 - side] for pair in before & after if pair[side] == line.signup.id}
            assert set(line.stays) == stays
            assert line.ended or line.begun


@SLOW
@given(st.integers(0, 100_000))
def test_the_reasons_are_true(seed):
    signups, settings, earlier = later_round(seed)
    report = next_round(signups, settings, **earlier)
    if report is None:
        return
    present = {one.id for one in (*signups.hosts, *signups.interns)}
    for ended in report.changes.ended:
        pair = ended.host, ended.intern
        is_gone = [ended.host not in present, ended.intern not in present]
        assert ended.because.endswith("gone") == any(is_gone)
        assert (ended.because == "both_gone") == all(is_gone)
        if not any(is_gone):
            assert (ended.because == "declined") == (pair in earlier["declined"])
        if ended.because == "capacity":
            capacity = next(one.capacity for one in signups.hosts if one.id == ended.host)
            assert ended.most == capacity < sum(at == ended.host for at, _ in earlier["proposed"])
        if ended.because == "placed":
            # Who would have no place has the one that was given up, and no other.
            assert [at for at, guest in pairs_of(report.run) if guest in ended.others] == [ended.host]
        assert ended.because != "not_proven"
    for begun in report.changes.begun:
        before = {guest for _, guest in earlier["proposed"]}
        assert (begun.because in {"moved", "added"}) == (begun.intern in before)
        assert (begun.because == "had_none") == (begun.intern in earlier["unplaced"])


@SLOW
@given(st.integers(0, 100_000), st.sampled_from(("da", "en")))
def test_every_line_has_words(seed, language):
    signups, settings, earlier = later_round(seed)
    report = next_round(signups, settings, **earlier)
    if report is None:
        return
    words = ChangeWords(report, translator(language))
    for line in report.changes.lines:
        text = words.text(line)
        assert text.who
        assert text.why
        assert text.was or text.now


def test_the_gone_are_called_as_in_the_last_workbook():
    signups = Signups((host("H0"),), (intern("I0"),))
    report = next_round(signups, proposed=(("H0", "I9"),), unplaced=("I0",))
    line = next(line for line in report.changes.lines if line.side == "host")
    words = ChangeWords(report, translator("en")).text(line)
    assert (words.was, words.why.split(".")[0]) == ("I9", "I9 no longer takes part")
    called = replace(report, called={("intern", "I9"): "Ida Eng", ("host", "I9"): "Nobody"})
    assert ChangeWords(called, translator("en")).text(line).was == "Ida Eng"
