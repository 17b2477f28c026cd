"""``alternates`` as a process: whom it lists, as what, and how it ends."""

import json
import shutil

import openpyxl
import pytest

from praktik_cli.cli import run as run_praktik


@pytest.fixture(scope="module")
def made(small_round, tmp_path_factory):
    """The folder of a run, made once: one place a host, so that some wait."""
    folder = tmp_path_factory.mktemp("made")
    shutil.copy(small_round, folder / "signups.xlsx")
    config = folder / "praktik.toml"
    config.write_text("[programme]\nmax_interns_per_host = 1\n", encoding="utf-8")
    arguments = ["match", str(folder / "signups.xlsx"), "--config", str(config), "--lang", "en"]
    assert run_praktik(arguments) == 0
    return folder


@pytest.fixture
def record(made, folder):
    """The record of a run whose files are in the test's folder."""
    shutil.copytree(made, folder, dirs_exist_ok=True)
    return json.loads((folder / "signups-matches.json").read_text(encoding="utf-8"))


def test_everybody_has_a_list(praktik, record, unchanged):
    matched = {match["intern"] for match in record["matches"]}
    unplaced = {why["intern"] for why in record["unplaced"]}
    who = record["matches"][0]["host"], min(matched), min(unplaced)
    with unchanged:
        for one in who:
            ended = praktik("alternates", one, "--lang", "en")
            assert (ended.returncode, ended.stderr) == (0, "")
            assert "all other matches left as they are" in " ".join(ended.stdout.split())


def test_data_goes_to_stdout_and_words_to_stderr(praktik, record):
    taken = {match["host"]: match["intern"] for match in record["matches"][:3]}
    lists = []
    for host in taken:
        ended = praktik("alternates", host, "--json", "--lang", "en")
        assert (ended.returncode, "Who could come at once" in ended.stderr) == (0, True)
        lists.append(json.loads(ended.stdout))
    unplaced = {why["intern"] for why in record["unplaced"]}
    for host, found in zip(taken, lists, strict=True):
        assert (found["schema"], found["side"], found["id"]) == ("praktik.alternates/1", "host", host)
        assert [(place["host"], place["intern"]) for place in found["places"]] == [(host, taken[host])]
        for one in found["places"][0]["alternates"]:
            assert sum(one["breakdown"].values()) == one["points"]
        waiting = [one["id"] in unplaced for one in found["places"][0]["alternates"]]
        assert waiting == sorted(waiting, reverse=True)
    assert any(found["places"][0]["alternates"] for found in lists)


def test_the_workbook_names_the_same_people(praktik, record, folder):
    sheet = openpyxl.load_workbook(folder / "signups-matches.xlsx")["Matches"]
    rows = [
        dict(zip([cell.value for cell in sheet[1]], row, strict=True)) for row in sheet.iter_rows(2, values_only=True)
    ]
    named = next(row for row in rows if row["Next on the waiting list"])
    people = {}
    for row in openpyxl.load_workbook(folder / "signups-matches.xlsx")["Interns"].iter_rows(2, values_only=True):
        people[row[-1]] = row[0]
    found = json.loads(praktik("alternates", named["Host id"], "--json").stdout)
    first = [people[one["id"]] for one in found["places"][0]["alternates"][:3]]
    assert named["Next on the waiting list"].split("\n") == [f"{n}. {name}" for n, name in enumerate(first, 1)]


def test_what_a_new_round_gives_is_what_happens(praktik, record, folder):
    """Whoever has nowhere to go at once is told what the next round says."""
    for match in record["matches"]:
        (place,) = json.loads(praktik("alternates", match["intern"], "--json").stdout)["places"]
        if place["new_round"]:
            break
    assert (place["host"], place["alternates"]) == (match["host"], [])
    book = openpyxl.load_workbook(folder / "signups-matches.xlsx")
    sheet = book["Matches"]
    column = {cell.value: cell.column for cell in sheet[1]}
    row = next(n for n in range(2, sheet.max_row + 1) if sheet.cell(n, column["Host id"]).value == match["host"])
    sheet.cell(row, column["Status"]).value = "declined"
    book.save(folder / "signups-matches.xlsx")
    again = praktik("match", "signups.xlsx", "--previous", "signups-matches.xlsx", "--json")
    assert again.returncode == 0, again.stderr
    then = json.loads(again.stdout)["matches"]
    assert [one["host"] for one in then if one["intern"] == match["intern"]] == place["new_round"]["hosts"]
    before = {one["intern"] for one in record["matches"]} - {match["intern"]}
    after = {one["intern"] for one in then} - {match["intern"]}
    assert (len(after - before), len(before - after)) == (place["new_round"]["gains"], place["new_round"]["loses"])


def test_several_hits_are_listed_and_end_as_usage(praktik, record):
    ended = praktik("alternates", "kommune", "--lang", "en")
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "Choose one by its id:" in ended.stderr


def test_nobody_of_that_name_ends_as_usage(praktik, record):
    ended = praktik("alternates", "Xqz", "--lang", "en")
    assert ended.returncode == 2
    assert "Nobody in this round is called “Xqz”." in ended.stderr


def test_without_a_run_there_is_no_list(praktik, folder):
    assert praktik("alternates", "V001").returncode == 2


def test_the_help_teaches(praktik):
    ended = praktik("alternates", "--lang", "en", "--help")
    assert "praktik alternates V012" in " ".join(ended.stdout.split())
