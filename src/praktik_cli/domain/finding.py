"""Findings: what is wrong or doubtful in the input, each with its cell."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """An error stops ``match``; a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong or doubtful.

    Attributes:
        code: a key of ``wording.catalogue.kinds.KINDS``, such as ``"unknown-municipality"``.
        file: the file's name, without its folder.
        sheet: the sheet's name; ``None`` in a csv or for a whole file.
        cell: as the spreadsheet names it, such as ``"F17"``; ``None`` for a whole sheet or file.
        value: what was read, as written.
        suggestion: the nearest right value, when there is one.
        row: the row it makes unusable; ``None`` when it concerns no single row.
        values: what goes into the fields of the code's message.
    """

    code: str
    severity: Severity
    file: str
    sheet: str | None = None
    cell: str | None = None
    value: str | None = None
    suggestion: str | None = None
    row: int | None = None
    values: Mapping[str, object] = field(default_factory=dict)

    @property
    def place(self) -> str:
        """Where to look, as a person says it: ``Praktikanter!F17``, or the file's name."""
        where = self.sheet or self.file
        return f"{where}!{self.cell}" if self.cell else where

    @property
    def is_error(self) -> bool:
        """Whether it stops a match."""
        return self.severity is Severity.ERROR
