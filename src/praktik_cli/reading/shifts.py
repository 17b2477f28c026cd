"""Rows of a csv whose cells slid to the right, since an answer holds a separator that nothing marks as text."""

from collections.abc import Iterator

from praktik_cli.domain.finding import Finding, Severity
from praktik_cli.reading.cells import cell_name, is_blank, written
from praktik_cli.reading.tables import Table


def shifted_rows(table: Table, header_row: int) -> Iterator[Finding]:
    """An error for each row that goes on beyond the last header; only a csv can have them.

    Where at least half of the rows do so, it is a column without a header and no row has slid.

    Args:
        table: the cells.
        header_row: the row with the headers, as the spreadsheet counts.
    """
    if not table.separator:
        return
    width = _width(table.rows[header_row - 1])
    rows = [(number, row) for number, row in enumerate(table.rows[header_row:], header_row + 1) if _width(row)]
    longer = [(number, row) for number, row in rows if _width(row) > width]
    if len(longer) * 2 >= len(rows) > 1:
        return
    for number, row in longer:
        at = next(at for at in range(width, len(row)) if not is_blank(row[at]))
        cell = cell_name(number, at)
        yield Finding(
            "row-too-long", Severity.ERROR, table.file, table.sheet, cell, written(row[at]) or None, row=number
        )


def _width(row: list[object]) -> int:
    """Cells up to the last one that holds something."""
    return next((at for at in range(len(row), 0, -1) if not is_blank(row[at - 1])), 0)
