from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from praktik_cli.domain.signup import Days
from praktik_cli.reading.cells import Problem
from praktik_cli.reading.formulas import Fault
from praktik_cli.reading.values import read_value
from praktik_cli.reference.fields import fields

KINDS = sorted({field.kind for side in ("host", "intern") for field in fields(side)})

UNDERSTOOD = [
    ("text", "  Odense\u00a0", "Odense"),
    ("text", 12345678.0, "12345678"),
    ("text", 12.5, "12.5"),
    ("text", "=HYPERLINK()", "=HYPERLINK()"),
    ("text", "to\r\nlinjer", "to\nlinjer"),
    ("email", " MAILTO:Anna@Prøve.Example ", "anna@prøve.example"),
    ("email", "Anna Prøve <anna@proeve.example>", "anna@proeve.example"),
    ("sector", "Kommunal", "kommune"),
    ("sector", "Central government", "stat"),
    ("sectors", "Region, stat", ("region", "stat")),
    ("sectors", "ligegyldigt", ()),
    ("sectors", '["Kommune","Stat"]', ("kommune", "stat")),
    ("sectors", "stat;kommune;stat;", ("stat", "kommune")),
    ("municipality", "4930 Maribo", "0360"),
    ("municipality", 461.0, "0461"),
    ("municipality", "101", "0101"),
    ("municipality", "Kbh.", "0101"),
    ("municipality", "Århus Kommune", "0751"),
    ("days", "3", Days(3, 3)),
    ("days", 5.0, Days(5, 5)),
    ("days", 2, Days(2, 2)),
    ("days", "2-3", Days(2, 3)),
    ("days", "2–3 dage", Days(2, 3)),
    ("days", "3 dage", Days(3, 3)),
    ("days", "1 dag", Days(1, 1)),
    ("days", "Hele ugen", Days(5, 5)),
    ("days", "to", Days(2, 2)),
    ("days", "2 til 4", Days(2, 4)),
    ("days", "2 to 4 days", Days(2, 4)),
    ("days", "to eller tre dage", Days(2, 3)),
    ("days", "op til 3 dage", Days(1, 3)),
    ("days", "mindst 2", Days(2, 5)),
    ("days", "4-2", Days(2, 4)),
    ("days", "ligegyldigt", Days(1, 5)),
    ("count", "2", 2),
    ("count", 3.0, 3),
    ("count", "to", 2),
    ("count", "Én", 1),
    ("count", "2 praktikanter", 2),
    ("count", "max 3", 3),
    ("count", "1,0", 1),
    ("km", "50", 50),
    ("km", "50 km", 50),
    ("km", "op til 50", 50),
    ("km", "ca. 40 km.", 40),
    ("km", "1.000 km", 1000),
    ("km", "Hele landet", None),
    ("weekdays", "man, ons", (0, 2)),
    ("weekdays", "mandag;onsdag;", (0, 2)),
    ("weekdays", "man-ons", (0, 1, 2)),
    ("weekdays", "mandag til torsdag", (0, 1, 2, 3)),
    ("weekdays", "Monday to Wednesday", (0, 1, 2)),
    ("weekdays", "ti to fr", (1, 3, 4)),
    ("weekdays", "fre og man", (0, 4)),
    ("weekdays", "Alle dage", None),
    ("weekdays", '["Mandag","Fredag"]', (0, 4)),
    ("yes_no", "Ja", True),
    ("yes_no", "Nej tak", False),
    ("yes_no", True, True),
    ("yes_no", 0, False),
    ("yes_no", "Ja, jeg accepterer", True),
    ("role", "Chef", "leder"),
    ("status", "Venteliste", "reserve"),
    ("side", "Som vært", "host"),
    ("country", "Sverige", "SE"),
    ("country", "Germany", "DE"),
    ("country", "Nederlandene", "NL"),
    ("country", "se", "SE"),
    ("languages", "dansk;engelsk", ("da", "en")),
    ("languages", "Danish and Dutch", ("da", "nl")),
    ("languages", "polsk/tysk", ("pl", "de")),
    ("areas", "Fyn; Region Sjælland", ("Fyn", "Region Sjælland")),
    ("areas", "Hele landet", ()),
    ("areas", "Vest- og Sydsjælland, Fyn", ("Vest- og Sydsjælland", "Fyn")),
    ("areas", "Aalborg", ("Aalborg",)),
    ("purposes", "Nyt netværk, en konkret løsning", ("network", "solution")),
    ("texts", "Ledelse;Plan, byg og miljø;", ("Ledelse", "Plan, byg og miljø")),
    ("texts", "Ledelse, It (drift, support)", ("Ledelse", "It (drift, support)")),
    ("texts", "It\nLedelse\nit", ("It", "Ledelse")),
    ("datetime", datetime(2018, 5, 1, 9, 30), datetime(2018, 5, 1, 9, 30)),
    ("datetime", date(2018, 5, 1), datetime(2018, 5, 1)),
    ("datetime", "01-05-2018 14.05.33", datetime(2018, 5, 1, 14, 5, 33)),
    ("datetime", "1/5/2018", datetime(2018, 5, 1)),
    ("datetime", "2018-05-01T14:05:33+02:00", datetime(2018, 5, 1, 12, 5, 33)),
]

NOT_UNDERSTOOD = [
    ("email", "anna", "not-an-email", None),
    ("email", "a@proeve.example; b@proeve.example", "not-an-email", "a@proeve.example"),
    ("email", "anna@proeve,example", "not-an-email", "anna@proeve.example"),
    ("sector", "komune", "unknown-sector", "kommune"),
    ("municipality", "Koldng", "unknown-municipality", "Kolding"),
    ("municipality", 9999, "unknown-municipality", None),
    ("days", "en del", "not-days", None),
    ("days", "7", "days-out-of-range", "5"),
    ("days", "0", "days-out-of-range", "1"),
    ("days", "2-7", "days-out-of-range", "2-5"),
    ("days", "2.5", "not-days", None),
    ("days", datetime(2018, 3, 2), "date-instead-of-days", "2-3"),
    ("days", datetime(2018, 9, 14), "date-instead-of-days", None),
    ("count", 10, "count-out-of-range", "3"),
    ("count", "ingen", "count-out-of-range", "1"),
    ("count", "2-3", "not-a-count", "3"),
    ("count", "mange", "not-a-count", None),
    ("km", "2 timer", "not-kilometres", None),
    ("km", -5, "not-kilometres", None),
    ("weekdays", "lørdag", "unknown-weekday", None),
    ("weekdays", "mandagg", "unknown-weekday", "man"),
    ("yes_no", "måske", "not-yes-or-no", None),
    ("role", "ledre", "unknown-role", "leder"),
    ("status", "aktivv", "unknown-status", "aktiv"),
    ("side", "tilskuer", "unknown-side", None),
    ("country", "Sverrige", "unknown-country", "Sverige"),
    ("languages", "dnsk", "unknown-language", "dansk"),
    ("areas", "Region Syddanmrk", "unknown-area", "Region Syddanmark"),
    ("purposes", "nyt netvrk", "unknown-purpose", "nyt netværk"),
    ("datetime", "i går", "not-a-time", None),
    ("datetime", "31-02-2018", "not-a-time", None),
    ("text", "#N/A", "formula-error", None),
    ("text", Fault("#REF!"), "formula-error", None),
    ("count", Fault(""), "formula-without-value", None),
]


@pytest.mark.parametrize(("kind", "cell", "value"), UNDERSTOOD)
def test_a_value_is_understood(kind: str, cell: object, value: object) -> None:
    read = read_value(kind, cell)
    assert read.value == value
    assert read.problems == ()


@pytest.mark.parametrize(("kind", "cell", "code", "nearest"), NOT_UNDERSTOOD)
def test_a_value_that_is_not_understood_says_so(kind: str, cell: object, code: str, nearest: str | None) -> None:
    read = read_value(kind, cell)
    assert read.value is None or read.value == ()
    assert [(problem.code, problem.nearest) for problem in read.problems] == [(code, nearest)]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("cell", [None, "", "  ", "\u00a0", "\ufeff"])
def test_an_empty_cell_is_no_value_and_no_problem(kind: str, cell: object) -> None:
    read = read_value(kind, cell)
    assert read.value is None
    assert read.problems == ()


def test_a_list_keeps_the_parts_that_were_understood() -> None:
    read = read_value("sectors", "stat;kommunne;region")
    assert read.value == ("stat", "region")
    assert read.problems == (Problem("unknown-sector", "kommunne", "kommune"),)


def test_a_known_answer_with_a_comma_is_one() -> None:
    read = read_value("texts", "It, Plan, byg og miljø, Ledelse", lambda text: text.strip() == "Plan, byg og miljø")
    assert read.value == ("It", "Plan, byg og miljø", "Ledelse")


def test_control_characters_are_left_out_and_told() -> None:
    read = read_value("text", "Le\x07delse\x00")
    assert read.value == "Ledelse"
    assert [problem.code for problem in read.problems] == ["control-characters"]


def test_a_text_too_long_for_a_cell_is_told_and_kept() -> None:
    read = read_value("text", "a" * 32_768)
    assert read.value == "a" * 32_768
    assert [problem.code for problem in read.problems] == ["too-long"]
    assert read_value("text", "a" * 32_767).problems == ()


ANY_CELL = st.one_of(
    st.text(),
    st.floats(),
    st.integers(),
    st.booleans(),
    st.datetimes(timezones=st.sampled_from([None, UTC])),
    st.dates(),
    st.just(time(14, 5)),
    st.timedeltas(),
    st.text(alphabet='[]{}",;-0123456789 ', max_size=30),
)


@given(kind=st.sampled_from(KINDS), cell=ANY_CELL)
def test_no_cell_ever_raises(kind: str, cell: object) -> None:
    read_value(kind, cell)
