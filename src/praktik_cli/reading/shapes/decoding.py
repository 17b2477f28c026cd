"""The answers of a table, with codes as labels and ticks as the text of their option; geometry stays."""

from collections.abc import Iterable, Mapping, Sequence

from praktik_cli.naming import fold
from praktik_cli.reading.cells import is_blank
from praktik_cli.reading.headers import header_key
from praktik_cli.reading.questions import Question, Row
from praktik_cli.reading.shapes.ticks import are_ticks, distinct, is_other, tick_key, ticked

# What stands in the cells of a column → what it means.
Meanings = Mapping[object, object]


def decode(questions: Sequence[Question], rows: Sequence[Row]) -> Sequence[Row]:
    """``rows`` with every coded or ticked cell as its text; the same rows where nothing is coded.

    A code without a label stays as it is. Where a person wrote what "other" is, the mere tick for it is no answer.
    """
    coded = [at for at, question in enumerate(questions) if question.codes or question.option is not None]
    if not coded:
        return rows
    cells = {at: distinct(rows, at) for at in coded}
    written = {at for at in coded if _is_written(questions[at], cells[at])}
    meanings = {at: _meanings(questions[at], cells[at]) for at in coded if at not in written}
    width = len(questions)
    found: list[tuple[int, list[object]]] = [
        (number, [*answers, *[None] * (width - len(answers))]) for number, answers in rows
    ]
    for at, meant in meanings.items():
        if any(meaning != cell for cell, meaning in meant.items()):
            for _, answers in found:
                cell = answers[at]
                answers[at] = meant.get(cell, cell)
    for text in written:
        _drop_ticks(found, text, _others(questions, text, written, found))
    return found


def _is_written(question: Question, cells: Iterable[object]) -> bool:
    """Whether the column holds what people wrote under "other", and no ticks."""
    option = question.option or ""
    return is_other(option) and not are_ticks(cells, option)


def _meanings(question: Question, cells: Iterable[object]) -> Meanings:
    if question.option is not None:
        return {cell: ticked(cell, question.option) for cell in cells}
    labels = {fold(code): label or None for code, label in question.codes.items()}
    return {cell: labels.get(tick_key(cell), cell) for cell in cells}


def _others(
    questions: Sequence[Question], text: int, written: set[int], rows: Sequence[Row]
) -> list[tuple[int, frozenset[object]]]:
    """Where the question of the column ``text`` is ticked or chosen, and the answers there that mean "other"."""
    key = header_key(questions[text].header)
    places = [at for at, one in enumerate(questions) if at not in written and header_key(one.header) == key]
    answers = {at: distinct(rows, at) for at in places}
    return [
        (at, frozenset(one for one in said if isinstance(one, str) and is_other(one))) for at, said in answers.items()
    ]


def _drop_ticks(
    rows: Iterable[tuple[int, list[object]]], text: int, others: Sequence[tuple[int, frozenset[object]]]
) -> None:
    for _, answers in rows:
        if not is_blank(answers[text]):
            for at, meant in others:
                if answers[at] in meant:
                    answers[at] = None
