"""Cells with a person's own words, and what people write where they have none."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from praktik_cli.reading.cells import Problem, Read, are_plain, clean
from praktik_cli.reading.repairs import has_lost_digits

_NO_ANSWER: Final = frozenset(
    {
        "-", "--", "---", "–", "—", ".", "..", "...", "…", "/", "n/a", "n.a.", "i/r", "ikke besvaret", "ikke relevant",
        "ikke angivet", "intet svar", "ubesvaret", "not answered", "not applicable", "no answer", "(tom)", "(blank)",
    }
)  # fmt: skip
_NOTHING: Final = frozenset({"ingen", "intet", "nej", "nej tak", "none", "no", "nothing"})
_TOGETHER: Final = 1000
_LONGEST: Final = max(map(len, _NO_ANSWER))
_WHOLE: Final = re.compile(r"(\d{1,20})\.0")


def is_no_answer(text: str) -> bool:
    """Whether ``text`` is what a form or a person puts where there is no answer, such as "-" or "n/a"."""
    return len(text) <= _LONGEST and text.casefold() in _NO_ANSWER


def is_nothing(text: str) -> bool:
    """Whether ``text`` says that a list has nothing in it, such as "ingen"."""
    return text.casefold().strip(" .") in _NOTHING


def read_text_column(cells: Sequence[object]) -> Iterator[Read[str]]:
    """What ``read_text`` gives for each of ``cells``; texts without anything to note are told together."""
    for first in range(0, len(cells), _TOGETHER):
        some = cells[first : first + _TOGETHER]
        texts = [cell for cell in some if isinstance(cell, str)]
        yield from map(_read_plain if len(texts) == len(some) and are_plain(texts) else read_text, some)


def _read_plain(cell: object) -> Read[str]:
    value = str(cell).strip()
    if value[-2:] == ".0" or "+" in value:
        return read_text(cell)
    return Read(None if is_no_answer(value) else value or None)


def read_text(cell: object) -> Read[str]:
    """The text as written; a number that was stored as "12345678.0" without the point."""
    text = clean(cell)
    if not (value := text.value):
        return text
    if is_no_answer(value):
        return Read(None, text.problems)
    if value[-2:] == ".0" and (whole := _WHOLE.fullmatch(value)):
        return Read(whole[1], text.problems)
    if has_lost_digits(value):
        return Read(value, (*text.problems, Problem("lost-digits", value, is_doubt=True)))
    return text
