"""``praktik verify`` as a process, on a match workbook that was edited by hand."""

import json
import shutil
import subprocess
import sys

import openpyxl
import pytest
from cli.conftest import clean_environment

from matchbooks import ENGLISH, Edited
from praktik_cli.cli import run
from praktik_cli.reference.fields import field


@pytest.fixture(scope="module")
def done(small_round, tmp_path_factory):
    """The folder of a finished run, with its workbook in Danish and in English; copy what is changed."""
    folder = tmp_path_factory.mktemp("done")
    (folder / "signups.xlsx").write_bytes(small_round.read_bytes())
    for language, output in (("da", "m.xlsx"), ("en", "en.xlsx")):
        command = [sys.executable, "-m", "praktik_cli", "match", "signups.xlsx", "-o", output, "--lang", language]
        subprocess.run(command, cwd=folder, env=clean_environment(), capture_output=True, check=True)
    return folder


@pytest.fixture
def edited(done, folder):
    """The workbook, open for edits, beside its record and sign-ups."""
    for name in ("m.xlsx", "m.json", "signups.xlsx"):
        shutil.copy(done / name, folder / name)
    return Edited(folder / "m.xlsx")


@pytest.fixture
def verified(folder, capsys, monkeypatch):
    """Saves what was edited and verifies it in this process, which is faster: what was printed as JSON."""

    def verify(edited, *arguments):
        monkeypatch.chdir(folder)
        edited.save(folder / "m.xlsx")
        capsys.readouterr()
        code = run(["verify", "m.xlsx", *arguments, "--json", "--lang", "en"])
        printed = capsys.readouterr()
        assert code in {0, 4}, printed.err
        found = json.loads(printed.out)
        assert found["ok"] == (code == 0)
        return found

    return verify


def rules(found):
    return [one["rule"] for one in found["violations"]]


def test_an_untouched_workbook_keeps_every_rule(edited, praktik, unchanged):
    with unchanged:
        ended = praktik("verify", "m.xlsx", "--json")
    assert ended.returncode == 0, ended.stderr
    assert "Alle regler" in ended.stderr or "Every rule is kept." in ended.stderr
    found = json.loads(ended.stdout)
    assert found["schema"] == "praktik.verify/1"
    assert (found["ok"], found["violations"], found["edits"], found["declined"]) == (True, [], [], 0)
    assert found["matches"] == edited.sheet.max_row - 1
    assert found["settings_from"].endswith("m.json")
    assert all(goal["before"] == goal["after"] for goal in found["goals"])


def test_the_solver_is_never_loaded(edited, folder):
    program = (
        "import sys; from praktik_cli.cli import run; code = run(['verify', 'm.xlsx']);"
        "print(code, [name for name in ('ortools', 'openpyxl', 'pandas') if name in sys.modules])"
    )
    ended = subprocess.run([sys.executable, "-c", program], cwd=folder, capture_output=True, text=True, check=True)
    assert ended.stdout.splitlines()[-1] == "0 []"


def test_an_id_changed_alone_is_told_and_not_guessed(edited, verified):
    cell = edited.cell(3, "host_id")
    edited.put(3, host_id=next(one for one in column(edited, "host_id") if one != edited.get(3, "host_id")))
    found = verified(edited)
    [one] = found["violations"]
    assert one["rule"] == "names_disagree"
    assert cell in one["cells"]
    assert cell in one["message"]


def column(edited, key):
    return [edited.get(row, key) for row in range(2, edited.sheet.max_row + 1)]


def test_an_id_that_nobody_has_is_told_with_the_nearest(edited, verified):
    right = edited.get(3, "intern_id")
    edited.put(3, intern_id="P999")
    found = verified(edited)
    assert rules(found) == ["unknown_signup"]
    assert found["violations"][0]["suggestion"] == right
    assert edited.cell(3, "intern_id") in found["violations"][0]["message"]


def test_a_row_less_costs_and_breaks_nothing(edited, verified):
    gone = edited.get(4, "intern_id")
    edited.sheet.delete_rows(4)
    found = verified(edited)
    assert found["ok"]
    assert [(edit["kind"], edit["intern"]) for edit in found["edits"]] == [("removed", gone)]
    placed = next(goal for goal in found["goals"] if goal["name"] == "placed")
    assert placed["after"] == placed["before"] - 1


def test_a_row_typed_by_names_is_understood(edited, verified):
    names = {key: edited.get(4, key) for key in ("host", "host_unit", "intern")}
    edited.sheet.delete_rows(4)
    edited.add(**names)
    found = verified(edited)
    assert (found["ok"], found["edits"]) == (True, [])


def test_a_row_typed_with_a_misspelt_name_is_told(edited, verified):
    row = edited.add(host=edited.get(2, "host"), host_unit=edited.get(2, "host_unit"), intern="Ingen Her")
    found = verified(edited)
    assert "unknown_signup" in rules(found)
    assert edited.cell(row, "intern") in found["violations"][0]["cells"]


def test_a_pair_twice_is_told_with_both_cells(edited, verified):
    row = edited.add(host_id=edited.get(2, "host_id"), intern_id=edited.get(2, "intern_id"))
    found = verified(edited)
    assert rules(found) == ["same_pair_twice"]
    assert found["violations"][0]["cells"] == [edited.cell(2, "intern"), edited.cell(row, "intern_id")]


def test_a_host_that_gets_too_many_is_told_with_every_row(edited, verified):
    for row in (3, 4, 5, 6):
        edited.move(row, to=2)
    found = verified(edited)
    [one] = [one for one in found["violations"] if one["rule"] == "capacity"]
    assert one["cells"] == [edited.cell(row, "host") for row in range(2, 7)]
    assert len(one["interns"]) == 5


def test_the_own_organisation_is_told(edited, verified, folder):
    """The sign-ups are changed so that the intern of row 2 works at the host."""
    book = openpyxl.load_workbook(folder / "signups.xlsx")
    sheet = book["Praktikanter"]
    headers = [cell.value for cell in sheet[1]]
    name, workplace = headers.index("Navn") + 1, headers.index("Arbejdsplads") + 1
    row = next(n for n in range(2, 20) if sheet.cell(n, name).value == edited.get(2, "intern"))
    sheet.cell(row, workplace).value = edited.get(2, "host")
    book.save(folder / "signups.xlsx")
    found = verified(edited, "signups.xlsx")
    one = next(one for one in found["violations"] if one["rule"] == "own_organisation")
    assert one["cells"] == [edited.cell(2, "host"), edited.cell(2, "intern")]
    assert edited.get(2, "intern") in one["message"]
    assert any("not those of the run" in note for note in found["notes"])


def test_a_declined_row_counts_no_more(edited, verified):
    edited.put(3, status="afvist")
    found = verified(edited)
    assert (found["ok"], found["declined"], [edit["kind"] for edit in found["edits"]]) == (True, 1, ["declined"])


def test_a_status_that_is_no_word_is_told(edited, verified):
    edited.put(3, status="afvsit")
    found = verified(edited)
    assert rules(found) == ["unknown_status"]
    assert edited.cell(3, "status") in found["violations"][0]["message"]
    assert found["violations"][0]["suggestion"] == "afvist"


def test_a_column_of_statuses_that_is_gone_is_told(edited, verified):
    edited.put(3, status="afvist")
    edited.sheet.delete_cols(edited.column("status"))
    found = verified(edited)
    assert (found["ok"], found["declined"]) == (True, 0)
    assert any("has no column “Status”" in note for note in found["notes"])


def test_a_huge_number_as_points_is_passed_over(edited, verified):
    edited.put(2, points=1e29)
    assert (found := verified(edited))["ok"]
    assert found["edits"] == []


def test_points_out_of_date_are_told_and_break_nothing(edited, verified):
    true = edited.get(2, "points")
    edited.put(2, points=true + 9)
    found = verified(edited)
    assert found["ok"]
    [edit] = found["edits"]
    assert (edit["kind"], edit["cell"], edit["shown"], edit["points"]) == (
        "stale_points", edited.cell(2, "points"), true + 9, true
    )  # fmt: skip


def test_sorted_rows_a_renamed_sheet_and_added_columns_change_nothing(edited, verified):
    rows = sorted(([c.value for c in row] for row in edited.sheet.iter_rows(min_row=2)), key=lambda row: str(row[1]))
    for number, row in enumerate(rows, 2):
        for column, value in enumerate(row, 1):
            edited.sheet.cell(number, column).value = value
    edited.sheet.tables.clear()
    edited.sheet.insert_cols(3)
    edited.sheet["C1"].value = "Ringet til"
    edited.sheet.title = "Endelig liste"
    found = verified(edited)
    assert (found["ok"], found["edits"], found["sheet"]) == (True, [], "Endelig liste")


def test_an_english_workbook_is_read_as_well(done, folder, praktik):
    for name in ("en.xlsx", "en.json", "signups.xlsx"):
        shutil.copy(done / name, folder / name)
    edited = Edited(folder / "en.xlsx", ENGLISH)
    edited.put(2, status="declined")
    edited.save(folder / "en.xlsx")
    ended = praktik("verify", "en.xlsx", "--json")
    assert ended.returncode == 0, ended.stderr
    assert json.loads(ended.stdout)["declined"] == 1


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_a_workbook_saved_by_libreoffice_is_the_same(edited, verified, folder):
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", str(folder / "lo"), "m.xlsx"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=120)
    found = verified(Edited(folder / "lo" / "m.xlsx"))
    assert (found["ok"], found["edits"], found["matches"]) == (True, [], edited.sheet.max_row - 1)


def test_a_renamed_workbook_finds_the_only_record_in_its_folder(edited, folder, praktik):
    edited.save(folder / "til mødet.xlsx")
    ended = praktik("verify", "til mødet.xlsx", "--lang", "en")
    assert ended.returncode == 0
    assert "with the settings of m.json" in ended.stdout


def test_without_record_and_sign_ups_it_is_said_what_to_do(edited, folder, praktik):
    (folder / "m.json").unlink()
    ended = praktik("verify", "m.xlsx", "--lang", "en")
    assert ended.returncode == 2
    assert "praktik verify m.xlsx SIGNUPS" in ended.stderr


def test_sign_ups_that_changed_have_to_be_named(edited, folder, praktik):
    book = openpyxl.load_workbook(folder / "signups.xlsx")
    book["Praktikanter"]["C3"].value = "Rettet"
    book.save(folder / "signups.xlsx")
    ended = praktik("verify", "m.xlsx", "--lang", "en")
    assert ended.returncode == 1
    assert "has changed since the run" in ended.stderr
    assert ended.stderr.index("praktik verify m.xlsx SIGNUPS") < ended.stderr.index("praktik match SIGNUPS")


def test_the_help_says_whose_settings_are_used(praktik):
    assert "those of the run record beside the workbook; without a record" in " ".join(
        praktik("verify", "--help", COLUMNS="200").stdout.replace("│", " ").split()
    )


def test_with_sign_ups_no_record_is_needed_and_the_cost_is_not_told(edited, folder, verified, praktik):
    (folder / "m.json").unlink()
    edited.sheet.delete_rows(4)
    found = verified(edited, "signups.xlsx")
    assert (found["ok"], found["edits"], found["settings_from"], found["record"]) == (True, [], "defaults", None)
    assert {goal["before"] for goal in found["goals"]} == {None}
    ended = praktik("verify", "m.xlsx", "signups.xlsx", "--lang", "en")
    assert "There is no run record beside the workbook" in ended.stdout


def test_settings_that_are_named_win(edited, folder, verified):
    (folder / "strict.toml").write_text("[rules]\nmin_cross_sector_share = 1.0\n", encoding="utf-8")
    found = verified(edited, "--config", "strict.toml")
    assert rules(found) == ["min_cross_sector_share"]
    assert found["settings_from"] == "strict.toml"


def test_rows_that_were_left_out_of_the_match_are_left_out_now(folder, praktik, signups):
    book = openpyxl.load_workbook(signups)
    sheet = book["Praktikanter"]
    headers = [cell.value for cell in sheet[1]]
    sheet.cell(3, headers.index(field("intern", "municipality").label("da")) + 1).value = "Ingensteds"
    left_out = sheet.cell(3, headers.index("Navn") + 1).value
    book.save(signups)
    assert praktik("match", signups, "--skip-invalid", "-o", "m.xlsx").returncode == 0
    ended = praktik("verify", "m.xlsx", "--json", "--lang", "en")
    assert ended.returncode == 0, ended.stderr
    assert any("has an error and takes no part" in note for note in json.loads(ended.stdout)["notes"])
    edited = Edited(folder / "m.xlsx")
    edited.put(2, intern=left_out, intern_id=None, intern_email=None, intern_workplace=None)
    edited.save(folder / "m.xlsx")
    ended = praktik("verify", "m.xlsx", "--json", "--lang", "en")
    assert (ended.returncode, rules(json.loads(ended.stdout))) == (4, ["left_out_signup"])


def test_what_is_no_match_workbook_is_refused(edited, praktik, folder):
    refused = praktik("verify", "signups.xlsx", "signups.xlsx", "--lang", "en")
    assert (refused.returncode, "signups.xlsx is no match workbook" in refused.stderr) == (1, True)
    assert praktik("verify", "gone.xlsx").returncode == 2
    book = openpyxl.load_workbook(folder / "signups.xlsx")
    del book["Værter"]
    book.save(folder / "half.xlsx")
    assert praktik("verify", "m.xlsx", "half.xlsx").returncode == 1


def test_the_report_names_verdict_cells_people_and_cost(edited, folder, praktik):
    edited.move(4, to=2)
    edited.move(5, to=2)
    edited.save(folder / "m.xlsx")
    ended = praktik("verify", "m.xlsx", "--lang", "en", COLUMNS="80")
    assert ended.returncode == 4
    assert ended.stdout.startswith(("A rule is broken in 1 place.", "Rules are broken in"))
    assert edited.get(4, "intern") in ended.stdout
    assert "Changes since the run" in ended.stdout
    assert max(map(len, ended.stdout.splitlines())) <= 80
