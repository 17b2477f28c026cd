"""A match workbook is read back whatever was done to it, and says whom each row means."""

import os
import shutil
import subprocess
from dataclasses import replace

import openpyxl
import pytest

from factories import host, intern
from matchbooks import DANISH, ENGLISH, Edited
from praktik_cli.domain.matchbook import MatchBook, MatchRow, Written
from praktik_cli.domain.signup import Signups
from praktik_cli.errors import InputError, UsageError
from praktik_cli.i18n import translator
from praktik_cli.reading.archives import Limits
from praktik_cli.reading.matchbook import read_match_book
from praktik_cli.reading.matchmeaning import meanings_of
from praktik_cli.writing.workbook.book import write_match_workbook
from samples import PAIRED, sample_reading, sample_report


@pytest.fixture
def matches(tmp_path):
    path = tmp_path / "matches.xlsx"
    write_match_workbook(sample_report(), path, translator("da"))
    return path


def pairs(path):
    return sorted(meant.pair for meant in meanings_of(read_match_book(path), sample_reading()))


@pytest.mark.parametrize(("language", "sheet"), [("da", "Match"), ("en", "Matches")])
def test_every_row_means_its_pair(language, sheet, tmp_path):
    path = tmp_path / "matches.xlsx"
    write_match_workbook(sample_report(), path, translator(language))
    book = read_match_book(path)
    meant = meanings_of(book, sample_reading())
    assert (book.file, book.sheet, book.hidden, book.others) == ("matches.xlsx", sheet, 0, ())
    assert {one.pair for one in meant} == PAIRED
    assert [(one.faults, one.doubts) for one in meant] == [((), ())] * len(PAIRED)
    assert all(row.status == "proposed" and row.points and not row.is_locked for row in book.rows)


def test_a_sheet_is_known_by_its_headers_alone(matches, tmp_path):
    edited = Edited(matches)
    sheet = edited.sheet
    sheet.title = "Sidste udkast"
    sheet.tables.clear()
    sheet.insert_cols(1, 2)
    sheet.cell(1, 1).value, sheet.cell(1, 2).value = "Ansvarlig", "status 2"
    sheet.move_range("D1:D99", cols=40)
    sheet.insert_rows(1, 3)
    sheet["A1"].value = "Udkast fra mandag"
    assert pairs(edited.save(tmp_path / "a.xlsx")) == sorted(PAIRED)
    assert read_match_book(tmp_path / "a.xlsx").rows[0].said["intern"].cell.startswith("AR5")


def test_sorted_and_hidden_rows_count(matches, tmp_path):
    edited = Edited(matches)
    rows = [[cell.value for cell in row] for row in edited.sheet.iter_rows(min_row=2)]
    for number, row in enumerate(reversed(rows), 2):
        for column, value in enumerate(row, 1):
            edited.sheet.cell(number, column).value = value
    edited.sheet.row_dimensions[3].hidden = True
    path = edited.save(tmp_path / "a.xlsx")
    assert pairs(path) == sorted(PAIRED)
    assert read_match_book(path).hidden == 1


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_libreoffice_saves_it_again_and_it_reads_the_same(matches, tmp_path):
    edited = Edited(matches)
    edited.put(2, status="accepteret", lock="x", remark="Ring til værten")
    path = edited.save(tmp_path / "a.xlsx")
    out, profile = tmp_path / "again", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", str(out), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    assert read_match_book(out / "a.xlsx") == read_match_book(path)


def test_answers_are_read_in_either_language_and_case(matches, tmp_path):
    edited = Edited(matches)
    for row, (status, lock) in enumerate([("Afvist", None), ("accepted ", "X"), (None, "nej"), ("måske", "x")], 2):
        edited.put(row, status=status, lock=lock, remark="Ring" if row == 2 else None)
    rows = read_match_book(edited.save(tmp_path / "a.xlsx")).rows
    assert [(row.status, row.is_locked, row.remark) for row in rows] == [
        ("declined", False, "Ring"), ("accepted", True, ""), ("proposed", False, ""), (None, True, "")
    ]  # fmt: skip


def test_rows_that_name_nobody_and_say_nothing_are_no_rows(matches, tmp_path):
    edited = Edited(matches)
    edited.add(remark="Husk ferien")
    edited.add(host="Total", points=300)
    assert len(read_match_book(edited.save(tmp_path / "a.xlsx")).rows) == len(PAIRED)


@pytest.mark.parametrize("language", ["da", "en"])
def test_a_workbook_without_matches_has_no_rows(language, tmp_path):
    write_match_workbook(replace(sample_report(), matches=()), tmp_path / "a.xlsx", translator(language))
    assert read_match_book(tmp_path / "a.xlsx").rows == ()


def test_of_two_sheets_the_shown_one_is_read_and_the_other_told(matches, tmp_path):
    edited = Edited(matches)
    copy = edited.book.copy_worksheet(edited.sheet)
    copy.title = "Gammel"
    copy.delete_rows(3)
    edited.book.move_sheet(copy, -5)
    copy.sheet_state = "hidden"
    book = read_match_book(edited.save(tmp_path / "a.xlsx"))
    assert (book.sheet, book.others) == ("Match", ("Gammel",))


def test_other_files_are_refused(matches, tmp_path):
    openpyxl.Workbook().save(tmp_path / "empty.xlsx")
    other = openpyxl.Workbook()
    other.active.append(["Vært", "Vært-id", "Status"])
    other.active.append(["Alfa", "V1", "x"])
    other.save(tmp_path / "other.xlsx")
    (tmp_path / "broken.xlsx").write_bytes(matches.read_bytes()[:2000])
    for name in ("empty.xlsx", "other.xlsx", "broken.xlsx"):
        with pytest.raises(InputError):
            read_match_book(tmp_path / name)
    with pytest.raises(InputError):
        read_match_book(matches, Limits(cells=10))
    with pytest.raises(UsageError):
        read_match_book(tmp_path / "gone.xlsx")


# Alfa has two units; two interns are called Bo Prøve; Beta and Gamma share a contact.
HOSTS = (
    host("V1", organisation="Alfa Kommune", unit="Skole"),
    host("V2", organisation="Alfa Kommune", unit="Teknik"),
    host("V3", organisation="Beta Styrelsen", contact_email="k@vaert.example"),
    host("V4", organisation="Gamma", contact_email="k@vaert.example"),
)
INTERNS = (
    intern("P1", name="Ane Prøvholm", organisation="Delta"),
    intern("P2", name="Bo Prøve", organisation="Delta"),
    intern("P3", name="Bo Prøve", organisation="Epsilon A/S"),
)


def meant(**said):
    """What a row of these cells means among ``HOSTS`` and ``INTERNS``."""
    cells = {key: Written(text, f"{key}7") for key, text in said.items()}
    reading = replace(
        sample_reading(), signups=Signups(HOSTS, INTERNS), absent_interns=("P9", "Ude Blevet"), absent_hosts=("Zeta",)
    )
    book = MatchBook("a.xlsx", "Match", (MatchRow(7, cells),))
    [one] = meanings_of(book, reading)
    return one


@pytest.mark.parametrize(
    ("said", "pair"),
    [
        ({"host_id": "V1", "intern_id": "P1"}, ("V1", "P1")),
        ({"host_id": "v1", "intern_id": "p1"}, ("V1", "P1")),
        ({"host": "beta  styrelsen", "intern": "ANE PRØVHOLM"}, ("V3", "P1")),
        ({"host": "Alfa Kommune", "host_unit": "Teknik", "intern_email": "P2@praktikant.example"}, ("V2", "P2")),
        ({"host": "Alfa Kommune, Skole", "intern": "Bo Prøve", "intern_workplace": "Epsilon"}, ("V1", "P3")),
        ({"host_email": "v2@vaert.example", "intern": "P1"}, ("V2", "P1")),
        ({"host": "Gamma", "host_email": "k@vaert.example", "intern_id": "P1"}, ("V4", "P1")),
        ({"host_id": "V1", "host": "Alfa Kommune", "host_unit": "Skole", "intern_id": "P1"}, ("V1", "P1")),
    ],
)
def test_ids_win_and_names_will_do_where_one_fits(said, pair):
    one = meant(**said)
    assert (one.pair, one.faults, one.doubts) == (pair, (), ())


FAULTS = {
    "no such id": ({"host_id": "V77"}, "unknown_signup", "host_id7", None),
    "misspelt": ({"host": "Beta Styrlsen"}, "unknown_signup", "host7", "Beta Styrelsen"),
    "misspelt intern": ({"intern": "Ane Prøvholmm"}, "unknown_signup", "intern7", "Ane Prøvholm"),
    "two units": ({"host": "Alfa Kommune"}, "several_signups", "host7", None),
    "namesakes": ({"intern": "Bo Prøve"}, "several_signups", "intern7", None),
    "left out": ({"intern": "Ude Blevet"}, "left_out_signup", "intern7", None),
    "left out host": ({"host": "zeta"}, "left_out_signup", "host7", None),
    "another's name": ({"host_id": "V3", "host": "Gamma"}, "names_disagree", "host7", None),
    "nobody's name": ({"host_id": "V3", "host": "Ny Kommune"}, "names_disagree", "host7", None),
    "another's unit": (
        {"host_id": "V1", "host": "Alfa Kommune", "host_unit": "Teknik"}, "names_disagree", "host_unit7", None,
    ),
    "another's e-mail": (
        {"intern_id": "P1", "intern_email": "p2@praktikant.example"}, "names_disagree", "intern_email7", None,
    ),
    "another's workplace": (
        {"intern_id": "P2", "intern": "Bo Prøve", "intern_workplace": "Epsilon"},
        "names_disagree", "intern_workplace7", None,
    ),
    "e-mail against name": (
        {"intern_email": "p1@praktikant.example", "intern": "Bo Prøve"}, "names_disagree", "intern7", None,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("said", "code", "cell", "nearest"), FAULTS.values(), ids=FAULTS)
def test_what_fits_nobody_or_several_is_told_and_not_guessed(said, code, cell, nearest):
    side = "host" if any(key.startswith("host") for key in said) else "intern"
    other = {"intern_id": "P1"} if side == "host" else {"host_id": "V1"}
    one = meant(**said, **other)
    [fault] = one.faults
    assert (fault.code, fault.side, fault.cells[0]) == (code, side, cell)
    assert one.pair is None
    assert fault.nearest == nearest


def test_an_id_nobody_has_suggests_that_of_the_name():
    [fault] = meant(host_id="V77", host="Gamma", intern_id="P1").faults
    assert fault.nearest == "V4"


@pytest.mark.parametrize(
    ("said", "near"),
    [
        ({"host": "Ny Kommune"}, None),
        ({"host_email": "ny@adresse.example"}, None),
        ({"host": "Alfa Kommune"}, "V1"),
        ({}, "V1"),
    ],
)
def test_an_id_spelt_alike_is_suggested_where_nothing_speaks_against_it(said, near):
    [fault] = meant(host_id="V1x", **said, intern_id="P1").faults
    assert (fault.code, fault.nearest) == ("unknown_signup", near)


@pytest.mark.parametrize("points", [1e29, -1e29, 10**9 + 1, float("inf")])
def test_points_that_nobody_earns_are_no_points(points, matches, tmp_path):
    edited = Edited(matches)
    edited.put(2, points=str(points))
    rows = read_match_book(edited.save(tmp_path / "a.xlsx")).rows
    assert rows[0].points is None
    assert rows[1].points is not None


def test_a_sheet_without_statuses_says_so(matches, tmp_path):
    assert read_match_book(matches).has_status
    edited = Edited(matches)
    edited.sheet.cell(1, edited.column("status")).value = "Svar"
    book = read_match_book(edited.save(tmp_path / "a.xlsx"))
    assert not book.has_status
    assert all(row.is_match for row in book.rows)


@pytest.mark.parametrize(("name", "chosen"), [("Match", "Match"), ("matches ", "matches "), ("Udkast", "Kopi")])
def test_of_two_sheets_the_one_with_praktiks_own_name_counts(name, chosen, matches, tmp_path):
    """The copy has every column, the other lacks one."""
    edited = Edited(matches)
    edited.book.copy_worksheet(edited.sheet).title = "Kopi"
    edited.sheet.cell(1, edited.column("remark")).value = None
    edited.sheet.title = name
    book = read_match_book(edited.save(tmp_path / "a.xlsx"))
    assert (book.sheet, {*book.others, book.sheet}) == (chosen, {name, "Kopi"})


def test_what_cannot_be_the_match_workbook_is_told_as_one(tmp_path):
    with pytest.raises(UsageError, match="Name the match workbook in it"):
        read_match_book(tmp_path)
    openpyxl.Workbook().save(tmp_path / "empty.xlsx")
    (tmp_path / "nothing.xlsx").touch()
    for name in ("empty.xlsx", "nothing.xlsx"):
        with pytest.raises(InputError, match="Name the match workbook that praktik match wrote"):
            read_match_book(tmp_path / name)
    os.mkfifo(tmp_path / "pipe.xlsx")
    with pytest.raises(UsageError, match="Name the match workbook itself"):
        read_match_book(tmp_path / "pipe.xlsx")


def test_a_side_without_a_word_is_told():
    [fault] = meant(host_id="V1").faults
    assert (fault.code, fault.side, fault.cells) == ("nobody_named", "intern", ("host_id7",))


@pytest.mark.parametrize(
    "said", [{"intern_email": "ny@adresse.example"}, {"intern_workplace": "Delta, 2. sal"}, {"host_unit": "Kantinen"}]
)
def test_a_detail_that_is_nobody_elses_is_a_doubt(said):
    one = meant(host_id="V1", host="Alfa Kommune", intern_id="P1", intern="Ane Prøvholm", **said)
    assert (one.pair, one.faults) == (("V1", "P1"), ())
    assert [doubt.code for doubt in one.doubts] == ["differs"]


def test_the_headers_of_the_tests_are_those_that_are_written(matches):
    da, en = translator("da"), translator("en")
    assert {key: da(header) for key, header in ENGLISH.items()} == DANISH
    assert all(en(header) == header for header in ENGLISH.values())


def test_the_cells_to_clear_are_those_that_name_the_other():
    said = {"host_id": "V3", "host": "Gamma", "host_email": "v3@vaert.example"}
    [fault] = meant(**said, intern_id="P1", intern="Ane Prøvholm").faults
    assert (fault.against, fault.partner) == (("host_id7", "host_email7"), "Ane Prøvholm")
    [fault] = meant(intern_id="P1", intern="Ane Prøvholm", intern_email="p2@praktikant.example", host_id="V1").faults
    assert (fault.against, fault.partner) == (("intern_id7", "intern7"), "V1")


@pytest.mark.parametrize(
    ("lock", "codes"), [("x", []), ("Ja", []), ("LÅST", []), ("nej", []), ("måske", ["unknown_lock"])]
)
def test_a_lock_that_is_no_word_is_a_doubt(lock, codes, matches, tmp_path):
    edited = Edited(matches)
    edited.put(2, lock=lock)
    first = meanings_of(read_match_book(edited.save(tmp_path / "a.xlsx")), sample_reading())[0]
    assert ([doubt.code for doubt in first.doubts], first.faults) == (codes, ())
    assert first.row.is_locked == (lock != "nej")


@pytest.mark.parametrize(
    ("written", "days"),
    [("man–ons, fre", (0, 1, 2, 4)), ("Tue, Thu", (1, 3)), ("engang i ugen", ()), ("lør", ()), (None, ())],
)
def test_the_days_that_a_row_shows(written, days, matches, tmp_path):
    edited = Edited(matches, DANISH | {"days": "Foreslåede dage"})
    edited.put(2, days=written)
    assert read_match_book(edited.save(tmp_path / "a.xlsx")).rows[0].days == days
