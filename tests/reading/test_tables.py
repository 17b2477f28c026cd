import subprocess
import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
import xlwt
from reading.exports import HOST, csv_bytes, ods, rename, rewrite, rows_of, workbook, xls

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
    assert table.rows == [["007", "NA", 2.5, True, date(2018, 3, 2), datetime(2018, 5, 1, 14, 5)]]


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


def test_hidden_sheets_and_rows_of_an_xlsx_are_known(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for name, state in (("Værter", "hidden"), ("Lister", "veryHidden"), ("Svar", "visible")):
        sheet = book.create_sheet(name)
        sheet.sheet_state = state
        sheet.append(["Navn"])
        sheet.append(["Bo"])
        sheet.append(["Pia"])
        sheet.append(["Ole"])
    book["Svar"].row_dimensions[3].hidden = True
    book["Svar"].row_dimensions[9].hidden = True
    book.save(tmp_path / "a.xlsx")
    assert [(table.sheet, table.is_hidden, table.hidden_rows) for table in tables(tmp_path / "a.xlsx")] == [
        ("Sheet", False, frozenset()),
        ("Værter", True, frozenset()),
        ("Lister", True, frozenset()),
        ("Svar", False, frozenset({3})),
    ]


def test_rows_that_a_filter_hides_in_an_ods_are_known(tmp_path: Path) -> None:
    path = ods(tmp_path / "a.ods", {"Værter": [["Navn"], *[[name] for name in ("Bo", "Pia", "Ole", "Eva")]]})
    rewrite(path, "content.xml", rb"<table:table-row>(?=.{0,90}Pia)", b'<table:table-row table:visibility="filter">')
    rewrite(
        path,
        "content.xml",
        rb"<table:table-row>(?=.{0,90}Eva)",
        b'<table:table-row table:number-rows-repeated="3" table:visibility="collapse">',
    )
    [table] = tables(path)
    assert [row[0] for row in table.rows] == ["Navn", "Bo", "Pia", "Ole", "Eva", "Eva", "Eva"]
    assert table.hidden_rows == {3, 5, 6, 7}


def test_hidden_rows_and_failed_formulas_of_an_xls_are_known(tmp_path: Path) -> None:
    book = xlwt.Workbook()
    notes = book.add_sheet("Noter")
    notes.write(0, 0, "læs mig")
    notes.visibility = 1
    sheet = book.add_sheet("Værter")
    for row, name in enumerate(["Navn", "Bo", "Pia"]):
        sheet.write(row, 0, name)
    sheet.row(1).hidden = True
    sheet.row(2).set_cell_error(1, "#N/A!")
    book.save(str(tmp_path / "a.xls"))
    first, second = tables(tmp_path / "a.xls")
    assert (first.is_hidden, first.hidden_rows) == (True, frozenset())
    assert (second.is_hidden, second.hidden_rows) == (False, {2})
    assert second.rows == [["Navn", ""], ["Bo", ""], ["Pia", Fault("#N/A")]]


def test_a_failed_formula_of_an_ods_is_a_fault(tmp_path: Path) -> None:
    path = ods(tmp_path / "a.ods", {"Værter": [["Navn", "By"], ["Bo", "#N/A"]]})
    rewrite(
        path,
        "content.xml",
        rb'office:value-type="string">(?=<text:p>#N/A)',
        b'office:value-type="string" office:string-value="" calcext:value-type="error" xmlns:calcext="c">',
    )
    assert tables(path)[0].rows == [["Navn", "By"], ["Bo", Fault("#N/A")]]


def test_formatted_rows_and_columns_without_values_are_no_data(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["Navn", "By"])
    book.active.append(["Bo", "Ribe"])
    for row in range(3, 3000):
        for column in range(1, 20):
            book.active.cell(row, column).number_format = "0.00"
    book.save(tmp_path / "a.xlsx")
    rewrite(
        tmp_path / "a.xlsx", "xl/worksheets/sheet1.xml", rb'<dimension ref="[^"]*"', b'<dimension ref="A1:XFD1048576"'
    )
    assert tables(tmp_path / "a.xlsx")[0].rows == [["Navn", "By"], ["Bo", "Ribe"]]


def test_a_sheet_is_found_where_the_workbook_says_that_it_lies(tmp_path: Path) -> None:
    """Other programs call the parts what they like and prefix every element."""
    book = openpyxl.Workbook()
    book.active.title = "Tilmeldte"
    book.active.append(["Navn"])
    book.active.append(["Bo"])
    book.active.row_dimensions[2].hidden = True
    path = tmp_path / "a.xlsx"
    book.save(path)
    rewrite(path, "xl/worksheets/sheet1.xml", rb"<(/?)(\w)", rb"<\1x:\2")
    rewrite(path, "xl/worksheets/sheet1.xml", rb" xmlns=", rb" xmlns:x=")
    rewrite(path, "xl/_rels/workbook.xml.rels", rb"/xl/worksheets/sheet1.xml", rb"Data.XML")
    rename(path, "xl/worksheets/sheet1.xml", "xl/Data.XML")
    [table] = tables(path)
    assert (table.sheet, table.rows, table.hidden_rows) == ("Tilmeldte", [["Navn"], ["Bo"]], {2})


def test_reading_needs_no_frames() -> None:
    program = "import sys, praktik_cli.reading.signups; print('pandas' in sys.modules, 'openpyxl' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]
