"""A table that explains itself: one or two header rows, answers below, perhaps another table below those."""

from collections.abc import Iterable, Mapping, Sequence

from praktik_cli.domain.finding import Finding, Severity
from praktik_cli.reading.cells import cell_name, is_blank
from praktik_cli.reading.headers import (
    NEEDED_TO_BE_SIGNUPS,
    count_known,
    find_header_row,
    header_key,
    header_text,
    knows,
)
from praktik_cli.reading.questions import Questionnaire, answer_rows
from praktik_cli.reading.shapes import limesurvey
from praktik_cli.reading.shapes.brackets import split_headers
from praktik_cli.reading.shapes.codebooks import Codes, with_labels
from praktik_cli.reading.shapes.decoding import decode
from praktik_cli.reading.shapes.doubleheads import find_pair, paired_questions
from praktik_cli.reading.shapes.endings import pass_over, without
from praktik_cli.reading.shapes.findings import about_hidden, about_passed_over
from praktik_cli.reading.shapes.tools import LIMESURVEY, find_tool, tool_columns
from praktik_cli.reading.tables import Table


def read_ordinary(table: Table, mapping: Mapping[str, str], books: Sequence[Codes]) -> list[Questionnaire]:
    """The questionnaires of ``table``, one for each header row with a layout of its own.

    Args:
        table: the cells.
        mapping: headers that the settings name.
        books: question → code → label; the last that has a question counts.
    """
    at = find_header_row(table.rows, mapping)
    if at is None:
        return [Questionnaire(table, None, None, (), ())]
    starts = [at, *_further_headers(table.rows, at, mapping)]
    ends = [*starts[1:], len(table.rows)]
    return [
        _read(table, start, end, mapping, books, is_second=start != at) for start, end in zip(starts, ends, strict=True)
    ]


def _further_headers(rows: Sequence[Sequence[object]], at: int, mapping: Iterable[str]) -> list[int]:
    """The positions of rows below ``at`` that are headers too, with other columns or in another order."""
    first = [header_text(cell) for cell in rows[at]]
    texts = {cell for cell in rows[at] if isinstance(cell, str) and not is_blank(cell)}
    alike = [number for number, row in enumerate(rows[at + 1 :], at + 1) if not texts.isdisjoint(row)]
    found = []
    for number in alike:
        layout = [header_text(cell) for cell in rows[number]]
        if count_known(rows[number], mapping) >= NEEDED_TO_BE_SIGNUPS and not _same_layout(layout, first):
            found.append(number)
            first = layout
    return found


def _same_layout(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two header rows have the same headers in the same columns; one of them may lack some."""
    both = [(header_key(a), header_key(b)) for a, b in zip(one, other, strict=False) if a and b]
    return bool(both) and all(a == b for a, b in both)


def _read(
    table: Table, start: int, end: int, mapping: Mapping[str, str], books: Sequence[Codes], *, is_second: bool
) -> Questionnaire:
    known = knows(mapping)
    upper, lower = find_pair(table.rows[:end], start, known) or (start, start)
    rows = answer_rows(table.rows[:end], lower + 1)
    headers = tuple(map(header_text, table.rows[upper]))
    tool = find_tool(limesurvey.without_codes(headers))
    if tool is LIMESURVEY:
        headers = limesurvey.without_codes(headers)
    if lower > upper:
        questions = paired_questions(table.rows[upper], table.rows[lower], rows, known)
    else:
        questions = split_headers(headers, rows, known)
    if tool is LIMESURVEY:
        questions = limesurvey.with_codes(questions)
    questions = with_labels(questions, books, table.sheet or table.file)
    passed = pass_over(rows, table.rows[lower], questions)
    rows = without(rows, passed)
    return Questionnaire(
        table,
        tool.name if tool else None,
        lower + 1,
        questions,
        decode(questions, rows),
        tool_columns(tool, headers),
        limesurvey.unfinished(questions, rows) if tool is LIMESURVEY else {},
        (*_about_second(table, lower, is_second), *about_hidden(table, rows), *about_passed_over(table, passed)),
    )


def _about_second(table: Table, at: int, is_second: bool) -> Iterable[Finding]:
    if is_second:
        yield Finding("second-header", Severity.WARNING, table.file, table.sheet, cell_name(at + 1, 0))
