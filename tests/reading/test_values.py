from datetime import UTC, date, datetime, time
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from praktik_cli.domain.signup import Days
from praktik_cli.naming import organisation_key
from praktik_cli.reading.cells import Problem, Read
from praktik_cli.reading.formulas import Fault
from praktik_cli.reading.values import read_value
from praktik_cli.reference.fields import fields
from praktik_cli.reference.sectors import SECTORS
from praktik_cli.reference.words import WEEKDAYS

KINDS = sorted({"fewest", *(field.kind for side in ("host", "intern") for field in fields(side))})

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
    ("days", "Fleksibel", Days(1, 5)),
    ("days", "3-4 dage", Days(3, 4)),
    ("days", "1 uge", Days(5, 5)),
    ("days", "min. 2 dage", Days(2, 5)),
    ("days", "3 dage eller flere", Days(3, 5)),
    ("days", "5 (hele ugen)", Days(5, 5)),
    ("days", "mellem 2 og 3", Days(2, 3)),
    ("count", "2", 2),
    ("count", 3.0, 3),
    ("count", "to", 2),
    ("count", "Én", 1),
    ("count", "2 praktikanter", 2),
    ("count", "max 3", 3),
    ("count", "1,0", 1),
    ("count", "ca. 2", 2),
    ("count", "2 stk.", 2),
    ("count", "3 maks.", 3),
    ("count", "2 (to)", 2),
    ("count", "et par", 2),
    ("fewest", "mindst 2", 2),
    ("fewest", 2.0, 2),
    ("km", "50", 50),
    ("km", "50 km", 50),
    ("km", "op til 50", 50),
    ("km", "ca. 40 km.", 40),
    ("km", "1.000 km", 1000),
    ("km", "under 50 km", 50),
    ("km", "100 kilometer", 100),
    ("km", "Hele landet", None),
    ("km", "Ubegrænset", None),
    ("weekdays", "man, ons", (0, 2)),
    ("weekdays", "mandag;onsdag;", (0, 2)),
    ("weekdays", "man-ons", (0, 1, 2)),
    ("weekdays", "mandag til torsdag", (0, 1, 2, 3)),
    ("weekdays", "Monday to Wednesday", (0, 1, 2)),
    ("weekdays", "ti to fr", (1, 3, 4)),
    ("weekdays", "fre og man", (0, 4)),
    ("weekdays", "mandag til og med onsdag", (0, 1, 2)),
    ("weekdays", "alle undtagen fredag", (0, 1, 2, 3)),
    ("weekdays", "ikke mandag og fredag", (1, 2, 3)),
    ("weekdays", "tirsdag d. 11. og onsdag d. 12.", (1, 2)),
    ("weekdays", "mandag 10/9, tirsdag den 11. september", (0, 1)),
    ("weekdays", "kun onsdag", (2,)),
    ("weekdays", "Hverdage", None),
    ("weekdays", "Alle dage", None),
    ("weekdays", '["Mandag","Fredag"]', (0, 4)),
    ("yes_no", "Ja", True),
    ("yes_no", "Nej tak", False),
    ("yes_no", True, True),
    ("yes_no", 0, False),
    ("yes_no", "Ja, jeg accepterer", True),
    ("yes_no", "Ja, det har jeg", True),
    ("yes_no", "Jeg accepterer, at oplysningerne deles", True),
    ("yes_no", "Jeg accepterer ikke, at de deles", False),
    ("yes_no", "✓", True),
    ("yes_no", 1.0, True),
    ("yes_no", "Ikke valgt", False),
    ("role", "Chef", "leder"),
    ("role", "Leder;Medarbejder;", "both"),
    ("side", "vært;praktikant;", "both"),
    ("sector", "Kommune;", "kommune"),
    ("sector", "Andet: Kirke", "andet"),
    ("sector", "1 = Stat", "stat"),
    ("sector", "(2) Region", "region"),
    ("role", "1. Leder", "leder"),
    ("languages", "Andet: polsk", ("pl",)),
    ("sectors", "stat/kommune", ("stat", "kommune")),
    ("sectors", "Kommune og region", ("kommune", "region")),
    ("sectors", "2. region; 1. stat", ("stat", "region")),
    ("areas", "Fyn og Jylland", ("Fyn", "Jylland")),
    ("purposes", "Nyt netværk, inspiration og en konkret løsning", ("network", "inspiration", "solution")),
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
    ("texts", "Ledelse;Andet: Havmiljø;", ("Ledelse", "Havmiljø")),
    ("texts", "It/drift, Plan + byg", ("It/drift", "Plan + byg")),
    ("texts", "1. Odense\n2. Aarhus", ("Odense", "Aarhus")),
    ("texts", "Ingen", None),
    ("text", "n/a", None),
    ("text", "-", None),
    ("text", "Na", "Na"),
    ("text", "12345678.0", "12345678"),
    ("text", 4.5e9, "4500000000"),
    ("text", "+45 12 34 56 78", "+45 12 34 56 78"),
    ("text", "#1 i køen", "#1 i køen"),
    ("datetime", datetime(2018, 5, 1, 9, 30), datetime(2018, 5, 1, 9, 30)),
    ("datetime", date(2018, 5, 1), datetime(2018, 5, 1)),
    ("datetime", "01-05-2018 14.05.33", datetime(2018, 5, 1, 14, 5, 33)),
    ("datetime", "1/5/2018", datetime(2018, 5, 1)),
    ("datetime", "2018-05-01T14:05:33+02:00", datetime(2018, 5, 1, 12, 5, 33)),
]

NOT_UNDERSTOOD = [
    ("email", "anna", "not-an-email", None),
    ("email", "anna@proeve,example", "not-an-email", "anna@proeve.example"),
    ("sector", "komune", "unknown-sector", "kommune"),
    ("municipality", "Koldng", "unknown-municipality", "Kolding"),
    ("municipality", 9999, "unknown-municipality", None),
    ("days", "en del", "not-days", None),
    ("days", "7", "days-out-of-range", "5"),
    ("days", "0", "days-out-of-range", "1"),
    ("days", "2-7", "days-out-of-range", "2-5"),
    ("days", "2.5", "not-days", "2-3"),
    ("days", datetime(2018, 3, 2), "date-instead-of-days", "2-3"),
    ("days", datetime(2018, 9, 14), "date-instead-of-days", None),
    ("days", 43161.0, "date-instead-of-days", "2-3"),
    ("days", "43161", "date-instead-of-days", "2-3"),
    ("days", "02-mar", "date-instead-of-days", "2-3"),
    ("days", "2. mar", "date-instead-of-days", "2-3"),
    ("days", "Mar-02", "date-instead-of-days", "2-3"),
    ("days", "2018-03-02 00:00:00", "date-instead-of-days", "2-3"),
    ("days", "½", "not-days", "1"),
    ("days", "2½", "not-days", "2-3"),
    ("days", "2 uger", "days-out-of-range", "5"),
    ("days", "op til 7", "days-out-of-range", "1-5"),
    ("days", "6+", "days-out-of-range", "5"),
    ("days", "lørdag", "not-days", None),
    ("count", 10, "count-out-of-range", "3"),
    ("count", "ingen", "count-out-of-range", "1"),
    ("count", "2-5", "count-out-of-range", "3"),
    ("count", 2.5, "not-a-count", "2"),
    ("count", "mange", "not-a-count", "3"),
    ("count", "mindst 2", "not-a-count", "2"),
    ("count", "flest muligt, tak", "not-a-count", None),
    ("fewest", "max 2", "not-a-count", "2"),
    ("km", "2 timer", "not-kilometres", None),
    ("km", -5, "not-kilometres", None),
    ("km", "under 1 time", "not-kilometres", None),
    ("km", "0", "not-kilometres", None),
    ("km", "100+", "not-kilometres", None),
    ("weekdays", "lørdag", "weekend-day", None),
    ("weekdays", "1", "unknown-weekday", None),
    ("weekdays", "fre-man", "unknown-weekday", "man"),
    ("weekdays", "mandagg", "unknown-weekday", "man"),
    ("yes_no", "måske", "not-yes-or-no", None),
    ("yes_no", "Ved ikke", "not-yes-or-no", None),
    ("yes_no", "ja/nej", "not-yes-or-no", None),
    ("sector", "1", "unknown-sector", None),
    ("sector", "kommune;region", "unknown-sector", "region, kommune"),
    ("sectors", "2", "unknown-sector", None),
    ("role", "1", "unknown-role", None),
    ("purposes", "Andet: frokost", "unknown-purpose", None),
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


DOUBTFUL = [
    ("count", "2-3", 3, "range-for-a-number", "3"),
    ("count", "2 (evt. 3)", 3, "range-for-a-number", "3"),
    ("count", "1 eller 2", 2, "range-for-a-number", "2"),
    ("count", "En til to", 2, "range-for-a-number", "2"),
    ("count", "2 (helst ledere)", 2, "partly-read", "2"),
    ("fewest", "1-2", 1, "range-for-a-number", "1"),
    ("days", "mandag-onsdag", Days(3, 3), "weekdays-instead-of-days", "3"),
    ("days", "3 (man-ons)", Days(3, 3), "partly-read", "3"),
    ("km", "50-100", 100, "range-for-a-number", "100"),
    ("km", "50,5", 50, "partly-read", "50"),
    ("weekdays", "mandag; lørdag", (0,), "weekend-day", None),
    ("weekdays", "man-søn", (0, 1, 2, 3, 4), "weekend-day", None),
    ("yes_no", "Ja, men kun mandag", True, "partly-read", "ja"),
    ("sector", "Andet: Gymnasium", "andet", "other-is-a-sector", "selvejende"),
    ("languages", "2) Dansk (flydende)", ("da",), "partly-read", "Dansk"),
    ("role", "Leder (uden personale)", "leder", "partly-read", "Leder"),
    ("areas", "KÃ¸benhavn", ("København",), "repaired-text", "København"),
    ("texts", "S&oslash;fart;It", ("Søfart", "It"), "repaired-text", "Søfart;It"),
    ("text", "K\ufffdbenhavn", "K\ufffdbenhavn", "lost-characters", None),
    ("text", "S?ren", "S?ren", "lost-characters", None),
    ("text", "4,51E+09", "4,51E+09", "lost-digits", None),
    ("text", "Anna\u200b", "Anna", "control-characters", None),
]


@pytest.mark.parametrize(("kind", "cell", "value", "code", "nearest"), DOUBTFUL)
def test_a_value_that_is_read_with_a_doubt_says_so(
    kind: str, cell: object, value: object, code: str, nearest: str | None
) -> None:
    read = read_value(kind, cell)
    assert read.value == value
    assert [(problem.code, problem.nearest, problem.is_doubt) for problem in read.problems] == [(code, nearest, True)]


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
    read = read_value("texts", "It, Plan, byg og miljø, Ledelse", frozenset({organisation_key("Plan, byg og miljø")}))
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


# Words and signs that the readers look for, thrown together.
PIECES = [
    "man", "tirsdag", "-", "til", "og", "undtagen", "2", "½", "max", "ca.", "(", ")", "evt.", "km", "dage", "½", "+",
    "#", "ja", "nej", "men", "@", ".", ",", ";", "\n", "Andet:", "&amp;", "Ã¸", "├", "√", "1.", "2)", "[", "]",
    '"', "kl.", "10/9", "43161", "mar", "2018", "pm", "GMT+2", "E+09", "\ufffd", "\x96", "stat", "dansk", "Fyn", " ",
]  # fmt: skip
ANY_CELL = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=8).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=8).map("".join),
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
    read_value(kind, cell, frozenset({"a b"}))


WRITTEN = {
    "count": st.integers(1, 3).map(lambda number: (str(number), number)),
    "days": st.tuples(st.integers(1, 5), st.integers(1, 5)).map(
        lambda ends: (f"{min(ends)}-{max(ends)}", Days(min(ends), max(ends)))
    ),
    "km": st.integers(1, 20_000).map(lambda number: (f"{number} km", number)),
    "weekdays": st.sets(st.integers(0, 4), min_size=1).map(
        lambda days: (", ".join(WEEKDAYS[day] for day in sorted(days)), tuple(sorted(days)))
    ),
    "sectors": st.lists(st.sampled_from(SECTORS), unique=True, min_size=1).map(
        lambda keys: ("; ".join(keys), (*keys,))
    ),
    "datetime": st.datetimes(datetime(1981, 1, 1), datetime(2068, 12, 31)).map(
        lambda moment: (f"{moment:%d-%m-%Y %H.%M.%S}", moment.replace(microsecond=0))
    ),
}


@given(data=st.data(), kind=st.sampled_from(sorted(WRITTEN)))
def test_what_is_written_is_read_back(data: st.DataObject, kind: str) -> None:
    text, value = data.draw(WRITTEN[kind])
    assert read_value(kind, text) == Read(value)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("text", ["a", "a@", "1", "1-", ",(", "man ", "ja ", " ", "&#", "Ã¸", "2 (", "1.", "[", "√x"])
def test_a_cell_as_long_as_excel_allows_is_read_at_once(kind: str, text: str) -> None:
    start = perf_counter()
    read_value(kind, (text * 32_767)[:32_767])
    assert perf_counter() - start < 5
