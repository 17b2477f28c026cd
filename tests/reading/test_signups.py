import random
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from time import perf_counter
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reading.exports import HOST, INTERN, csv_bytes, ods, rows_of, two_sheets, workbook, xls

from praktik_cli.domain.finding import Finding
from praktik_cli.domain.reading import InputFile, LeftOut, Reading
from praktik_cli.domain.run import Run
from praktik_cli.domain.signup import Days, Signup
from praktik_cli.errors import InputError, UsageError
from praktik_cli.reading.signups import read_again, read_signups
from praktik_cli.reference.fields import fields
from praktik_cli.settings import Settings


def codes(reading: Reading) -> list[tuple[str, str | None, str]]:
    return [(finding.code, finding.cell, finding.severity) for finding in reading.findings]


def read_interns(tmp_path: Path, *interns: dict[str, Any]) -> Reading:
    return read_signups([two_sheets(tmp_path / "signups.xlsx", interns=[INTERN | intern for intern in interns])], {})


def only(reading: Reading) -> Finding:
    [finding] = reading.findings
    return finding


def contents(signup: Signup) -> tuple[object, ...]:
    """All of a sign-up but its place."""
    return tuple(getattr(signup, name) for name in type(signup).__dataclass_fields__ if name != "source")


def test_a_clean_workbook_gives_hosts_interns_and_no_finding(tmp_path: Path) -> None:
    path = two_sheets(tmp_path / "signups.xlsx")
    reading = read_signups([path], {})
    [host], [intern] = reading.signups.hosts, reading.signups.interns
    assert reading.findings == ()
    assert reading.left_out == ()
    assert reading.language == "da"
    assert reading.inputs[0].path == str(path)
    assert (host.id, host.organisation, host.municipality, host.capacity) == ("V1", "Prøvekøbing Kommune", "0461", 2)
    assert (host.days, host.topics, host.contact_email) == (Days(2, 3), ("Ledelse", "It"), "vera@proevekoebing.example")
    assert (intern.id, intern.name, intern.sector, intern.municipality) == ("P1", "Pia Praktikant", "stat", "0621")
    assert intern.source.cell("email") == "C2"
    assert reading.columns["Kontaktperson"] == "contact_name"
    assert reading.columns["E-mail"] == "contact_email"
    assert reading.columns["Praktikanter!E-mail"] == "email"


def test_every_field_is_read(tmp_path: Path) -> None:
    full = {
        "Id": 17.0,
        "Tilmeldt": datetime(2018, 5, 1, 9, 30),
        "Telefon": 12345678,
        "Stilling": "Konsulent",
        "Leder/medarbejder": "leder",
        "Bopælskommune": "Faxe Kommune",
        "Ønsket sektor": "kommune;region",
        "Ønsket geografi": "Fyn;Region Sjælland",
        "Maks. afstand (km)": "op til 80 km",
        "Overnatning mulig": "ja",
        "Ønsket vært (prioriteret)": "Prøvekøbing Kommune;Eksempelværket",
        "Ikke hos": "Prøveby Kommune",
        "Ugedage i uge 37": "man-ons",
        "Motivation": "Ny viden",
        "Godkendt af leder": "ja",
        "Også vært": "nej",
        "Samtykke": "ja",
        "Status": "aktiv",
        "Antal værter": 2,
        "Rejser sammen med": "bo@styrelse.example",
        "Fik ikke plads sidst": "x",
        "Sprog": "dansk;engelsk",
        "Land": "Danmark",
        "Ønsket udbytte": "nyt netværk;inspiration",
    }
    reading = read_interns(tmp_path, full)
    [intern] = reading.signups.interns
    assert reading.findings == ()
    assert (intern.id, intern.submitted_at, intern.phone, intern.role) == (
        "17",
        datetime(2018, 5, 1, 9, 30),
        "12345678",
        "leder",
    )
    assert (intern.home_municipality, intern.max_km, intern.overnight) == ("0320", 80, True)
    assert (intern.wanted_sectors, intern.wanted_regions) == (("kommune", "region"), ("Fyn", "Region Sjælland"))
    assert (intern.wanted_hosts, intern.excluded_hosts) == (
        ("Prøvekøbing Kommune", "Eksempelværket"),
        ("Prøveby Kommune",),
    )
    assert (intern.weekdays, intern.placements, intern.together_with) == ((0, 1, 2), 2, ("bo@styrelse.example",))
    assert (intern.waited, intern.also_host, intern.manager_approved) == (True, False, True)
    assert (intern.languages, intern.purpose, intern.country) == (("da", "en"), ("network", "inspiration"), "DK")


def test_english_headers_make_an_english_reading(tmp_path: Path) -> None:
    host = {
        "ID": "V1", "Workplace": "Sample Office", "Sector": "state", "Municipality": "Copenhagen",
        "Contact person": "Vera", "Email Address": "vera@office.example", "Number of interns": "two",
        "Number of days": "2 to 3", "Topics": "Law",
    }  # fmt: skip
    intern = {
        "ID": "P1", "Name": "Pia", "Email Address": "pia@town.example", "Workplace": "Sample Town",
        "Sector": "municipal", "Municipality of work": "Odense", "Number of days": "3", "Topics": "Law",
    }  # fmt: skip
    reading = read_signups(
        [workbook(tmp_path / "a.xlsx", {"Hosts": rows_of([host]), "Interns": rows_of([intern])})], {}
    )
    assert reading.findings == ()
    assert reading.language == "en"
    assert reading.signups.hosts[0].capacity == 2


@pytest.mark.parametrize("kind", ["xls", "ods", "csv", "utf-16", "cp1252"])
def test_every_kind_of_file_gives_the_same_sign_ups(kind: str, tmp_path: Path) -> None:
    expected = read_signups([two_sheets(tmp_path / "signups.xlsx")], {})
    sheets = {"Værter": rows_of([HOST]), "Praktikanter": rows_of([INTERN])}
    if kind in {"xls", "ods"}:
        paths = [{"xls": xls, "ods": ods}[kind](tmp_path / f"signups.{kind}", sheets)]
    else:
        paths = [tmp_path / f"{name}.csv" for name in sheets]
        for path, rows in zip(paths, sheets.values(), strict=True):
            path.write_bytes(csv_bytes(rows, "\t" if kind == "utf-16" else ";", kind.replace("csv", "utf-8")))
    reading = read_signups(paths, {})
    assert reading.findings == ()
    assert list(map(contents, reading.signups.hosts)) == list(map(contents, expected.signups.hosts))
    assert list(map(contents, reading.signups.interns)) == list(map(contents, expected.signups.interns))


def test_one_sheet_with_a_role_column(tmp_path: Path) -> None:
    shared = {
        "Navn": "Anna Prøve", "Mail": "anna@proeve.example", "Arbejdsplads": "Prøveby Kommune", "Sektor": "kommune",
        "Kommune": "Faxe", "Antal dage": "2", "Fagområde": "It", "Antal praktikanter": 1,
    }  # fmt: skip
    people = [
        {"Rolle": "begge", "ID": 7, **shared},
        {"Rolle": "vært", "ID": 8, **shared, "Mail": "bo@proeve.example"},
        {"Rolle": "praktikant", "ID": 9, **shared, "Mail": "carl@proeve.example", "Antal praktikanter": None},
        {"Rolle": "tilskuer", "ID": 10, **shared},
        {"Rolle": None, "ID": 11, **shared},
        {"Rolle": "begge", "ID": 12, **shared, "Antal praktikanter": None},
    ]
    reading = read_signups([workbook(tmp_path / "a.xlsx", {"Ark1": rows_of(people)})], {})
    assert reading.sheets[0].side == "both"
    assert [host.id for host in reading.signups.hosts] == ["7", "8"]
    assert [intern.id for intern in reading.signups.interns] == ["7", "9"]
    assert reading.signups.hosts[0].contact_name == reading.signups.interns[0].name == "Anna Prøve"
    assert codes(reading) == [
        ("unknown-side", "A5", "error"),
        ("missing-value", "A6", "error"),
        ("missing-value", "J7", "error"),
    ]
    assert [(out.row, out.codes) for out in reading.left_out] == [
        (5, ("unknown-side",)),
        (6, ("missing-value",)),
        (7, ("missing-value",)),
    ]


def test_an_error_leaves_the_row_out_and_all_are_told_at_once(tmp_path: Path) -> None:
    wrong = {"Sektor": "komune", "Arbejdskommune": "Koldng", "Antal dage": "7", "E-mail": None}
    reading = read_interns(tmp_path, {}, wrong)
    assert [intern.id for intern in reading.signups.interns] == ["P1"]
    assert codes(reading) == [
        ("missing-value", "C3", "error"),
        ("unknown-sector", "E3", "error"),
        ("unknown-municipality", "F3", "error"),
        ("days-out-of-range", "G3", "error"),
    ]
    expected = ("missing-value", "unknown-sector", "unknown-municipality", "days-out-of-range")
    assert reading.left_out == (LeftOut("signups.xlsx", "Praktikanter", 3, expected),)
    assert [finding.suggestion for finding in reading.findings] == [None, "kommune", "Kolding", "5"]
    assert {finding.row for finding in reading.errors} == {3}


def test_a_doubtful_optional_value_stays_empty_with_a_warning(tmp_path: Path) -> None:
    reading = read_interns(tmp_path, {"Fik ikke plads sidst": "måske", "Bopælskommune": "Malmø"})
    [intern] = reading.signups.interns
    assert (intern.waited, intern.home_municipality) == (False, None)
    assert codes(reading) == [("not-yes-or-no", "I2", "warning"), ("unknown-municipality", "J2", "warning")]


@pytest.mark.parametrize(
    ("answer", "code"),
    [({"Maks. afstand (km)": "langt"}, "not-kilometres"), ({"Ugedage i uge 37": "mandagg"}, "unknown-weekday")],
)
def test_a_limit_that_is_not_understood_stops_the_row(answer: dict[str, str], code: str, tmp_path: Path) -> None:
    reading = read_interns(tmp_path, answer)
    assert not reading.signups.interns
    assert codes(reading) == [(code, "I2", "error")]


@pytest.mark.parametrize(
    ("answer", "code", "severity", "takes_part"),
    [
        ({"Status": "Afmeldt"}, "withdrawn", "warning", False),
        ({"Status": "Refunded"}, "withdrawn", "warning", False),
        ({"Status": "Nogen svar"}, "unfinished", "warning", False),
        ({"Status": "Kladde"}, "unfinished", "warning", False),
        ({"Status": "reserve"}, "reserve", "warning", True),
        ({"Samtykke": "nej"}, "no-consent", "error", False),
        ({"Godkendt af leder": "nej"}, "not-approved", "warning", True),
        ({"Tilmelding som": "vært"}, "other-side", "warning", True),
    ],
)
def test_what_an_answer_means_for_the_row(
    answer: dict[str, str], code: str, severity: str, takes_part: bool, tmp_path: Path
) -> None:
    reading = read_interns(tmp_path, answer)
    finding = only(reading)
    assert (finding.code, finding.severity, finding.cell, finding.value) == (code, severity, "I2", *answer.values())
    assert bool(reading.signups.interns) is takes_part
    assert [out.codes for out in reading.left_out] == ([] if takes_part else [(code,)])


@pytest.mark.parametrize(
    ("answer", "cell"),
    [
        ({"Navn": "Test Testesen"}, "B2"),
        ({"E-mail": "test@test.dk"}, "C2"),
        ({"Navn": None, "E-mail": None, "Arbejdsplads": "asdf"}, "D2"),
    ],
)
def test_a_test_is_left_out_and_told(answer: dict[str, Any], cell: str, tmp_path: Path) -> None:
    reading = read_interns(tmp_path, answer | {"Sektor": "komune"})
    assert codes(reading) == [("test-answer", cell, "warning")]
    assert [out.codes for out in reading.left_out] == [("test-answer",)]


def test_a_person_at_a_workplace_named_test_takes_part(tmp_path: Path) -> None:
    reading = read_interns(tmp_path, {"Navn": "Teste Hansen", "Arbejdsplads": "Test"})
    assert reading.findings == ()
    assert len(reading.signups.interns) == 1


def test_a_withdrawn_row_is_not_searched_for_faults(tmp_path: Path) -> None:
    assert only(read_interns(tmp_path, {"Status": "afmeldt", "Sektor": "komune"})).code == "withdrawn"


def test_a_workplace_abroad_needs_no_municipality(tmp_path: Path) -> None:
    reading = read_interns(
        tmp_path,
        {"Land": "Sverige", "Arbejdskommune": "Malmö"},
        {"Land": "SE", "Arbejdskommune": None, "Id": "P2", "Sprog": "svensk"},
    )
    one, other = reading.signups.interns
    assert reading.findings == ()
    assert (one.country, one.municipality, one.place, one.languages) == ("SE", None, "Malmö", ())
    assert (other.place, other.languages) == ("", ("sv",))


def test_a_formula_error_is_an_error_even_where_a_value_is_optional(tmp_path: Path) -> None:
    path = two_sheets(tmp_path / "signups.xlsx", interns=[INTERN | {"Motivation": "x"}])
    book = openpyxl.load_workbook(path)
    book["Praktikanter"]["I2"] = "#N/A"
    book["Praktikanter"]["I2"].data_type = "e"
    book.save(path)
    finding = only(read_signups([path], {}))
    assert (finding.code, finding.severity, finding.cell, finding.value) == ("formula-error", "error", "I2", "#N/A")


def test_ids_come_from_the_content_when_there_are_none(tmp_path: Path) -> None:
    hosts = [{key: value for key, value in HOST.items() if key != "Id"}]
    interns = [INTERN | {"Id": None}, INTERN | {"Id": None, "E-mail": "bo@styrelse.example"}]
    first = read_signups([two_sheets(tmp_path / "a.xlsx", hosts, interns)], {})
    again = read_signups(
        [two_sheets(tmp_path / "b.xlsx", hosts, [{**intern, "Navn": "PIA  Praktikant"} for intern in interns[::-1]])],
        {},
    )
    ids = [signup.id for signup in (*first.signups.hosts, *first.signups.interns)]
    assert ids == [signup.id for signup in (*again.signups.hosts, *again.signups.interns)]
    assert len(set(ids)) == 3
    assert [len(name) for name in ids] == [9, 9, 9]
    assert ids[0].startswith("V-")
    assert ids[1].startswith("P-")


def test_a_missing_column_is_told_once_with_the_nearest_header(tmp_path: Path) -> None:
    interns = [{("Sektorr" if key == "Sektor" else key): value for key, value in INTERN.items()}] * 3
    interns = [intern | {"Sektorr": "et sted"} for intern in interns]
    reading = read_signups([two_sheets(tmp_path / "a.xlsx", interns=interns)], {})
    assert [(f.code, f.cell, f.suggestion) for f in reading.findings] == [
        ("missing-column", "A1", "Sektorr"),
        ("unknown-column", "E1", "Sektor"),
    ]
    assert reading.signups.interns == ()
    assert [out.codes for out in reading.left_out] == [("missing-column",)] * 3
    assert reading.sheets[1].unused == ("Sektorr",)


def test_columns_that_are_not_used_are_told(tmp_path: Path) -> None:
    rows = rows_of([HOST | {"By": "Odense", "Noter": "x"}])
    for row, value in zip(rows, ("", "uden navn"), strict=True):
        row.append(value)
    reading = read_signups([workbook(tmp_path / "a.xlsx", {"Værter": rows, "Praktikanter": rows_of([INTERN])})], {})
    assert codes(reading) == [
        ("two-columns", "J1", "warning"),
        ("unknown-column", "K1", "warning"),
        ("column-without-header", "L1", "warning"),
    ]
    assert reading.findings[0].values["other"] == "Kommune"
    assert len(reading.signups.hosts) == 1


def test_a_file_without_sign_ups_says_what_it_has_and_what_is_needed(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", {"Ark1": [["Navn", "Alder"], ["Bo", 7]]})
    reading = read_signups([path], {})
    finding = only(reading)
    assert (finding.code, finding.file) == ("no-signups", "a.xlsx")
    assert finding.values["found"] == ("Navn", "Alder")
    assert "capacity" in finding.values["host_fields"]  # type: ignore[operator]
    assert [(sheet.side, sheet.rows) for sheet in reading.sheets] == [(None, 0)]


def test_a_sheet_that_explains_is_no_finding(tmp_path: Path) -> None:
    sheets = {
        "Forklaring": [["Felt", "Hvad"], ["Navn", "Dit navn"]],
        "Værter": rows_of([HOST]),
        "Praktikanter": rows_of([INTERN]),
    }
    reading = read_signups([workbook(tmp_path / "a.xlsx", sheets)], {})
    assert reading.findings == ()
    assert [sheet.side for sheet in reading.sheets] == [None, "host", "intern"]


def test_the_settings_name_columns_and_are_told_when_they_miss(tmp_path: Path) -> None:
    path = two_sheets(tmp_path / "a.xlsx", interns=[INTERN | {"Hvor vil du helst hen?": "Fyn"}])
    reading = read_signups([path], {"Hvor vil du helst hen?": "wanted_regions"})
    assert reading.findings == ()
    assert reading.signups.interns[0].wanted_regions == ("Fyn",)
    reading = read_signups([path], {"Hvor vil du helst hen?": "wanted_region", "Hvornår?": "days", "Hvem?": "Kommune"})
    told = [(f.code, f.severity, f.value, f.suggestion) for f in reading.findings if f.file == "praktik.toml"]
    assert told == [
        ("unknown-field", "error", "wanted_region", "wanted_regions"),
        ("unknown-header", "warning", "Hvornår?", None),
        ("unknown-field", "error", "Kommune", "municipality"),
    ]


def test_a_saved_list_of_columns_reads_the_same_again(tmp_path: Path) -> None:
    path = two_sheets(tmp_path / "a.xlsx")
    reading = read_signups([path], {})
    again = read_signups([path], reading.columns)
    assert {column.how for column in again.understood} == {"settings"}
    assert replace(again, understood=reading.understood) == reading


def test_a_host_with_a_comma_in_its_name_is_one_wish(tmp_path: Path) -> None:
    host = HOST | {"Arbejdsplads": "Koncern HR, Region Eksempel", "Afdeling": "Team A"}
    interns = [INTERN | {"Bestemt vært": "Prøveby, Koncern HR, Region Eksempel, Team A"}]
    reading = read_signups([two_sheets(tmp_path / "a.xlsx", [host], interns)], {})
    assert reading.signups.interns[0].wanted_hosts == ("Prøveby", "Koncern HR, Region Eksempel, Team A")


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    path = two_sheets(tmp_path / "a.xlsx")
    assert len(read_signups([path, tmp_path / "." / "a.xlsx"], {}).inputs) == 1


PEOPLE = st.lists(
    st.fixed_dictionaries(
        {"Id": st.uuids().map(str), "Navn": st.sampled_from(["Bo", "Åse"]), "Maks. afstand (km)": st.integers(1, 500)},
        optional={
            "Motivation": st.text(alphabet="abc ;,\n", min_size=1),
            "Ønsket geografi": st.sampled_from(["Fyn", "xx"]),
        },
    ),
    min_size=1,
    max_size=6,
)


@given(people=PEOPLE, seed=st.randoms(use_true_random=False))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_order_of_rows_and_columns_never_changes_the_sign_ups(
    people: list[dict[str, Any]], seed: random.Random, tmp_path: Path
) -> None:
    rows = rows_of([INTERN | person for person in people])
    columns = list(zip(*rows, strict=True))
    seed.shuffle(columns)
    header, *shuffled = (list(row) for row in zip(*columns, strict=True))
    seed.shuffle(shuffled)
    (tmp_path / "interns.csv").write_bytes(csv_bytes(rows))
    expected = read_signups([tmp_path / "interns.csv"], {})
    (tmp_path / "interns.csv").write_bytes(csv_bytes([header, *shuffled]))
    found = read_signups([tmp_path / "interns.csv"], {})
    assert list(map(contents, found.signups.interns)) == list(map(contents, expected.signups.interns))
    assert sorted(finding.code for finding in found.findings) == sorted(finding.code for finding in expected.findings)


OPTIONAL = [field.da for field in fields("intern") if not field.required and field.key not in {"consent", "status"}]


@given(said=st.dictionaries(st.sampled_from(OPTIONAL), st.text(), max_size=8))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_in_any_optional_cell_never_raises_nor_stops_the_row(said: dict[str, str], tmp_path: Path) -> None:
    path = tmp_path / "interns.csv"
    path.write_bytes(csv_bytes(rows_of([INTERN | said]), encoding="utf-8"))
    reading = read_signups([path], {})
    errors = {finding.code for finding in reading.errors}
    assert errors <= {"formula-error", "not-kilometres", "unknown-weekday"}
    assert len(reading.signups.interns) == 1 or errors


def run_of(reading: Reading, folder: Path) -> Run:
    inputs = tuple(InputFile(str(Path(file.path).relative_to(folder)), file.sha256) for file in reading.inputs)
    return Run(
        created="2026-01-01T12:00:00+01:00",
        status="optimal",
        inputs=inputs,
        settings=Settings(columns={"Noter": "motivation"}),
        versions={},
        seed=1,
        counts={},
        goals=(),
        matches=(),
        unplaced=(),
        left_out=(),
        seconds={},
    )


def test_the_files_of_a_run_are_read_again_with_its_settings(tmp_path: Path) -> None:
    path = two_sheets(tmp_path / "signups.xlsx", interns=[INTERN | {"Noter": "lære nyt"}])
    run = run_of(read_signups([path], {}), tmp_path)
    assert read_again(run, tmp_path).signups.interns[0].motivation == "lære nyt"


def test_the_files_of_a_run_must_be_there_and_unchanged(tmp_path: Path) -> None:
    paths = [tmp_path / "hosts.csv", tmp_path / "interns.csv"]
    for path, person in zip(paths, (HOST, INTERN), strict=True):
        path.write_bytes(csv_bytes(rows_of([person])))
    run = run_of(read_signups(paths, {}), tmp_path)
    paths[0].write_bytes(csv_bytes(rows_of([HOST | {"Antal praktikanter": 3}])))
    with pytest.raises(InputError, match="has changed") as error:
        read_again(run, tmp_path)
    assert error.value.values["file"] == str(paths[0])
    paths[1].unlink()
    with pytest.raises(InputError) as error:
        read_again(run, tmp_path)
    assert [message.partition(" ")[0] for message, _ in error.value.details] == ["{file}", "For", "{file}"]


def test_a_round_of_142_is_read_in_a_quarter_of_a_second(tmp_path: Path) -> None:
    hosts = [HOST | {"Id": f"V{number}", "Beskrivelse": "Et sted at lære noget nyt."} for number in range(59)]
    interns = [INTERN | {"Id": f"P{number}", "Ønsket vært": "Prøvekøbing Kommune"} for number in range(83)]
    path = two_sheets(tmp_path / "signups.xlsx", hosts, interns)
    read_signups([path], {})
    best = 1.0
    for _ in range(5):
        start = perf_counter()
        read_signups([path], {})
        best = min(best, perf_counter() - start)
    assert best < 0.25


def test_the_names_of_hosts_that_are_left_out_are_kept(tmp_path: Path) -> None:
    broken = HOST | {"Arbejdsplads": "Prøvehuset", "Afdeling": "Team A", "Kommune": "Atlantis"}
    reading = read_signups([two_sheets(tmp_path / "a.xlsx", [broken], [INTERN])], {})
    assert reading.absent_hosts == ("Prøvehuset", "Team A", "Prøvehuset, Team A")


def test_the_names_of_interns_that_are_left_out_are_kept(tmp_path: Path) -> None:
    broken = INTERN | {"Id": "P9", "Arbejdskommune": "Atlantis"}
    reading = read_signups([two_sheets(tmp_path / "a.xlsx", [HOST], [broken])], {})
    assert reading.absent_interns == ("P9", INTERN["E-mail"], INTERN["Navn"])


@pytest.mark.parametrize(("answer", "takes_part"), [("ja", False), ("x", False), ("nej", True), ("", True)])
def test_a_column_that_asks_who_withdrew_is_read_so(tmp_path: Path, answer: str, takes_part: bool) -> None:
    reading = read_signups([two_sheets(tmp_path / "a.xlsx", interns=[INTERN | {"Afmeldt?": answer}])], {})
    assert bool(reading.signups.interns) is takes_part
    assert [finding.code for finding in reading.findings] == ([] if takes_part else ["withdrawn"])


def test_consent_that_nobody_reads_stops_the_match(tmp_path: Path) -> None:
    interns = [INTERN | {"Har du læst vores politik for persondata?": "Nej"}]
    path = two_sheets(tmp_path / "a.xlsx", interns=interns)
    assert ("unread-consent", "I1", "error") in codes(read_signups([path], {}))
    settled = read_signups([path], {"Har du læst vores politik for persondata?": "ignore"})
    assert codes(settled) == []


def test_a_column_of_anonymous_addresses_is_passed_over(tmp_path: Path) -> None:
    own = {"ID": 1, "Starttidspunkt": "2018-05-01", "Færdiggørelsestidspunkt": "2018-05-01", "Mail": "anonymous"}
    asked = {("Din arbejdsmail" if key == "E-mail" else key): value for key, value in INTERN.items() if key != "Id"}
    reading = read_signups([two_sheets(tmp_path / "a.xlsx", interns=[own | {"Navn": ""} | asked])], {})
    assert reading.signups.interns[0].email == INTERN["E-mail"]


def test_files_of_one_name_are_refused(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        two_sheets(tmp_path / folder / "x.xlsx")
    with pytest.raises(UsageError, match="Two of the files"):
        read_signups([tmp_path / "a" / "x.xlsx", tmp_path / "b" / "x.xlsx"], {})


def test_an_option_of_which_there_is_only_the_code_is_told(tmp_path: Path) -> None:
    coded = {key: value for key, value in INTERN.items() if key != "Interesser/fag"}
    coded |= {"Interesser/fag[SQ001]": "Y", "Interesser/fag[SQ002]": ""}
    reading = read_signups([two_sheets(tmp_path / "a.xlsx", interns=[coded])], {})
    assert ("option-without-label", "H1", "warning") in codes(reading)
