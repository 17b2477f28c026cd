"""Headers over several rows and columns, and headers that hold a question and an option."""

from typing import Any

import pytest
from reading.shapes.asking import answers, ask, headers

from praktik_cli.reading.headers import meanings

KNOWN = ["Navn", "E-mail", "Arbejdsplads", "Sektor"]
PERSON = ["Bo", "bo@x.example", "Prøvehuset", "stat"]


@pytest.mark.parametrize(
    ("header", "key"),
    [
        ("Sektor *", "sector"),
        ("Sektor (obligatorisk)", "sector"),
        ("Sektor:\n*", "sector"),
        ("3. Sektor", "sector"),
        ("Spørgsmål 3: Sektor", "sector"),
        ("Q3 Sektor", "sector"),
        ("\ufeffSektor\u00a0", "sector"),
        ("s3. Sektor", "sector"),
        ("1. prioritet", "wanted_hosts"),
        ("Sektorer", None),
    ],
)
def test_what_a_form_puts_around_a_header_does_not_count(header: str, key: str | None) -> None:
    assert [meaning.key for meaning in meanings("intern", header)] == ([key] if key else [])


@pytest.mark.parametrize(
    ("upper", "lower", "row", "expected"),
    [
        pytest.param(
            [*KNOWN, "Ønsket geografi", ""],
            ["", "", "", "", "Fyn", "Sjælland"],
            [*PERSON, "x", ""],
            [*KNOWN, "Ønsket geografi | Fyn", "Ønsket geografi | Sjælland"],
            id="options below",
        ),
        pytest.param(
            ["Kontaktperson", "", "", "Praktik", ""],
            ["Navn", "E-mail", "Lokal", "Arbejdsplads", "Sektor"],
            ["Bo", "bo@x.example", "4711", "Prøvehuset", "stat"],
            ["Navn", "E-mail", "Kontaktperson: Lokal", "Arbejdsplads", "Sektor"],
            id="groups above",
        ),
        pytest.param(
            ["Kontaktperson", "", "Leder", "", "Sektor", "Arbejdsplads"],
            ["Navn", "E-mail", "Navn", "Mail", "", ""],
            ["Bo", "bo@x.example", "Ib", "ib@x.example", "stat", "Prøvehuset"],
            ["Navn", "E-mail", "Leder: Navn", "Mail", "Sektor", "Arbejdsplads"],
            id="a name in two groups",
        ),
        pytest.param(
            [*KNOWN, "Fagområde", "", "Ønsket sektor", ""],
            ["Svar", "", "", "", "Jura", "Andet", "Region", "Kommune"],
            [*PERSON, "", "Udbud", "Region", ""],
            [*KNOWN, "Fagområde | Jura", "Fagområde | Andet", "Ønsket sektor | Region", "Ønsket sektor | Kommune"],
            id="options that are headers elsewhere, and other",
        ),
        pytest.param(
            [*KNOWN, "Praktik", ""],
            ["", "", "", "", "Overnatning", "Samtykke"],
            [*PERSON, "ja", "nej"],
            [*KNOWN, "Overnatning", "Samtykke"],
            id="yes and no are answers to questions of their own",
        ),
    ],
)
def test_two_header_rows(upper: list[Any], lower: list[Any], row: list[Any], expected: list[str]) -> None:
    asked = ask([["Tilmeldinger"], [], upper, lower, row])
    assert headers(asked) == expected
    assert (asked.header_row, [number for number, _ in asked.rows]) == (4, [5])


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(
            [["Tilmeldinger 2018", "", "", "Trukket 1. maj"], [*KNOWN, "Noter"], [*PERSON, "x"]], id="a title"
        ),
        pytest.param([[*KNOWN, ""], ["Bo", "", "Prøvehuset", "stat", "ringer selv"], [*PERSON, ""]], id="no e-mail"),
        pytest.param([[*KNOWN, "Noter"], ["", "", "", "", "x"], [*PERSON, ""]], id="hardly an answer"),
    ],
)
def test_what_is_no_second_header_row(rows: list[list[Any]]) -> None:
    asked = ask(rows)
    assert headers(asked)[:4] == KNOWN
    assert answers(asked)[-1][:4] == PERSON
    assert len(asked.rows) == len(rows) - (asked.header_row or 0)


@pytest.mark.parametrize(
    ("parts", "cells", "expected", "decoded"),
    [
        (["Emner [Jura]", "Emner [It]"], ["1", "0"], ["Emner | Jura", "Emner | It"], ["Jura", None]),
        (["Emner [Jura]", "Emner [Other]"], ["", "Udbud"], ["Emner | Jura", "Emner | Other"], ["", "Udbud"]),
        (["Emner - Jura", "Emner - It"], ["ja", "nej"], ["Emner | Jura", "Emner | It"], ["Jura", None]),
        (["Emner", "Emner [Andet]"], ["Andet", "Udbud"], ["Emner", "Emner | Andet"], [None, "Udbud"]),
        (["Hvornår [Mandag]", "Hvornår [Tirsdag]"], ["Formiddag", ""], None, None),
        (["Maks. afstand [km]"], ["50"], None, None),
        (["Samtykke [Jeg accepterer]"], ["0"], ["Samtykke"], ["0"]),
        (["Kontaktoplysninger [Telefon]"], ["12345678"], ["Telefon"], ["12345678"]),
        (["Ønsket sektor [Region]"], ["Y"], ["Ønsket sektor | Region"], ["Region"]),
        (["Emner [Jura] [Kommentar]", "Emner [comment]"], ["a", "b"], None, None),
        (["Kursus - dag 1", "Kursus - dag 2"], ["ja", "nej"], None, None),
    ],
)
def test_a_question_and_a_part_of_it_in_one_header(
    parts: list[str], cells: list[str], expected: list[str] | None, decoded: list[str | None] | None
) -> None:
    asked = ask([[*KNOWN, *parts], [*PERSON, *cells]])
    assert headers(asked)[4:] == (expected or parts)
    assert answers(asked)[0][4:] == (decoded or cells)


def test_a_cell_that_is_no_tick_stays_as_it_is() -> None:
    asked = ask([[*KNOWN, "Emner [Jura]", "Emner [It]"], [*PERSON, 1.0, True], [*PERSON, 0, ""], [*PERSON, "x", "☑"]])
    assert [row[4:] for row in answers(asked)] == [["Jura", "It"], [None, ""], ["Jura", "It"]]
