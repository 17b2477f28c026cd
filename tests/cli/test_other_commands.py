"""``report``, ``check``, ``template``, ``demo`` and the help, as a process."""

import json

import openpyxl
import pytest

COMMANDS = ("match", "report", "explain", "alternates", "compare", "advise", "verify", "check", "template", "demo")


def test_help_names_every_command(praktik):
    ended = praktik("--help")
    assert ended.returncode == 0
    assert all(command in ended.stdout for command in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("language", ["da", "en"])
def test_every_command_teaches_itself(command, language, praktik):
    ended = praktik(command, "--lang", language, "--help")
    assert ended.returncode == 0
    assert ("Vis denne hjælp" in ended.stdout) == (language == "da")
    assert "--lang" in ended.stdout


def test_the_version_is_told(praktik):
    assert praktik("--version").stdout.startswith("praktik ")


def test_the_report_is_the_same_again(praktik, signups):
    made = praktik("match", signups, "--lang", "en")
    again = praktik("report", "--lang", "en")
    assert again.returncode == 0
    until_files = made.stdout.index("Files ──")
    assert again.stdout[:until_files] == made.stdout[:until_files]


@pytest.mark.parametrize("which", ["signups-matches.json", "signups-matches.xlsx", "."])
def test_a_report_is_found_by_record_workbook_or_folder(which, praktik, signups, folder):
    praktik("match", signups)
    ended = praktik("report", folder / which, "--json")
    assert ended.stdout == (folder / "signups-matches.json").read_text(encoding="utf-8")


def test_a_report_is_refused_when_the_sign_ups_changed(praktik, signups):
    praktik("match", signups)
    book = openpyxl.load_workbook(signups)
    book["Praktikanter"]["C3"].value = "En anden"
    book.save(signups)
    ended = praktik("report")
    assert ended.returncode == 1
    assert "signups.xlsx" in ended.stderr


@pytest.mark.parametrize(
    "change",
    [
        lambda record: record["matches"].pop(),
        lambda record: record["matches"].append(record["matches"][0]),
        lambda record: record["matches"][0].update(host="V999"),
        lambda record: record["matches"][0].update(points=9999),
        lambda record: record["goals"][0].update(name="happy"),
        lambda record: record["goals"][0].update(by="magic"),
        lambda record: record["counts"].update(placed=99),
        lambda record: record.update(status="zzz"),
        lambda record: record.update(counts={}),
        lambda record: record.update(created="yesterday"),
    ],
)
def test_a_record_that_does_not_fit_is_refused(change, praktik, signups, folder):
    path = folder / "signups-matches.json"
    if not path.exists():
        praktik("match", signups)
    record = json.loads(path.read_text(encoding="utf-8"))
    change(record)
    path.write_text(json.dumps(record), encoding="utf-8")
    ended = praktik("report", path)
    assert ended.returncode == 1, ended.stderr
    assert "signups-matches.json" in ended.stderr


def test_check_finds_nothing_in_a_clean_round(praktik, signups):
    ended = praktik("check", signups, "--json")
    found = json.loads(ended.stdout)
    assert ended.returncode == 0
    assert (found["schema"], found["hosts"], found["interns"], found["findings"]) == ("praktik.check/1", 9, 14, [])
    assert found["columns"]["Arbejdsplads"] == "organisation"


def test_check_names_the_cell_and_the_nearest_right_value(praktik, signups, folder):
    book = openpyxl.load_workbook(signups)
    sheet = book["Værter"]
    column = [cell.value for cell in sheet[1]].index("Kommune") + 1
    sheet.cell(4, column).value = "Oddense"
    book.save(signups)
    ended = praktik("check", signups, "--json")
    assert ended.returncode == 1
    found = [one for one in json.loads(ended.stdout)["findings"] if one["severity"] == "error"]
    assert [(one["severity"], one["sheet"], one["cell"], one["value"], one["suggestion"]) for one in found] == [
        ("error", "Værter", sheet.cell(4, column).coordinate, "Oddense", "Odense")
    ]


@pytest.mark.parametrize("language", ["da", "en"])
def test_a_template_filled_in_by_hand_is_matched(language, praktik, folder):
    assert praktik("template", "-o", "signups.xlsx", "--lang", language).returncode == 0
    book = openpyxl.load_workbook(folder / "signups.xlsx")
    answers = {
        0: {
            "organisation": "Prøvekøbing Kommune",
            "sector": "kommune",
            "municipality": "Odense",
            "contact_name": "Agnete Prøvholm",
            "contact_email": "agnete@proeve.example",
            "capacity": 2,
            "days": "2-3",
            "topics": "Ledelse; Jura",
        },
        1: {
            "name": "Børge Testlund",
            "email": "boerge@test.example",
            "organisation": "Eksempelstyrelsen",
            "sector": "stat",
            "municipality": "Kolding",
            "days": "3",
            "topics": "Jura",
        },
    }
    from praktik_cli.reference.fields import field  # noqa: PLC0415

    for number, (side, answer) in enumerate(zip(("host", "intern"), answers.values(), strict=True)):
        sheet = book.worksheets[number]
        headers = [cell.value for cell in sheet[1]]
        for key, value in answer.items():
            sheet.cell(2, headers.index(field(side, key).label(language)) + 1).value = value
    book.save(folder / "signups.xlsx")
    ended = praktik("match", "signups.xlsx", "--json")
    assert ended.returncode == 0, ended.stderr
    assert json.loads(ended.stdout)["counts"]["placed"] == 1


def test_demo_gives_the_same_people_for_the_same_seed(praktik, folder):
    for name in ("one", "two"):
        praktik("demo", "-o", f"{name}.xlsx", "--hosts", 4, "--interns", 5, "--seed", 3)
    one, two = (
        [
            [cell.value for cell in row]
            for sheet in openpyxl.load_workbook(folder / f"{name}.xlsx")
            for row in sheet.rows
        ]
        for name in ("one", "two")
    )
    assert one == two


def test_demo_never_replaces_a_file_unasked(praktik, folder):
    (folder / "demo-signups.xlsx").write_text("mine", encoding="utf-8")
    assert praktik("demo").returncode == 2
    assert (folder / "demo-signups.xlsx").read_text(encoding="utf-8") == "mine"
