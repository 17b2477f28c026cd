"""Headers that hold a question and a part of it: "Question [Option]" and "Question - Option"."""

import re
from collections.abc import Sequence
from typing import Final

from praktik_cli.reading.headers import header_key
from praktik_cli.reading.questions import Question, Row
from praktik_cli.reading.shapes.options import Knows, questions_under
from praktik_cli.reading.shapes.ticks import is_other

_BRACKETS: Final = re.compile(r"(.*\S)\s*\[([^\[\]]+)\]")
_DASH: Final = re.compile(r"(.*?\S)\s*(?: [-–—|] |: )\s*(\S.*)")
_COMMENT: Final = frozenset({"comment", "kommentar"})


def split_headers(headers: Sequence[str], rows: Sequence[Row], knows: Knows) -> tuple[Question, ...]:
    """One question for each header; columns that tick the answers of one question share its header.

    A dash or a colon parts a header only where a field answers to what stands before it and another column begins
    alike, since both also stand inside questions.
    """
    questions = {at: Question(header) for at, header in enumerate(headers)}
    for pattern, is_sure in ((_BRACKETS, True), (_DASH, False)):
        for heading, under in _headings(headers, pattern).items():
            if is_sure or (len(under) > 1 and knows(heading)):
                found = questions_under(heading, under, rows, knows)
                questions |= {at: one for at, one in found.items() if one.header == heading or knows(one.header)}
    return tuple(questions[at] for at in range(len(headers)))


def _headings(headers: Sequence[str], pattern: re.Pattern[str]) -> dict[str, dict[int, str]]:
    """Heading → position → what follows; a column with the heading alone belongs to it where "other" does."""
    found: dict[str, dict[int, str]] = {}
    for at, header in enumerate(headers):
        parts = pattern.fullmatch(header)
        if parts and header_key(parts[2]) not in _COMMENT:
            found.setdefault(parts[1], {})[at] = parts[2]
    alone = {header: at for at, header in enumerate(headers) if header}
    for heading, under in found.items():
        if heading in alone and any(map(is_other, under.values())):
            under[alone[heading]] = ""
    return found
