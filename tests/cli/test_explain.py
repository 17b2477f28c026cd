"""``explain`` as a process: whom it finds, what it says and how it ends."""

import json
import shutil

import openpyxl
import pytest

from praktik_cli.cli import run as run_praktik


@pytest.fixture(scope="module")
def made(small_round, tmp_path_factory):
    """The folder of a run, made once."""
    folder = tmp_path_factory.mktemp("made")
    shutil.copy(small_round, folder / "signups.xlsx")
    assert run_praktik(["match", str(folder / "signups.xlsx"), "--lang", "en"]) == 0
    return folder


@pytest.fixture
def record(made, folder):
    """The record of a run whose files are in the test's folder."""
    shutil.copytree(made, folder, dirs_exist_ok=True)
    return json.loads((folder / "signups-matches.json").read_text(encoding="utf-8"))


def test_everybody_can_be_explained_by_id(praktik, record, unchanged):
    with unchanged:
        for side in ("host", "intern"):
            match = record["matches"][0]
            ended = praktik("explain", match[side], "--lang", "en")
            assert ended.returncode == 0, ended.stderr
            assert "The match" in ended.stdout or "matches" in ended.stdout
            assert "The sign-up as understood" in ended.stdout
            assert ended.stderr == ""


def test_data_goes_to_stdout_and_words_to_stderr(praktik, record):
    match = record["matches"][0]
    ended = praktik("explain", match["intern"], "--json", "--lang", "en")
    data = json.loads(ended.stdout)
    assert (ended.returncode, data["schema"], data["side"]) == (0, "praktik.explain/1", "intern")
    assert {(pair["host"], pair["points"]) for pair in data["matches"]} == {
        (pair["host"], pair["points"]) for pair in record["matches"] if pair["intern"] == match["intern"]
    }
    assert data["help"] is None
    words = " ".join(ended.stderr.split())
    assert "signups-matches.json · made" in words
    assert "Proposed for" in words
    assert "The sign-up as understood" in words


def test_the_data_is_the_same_every_time(praktik, record):
    host = record["matches"][0]["host"]
    assert praktik("explain", host, "--json").stdout == praktik("explain", host, "--json").stdout


def test_several_hits_are_listed_on_stderr_and_end_as_usage(praktik, record):
    ended = praktik("explain", "kommune", "--json", "--lang", "en")
    assert ended.returncode == 2
    assert "Choose one by its id:" in ended.stderr
    data = json.loads(ended.stdout)
    assert len(data["hits"]) > 1
    assert {"side", "id", "name", "organisation", "municipality"} <= set(data["hits"][0])


def test_nobody_of_that_name_ends_as_usage(praktik, record):
    ended = praktik("explain", "Xqz", "--lang", "en")
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "Nobody in this round is called “Xqz”." in ended.stderr


def test_whose_sign_up_is_left_out_is_told_where_and_why(praktik, signups):
    book = openpyxl.load_workbook(signups)
    sheet = book["Praktikanter"]
    status = next(cell.column for cell in sheet[1] if cell.value == "Status")
    name = next(cell.column for cell in sheet[1] if cell.value == "Navn")
    who = sheet.cell(3, name).value
    sheet.cell(3, status).value = "Afmeldt"
    book.save(signups)
    assert praktik("match", signups).returncode == 0
    ended = praktik("explain", who, "--lang", "en")
    assert ended.returncode == 2
    assert "takes no part in this round" in ended.stderr
    assert "Praktikanter, row 3" in ended.stderr


@pytest.mark.parametrize("which", ["signups-matches.xlsx", "."])
def test_a_run_is_found_as_report_finds_it(which, praktik, record, folder):
    ended = praktik("explain", record["matches"][0]["host"], "--run", folder / which)
    assert ended.returncode == 0


def test_without_a_run_there_is_nothing_to_explain(praktik, folder):
    ended = praktik("explain", "V001", "--lang", "en")
    assert ended.returncode == 2
    assert "There is no run record in" in ended.stderr


def test_sign_ups_that_changed_are_refused(praktik, record, folder):
    with (folder / "signups.xlsx").open("ab") as file:
        file.write(b" ")
    assert praktik("explain", record["matches"][0]["host"]).returncode == 1


def test_whom_to_explain_must_be_said(praktik):
    ended = praktik("explain", "--lang", "en")
    assert ended.returncode == 2
    assert "WHO is missing." in ended.stderr


def test_the_help_teaches(praktik):
    ended = praktik("explain", "--lang", "en", "--help")
    assert ended.returncode == 0
    assert "praktik explain P034" in " ".join(ended.stdout.split())


def test_host_and_intern_with_one_id_are_told_apart_by_their_side(praktik, signups):
    book = openpyxl.load_workbook(signups)
    for sheet in ("Værter", "Praktikanter"):
        column = next(cell.column for cell in book[sheet][1] if str(cell.value).lower() == "id")
        for row in range(2, book[sheet].max_row + 1):
            book[sheet].cell(row, column).value = row - 1
    book.save(signups)
    assert praktik("match", signups).returncode == 0
    for command in ("explain", "alternates"):
        ended = praktik(command, "3", "--lang", "en")
        assert ended.returncode == 2
        assert f"praktik {command} 3 --side" in ended.stderr
        for side in ("host", "intern"):
            ended = praktik(command, "3", "--side", side, "--json", "--lang", "en")
            assert ended.returncode == 0, ended.stderr
    ended = praktik("explain", "3", "--side", "host", "--json")
    assert json.loads(ended.stdout)["side"] == "host"
