"""Round after round on real files: the match workbook is answered, saved by whatever program, and matched on from."""

import json
import shutil
import subprocess

import openpyxl
import pytest

from matchbooks import ENGLISH, Edited
from praktik_cli.cli import run
from praktik_cli.i18n import translator
from praktik_cli.inventing.signups import invent
from praktik_cli.writing.signup_workbook import write_demo


@pytest.fixture
def call(folder, capsys, monkeypatch):
    """Runs praktik in this process, which is faster, and in English: exit code, JSON where there is any, and words."""
    monkeypatch.chdir(folder)
    monkeypatch.setenv("COLUMNS", "400")

    def called(command, *arguments):
        capsys.readouterr()
        code = run([command, *map(str, arguments), "--json", "--lang", "en"])
        printed = capsys.readouterr()
        return code, json.loads(printed.out) if printed.out else None, printed.err

    return called


@pytest.fixture(scope="module")
def done(tmp_path_factory):
    """A folder with a small round and its first matching; copy what is changed."""
    folder = tmp_path_factory.mktemp("done")
    write_demo(folder / "signups.xlsx", invent(5, 7, 7), translator("da"))
    for name, language in (("m.xlsx", "da"), ("en.xlsx", "en")):
        assert run(["match", str(folder / "signups.xlsx"), "-o", str(folder / name), "--lang", language]) == 0
    return folder


@pytest.fixture
def book(done, folder):
    """The first round's workbook, open for edits, beside its record and sign-ups."""
    for name in ("m.xlsx", "m.json", "signups.xlsx"):
        shutil.copy(done / name, folder / name)
    return Edited(folder / "m.xlsx")


def pairs(record):
    return {(match["host"], match["intern"]) for match in record["matches"]}


def shown(book, row):
    return book.get(row, "host_id"), book.get(row, "intern_id")


def answer(book):
    """Accepts the first match, declines the second and locks the third: the three pairs."""
    book.put(2, status="accepteret", remark="Ringet op")
    book.put(3, status="afvist")
    book.put(4, lock="x")
    return [shown(book, row) for row in (2, 3, 4)]


def put_signup(folder, sheet, key, wanted, **changes):
    """Changes cells of the sign-up whose column ``key`` holds ``wanted``."""
    signups = openpyxl.load_workbook(folder / "signups.xlsx")
    rows = signups[sheet]
    columns = {cell.value: cell.column for cell in rows[1]}
    at = next(row for row in range(2, rows.max_row + 1) if rows.cell(row, columns[key]).value == wanted)
    for header, value in changes.items():
        rows.cell(at, columns[header]).value = value
    signups.save(folder / "signups.xlsx")


def test_a_round_after_the_first(book, folder, call, praktik):
    accepted, declined, locked = answer(book)
    book.save(folder / "m.xlsx")
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    code, second, words = call("match", "signups.xlsx", "--previous", "m.xlsx")
    assert code == 0, words
    assert {path.name for path in folder.iterdir()} == {*before, "m-2.xlsx", "m-2.json"}
    assert all((folder / name).read_bytes() == content for name, content in before.items())
    status = {(match["host"], match["intern"]): match["status"] for match in second["matches"]}
    assert (status[accepted], status[locked], declined in status) == ("accepted", "locked", False)
    assert [goal["name"] for goal in second["goals"]][:2] == ["placed", "kept"]
    again = Edited(folder / "m-2.xlsx", ENGLISH)
    said = {shown(again, row): row for row in range(2, again.sheet.max_row + 1)}
    assert again.get(said[accepted], "status") == "accepted"
    assert again.get(said[accepted], "remark") == "Ringet op"
    assert again.get(said[locked], "lock") == "x"
    # Whatever looks back knows what was decided.
    assert call("report", "m-2.json")[0] == 0
    assert call("explain", declined[1], "--run", "m-2.json")[0] == 0
    assert call("verify", "m-2.xlsx")[0] == 0


def test_a_round_can_be_matched_again_until_it_is_answered(book, folder, call):
    answer(book)
    book.save(folder / "m.xlsx")
    again = ("match", "signups.xlsx", "--previous", "m.xlsx", "--force")
    assert [call(*again)[0] for _ in range(2)] == [0, 0]
    second = Edited(folder / "m-2.xlsx", ENGLISH)
    second.put(2, remark="Ring i morgen")
    for sheet in second.book:
        sheet.title = f"x{sheet.title}"
    second.save(folder / "m-2.xlsx")
    code, _, words = call(*again)
    assert code == 2
    assert "in 1 row," in words


def test_what_was_declined_stays_away_for_three_rounds_and_verify_knows(book, folder, call):
    gone = []
    workbook, again = "m.xlsx", book
    for number in (2, 3, 4):
        gone.append(shown(again, 2))
        again.put(2, status="afvist")
        again.save(folder / workbook)
        code, record, words = call("match", "signups.xlsx", "--previous", workbook)
        assert code == 0, words
        assert not pairs(record) & set(gone)
        assert {tuple(pair) for key in ("declined", "declined_before") for pair in record["earlier"][key]} == set(gone)
        workbook = f"m-{number}.xlsx"
        again = Edited(folder / workbook, ENGLISH)
    host, intern = gone[0]
    row = next((row for row in range(2, again.sheet.max_row + 1) if again.get(row, "intern_id") == intern), None)
    if row:
        again.sheet.delete_rows(row)
    new = again.add(host_id=host, intern_id=intern)
    again.save(folder / workbook)
    code, found, _ = call("verify", workbook)
    assert code == 4
    assert ("banned", [again.cell(new, "host_id").split("!")[1], again.cell(new, "intern_id").split("!")[1]]) in [
        (one["rule"], [cell.split("!")[-1] for cell in one["cells"]]) for one in found["violations"]
    ]


def test_verify_misses_an_accepted_match_unless_it_is_declined_now(book, folder, call):
    accepted, *_ = answer(book)
    book.save(folder / "m.xlsx")
    call("match", "signups.xlsx", "--previous", "m.xlsx")
    again = Edited(folder / "m-2.xlsx", ENGLISH)
    row = next(row for row in range(2, again.sheet.max_row + 1) if shown(again, row) == accepted)
    again.put(row, status="afvist")
    again.save(folder / "m-2.xlsx")
    assert call("verify", "m-2.xlsx")[0] == 0
    again.sheet.delete_rows(row)
    again.save(folder / "m-2.xlsx")
    code, found, _ = call("verify", "m-2.xlsx")
    assert (code, [one["rule"] for one in found["violations"]]) == (4, ["locked"])


def reversed_and_filtered(book):
    rows = [[cell.value for cell in row] for row in book.sheet.iter_rows(min_row=2)]
    for number, row in enumerate(reversed(rows), 2):
        for column, value in enumerate(row, 1):
            book.sheet.cell(number, column).value = value
    book.sheet.row_dimensions[3].hidden = True


def with_own_columns(book):
    book.sheet.tables.clear()
    book.sheet.insert_cols(1, 2)
    book.sheet.cell(1, 1).value = "Ansvarlig"
    book.sheet.insert_rows(1, 2)


def with_renamed_sheets(book):
    for number, sheet in enumerate(book.book):
        sheet.title = f"Ark {number}"


@pytest.mark.parametrize("edit", [reversed_and_filtered, with_own_columns, with_renamed_sheets])
def test_what_a_spreadsheet_program_does_to_it_changes_nothing(edit, book, folder, call):
    answer(book)
    plain = book.save(folder / "m.xlsx")
    expected = decided(call, plain)
    edit(book)
    assert decided(call, book.save(folder / "m.xlsx")) == expected


def decided(call, workbook, signups="signups.xlsx"):
    (workbook.parent / "next").mkdir(exist_ok=True)
    number = len(list((workbook.parent / "next").iterdir()))
    code, record, words = call("match", signups, "--previous", workbook, "-o", f"next/{number}.xlsx")
    assert code == 0, words
    return pairs(record), {key: one for key, one in record["earlier"].items() if key != "workbook"}


def test_it_may_be_in_the_other_language(book, done, folder, call):
    answer(book)
    expected = decided(call, book.save(folder / "m.xlsx"))
    english = Edited(done / "en.xlsx", ENGLISH)
    english.put(2, status="accepted")
    english.put(3, status="declined")
    english.put(4, lock="X")
    shutil.copy(done / "en.json", folder)
    assert decided(call, english.save(folder / "en.xlsx")) == expected


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_libreoffice_may_save_it_between_the_rounds(book, folder, call):
    answer(book)
    path = book.save(folder / "m.xlsx")
    expected = decided(call, path)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", str(folder / "again"), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    shutil.copy(folder / "again" / "m.xlsx", path)
    assert decided(call, path) == expected


def test_a_renamed_workbook_finds_its_record_and_without_one_that_is_told(book, folder, call):
    answer(book)
    expected = decided(call, book.save(folder / "m.xlsx"))
    renamed = (folder / "m.xlsx").rename(folder / "svar.xlsx")
    assert decided(call, renamed) == expected
    # The record of what comes of it is not its own.
    again = ("match", "signups.xlsx", "--previous", "svar.xlsx", "--force")
    assert [pairs(call(*again)[1]) for _ in range(2)] == [expected[0]] * 2
    (folder / "m.json").unlink()
    code, _, words = call("match", "signups.xlsx", "--previous", "svar.xlsx", "-o", "other.xlsx")
    assert code == 0
    assert "2 warnings" in words
    assert "previous-no-record" in codes_of(folder / "other.xlsx")


def codes_of(workbook):
    """The findings' texts in the sheet of findings, as codes of those that the tests look for."""
    told = {"There is no run record": "previous-no-record", "taken to be this sign-up": "history-by-name"}
    sheet = openpyxl.load_workbook(workbook)["Findings"]
    texts = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value]
    return {code for text in texts for words, code in told.items() if words in text}


def test_a_record_of_another_run_is_not_taken_for_its_own(book, folder, call):
    """Else each row would be one that the analyst typed in, and so a lock."""
    record = json.loads((folder / "m.json").read_text(encoding="utf-8"))
    record["matches"] = [match | {"intern": "P999"} for match in record["matches"]]
    (folder / "andet.json").write_text(json.dumps(record), encoding="utf-8")
    (folder / "m.json").unlink()
    code, second, _ = call("match", "signups.xlsx", "--previous", "m.xlsx")
    assert (code, second["earlier"]["locked"]) == (0, [])
    assert "previous-no-record" in codes_of(folder / "m-2.xlsx")


def test_a_typed_pair_that_breaks_a_rule_names_the_rule_and_writes_nothing(book, folder, call):
    row = book.add(host_id=book.get(2, "host_id"), intern_id=book.get(3, "intern_id"))
    put_signup(folder, "Praktikanter", "Id", book.get(3, "intern_id"), **{"Maks. afstand (km)": 1})
    assert row
    book.save(folder / "m.xlsx")
    code, clash, _ = call("match", "signups.xlsx", "--previous", "m.xlsx")
    assert code == 3
    assert {"locked", "distance"} == {demand["rule"] for demand in clash["demands"]}
    assert not (folder / "m-2.xlsx").exists()


def test_a_status_that_is_no_word_stops_with_its_cell(book, folder, call):
    book.put(2, status="måske")
    book.save(folder / "m.xlsx")
    code, found, words = call("match", "signups.xlsx", "--previous", "m.xlsx", "--skip-invalid")
    assert code == 1
    assert ("previous-unknown-status", book.cell(2, "status").split("!")[1]) in {
        (one["code"], one["cell"]) for one in found["findings"]
    }
    assert "“måske”" in words


def test_an_accepted_host_who_withdraws_is_told_and_frees_the_intern(book, folder, call):
    accepted, *_ = answer(book)
    book.save(folder / "m.xlsx")
    put_signup(folder, "Værter", "Id", accepted[0], Status="afmeldt")
    code, second, words = call("match", "signups.xlsx", "--previous", "m.xlsx")
    assert code == 0, words
    assert accepted not in pairs(second)
    assert "should be told" in words or "warning" in words


def test_a_new_email_where_ids_come_from_the_content(book, folder, call):
    signups = openpyxl.load_workbook(folder / "signups.xlsx")
    for sheet in ("Værter", "Praktikanter"):
        column = next(cell.column for cell in signups[sheet][1] if cell.value == "Id")
        for row in range(2, signups[sheet].max_row + 1):
            signups[sheet].cell(row, column).value = None
    signups.save(folder / "signups.xlsx")
    code, _, words = call("match", "signups.xlsx", "-o", "m.xlsx", "--force")
    assert code == 0, words
    again = Edited(folder / "m.xlsx", ENGLISH)
    again.put(2, status="accepted")
    host, intern = shown(again, 2)
    email = again.get(2, "intern_email")
    again.save(folder / "m.xlsx")
    put_signup(folder, "Praktikanter", "E-mail", email, **{"E-mail": "ny.adresse@praktikant.example"})
    code, second, words = call("match", "signups.xlsx", "--previous", "m.xlsx")
    assert code == 0, words
    ((same_host, new_intern),) = second["earlier"]["accepted"]
    assert (same_host, new_intern != intern) == (host, True)
    assert (host, new_intern) in pairs(second)


@pytest.mark.parametrize("source", ["m.xlsx", "m.json"])
def test_who_met_another_year_is_not_proposed_again(source, book, folder, call):
    first = json.loads((folder / "m.json").read_text(encoding="utf-8"))
    code, now, words = call("match", "signups.xlsx", "--history", source, "-o", "now.xlsx")
    assert code == 0, words
    assert not pairs(now) & pairs(first)
    assert {tuple(pair) for pair in now["earlier"]["met"]} == pairs(first)
    assert [file["path"] for file in now["earlier"]["history"]] == [source]
    assert "kept" not in [goal["name"] for goal in now["goals"]]
    assert f"{len(pairs(first))} pairs met in another year" in words
    assert [call(*command)[0] for command in (("report", "now.json"), ("verify", "now.xlsx"))] == [0, 0]


def test_who_was_left_out_another_year_has_waited(book, folder, call):
    declined = shown(book, 2)
    book.put(2, status="afvist")
    book.save(folder / "2017.xlsx")
    put_signup(folder, "Praktikanter", "Id", declined[1], **{"E-mail": "ny.adresse@praktikant.example"})
    code, now, words = call("match", "signups.xlsx", "--history", "2017.xlsx", "-o", "now.xlsx")
    assert code == 0, words
    assert now["earlier"]["waited"] == [declined[1]]
    assert list(declined) not in now["earlier"]["met"]
    assert {goal["name"]: goal["value"] for goal in now["goals"]}["waited"] == 1
    assert "1 intern was left out in another year and has waited." in words
    assert "history-by-name" in codes_of(folder / "now.xlsx")


def test_other_years_hold_in_the_rounds_after(book, folder, call):
    first = pairs(json.loads((folder / "m.json").read_text(encoding="utf-8")))
    shutil.copy(folder / "m.xlsx", folder / "2017.xlsx")
    (folder / "rounds").mkdir()
    code, _, words = call("match", "signups.xlsx", "--history", "2017.xlsx", "-o", "rounds/n.xlsx")
    assert code == 0, words
    code, second, words = call("match", "signups.xlsx", "--previous", "rounds/n.xlsx", "-o", "n-2.xlsx")
    assert code == 0, words
    assert not pairs(second) & first
    assert [file["path"] for file in second["earlier"]["history"]] == ["2017.xlsx"]
    assert second["goals"][1]["name"] == "kept"
    # Named once more it says nothing new.
    _, third, _ = call("match", "signups.xlsx", "--previous", "n-2.xlsx", "--history", "2017.xlsx", "-o", "n-3.xlsx")
    same = ("met", "waited", "history")
    assert [third["earlier"][key] for key in same] == [second["earlier"][key] for key in same]


def test_history_is_never_written_over(book, folder, call, unchanged):
    for name in ("m.xlsx", "m.json"):
        with unchanged:
            code, _, words = call("match", "signups.xlsx", "--history", name, "-o", "m.xlsx", "--force")
            assert code == 2, words


def test_a_record_whose_signups_changed_points_to_the_workbook(book, folder, call):
    shutil.copy(folder / "signups.xlsx", folder / "now.xlsx")
    put_signup(folder, "Praktikanter", "Id", book.get(2, "intern_id"), Status="afmeldt")
    code, _, words = call("match", "now.xlsx", "--history", "m.json")
    assert code == 1
    assert "has changed since the run" in words
    assert "--history m.xlsx" in words


def test_history_that_is_neither_is_refused(book, folder, call):
    code, _, words = call("match", "signups.xlsx", "--history", "signups.xlsx")
    assert code == 1
    assert "no match workbook" in words
    code, _, words = call("match", "signups.xlsx", "--history", "2016.xlsx")
    assert (code, "2016.xlsx" in words) == (2, True)


def test_this_season_is_no_other_year(book, folder, call):
    answer(book)
    book.save(folder / "m.xlsx")
    for file in ("m.xlsx", "m.json"):
        code, _, words = call("match", "signups.xlsx", "--previous", "m.xlsx", "--history", file)
        assert (code, "is of this season" in words) == (2, True)


def test_going_back_to_an_older_workbook_is_told(book, folder, call):
    answer(book)
    book.save(folder / "m.xlsx")
    assert call("match", "signups.xlsx", "--previous", "m.xlsx")[0] == 0
    code, _, words = call("match", "signups.xlsx", "--previous", "m.xlsx", "-o", "other.xlsx")
    assert code == 0
    assert "1 warning" in words


def test_a_record_of_the_same_name_counts_only_if_its_matches_fit(book, folder, call):
    _, declined, _ = answer(book)
    book.save(folder / "m.xlsx")
    assert call("match", "signups.xlsx", "--previous", "m.xlsx")[0] == 0
    strangers = json.loads((folder / "m.json").read_text(encoding="utf-8")) | {"matches": []}
    (folder / "m-2.xlsx").rename(folder / "m.xlsx")
    (folder / "m.json").write_text(json.dumps(strangers), encoding="utf-8")
    code, third, _ = call("match", "signups.xlsx", "--previous", "m.xlsx", "-o", "m-3.xlsx")
    assert code == 0
    assert declined not in pairs(third)


def test_an_error_in_the_workbook_says_how_to_match_again(book, folder, call):
    book.put(2, status="måske")
    book.save(folder / "m.xlsx")
    code, _, words = call("match", "signups.xlsx", "--previous", "m.xlsx", "-o", "next.xlsx")
    assert code == 1
    assert "praktik match signups.xlsx --previous m.xlsx -o next.xlsx" in words
