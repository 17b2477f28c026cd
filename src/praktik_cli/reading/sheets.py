"""What a sheet holds: whose sign-ups, under which headers, in which columns."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath

from praktik_cli.domain.finding import Finding
from praktik_cli.reading.cells import cell_name
from praktik_cli.reading.columns import Columns, find_columns
from praktik_cli.reading.evidence import Evidence, evidence_of
from praktik_cli.reading.headers import NEEDED_TO_BE_SIGNUPS, OTHER_SIDE, header_key, side_in_name
from praktik_cli.reading.questions import Question, Questionnaire, Row, columns_of
from praktik_cli.reading.shifts import shifted_rows
from praktik_cli.reading.tables import Table
from praktik_cli.reading.values import read_value
from praktik_cli.reference.fields import TWINS, fields
from praktik_cli.reference.words import find_side
from praktik_cli.settings import IGNORED


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table whose columns are understood.

    Attributes:
        side: ``"host"``, ``"intern"``, ``"both"`` (a role column decides) or ``None`` (no sign-ups).
        header_row: as the spreadsheet counts, from 1; ``None`` when no row is like a header.
        headers: what each column asks, from column A.
        columns: side → how the columns are understood for it, for the sides that the sheet holds.
        rows: the rows below the header that are answers, each with its number in the spreadsheet.
        cells: the same column by column, ``None`` where a row ends before it; as many as there are headers, or more.
        questions: the headers with their options and codes.
        tool: which export it is, such as ``"surveyxact"``; ``None`` for an ordinary table.
        tool_columns: positions of the columns that the tool filled by itself.
        unfinished: row → position of the cell that tells that the answer was never finished.
        findings: what is told about the sheet as a whole, and about rows that are no sign-ups.
        explains: it holds no answers, but what other sheets were read with.
        encoding, separator: how a csv was read.
        broken: row → why none of its cells can be trusted: they have slid, or a quotation mark swallowed others.
        continued: the position of the first column that stands in another sheet, and that sheet's name.
    """

    file: str
    sheet: str | None
    side: str | None
    header_row: int | None
    headers: tuple[str, ...]
    columns: Mapping[str, Columns]
    rows: Sequence[Row]
    cells: Sequence[Sequence[object]] = ()
    questions: tuple[Question, ...] = ()
    tool: str | None = None
    tool_columns: frozenset[int] = frozenset()
    unfinished: Mapping[int, int] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    explains: bool = False
    is_hidden: bool = False
    encoding: str = ""
    separator: str = ""
    broken: Mapping[int, Finding] = field(default_factory=dict)
    continued: tuple[tuple[int, str | None], ...] = ()

    @property
    def name(self) -> str:
        """How people call it: the sheet's name, for a csv the file's."""
        return self.sheet or self.file

    @property
    def unused(self) -> tuple[int, ...]:
        """Positions of the headers that no field answers to, without the columns that the tool filled by itself."""
        used = set(self.tool_columns)
        for columns in self.columns.values():
            used |= columns.metadata | columns.ignored
            used.update(*columns.by_key.values(), *columns.doubled.values())
        return tuple(at for at, header in enumerate(self.headers) if header and at not in used)

    def place(self, row: int, position: int) -> tuple[str | None, str]:
        """The sheet and the cell of the column at ``position`` in ``row``, as the spreadsheet names them."""
        for start, sheet in reversed(self.continued):
            if position >= start:
                return sheet, cell_name(row, position - start)
        return self.sheet, cell_name(row, position)


def understand(questionnaire: Questionnaire, mapping: Mapping[str, str]) -> Sheet:
    """Finds whose sign-ups these are, and what each column holds.

    Args:
        questionnaire: the questions and answers of a table.
        mapping: header, or ``Sheet!Header``, → field key; it wins over every guess.
    """
    table = questionnaire.table
    cells = columns_of([row for _, row in questionnaire.rows], len(questionnaire.questions))
    side, columns = _decide(questionnaire, cells, mapping) if questionnaire.questions else (None, {})
    return Sheet(
        table.file,
        table.sheet,
        side,
        questionnaire.header_row,
        tuple(question.header for question in questionnaire.questions),
        columns,
        questionnaire.rows if side else (),
        cells if side else (),
        questionnaire.questions,
        questionnaire.tool,
        questionnaire.tool_columns,
        questionnaire.unfinished,
        questionnaire.findings,
        questionnaire.explains,
        table.is_hidden,
        table.encoding,
        table.separator,
        _broken(questionnaire) if side else {},
        questionnaire.continued,
    )


def _broken(asked: Questionnaire) -> dict[int, Finding]:
    found = {finding.row: finding for finding in shifted_rows(asked.table, asked.header_row or 1)}
    found |= {finding.row: finding for finding in asked.table.findings}
    rows = {number for number, _ in asked.rows} if found else set()
    return {row: finding for row, finding in found.items() if row is not None and row in rows}


def mapped_fields(name: str, headers: Sequence[str], mapping: Mapping[str, str], side: str) -> dict[int, str]:
    """Position → field key, for the headers that the settings name; ``Sheet!Header`` before ``Header``."""
    keys = {entry.key for entry in fields(side)} | {IGNORED}
    wanted = {header_key(header): key for header, key in mapping.items()}
    found = {}
    for position, header in enumerate(headers):
        named = [key for key in (wanted.get(header_key(f"{name}!{header}")), wanted.get(header_key(header))) if key]
        # A person's name is the contact person's where the row is a host's.
        named += [TWINS[key] for key in named if key in TWINS]
        if header and (key := next((key for key in named if key in keys), None)):
            found[position] = key
    return found


def _decide(
    asked: Questionnaire, cells: Sequence[Sequence[object]], mapping: Mapping[str, str]
) -> tuple[str | None, Mapping[str, Columns]]:
    table = asked.table
    headers = [question.header for question in asked.questions]
    evidence = evidence_of(cells)
    mapped = {side: mapped_fields(table.sheet or table.file, headers, mapping, side) for side in OTHER_SIDE}
    side, role = None, None
    # Guesses cost more, so they only help to find the side where the listed headers do not tell it.
    for is_guessing in (False, True) if any(headers) else ():
        alone = {one: _columns(one, asked, evidence, mapped[one], is_guessing=is_guessing) for one in OTHER_SIDE}
        roles = (found.by_key["role_in_round"][0] for found in alone.values() if "role_in_round" in found.by_key)
        role = next(roles, None)
        if side := _side(table, alone, _sides_in(() if role is None else cells[role])):
            break
    if side == "both" and role is not None:
        return side, {
            one: _columns(one, asked, evidence, own | {role: "role_in_round"}, is_shared=True)
            for one, own in mapped.items()
        }
    return side, {side: _columns(side, asked, evidence, mapped[side])} if side else {}


def _columns(
    side: str,
    asked: Questionnaire,
    evidence: Callable[[int], Evidence],
    mapped: Mapping[int, str],
    *,
    is_shared: bool = False,
    is_guessing: bool = True,
) -> Columns:
    filled = asked.tool_columns - set(mapped)
    return find_columns(
        side, asked.questions, evidence, mapped, filled=filled, is_shared=is_shared, is_guessing=is_guessing
    )


def _side(table: Table, alone: Mapping[str, Columns], in_roles: frozenset[str]) -> str | None:
    found = {side: len(_needed(side) & set(columns.by_key)) for side, columns in alone.items()}
    named = find_side(table.sheet or "")
    if named and found.get(named):
        return named
    if max(found.values()) < NEEDED_TO_BE_SIGNUPS:
        return None
    if in_sheet := side_in_name(table.sheet or ""):
        return in_sheet
    if len(in_roles) > 1 or "both" in in_roles:
        return "both"
    likeliest = "host" if "capacity" in alone["host"].by_key else "intern"
    return side_in_name(PurePath(table.file).stem) or next(iter(in_roles), likeliest)


def _needed(side: str) -> set[str]:
    return {entry.key for entry in fields(side) if entry.required}


def _sides_in(roles: Iterable[object]) -> frozenset[str]:
    """The sides that the cells of the role column name."""
    sides = {read_value("side", role).value for role in set(roles)}
    return frozenset(str(side) for side in sides if side)
