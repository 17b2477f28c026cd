from collections.abc import Mapping

from praktik_cli.reading.columns import Columns
from praktik_cli.reading.rowviews import RowView
from praktik_cli.reading.sheets import Sheet
from praktik_cli.reading.standing import about_row


def row(unfinished: Mapping[int, int] | None = None, **cells: object) -> RowView:
    columns = Columns({key: (position,) for position, key in enumerate(cells)}, {}, frozenset())
    sheet = Sheet("a.csv", None, "intern", 1, tuple(cells), {"intern": columns}, (), unfinished=unfinished or {})
    return RowView(sheet, "intern", 7, list(cells.values()))


def test_a_row_that_was_never_sent_is_left_out() -> None:
    [finding] = about_row(row({7: 1}, name="Bo", submitted_at=""), {"name": "Bo"})
    assert (finding.code, finding.severity, finding.cell, finding.row) == ("unfinished", "warning", "B7", 7)


def test_a_status_says_so_too() -> None:
    [finding] = about_row(row(name="Bo", status="Nogen svar"), {"name": "Bo", "status": "ufuldstændig"})
    assert (finding.code, finding.cell, finding.row) == ("unfinished", "B7", 7)


def test_a_row_that_was_sent_is_not() -> None:
    assert not list(about_row(row({8: 1}, name="Bo"), {"name": "Bo"}))
