"""Codes: what a sheet or the settings say they stand for."""

from pathlib import Path

from reading.exports import HOST, INTERN, two_sheets
from reading.shapes.asking import answers, headers, table

from praktik_cli.reading.settings_file import read_settings
from praktik_cli.reading.shapes.recognise import questionnaires
from praktik_cli.reading.signups import read_signups

DATA = [
    ["Navn", "E-mail", "Sektor", "Emner [1]", "Emner [2]"],
    ["Bo", "bo@x.example", 1.0, 1, 0],
    ["Ea", "ea@x.example", 9, 0, 1],
]
BOOK = [["Kodebog"], ["Spørgsmål", "Kode", "Tekst"], ["Sektor", 1, "stat"], ["", 2, "kommune"], ["Emner", 1, "Jura"]]


def test_a_codebook_gives_labels_and_a_code_without_one_stays() -> None:
    book, data = questionnaires([table(BOOK, "Kodebog"), table(DATA)], {})
    assert (book.explains, data.explains) == (True, False)
    assert headers(data)[3:] == ["Emner | Jura", "Emner | 2"]
    assert [row[2:] for row in answers(data)] == [["stat", "Jura", None], [9, None, "2"]]


def test_a_codebook_for_other_questions_explains_nothing() -> None:
    book, data = questionnaires([table([*BOOK[:2], ["Farve", 1, "rød"]], "Kodebog"), table(DATA)], {})
    assert not book.explains
    assert answers(data)[0][2] == 1.0


def test_the_settings_win_over_a_codebook() -> None:
    codes = {"sektor:": {"1": "region"}, "Ark1!Emner": {"2": "It"}}
    _, data = questionnaires([table(BOOK, "Kodebog"), table(DATA)], {}, codes)
    assert [row[2:] for row in answers(data)] == [["region", "Jura", None], [9, None, "It"]]


def test_codes_in_the_settings_file_are_read(tmp_path: Path) -> None:
    settings = tmp_path / "praktik.toml"
    settings.write_text('[codes."Sektor"]\n1 = "stat"\n2 = "kommune"\n[codes."Farve"]\n1 = "rød"\n', encoding="utf-8")
    path = two_sheets(
        tmp_path / "a.xlsx", [HOST | {"Sektor": 2}], [INTERN | {"Sektor": 1}, INTERN | {"Id": "P2", "Sektor": 3}]
    )
    reading = read_signups([path], {}, codes=read_settings(settings).codes)
    assert [one.sector for one in (*reading.signups.hosts, *reading.signups.interns)] == ["kommune", "stat"]
    assert [(one.code, one.file, one.cell, one.value) for one in reading.findings] == [
        ("unknown-coded-header", "praktik.toml", None, "Farve"),
        ("unknown-sector", "a.xlsx", "E3", "3"),
    ]
