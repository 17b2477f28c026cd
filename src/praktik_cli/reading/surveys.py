"""What a first look at a sheet finds: how large it is, and what the reader of its values does not tell."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from praktik_cli.reading.formulas import Fault


class TooLargeError(Exception):
    """A sheet that would take too much room or time to read."""


class DeclarationError(Exception):
    """An XML that declares entities or a document type of its own, as no spreadsheet program does."""


@dataclass(slots=True)
class Survey:
    """One sheet, before its values are read.

    Attributes:
        rows, columns: of the rectangle from A1 to the last cell that holds something; it may be a little larger.
        blank: the bytes of an .xlsx's XML, from and to, in which there are none but blank rows, below all data.
        text: bytes of its texts at the most, each counted in every cell that shows it.
        hidden_rows: the rows that are not shown, as the spreadsheet counts.
        faults: row and column, both from 0, → the broken formula there.
    """

    rows: int = 0
    columns: int = 0
    blank: tuple[int, int] = (0, 0)
    text: int = 0
    hidden_rows: set[int] = field(default_factory=set)
    faults: dict[tuple[int, int], Fault] = field(default_factory=dict)

    def holds(self, row: int, column: int) -> None:
        """Tells that the cell at ``row`` and ``column``, both from 0, holds something."""
        self.rows = max(self.rows, row + 1)
        self.columns = max(self.columns, column + 1)

    @property
    def cells(self) -> int:
        """The cells of the rectangle."""
        return self.rows * self.columns


Surveys = Mapping[str, Survey]
"""By the name of the sheet."""
