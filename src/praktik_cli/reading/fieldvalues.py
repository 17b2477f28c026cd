"""What the columns of one field say, read column by column: what stands in many rows is understood once."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from praktik_cli.reading.cells import Problem, Read
from praktik_cli.reading.options import Options
from praktik_cli.reading.questions import column
from praktik_cli.reading.values import column_reader
from praktik_cli.reference.fields import Field
from praktik_cli.reference.words import find_side

Placed = tuple[int, Problem]
_NOTHING: Final[Read[object]] = Read()


@dataclass(frozen=True, slots=True)
class FieldValues:
    """The answers to one field.

    Attributes:
        values: one a row; ``None`` where nothing was said or understood.
        problems: index of the row → position of the column and what is wrong there, from left to right.
    """

    values: list[object]
    problems: dict[int, list[Placed]] = field(default_factory=dict)


def read_field(
    entry: Field, positions: Iterable[int], rows: Sequence[Sequence[object]], options: Options
) -> FieldValues:
    """The answers to ``entry``, those of several columns joined.

    Args:
        entry: the field.
        positions: of its columns, from 0, in the order their values are joined.
        rows: the answer rows; each may end before the last column.
        options: field key → answers with a comma in them, as ``organisation_key``.
    """
    found = FieldValues([None] * len(rows))
    for position in positions:
        cells = column(rows, position)
        reads = _read_column(_reader(entry, cells, options), cells)
        for index, read in reads.items():
            found.values[index] = _join(found.values[index], read.value)
            if read.problems:
                found.problems.setdefault(index, []).extend((position, problem) for problem in read.problems)
    return found


def _read_column(reader: Callable[[object], Read[object]], cells: Sequence[object]) -> Mapping[int, Read[object]]:
    """Index of the row → what its cell means, for the cells that mean something."""
    seen: dict[object, Read[object]] = {}
    reads = {}
    for index, cell in enumerate(cells):
        if cell is None or cell == "":
            continue
        # 1, 1.0 and True are equal to a dictionary, but not to a reader.
        key = cell if type(cell) is str else (type(cell), cell)
        if key not in seen:
            seen[key] = reader(cell)
        if (read := seen[key]) is not _NOTHING:
            reads[index] = read
    return reads


def _reader(entry: Field, cells: Sequence[object], options: Options) -> Callable[[object], Read[object]]:
    kind = "fewest" if entry.key == "min_interns" else entry.kind
    read = column_reader(kind, cells, options.get(entry.key, frozenset()))
    return partial(_also_host, read) if entry.key == "also_host" else read


def _also_host(read: Callable[[object], Read[object]], cell: object) -> Read[object]:
    """Yes or no, also where the question was as what one takes part."""
    side = find_side(cell) if isinstance(cell, str) else None
    return Read(side != "intern") if side else read(cell)


def _join(one: object, other: object) -> object:
    if one is None or other is None:
        return other if one is None else one
    if isinstance(one, tuple) and isinstance(other, tuple):
        return tuple(dict.fromkeys(one + other))
    return f"{one} {other}"
