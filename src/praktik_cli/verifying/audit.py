"""A match workbook against every rule: what it breaks, where, and what was changed in it by hand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from praktik_cli.domain.matchbook import MatchBook, Meant, RowFault, row_of
from praktik_cli.domain.past import FIRST_ROUND, IdPair, Past
from praktik_cli.domain.run import Match, Run
from praktik_cli.domain.signup import Signups
from praktik_cli.settings import Settings
from praktik_cli.verifying.earned import Earned
from praktik_cli.verifying.edits import Edit, GoalChange, edits_between, emptied_by
from praktik_cli.verifying.places import Broken, Rows, broken_at, cell_of, twice
from praktik_cli.verifying.verify import verify


@dataclass(frozen=True)
class Audit:
    """What checking a match workbook found.

    Attributes:
        earned: what it was checked against, the sign-ups and the settings.
        matches: the pairs that stand as matches, each once, with the points they earn.
        declined: how many rows are declined, and so no matches.
        faults: why rows cannot be understood; their pairs are not among ``matches``, but for an unknown status.
        broken: every rule that the matches break.
        doubts: what is told and breaks nothing.
        edits: what differs from the run; of these only points that are out of date when there is no run.
        goals: every goal of the round, the lottery last.
        emptied: hosts that an edit left without any match.
    """

    book: MatchBook
    earned: Earned
    matches: tuple[Match, ...]
    declined: int
    faults: tuple[RowFault, ...]
    broken: tuple[Broken, ...]
    doubts: tuple[RowFault, ...]
    edits: tuple[Edit, ...]
    goals: tuple[GoalChange, ...]
    emptied: tuple[str, ...] = ()

    @property
    def is_ok(self) -> bool:
        """Whether every row is understood and every rule is kept."""
        return not self.faults and not self.broken

    @property
    def is_partial(self) -> bool:
        """Whether rows are left out because nobody can say whom they mean."""
        return bool(self.unread_rows)

    @property
    def unread_rows(self) -> tuple[int, ...]:
        """The rows of which nobody can say whom they mean, and which are left out for it."""
        return tuple(sorted({fault.row for fault in self.faults if fault.code != "unknown_status"}))

    @property
    def changes(self) -> tuple[Edit, ...]:
        """The edits of pairs."""
        return tuple(edit for edit in self.edits if edit.kind != "stale_points")

    @property
    def stale_rows(self) -> tuple[int, ...]:
        """The rows that were given another pair; a row that was typed in shows no points and nothing of an old pair."""
        changed = {row_of(edit.cell) for edit in self.changes if edit.cell and edit.kind in {"moved", "added"}}
        return tuple(row.row for row in self.book.rows if row.row in changed and row.points is not None)


def audit(
    book: MatchBook,
    rows: Sequence[Meant],
    signups: Signups,
    settings: Settings,
    run: Run | None = None,
    *,
    past: Past = FIRST_ROUND,
) -> Audit:
    """Checks the rows of ``book`` against every rule and compares them with ``run``.

    Args:
        book: the workbook.
        rows: its rows with the sign-ups that they mean.
        signups: those that take part.
        settings: of the round.
        run: what the workbook was made from, where that is known. Its matches are valued by the same sign-ups and
            settings as the workbook's, so that the two can be compared.
        past: what earlier rounds decided; an answer in the workbook is newer: who declines is locked no more, and who
            accepts is not banned.
    """
    standing = [row for row in rows if row.row.is_match]
    by_pair = _by_pair(standing)
    earned = Earned(signups, settings)
    matches = tuple(match for pair in sorted(by_pair) if (match := earned.match(pair)))
    cells = {pair: cell_of(same[0], "intern") for pair, same in by_pair.items()}
    declined = [row for row in rows if not row.row.is_match]
    gone = {row.pair: cell_of(row, "intern") for row in declined if row.pair}
    said_yes = {row.pair for row in standing if row.row.status == "accepted"}
    past = replace(past, locked=past.locked - gone.keys(), banned=past.banned - said_yes)
    before = None if run is None else _of_run(run, earned)
    edits = [] if before is None else list(edits_between(before, matches, cells, gone))
    edits = [edit for edit in edits if not _is_unread(edit, standing)]
    return Audit(
        book=book,
        earned=earned,
        matches=matches,
        declined=len(declined),
        faults=tuple(fault for row in standing for fault in row.faults),
        broken=(*twice(by_pair), *broken_at(verify(signups, settings, matches, (), past), by_pair, earned)),
        doubts=tuple(doubt for row in standing for doubt in row.doubts),
        edits=(*edits, *_out_of_date(by_pair, matches)),
        goals=tuple(_goals(before, matches, earned, past)),
        emptied=emptied_by(edits, {row.host for row in standing if row.host}),
    )


def _by_pair(rows: Sequence[Meant]) -> Rows:
    found: dict[IdPair, list[Meant]] = {}
    for row in rows:
        if row.pair:
            found.setdefault(row.pair, []).append(row)
    return found


def _is_unread(edit: Edit, rows: Sequence[Meant]) -> bool:
    """Whether a pair that seems gone may well stand in a row of which one side cannot be understood."""
    halves = {("host", row.host) if row.intern is None else ("intern", row.intern) for row in rows if not row.pair}
    return edit.kind == "removed" and not halves.isdisjoint({("host", edit.host), ("intern", edit.intern)})


def _of_run(run: Run, earned: Earned) -> list[Match]:
    """The matches of the run, valued anew; as the record has them where one of the two no longer takes part."""
    return [earned.match((match.host, match.intern)) or match for match in run.matches]


def _goals(before: Sequence[Match] | None, after: Sequence[Match], earned: Earned, past: Past) -> Iterator[GoalChange]:
    """A match of the run whose sign-up is gone reaches nothing any more."""
    known = [match for match in before or () if match.host in earned.hosts and match.intern in earned.interns]
    was = {} if before is None else earned.goals(known, past)
    for name, value in earned.goals(after, past).items():
        yield GoalChange(name, was.get(name), value)


def _out_of_date(by_pair: Rows, matches: Sequence[Match]) -> Iterator[Edit]:
    """Rows that show other points than their pair earns."""
    earned = {(match.host, match.intern): match.points for match in matches}
    for pair, rows in by_pair.items():
        for row in (meant.row for meant in rows):
            if row.points is not None and row.points != earned[pair]:
                yield Edit("stale_points", *pair, earned[pair], row.said["points"].cell, shown=row.points)
