"""The answers of a table, with codes as labels and ticks as the text of their option; geometry stays."""

from collections.abc import Callable, Mapping, Sequence

from praktik_cli.naming import fold
from praktik_cli.reading.cells import is_blank
from praktik_cli.reading.headers import header_key
from praktik_cli.reading.questions import Question, Row
from praktik_cli.reading.shapes.ticks import are_ticks, distinct, is_other, tick_key, ticked

Decode = Callable[[object], object]


def decode(questions: Sequence[Question], rows: Sequence[Row]) -> Sequence[Row]:
    """``rows`` with every coded or ticked cell as its text; the same rows where nothing is coded.

    A code without a label stays as it is. Where a person wrote what "other" is, the mere tick for it is no answer.
    """
    decoders = _decoders(questions, rows)
    if not decoders:
        return rows
    others = _others(questions, rows)
    found = []
    for number, cells in rows:
        answers = list(cells)
        for at, decoder in decoders.items():
            if at < len(answers):
                answers[at] = decoder(answers[at])
        for text, boxes in others:
            if text < len(answers) and not is_blank(answers[text]):
                for at in boxes:
                    if at < len(answers) and is_other(str(answers[at])):
                        answers[at] = None
        found.append((number, answers))
    return found


def _decoders(questions: Sequence[Question], rows: Sequence[Row]) -> dict[int, Decode]:
    found: dict[int, Decode] = {}
    for at, question in enumerate(questions):
        if question.option is not None and not _is_written(question, at, rows):
            found[at] = _ticks(question.option)
        elif question.codes:
            found[at] = _labels(question.codes)
    return found


def _is_written(question: Question, at: int, rows: Sequence[Row]) -> bool:
    """Whether the column holds what people wrote under "other", and no ticks."""
    return is_other(question.option or "") and not are_ticks(distinct(rows, at), question.option or "")


def _ticks(option: str) -> Decode:
    known: dict[object, object] = {}

    def decoder(cell: object) -> object:
        if cell not in known:
            known[cell] = ticked(cell, option)
        return known[cell]

    return decoder


def _labels(codes: Mapping[str, str]) -> Decode:
    folded = {fold(code): label or None for code, label in codes.items()}

    def decoder(cell: object) -> object:
        return cell if is_blank(cell) else folded.get(tick_key(cell), cell)

    return decoder


def _others(questions: Sequence[Question], rows: Sequence[Row]) -> list[tuple[int, tuple[int, ...]]]:
    """Position of a text for "other" → positions of the columns where the same question ticks or chooses it."""
    texts = [at for at, question in enumerate(questions) if question.option and _is_written(question, at, rows)]
    same: dict[str, list[int]] = {}
    for at, question in enumerate(questions):
        same.setdefault(header_key(question.header), []).append(at)
    return [
        (text, tuple(at for at in same[header_key(questions[text].header)] if at != text and at not in texts))
        for text in texts
    ]
