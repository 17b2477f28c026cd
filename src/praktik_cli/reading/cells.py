"""What stands in a cell, as text, and what a value that cannot be used is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Final, Generic, TypeVar

from praktik_cli.reading.formulas import ERROR_TEXTS, Fault
from praktik_cli.reading.repairs import has_lost_letters, repair

T_co = TypeVar("T_co", covariant=True)

LONGEST_TEXT: Final = 32_767
# A text without any of these is neither an error of a formula nor damaged.
_NOTABLE: Final = re.compile("[#&?\x80-\x9fÂÃÄÅâ├√\ufffd]")
# Controls, halves of characters, and what takes no room: soft hyphens, zero-width spaces, marks of direction.
_CONTROLS: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\xad\u200b\u200e\u200f\u202a-\u202e\u2060\ud800-\udfff\ufeff\ufffe\uffff]"
)


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a value cannot be used, or what is doubtful about it.

    Attributes:
        code: a key of ``wording.catalogue.kinds.KINDS``.
        value: what was read, as written.
        nearest: the right value that is most like it.
        is_doubt: the cell was read all the same, so that this is a warning also where the answer is needed.
    """

    code: str
    value: str
    nearest: str | None = None
    is_doubt: bool = False


@dataclass(frozen=True, slots=True)
class Read(Generic[T_co]):
    """What a cell means.

    Attributes:
        value: ``None`` when the cell is empty or cannot be understood.
        problems: what is wrong or doubtful; a list keeps the parts that were understood.
    """

    value: T_co | None = None
    problems: tuple[Problem, ...] = ()


def is_blank(cell: object) -> bool:
    """Whether a cell looks empty."""
    return cell is None or (isinstance(cell, str) and not cell.strip("\ufeff \t\r\n\xa0"))


def written(cell: object) -> str:
    """The cell as a person would type it: 1.0 is "1", a date "2018-03-02"."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.isoformat(" ") if cell.time() != time() else cell.date().isoformat()
    if isinstance(cell, date | time):
        return cell.isoformat()
    if isinstance(cell, Fault):
        return cell.text
    return "" if cell is None else str(cell).replace("\r\n", "\n").replace("\r", "\n").strip()


def clean(cell: object) -> Read[str]:
    """The text of a cell without characters that nobody sees, repaired; ``None`` when that leaves nothing.

    A broken formula is a problem and has no text.
    """
    if type(cell) is str and cell.isprintable() and not _NOTABLE.search(cell) and len(cell) <= LONGEST_TEXT:
        return Read(cell.strip() or None)
    if isinstance(cell, Fault) and not cell.text:
        return Read(None, (Problem("formula-without-value", ""),))
    text = written(cell)
    if isinstance(cell, Fault) or (text.startswith("#") and text.upper() in ERROR_TEXTS):
        return Read(None, (Problem("formula-error", text),))
    return _mend(text)


def are_plain(texts: Sequence[str]) -> bool:
    """Whether ``clean`` finds nothing to tell in any of ``texts``."""
    joined = " ".join(texts)
    return joined.isprintable() and not _NOTABLE.search(joined) and max(map(len, texts), default=0) <= LONGEST_TEXT


def _mend(text: str) -> Read[str]:
    """``text`` without invisible characters and damage, with what was done to it."""
    whole = repair(text)
    visible = whole if whole.isprintable() else _CONTROLS.sub("", whole).strip()
    problems = []
    if whole != text:
        problems.append(Problem("repaired-text", text, visible, is_doubt=True))
    if visible != whole.strip("\ufeff"):
        problems.append(Problem("control-characters", visible, is_doubt=True))
    if has_lost_letters(visible):
        problems.append(Problem("lost-characters", visible, is_doubt=True))
    return Read(visible or None, (*problems, *_about_length(visible)))


def _about_length(text: str) -> tuple[Problem, ...]:
    return () if len(text) <= LONGEST_TEXT else (Problem("too-long", text, is_doubt=True),)


def column_letters(position: int) -> str:
    """The letters of the column at ``position`` (from 0): 0 is "A", 26 is "AA"."""
    letters = ""
    number = position + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def cell_name(row: int, position: int) -> str:
    """The cell in the spreadsheet's ``row`` (from 1) and the column at ``position`` (from 0), such as "F17"."""
    return f"{column_letters(position)}{row}"
