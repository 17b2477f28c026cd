"""What cannot be used is refused with one clear paragraph: the right exit code, nothing written, no traceback."""

import openpyxl
import pytest

REFUSED = {}


def case(code, *words):
    def note(make):
        REFUSED[make.__name__] = (make, code, words)
        return make

    return note


@case(2, "nowhere.xlsx")
def a_missing_file(folder):
    return ["match", "nowhere.xlsx"]


@case(2, "subfolder")
def a_folder(folder):
    (folder / "subfolder").mkdir()
    return ["match", "subfolder"]


@case(1, "empty.xlsx")
def an_empty_file(folder):
    (folder / "empty.xlsx").touch()
    return ["match", "empty.xlsx"]


@case(1, "password")
def an_encrypted_workbook(folder):
    signature, stream = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "EncryptedPackage\0".encode("utf-16-le")
    entry = stream.ljust(64, b"\0") + len(stream).to_bytes(2, "little")
    (folder / "locked.xlsx").write_bytes(signature + bytes(1200) + entry + bytes(2000))
    return ["match", "locked.xlsx"]


@case(1, "half.xlsx")
def a_truncated_workbook(folder):
    whole = (folder / "signups.xlsx").read_bytes()
    (folder / "half.xlsx").write_bytes(whole[: len(whole) // 2])
    return ["match", "half.xlsx"]


@case(1, "picture.xlsx")
def something_else(folder):
    (folder / "picture.xlsx").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    return ["match", "picture.xlsx"]


@case(1, "Kommune")
def a_sheet_without_the_needed_columns(folder):
    book = openpyxl.load_workbook(folder / "signups.xlsx")
    sheet = book["Værter"]
    headers = [cell.value for cell in sheet[1]]
    sheet.cell(1, headers.index("Kommune") + 1).value = "Yndlingsfarve"
    book.save(folder / "lacking.xlsx")
    return ["match", "lacking.xlsx"]


@case(1)
def a_workbook_of_something_else(folder):
    book = openpyxl.Workbook()
    book.active.append(["Vare", "Pris"])
    book.active.append(["Pære", 3])
    book.save(folder / "prices.xlsx")
    return ["match", "prices.xlsx"]


@case(2, "regions")
def an_unknown_setting(folder):
    (folder / "mine.toml").write_text("[rules]\nregion = 'require'\n", encoding="utf-8")
    return ["match", "signups.xlsx", "--config", "mine.toml"]


@case(2, "Region Nordjylland")
def a_quota_on_a_region_that_is_none(folder):
    quota = "[[rules.quota]]\nside = 'host'\nfield = 'region'\nvalue = 'Region Nordjyland'\nmin = 1\n"
    (folder / "mine.toml").write_text(quota, encoding="utf-8")
    return ["match", "signups.xlsx", "--config", "mine.toml"]


@case(2, "mine.toml")
def broken_toml(folder):
    (folder / "mine.toml").write_text("[rules\n", encoding="utf-8")
    return ["match", "signups.xlsx", "--config", "mine.toml"]


@case(2, "--force")
def an_output_that_exists(folder):
    (folder / "signups-matches.json").write_text("mine", encoding="utf-8")
    return ["match", "signups.xlsx"]


@case(2, "signups.xlsx")
def an_output_that_is_the_input(folder):
    return ["match", "signups.xlsx", "-o", "signups.xlsx", "--force"]


@case(2, "settings.csv")
def pairs_over_the_settings(folder):
    (folder / "settings.csv").write_text("[rules]\n", encoding="utf-8")
    return ["match", "signups.xlsx", "--config", "settings.csv", "--pairs", "settings.csv", "--force"]


@case(2, "nofolder")
def an_output_in_no_folder(folder):
    return ["match", "signups.xlsx", "-o", "nofolder/out.xlsx"]


@case(2, ".xlsx")
def an_output_of_another_kind(folder):
    return ["match", "signups.xlsx", "-o", "out.csv"]


@case(2, "--wish")
def an_unknown_option(folder):
    return ["match", "signups.xlsx", "--wish"]


@case(2, "SIGNUPS")
def no_sign_ups(folder):
    return ["match"]


@case(2, "run record")
def a_report_of_nothing(folder):
    return ["report"]


@case(1, "notes.json")
def a_report_of_something_else(folder):
    (folder / "notes.json").write_text('{"schema": "notes"}', encoding="utf-8")
    return ["report", "notes.json"]


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused(name, praktik, signups, folder, unchanged):
    make, code, words = REFUSED[name]
    arguments = make(folder)
    with unchanged:
        ended = praktik(*arguments)
    said = " ".join((ended.stdout + ended.stderr).split())
    assert ended.returncode == code, said
    assert "Traceback" not in said
    assert "inside praktik" not in said
    assert all(word in said for word in words), said


@pytest.mark.parametrize("name", [name for name, (_, code, _) in REFUSED.items() if code == 2])
def test_it_is_refused_in_danish_too(name, praktik, signups, folder):
    arguments = REFUSED[name][0](folder)
    ended = praktik(*arguments, LC_ALL="da_DK.UTF-8")
    assert ended.returncode == 2
    assert ended.stderr.startswith("Fejl")
