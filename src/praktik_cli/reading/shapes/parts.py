"""Which tables of SurveyXact's export belong together: data, labels and structure, in one file or in three."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Final, TypeVar

from praktik_cli.naming import fold
from praktik_cli.reading.headers import HEADER_ROWS, header_text
from praktik_cli.reading.questions import Row, answer_rows
from praktik_cli.reading.shapes.codebooks import Codes, read_labels
from praktik_cli.reading.shapes.tools import SURVEYXACT, find_tool
from praktik_cli.reading.tables import Table

T = TypeVar("T")

_PART: Final = re.compile(r"[\W_]*(?:labels?|etiketter|dataset|datasæt|data|structure|struktur)[\W_\d]*", re.IGNORECASE)
_NUMBER: Final = re.compile(r"\s*\((\d+)\)$")
_LABEL_COLUMNS: Final = (0, 1, 2)
_HALF: Final = 0.5


@dataclass(frozen=True, slots=True)
class Data:
    """A table of answers: its index among all tables, the position of its header, and its variables."""

    index: int
    table: Table
    at: int
    names: tuple[str, ...]

    @property
    def rows(self) -> list[Row]:
        """The answers."""
        return answer_rows(self.table.rows, self.at + 1)

    def cell(self, number: int, position: int) -> object:
        """The cell in the spreadsheet's row ``number``; ``None`` where the table has ended."""
        row = self.table.rows[number - 1] if number <= len(self.table.rows) else ()
        return row[position] if position < len(row) else None


def find_data(index: int, table: Table, variables: set[str]) -> Data | None:
    """``table`` as data: most of its headers are known ``variables``, or the tool's own."""
    heads = [tuple(map(header_text, row)) for row in table.rows[:HEADER_ROWS]]
    if not heads:
        return None
    at, names = max(enumerate(heads), key=lambda head: len(variables.intersection(head[1])))
    filled = [name for name in names if name]
    is_listed = len(variables.intersection(filled)) > max(1, _HALF * len(filled))
    return Data(index, table, at, names) if is_listed or find_tool(names) is SURVEYXACT else None


def find_labels(table: Table, variables: set[str]) -> Codes:
    """Variable → value → label; the list has three columns, and often no header. Nothing for any other table."""
    rows = [row for row in table.rows if any(row)]
    named = [row for row in rows if header_text(row[0]) in variables]
    if not named or len(named) < _HALF * len(rows) or min(map(len, named)) < len(_LABEL_COLUMNS):
        return {}
    return read_labels(named, _LABEL_COLUMNS)


def wholes(data: Iterable[Data]) -> list[list[Data]]:
    """Dataset(1), Dataset(2), …: sheets of one file whose names differ in the number only, in its order."""
    found: dict[tuple[str, str], list[Data]] = {}
    for one in data:
        bare = _NUMBER.sub("", one.table.sheet or "")
        key = (one.table.file, bare if bare != (one.table.sheet or "") else f"[{one.index}]")
        found.setdefault(key, []).append(one)
    return [sorted(parts, key=_number) for parts in found.values()]


def nearest(data: Data, tables: Sequence[Table], parts: Mapping[int, Mapping[str, T]]) -> Mapping[str, T]:
    """The part that belongs to ``data``: of the same file, else named alike, else with most of its variables.

    Args:
        data: a table of answers.
        tables: all tables.
        parts: index of a table → what it says of each variable.
    """

    def belongs(index: int) -> tuple[bool, bool, int]:
        file = tables[index].file
        return file == data.table.file, _stem(file) == _stem(data.table.file), len(parts[index].keys() & data.names)

    fitting = [index for index in parts if parts[index].keys() & data.names]
    return parts[max(fitting, key=belongs)] if fitting else {}


def are_aligned(data: Data, other: Data) -> bool:
    """Whether the rows of two sheets are the same respondents, by what both say of them."""
    shared = [(data.names.index(name), at) for at, name in enumerate(other.names) if name and name in data.names]
    numbers = [number for number, _ in data.rows]
    if data.at != other.at or [number for number, _ in other.rows] != numbers:
        return False
    same = all(data.cell(number, one) == other.cell(number, two) for number in numbers for one, two in shared)
    return bool(shared) and same


def _number(data: Data) -> int:
    found = _NUMBER.search(data.table.sheet or "")
    return int(found[1]) if found else 0


def _stem(file: str) -> str:
    return fold(_PART.sub("", PurePath(file).stem))
