"""Columns that a form tool fills by itself."""

from pathlib import Path

import pytest
from reading.exports import INTERN, rows_of, workbook
from reading.shapes.asking import ask

from praktik_cli.reading.shapes.tools import find_tool
from praktik_cli.reading.signups import read_signups

FORMS = {
    "ID": 7,
    "Start time": "2018-05-01 09:00",
    "Completion time": "2018-05-01 09:10",
    "Email": "anonymous",
    "Name": "",
}
ASKED = {header: answer for header, answer in INTERN.items() if header != "Id"}


@pytest.mark.parametrize(
    ("headers", "tool"),
    [
        (["ID", "Starttidspunkt", "Fuldførelsestidspunkt", "Mail"], "microsoft-forms"),
        (["Tidsstempel", "Navn"], "google-forms"),
        (["Navn", "Tidsstempel"], None),
        (["Respondent ID", "Collector ID"], "surveymonkey"),
        (["id", "submitdate", "lastpage"], "limesurvey"),
        (["respondentid", "closetime", "statoverall_4"], "surveyxact"),
        (["Order #", "Attendee Status"], "eventbrite"),
        (["ID", "Navn", "Mail"], None),
        ([], None),
    ],
)
def test_a_tool_is_told_by_its_own_columns(headers: list[str], tool: str | None) -> None:
    found = find_tool(headers)
    assert (found.name if found else None) == tool


def test_the_tools_columns_are_no_unknown_columns_and_its_id_is_kept(tmp_path: Path) -> None:
    rows = rows_of([FORMS | {"Last modified time": ""} | ASKED])
    reading = read_signups([workbook(tmp_path / "Praktikanter.xlsx", {"Sheet1": rows})], {})
    assert reading.findings == ()
    assert (reading.signups.interns[0].id, reading.signups.interns[0].name) == ("7", INTERN["Navn"])
    assert (reading.sheets[0].tool, reading.sheets[0].unused) == ("microsoft-forms", ())


def test_what_the_tool_knows_counts_where_no_question_asks(tmp_path: Path) -> None:
    asked = {header: answer for header, answer in ASKED.items() if header not in {"Navn", "E-mail"}}
    rows = rows_of([FORMS | {"Email": "ea@x.example", "Name": "Ea Prøve"} | asked])
    reading = read_signups([workbook(tmp_path / "Praktikanter.xlsx", {"Sheet1": rows})], {})
    assert reading.findings == ()
    assert (reading.signups.interns[0].name, reading.signups.interns[0].email) == ("Ea Prøve", "ea@x.example")


def test_an_ordinary_table_has_no_columns_of_a_tool() -> None:
    asked = ask([["ID", "Navn", "Mail"], ["1", "Bo", "bo@x.example"]])
    assert (asked.tool, asked.tool_columns) == (None, frozenset())
