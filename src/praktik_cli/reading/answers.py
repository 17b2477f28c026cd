"""What the analyst has written into a match workbook."""

from collections.abc import Mapping
from pathlib import Path

from praktik_cli.domain.matchbook import MatchRow
from praktik_cli.domain.past import IdPair
from praktik_cli.errors import PraktikError
from praktik_cli.reading.matchbook import read_match_book


def count_answers(path: Path, previous: Path | None = None) -> int:
    """How many rows of matches hold an answer: a Status that is not the proposal, a Lock or a Remark.

    0 for a file that is no match workbook.

    Args:
        path: the workbook.
        previous: the one that it was matched on from; what that says too is no answer of its own.
    """
    before = _rows(previous) if previous else {}
    return sum(_is_answered(row, before.get(pair)) for pair, row in _rows(path).items())


def _rows(path: Path) -> Mapping[tuple[IdPair, int], MatchRow]:
    """The rows by the ids that they show; a row that shows none by its number too."""
    try:
        rows = read_match_book(path).rows
    except PraktikError:
        return {}
    return {(row.ids, 0 if all(row.ids) else row.row): row for row in rows}


def _is_answered(row: MatchRow, before: MatchRow | None) -> bool:
    if before is None:
        return row.status != "proposed" or row.is_locked or bool(row.remark)
    # What was typed in without points has become a lock.
    was_locked = before.is_locked or before.points is None
    return row.status != before.status or row.remark != before.remark or (row.is_locked and not was_locked)
