"""What is told about a table as a whole: hidden parts that are read, and rows that are passed over."""

from collections.abc import Iterator, Sequence

from praktik_cli.domain.finding import Finding, Severity
from praktik_cli.reading.cells import cell_name
from praktik_cli.reading.questions import Row
from praktik_cli.reading.shapes.endings import PassedOver
from praktik_cli.reading.tables import Table


def about_hidden(table: Table, rows: Sequence[Row]) -> Iterator[Finding]:
    """That the sheet, or some of its answers, are hidden and read all the same."""
    if table.is_hidden:
        yield Finding("hidden-sheet", Severity.WARNING, table.file, table.sheet)
    if table.hidden_rows and (hidden := [number for number, _ in rows if number in table.hidden_rows]):
        cell = cell_name(hidden[0], 0)
        yield Finding("hidden-rows", Severity.WARNING, table.file, table.sheet, cell, _ranges(hidden))


def about_passed_over(table: Table, passed: Sequence[PassedOver]) -> Iterator[Finding]:
    """Each row that is no sign-up, at the cell that says so."""
    for row in passed:
        yield Finding(row.code, Severity.WARNING, table.file, table.sheet, cell_name(row.row, row.position), row.value)


def _ranges(numbers: Sequence[int]) -> str:
    """Ascending numbers as people write them: "3-5, 9"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1] = [runs[-1][0], number]
        else:
            runs.append([number])
    return ", ".join("-".join(map(str, run)) for run in runs)
