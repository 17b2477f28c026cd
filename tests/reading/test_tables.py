from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from reading.exports import HOST, csv_bytes, ods, rows_of, workbook, xls

from praktik_cli.reading.formulas import Fault
from praktik_cli.reading.headers import count_known
from praktik_cli.reading.opening import open_file
from praktik_cli.reading.tables import Table, read_tables


def tables(path: Path) -> list[Table]:
    return read_tables(open_file(path), count_known)


def test_cells_keep_their_place_below_blank_rows_and_right_of_blank_columns(tmp_path: Path) -> None:
    [table] = tables(workbook(tmp_path / "a.xlsx", {"Ark1": [["Navn", "By"], [None, None], ["Anna", 7.0]]}, at="C4"))
    assert table.sheet == "Ark1"
    assert table.rows[3][2:] == ["Navn", "By"]
    assert table.rows[5][2:] == ["Anna", 7]
    assert [row for row in table.rows[:3] if any(row)] == []


@pytest.mark.parametrize(("make", "name"), [(xls, "a.xls"), (ods, "a.ods")])
def test_other_workbooks_keep_their_cells_in_place_too(make: Callable[..., Path], name: str, tmp_path: Path) -> None:
    rows = [[None, None, None], [None, None, None], [None, "Navn", "Antal"], [None, None, None], [None, "Åse", 2]]
    sheets = tables(make(tmp_path / name, {"Noter": [["læs mig"]], "Værter": rows}))
    assert [table.sheet for table in sheets] == ["Noter", "Værter"]
    assert sheets[1].rows[2][1:] == ["Navn", "Antal"]
    assert sheets[1].rows[4][1:] == ["Åse", 2]


def test_values_keep_their_type(tmp_path: Path) -> None:
    row = ["007", "NA", 2.5, True, date(2018, 3, 2), datetime(2018, 5, 1, 14, 5)]
    [table] = tables(workbook(tmp_path / "a.xlsx", {"Ark1": [row]}))
    assert table.rows == [["007", "NA", 2.5, True, datetime(2018, 3, 2), datetime(2018, 5, 1, 14, 5)]]


def test_a_formula_that_failed_or_was_never_calculated_is_a_fault(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.create_sheet("Værter")
    sheet = book["Værter"]
    sheet["B2"] = "=1/0"
    sheet["C3"] = "#N/A"
    sheet["C3"].data_type = "e"
    sheet["D4"] = "helt fin"
    book.save(tmp_path / "a.xlsx")
    table = tables(tmp_path / "a.xlsx")[1]
    faults = {(row, at): cell for row, cells in enumerate(table.rows) for at, cell in enumerate(cells) if cell}
    assert faults == {(1, 1): Fault(""), (2, 2): Fault("#N/A"), (3, 3): "helt fin"}


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_csv_is_read_in_every_encoding_and_with_every_separator(
    separator: str, encoding: str, tmp_path: Path
) -> None:
    rows = [["Navn", "Fagområde", "Sektor"], ["Åse Prøve", "Plan; byg, miljø\tvej", "stat"], ["Bo", "", "region"]]
    (tmp_path / "a.csv").write_bytes(csv_bytes(rows, separator, encoding))
    [table] = tables(tmp_path / "a.csv")
    assert table.sheet is None
    assert table.rows == rows


def test_a_csv_with_more_commas_than_separators_keeps_its_columns(tmp_path: Path) -> None:
    rows = [["Navn", "Motivation"], ["Bo", "a, b, c, d, e, f"], ["Bo", "a, b, c, d, e, f, g"]]
    (tmp_path / "a.csv").write_bytes(csv_bytes(rows))
    assert tables(tmp_path / "a.csv")[0].rows == rows


def test_a_new_line_in_quotes_makes_no_new_row_and_a_blank_line_does(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes('Navn;By\r\n"Bo\r\nPrøve";Odense\r\n\r\nÅse;Faxe\u2028x\r\n'.encode())
    rows = tables(tmp_path / "a.csv")[0].rows
    assert rows == [["Navn", "By"], ["Bo\r\nPrøve", "Odense"], [], ["Åse", "Faxe\u2028x"]]


def test_a_cell_longer_than_csv_readers_like_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(csv_bytes([["Navn", "Motivation"], ["Bo", "a" * 200_000]]))
    assert tables(tmp_path / "a.csv")[0].rows[1][1] == "a" * 200_000


def test_reading_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", {"Værter": rows_of([HOST])})
    before, changed = path.read_bytes(), path.stat().st_mtime_ns
    path.chmod(0o444)
    tables(path)
    assert path.read_bytes() == before
    assert path.stat().st_mtime_ns == changed
    assert [file.name for file in tmp_path.iterdir()] == ["a.xlsx"]
