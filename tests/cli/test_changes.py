"""A second round as a process: what changed since the first, from a workbook that was edited by hand."""

import json

import openpyxl
import pytest

from matchbooks import ENGLISH, Edited

OPTIONS = ("--lang", "en")


@pytest.fixture
def first(praktik, signups, folder):
    """The workbook of a first round."""
    assert praktik("match", signups.name, *OPTIONS).returncode == 0
    return folder / "signups-matches.xlsx"


def again(praktik, *more):
    return praktik("match", "signups.xlsx", "--previous", "signups-matches.xlsx", *OPTIONS, *more)


def by_pair(path):
    """The rows of the matches: ids → header → value and looks of the cell."""
    sheet = openpyxl.load_workbook(path)["Matches"]
    header = [cell.value for cell in sheet[1]]
    return {
        (row[-2].value, row[-1].value): {
            name: (cell.value, cell.number_format, cell.font.b, cell.fill.fgColor.rgb)
            for name, cell in zip(header, row, strict=True)
        }
        for row in sheet.iter_rows(min_row=2)
    }


def changes_in(path):
    header, *rows = openpyxl.load_workbook(path)["Changes"].iter_rows(values_only=True)
    return {row[-1]: dict(zip(header, row, strict=True)) for row in rows}


def ids(edited, row):
    return edited.get(row, "host_id"), edited.get(row, "intern_id")


def test_where_nothing_was_answered_the_rows_are_word_for_word_the_same(praktik, first, folder):
    edited = Edited(first, ENGLISH)
    edited.put(2, status="accepted", remark="ring igen i august\nog spørg om kantinen")
    edited.put(3, lock="x", remark="'=2+2")
    edited.put(4, remark="  to mellemrum  foran")
    edited.save(first)
    ended = again(praktik)
    assert ended.returncode == 0
    assert "Nothing has changed since the last round." in ended.stdout
    before, after = by_pair(first), by_pair(folder / "signups-matches-2.xlsx")
    before[ids(edited, 4)]["Remark"] = ("to mellemrum  foran", *before[ids(edited, 4)]["Remark"][1:])
    assert after == before


def test_a_decline_moves_and_frees_and_all_else_is_the_same(praktik, first, folder):
    edited = Edited(first, ENGLISH)
    declined = ids(edited, 3)
    edited.put(3, status="declined", remark="har ikke tid")
    edited.save(first)
    ended = again(praktik)
    assert ended.returncode == 0
    before, after = by_pair(first), by_pair(folder / "signups-matches-2.xlsx")
    assert declined not in after
    for pair in before.keys() & after.keys():
        assert after[pair] == before[pair]
    told = changes_in(folder / "signups-matches-2.xlsx")
    differing = before.keys() ^ after.keys()
    assert set(told) == {one for pair in differing for one in pair}
    assert "was declined" in told[declined[1]]["Why"]
    assert "har ikke tid" in told[declined[0]]["Remark"]
    assert "Changes since the last round" in ended.stdout
    assert "Write to those in the sheet Changes." in ended.stdout
    assert "praktik match signups.xlsx --previous signups-matches-2.xlsx" in ended.stdout


def section_of(text):
    return text.split("Changes since the last round")[1].split("Sectors")[0]


def test_the_report_of_the_run_says_the_same_again(praktik, first):
    edited = Edited(first, ENGLISH)
    edited.put(2, status="declined")
    edited.save(first)
    ended = again(praktik)
    shown = praktik("report", "signups-matches-2.json", *OPTIONS)
    assert section_of(shown.stdout) == section_of(ended.stdout)


def test_the_json_of_a_later_round_is_a_run_record(praktik, first, folder):
    edited = Edited(first, ENGLISH)
    edited.put(2, status="declined")
    edited.save(first)
    ended = again(praktik, "--json")
    record = json.loads(ended.stdout)
    assert record == json.loads((folder / "signups-matches-2.json").read_text(encoding="utf-8"))
    assert record["earlier"]["unplaced"] == [
        why["intern"] for why in json.loads(first.with_suffix(".json").read_text(encoding="utf-8"))["unplaced"]
    ]
    days = {tuple(entry[:2]): entry[2] for entry in record["earlier"]["days"]}
    assert days.keys() == by_pair(first).keys()
    assert "Changes since the last round" in ended.stderr


def test_who_withdrew_is_named_to_the_other_side_with_what_was_remarked(praktik, first, folder):
    edited = Edited(first, ENGLISH)
    gone, email = edited.get(2, "intern"), edited.get(2, "intern_email")
    host_id, _ = ids(edited, 2)
    edited.put(2, remark="syg i september")
    edited.save(first)
    signups = openpyxl.load_workbook(folder / "signups.xlsx")
    for sheet in signups:
        rows = [row[0].row for row in sheet.iter_rows() if email in [cell.value for cell in row]]
        for row in reversed(rows):
            sheet.delete_rows(row)
    signups.save(folder / "signups.xlsx")
    ended = again(praktik)
    assert ended.returncode == 0, ended.stderr
    told = changes_in(folder / "signups-matches-2.xlsx")[host_id]
    assert gone in told["No longer"]
    assert f"{gone} no longer takes part." in told["Why"]
    assert told["Remark"] == "syg i september"
    assert f"{gone} no longer takes part." in ended.stdout
