"""What is wrong or doubtful in a match workbook that came back, each with its cell."""

from collections.abc import Iterator, Sequence
from typing import Final

from praktik_cli.domain.finding import Finding, Severity
from praktik_cli.domain.matchbook import MatchBook, Meant, RowFault
from praktik_cli.domain.past import IdPair

# Faults of a row, as ``reading.matchmeaning`` names them, and the codes they are told by.
_CODES: Final = {
    "unknown_signup": "previous-unknown-person",
    "left_out_signup": "previous-unknown-person",
    "several_signups": "previous-several-people",
    "names_disagree": "previous-names-disagree",
    "nobody_named": "previous-nobody-named",
    "unknown_status": "previous-unknown-status",
}


def about_row(book: MatchBook, meant: Meant, named: Meant) -> Iterator[Finding]:
    """What is to be said of one row; ``named`` is the same row without its ids."""
    for fault in meant.faults:
        # Who is recognised in spite of another id is told, and taken.
        if fault.code in {"unknown_signup", "left_out_signup"} and named.pair:
            yield _finding(book, fault, "previous-new-id", Severity.WARNING)
        else:
            yield _finding(book, fault, _CODES[fault.code], Severity.ERROR)
    for doubt in meant.doubts:
        if doubt.code == "unknown_lock":
            yield _finding(book, doubt, "previous-unknown-lock", Severity.WARNING)
    if meant.row.is_locked and meant.row.status == "declined":
        cell = meant.row.cell("lock")
        yield Finding("previous-declined-and-locked", Severity.ERROR, book.file, book.sheet, cell)


def about_gone(book: MatchBook, meant: Meant) -> Finding:
    """A match of which somebody no longer takes part: the other side is free again."""
    fault = meant.faults[0]
    code = "previous-accepted-gone" if meant.row.status == "accepted" else "previous-gone"
    return _finding(book, fault, code, Severity.WARNING)


def about_twice(book: MatchBook, rows: Sequence[Meant]) -> Finding:
    """A pair in several rows: harmless if all say the same."""
    answers = {(meant.row.status, meant.row.is_locked) for meant in rows}
    first, second = rows[0].row.cell("intern", "intern_id"), rows[1].row.cell("intern", "intern_id")
    code = "previous-pair-twice" if len(answers) == 1 else "previous-answers-differ"
    severity = Severity.WARNING if len(answers) == 1 else Severity.ERROR
    value = rows[1].row.said["intern"].text if "intern" in rows[1].row.said else None
    return Finding(code, severity, book.file, book.sheet, second, value, values={"other": first})


def about_missing(book: MatchBook, pair: IdPair) -> Finding:
    """An accepted match that stands in no row any more; it stays."""
    values = {"host": pair[0], "intern": pair[1]}
    return Finding("previous-accepted-missing", Severity.WARNING, book.file, book.sheet, values=values)


def about_no_record(book: MatchBook) -> Finding:
    """Nobody knows of which run this is the workbook."""
    return Finding("previous-no-record", Severity.WARNING, book.file, book.sheet, value=book.file)


def _finding(book: MatchBook, fault: RowFault, code: str, severity: Severity) -> Finding:
    values = {"other": fault.own or ", ".join(fault.others)}
    return Finding(code, severity, book.file, book.sheet, fault.cells[0], fault.value, fault.nearest, values=values)


def about_newer(file: str, newer: str) -> Finding:
    """The workbook ``file`` is not the last of its season: ``newer`` was made from it."""
    return Finding("previous-not-newest", Severity.WARNING, file, values={"other": newer})
