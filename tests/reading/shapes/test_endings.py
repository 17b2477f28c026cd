"""Rows that are no sign-ups, and rows that only look so."""

from typing import Any

import pytest
from reading.exports import HOST, INTERN
from reading.shapes.asking import Rows, ask, headers, table, told

from praktik_cli.reading.shapes.recognise import questionnaires
from praktik_cli.reading.sheets import understand

HEADERS = ["Id", "Navn", "E-mail", "Arbejdsplads", "Sektor", "Antal dage"]
BO = ["P1", "Bo", "bo@x.example", "Prøvehuset", "stat", 3]
IDA = ["P2", "Ida", "ida@x.example", "Prøvehuset", "stat", 2]


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        ([["I alt", "", "", "", "", 5]], ("sum-row", "A4", "I alt")),
        ([["", "", "", "Sum:", "", 5]], ("sum-row", "D4", "Sum:")),
        ([["Antal tilmeldte: 2"]], ("sum-row", "A4", "Antal tilmeldte: 2")),
        ([["", "", "", "", "", 5.0]], ("sum-row", "F4", "5")),
        ([[], ["", "", "", "", "", "5"]], ("sum-row", "F5", "5")),
        ([[], ["Bemærk: Ida ringer selv"]], ("note-below", "A5", "Bemærk: Ida ringer selv")),
        ([[], ["* afbud"]], ("note-below", "A5", "* afbud")),
        ([[], ["", "Listen er opdateret den 1. maj."]], ("note-below", "B5", "Listen er opdateret den 1. maj.")),
        ([HEADERS], ("repeated-header", "A4", "Id")),
        ([["", *HEADERS[1:]]], ("repeated-header", "B4", "Navn")),
    ],
)
def test_a_row_that_is_no_sign_up_is_passed_over_and_told(below: Rows, expected: tuple[str, str, str]) -> None:
    asked = ask([HEADERS, BO, IDA, *below])
    assert told(asked) == [expected]
    assert [number for number, _ in asked.rows] == [2, 3]


@pytest.mark.parametrize(
    "row",
    [
        ["P3", "Sum Antal", "", "", "", ""],
        ["Total", "Ea", "ea@x.example", "Totalbanken", "privat", 2],
        ["Antal", "", "", "Prøvehuset", "", 2],
        ["P3", "", "", "", "", 3],
        ["", "Anna Maria Berg", "", "", "", ""],
        ["", "", "", "Region Midtjylland, Sundhed og Omsorg", "", ""],
        ["", "", "ea@x.example", "", "", ""],
        ["", "Note Bak", "", "Prøvehuset", "", ""],
        ["", "Navn", "E-mail", "", "", 3],
    ],
)
@pytest.mark.parametrize("gap", [[], [[]]])
def test_a_sign_up_is_never_taken_for_a_sum_or_a_note(row: list[Any], gap: Rows) -> None:
    asked = ask([HEADERS, BO, *gap, row])
    assert told(asked) == []
    assert len(asked.rows) == 2


def test_a_remark_without_a_blank_row_above_is_read_as_a_sign_up() -> None:
    assert len(ask([HEADERS, BO, ["Bemærk: Ida ringer selv"]]).rows) == 2


def test_sums_and_headers_in_the_middle_keep_no_sign_up_away() -> None:
    asked = ask([HEADERS, BO, ["I alt", "", "", "", "", 3], HEADERS, IDA, ["", "", "", "", "", 9]])
    assert [number for number, _ in asked.rows] == [2, 5]
    assert [code for code, _, _ in told(asked)] == ["sum-row", "repeated-header", "sum-row"]


def test_another_header_row_begins_another_table() -> None:
    rows = [list(HOST), list(HOST.values()), [], list(INTERN), list(INTERN.values()), [*reversed(list(INTERN))]]
    first, second, third = questionnaires([table(rows)], {})
    assert [understand(one, {}).side for one in (first, second)] == ["host", "intern"]
    assert [(one.header_row, len(one.rows)) for one in (first, second, third)] == [(1, 1), (4, 1), (6, 0)]
    assert headers(second)[:9] == list(INTERN)
    assert [told(one) for one in (first, second)] == [[], [("second-header", "A4", None)]]


def test_thousands_of_formatted_rows_are_no_rows() -> None:
    asked = ask([HEADERS, BO, *[[""] * 6, [None] * 6, [" ", "\u00a0", "", "", "", ""]] * 1000])
    assert [number for number, _ in asked.rows] == [2]


def test_a_zero_alone_is_told() -> None:
    assert told(ask([HEADERS, BO, ["", "", "", "", "", 0]])) == [("sum-row", "F3", "0")]


def test_hidden_sheets_and_rows_are_read_and_told() -> None:
    rows = [HEADERS, BO, IDA, [], BO, IDA]
    asked = ask(rows, is_hidden=True, hidden_rows=frozenset({1, 2, 3, 4, 6}))
    assert told(asked) == [("hidden-sheet", None, None), ("hidden-rows", "A2", "2-3, 6")]
    assert len(asked.rows) == 4
