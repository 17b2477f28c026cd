"""``praktik advise`` as a process, on a round with too few places."""

import json

import openpyxl
import pytest

from praktik_cli.i18n import translator
from praktik_cli.inventing.signups import invent
from praktik_cli.writing.signup_workbook import write_demo


@pytest.fixture(scope="session")
def scarce_round(tmp_path_factory):
    """5 invented hosts and 14 invented interns; copy it before use."""
    path = tmp_path_factory.mktemp("scarce") / "signups.xlsx"
    write_demo(path, invent(5, 14, 7), translator("da"))
    return path


@pytest.fixture
def scarce(scarce_round, tmp_path, praktik):
    """The scarce round, matched, in a folder of its own."""
    path = tmp_path / "signups.xlsx"
    path.write_bytes(scarce_round.read_bytes())
    assert praktik("match", path, "--lang", "en").returncode == 0
    return path


def test_it_tells_what_the_record_and_the_workbook_tell(scarce, praktik, folder, unchanged):
    with unchanged:
        ended = praktik("advise", "--lang", "en", "--json")
    assert ended.returncode == 0
    data = json.loads(ended.stdout)
    record = json.loads((folder / "signups-matches.json").read_text(encoding="utf-8"))
    assert data["schema"] == "praktik.advice/1"
    assert data["advice"]
    assert [{**one, "text": None} for one in data["advice"]] == [{**one, "text": None} for one in record["advice"]]
    assert data["prices"] == record["prices"]
    sheet = openpyxl.load_workbook(folder / "signups-matches.xlsx")["Advice"]
    assert [row[1] for row in sheet.iter_rows(2, len(data["advice"]) + 1, values_only=True)] == [
        one["text"] for one in data["advice"]
    ]
    assert data["advice"][0]["text"] in " ".join(ended.stderr.split())


def test_what_it_promises_is_what_match_gives(scarce, praktik, folder):
    data = json.loads(praktik("advise", "--json").stdout)
    change = next(one for one in data["advice"] if one["change"]["kind"] == "capacity")
    book = openpyxl.load_workbook(scarce)
    sheet = book.worksheets[0]
    (places,) = [cell.column for cell in sheet[1] if cell.value == "Antal praktikanter"]
    (row,) = [row for row in sheet.iter_rows() if row[0].value == change["change"]["subject"]]
    sheet.cell(row[0].row, places).value = change["change"]["to"]
    book.save(folder / "changed.xlsx")
    assert praktik("match", folder / "changed.xlsx").returncode == 0
    before, after = (
        {one["intern"] for one in json.loads((folder / f"{name}-matches.json").read_text("utf-8"))["matches"]}
        for name in ("signups", "changed")
    )
    assert len(after) - len(before) == change["gain"]
    assert sorted(after - before) == change["placed"]
    assert sorted(before - after) == change["loses"]


def test_it_needs_a_run(praktik):
    ended = praktik("advise")
    assert ended.returncode == 2
    assert "There is no run record" in ended.stderr


def test_it_says_which_run(scarce, praktik):
    assert "signups-matches.json · made" in " ".join(praktik("advise", "--lang", "en").stdout.split())


@pytest.mark.parametrize("who", ["placed", "goes_to"])
def test_advice_for_somebody_who_is_not_there_is_a_damaged_record(who, scarce, praktik, folder):
    path = folder / "signups-matches.json"
    record = json.loads(path.read_text(encoding="utf-8"))
    record["advice"][0][who] = ["nobody"]
    path.write_text(json.dumps(record), encoding="utf-8")
    ended = praktik("report")
    assert ended.returncode == 1
    assert "Traceback" not in ended.stderr
