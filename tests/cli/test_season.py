"""A whole season as in docs/saeson.md: its commands, between them the answers, and LibreOffice saving the workbooks."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "saeson.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```sh\n(.*?)```", PAGE, flags=re.DOTALL)
COMMANDS = [line.split()[1:] for block in BLOCKS for line in block.splitlines()]


@pytest.fixture(scope="module")
def season(tmp_path_factory):
    """The folder in which the whole season was played, and what each command gave."""
    folder = tmp_path_factory.mktemp("season")
    shutil.copy(ROOT / "examples" / "innovationspraktik-2018.xlsx", folder / "tilmeldinger.xlsx")
    said = []
    for number, command in enumerate(COMMANDS):
        BEFORE.get(number, lambda _: None)(folder)
        said.append(played(folder, command))
    return folder, said


def played(folder, command):
    program = [sys.executable, "-m", "praktik_cli", *command]
    return subprocess.run(program, cwd=folder, capture_output=True, text=True, check=False, timeout=300)


def edited(path, change, sheet="Match"):
    book = openpyxl.load_workbook(path)
    rows = book[sheet]
    change(rows, {cell.value: cell.column for cell in rows[1]})
    book.save(path)


def saved_again(path):
    """LibreOffice saves the workbook as its user would; without it the workbook stays as openpyxl left it."""
    office = shutil.which("soffice")
    if office:
        out = path.parent / "saved"
        home = f"-env:UserInstallation=file://{path.parent / 'office'}"
        command = [office, home, "--headless", "--convert-to", "xlsx", "--outdir", str(out), str(path)]
        subprocess.run(command, capture_output=True, check=True, timeout=120)
        shutil.move(out / path.name, path)


def answers(folder):
    def change(rows, column):
        for row in range(2, 12):
            rows.cell(row, column["Status"]).value = "afvist"
        for row in range(12, 32):
            rows.cell(row, column["Status"]).value = "accepteret"
        rows.cell(32, column["Lås"]).value = "x"
        rows.cell(33, column["Bemærkning"]).value = "ringer igen mandag"

    edited(folder / "tilmeldinger-matches.xlsx", change)
    saved_again(folder / "tilmeldinger-matches.xlsx")


def late_signups(folder):
    saved_again(folder / "tilmeldinger-matches-2.xlsx")
    book = openpyxl.load_workbook(folder / "tilmeldinger.xlsx")
    for name, few, people in (("Værter", 2, LATE_HOSTS), ("Praktikanter", 4, LATE_INTERNS)):
        rows = book[name]
        column = {cell.value: cell.column for cell in rows[1]}
        rows.delete_rows(2 + few, rows.max_row)
        for row in range(2, 2 + few):
            for header, text in people.items():
                rows.cell(row, column[header]).value = text.format(row)
    for name in set(book.sheetnames) - {"Værter", "Praktikanter"}:
        del book[name]
    book.save(folder / "sene.xlsx")


LATE_HOSTS = {
    "Id": "V90{}",
    "Kontaktperson": "Sen Kontakt{}",
    "E-mail": "sen{}@vaert.example",
    "Afdeling/enhed": "Sen {}",
}
LATE_INTERNS = {"Id": "P90{}", "Navn": "Sene Svale{}", "E-mail": "sen{}@praktikant.example"}


def a_host_withdraws(folder):
    saved_again(folder / "tilmeldinger-matches-3.xlsx")
    host = accepted(folder, 3)[0][0]
    shutil.copy(folder / "tilmeldinger.xlsx", folder / "tilmeldinger-august.xlsx")

    def change(rows, column):
        for row in range(2, rows.max_row + 1):
            if rows.cell(row, column["Id"]).value == host:
                rows.cell(row, column["Status"]).value = "afmeldt"

    edited(folder / "tilmeldinger-august.xlsx", change, "Værter")


def all_others_agree(folder):
    def change(rows, column):
        for row in range(2, rows.max_row + 1):
            if rows.cell(row, column["Status"]).value == "foreslået":
                rows.cell(row, column["Status"]).value = "accepteret"

    edited(folder / "tilmeldinger-matches-4.xlsx", change)
    saved_again(folder / "tilmeldinger-matches-4.xlsx")


# The number of the command → what the analyst does before it.
BEFORE = {1: answers, 4: late_signups, 5: a_host_withdraws, 6: all_others_agree}


def record(folder, number):
    name = "tilmeldinger-matches.json" if number == 1 else f"tilmeldinger-matches-{number}.json"
    return json.loads((folder / name).read_text(encoding="utf-8"))


def pairs(folder, number):
    return {(match["host"], match["intern"]) for match in record(folder, number)["matches"]}


def accepted(folder, number):
    matches = record(folder, number)["matches"]
    return [(match["host"], match["intern"]) for match in matches if match["status"] == "accepted"]


def test_every_command_of_the_page_works(season):
    _, said = season
    assert [ended.returncode for ended in said] == [0] * len(COMMANDS), [ended.stderr for ended in said]
    assert len(COMMANDS) == 9


def test_nothing_accepted_is_lost_and_nothing_declined_comes_back(season):
    folder, _ = season
    declined = {tuple(pair) for pair in record(folder, 2)["earlier"]["declined"]}
    assert len(declined) == 10
    for number in range(2, 6):
        assert not declined & pairs(folder, number)
    assert set(accepted(folder, 2)) <= pairs(folder, 3)
    withdrawn = accepted(folder, 3)[0][0]
    assert {pair for pair in accepted(folder, 3) if pair[0] != withdrawn} <= pairs(folder, 4)
    assert pairs(folder, 4) == pairs(folder, 5)


def test_late_signups_move_nobody(season):
    folder, _ = season
    assert pairs(folder, 2) <= pairs(folder, 3)
    assert any(intern.startswith("P90") for _, intern in pairs(folder, 3))


def test_who_met_is_not_proposed_again_next_year(season):
    folder, _ = season
    after = json.loads((folder / "naeste-aar.json").read_text(encoding="utf-8"))
    assert not pairs(folder, 5) & {(match["host"], match["intern"]) for match in after["matches"]}


def test_remarks_and_locks_follow_along(season):
    folder, _ = season
    rows = openpyxl.load_workbook(folder / "tilmeldinger-matches-5.xlsx")["Match"]
    column = {cell.value: cell.column for cell in rows[1]}
    assert "ringer igen mandag" in [rows.cell(row, column["Bemærkning"]).value for row in range(2, rows.max_row + 1)]
    assert "x" in [rows.cell(row, column["Lås"]).value for row in range(2, rows.max_row + 1)]
