"""What only LimeSurvey's exports have: codes before the questions, dates that stand for none, unfinished answers."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from praktik_cli.reading.cells import is_blank
from praktik_cli.reading.headers import header_key
from praktik_cli.reading.questions import Question, Row
from praktik_cli.reading.shapes.ticks import OTHER_CODE

_CODE: Final = re.compile(r"[A-Za-z]\w*(?:\[\w+\])*\. (?=\S)")
_SUBMITTED: Final = frozenset({"submitdate", "date submitted"})
_FEW: Final = 3
# Stored as the time of a finished answer where the survey keeps no times.
_NO_TIME: Final = {"1980-01-01 00:00:00": "", "1980-01-01 00:00": "", "1980-01-01": ""}
_OTHER: Final = {OTHER_CODE: "Andet"}


def without_codes(headers: Sequence[str]) -> tuple[str, ...]:
    """The questions' texts, where each header is "code. text"; else ``headers`` as they are."""
    coded = sum(bool(_CODE.match(header)) for header in headers)
    is_coded = coded >= max(_FEW, len(headers) - _FEW)
    return tuple(_CODE.sub("", header, count=1) for header in headers) if is_coded else tuple(headers)


def with_codes(questions: Sequence[Question]) -> tuple[Question, ...]:
    """The questions, with what LimeSurvey writes for "no time kept" and for a choice of "other"."""
    in_parts = {question.header for question in questions if question.option}

    def codes(question: Question) -> Mapping[str, str]:
        return _NO_TIME if _is_submitted(question) else _OTHER if question.header in in_parts else {}

    return tuple(question if question.option else replace(question, codes=codes(question)) for question in questions)


def unfinished(questions: Sequence[Question], rows: Sequence[Row]) -> Mapping[int, int]:
    """Row → position of its empty time of submitting: the person left before the end."""
    at = next((at for at, question in enumerate(questions) if _is_submitted(question)), None)
    if at is None:
        return {}
    return {number: at for number, cells in rows if at >= len(cells) or is_blank(cells[at])}


def _is_submitted(question: Question) -> bool:
    return header_key(question.header) in _SUBMITTED
