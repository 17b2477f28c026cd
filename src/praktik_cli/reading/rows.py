"""The answers in one row, with what is wrong or doubtful about them."""

from collections.abc import Iterator
from typing import Final

from praktik_cli.domain.finding import Finding
from praktik_cli.domain.signup import DENMARK
from praktik_cli.naming import organisation_key
from praktik_cli.reading.cells import Problem, Read
from praktik_cli.reading.ids import is_plain
from praktik_cli.reading.options import Options
from praktik_cli.reading.rowviews import RowView
from praktik_cli.reading.values import read_value
from praktik_cli.reference.fields import Field, fields
from praktik_cli.reference.words import find_side

Answers = dict[str, object]

_ALWAYS_ERRORS: Final = frozenset({"formula-error", "formula-without-value"})
# An answer that limits a person is never dropped with a mere warning: without it they could be sent anywhere.
_LIMITS: Final = frozenset({"max_km", "weekdays"})
_NEVER_ERRORS: Final = frozenset({"control-characters", "too-long"})


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
    about = list(_about_row(row, answers))
    withdrawn = [finding for finding in about if finding.code == "withdrawn"]
    return answers, withdrawn or findings + about


def keeps_id(answers: Answers) -> bool:
    """Whether the export's id is kept; without one there is nothing to keep or drop."""
    names = (str(answers.get(key, "")) for key in ("name", "contact_name"))
    return "id" not in answers or is_plain(str(answers["id"]), names)


def _read_field(row: RowView, entry: Field, options: Options) -> tuple[object, list[Finding]]:
    value: object = None
    findings = []
    for position in row.positions(entry.key):
        read = _read_cell(entry, row.cell(position), options)
        value = _join(value, read.value)
        for problem in read.problems:
            is_needed = (entry.required or entry.key in _LIMITS) and problem.code not in _NEVER_ERRORS
            tell = row.error if is_needed or problem.code in _ALWAYS_ERRORS else row.warning
            findings.append(tell(problem, entry.key, position))
    return value, findings


def _read_cell(entry: Field, cell: object, options: Options) -> Read[object]:
    if entry.key == "also_host" and isinstance(cell, str) and (side := find_side(cell)):
        return Read(side != "intern")
    known = options.get(entry.key, frozenset())
    return read_value(entry.kind, cell, lambda text: organisation_key(text) in known)


def _join(one: object, other: object) -> object:
    if one is None or other is None:
        return other if one is None else one
    if isinstance(one, tuple) and isinstance(other, tuple):
        return tuple(dict.fromkeys(one + other))
    return f"{one} {other}"


def _country(row: RowView) -> str:
    found = [read_value("country", row.cell(position)).value for position in row.positions("country")]
    return str(next(filter(None, found), DENMARK))


def _about_row(row: RowView, answers: Answers) -> Iterator[Finding]:
    """What an answer means for the whole row."""

    def problem(code: str, key: str) -> tuple[Problem, str]:
        return Problem(code, " ".join(row.texts(key))), key

    if not keeps_id(answers):
        yield row.warning(*problem("id-not-kept", "id"))
    if answers.get("status") == "afmeldt":
        yield row.warning(*problem("withdrawn", "status"), leaves_out=True)
    if answers.get("status") == "reserve":
        yield row.warning(*problem("reserve", "status"))
    if answers.get("consent") is False:
        yield row.error(*problem("no-consent", "consent"))
    if answers.get("manager_approved") is False:
        yield row.warning(*problem("not-approved", "manager_approved"))
    if row.sheet.side == row.side and answers.get("role_in_round") not in {None, "both", row.side}:
        yield row.warning(*problem("other-side", "role_in_round"))
