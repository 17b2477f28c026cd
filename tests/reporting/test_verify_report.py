"""What a person sees of a match workbook that was checked."""

import json
from dataclasses import replace

import pytest

from praktik_cli.domain.matchbook import MatchBook, MatchRow, Meant, RowFault, Sources, Written
from praktik_cli.i18n import translator
from praktik_cli.reporting.verify_report import MOST_SHOWN, verify_report
from praktik_cli.settings import Settings
from praktik_cli.verifying.audit import audit
from praktik_cli.wording.audits import notes
from praktik_cli.writing.verify_json import verify_json
from samples import PAIRED, SIGNUPS, sample_run

EN = translator("en")
SOURCES = Sources("m.xlsx", ("signups.xlsx",), "m.json", "m.json")
FAULT = RowFault(
    "names_disagree",
    ("A5", "X5"),
    "host",
    "Testby Museum",
    own="Prøvestad kommun",
    against=("X5", "S5"),
    partner="Dan Prøve",
)


def row(number, pair, faults=(), points=None):
    said = {"host": Written("", f"A{number}"), "intern": Written("", f"B{number}"), "points": Written("", f"J{number}")}
    return Meant(MatchRow(number, said, points=points), *pair, faults=faults)


def found(rows, run=None):
    book = MatchBook("m.xlsx", "Matches", tuple(one.row for one in rows), hidden=1, others=("Old",))
    return audit(book, rows, SIGNUPS, Settings(), run)


def edited():
    """P1 has another host, P4's host is doubtful, and P5 goes too far."""
    rows = [row(2, ("V5", "P1"), points=80), row(3, ("V1", "P3")), row(4, ("V2", "P2"))]
    return found([*rows, row(5, (None, "P4"), (FAULT,)), row(6, ("V5", "P5"))], sample_run())


@pytest.mark.parametrize("width", [80, 120])
def test_a_workbook_with_broken_rules(width, shown, golden):
    result = edited()
    golden(f"verify-{width}", shown(verify_report(result, SOURCES, list(notes(result, SOURCES, 0, EN)), EN), width))


def test_a_workbook_that_keeps_every_rule_is_soon_read(shown):
    result = found([row(number, pair) for number, pair in enumerate(sorted(PAIRED), 2)], sample_run())
    text = shown(verify_report(result, SOURCES, (), EN))
    assert text.startswith("Every rule is kept.\nThe sheet Matches holds 4 matches.\n")
    assert "The matches are those of the run." in text
    assert "Broken rules" not in text
    assert "can stand as they are" in text


def test_of_very_many_changes_the_first_are_shown(shown):
    result = edited()
    many = replace(result, edits=result.edits[:1] * (MOST_SHOWN + 2))
    assert "and 2 more changes; --json has them." in shown(verify_report(many, SOURCES, (), EN))


def test_the_json_says_the_same(shown):
    result = edited()
    told = json.loads(verify_json(result, SOURCES, ["A note."], EN))
    assert [one["rule"] for one in told["violations"]] == ["names_disagree", "distance"]
    assert told["violations"][1]["cells"] == ["Matches!A6", "Matches!B6"]
    assert (told["violations"][1]["hosts"], told["violations"][1]["interns"]) == (["V5"], ["P5"])
    assert all(one["message"].startswith("Matches!A") for one in told["violations"])
    assert [(one["kind"], one["intern"]) for one in told["edits"]] == [
        ("moved", "P1"), ("added", "P5"), ("stale_points", "P1")
    ]  # fmt: skip
    assert (told["ok"], told["matches"], told["notes"]) == (False, 4, ["A note."])


def as_run(**first):
    pairs = sorted(PAIRED)
    return [row(2, pairs[0], **first), *(row(number, pair) for number, pair in enumerate(pairs[1:], 3))]


def next_steps(result, shown, sources=SOURCES):
    return shown(verify_report(result, sources, (), EN), 400).partition("What to do next")[2]


def test_changed_pairs_cannot_stand_as_they_are(shown):
    rows = as_run()
    rows[0] = row(2, ("V2", "P1"), points=80)
    text = next_steps(replace(found(rows, sample_run()), broken=()), shown)
    assert "In row 2, which you changed, the other columns" in text
    assert "The other sheets show the round as it was run." in text
    assert "praktik match signups.xlsx --previous m.xlsx" in text


def test_a_row_that_was_taken_away_leaves_only_the_other_sheets_behind(shown):
    text = next_steps(found(as_run()[1:], sample_run()), shown)
    assert "which you changed" not in text
    assert "The other sheets show the round as it was run." in text


def test_points_out_of_date_alone_change_no_pair(shown):
    assert "can stand as they are" in next_steps(found(as_run(points=999), sample_run()), shown)


def test_rows_that_cannot_be_understood_are_no_rows_of_the_run(shown):
    faults = [RowFault("unknown_signup", (cell,), side, "?") for cell, side in (("A2", "host"), ("B2", "intern"))]
    rows = as_run()
    rows[0] = row(2, (None, None), faults)
    rows.append(row(9, (None, "P1")))
    result = found(rows, sample_run())
    text = shown(verify_report(result, SOURCES, (), EN), 400)
    assert text.startswith("1 row cannot be understood.")
    assert "Apart from row 2, which cannot be understood, the matches are those of the run." in text
    assert text.count("  1. ") == 1
    assert "  2. " not in text
    told = json.loads(verify_json(result, SOURCES, (), EN))
    assert (told["edits"], told["unread_rows"]) == ([], [2])
    assert told["cost"].startswith("Apart from row 2,")


def test_a_status_that_is_no_word_is_no_row_that_cannot_be_understood(shown):
    fault = RowFault("unknown_status", ("M2",), "", "måske")
    rows = as_run()
    rows[0] = row(2, rows[0].pair, (fault,))
    text = shown(verify_report(found(rows, sample_run()), SOURCES, (), EN), 400)
    assert text.startswith("1 status is not understood.")
    assert "Statuses that are not understood" in text
    assert "cannot be understood" not in text


def test_who_mends_the_sign_ups_has_to_name_them(shown):
    rows = [*as_run(), row(9, ("V5", "P5"))]
    text = next_steps(found(rows, sample_run()), shown)
    assert text.index("praktik verify m.xlsx\n") < text.index("praktik verify m.xlsx signups.xlsx")
    other = replace(SOURCES, is_as_run=False, settings="strict.toml", signup_paths=("in put/signups.xlsx",))
    text = next_steps(found(rows, sample_run()), shown, other)
    assert text.count("praktik verify") == 1
    assert 'praktik verify m.xlsx "in put/signups.xlsx" --config strict.toml' in text


def test_a_host_that_is_left_with_nobody_is_named(shown):
    result = found([one for one in as_run() if one.host != "V2"], sample_run())
    host = next(one.label for one in SIGNUPS.hosts if one.id == "V2")
    assert f"{host} now has no intern." in shown(verify_report(result, SOURCES, (), EN), 400)
    assert json.loads(verify_json(result, SOURCES, (), EN))["emptied_hosts"] == ["V2"]
