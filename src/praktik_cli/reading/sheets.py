"""What a sheet holds: whose sign-ups, under which headers, in which columns."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from praktik_cli.reading.cells import is_blank
from praktik_cli.reading.columns import Columns, find_columns, header_texts
from praktik_cli.reading.headers import (
    NEEDED_TO_BE_SIGNUPS,
    OTHER_SIDE,
    find_header_row,
    header_key,
    side_in_name,
)
from praktik_cli.reading.questions import Question
from praktik_cli.reading.tables import Table
from praktik_cli.reading.values import read_value
from praktik_cli.reference.fields import fields
from praktik_cli.reference.words import find_side
from praktik_cli.settings import IGNORED

Row = tuple[int, Sequence[object]]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table whose columns are understood.

    Attributes:
        side: ``"host"``, ``"intern"``, ``"both"`` (a role column decides) or ``None`` (no sign-ups).
        header_row: as the spreadsheet counts, from 1; ``None`` when no row is like a header.
        headers: the header row's texts, from column A.
        columns: side → how the columns are understood for it, for the sides that the sheet holds.
        rows: the rows below the header that are not blank, each with its number in the spreadsheet.
    """

    file: str
    sheet: str | None
    side: str | None
    header_row: int | None
    headers: tuple[str, ...]
    columns: Mapping[str, Columns]
    rows: tuple[Row, ...]

    @property
    def name(self) -> str:
        """How people call it: the sheet's name, for a csv the file's."""
        return self.sheet or self.file

    @property
    def unused(self) -> tuple[int, ...]:
        """Positions of the headers that no field answers to."""
        used: set[int] = set()
        for columns in self.columns.values():
            used |= columns.metadata | columns.ignored
            used.update(*columns.by_key.values(), *columns.doubled.values())
        return tuple(at for at, header in enumerate(self.headers) if header and at not in used)


def understand(table: Table, mapping: Mapping[str, str]) -> Sheet:
    """Finds the header row, whose sign-ups these are, and what each column holds.

    Args:
        table: the cells.
        mapping: header, or ``Sheet!Header``, → field key; it wins over every guess.
    """
    at = find_header_row(table.rows, mapping)
    if at is None:
        return Sheet(table.file, table.sheet, None, None, (), {}, ())
    headers = header_texts(table.rows[at])
    rows = tuple(
        (number, row) for number, row in enumerate(table.rows[at + 1 :], at + 2) if not all(map(is_blank, row))
    )
    side, columns = _decide(table, headers, [row for _, row in rows], mapping)
    return Sheet(table.file, table.sheet, side, at + 1, headers, columns, rows if side else ())


def mapped_fields(name: str, headers: Sequence[str], mapping: Mapping[str, str], side: str) -> dict[int, str]:
    """Position → field key, for the headers that the settings name; ``Sheet!Header`` before ``Header``."""
    keys = {entry.key for entry in fields(side)} | {IGNORED}
    wanted = {header_key(header): key for header, key in mapping.items()}
    found = {}
    for position, header in enumerate(headers):
        named = (wanted.get(header_key(f"{name}!{header}")), wanted.get(header_key(header)))
        if header and (key := next((key for key in named if key in keys), None)):
            found[position] = key
    return found


def _decide(
    table: Table, headers: tuple[str, ...], rows: list[Sequence[object]], mapping: Mapping[str, str]
) -> tuple[str | None, Mapping[str, Columns]]:
    name = table.sheet or table.file

    questions = [Question(header) for header in headers]
    mapped = {side: mapped_fields(name, headers, mapping, side) for side in OTHER_SIDE}
    alone = {side: find_columns(side, questions, rows, mapped[side]) for side in OTHER_SIDE}
    role = next((found.by_key["role_in_round"][0] for found in alone.values() if "role_in_round" in found.by_key), None)
    side = _side(table, alone, _sides_in(role, rows))
    if side == "both" and role is not None:
        return side, {
            one: find_columns(one, questions, rows, mapped[one] | {role: "role_in_round"}, is_shared=True)
            for one in OTHER_SIDE
        }
    return side, {side: alone[side]} if side else {}


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


def _sides_in(role: int | None, rows: list[Sequence[object]]) -> frozenset[str]:
    """The sides that the cells of the role column name."""
    if role is None:
        return frozenset()
    sides = {read_value("side", row[role]).value for row in rows if role < len(row)}
    return frozenset(str(side) for side in sides if side)
