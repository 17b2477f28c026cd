from typing import Any

import pytest
from reading.exports import HOST, INTERN, rows_of

from praktik_cli.reading.cells import cell_name
from praktik_cli.reading.headers import find_header_row, meanings, side_in_name
from praktik_cli.reading.shapes.recognise import questionnaires
from praktik_cli.reading.sheets import Sheet, understand
from praktik_cli.reading.tables import Table
from praktik_cli.reference.fields import fields

HOST_HEADERS = list(HOST)
INTERN_HEADERS = list(INTERN)


def sheet(rows: list[list[Any]], name: str | None = "Ark1", file: str = "signups.xlsx", **mapping: str) -> Sheet:
    [asked] = questionnaires([Table(file, name, rows)], mapping)
    return understand(asked, mapping)


@pytest.mark.parametrize(("side", "key"), [(side, field.key) for side in ("host", "intern") for field in fields(side)])
def test_every_listed_header_stands_for_its_field(side: str, key: str) -> None:
    entry = next(field for field in fields(side) if field.key == key)
    for header in entry.headers:
        for written in (header, header.upper(), f" {header}\u00a0:", header.replace(" ", "  ")):
            assert key in {meaning.key for meaning in meanings(side, written)}


def test_the_number_of_the_week_does_not_matter() -> None:
    for header in ("Ugedage i uge 37", "Ugedage i uge 9", "Weekdays in week 41"):
        assert [meaning.key for meaning in meanings("intern", header)] == ["weekdays"]
    assert meanings("intern", "Ugedage i år 37") == ()


@pytest.mark.parametrize(
    ("name", "side"),
    [
        ("Værter", "host"),
        ("tilmeldte_vaerter-2018", None),
        ("Tilmeldte værter 2018", "host"),
        ("hosts", "host"),
        ("Praktikanter", "intern"),
        ("interns_2018", "intern"),
        ("Værter og praktikanter", None),
        ("Ark1", None),
    ],
)
def test_the_side_in_a_name(name: str, side: str | None) -> None:
    assert side_in_name(name) == side


def test_the_header_row_is_the_one_with_most_known_headers() -> None:
    rows: list[list[Any]] = [["Tilmeldinger"], [], ["Navn", "noter"], INTERN_HEADERS, list(INTERN.values())]
    assert find_header_row(rows, {}) == 3
    assert find_header_row([["intet"], ["her"]], {}) is None


@pytest.mark.parametrize(
    ("rows", "name", "file", "side"),
    [
        (rows_of([HOST]), "Værter", "signups.xlsx", "host"),
        (rows_of([INTERN]), "Praktikanter", "signups.xlsx", "intern"),
        (rows_of([HOST]), "Ark1", "signups.xlsx", "host"),
        (rows_of([INTERN]), "Ark1", "signups.xlsx", "intern"),
        (rows_of([INTERN]), None, "praktikanter.csv", "intern"),
        (
            [[*HOST_HEADERS, "Rolle"], [*HOST.values(), "vært"], [*HOST.values(), "praktikant"]],
            "Ark1",
            "a.xlsx",
            "both",
        ),
        ([[*INTERN_HEADERS, "Rolle"], [*INTERN.values(), "leder"]], "Ark1", "a.xlsx", "intern"),
        ([[*INTERN_HEADERS, "Rolle"], [*INTERN.values(), "praktikant"]], "Ark1", "a.xlsx", "intern"),
        ([["Felt", "Forklaring"], ["Navn", "dit navn"]], "Forklaring", "signups.xlsx", None),
        ([["Region", "Sektor", "Antal"], ["Fyn", "stat", 3]], "Pivot", "signups.xlsx", None),
        ([], "Tom", "signups.xlsx", None),
    ],
)
def test_whose_sign_ups_a_sheet_holds(rows: list[list[Any]], name: str | None, file: str, side: str | None) -> None:
    assert sheet(rows, name, file).side == side


def test_blank_rows_are_passed_over_and_the_rest_keep_their_number() -> None:
    found = sheet([[], INTERN_HEADERS, [None, " "], list(INTERN.values()), [], list(INTERN.values())])
    assert found.header_row == 2
    assert [number for number, _ in found.rows] == [4, 6]


@pytest.mark.parametrize(
    ("header", "value", "key"),
    [
        ("Rolle", "leder", "role"),
        ("Rolle", "praktikant", "role_in_round"),
        ("Role", "Manager", "role"),
        ("Role", "intern", "role_in_round"),
    ],
)
def test_a_header_that_could_be_several_fields_is_decided_by_its_values(header: str, value: str, key: str) -> None:
    found = sheet([[*INTERN_HEADERS, header], [*INTERN.values(), value]], "Praktikanter")
    assert found.columns["intern"].by_key[key] == (len(INTERN_HEADERS),)


def test_the_question_wins_over_the_column_that_the_form_tool_filled() -> None:
    found = sheet([["Mail", "Navn", *INTERN_HEADERS[3:], "Navn2", "Mail2"], ["anonymous", ""]], "Praktikanter")
    columns = found.columns["intern"]
    assert found.headers[columns.by_key["name"][0]] == "Navn2"
    assert found.headers[columns.by_key["email"][0]] == "Mail2"
    assert columns.doubled == {}
    assert found.unused == ()


def test_first_and_last_name_are_one_field_whatever_their_order() -> None:
    found = sheet([["Efternavn", "E-mail", "Fornavn", *INTERN_HEADERS[3:]]], "Praktikanter")
    assert found.columns["intern"].by_key["name"] == (2, 0)


def test_priorities_are_wishes_in_order() -> None:
    found = sheet([[*INTERN_HEADERS, "2. prioritet", "1. prioritet", "3. prioritet"]], "Praktikanter")
    width = len(INTERN_HEADERS)
    assert found.columns["intern"].by_key["wanted_hosts"] == (width + 1, width, width + 2)


def test_of_two_columns_for_one_field_the_label_counts() -> None:
    found = sheet([[*HOST_HEADERS, "By"], [*HOST.values(), "Odense"]], "Værter")
    assert found.headers[found.columns["host"].by_key["municipality"][0]] == "Kommune"
    assert found.columns["host"].doubled == {"municipality": (len(HOST_HEADERS),)}


def test_the_settings_win_over_every_guess() -> None:
    rows = [[*INTERN_HEADERS, "Hvor?"], [*INTERN.values(), "Fyn"]]
    found = sheet(rows, "Praktikanter", **{"Hvor?": "wanted_regions", "Navn": "title", "E-mail": "capacity"})
    by_key = found.columns["intern"].by_key
    assert by_key["wanted_regions"] == (len(INTERN_HEADERS),)
    assert found.headers[by_key["title"][0]] == "Navn"
    assert "name" not in by_key
    assert found.headers[by_key["email"][0]] == "E-mail"


def test_the_settings_may_mean_one_sheet_only() -> None:
    mapping = {"Praktikanter!Navn": "title", "Navn": "name"}
    assert "title" in sheet([INTERN_HEADERS], "Praktikanter", **mapping).columns["intern"].by_key
    other = sheet([INTERN_HEADERS], "Interns", **mapping)
    assert other.headers[other.columns["intern"].by_key["name"][0]] == "Navn"


@pytest.mark.parametrize(("position", "name"), [(0, "A7"), (25, "Z7"), (26, "AA7"), (701, "ZZ7"), (702, "AAA7")])
def test_cells_are_named_as_the_spreadsheet_names_them(position: int, name: str) -> None:
    assert cell_name(7, position) == name
