"""Text in cells: it stays text, and nothing in it breaks the workbook."""

from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import Cell
from openpyxl.styles import Font
from python_calamine import CalamineWorkbook

from praktik_cli.writing.cells import MAX_TEXT, SHORTENED, put, safe_text

LOOKS_LIKE_A_FORMULA = ["=1+1", '=HYPERLINK("x")', "+45 12 34 56 78", "-2", "@SUM(A1)", "\t=1", "\r=1"]


def _cell() -> Cell:
    return Workbook().create_sheet().cell(1, 1)


def _saved(value: str, path: Path) -> Cell:
    book = Workbook()
    put(book.active.cell(1, 1), value)
    book.save(path)
    return load_workbook(path).active.cell(1, 1)


@pytest.mark.parametrize("text", LOOKS_LIKE_A_FORMULA)
def test_what_looks_like_a_formula_stays_text_after_saving(text, tmp_path):
    cell = _saved(text, tmp_path / "book.xlsx")
    assert cell.value == safe_text(text)
    assert cell.data_type == "s"
    assert cell.quotePrefix


@pytest.mark.parametrize("text", ["#N/A", "TRUE", "1.5", "2-3", "00 12 34 56", " with spaces "])
def test_text_stays_as_written(text, tmp_path):
    cell = _saved(text, tmp_path / "book.xlsx")
    assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", False)


@pytest.mark.parametrize("value", [0, 3, 1.5, True, date(2018, 9, 10), datetime(2018, 9, 10, 8, 30)])
def test_other_values_keep_their_type(value):
    cell = _cell()
    put(cell, value)
    assert cell.value == value
    assert cell.data_type != "s"


@pytest.mark.parametrize("nothing", ["", None])
def test_nothing_leaves_the_cell_empty(nothing):
    cell = _cell()
    put(cell, nothing)
    assert cell.value is None
    assert cell.data_type == "n"


def test_a_cell_that_is_filled_again_forgets_what_it_held():
    cell = WriteOnlyCell(Workbook(write_only=True).create_sheet())
    put(cell, "=1")
    put(cell, 5)
    assert (cell.value, cell.data_type, cell.quotePrefix) == (5, "n", False)


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
def test_a_number_that_no_spreadsheet_has_is_refused(number):
    with pytest.raises(ValueError, match="spreadsheet"):
        put(_cell(), number)


def test_forbidden_characters_become_visible():
    assert safe_text("a\x00b\x1fc\ud800d") == "a�b�c�d"
    assert safe_text("one\r\ntwo\rthree") == "one\ntwo\nthree"


def test_text_that_looks_like_an_escape_is_read_back_as_written(tmp_path):
    _saved("_x000D_ and _x0041_", tmp_path / "book.xlsx")
    rows = CalamineWorkbook.from_path(tmp_path / "book.xlsx").get_sheet_by_index(0).to_python()
    assert rows == [["_x000D_ and _x0041_"]]


@pytest.mark.parametrize("letter", ["x", "å", "😀"])
def test_too_long_text_ends_in_a_visible_mark(letter):
    short = safe_text(letter * (MAX_TEXT + 1))
    assert short.endswith(SHORTENED)
    assert MAX_TEXT - 1 <= len(short.encode("utf-16-le")) // 2 <= MAX_TEXT
    assert safe_text("x" * MAX_TEXT) == "x" * MAX_TEXT


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=40))
def test_any_text_can_be_saved_and_is_never_a_formula(tmp_path_factory, text):
    cell = _saved(text, tmp_path_factory.mktemp("any") / "book.xlsx")
    assert cell.data_type in {"s", "n"}
    assert (cell.value or "") == safe_text(text)


def test_a_text_marked_as_quoted_leaves_cells_of_the_same_look_alone():
    sheet = Workbook().create_sheet()
    one, other = sheet.cell(1, 1), sheet.cell(1, 2)
    other.font = Font(bold=True)
    one._style = other._style
    put(one, "=1+1")
    assert (bool(one.quotePrefix), bool(other.quotePrefix)) == (True, False)
