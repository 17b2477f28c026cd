"""What stands in a cell, as text, and what a value that cannot be used is."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Final, Generic, TypeVar

from praktik_cli.reading.formulas import ERROR_TEXTS, Fault

T_co = TypeVar("T_co", covariant=True)

LONGEST_TEXT: Final = 32_767
_CONTROLS: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufeff\ufffe\uffff]")


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
    """The text of a cell without characters that nobody sees; ``None`` when that leaves nothing.

    A broken formula is a problem and has no text.
    """
    if isinstance(cell, Fault) and not cell.text:
        return Read(None, (Problem("formula-without-value", ""),))
    text = written(cell)
    if isinstance(cell, Fault) or (text.startswith("#") and text.upper() in ERROR_TEXTS):
        return Read(None, (Problem("formula-error", text),))
    visible = text if text.isprintable() else _CONTROLS.sub("", text).strip()
    problems = []
    if visible != text.strip("\ufeff"):
        problems.append(Problem("control-characters", visible, is_doubt=True))
    if len(visible) > LONGEST_TEXT:
        problems.append(Problem("too-long", visible, is_doubt=True))
    return Read(visible or None, tuple(problems))


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
