"""Which column of a sheet holds which field of one side."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from praktik_cli.reading.cells import column_letters, is_blank, written
from praktik_cli.reading.headers import NAME_PARTS, Meaning, header_key, meanings, name_part_order
from praktik_cli.reading.values import read_value
from praktik_cli.reference.fields import field, fields

_PRIORITY: Final = re.compile(r"(\d)\. prioritet")
_SAMPLE: Final = 200
_EXPLICIT: Final = -1


@dataclass(frozen=True, slots=True)
class Columns:
    """How the columns of one sheet are understood for one side.

    Attributes:
        by_key: field key → positions of its columns from 0, in the order their values are joined.
        doubled: field key → positions of further columns for it, which are not read.
        metadata: positions of columns that the form tool filled and a question asks again.
    """

    by_key: Mapping[str, tuple[int, ...]]
    doubled: Mapping[str, tuple[int, ...]]
    metadata: frozenset[int]

    def missing(self, side: str) -> tuple[str, ...]:
        """The keys of the fields that a sign-up of ``side`` needs and no column holds."""
        return tuple(entry.key for entry in fields(side) if entry.required and entry.key not in self.by_key)

    def letters(self) -> dict[str, str]:
        """Field key → letters of its first column."""
        return {key: column_letters(positions[0]) for key, positions in self.by_key.items()}


def find_columns(
    side: str,
    headers: Sequence[str],
    rows: Sequence[Sequence[object]],
    mapped: Mapping[int, str],
    *,
    is_shared: bool = False,
    several: frozenset[int] = frozenset(),
) -> Columns:
    """Understands ``headers`` as fields of ``side``.

    Args:
        side: ``"host"`` or ``"intern"``.
        headers: the header row's texts.
        rows: the rows below it, whose values decide between the meanings of a header.
        mapped: positions whose field the settings name.
        is_shared: hosts and interns share the sheet.
        several: positions of columns that hold one answer each to a question with several.
    """
    claims: dict[str, list[tuple[int, int]]] = {}
    for position, header in enumerate(headers):
        if position in mapped:
            claims.setdefault(mapped[position], []).append((_EXPLICIT, position))
        elif meaning := _meaning(side, meanings(side, header, is_shared=is_shared), rows, position):
            claims.setdefault(meaning.key, []).append((meaning.rank, position))
    metadata = _metadata(claims.values(), headers)
    chosen = {key: _choose(found, headers, metadata, several) for key, found in claims.items()}
    doubled = {
        key: tuple(position for _, position in found if position not in chosen[key] and position not in metadata)
        for key, found in claims.items()
    }
    return Columns(chosen, {key: positions for key, positions in doubled.items() if positions}, metadata)


def _meaning(
    side: str, choices: tuple[Meaning, ...], rows: Sequence[Sequence[object]], position: int
) -> Meaning | None:
    """The choice whose kind the column's values fit best; the likeliest where they fit alike."""
    if len(choices) <= 1:
        return choices[0] if choices else None
    cells = [row[position] for row in rows[:_SAMPLE] if position < len(row) and not is_blank(row[position])]
    return max(choices, key=lambda choice: _fit(field(side, choice.key).kind, cells))


def _fit(kind: str, cells: Sequence[object]) -> int:
    return sum(not read_value(kind, cell).problems for cell in cells)


def _metadata(claims: Iterable[list[tuple[int, int]]], headers: Sequence[str]) -> frozenset[int]:
    """Columns such as "Navn" where there is "Navn2" too: the question, asked under the tool's own name."""
    found = set()
    for claim in claims:
        keys = {header_key(headers[position]): position for _, position in claim}
        found |= {position for key, position in keys.items() if f"{key}2" in keys}
    return frozenset(found)


def _choose(
    claim: list[tuple[int, int]], headers: Sequence[str], metadata: frozenset[int], several: frozenset[int]
) -> tuple[int, ...]:
    usable = [(rank, position) for rank, position in claim if position not in metadata]
    best = min(rank for rank, _ in usable)
    columns = [position for rank, position in usable if rank == best]
    for belongs, order in _JOINED:
        if all(belongs(headers[position]) for position in columns):
            return tuple(sorted(columns, key=lambda position: order(headers[position])))
    same = [position for position in columns if header_key(headers[position]) == header_key(headers[columns[0]])]
    return tuple(same) if several.intersection(same) else (columns[0],)


def _is_name_part(header: str) -> bool:
    return header_key(header) in NAME_PARTS


def _is_priority(header: str) -> bool:
    return bool(_PRIORITY.fullmatch(header_key(header)))


def _priority(header: str) -> int:
    found = _PRIORITY.fullmatch(header_key(header))
    return int(found[1]) if found else 0


_JOINED: Final[tuple[tuple[Callable[[str], bool], Callable[[str], int]], ...]] = (
    (_is_name_part, name_part_order),
    (_is_priority, _priority),
)


def header_texts(row: Sequence[object]) -> tuple[str, ...]:
    """The header row's cells as text, on one line each."""
    return tuple(" ".join(written(cell).split()) for cell in row)
