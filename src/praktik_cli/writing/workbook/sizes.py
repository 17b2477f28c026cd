"""How wide columns and how tall rows must be for their text to show.

Widths count in digits of the base font, as spreadsheets do; the widths of the letters are those of Arial.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from math import ceil
from typing import Final

LINE_HEIGHT: Final = 12.9
TALLEST: Final = 409.0
_SPARE: Final = 1.06
_PADDING: Final = 2.9
_INDENT: Final = 2.0
_BUTTON: Final = 2.6
_LONGEST_WORD: Final = 30
_USUAL: Final = 1.06
_WIDTHS: Final[Mapping[str, float]] = (
    dict.fromkeys("ijl'|", 0.43)
    | dict.fromkeys(" I.,:;!tf/", 0.53)
    | dict.fromkeys('r()[]-"*', 0.64)
    | dict.fromkeys("sckvxyzJ", 0.96)
    | dict.fromkeys("ABCDEFGHKLNOPQRSTUVXYZÅØÄÖ&", 1.34)
    | dict.fromkeys("mMwW%@ÆæŒ—", 1.7)
)
_WIDEST: Final = max(_WIDTHS.values())
_SPACE: Final = _WIDTHS[" "]


@lru_cache(maxsize=16384)
def _word_width(word: str) -> float:
    return _SPARE * sum(_WIDTHS.get(letter, _USUAL) for letter in word)


def text_width(text: str) -> float:
    """The width of the longest line."""
    return max(_line_width(line) for line in text.split("\n"))


def _line_width(line: str) -> float:
    words = line.split(" ")
    return sum(map(_word_width, words)) + _SPACE * (len(words) - 1)


def column_width(header: str, texts: Iterable[str], least: float, most: float) -> float:
    """A width that shows every text up to ``most``, and each word whole, those of the header beside its button."""
    needed, word = 0.0, 0.0
    for text in set(texts):
        needed = max(needed, text_width(text))
        word = max(word, *map(_word_width, text.split()), 0.0)
    header_word = max(map(_word_width, header.split()), default=0.0) + _BUTTON + _INDENT
    return max(least, header_word, min(word, _LONGEST_WORD) + _PADDING, min(needed + _PADDING, most))


def lines(text: str, width: float) -> int:
    """How many lines ``text`` takes in a column of ``width``, broken between words where it can be."""
    room = max(width - _INDENT, 1)
    return sum(_lines_of_paragraph(paragraph, room) for paragraph in text.split("\n"))


def _lines_of_paragraph(paragraph: str, room: float) -> int:
    if len(paragraph) * _WIDEST * _SPARE <= room:
        return 1
    count, used = 1, 0.0
    for width in map(_word_width, paragraph.split(" ")):
        if used and used + _SPACE + width > room:
            count, used = count + 1, 0.0
        if width > room:
            count += ceil(width / room) - 1
        used += width % room + (_SPACE if used else 0)
    return count


def row_height(line_count: int) -> float:
    """The height in points of a row with ``line_count`` lines; spreadsheets allow 409 at most."""
    return min(line_count * LINE_HEIGHT + 4, TALLEST)
