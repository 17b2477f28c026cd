"""A match workbook that came back: what was answered, locked, typed in and taken out, and what cannot be understood.

Stated rules: what is accepted or locked stays; what is declined is never proposed again; a pair that the analyst typed
in is a lock; one that she took out is no wish; whose sign-up is gone frees the other side.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from praktik_cli.checking.comeback_findings import about_gone, about_row, about_twice
from praktik_cli.domain.changes import Called
from praktik_cli.domain.earlier import FIRST, Earlier, Note, Notes
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
    book: MatchBook, rows: Sequence[Meant], by_name: Sequence[Meant], run: Run | None, file: InputFile
) -> CameBack:
    """What ``book`` says.

    Args:
        book: the workbook.
        rows: its rows with the sign-ups of now that they mean.
        by_name: the same rows as they are meant if their ids are not looked at.
        run: the record of the run that wrote the workbook; without it the rows that show points are taken as proposed.
        file: the workbook's path and hash.
    """
    proposed = {(match.host, match.intern) for match in run.matches} if run else None
    read = [_Row.of(meant, named, proposed) for meant, named in zip(rows, by_name, strict=True)]
    by_pair: dict[IdPair, list[_Row]] = defaultdict(list)
    for row in read:
        if row.pair:
            by_pair[row.pair].append(row)
    findings = [finding for row in read for finding in row.findings(book)]
    findings += [about_twice(book, [row.meant for row in same]) for same in by_pair.values() if len(same) > 1]
    shown = {row.written: row.pair for row in read}
    earlier = _earlier({pair: same[0] for pair, same in by_pair.items()}, shown, run, file)
    return CameBack(earlier, _notes(read), tuple(findings), _called(read))


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
        pair, said = meant.pair or named.pair, meant.row.said
        written = (
            said["host_id"].text if "host_id" in said else "",
            said["intern_id"].text if "intern_id" in said else "",
        )
        is_manual = meant.row.points is None if proposed is None else not {pair, written} & proposed
        return cls(meant, named, pair, written, is_manual=is_manual)

    def findings(self, book: MatchBook) -> Iterator[Finding]:
        """What is wrong with the row, or doubtful."""
        if self.meant.pair is None and self.named.pair is None and not self.is_manual and _is_gone(self.meant):
            if self.meant.row.is_match:
                yield about_gone(book, self.meant)
            return
        yield from about_row(book, self.meant, self.named)


def _is_gone(meant: Meant) -> bool:
    """Whether nothing else is wrong than that one side or both no longer take part."""
    return all(fault.code in {"unknown_signup", "left_out_signup"} for fault in meant.faults)


def _earlier(
    rows: Mapping[IdPair, _Row], shown: Mapping[IdPair, IdPair | None], run: Run | None, file: InputFile
) -> Earlier:
    """``shown``: the ids in each row → the pair that it means now, ``None`` when somebody of it is gone."""
    before = run.earlier if run else FIRST
    matches = {(match.host, match.intern) for match in run.matches} if run else set()
    # Whose id changed is the same person still.
    was = {shown.get(pair) or pair for pair in matches} | {pair for pair, row in rows.items() if not row.is_manual}
    status = {pair: row.meant.row.status for pair, row in rows.items()}
    accepted = {pair for pair, said in status.items() if said == "accepted"}
    declined = {pair for pair, said in status.items() if said == "declined"}
    locked = {pair for pair, row in rows.items() if row.meant.row.is_locked or row.is_manual} - accepted - declined
    return Earlier(
        workbook=file,
        proposed=tuple(sorted(was)),
        accepted=tuple(sorted(accepted)),
        locked=tuple(sorted(locked)),
        declined=tuple(sorted(declined)),
        declined_before=tuple(sorted({*before.declined, *before.declined_before} - declined)),
        dropped=tuple(sorted(matches - shown.keys() - rows.keys())),
        days=tuple((*pair, row.meant.row.days) for pair, row in sorted(rows.items()) if row.meant.row.days),
        unplaced=tuple(why.intern for why in run.unplaced) if run else None,
        met=before.met,
        waited=before.waited,
    )
