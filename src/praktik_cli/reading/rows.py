"""The answers in the rows of a sheet, with what is wrong or doubtful about them."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from typing import Final

from praktik_cli.domain.finding import Finding
from praktik_cli.domain.signup import DENMARK
from praktik_cli.reading.cells import Problem
from praktik_cli.reading.fieldvalues import FieldValues, read_field
from praktik_cli.reading.headers import asks_withdrawn
from praktik_cli.reading.options import Options
from praktik_cli.reading.questions import Row, columns_of
from praktik_cli.reading.rowviews import RowView
from praktik_cli.reading.sheets import Sheet
from praktik_cli.reading.standing import ID_NOT_KEPT, TEST_KEYS, about_row
from praktik_cli.reading.trials import may_be_tests
from praktik_cli.reference.fields import Field, field, fields

Answers = dict[str, object]
RowAnswers = tuple[RowView, Answers, list[Finding]]

_ALWAYS_ERRORS: Final = frozenset({"formula-error", "formula-without-value"})
# An answer that limits a person is never dropped with a mere warning: without it they could be sent anywhere.
_LIMITS: Final = frozenset({"max_km", "weekdays"})


def read_rows(sheet: Sheet, side: str, rows: Sequence[Row], options: Options) -> Iterator[RowAnswers]:
    """Each row of ``rows`` as the sign-up of ``side``: its answers by field key, and the findings.

    Answers that are empty or not understood are absent.

    Args:
        sheet: where the rows stand.
        side: ``"host"`` or ``"intern"``.
        rows: the rows of the sheet that sign up for that side.
        options: field key → answers with a comma in them, as ``organisation_key``.
    """
    views = [RowView(sheet, side, number, cells) for number, cells in rows]
    answers: list[Answers] = [{} for _ in views]
    findings: dict[int, list[Finding]] = defaultdict(list)
    is_all = len(rows) == len(sheet.rows)
    columns = sheet.cells if is_all else columns_of([cells for _, cells in rows], len(sheet.headers))
    abroad = _abroad(sheet, side, columns)
    for index in abroad:
        answers[index]["place"] = " ".join(views[index].texts("municipality"))
    for entry in fields(side):
        if positions := sheet.columns[side].by_key.get(entry.key):
            kind = "withdrawn" if entry.key == "status" and asks_withdrawn(sheet.headers[positions[0]]) else None
            found = read_field(entry, positions, columns, options, kind)
            passed_over: Collection[int] = abroad if entry.key == "municipality" else ()
            _put(entry, found, answers, passed_over)
            _tell(entry, found, views, findings, passed_over)
    shown = [at for key in TEST_KEYS for at in sheet.columns[side].by_key.get(key, ())]
    may_be_test = any(may_be_tests(columns[at]) for at in shown)
    for index, (view, given) in enumerate(zip(views, answers, strict=True)):
        yield view, given, _of_row(view, given, findings.get(index, []), may_be_test=may_be_test)


def _abroad(sheet: Sheet, side: str, columns: Sequence[Sequence[object]]) -> frozenset[int]:
    """The indexes of the rows whose workplace is in another country."""
    positions = sheet.columns[side].by_key.get("country", ())
    countries = read_field(field(side, "country"), positions, columns, {})
    return frozenset(index for index, code in enumerate(countries.values) if code not in {None, DENMARK})


def _put(entry: Field, found: FieldValues, answers: Sequence[Answers], passed_over: Collection[int]) -> None:
    key = entry.key
    for index, value in enumerate(found.values):
        if value is not None and value != () and index not in passed_over:
            answers[index][key] = value


def _tell(
    entry: Field,
    found: FieldValues,
    views: Sequence[RowView],
    findings: dict[int, list[Finding]],
    passed_over: Collection[int],
) -> None:
    for index, problems in found.problems.items():
        if index not in passed_over:
            findings[index] += [_finding(entry, views[index], problem, position) for position, problem in problems]
    if entry.required:
        for index in (index for index, value in enumerate(found.values) if not value):
            if index not in passed_over:
                findings[index] += _missing(entry, views[index], findings[index])


def _finding(entry: Field, view: RowView, problem: Problem, position: int) -> Finding:
    is_needed = (entry.required or entry.key in _LIMITS) and not problem.is_doubt
    tell = view.error if is_needed or problem.code in _ALWAYS_ERRORS else view.warning
    return tell(problem, entry.key, position)


def _missing(entry: Field, view: RowView, found: Sequence[Finding]) -> Iterator[Finding]:
    """That a needed answer is empty, unless an error says already why it could not be read."""
    if not any(finding.is_error and finding.values["field"] == entry.key for finding in found):
        yield view.error(Problem("missing-value", ""), entry.key)


def _of_row(view: RowView, answers: Answers, findings: list[Finding], *, may_be_test: bool) -> list[Finding]:
    """The findings of a row; nothing else matters about one that takes no part by its own answer."""
    about = list(about_row(view, answers, may_be_test=may_be_test))
    if any(finding.code == ID_NOT_KEPT for finding in about):
        del answers["id"]
    leaving = [finding for finding in about if finding.row is not None and not finding.is_error]
    return leaving or findings + about
