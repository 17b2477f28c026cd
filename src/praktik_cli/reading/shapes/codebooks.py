"""What coded answers stand for: from a sheet that lists it, or from ``[codes]`` in the settings."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from praktik_cli.reading.cells import is_blank
from praktik_cli.reading.headers import HEADER_ROWS, header_key, header_text
from praktik_cli.reading.questions import Question
from praktik_cli.reading.shapes.ticks import tick_key
from praktik_cli.reading.tables import Table

# Question → code → label, as they are written.
Codes = Mapping[str, Mapping[str, str]]

_QUESTION: Final = frozenset(
    {"variablename", "variable", "variabel", "variabelnavn", "spørgsmål", "question", "kolonne"}
)
_CODE: Final = frozenset({"value", "værdi", "code", "kode", "label number", "etiketnummer", "labelnummer"})
_LABEL: Final = frozenset({"label", "etiket", "text", "tekst", "svar", "svartekst", "svarmulighed", "betydning"})


def read_codebook(table: Table) -> Codes:
    """What a sheet with columns for question, code and label lists; nothing for any other sheet."""
    for at, row in enumerate(table.rows[:HEADER_ROWS]):
        keys = [header_key(header_text(cell)) for cell in row]
        places = [next((at for at, key in enumerate(keys) if key in names), -1) for names in (_QUESTION, _CODE, _LABEL)]
        if min(places) >= 0:
            return read_labels(table.rows[at + 1 :], places)
    return {}


def read_labels(rows: Sequence[Sequence[object]], places: Sequence[int]) -> Codes:
    """Question → code → label from rows that have them at ``places``; an empty question is the one above."""
    found: dict[str, dict[str, str]] = {}
    question = ""
    for row in rows:
        cells = [row[at] if at < len(row) else None for at in places]
        question = header_text(cells[0]) or question
        if question and not is_blank(cells[1]) and not is_blank(cells[2]):
            found.setdefault(question, {})[tick_key(cells[1])] = header_text(cells[2])
    return found


def with_labels(questions: Sequence[Question], books: Sequence[Codes], name: str) -> tuple[Question, ...]:
    """The questions with the labels that ``books`` give for their headers, or for ``Sheet!Header``; the last counts.

    The answer that a column ticks may be coded too.
    """
    by_key = [{header_key(header): labels for header, labels in book.items()} for book in books]

    def labels_of(question: Question) -> dict[str, str]:
        keys = (header_key(question.header), header_key(f"{name}!{question.header}"))
        found = dict(question.codes)
        for book in by_key:
            for key in keys:
                found |= book.get(key, {})
        return found

    return tuple(_with(question, labels_of(question)) if question.header else question for question in questions)


def _with(question: Question, labels: Mapping[str, str]) -> Question:
    if question.option is None:
        return replace(question, codes=labels) if labels else question
    return replace(question, option=labels.get(question.option, question.option))
