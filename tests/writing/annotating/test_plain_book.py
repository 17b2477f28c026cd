"""A file that cannot be written back becomes a workbook of its cells, each text where the file has it."""

import io

import openpyxl
import pytest

from praktik_cli.domain.finding import Finding, Severity
from praktik_cli.domain.marking import CellTable
from praktik_cli.errors import InputError
from praktik_cli.i18n import translator
from praktik_cli.writing.annotating.annotate import annotate_cells, can_be_copied
from praktik_cli.writing.annotating.plain_book import plain_book, sheet_names

TEXTS = ["=1+1", "+45 12", "-x", "@a", "2-3", "007", " spaced ", "a\nb", "<&>", "_x0041_", "æøå", "", "\x01"]


def loaded(data):
    return openpyxl.load_workbook(io.BytesIO(data))


def test_every_cell_stays_text_at_its_place():
    book = loaded(plain_book("a.csv", [CellTable(None, [[], ["", *TEXTS], ["last"]], header_row=2)]))
    row = [cell.value for cell in book["a"][2]]
    assert row == [None, *TEXTS[:9], "_x005F_x0041_", "æøå", None, "\ufffd"]
    assert {cell.data_type for cell in book["a"][2] if cell.value} == {"s"}
    assert {cell.number_format for cell in book["a"][2] if cell.value} == {"@"}
    assert [cell.quotePrefix for cell in book["a"][2]][1:6] == [
        False
    ] * 5  # the header; the look of a person's answers follows
    assert book["a"]["A3"].value == "last"
    assert book["a"].freeze_panes == "A3"


def test_what_looks_like_a_formula_is_quoted():
    book = loaded(plain_book("a.csv", [CellTable(None, [TEXTS])]))
    assert [cell.quotePrefix for cell in book["a"][1]][:6] == [True, True, True, True, False, False]


def test_hidden_sheets_and_rows_stay_hidden():
    tables = [CellTable("One", [["a"]], is_hidden=True), CellTable("Two", [["a"], ["b"]], hidden_rows=frozenset({2}))]
    book = loaded(plain_book("a.ods", tables))
    assert [sheet.sheet_state for sheet in book] == ["hidden", "visible"]
    assert book["Two"].row_dimensions[2].hidden
    assert book.active.title == "Two"


def test_names_are_such_as_excel_allows():
    long = "Deltagere på innovationspraktik 2018"
    tables = [CellTable(name, []) for name in (long, f"{long} igen", "a/b", "A?B", "''", "History")]
    names = sheet_names("x.ods", tables)
    assert list(names.values()) == [
        "Deltagere på innovationspraktik", "Deltagere på innovationspr (2)", "a_b", "A_B (2)", "Ark1", "History (2)",
    ]  # fmt: skip
    assert sheet_names("svar: 1.csv", [CellTable(None, [])]) == {None: "svar_ 1"}


def test_a_table_too_large_for_a_workbook_is_refused():
    with pytest.raises(InputError):
        plain_book("a.csv", [CellTable(None, [["x"] * 16_385])])


def test_findings_are_marked_in_the_new_sheets(tmp_path):
    values = {"field": "sector", "side": "host"}
    findings = [Finding("missing-value", Severity.ERROR, "a/b.csv", None, "C1", None, None, 1, values)]
    copy = annotate_cells([CellTable(None, [["x"]])], "a/b.csv", findings, tmp_path / "o.xlsx", translator("da"))
    book = openpyxl.load_workbook(tmp_path / "o.xlsx")
    assert copy.is_as_read
    assert "Sektor" in book["b"]["C1"].comment.text
    assert book["praktik"]["C2"].hyperlink.location == "'b'!C1"


def test_only_workbooks_in_xml_can_be_copied():
    assert can_be_copied(plain_book("a.csv", [CellTable(None, [["x"]])]))
    assert not can_be_copied(b"a;b")
