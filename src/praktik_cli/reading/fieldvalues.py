"""What the columns of one field say, read column by column: what stands in many rows is understood once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from praktik_cli.reading.cells import Problem, Read
from praktik_cli.reading.options import Options
from praktik_cli.reading.values import read_column
from praktik_cli.reference.fields import Field
from praktik_cli.reference.words import find_side

Placed = tuple[int, Problem]

_EQUAL: Final = frozenset({bool, int, float})


@dataclass(frozen=True, slots=True)
class FieldValues:
    """The answers to one field.

    Attributes:
        values: one a row, ``None`` where nothing was said or understood; none at all without a column.
        problems: index of the row → position of the column and what is wrong there, from left to right.
    """

    values: list[object]
    problems: dict[int, list[Placed]] = field(default_factory=dict)


def read_field(
    entry: Field,
    positions: Iterable[int],
    columns: Sequence[Sequence[object]],
    options: Options,
    kind: str | None = None,
) -> FieldValues:
    """The answers to ``entry``, those of several columns joined.

    Args:
        entry: the field.
        positions: of its columns, from 0, in the order their values are joined.
        columns: the cells of every column, all of one length.
        options: field key → answers with a comma in them, as ``organisation_key``.
        kind: what the values are, where the header tells it; ``None``: what the field's are.
    """
    kind = kind or ("fewest" if entry.key == "min_interns" else entry.kind)
    found = FieldValues([])
    for position in positions:
        values = _read_column((entry.key, kind), columns[position], options, position, found.problems)
        found.values[:] = map(_join, found.values, values) if found.values else values
    return found


def _read_column(
    asked: tuple[str, str],
    column: Sequence[object],
    options: Options,
    position: int,
    problems: dict[int, list[Placed]],
) -> list[object]:
    """What each cell means for ``asked``, a field key and a kind; what is wrong goes to ``problems``."""
    keys, cells = column, list(dict.fromkeys(column))
    # 1, 1.0 and True are equal to a dictionary, but not to a reader.
    if not _EQUAL.isdisjoint(map(type, cells)) and len(_EQUAL.intersection(map(type, column))) > 1:
        keys = list(zip(map(type, column), column, strict=True))
        cells = list(dict(zip(keys, column, strict=True)).values())
    different = list(dict.fromkeys(keys)) if keys is not column else cells
    reads = list(_read_cells(asked, cells, column, options))
    doubtful = {key: read.problems for key, read in zip(different, reads, strict=True) if read.problems}
    for index in (index for index, key in enumerate(keys) if key in doubtful) if doubtful else ():
        problems.setdefault(index, []).extend((position, problem) for problem in doubtful[keys[index]])
    if len(reads) == len(column):
        return [read.value for read in reads]
    meanings = {key: read.value for key, read in zip(different, reads, strict=True)}
    return list(map(meanings.__getitem__, keys))


def _read_cells(
    asked: tuple[str, str], cells: Sequence[object], column: Sequence[object], options: Options
) -> Iterable[Read[object]]:
    key, kind = asked
    reads = read_column(kind, cells, column, options.get(key, frozenset()))
    return map(_also_host, cells, reads) if key == "also_host" else reads


def _also_host(cell: object, read: Read[object]) -> Read[object]:
    """Yes or no, also where the question was as what one takes part."""
    side = find_side(cell) if isinstance(cell, str) else None
    return Read(side != "intern") if side else read


def _join(one: object, other: object) -> object:
    if one is None or other is None:
        return other if one is None else one
    if isinstance(one, tuple) and isinstance(other, tuple):
        return tuple(dict.fromkeys(one + other))
    return f"{one} {other}"
