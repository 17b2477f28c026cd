"""Columns that belong to one question: an answer each, or questions of their own under a common heading."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from praktik_cli.naming import fold
from praktik_cli.reading.headers import asks_yes_no
from praktik_cli.reading.questions import Question, Row
from praktik_cli.reading.shapes.ticks import are_ticks, distinct, is_other

Knows = Callable[[str], bool]

# What a tool writes under a question that has just one column.
_RESPONSES: Final = frozenset(
    {"response", "open-ended response", "svar", "besvarelse", "åbent svar", "åben besvarelse"}
)


def is_response(text: str) -> bool:
    """Whether a column's own text says no more than that it is the answer."""
    return not text or fold(text) in _RESPONSES


def questions_under(heading: str, under: Mapping[int, str], rows: Sequence[Row], knows: Knows) -> dict[int, Question]:
    """Position → question, for the columns under one heading.

    Columns of ticks are answers to the heading, and so is the text of "other". A lone box under a question that
    takes yes or no is just that question. Everything else is a question of its own: the column's text alone where
    a field answers to it, else after the heading.

    Args:
        heading: the common text.
        under: position → the column's own text; "" where it has none.
        rows: the answers.
        knows: whether a field answers to a header.
    """
    plain = {at for at, text in under.items() if is_response(text)}
    asked = {at: text for at, text in under.items() if at not in plain}
    boxes = {at: text for at, text in asked.items() if not is_other(text) or are_ticks(distinct(rows, at), text)}
    if len(under) == len(boxes) == 1 and any(map(asks_yes_no, (heading, *boxes.values()))):
        answers = {at: Question(heading if knows(heading) else text) for at, text in boxes.items()}
    elif _are_answers(heading, boxes, asked, rows, knows):
        answers = {at: Question(heading, text) for at, text in asked.items()}
    else:
        answers = {at: Question(text if knows(text) else f"{heading}: {text}") for at, text in asked.items()}
    return answers | {at: Question(heading) for at in plain}


def _are_answers(
    heading: str, boxes: Mapping[int, str], asked: Mapping[int, str], rows: Sequence[Row], knows: Knows
) -> bool:
    if not asked or (not knows(heading) and any(map(knows, boxes.values()))):
        return False
    cells = {at: distinct(rows, at) for at in boxes}
    is_told = knows(heading) or any(cells.values())
    return is_told and all(are_ticks(cells[at], text) for at, text in boxes.items())
