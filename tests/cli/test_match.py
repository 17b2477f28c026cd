"""``praktik match`` as a process: what it writes, says and refuses."""

import json
import re
import signal
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

from matchbooks import Edited


def without_times(record):
    timeless = {key: value for key, value in record.items() if key not in {"created", "seconds"}}
    return timeless | {"goals": [{k: v for k, v in goal.items() if k != "seconds"} for goal in record["goals"]]}


@pytest.fixture(scope="module")
def done(small_round, tmp_path_factory):
    """One finished run: its folder and what it printed."""
    folder = tmp_path_factory.mktemp("done")
    (folder / "signups.xlsx").write_bytes(small_round.read_bytes())
    ended = subprocess.run(
        [sys.executable, "-m", "praktik_cli", "match", "signups.xlsx", "--pairs", "pairs.csv"],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return folder, ended


def test_it_writes_workbook_record_and_pairs(done):
    folder, _ = done
    assert {path.name for path in folder.iterdir()} == {
        "signups.xlsx",
        "signups-matches.xlsx",
        "signups-matches.json",
        "pairs.csv",
    }
    assert openpyxl.load_workbook(folder / "signups-matches.xlsx").sheetnames == [
        "Overblik",
        "Match",
        "Værter",
        "Praktikanter",
        "Uden match",
        "Råd",
        "Fund",
        "Om kørslen",
    ]


def test_the_record_has_the_agreed_shape(done):
    record = json.loads((done[0] / "signups-matches.json").read_text(encoding="utf-8"))
    assert record["schema"] == "praktik.run/1"
    assert record["status"] == "optimal"
    assert set(record) >= {
        "schema",
        "created",
        "status",
        "inputs",
        "settings",
        "versions",
        "seed",
        "counts",
        "goals",
        "matches",
        "unplaced",
        "seconds",
    }
    assert [goal["name"] for goal in record["goals"]] == [
        "placed",
        "waited",
        "hosts_used",
        "worst_off",
        "points",
        "lottery",
    ]
    assert all(goal["proven"] and goal["value"] == goal["bound"] for goal in record["goals"])
    counts = record["counts"]
    assert (counts["hosts"], counts["interns"], counts["placed"] + counts["unplaced"]) == (9, 14, 14)
    assert all(sum(match["breakdown"].values()) == match["points"] for match in record["matches"])
    assert len(record["unplaced"]) == counts["unplaced"]
    assert set(record["seconds"]) == {"read", "build", "solve", "verify", "explain", "write", "total"}
    assert record["inputs"][0]["path"] == "signups.xlsx"


def test_the_record_holds_no_person(done):
    folder, _ = done
    text = (folder / "signups-matches.json").read_text(encoding="utf-8")
    book = openpyxl.load_workbook(folder / "signups.xlsx")
    for sheet, names in (("Værter", ("Kontaktperson", "E-mail")), ("Praktikanter", ("Navn", "E-mail"))):
        rows = list(book[sheet].iter_rows(values_only=True))
        columns = [rows[0].index(name) for name in names]
        people = {row[column] for row in rows[1:] for column in columns if row[column]}
        assert people
        assert not [person for person in people if person in text]


def test_the_pairs_hold_every_match(done):
    folder, _ = done
    lines = (folder / "pairs.csv").read_text(encoding="utf-8").splitlines()
    pairs = {tuple(line.split(",")[:3]) for line in lines[1:]}
    record = json.loads((folder / "signups-matches.json").read_text(encoding="utf-8"))
    assert lines[0].startswith("host,intern,points,wanted_host,")
    assert len(pairs) == record["counts"]["admissible_pairs"]
    assert {(match["host"], match["intern"], str(match["points"])) for match in record["matches"]} <= pairs


def test_the_report_follows_the_language_of_the_headers(done):
    assert "praktikanter" in done[1].stdout
    assert done[1].stderr == ""


def test_json_is_the_record_and_words_go_to_stderr(praktik, signups, folder):
    ended = praktik("match", signups, "--json")
    assert ended.returncode == 0
    assert ended.stdout == (folder / "signups-matches.json").read_text(encoding="utf-8")
    assert "praktikanter" in ended.stderr


def test_two_runs_give_the_same_record(praktik, signups):
    first, second = (json.loads(praktik("match", signups, "--json", "--force").stdout) for _ in range(2))
    assert without_times(first) == without_times(second)
    assert json.dumps(without_times(first)) == json.dumps(without_times(second))


def test_the_order_of_rows_changes_no_match(praktik, signups, folder):
    book = openpyxl.load_workbook(signups)
    for name in ("Værter", "Praktikanter"):
        sheet = book[name]
        rows = list(sheet.iter_rows(min_row=2, values_only=True))
        for number, row in enumerate(reversed(rows), 2):
            for column, value in enumerate(row, 1):
                sheet.cell(number, column).value = value
    book.save(folder / "turned.xlsx")
    straight = json.loads(praktik("match", signups, "--json").stdout)
    turned = json.loads(praktik("match", "turned.xlsx", "--json").stdout)
    assert turned["matches"] == straight["matches"]
    assert turned["unplaced"] == straight["unplaced"]


def test_without_time_it_says_so_and_ends_well(praktik, signups):
    ended = praktik("match", signups, "--time-limit", 0, "--json", "--lang", "en")
    record = json.loads(ended.stdout)
    assert ended.returncode == 0
    assert record["status"] == "feasible"
    assert record["counts"]["placed"] > 0
    assert not all(goal["proven"] for goal in record["goals"])
    assert "in the time given" in ended.stderr


@pytest.fixture
def faulty(signups, folder):
    """The sign-ups with one intern whose workplace lies in no municipality."""
    book = openpyxl.load_workbook(signups)
    sheet = book["Praktikanter"]
    headers = [cell.value for cell in sheet[1]]
    sheet.cell(5, headers.index("Arbejdskommune") + 1).value = "Kolling"
    book.save(folder / "faulty.xlsx")
    return folder / "faulty.xlsx"


def test_an_error_stops_it_before_anything_is_written(praktik, faulty, unchanged):
    with unchanged:
        ended = praktik("match", faulty)
    assert ended.returncode == 1
    assert "Kolling" in ended.stdout
    assert "Kolding" in ended.stdout


def test_skip_invalid_leaves_the_row_out_and_lists_it(praktik, faulty, folder):
    ended = praktik("match", faulty, "--skip-invalid")
    assert ended.returncode == 0
    record = json.loads((folder / "faulty-matches.json").read_text(encoding="utf-8"))
    assert record["counts"]["interns"] == 13
    assert [(row["sheet"], row["row"]) for row in record["left_out"]] == [("Praktikanter", 5)]
    rows = openpyxl.load_workbook(folder / "faulty-matches.xlsx")["Fund"].iter_rows(values_only=True)
    assert any("Kolling" in str(value) for row in rows for value in row)


def test_an_id_that_is_a_name_or_a_formula_reaches_no_record(praktik, signups, folder):
    book = openpyxl.load_workbook(signups)
    sheet = book["Praktikanter"]
    headers = [cell.value for cell in sheet[1]]
    bad = ("bo@praktikant.example", sheet.cell(3, headers.index("Navn") + 1).value, '=HYPERLINK("x")')
    for row, value in enumerate(bad, 2):
        sheet.cell(row, headers.index("Id") + 1).value = value
        sheet.cell(row, headers.index("Id") + 1).data_type = "s"
    book.save(signups)
    ended = praktik("match", signups, "--pairs", "pairs.csv")
    assert ended.returncode == 0, ended.stderr
    for name in ("signups-matches.json", "pairs.csv"):
        text = (folder / name).read_text(encoding="utf-8")
        assert not [value for value in bad if value in text]
    found = json.loads(praktik("check", signups, "--json").stdout)["findings"]
    assert [one["cell"] for one in found if one["code"] == "id-not-kept"] == ["A2", "A3", "A4"]


@pytest.mark.parametrize(("column", "answer"), [("Status", "afvist"), ("Lås", "x"), ("Bemærkning", "Ring først")])
def test_answers_are_never_lost(column, answer, praktik, signups, unchanged):
    folder = signups.parent
    assert praktik("match", signups).returncode == 0
    assert praktik("match", signups, "--force").returncode == 0
    book = openpyxl.load_workbook(folder / "signups-matches.xlsx")
    sheet = book["Match"]
    sheet.cell(3, [cell.value for cell in sheet[1]].index(column) + 1).value = answer
    book.save(folder / "signups-matches.xlsx")
    with unchanged:
        ended = praktik("match", signups, "--force", "--lang", "en")
    assert ended.returncode == 2
    assert "Lock or Remark) in 1 row, and" in " ".join(ended.stderr.split())


READS_FOR_EVER = """
from praktik_cli.commands import match
from praktik_cli.__main__ import main

read = match.read_and_check

def read_again_and_again(*arguments):
    read(*arguments)
    print("reading", flush=True)
    while True:
        read(*arguments)

match.read_and_check = read_again_and_again
main()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends a process without asking it")
@pytest.mark.parametrize(("stop", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_stop_while_it_reads_leaves_nothing_behind(stop, code, signups, unchanged):
    command = [sys.executable, "-c", READS_FOR_EVER, "match", signups.name]
    with (
        unchanged,
        subprocess.Popen(
            command, cwd=signups.parent, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        ) as process,
    ):
        assert process.stdout.readline() == "reading\n"
        process.send_signal(stop)
        _, said = process.communicate(timeout=60)
    assert process.returncode == code
    assert "Traceback" not in said


def test_the_readme_shows_the_screen_as_it_is(praktik, folder):
    root = Path(__file__).parents[2]
    shown = (root / "README.md").read_text(encoding="utf-8").split("<!-- screen -->")[1].split("<!-- /screen -->")[0]
    (folder / "examples").mkdir()
    example = "examples/innovationspraktik-2018.xlsx"
    (folder / example).write_bytes((root / example).read_bytes())
    ended = praktik("match", example, COLUMNS="80")
    printed = [without_seconds(line) for line in ended.stdout.splitlines()]
    lines = [without_seconds(line) for line in shown.splitlines() if line not in {"```text", "```", "…"}]
    assert len(lines) > 30
    assert [line for line in lines if line not in printed] == []


def without_seconds(line):
    return re.sub(r" *[0-9]+,[0-9]+ s\b", "", line.rstrip())


@pytest.mark.parametrize("are_signups_there", [True, False])
def test_pairs_changed_by_hand_are_never_lost(are_signups_there, praktik, signups, unchanged):
    folder = signups.parent
    assert praktik("match", signups, "-o", "m.xlsx").returncode == 0
    edited = Edited(folder / "m.xlsx")
    edited.move(3, to=2)
    edited.add(host="Ny", intern="Anden")
    edited.save(folder / "m.xlsx")
    if not are_signups_there:
        signups = signups.rename(folder / "again.xlsx")
    with unchanged:
        ended = praktik("match", signups, "-o", "m.xlsx", "--force", "--lang", "en")
    assert ended.returncode == 2
    assert "changed by hand (1 moved row and 1 new row), and that would be lost." in " ".join(ended.stderr.split())


def test_a_name_written_over_ids_is_a_change_too(praktik, signups, unchanged):
    folder = signups.parent
    assert praktik("match", signups, "-o", "m.xlsx").returncode == 0
    edited = Edited(folder / "m.xlsx")
    other = next(row for row in range(3, 9) if edited.get(row, "host") != edited.get(2, "host"))
    edited.put(2, host=edited.get(other, "host"), host_unit=edited.get(other, "host_unit"))
    edited.save(folder / "m.xlsx")
    with unchanged:
        ended = praktik("match", signups, "-o", "m.xlsx", "--force", "--lang", "en")
    assert "changed by hand (1 moved row)" in " ".join(ended.stderr.split())
    (folder / "m.json").unlink()
    assert praktik("match", signups, "-o", "m.xlsx", "--force").returncode == 0
