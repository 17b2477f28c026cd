"""A match workbook that came back: what was answered, locked, typed in and taken out, and what cannot be understood.

Stated rules: what is accepted stays, even if its row is gone; what is locked stays; what is declined is never proposed
again; a pair that the analyst typed in is a lock; one that she took out is not held on to; whose sign-up is gone frees
the other side.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from praktik_cli.checking.comeback_findings import about_gone, about_missing, about_no_record, about_row, about_twice
from praktik_cli.domain.changes import Called
from praktik_cli.domain.earlier import FIRST, NOBODY_RENAMED, Earlier, Note, Notes, Renamed
from praktik_cli.domain.finding import Finding
from praktik_cli.domain.matchbook import MatchBook, Meant
from praktik_cli.domain.past import IdPair
from praktik_cli.domain.reading import InputFile
from praktik_cli.domain.run import Run


@dataclass(frozen=True, slots=True)
class CameBack:
    """What a match workbook says when it comes back.

    Attributes:
        earlier: what it decides for the next round.
        notes: what the analyst wrote beside the pairs.
        findings: with the cells of the workbook.
        called: what it calls its people, by the ids in their rows.
    """

    earlier: Earlier
    notes: Notes
    findings: tuple[Finding, ...]
    called: Called = field(default_factory=dict)


def came_back(
    book: MatchBook,
    rows: Sequence[Meant],
    by_name: Sequence[Meant],
    run: Run | None,
    file: InputFile,
    *,
    renamed: Renamed = NOBODY_RENAMED,
) -> CameBack:
    """What ``book`` says.

    Args:
        book: the workbook.
        rows: its rows with the sign-ups of now that they mean.
        by_name: the same rows as they are meant if their ids are not looked at.
        run: the record of the run that wrote the workbook; without it the rows that show points are taken as proposed.
        file: the workbook's path and hash.
        renamed: people whose id is another now than in ``run``.
    """
    proposed = {(match.host, match.intern) for match in run.matches} if run else None
    read = [_Row.of(meant, named, proposed) for meant, named in zip(rows, by_name, strict=True)]
    answers = _Answers(read, run, renamed)
    findings = [] if run else [about_no_record(book)]
    findings += [finding for row in read for finding in row.findings(book)]
    findings += [about_twice(book, same) for same in answers.twice()]
    findings += [about_missing(book, pair) for pair in sorted(answers.accepted & answers.missing)]
    return CameBack(answers.earlier(file), _notes(read), tuple(findings), _called(read))


def _notes(rows: Sequence["_Row"]) -> Notes:
    """What stands beside each pair, first of all; those with somebody who is gone by the ids in their rows."""
    return {row.pair or row.written: Note(row.meant.row.is_locked, row.meant.row.remark) for row in reversed(rows)}


def _called(rows: Sequence["_Row"]) -> Called:
    """What the rows call their people, by the ids that they show."""
    return {
        (side, said[f"{side}_id"].text): said[side].text
        for row in rows
        for side in ("host", "intern")
        if side in (said := row.meant.row.said) and f"{side}_id" in said
    }


@dataclass(frozen=True, slots=True)
class _Row:
    """A row, the pair it means, the ids that it shows, and whether the run did not propose it."""

    meant: Meant
    named: Meant
    pair: IdPair | None
    written: IdPair
    is_manual: bool

    @classmethod
    def of(cls, meant: Meant, named: Meant, proposed: set[IdPair] | None) -> "_Row":
        """``proposed``: the pairs of the run that wrote the workbook, where its record is known."""
        named = named if _is_the_same(meant, named) else replace(named, host=None, intern=None)
        pair, written = meant.pair or named.pair, meant.row.ids
        is_manual = meant.row.points is None if proposed is None else not {pair, written} & proposed
        return cls(meant, named, pair, written, is_manual=is_manual)

    def findings(self, book: MatchBook) -> Iterator[Finding]:
        """What is wrong with the row, or doubtful."""
        if self.meant.pair is None and self.named.pair is None and not self.is_manual and _is_gone(self.meant):
            if self.meant.row.is_match:
                yield about_gone(book, self.meant)
            return
        yield from about_row(book, self.meant, self.named)


def _is_the_same(meant: Meant, named: Meant) -> bool:
    """Whether those whose id is not known can be the ones who are known by name: the rest must not all be another's."""
    unknown = [side for side, key in (("host", meant.host), ("intern", meant.intern)) if key is None]
    differing = Counter(doubt.side for doubt in named.doubts if doubt.code == "differs")
    return all(differing[side] <= 1 for side in unknown)


def _is_gone(meant: Meant) -> bool:
    """Whether nothing else is wrong than that one side or both no longer take part."""
    return all(fault.code in {"unknown_signup", "left_out_signup"} for fault in meant.faults)


class _Answers:
    """What all rows say together, held against the run that wrote them.

    Attributes:
        missing: the run's matches that stand in no row any more.
        accepted: who said yes; a row that is missing takes no answer back.
        declined: who said no, whether they still take part or not.
    """

    def __init__(self, rows: Sequence[_Row], run: Run | None, renamed: Renamed) -> None:
        self._rows: dict[IdPair, list[_Row]] = defaultdict(list)
        for row in rows:
            if row.pair:
                self._rows[row.pair].append(row)
        self._status = {pair: same[0].meant.row.status for pair, same in self._rows.items()}
        self._before = run.earlier if run else FIRST
        self._unplaced = tuple(renamed.interns.get(why.intern, why.intern) for why in run.unplaced) if run else None
        # Whose id changed is the same person still, as a row shows or the lists of people do.
        self._renamed = renamed.also((row.written, row.pair) for row in rows if row.pair and all(row.written))
        matches = {(match.host, match.intern): match.status for match in run.matches} if run else {}
        shown = {row.written for row in rows}
        self._run = {self._renamed.pair(pair) for pair in matches}
        unseen = {self._renamed.pair(pair): status for pair, status in matches.items() if pair not in shown}
        self.missing = frozenset(unseen.keys() - self._rows.keys())
        self.accepted = self._that_are("accepted") | {one for one in self.missing if unseen[one] == "accepted"}
        gone = {row.written for row in rows if not row.pair and not row.meant.row.is_match and all(row.written)}
        self.declined = self._that_are("declined") | gone

    def _that_are(self, status: str) -> frozenset[IdPair]:
        return frozenset(pair for pair, said in self._status.items() if said == status)

    def twice(self) -> Iterator[Sequence[Meant]]:
        """The rows of each pair that stands in several."""
        return ([row.meant for row in same] for same in self._rows.values() if len(same) > 1)

    def earlier(self, file: InputFile) -> Earlier:
        """What is decided for the next round by the workbook ``file`` and by the rounds before it."""
        before, now = self._before, self._renamed.pair
        proposed = self._run | {pair for pair, same in self._rows.items() if not same[0].is_manual}
        locked = {pair for pair, same in self._rows.items() if same[0].meant.row.is_locked or same[0].is_manual}
        declined_before = {now(pair) for pair in (*before.declined, *before.declined_before)}
        return Earlier(
            workbook=file,
            proposed=tuple(sorted(proposed)),
            accepted=tuple(sorted(self.accepted)),
            locked=tuple(sorted(locked - self.accepted - self.declined)),
            declined=tuple(sorted(self.declined)),
            declined_before=tuple(sorted(declined_before - self.declined)),
            dropped=tuple(sorted(self.missing - self.accepted)),
            days=tuple(
                (*pair, same[0].meant.row.days) for pair, same in sorted(self._rows.items()) if same[0].meant.row.days
            ),
            unplaced=self._unplaced,
            met=tuple(sorted({now(pair) for pair in before.met})),
            waited=tuple(sorted({self._renamed.interns.get(one, one) for one in before.waited})),
            history=before.history,
        )
