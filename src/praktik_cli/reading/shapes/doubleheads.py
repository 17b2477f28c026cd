"""Tables with two header rows: a question, and under it its options or the questions that it groups."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from praktik_cli.reading.cells import is_blank
from praktik_cli.reading.headers import header_key, header_text
from praktik_cli.reading.questions import Question, Row
from praktik_cli.reading.shapes.options import Knows, is_response, questions_under
from praktik_cli.reading.shapes.tools import SURVEYMONKEY, find_tool, tool_columns

_LEAST_HEADINGS: Final = 2

Cells = Sequence[Sequence[object]]


def find_pair(rows: Cells, at: int, knows: Knows) -> tuple[int, int] | None:
    """The positions of the upper and lower header row, when the header at ``at`` is one of two.

    A merged cell holds its text in the first column only, so the upper row has gaps that the lower one fills.
    """
    if at + 1 < len(rows) and _is_lower(rows[at], rows[at + 1], knows):
        return at, at + 1
    if at > 0 and _is_grouping(rows[at - 1], rows[at], knows) and _is_lower(rows[at - 1], rows[at], knows):
        return at - 1, at
    return None


def paired_questions(
    upper: Sequence[object], lower: Sequence[object], rows: Sequence[Row], knows: Knows
) -> tuple[Question, ...]:
    """One question for each column under an upper and a lower header row."""
    width = max(len(upper), len(lower))
    under = _texts(lower, width)
    questions = {at: Question("") for at in range(width)}
    repeated = {key for key, count in Counter(map(header_key, under)).items() if count > 1}

    def is_clear(text: str) -> bool:
        return knows(text) and header_key(text) not in repeated

    for start, end, heading in _headings(_texts(upper, width)):
        columns = {at: under[at] for at in range(start, end) if at == start or under[at]}
        if heading:
            # Two groups may hold "Navn" each; it belongs to the group that is no question itself only with its name.
            knows_own = knows if knows(heading) else is_clear
            questions |= questions_under(heading, columns, rows, knows_own)
        else:
            questions |= {at: Question(text) for at, text in columns.items()}
    return tuple(questions[at] for at in range(width))


def _texts(row: Sequence[object], width: int) -> list[str]:
    texts = [header_text(cell) for cell in row]
    return texts + [""] * (width - len(texts))


def _headings(upper: Sequence[str]) -> list[tuple[int, int, str]]:
    """Start, end and text of each heading; what stands before the first has none."""
    starts = [at for at, text in enumerate(upper) if text]
    bounds = sorted({0, *starts, len(upper)})
    return [(start, end, upper[start]) for start, end in pairwise(bounds)]


def _is_grouping(row: Sequence[object], lower: Sequence[object], knows: Knows) -> bool:
    """Whether the row is no title: it groups columns, and a field answers to one of its texts."""
    texts = [header_text(cell) for cell in row if not is_blank(cell)]
    return len(texts) >= _LEAST_HEADINGS and any(map(knows, texts)) and len(texts) < len(lower)


def _is_lower(upper: Sequence[object], lower: Sequence[object], knows: Knows) -> bool:
    """Whether ``lower`` is the second header row and not the first answer."""
    width = max(len(upper), len(lower))
    heads, under = _texts(upper, width), _texts(lower, width)
    if any(not isinstance(cell, str) for cell in lower if not is_blank(cell)) or any("@" in text for text in under):
        return False
    headings = [(start, end) for start, end, text in _headings(heads) if text]
    fills_gap = any(any(under[start + 1 : end]) for start, end in headings)
    tool = find_tool(heads)
    if tool and tool.name == SURVEYMONKEY:
        return any(under) and not any(under[at] for at in tool_columns(tool, heads))
    singles = [under[start] for start, end in headings if not any(under[start + 1 : end])]
    return fills_gap and all(is_response(text) or knows(text) for text in singles)
