"""Rows under the headers that are no sign-ups: sums, headers repeated, and notes below the data."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from praktik_cli.reading.cells import is_blank, written
from praktik_cli.reading.formulas import Fault
from praktik_cli.reading.headers import meanings
from praktik_cli.reading.questions import Question, Row

_SUM: Final = re.compile(
    r"\s*(?:i alt|ialt|sum|total|totalt|subtotal|antal|gennemsnit|average|grand total|count)"
    r"(?: (?:antal|tilmeldte|tilmeldinger|svar|besvarelser|praktikanter|værter|pladser|rækker|sum|total))*[:= ]*\d*\s*",
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(r"-?\d+(?:[.,]\d+)?%?")
_NOTE: Final = re.compile(r"(?:note|noter|nb|bemærk|obs|kilde|source|udtrukket|opdateret|eksporteret|rettet)\b|[*(†]")
_LONG_NOTE: Final = 8
_SENTENCE: Final = 4
_MOST_IN_SUM: Final = 5
_LEAST_IN_HEADER: Final = 3


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A row that is no sign-up: its number, the position of the cell that says so, and the finding's code."""

    row: int
    position: int
    code: str
    value: str


def pass_over(rows: Sequence[Row], header: Sequence[object], questions: Sequence[Question]) -> list[PassedOver]:
    """The rows that are no sign-ups, in their order.

    Args:
        rows: the rows below the header that are not blank.
        header: the header row as it stands in the sheet.
        questions: what its columns ask.
    """
    headers = {cell: at for at, cell in enumerate(header) if isinstance(cell, str) and not is_blank(cell)}
    found = [row for row in (_one(number, cells, headers) for number, cells in rows) if row]
    return sorted([*found, *_tail(rows, {row.row for row in found}, questions)], key=lambda row: row.row)


def without(rows: list[Row], passed: Sequence[PassedOver]) -> list[Row]:
    """``rows`` but those that are passed over."""
    gone = {row.row for row in passed}
    return [row for row in rows if row[0] not in gone] if gone else rows


def _one(number: int, cells: Sequence[object], headers: dict[str, int]) -> PassedOver | None:
    """A sum or a repeated header, wherever it stands; told from other rows by its first text."""
    for at, cell in enumerate(cells):
        if cell is None or cell == "":
            continue
        if not isinstance(cell, str):
            return None
        if headers.get(cell) == at and _repeats(cells, headers):
            return PassedOver(number, at, "repeated-header", written(cell))
        if _SUM.fullmatch(cell) and all(map(_is_figure, cells[at + 1 :])):
            return PassedOver(number, at, "sum-row", written(cell))
        if not is_blank(cell):
            return None
    return None


def _repeats(cells: Sequence[object], headers: dict[str, int]) -> bool:
    same = sum(headers.get(cell) == at for at, cell in enumerate(cells) if isinstance(cell, str))
    return same >= min(_LEAST_IN_HEADER, len(headers)) and 2 * same > len(headers)


def _tail(rows: Sequence[Row], passed: set[int], questions: Sequence[Question]) -> list[PassedOver]:
    """Bare figures at the very end, and notes after a blank row."""
    found: list[PassedOver] = []
    below = None
    for index in range(len(rows) - 1, -1, -1):
        number, cells = rows[index]
        if number in passed:
            continue
        filled = [at for at, cell in enumerate(cells) if not is_blank(cell)]
        code = "sum-row" if _are_sums(cells, filled, questions) else "note-below" if _is_note(cells, filled) else ""
        if not code:
            below = number
            break
        found.append(PassedOver(number, filled[0], code, written(cells[filled[0]])))
    gap = _first_gap(rows, below)
    return [row for row in found if row.code == "sum-row" or (gap is not None and row.row > gap)]


def _first_gap(rows: Sequence[Row], below: int | None) -> int | None:
    """The number of the first blank row after the row ``below``; ``None`` where the rows go on to the end."""
    last = 0 if below is None else below
    for number, _ in rows:
        if number > last:
            if number > last + 1:
                return last + 1
            last = number
    return None


def _is_figure(cell: object) -> bool:
    if isinstance(cell, bool):
        return False
    return is_blank(cell) or isinstance(cell, int | float | Fault) or bool(_NUMBER.fullmatch(written(cell)))


def _are_sums(cells: Sequence[object], filled: Sequence[int], questions: Sequence[Question]) -> bool:
    """Whether a row holds a few figures and nothing else, and no id: nobody signs up with that."""
    has_id = any(at < len(questions) and _asks_id(questions[at].header) for at in filled)
    return len(filled) <= _MOST_IN_SUM and not has_id and all(_is_figure(cells[at]) for at in filled)


def _asks_id(header: str) -> bool:
    return any(meaning.key == "id" for side in ("host", "intern") for meaning in meanings(side, header))


def _is_note(cells: Sequence[object], filled: Sequence[int]) -> bool:
    """Whether a lone cell reads as a remark rather than as a name, a workplace or an address."""
    text = written(cells[filled[0]])
    if len(filled) > 1 or "@" in text:
        return False
    words = text.split()
    is_sentence = len(words) >= _SENTENCE and (text.endswith((".", "!", ":")) or ": " in text)
    return is_sentence or len(words) >= _LONG_NOTE or bool(_NOTE.match(text.casefold()))
