import tomllib
from pathlib import Path

import pytest
from reading.exports import HOST, INTERN, two_sheets

from praktik_cli.domain.reading import Reading
from praktik_cli.errors import UsageError
from praktik_cli.i18n import translator
from praktik_cli.reading.settings_file import read_settings
from praktik_cli.reading.signups import read_signups
from praktik_cli.writing.columns_file import check_columns_file, save_columns

T = translator("en")
GUESSED = {("Antal prakikanter" if key == "Antal praktikanter" else key): value for key, value in HOST.items()}


def reading(tmp_path: Path, **columns: str) -> Reading:
    interns = [INTERN | {"Yndlingsfarve": "blå", "Er du leder?": "ja"}]
    return read_signups([two_sheets(tmp_path / "a.xlsx", [GUESSED], interns)], columns)


def saved(path: Path, found: Reading) -> str:
    save_columns(path, found, T, force=True)
    return path.read_text(encoding="utf-8")


def test_the_saved_columns_read_the_same_without_a_guess(tmp_path: Path) -> None:
    found = reading(tmp_path)
    assert [column.header for column in found.understood if column.how == "guess"] == ["Antal prakikanter"]
    saved(tmp_path / "praktik.toml", found)
    mapping = read_settings(tmp_path / "praktik.toml").columns
    again = reading(tmp_path, **mapping)
    assert mapping == {header: key for header, key in found.columns.items() if "!" not in header}
    assert again.signups == found.signups
    assert [finding.code for finding in again.findings] == ["unknown-column", "column-question"]


def test_guesses_and_columns_that_are_not_read_are_remarked(tmp_path: Path) -> None:
    text = saved(tmp_path / "praktik.toml", reading(tmp_path))
    assert '"Antal prakikanter" = "capacity" # a guess, ' in text
    assert '# Yndlingsfarve = "ignore"  # not used' in text
    assert '# "Er du leder?" = "manager_approved"  # is it? ' in text
    assert "Yndlingsfarve" not in tomllib.loads(text)["columns"]


def test_saving_twice_writes_the_same(tmp_path: Path) -> None:
    path, found = tmp_path / "praktik.toml", reading(tmp_path)
    assert saved(path, found) == saved(path, found)


def test_all_else_in_an_existing_file_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "praktik.toml"
    rules, goals = '# min\n[rules]\r\nregions = "require"   # husk\r\n', "[goals]\nseed = 4\n"
    old = '"Gammel" = "days" # sidste år'
    path.write_bytes(f"{rules}\n[columns]\n{old}\n\n{goals}".encode())
    save_columns(path, reading(tmp_path), T, force=True)
    text = path.read_bytes().decode()
    for kept in (
        '# min\n[rules]\r\nregions = "require"   # husk\r\n',
        '"Gammel" = "days" # sidste år',
        "[goals]\nseed = 4\n",
    ):
        assert kept in text
    assert tomllib.loads(text)["columns"]["Sektor"] == "sector"


@pytest.mark.parametrize("text", ["[columns", "columns = 3", "\udcff"])
def test_a_file_that_is_no_settings_file_is_left_alone(tmp_path: Path, text: str) -> None:
    path = tmp_path / "praktik.toml"
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(UsageError, match="left alone"):
        save_columns(path, reading(tmp_path), T, force=True)
    assert path.read_bytes() == text.encode("utf-8", "surrogateescape")


def test_an_existing_file_needs_force(tmp_path: Path) -> None:
    path = tmp_path / "praktik.toml"
    check_columns_file(path, force=False)
    path.touch()
    check_columns_file(path, force=True)
    with pytest.raises(UsageError, match="exists already"):
        check_columns_file(path, force=False)


def test_an_ignored_column_is_no_longer_told(tmp_path: Path) -> None:
    found = reading(tmp_path, Yndlingsfarve="ignore")
    assert "unknown-column" not in {finding.code for finding in found.findings if finding.value == "Yndlingsfarve"}
    assert "Yndlingsfarve" not in found.sheets[1].unused
