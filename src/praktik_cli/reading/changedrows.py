"""How many rows of a match workbook are no longer those that its run wrote."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from praktik_cli.domain.matchbook import MatchRow, Meant, RowFault
from praktik_cli.domain.past import IdPair
from praktik_cli.domain.run import Run


@dataclass(frozen=True, slots=True)
class ChangedRows:
    """How many rows name another pair than before (``moved``), were typed in (``new``) or are gone (``deleted``)."""

    moved: int
    new: int
    deleted: int


def changed_rows(rows: Sequence[Meant], run: Run) -> ChangedRows:
    """Compares the ids in ``rows`` with the matches of ``run``; the sign-ups may have changed since, so ids decide.

    A row that keeps the id of its intern or its host, and belongs to no match as it stands, is moved; so is one where
    the name of somebody else stands beside the ids.
    """
    renamed = [row.row for row in rows if any(_names_another(fault) for fault in row.faults)]
    numbers = {row.row for row in renamed}
    kept = Counter(_ids(row.row) for row in rows if row.row.row not in numbers)
    pairs = Counter((match.host, match.intern) for match in run.matches)
    others, gone = list((kept - pairs).elements()), list((pairs - kept).elements())
    others += map(_ids, renamed)
    moved = 0
    for row in others:
        if (old := _before(row, gone)) is not None:
            gone.remove(old)
            moved += 1
    return ChangedRows(moved, len(others) - moved, len(gone))


def _names_another(fault: RowFault) -> bool:
    """A name that is nobody's may be how the sign-up was written before it was corrected."""
    return fault.code == "names_disagree" and bool(fault.others)


def _ids(row: MatchRow) -> IdPair:
    host, intern = (row.said[key].text if key in row.said else "" for key in ("host_id", "intern_id"))
    return host, intern


def _before(row: IdPair, gone: Sequence[IdPair]) -> IdPair | None:
    """The match that the row was: that of its intern, else one of its host."""
    host, intern = row
    same_intern = (pair for pair in gone if pair[1] == intern)
    same_host = (pair for pair in gone if pair[0] == host)
    return next(same_intern, None) or next(same_host, None)
