"""What a match workbook says when it comes back: each stated rule where it plays no part, decides, and cannot hold."""

from dataclasses import replace

import pytest

from came_back import answered, matched, pairs_of, row, row_of, rows_of
from factories import host, intern
from praktik_cli.domain.clash import Clash, Demand
from praktik_cli.domain.earlier import FIRST
from praktik_cli.domain.run import Match
from praktik_cli.domain.signup import Signups
from praktik_cli.settings import Settings

HOSTS = tuple(host(f"H{n}", organisation=f"Vært {n}", unit=f"Enhed {n}", capacity=2) for n in range(3))
INTERNS = tuple(intern(f"I{n}", wanted_hosts=(f"H{n}",)) for n in range(3))
SIGNUPS = Signups(HOSTS, INTERNS)
FIRST_RUN = matched(SIGNUPS)
OWN = {("H0", "I0"), ("H1", "I1"), ("H2", "I2")}


def with_only(*gone):
    return Signups(
        tuple(one for one in HOSTS if one.id not in gone), tuple(one for one in INTERNS if one.id not in gone)
    )


def rows(answers=None, **more):
    return [
        row_of(number, SIGNUPS, pair, (answers or {}).get(pair, "proposed"), **more)
        for number, pair in enumerate(sorted(OWN), 2)
    ]


def codes(back):
    return [(finding.code, finding.cell, finding.is_error) for finding in back.findings]


def test_an_untouched_workbook_changes_nothing():
    assert pairs_of(FIRST_RUN) == OWN
    back = answered(rows(), SIGNUPS, FIRST_RUN)
    assert codes(back) == []
    assert (set(back.earlier.proposed), back.earlier.accepted, back.earlier.locked) == (OWN, (), ())
    assert (back.earlier.declined, back.earlier.dropped) == ((), ())
    second = matched(SIGNUPS, earlier=back.earlier)
    assert pairs_of(second) == OWN
    assert [(goal.name, goal.value) for goal in second.goals][:2] == [("placed", 3), ("kept", 3)]


def test_what_is_accepted_stays_where_another_matching_would_be_better():
    run = replace(FIRST_RUN, matches=(Match("H2", "I0", 0, {}), Match("H0", "I2", 0, {})))
    said = [row_of(2, SIGNUPS, ("H2", "I0"), "accepted"), row_of(3, SIGNUPS, ("H0", "I2"), lock=True)]
    second = matched(SIGNUPS, earlier=answered(said, SIGNUPS, run).earlier)
    assert pairs_of(second) == {("H2", "I0"), ("H0", "I2"), ("H1", "I1")}
    status = {(match.host, match.intern): match.status for match in second.matches}
    assert status == {("H2", "I0"): "accepted", ("H0", "I2"): "locked", ("H1", "I1"): "proposed"}


def test_what_is_declined_never_comes_back_in_the_rounds_after():
    run, signups = FIRST_RUN, Signups(HOSTS, INTERNS[:1])
    run = matched(signups)
    declined = []
    for goes_to in ("H0", "H1", "H2"):
        assert len(pairs_of(run)) == 1
        (pair,) = pairs_of(run)
        declined.append(pair)
        back = answered(rows_of(run, signups, {pair: "declined"}), signups, run)
        assert back.earlier.declined == (pair,)
        assert set(back.earlier.declined_before) == set(declined[:-1]), goes_to
        run = matched(signups, earlier=back.earlier)
    assert pairs_of(run) == set()
    assert len(set(declined)) == 3


def test_a_declined_pair_stays_declined_when_the_intern_was_away_and_came_back():
    back = answered(rows({("H0", "I0"): "declined"}), with_only("I0"), FIRST_RUN)
    assert codes(back) == []
    assert back.earlier.declined == (("H0", "I0"),)
    away = matched(with_only("I0"), earlier=back.earlier)
    again = answered(rows_of(away, SIGNUPS, {}), SIGNUPS, away).earlier
    assert again.declined_before == (("H0", "I0"),)
    assert ("H0", "I0") not in pairs_of(matched(SIGNUPS, earlier=again))


def test_a_declined_pair_stays_declined_when_the_id_changed_later():
    back = answered(rows({("H0", "I0"): "declined"}), SIGNUPS, FIRST_RUN)
    second = matched(SIGNUPS, earlier=back.earlier)
    mailed = replace(INTERNS[0], id="N0", email="ny@praktikant.example")
    now = Signups(HOSTS, (mailed, *INTERNS[1:]))
    # Whether the intern has a row in the second workbook or not.
    for said in (rows_of(second, SIGNUPS, {}), []):
        third = answered(said, now, second, then=SIGNUPS).earlier
        assert third.declined_before == (("H0", "N0"),)
        assert ("H0", "N0") not in pairs_of(matched(now, earlier=third))


def test_an_id_that_changed_with_the_email_is_the_same_person_and_told():
    mailed = replace(INTERNS[0], id="N0", email="ny@praktikant.example")
    now = Signups(HOSTS, (mailed, *INTERNS[1:]))
    back = answered(rows({("H0", "I0"): "accepted"}), now, FIRST_RUN)
    assert codes(back) == [("previous-new-id", "L2", False)]
    assert back.earlier.accepted == (("H0", "N0"),)
    assert ("H0", "I0") not in back.earlier.proposed
    assert ("H0", "N0") in back.earlier.proposed


def test_who_changed_name_too_is_not_guessed():
    other = replace(INTERNS[0], id="N0", email="ny@praktikant.example", name="En anden")
    back = answered(rows(), Signups(HOSTS, (other, *INTERNS[1:])), FIRST_RUN)
    assert codes(back) == [("previous-gone", "L2", False)]
    assert not any("N0" in pair for pair in back.earlier.proposed)


def test_another_unit_of_the_workplace_is_not_the_host_who_withdrew():
    with_unit = replace(HOSTS[0], organisation="Prøvekøbing Kommune", unit="Skolen")
    then = Signups((with_unit, *HOSTS[1:]), INTERNS)
    written = [row_of(2, then, ("H0", "I0"), "accepted")]
    late = replace(with_unit, id="H9", unit="Jobcentret", contact_email="sen@vaert.example")
    back = answered(written, Signups((late, *HOSTS[1:]), INTERNS), FIRST_RUN)
    assert ("previous-accepted-gone", "K2", False) in codes(back)
    assert not any("H9" in pair for pair in back.earlier.proposed)


@pytest.mark.parametrize(
    ("gone", "answer", "code"),
    [
        ("I0", "proposed", "previous-gone"),
        ("H0", "proposed", "previous-gone"),
        ("I0", "accepted", "previous-accepted-gone"),
        ("H0", "accepted", "previous-accepted-gone"),
    ],
)
def test_who_withdraws_frees_the_other_side(gone, answer, code):
    back = answered(rows({("H0", "I0"): answer}), with_only(gone), FIRST_RUN)
    assert [(one.code, one.is_error) for one in back.findings] == [(code, False)]
    second = matched(with_only(gone), earlier=back.earlier)
    assert {("H1", "I1"), ("H2", "I2")} <= pairs_of(second)
    assert ("I0" in {i for _, i in pairs_of(second)}) == (gone == "H0")


def test_new_people_take_what_is_free_and_move_nobody():
    more = Signups((*HOSTS, host("H9")), (*INTERNS, intern("I9", wanted_hosts=("H0",))))
    second = matched(more, earlier=answered(rows(), more, FIRST_RUN, then=SIGNUPS).earlier)
    assert pairs_of(second) >= OWN
    assert len(pairs_of(second)) == 4


def test_fewer_places_move_only_so_many_as_must():
    full = Signups((replace(HOSTS[0], capacity=2), *HOSTS[1:]), INTERNS)
    run = replace(FIRST_RUN, matches=(Match("H0", "I0", 0, {}), Match("H0", "I1", 0, {}), Match("H2", "I2", 0, {})))
    said = [row_of(n, full, pair) for n, pair in enumerate([("H0", "I0"), ("H0", "I1"), ("H2", "I2")], 2)]
    fewer = Signups((replace(HOSTS[0], capacity=1), *HOSTS[1:]), INTERNS)
    second = matched(fewer, earlier=answered(said, fewer, run).earlier)
    assert {goal.name: goal.value for goal in second.goals}["kept"] == 2
    # With both accepted there is no way, and it says why.
    both = [replace(one, status="accepted") for one in said]
    clash = matched(fewer, earlier=answered(both, fewer, run).earlier)
    assert isinstance(clash, Clash)
    assert Demand("capacity", host="H0", wanted=1) in clash.demands


def test_a_pair_that_was_typed_in_by_names_is_a_lock():
    typed = row(9, host="Vært 2, Enhed 2", intern="praktikant  i0")
    back = answered([typed, *rows()[1:]], SIGNUPS, FIRST_RUN)
    assert codes(back) == []
    assert back.earlier.locked == (("H2", "I0"),)
    assert back.earlier.dropped == (("H0", "I0"),)
    assert ("H2", "I0") in pairs_of(matched(SIGNUPS, earlier=back.earlier))


def test_a_pair_typed_in_as_declined_is_a_ban_and_as_accepted_an_agreement():
    typed = [
        row(8, "declined", host="Vært 2", intern="Praktikant I0"),
        row(9, "accepted", host_id="H0", intern_id="I1"),
    ]
    earlier = answered([*rows(), *typed], SIGNUPS, FIRST_RUN).earlier
    assert (earlier.declined, earlier.accepted, earlier.locked) == ((("H2", "I0"),), (("H0", "I1"),), ())


@pytest.mark.parametrize(
    ("changed", "tables", "rule"),
    [
        ({"organisation": "Vært 2"}, {}, "own_organisation"),
        ({"max_km": 1}, {}, "distance"),
        ({"excluded_hosts": ("Vært 2",)}, {}, "excluded_hosts"),
        ({"wanted_regions": ("Region Nordjylland",)}, {"rules": {"regions": "require"}}, "regions"),
    ],
)
def test_a_typed_pair_that_breaks_a_rule_clashes_with_that_rule(changed, tables, rule):
    signups = Signups(HOSTS, (replace(INTERNS[0], **changed), *INTERNS[1:]))
    back = answered([row(9, host_id="H2", intern_id="I0"), *rows()[1:]], signups, FIRST_RUN)
    clash = matched(signups, Settings.model_validate(tables), earlier=back.earlier)
    assert isinstance(clash, Clash)
    assert {demand.rule for demand in clash.demands} == {"locked", rule}


def test_a_typed_pair_that_was_declined_before_clashes_unless_both_have_said_yes():
    second = matched(SIGNUPS, earlier=answered(rows({("H0", "I0"): "declined"}), SIGNUPS, FIRST_RUN).earlier)
    others = [one for one in rows_of(second, SIGNUPS, {}) if one.ids[1] != "I0"]
    typed = {status: [*others, row(9, status, host_id="H0", intern_id="I0")] for status in ("proposed", "accepted")}
    clash = matched(SIGNUPS, earlier=answered(typed["proposed"], SIGNUPS, second).earlier)
    assert isinstance(clash, Clash)
    assert {demand.rule for demand in clash.demands} == {"locked", "banned"}
    agreed = answered(typed["accepted"], SIGNUPS, second).earlier
    assert ("H0", "I0") in pairs_of(matched(SIGNUPS, earlier=agreed))


def test_a_row_that_was_deleted_is_not_held_on_to():
    run = replace(FIRST_RUN, matches=(Match("H2", "I0", 0, {}), Match("H1", "I1", 0, {})))
    back = answered([row_of(3, SIGNUPS, ("H1", "I1"))], SIGNUPS, run)
    assert codes(back) == []
    assert back.earlier.dropped == (("H2", "I0"),)
    assert back.earlier.past(SIGNUPS).matched == {("H1", "I1")}
    assert ("H0", "I0") in pairs_of(matched(SIGNUPS, earlier=back.earlier))


def test_an_accepted_match_stays_though_its_row_was_deleted_and_that_is_told():
    run = replace(FIRST_RUN, matches=(Match("H2", "I0", 0, {}, "accepted"), Match("H1", "I1", 0, {}, "locked")))
    back = answered([], SIGNUPS, run)
    assert codes(back) == [("previous-accepted-missing", None, False)]
    assert (back.earlier.accepted, back.earlier.dropped) == ((("H2", "I0"),), (("H1", "I1"),))
    assert ("H2", "I0") in pairs_of(matched(SIGNUPS, earlier=back.earlier))


def test_a_pair_twice_counts_once_if_the_answers_are_the_same():
    said = [*rows({("H0", "I0"): "accepted"}), row_of(9, SIGNUPS, ("H0", "I0"), "accepted")]
    back = answered(said, SIGNUPS, FIRST_RUN)
    assert codes(back) == [("previous-pair-twice", "B9", False)]
    assert back.earlier.accepted == (("H0", "I0"),)


@pytest.mark.parametrize("other", [{"status": "declined"}, {"lock": True}])
def test_a_pair_twice_with_different_answers_is_an_error(other):
    back = answered([*rows(), row_of(9, SIGNUPS, ("H0", "I0"), **other)], SIGNUPS, FIRST_RUN)
    assert codes(back) == [("previous-answers-differ", "B9", True)]


@pytest.mark.parametrize(
    ("wrong", "code", "cell"),
    [
        (row_of(2, SIGNUPS, ("H0", "I0"), None), "previous-unknown-status", "F2"),
        (row_of(2, SIGNUPS, ("H0", "I0"), "declined", lock=True), "previous-declined-and-locked", "G2"),
        (row(2, host="Vært 1", intern="Ida Engg"), "previous-unknown-person", "B2"),
        (row(2, host_id="H7", intern_id="I1"), "previous-unknown-person", "K2"),
        (row(2, host="Vært 1"), "previous-nobody-named", "A2"),
        (row_of(2, SIGNUPS, ("H0", "I0"), said={"intern": "Praktikant I1"}), "previous-names-disagree", "B2"),
    ],
)
def test_what_cannot_be_understood_is_an_error_with_its_cell(wrong, code, cell):
    back = answered([wrong, *rows()[1:]], SIGNUPS, FIRST_RUN)
    assert codes(back) == [(code, cell, True)]
    assert back.findings[0].place == f"Match!{cell}"


def test_namesakes_are_not_chosen_between():
    signups = Signups(HOSTS, (*INTERNS, intern("I8", name="Bo Dal"), intern("I9", name="Bo Dal")))
    back = answered([*rows(), row(9, host="Vært 1", intern="Bo Dal")], signups, FIRST_RUN)
    assert codes(back) == [("previous-several-people", "B9", True)]


def test_without_a_record_rows_with_points_are_proposals_and_that_is_told():
    said = [*rows()[:2], row(9, host="Vært 2", intern="Praktikant I2")]
    back = answered(said, SIGNUPS, None)
    assert codes(back) == [("previous-no-record", None, False)]
    assert set(back.earlier.proposed) == OWN - {("H2", "I2")}
    assert back.earlier.locked == (("H2", "I2"),)


def test_remarks_and_locks_are_carried_over():
    said = [row_of(2, SIGNUPS, ("H0", "I0"), lock=True, said={"remark": "Ring"}), *rows()[1:]]
    notes = answered(said, SIGNUPS, FIRST_RUN).notes
    assert (notes["H0", "I0"].is_locked, notes["H0", "I0"].remark) == (True, "Ring")
    assert (notes["H1", "I1"].is_locked, notes["H1", "I1"].remark) == (False, "")


def test_other_years_are_carried_over_with_the_ids_of_now():
    before = replace(
        FIRST, met=(("H0", "I1"),), waited=("I0",), history=(answered([], SIGNUPS, None).earlier.workbook,)
    )
    mailed = replace(INTERNS[0], id="N0", email="ny@praktikant.example")
    earlier = answered(
        [], Signups(HOSTS, (mailed, *INTERNS[1:])), replace(FIRST_RUN, earlier=before), then=SIGNUPS
    ).earlier
    assert (earlier.met, earlier.waited, earlier.history) == ((("H0", "I1"),), ("N0",), before.history)
