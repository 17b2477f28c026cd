"""A match workbook is checked against every rule, with cells, and its edits are told with what they cost."""

from dataclasses import replace

import pytest

from factories import host, intern
from praktik_cli.domain.matchbook import MatchBook, MatchRow, Meant, RowFault, Written
from praktik_cli.domain.past import Past
from praktik_cli.domain.signup import Days, Signups
from praktik_cli.settings import Settings
from praktik_cli.verifying.audit import audit
from praktik_cli.verifying.earned import Earned
from praktik_cli.verifying.edits import costs
from samples import PAIRED, SIGNUPS, sample_run


def row(number, host_id, intern_id, status="proposed", *, points=None, faults=()):
    said = {"host": Written("", f"A{number}"), "intern": Written("", f"B{number}")}
    if points is not None:
        said["points"] = Written(str(points), f"J{number}")
    return Meant(MatchRow(number, said, status, points=points), host_id, intern_id, faults)


def checked(rows, signups=SIGNUPS, settings=None, run=None, past=None):
    book = MatchBook("a.xlsx", "Match", tuple(one.row for one in rows))
    return audit(book, rows, signups, settings or Settings(), run, past=past or Past())


def as_run():
    return [row(number, *pair) for number, pair in enumerate(sorted(PAIRED), 2)]


def broken(found):
    return [(one.violation.rule, one.cells) for one in found.broken]


def test_the_runs_own_matches_break_nothing_and_cost_nothing():
    found = checked(as_run(), run=sample_run())
    assert found.is_ok
    assert (len(found.matches), found.declined, found.edits, found.broken) == (4, 0, (), ())
    assert all(goal.before == goal.after for goal in found.goals)
    assert [goal.name for goal in found.goals] == ["placed", "waited", "hosts_used", "worst_off", "points", "lottery"]


def test_a_pair_that_breaks_a_rule_names_both_cells():
    found = checked([*as_run(), row(9, "V5", "P5")])
    assert broken(found) == [("distance", ("A9", "B9"))]
    assert not found.is_ok


def test_what_a_host_gets_too_much_of_names_all_its_rows():
    signups = Signups((host("H"),), tuple(intern(f"I{n}", sector=s) for n, s in enumerate(("stat", "region"))))
    assert broken(checked([row(3, "H", "I0"), row(2, "H", "I1")], signups)) == [("capacity", ("A3", "A2"))]


def test_an_intern_with_too_many_hosts_names_its_rows():
    signups = Signups((host("H1", days=Days(1, 1)), host("H2", days=Days(1, 1))), (intern("I"),))
    assert broken(checked([row(2, "H1", "I"), row(3, "H2", "I")], signups)) == [("placements", ("B2", "B3"))]


def test_a_group_that_is_split_names_those_who_have_a_row():
    signups = Signups((host("H"),), (intern("I1", together_with=("I2",)), intern("I2")))
    assert broken(checked([row(2, "H", "I1")], signups)) == [("together", ("B2",))]


@pytest.mark.parametrize(
    ("quota", "cells"),
    [
        ({"side": "intern", "field": "sector", "value": "stat", "max": 0}, ("B2", "B3")),
        ({"side": "host", "field": "municipality", "value": "Odense", "max": 1}, ("A2", "A3")),
        ({"side": "intern", "field": "sector", "value": "region", "min": 1}, ()),
    ],
)
def test_a_quota_names_what_counts_too_much(quota, cells):
    signups = Signups((host("H", capacity=2),), (intern("I1"), intern("I2")))
    settings = Settings.model_validate({"rules": {"quota": [quota]}})
    assert broken(checked([row(2, "H", "I1"), row(3, "H", "I2")], signups, settings)) == [("quota", cells)]


def test_the_share_across_sectors_names_the_matches_inside_one():
    signups = Signups((host("H", sector="stat", capacity=2),), (intern("I1"), intern("I2", sector="region")))
    settings = Settings.model_validate({"rules": {"min_cross_sector_share": 0.6}})
    found = checked([row(2, "H", "I1"), row(3, "H", "I2")], signups, settings)
    assert broken(found) == [("min_cross_sector_share", ("B2",))]


def test_the_same_pair_twice_is_told_once_and_counts_once():
    found = checked([*as_run(), row(9, "V1", "P1")])
    assert broken(found) == [("same_pair_twice", ("B2", "B9"))]
    assert len(found.matches) == 4


def test_a_declined_row_is_no_match():
    rows = as_run()
    rows[0] = replace(rows[0], row=replace(rows[0].row, status="declined"))
    found = checked(rows, run=sample_run())
    assert found.is_ok
    assert (len(found.matches), found.declined) == (3, 1)
    assert [(edit.kind, edit.host, edit.intern, edit.cell) for edit in found.edits] == [("declined", "V1", "P1", "B2")]


def test_a_fault_breaks_the_row_and_no_pair_is_called_gone_for_it():
    fault = RowFault("unknown_signup", ("A2",), "host", "V77")
    rows = [row(2, None, "P1", faults=(fault,)), *as_run()[1:]]
    found = checked(rows, run=sample_run())
    assert (found.is_ok, found.is_partial, found.faults, found.edits) == (False, True, (fault,), ())


def test_a_fault_in_a_declined_row_is_nothing():
    fault = RowFault("unknown_signup", ("A9",), "host", "V77")
    assert checked([*as_run(), row(9, None, "P1", "declined", faults=(fault,))]).is_ok


def test_locks_and_bans_of_earlier_rounds_are_rules_too():
    found = checked(as_run(), past=Past(locked=frozenset({("V5", "P5")}), banned=frozenset({("V1", "P1")})))
    assert broken(found) == [("locked", ()), ("banned", ("A2", "B2"))]


def test_points_out_of_date_break_nothing():
    rows = as_run()
    rows[1] = row(3, "V1", "P3", points=99)
    found = checked(rows)
    assert found.is_ok
    [edit] = found.edits
    own = Earned(SIGNUPS, Settings()).match(("V1", "P3")).points
    assert (edit.kind, edit.cell, edit.shown, edit.points) == ("stale_points", "J3", 99, own)


def test_moved_new_and_gone_pairs_are_told_with_their_points():
    rows = [row(2, "V5", "P1"), *as_run()[2:], row(9, "V5", "P6")]
    found = checked(rows, run=sample_run())
    earned = Earned(SIGNUPS, Settings())
    told = {edit.kind: edit for edit in found.edits}
    assert {(kind, edit.host, edit.intern) for kind, edit in told.items()} == {
        ("moved", "V5", "P1"), ("removed", "V1", "P3"), ("added", "V5", "P6")
    }  # fmt: skip
    moved = told["moved"]
    then, now = earned.match(("V1", "P1")), earned.match(("V5", "P1"))
    assert (moved.before_host, moved.before_points, moved.points) == ("V1", then.points, now.points)
    assert sum(moved.difference.values()) == now.points - then.points
    assert 0 not in moved.difference.values()


def test_the_first_goal_that_changed_decides_what_the_edits_cost():
    one_less = checked(as_run()[:-1], run=sample_run())
    change = costs(one_less.goals)
    assert (change.name, change.before, change.after) == ("placed", 4, 3)


def test_an_edit_can_be_free():
    """Two hosts that are the same but for their ids: only the lottery chose between them."""
    signups = Signups((host("H1"), host("H2")), (intern("I"),))
    earned = Earned(signups, Settings())
    run = replace(sample_run(), matches=(earned.match(("H1", "I")),))
    found = checked([row(2, "H2", "I")], signups, run=run)
    assert [(edit.kind, edit.difference) for edit in found.edits] == [("moved", {})]
    assert costs(found.goals) is None
    assert found.goals[-1].before != found.goals[-1].after


def test_without_a_run_nothing_is_compared():
    found = checked(as_run()[1:])
    assert found.edits == ()
    assert [goal.before for goal in found.goals] == [None] * 6
    assert costs(found.goals) is None


def test_a_match_of_the_run_whose_sign_up_is_gone_keeps_its_points():
    signups = Signups(SIGNUPS.hosts, tuple(one for one in SIGNUPS.interns if one.id != "P1"))
    run = sample_run()
    found = checked(as_run()[1:], signups, run=run)
    [edit] = found.edits
    assert (edit.kind, edit.intern, edit.points) == ("removed", "P1", run.matches[0].points)
    assert next(goal for goal in found.goals if goal.name == "placed").before == 3


def test_a_host_counts_as_emptied_only_when_no_row_names_it():
    by_host = [row(2, "V5", "P1"), *as_run()[1:]]
    assert checked(by_host, run=sample_run()).emptied == ()
    nobody = [one for one in as_run() if one.host != "V1"]
    assert checked(nobody, run=sample_run()).emptied == ("V1",)
    fault = RowFault("unknown_signup", ("B9",), "intern", "?")
    assert checked([*nobody, row(9, "V1", None, faults=(fault,))], run=sample_run()).emptied == ()


def test_only_rows_that_praktik_wrote_can_be_stale():
    found = checked([row(2, "V5", "P1", points=9), *as_run()[1:], row(9, "V5", "P6")], run=sample_run())
    assert found.stale_rows == (2,)


def test_a_pair_that_was_declined_before_names_both_cells_unless_it_is_accepted_now():
    past = Past(banned=frozenset({("V1", "P1")}))
    rows = as_run()
    assert broken(checked(rows, past=past)) == [("banned", ("A2", "B2"))]
    agreed = [replace(one, row=replace(one.row, status="accepted")) for one in rows]
    assert checked(agreed, past=past).is_ok


def test_a_locked_match_must_stand_unless_it_is_declined_now():
    past = Past(locked=frozenset({("V1", "P1")}))
    first, *others = as_run()
    assert checked([first, *others], past=past).is_ok
    assert broken(checked(others, past=past)) == [("locked", ())]
    declined = replace(first, row=replace(first.row, status="declined"))
    assert checked([declined, *others], past=past).is_ok
