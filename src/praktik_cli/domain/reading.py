"""What reading the files gave: the sign-ups, the findings, and how the tables were understood."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from praktik_cli.domain.finding import Finding
from praktik_cli.domain.signup import Signups


@dataclass(frozen=True, slots=True)
class InputFile:
    """A sign-up file as it was read: its path as given and the SHA-256 of its bytes."""

    path: str
    sha256: str


@dataclass(frozen=True, slots=True)
class SheetReading:
    """How one sheet was understood.

    Attributes:
        side: ``"host"``, ``"intern"`` or ``"both"`` (a role column decides); ``None``: holds no sign-ups.
        header_row: the header's row as the spreadsheet counts; ``None`` when there is none.
        rows: how many sign-up rows it has.
        unused: headers that no field answers to.
        tool: which form tool's export it is, such as ``"surveyxact"``; ``None`` for an ordinary table.
        encoding, separator: how a csv was read, such as ``"cp1252"`` and ``";"``; "" for a workbook.
        is_hidden: the workbook does not show the sheet.
    """

    file: str
    sheet: str | None
    side: str | None
    header_row: int | None
    rows: int
    unused: tuple[str, ...] = ()
    tool: str | None = None
    encoding: str = ""
    separator: str = ""
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class ColumnReading:
    """How one column was understood for one side.

    Attributes:
        cell: of the header, such as ``"F1"``.
        key: the field it holds, or may hold.
        how: ``"settings"``, ``"label"`` (the field's own name), ``"variant"`` (another name it is known by),
            ``"guess"`` (read by likeness and values) or ``"question"`` (not read: too unsure).
        sure: how sure it is, 0 to 1; 1 where it is no guess.
        samples: the first different answers, three at the most, of a guess or a question.
    """

    file: str
    sheet: str | None
    cell: str
    header: str
    side: str
    key: str
    how: str
    sure: float = 1.0
    samples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A row that takes no part: its place and the codes of the findings that say why."""

    file: str
    sheet: str | None
    row: int
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AbsentAnswer:
    """An answer whose row is left out, where one can tell whose it is: the person may have answered twice.

    Attributes:
        person: the e-mail first, then what tells people of one address apart (``Signup`` has the same).
        cell: of the e-mail.
        codes: of the findings that leave it out.
        is_alone: the row is no sign-up of the other side as well.
    """

    file: str
    sheet: str | None
    row: int
    side: str
    person: tuple[str, ...]
    cell: str
    codes: tuple[str, ...]
    is_alone: bool
    submitted_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """The whole input, understood.

    Attributes:
        columns: header → field key, over all sheets. A header that means different things on two
            sheets stands bare for its first meaning and as ``Sheet!Header`` for the next.
        understood: every column that is read or asked about, in the order of the sheets.
        left_out: rows that take no part (withdrawn, or with an error), in the order of the files.
        language: ``"da"`` or ``"en"``, after the headers.
        absent: the answers in those rows, as far as one can tell whose they are.
        absent_hosts: what people call the hosts whose rows are left out; ``absent_interns`` likewise.
    """

    signups: Signups
    findings: tuple[Finding, ...]
    columns: Mapping[str, str]
    sheets: tuple[SheetReading, ...]
    inputs: tuple[InputFile, ...]
    left_out: tuple[LeftOut, ...]
    language: str
    absent_hosts: tuple[str, ...] = ()
    absent_interns: tuple[str, ...] = ()
    understood: tuple[ColumnReading, ...] = ()
    absent: tuple[AbsentAnswer, ...] = ()

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that stop a match."""
        return tuple(finding for finding in self.findings if finding.is_error)

    def why_left_out(self) -> Mapping[LeftOut, Sequence[Finding]]:
        """Each row that takes no part, in the order of the files → the findings that say why."""
        of_row: dict[tuple[str, str | None, int | None], list[Finding]] = {}
        for finding in self.findings:
            of_row.setdefault((finding.file, finding.sheet, finding.row), []).append(finding)
        return {
            row: [finding for finding in of_row.get((row.file, row.sheet, row.row), ()) if finding.code in row.codes]
            for row in self.left_out
        }
