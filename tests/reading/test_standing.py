from praktik_cli.reading.columns import Columns
from praktik_cli.reading.rowviews import RowView
from praktik_cli.reading.sheets import Sheet
from praktik_cli.reading.standing import about_row


def row(**cells: object) -> RowView:
    columns = Columns({key: (position,) for position, key in enumerate(cells)}, {}, frozenset())
    sheet = Sheet("a.csv", None, "intern", 1, tuple(cells), {"intern": columns}, ())
    return RowView(sheet, "intern", 7, list(cells.values()))


def test_a_row_that_was_never_sent_is_left_out() -> None:
    [finding] = about_row(row(name="Bo", submitted_at=""), {"name": "Bo"}, is_unfinished=True)
    assert (finding.code, finding.severity, finding.cell, finding.row) == ("unfinished", "warning", "B7", 7)


def test_without_the_column_the_first_cell_tells_it() -> None:
    [finding] = about_row(row(name="Bo"), {"name": "Bo"}, is_unfinished=True)
    assert finding.cell == "A7"


def test_a_row_that_was_sent_is_not() -> None:
    assert not list(about_row(row(name="Bo"), {"name": "Bo"}))
