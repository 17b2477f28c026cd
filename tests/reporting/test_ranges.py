import pytest
from hypothesis import given
from hypothesis import strategies as st

from praktik_cli.reporting.ranges import cell_ranges, row_ranges


@pytest.mark.parametrize(
    ("cells", "text"),
    [
        ([], ""),
        (["F17"], "F17"),
        (["F3", "F4"], "F3:F4"),
        (["F9", "F3", "F4", "F5"], "F3:F5, F9"),
        (["AA2", "B2", "B2"], "B2, AA2"),
        (["F3", "R1C1"], "F3, R1C1"),
    ],
)
def test_cells(cells, text):
    assert cell_ranges(cells) == text


@pytest.mark.parametrize(("rows", "text"), [([], ""), ([8], "8"), ([12, 8, 9, 10], "8–10, 12")])
def test_rows(rows, text):
    assert row_ranges(rows) == text


@given(st.sets(st.integers(1, 200)))
def test_every_row_is_in_exactly_one_range(rows):
    spans = [span.split("–") for span in row_ranges(rows).split(", ") if span]
    found = [row for span in spans for row in range(int(span[0]), int(span[-1]) + 1)]
    assert found == sorted(rows)
