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
