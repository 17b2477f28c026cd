from dataclasses import replace

import pytest

from praktik_cli.domain.finding import Finding, Severity
from praktik_cli.domain.reading import ColumnReading, LeftOut, Reading, SheetReading
from praktik_cli.i18n import translator
from praktik_cli.reporting.check_report import check_report
from samples import sample_reading

EMAILS = ("a@x.example", "b@x.example", "c@x.example")


def error(cell: str, value: str | None, code: str = "unknown-municipality", suggestion: str | None = None) -> Finding:
    row = int("".join(filter(str.isdigit, cell)))
    values = {"field": "municipality", "side": "intern"}
    return Finding(code, Severity.ERROR, "signups.xlsx", "Praktikanter", cell, value, suggestion, row, values)


def faulty() -> Reading:
    reading = sample_reading()
    errors = [error(f"F{row}", "Odnese", suggestion="Odense") for row in (3, 4, 5, 9)]
    empty = [
        Finding("missing-value", Severity.ERROR, "signups.xlsx", "Værter", f"J{row}", None, None, row,
                {"field": "contact_email", "side": "host"})
        for row in range(2, 90, 7)
    ]  # fmt: skip
    columns = {"Arbejdsplads": "organisation", "Hvor vil du helst hen?": "wanted_regions", "Sektor": "sector"}
    left_out = tuple(LeftOut("signups.xlsx", "Praktikanter", row, ("withdrawn",)) for row in (8, 9, 10, 14))
    return replace(reading, findings=(*reading.findings, *errors, *empty), columns=columns, left_out=left_out)


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("width", [80, 120])
def test_whole_report(language, width, shown, golden):
    golden(f"check-{language}-{width}", shown(check_report(faulty(), translator(language)), width))


def guessed() -> Reading:
    reading = sample_reading()
    place = ("tilmeldinger.csv", None)
    columns = (
        ColumnReading(
            *place, "B1", "Kontaktoplysning", "intern", "email", "guess", 0.954, ("a@x.example", "b@x.example")
        ),
        ColumnReading(*place, "J1", "Er du leder?", "intern", "manager_approved", "question", 0.71, ("ja", "nej")),
        ColumnReading(*place, "A1", "Navn", "intern", "name", "label"),
    )
    sheets = (
        SheetReading(*place, "intern", 1, 4, ("Er du leder?",), None, "cp1252", ";"),
        SheetReading("forms.xlsx", "Sheet1", "host", 1, 3, (), "microsoft-forms", is_hidden=True),
    )
    read = {"Kontaktoplysning": "email", "Navn": "name"}
    return replace(reading, findings=(), left_out=(), understood=columns, sheets=sheets, columns=read)


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("width", [80, 120])
def test_guesses_and_questions_have_tables_of_their_own(language, width, shown, golden):
    golden(f"check-guesses-{language}-{width}", shown(check_report(guessed(), translator(language)), width))


def test_a_clean_input_says_what_to_do_next(shown, golden):
    reading = replace(sample_reading(), findings=(), left_out=())
    golden("check-clean-en-80", shown(check_report(reading, translator("en"))))


def test_errors_come_before_warnings_whatever_the_order(shown):
    text = shown(check_report(faulty(), translator("en")))
    assert text.index("4 errors") < text.index("1 warning\n")
    assert text.index("Odense") < text.index("Q7")


def test_the_same_fault_is_told_once_with_all_its_cells(shown):
    text = shown(check_report(faulty(), translator("en")))
    assert text.count("“Odnese”") == 1
    assert "F3:F5, F9" in text
    assert "13 cells" in text
    assert "J2, J9, J16, J23, J30, J37, J44, J51, J58, J65, J72, J79, J86" in text


def test_three_hundred_findings_are_all_there(shown):
    reading = replace(sample_reading(), findings=tuple(error(f"F{row}", f"By{row}") for row in range(2, 302)))
    text = shown(check_report(reading, translator("en")))
    assert "300 errors" in text
    for row in range(2, 302):
        assert f"F{row} " in text
        assert f"“By{row}”" in text


def test_a_finding_about_the_whole_input_stands_under_its_file(shown):
    reading = replace(sample_reading(), findings=(Finding("no-interns", Severity.ERROR, "signups.xlsx"),))
    text = shown(check_report(reading, translator("en")))
    assert "\nsignups.xlsx ─" in text
    assert "--skip-invalid" not in text


def test_errors_in_rows_can_be_left_out(shown):
    reading = replace(sample_reading(), findings=(error("F3", "X"),))
    assert "praktik match signups.xlsx --skip-invalid" in shown(check_report(reading, translator("en")))


def test_the_file_is_named_where_there_are_several(shown):
    reading = sample_reading()
    second = replace(reading.sheets[0], file="flere.csv", sheet=None)
    text = shown(check_report(replace(reading, sheets=(*reading.sheets, second)), translator("en")))
    assert "flere.csv" in text
    assert "File " in text


@pytest.mark.parametrize("width", [20, 40, 60, 100])
def test_narrow_screens(width, shown):
    text = shown(check_report(faulty(), translator("en")), width)
    assert "…" not in text
    assert all(len(line) <= width for line in text.splitlines())


def test_a_column_read_in_an_unknown_way_is_named_by_its_key(shown):
    reading = replace(sample_reading(), columns={"Noget": "new_field"})
    assert "new_field" in shown(check_report(reading, translator("en")))


def test_a_header_of_both_sheets_is_named_once(shown):
    columns = {"E-mail": "contact_email", "Praktikanter!E-mail": "email", "Hej!": "motivation"}
    text = shown(check_report(replace(sample_reading(), columns=columns), translator("en")))
    assert "Known by name: E-mail\n" in text
    assert "Hej!" in text


def test_a_sheet_with_errors_comes_before_one_with_warnings_only(shown):
    reading = sample_reading()
    wrong = replace(error("J2", None, "missing-value"), sheet="Værter")
    text = shown(check_report(replace(reading, findings=(*reading.findings, wrong)), translator("en")))
    assert text.index("Værter in signups.xlsx") < text.index("Praktikanter in signups.xlsx")
