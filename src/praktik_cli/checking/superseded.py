"""Rows that are left out beside sign-ups of the same person: of two answers the later counts, whatever it says."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from praktik_cli.checking.findings import shown, warning
from praktik_cli.checking.order import Order, Place, place
from praktik_cli.checking.repeats import email_field, person
from praktik_cli.domain.finding import Finding, Severity
from praktik_cli.domain.reading import AbsentAnswer, LeftOut, Reading
from praktik_cli.domain.signup import Host, Intern, Signup

_AGAIN: Final = "answered-again"
# An answer that was never sent, or sent to try the form, takes back nothing.
_TAKES_BACK_NOTHING: Final = frozenset({"unfinished", "test-answer"})


def settle(
    reading: Reading, everyone: Sequence[Host | Intern], order: Order
) -> tuple[Reading, list[tuple[Host | Intern, Finding]]]:
    """The reading without the errors in rows that were answered again; the sign-ups taken back, each with its finding.

    A later row that withdraws, or that an error leaves out, takes back the earlier answer. The errors of an earlier
    row no longer matter, and the row is told as answered again; those of a row that is host and intern stay, since they
    may be of the other sign-up.

    Args:
        reading: what the files gave.
        everyone: the last usable answer of each person.
        order: of the rows.
    """
    by_person: dict[object, list[AbsentAnswer]] = defaultdict(list)
    for answer in reading.absent:
        by_person[answer.side, answer.person].append(answer)
    taken_back: list[tuple[Host | Intern, Finding]] = []
    again: dict[Place, Finding] = {}
    for signup in everyone if by_person else ():
        for answer in by_person.get(person(signup), ()):
            if not _is_later(answer, signup, order):
                again |= {_place(answer): _told(answer, signup)} if answer.is_alone else {}
            elif not _TAKES_BACK_NOTHING.issuperset(answer.codes):
                taken_back.append((signup, _taken_back(signup, answer)))
    return _without_errors(reading, again), taken_back


def _is_later(answer: AbsentAnswer, signup: Signup, order: Order) -> bool:
    if answer.submitted_at and signup.submitted_at and answer.submitted_at != signup.submitted_at:
        return answer.submitted_at > signup.submitted_at
    return order(_place(answer)) > order(place(signup))


def _place(answer: AbsentAnswer) -> Place:
    return answer.file, answer.sheet, answer.row


def _taken_back(signup: Host | Intern, answer: AbsentAnswer) -> Finding:
    other = f"{answer.sheet or answer.file}!{answer.cell}"
    finding = warning(_AGAIN, signup, email_field(signup), answer.person[0], other=other)
    return replace(finding, row=signup.source.row)


def _told(answer: AbsentAnswer, signup: Host | Intern) -> Finding:
    field = email_field(signup)
    values = {"field": field, "side": answer.side, "other": shown(signup, field)}
    place = (answer.file, answer.sheet, answer.cell)
    return Finding(_AGAIN, Severity.WARNING, *place, answer.person[0], row=answer.row, values=values)


def _without_errors(reading: Reading, again: Mapping[Place, Finding]) -> Reading:
    if not again:
        return reading
    findings = [*_others(reading.findings, again), *again.values()]
    left_out = tuple(_as_again(row) if (row.file, row.sheet, row.row) in again else row for row in reading.left_out)
    return replace(reading, findings=tuple(findings), left_out=left_out)


def _others(findings: Iterable[Finding], again: Mapping[Place, Finding]) -> Iterator[Finding]:
    for finding in findings:
        is_settled = finding.row is not None and (finding.file, finding.sheet, finding.row) in again
        if not (is_settled and finding.is_error):
            yield finding


def _as_again(row: LeftOut) -> LeftOut:
    return replace(row, codes=(_AGAIN,))
