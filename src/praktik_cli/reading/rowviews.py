"""One row of a sheet, seen as the sign-up of one side: its cells by field, and findings about them."""

from collections.abc import Sequence
from dataclasses import dataclass

from praktik_cli.domain.finding import Finding, Severity
from praktik_cli.reading.cells import Problem, clean
from praktik_cli.reading.sheets import Sheet


@dataclass(frozen=True, slots=True)
class RowView:
    """A row and the side it is read for.

    Attributes:
        number: the row as the spreadsheet counts.
        cells: the row from column A; it may end before the last column.
    """

    sheet: Sheet
    side: str
    number: int
    cells: Sequence[object]

    def positions(self, key: str) -> tuple[int, ...]:
        """The columns of the field ``key``, from 0; none when the sheet has no such column."""
        return self.sheet.columns[self.side].by_key.get(key, ())

    def cell(self, position: int) -> object:
        """What stands in the column at ``position``."""
        return self.cells[position] if position < len(self.cells) else None

    def texts(self, key: str) -> list[str]:
        """The texts in the columns of ``key``, those that have any."""
        found = (clean(self.cell(position)).value for position in self.positions(key))
        return [text for text in found if text]

    def error(self, problem: Problem, key: str, position: int | None = None) -> Finding:
        """The finding that ``problem`` makes the row unusable."""
        return self._finding(Severity.ERROR, problem, key, position, self.number)

    def warning(self, problem: Problem, key: str, position: int | None = None, *, leaves_out: bool = False) -> Finding:
        """The finding that ``problem`` is doubtful, or by choice leaves the row out."""
        return self._finding(Severity.WARNING, problem, key, position, self.number if leaves_out else None)

    def _finding(
        self, severity: Severity, problem: Problem, key: str, position: int | None, row: int | None
    ) -> Finding:
        sheet, cell = self.sheet.place(self.number, self.positions(key)[0] if position is None else position)
        return Finding(
            problem.code,
            severity,
            self.sheet.file,
            sheet,
            cell,
            problem.value or None,
            problem.nearest,
            row,
            {"field": key, "side": self.side},
        )
