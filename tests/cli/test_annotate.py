"""``check --annotate`` as a process."""

import json
import shutil

import openpyxl
import pytest


@pytest.fixture
def faulty(signups):
    book = openpyxl.load_workbook(signups)
    sheet = book["Værter"]
    headers = [cell.value for cell in sheet[1]]
    sheet.cell(3, headers.index("Kommune") + 1).value = "Odnese"
    sheet.cell(4, headers.index("E-mail") + 1).value = None
    book.save(signups)
    return signups


def test_the_copy_is_written_and_told_and_the_exit_code_stays(praktik, faulty, folder):
    before = faulty.read_bytes()
    ended = praktik("check", faulty, "--annotate", "out.xlsx", "--lang", "en")
    assert ended.returncode == 1
    assert "out.xlsx is signups.xlsx with what is doubtful marked." in ended.stdout
    assert "5 cells are coloured" in ended.stdout
    assert faulty.read_bytes() == before
    book = openpyxl.load_workbook(folder / "out.xlsx")
    assert [cell.comment.text[:5] for row in book["Værter"].iter_rows() for cell in row if cell.comment] == [
        "Error"
    ] * 2
    assert book["praktik"].max_row == 6


def test_the_language_follows_the_sign_ups(praktik, faulty, folder):
    praktik("check", faulty, "--annotate", "out.xlsx")
    assert openpyxl.load_workbook(folder / "out.xlsx")["praktik"]["A2"].value == "Fejl"


def test_data_alone_stands_on_stdout(praktik, faulty, folder):
    ended = praktik("check", faulty, "--annotate", "out.xlsx", "--json")
    assert len(json.loads(ended.stdout)["findings"]) == 5
    assert "out.xlsx" in ended.stderr
    assert (folder / "out.xlsx").exists()


def test_a_copy_of_clean_sign_ups_reads_the_same_again(praktik, signups):
    first = praktik("check", signups, "--annotate", "out.xlsx", "--json")
    assert first.returncode == 0
    assert praktik("check", "out.xlsx", "--json").stdout == first.stdout


def test_a_copy_of_faulty_sign_ups_has_the_same_findings(praktik, faulty):
    first = praktik("check", faulty, "--annotate", "out.xlsx", "--json")
    again = praktik("check", "out.xlsx", "--annotate", "twice.xlsx", "--json")
    assert again.stdout == first.stdout.replace('"signups.xlsx"', '"out.xlsx"')


def test_several_files_get_a_copy_each_as_read_where_they_must(praktik, faulty, folder):
    (folder / "noter.csv").write_text("=Navn;b\nx;y\n", encoding="utf-8")
    ended = praktik("check", faulty, "noter.csv", "--annotate", "out.xlsx", "--lang", "en")
    assert "cells as they were read" in ended.stdout
    assert openpyxl.load_workbook(folder / "out-noter.xlsx")["noter"]["A1"].value == "=Navn"
    assert openpyxl.load_workbook(folder / "out-noter.xlsx")["noter"]["A1"].data_type == "s"
    assert (folder / "out-signups.xlsx").exists()
    assert not (folder / "out.xlsx").exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["signups.xlsx", "--annotate", "out.csv"], ".xlsx"),
        (["signups.xlsx", "--annotate", "signups.xlsx"], "read"),
        (["signups.xlsx", "--annotate", "signups.xlsx", "--force"], "read"),
        (["signups.xlsx", "--annotate", "there.xlsx"], "--force"),
        (["signups.xlsx", "other.csv", "--annotate", "there.xlsx"], "there-other.xlsx"),
        (["signups.xlsx", "sub/signups.xlsx", "--annotate", "out.xlsx"], "signups.xlsx"),
        (["signups.xlsx", "--annotate", "nowhere/out.xlsx"], "nowhere"),
    ],
)
def test_what_cannot_be_written_is_refused_before_any_work(arguments, words, praktik, signups, unchanged):
    folder = signups.parent
    (folder / "there.xlsx").write_bytes(b"mine")
    (folder / "there-other.xlsx").write_bytes(b"mine")
    (folder / "other.csv").write_text("a;b\n", encoding="utf-8")
    (folder / "sub").mkdir()
    shutil.copy(signups, folder / "sub")
    with unchanged:
        ended = praktik("check", *arguments, "--lang", "en")
    assert ended.returncode == 2
    assert words in ended.stderr
    assert "Traceback" not in ended.stderr


def test_force_replaces_an_older_copy(praktik, faulty, folder):
    (folder / "out.xlsx").write_bytes(b"old")
    assert praktik("check", faulty, "--annotate", "out.xlsx", "--force").returncode == 1
    assert (folder / "out.xlsx").read_bytes().startswith(b"PK")
