"""Values into spreadsheet cells, so that what a person wrote stays text and never becomes a formula."""

import re
from copy import copy
from datetime import date
from math import isfinite
from typing import Final

from openpyxl.cell.cell import Cell

MAX_TEXT: Final = 32_767
SHORTENED: Final = " […]"
_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPE: Final = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r")


def put(cell: Cell, value: str | int | float | bool | date | None) -> None:
    """Writes ``value`` into ``cell``; text stays text, whatever it looks like, and "" leaves the cell empty.

    Text that a spreadsheet would take for a formula is also marked as quoted, so that it stays text
    when a person edits the cell. Number formats are the caller's.

    Raises:
        ValueError: the number is infinite or not a number.
    """
    if isinstance(value, float) and not isfinite(value):
        raise ValueError(f"a spreadsheet cannot hold {value}")
    text = safe_text(value) if isinstance(value, str) else None
    if value is None or isinstance(value, str):
        # Set as it is: openpyxl would search the text again, and take some of it for a formula.
        text = safe_text(value) if value else None
        cell._value = text  # type: ignore[attr-defined]
        cell.data_type = "s" if text else "n"
    else:
        cell.value = value
    is_quoted = isinstance(value, str) and value.startswith(FORMULA_STARTS)
    if cell.quotePrefix != is_quoted:
        # Other cells may share the look.
        cell._style = copy(cell._style)  # type: ignore[attr-defined]
        cell.quotePrefix = is_quoted


def safe_text(text: str) -> str:
    """``text`` as a spreadsheet can hold it.

    Characters that a workbook cannot store become "�", line ends become line feeds, and text beyond the
    32,767 characters of a cell ends in " […]".
    """
    clean = _FORBIDDEN.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))
    clean = _ESCAPE.sub("_x005F_", clean)
    if _length(clean) <= MAX_TEXT:
        return clean
    room = 2 * (MAX_TEXT - len(SHORTENED))
    return clean.encode("utf-16-le")[:room].decode("utf-16-le", errors="ignore") + SHORTENED


def _length(text: str) -> int:
    """The length as spreadsheets count: a character beyond the first 65,536 counts twice."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2
