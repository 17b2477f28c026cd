"""Widths and heights that texts need."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from praktik_cli.writing.workbook.sizes import TALLEST, column_width, lines, row_height, text_width

TEXT = st.text(max_size=300)


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("", 10, 1),
        ("kort", 10, 1),
        ("kort\nog to", 10, 2),
        ("ord ord ord ord ord ord", 10, 3),
        ("donaudampskibsselskab", 10, 3),
    ],
)
def test_lines_of_wrapped_text(text: str, width: float, expected: int) -> None:
    assert lines(text, width) == expected


@given(TEXT, st.floats(3, 80), st.floats(0, 40))
def test_a_wider_column_never_needs_more_lines(text: str, width: float, more: float) -> None:
    paragraph = text.replace(" ", "-")
    assert lines(paragraph, width + more) <= lines(paragraph, width)


@given(TEXT)
def test_every_paragraph_has_a_line(text: str) -> None:
    assert lines(text, 20) >= text.count("\n") + 1


def test_wide_letters_need_more_room_than_narrow_ones() -> None:
    assert text_width("MMMM") > text_width("nnnn") > text_width("iiii")
    assert text_width("en linje\nen noget længere linje") == text_width("en noget længere linje")


def test_a_column_is_as_wide_as_its_text_up_to_the_most() -> None:
    short, long = column_width("Navn", ["Ea"], 6, 30), column_width("Navn", ["ord " * 30], 6, 30)
    assert 6 <= short < 12
    assert long == 30


def test_a_long_word_stays_whole_but_not_without_end() -> None:
    assert column_width("Navn", ["beskæftigelseskonsulent"], 6, 12) > 20
    assert column_width("Navn", ["x" * 500], 6, 12) < 40


def test_a_header_fits_beside_its_filter_button() -> None:
    assert column_width("Praktikantens stilling", [], 6, 40) > text_width("Praktikantens") + 2


def test_no_row_is_taller_than_a_spreadsheet_allows() -> None:
    assert row_height(1) < row_height(2) < row_height(500) == TALLEST
