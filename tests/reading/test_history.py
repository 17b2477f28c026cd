"""Another year's match workbook or run record: who met, and who was left out."""

from dataclasses import replace

import openpyxl
import pytest

from factories import host, intern
from matchbooks import DANISH, ENGLISH, Edited
from praktik_cli.domain.history import Person
from praktik_cli.domain.reading import InputFile
from praktik_cli.errors import InputError
from praktik_cli.i18n import translator
from praktik_cli.reading.history import history_of_run, history_of_workbook
from praktik_cli.reading.roster import read_roster
from praktik_cli.writing.workbook.book import write_match_workbook
from samples import PAIRED, SIGNUPS, sample_report, sample_run

HOST = {one.id: Person(one.contact_email, one.unit, one.organisation) for one in SIGNUPS.hosts}
INTERN = {one.id: Person(one.email, one.name, one.organisation) for one in SIGNUPS.interns}
MET = {(HOST[one], INTERN[other]) for one, other in PAIRED}
WITHOUT = {INTERN["P5"], INTERN["P6"]}


@pytest.fixture(params=["da", "en"])
def edited(request, tmp_path):
    write_match_workbook(sample_report(), tmp_path / "m.xlsx", translator(request.param))
    return Edited(tmp_path / "m.xlsx", DANISH if request.param == "da" else ENGLISH)


def read(edited, tmp_path):
    return history_of_workbook(edited.save(tmp_path / "m.xlsx"))


def at(edited, intern_id):
    return next(row for row in range(2, 9) if edited.get(row, "intern_id") == intern_id)


def test_a_workbook_knows_its_people(edited, tmp_path):
    found = read(edited, tmp_path)
    assert (set(found.met), set(found.left_out)) == (MET, WITHOUT)
    assert found.name == "m.xlsx"
    assert len(found.file.sha256) == 64


def test_a_record_tells_the_same_of_its_signups():
    found = history_of_run(sample_run(), SIGNUPS, InputFile("m.json", "ab" * 32))
    assert (set(found.met), set(found.left_out)) == (MET, WITHOUT)


def test_who_is_not_among_the_signups_any_more_is_passed_over():
    gone = replace(SIGNUPS, hosts=tuple(one for one in SIGNUPS.hosts if one.id != "V1"))
    found = history_of_run(sample_run(), gone, InputFile("m.json", "ab" * 32))
    assert {one for one, _ in found.met} == {HOST["V2"], HOST["V4"]}


def test_a_declined_match_is_none_and_leaves_its_intern_out(edited, tmp_path):
    edited.put(at(edited, "P2"), status="afvist")
    edited.put(at(edited, "P1"), status="accepteret")
    found = read(edited, tmp_path)
    assert set(found.met) == MET - {(HOST["V2"], INTERN["P2"])}
    assert set(found.left_out) == {*WITHOUT, INTERN["P2"]}


def test_an_intern_who_was_typed_in_by_name_was_placed(edited, tmp_path):
    edited.add(host="Region Eksempel", intern="Ea Testmark")
    assert set(read(edited, tmp_path).left_out) == {INTERN["P6"]}


def test_the_sheet_of_those_without_a_place_will_do(edited, tmp_path):
    interns = next(sheet for sheet in edited.book if sheet.title in {"Praktikanter", "Interns"})
    edited.book.remove(interns)
    assert set(read(edited, tmp_path).left_out) == WITHOUT


def test_sheets_are_known_by_their_headers(edited, tmp_path):
    for number, sheet in enumerate(edited.book):
        sheet.title = f"Ark {number}"
    assert set(read(edited, tmp_path).left_out) == WITHOUT


def test_everybody_is_listed_once_with_the_id_of_then(edited, tmp_path):
    roster = read_roster(edited.save(tmp_path / "m.xlsx"))
    assert {one.id: one.person for one in roster.hosts} == HOST
    assert {one.id: one.person for one in roster.interns} == INTERN
    assert len(roster.interns) == len(INTERN)


def test_a_workbook_without_a_placed_intern_has_nobody_who_met(tmp_path):
    report = replace(sample_report(), matches=())
    write_match_workbook(report, tmp_path / "m.xlsx", translator("da"))
    found = history_of_workbook(tmp_path / "m.xlsx")
    assert found.met == ()
    assert set(found.left_out) == set(INTERN.values())


def test_another_workbook_is_refused(tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["Navn", "E-mail"])
    book.active.append(["Ida", "ida@x.example"])
    book.save(tmp_path / "m.xlsx")
    with pytest.raises(InputError, match="no match workbook"):
        history_of_workbook(tmp_path / "m.xlsx")


def test_namesakes_of_one_workbook_are_told_apart_by_their_ids(tmp_path):
    """One has a place, the other none: both share name, employer and mailbox."""
    shared = {"name": "Bo Dal", "organisation": "Alfa", "email": "post@alfa.example"}
    signups = replace(SIGNUPS, hosts=(host("V1"),), interns=(intern("P1", **shared), intern("P2", **shared)))
    run = replace(sample_run(), matches=sample_run().matches[:1])
    assert (run.matches[0].host, run.matches[0].intern) == ("V1", "P1")
    found = history_of_run(run, signups, InputFile("m.json", "ab" * 32))
    assert (len(found.met), len(found.left_out)) == (1, 1)
