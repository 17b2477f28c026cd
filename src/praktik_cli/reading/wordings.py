"""The words of an answer that count, without what forms and people write around them."""

import re
from collections.abc import Callable
from typing import Final

from praktik_cli.reading.cells import Problem
from praktik_cli.reading.lists import split

_OTHER: Final = re.compile(
    r"(?:andet|anden|andre|øvrigt|øvrige|noget andet|other|something else)\s*(?:\([^()]{0,80}\)\s*)?:\s*(?=\S)",
    re.IGNORECASE,
)
_NUMBERED: Final = re.compile(r"\(?\d{1,2}\s?[.):=-]\s*(?=[^\W\d])")
_LIMITS: Final = re.compile(r"\([^()]*\b(?:ikke|kun|undtagen|undtaget|not|only|except)\b[^()]*\)", re.IGNORECASE)
_REMARK: Final = re.compile(r"([^()]+)\([^()]*\)")


def own_words(part: str) -> str:
    """``part`` without the name of the option "Andet" before the person's own words."""
    found = _OTHER.match(part)
    return part[found.end() :] if found else part


def known_wording(text: str, is_known: Callable[[str], bool]) -> str:
    """The part of ``text`` that ``is_known``: without "Andet:" or a number before it, or a remark in brackets after.

    ``text`` itself where nothing of it is known.
    """
    words = own_words(text)
    bare = _NUMBERED.sub("", words, count=1) if _NUMBERED.match(words) else words
    remark = _REMARK.fullmatch(bare)
    head = (remark[1].strip(),) if remark else ()
    return next(filter(is_known, (text, words, bare, *head)), text)


def limits_itself(text: str) -> bool:
    """Whether ``text`` has a remark in brackets that takes something back, such as "Sjælland (ikke Lolland)"."""
    return bool(_LIMITS.search(text))


def about_remark(text: str, wording: str) -> tuple[Problem, ...]:
    """That a remark of ``text`` is not in its ``known_wording``."""
    is_cut = text.endswith(")") and not wording.endswith(")")
    return (Problem("partly-read", text, wording, is_doubt=True),) if is_cut else ()


def find_either(find: Callable[[str], str | None], text: str) -> str | None:
    """What ``find`` (a role, a side) knows ``text`` as; ``"both"`` where the cell has both as two answers."""
    if found := find(text):
        return found
    parts = {find(part) for part in split(text)}
    return None if None in parts or not parts else parts.pop() if len(parts) == 1 else "both"
