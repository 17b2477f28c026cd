"""Which column of a sheet holds which field of one side."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as member
from typing import Final

from praktik_cli.reading.cells import column_letters, written
from praktik_cli.reading.evidence import Evidence
from praktik_cli.reading.guessing import Guess, guess_columns
from praktik_cli.reading.headers import (
    NAME_PARTS,
    OTHER_SIDE,
    Meaning,
    header_key,
    meanings,
    name_part_order,
    wish_number,
)
from praktik_cli.reading.questions import Question
from praktik_cli.reference.fields import TWINS, field, fields
from praktik_cli.settings import IGNORED

_EXPLICIT: Final = -1


@dataclass(frozen=True, slots=True)
class Columns:
    """How the columns of one sheet are understood for one side.

    Attributes:
        by_key: field key → positions of its columns from 0, in the order their values are joined.
        doubled: field key → positions of further columns for it, which are not read.
        metadata: positions of columns that the form tool filled and a question asks again.
        ignored: positions of columns that the settings say are not to be used.
        ranks: position → 0 for the field's label, 1 for another header of it, 2 for one of the other side's field;
            below 0 where the settings name the field.
        guesses: position → what no list of headers says, only likeness and values; sure enough to be read.
        doubts: position → the likeliest field, where it is not sure enough to be read.
    """

    by_key: Mapping[str, tuple[int, ...]]
    doubled: Mapping[str, tuple[int, ...]]
    metadata: frozenset[int]
    ignored: frozenset[int] = frozenset()
    ranks: Mapping[int, int] = member(default_factory=dict)
    guesses: Mapping[int, Guess] = member(default_factory=dict)
    doubts: Mapping[int, Guess] = member(default_factory=dict)

    def missing(self, side: str) -> tuple[str, ...]:
        """The keys of the fields that a sign-up of ``side`` needs and no column holds."""
        return tuple(entry.key for entry in fields(side) if entry.required and entry.key not in self.by_key)

    def letters(self) -> dict[str, str]:
        """Field key → letters of its first column."""
        return {key: column_letters(positions[0]) for key, positions in self.by_key.items()}


def find_columns(
    side: str,
    questions: Sequence[Question],
    evidence: Callable[[int], Evidence],
    mapped: Mapping[int, str],
    *,
    filled: frozenset[int] = frozenset(),
    is_shared: bool = False,
    is_guessing: bool = True,
) -> Columns:
    """Understands ``questions`` as fields of ``side``: as the settings say, else by listed headers, else by likeness.

    Args:
        side: ``"host"`` or ``"intern"``.
        questions: one a column.
        evidence: position → what the column's values look like, which decides between the meanings of a header.
        mapped: positions whose field the settings name, or ``IGNORED``.
        filled: positions of columns that the form tool filled by itself; they count only where no question asks
            the same, and are never guessed.
        is_shared: hosts and interns share the sheet.
        is_guessing: also read columns by likeness.
    """
    headers = [question.header for question in questions]
    claims: dict[str, list[tuple[int, int]]] = {}
    unasked: dict[str, list[tuple[int, int]]] = {}
    unknown = []
    for position, header in enumerate(headers):
        claimed = unasked if position in filled else claims
        if position in mapped:
            claimed.setdefault(mapped[position], []).append((_EXPLICIT, position))
        elif position in filled and evidence(position).is_anonymous:
            continue
        elif meaning := _meaning(side, meanings(side, header, is_shared=is_shared), evidence, position):
            claimed.setdefault(meaning.key, []).append((meaning.rank, position))
        elif header and position not in filled and is_guessing and not _is_for_the_other_side(side, header):
            unknown.append(position)
    claims = unasked | claims
    ignored = frozenset(position for _, position in claims.pop(IGNORED, ()))
    metadata = _metadata(claims.values(), headers)
    kinds = {entry.key: entry.kind for entry in fields(side)}
    chosen = {key: _choose(found, questions, metadata, kinds[key], evidence) for key, found in claims.items()}
    doubled = {
        key: tuple(position for _, position in found if position not in chosen[key] and position not in metadata)
        for key, found in claims.items()
    }
    asked = {position: headers[position] for position in unknown}
    guesses, doubts = guess_columns(side, asked, evidence, taken=frozenset(chosen), is_shared=is_shared)
    chosen |= {guess.key: _with_options(position, questions) for position, guess in guesses.items()}
    ranks = {position: rank for found in claims.values() for rank, position in found}
    return Columns(chosen, {key: at for key, at in doubled.items() if at}, metadata, ignored, ranks, guesses, doubts)


def _is_for_the_other_side(side: str, header: str) -> bool:
    """Whether the other side lists ``header`` for a field that this side has not."""
    keys = {entry.key for entry in fields(side)}
    listed = {meaning.key for meaning in meanings(OTHER_SIDE[side], header)}
    return bool(listed) and not any(key in keys or TWINS.get(key) in keys for key in listed)


def _meaning(
    side: str, choices: tuple[Meaning, ...], evidence: Callable[[int], Evidence], position: int
) -> Meaning | None:
    """The choice whose kind the column's values fit best; the likeliest where they fit alike."""
    if len(choices) <= 1:
        return choices[0] if choices else None
    return max(choices, key=lambda choice: evidence(position).fit(field(side, choice.key).kind))


def _metadata(claims: Iterable[list[tuple[int, int]]], headers: Sequence[str]) -> frozenset[int]:
    """Columns such as "Navn" where there is "Navn2" too: the question, asked under the tool's own name."""
    found = set()
    for claim in claims:
        keys = {header_key(headers[position]): position for _, position in claim}
        found |= {position for key, position in keys.items() if f"{key}2" in keys}
    return frozenset(found)


def _choose(
    claim: list[tuple[int, int]],
    questions: Sequence[Question],
    metadata: frozenset[int],
    kind: str,
    evidence: Callable[[int], Evidence],
) -> tuple[int, ...]:
    usable = [(rank, position) for rank, position in claim if position not in metadata]
    best = min(rank for rank, _ in usable)
    columns = [position for rank, position in usable if rank == best]
    for belongs, order in _JOINED:
        if all(belongs(questions[position].header) for position in columns):
            return tuple(sorted(columns, key=lambda position: order(questions[position].header)))
    # Of two columns that are named as well the one whose values fit counts, else the one further to the left.
    best_fit = columns[0] if len(columns) == 1 else max(columns, key=lambda position: evidence(position).fit(kind))
    return _with_options(best_fit, questions)


def _with_options(first: int, questions: Sequence[Question]) -> tuple[int, ...]:
    """The column at ``first``, with the others of its question where answers have columns of their own, "other" too."""
    same = [at for at, other in enumerate(questions) if header_key(other.header) == header_key(questions[first].header)]
    return tuple(same) if any(questions[at].option is not None for at in same) else (first,)


def _is_name_part(header: str) -> bool:
    return header_key(header) in NAME_PARTS


def _is_numbered_wish(header: str) -> bool:
    return wish_number(header) is not None


def _wish_number(header: str) -> int:
    return wish_number(header) or 0


_JOINED: Final[tuple[tuple[Callable[[str], bool], Callable[[str], int]], ...]] = (
    (_is_name_part, name_part_order),
    (_is_numbered_wish, _wish_number),
)


def header_texts(row: Sequence[object]) -> tuple[str, ...]:
    """The header row's cells as text, on one line each."""
    return tuple(" ".join(written(cell).split()) for cell in row)
