"""The answers in one row, with what is wrong or doubtful about them."""

from typing import Final

from praktik_cli.domain.finding import Finding
from praktik_cli.domain.signup import DENMARK
from praktik_cli.reading.cells import Problem, Read
from praktik_cli.reading.options import Options
from praktik_cli.reading.rowviews import RowView
from praktik_cli.reading.standing import about_row
from praktik_cli.reading.values import read_value
from praktik_cli.reference.fields import Field, fields
from praktik_cli.reference.words import find_side

Answers = dict[str, object]

_ALWAYS_ERRORS: Final = frozenset({"formula-error", "formula-without-value"})
# An answer that limits a person is never dropped with a mere warning: without it they could be sent anywhere.
_LIMITS: Final = frozenset({"max_km", "weekdays"})


def read_row(row: RowView, options: Options) -> tuple[Answers, list[Finding]]:
    """The answers of one row by field key, without those that are empty or not understood.

    Args:
        row: the row and the side to read it for.
        options: field key → answers with a comma in them, as ``organisation_key``.
    """
    answers: Answers = {}
    findings: list[Finding] = []
    is_abroad = _country(row) != DENMARK
    for entry in fields(row.side):
        if is_abroad and entry.key == "municipality":
            answers["place"] = " ".join(row.texts(entry.key))
            continue
        value, found = _read_field(row, entry, options)
        findings += found
        if value is not None and value != ():
            answers[entry.key] = value
        elif entry.required and row.positions(entry.key) and not any(finding.is_error for finding in found):
            findings.append(row.error(Problem("missing-value", ""), entry.key))
    about = list(about_row(row, answers))
    gone = [finding for finding in about if finding.row is not None and not finding.is_error]
    return answers, gone or findings + about


def _read_field(row: RowView, entry: Field, options: Options) -> tuple[object, list[Finding]]:
    value: object = None
    findings = []
    for position in row.positions(entry.key):
        read = _read_cell(entry, row.cell(position), options)
        value = _join(value, read.value)
        for problem in read.problems:
            is_needed = (entry.required or entry.key in _LIMITS) and not problem.is_doubt
            tell = row.error if is_needed or problem.code in _ALWAYS_ERRORS else row.warning
            findings.append(tell(problem, entry.key, position))
    return value, findings


def _read_cell(entry: Field, cell: object, options: Options) -> Read[object]:
    if entry.key == "also_host" and isinstance(cell, str) and (side := find_side(cell)):
        return Read(side != "intern")
    kind = "fewest" if entry.key == "min_interns" else entry.kind
    return read_value(kind, cell, options.get(entry.key, frozenset()))


def _join(one: object, other: object) -> object:
    if one is None or other is None:
        return other if one is None else one
    if isinstance(one, tuple) and isinstance(other, tuple):
        return tuple(dict.fromkeys(one + other))
    return f"{one} {other}"


def _country(row: RowView) -> str:
    found = [read_value("country", row.cell(position)).value for position in row.positions("country")]
    return str(next(filter(None, found), DENMARK))
