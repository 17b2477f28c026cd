"""Reads csv: the encoding, the separator, and the records as a spreadsheet would number them."""

import csv
import io
from collections.abc import Callable
from typing import Final

from praktik_cli.reading.archives import LIMITS, Limits, damaged, too_large
from praktik_cli.reading.opening import OpenFile

_SEPARATORS: Final = (";", ",", "\t")
_SAMPLE: Final = 20_000
_LONGEST_FIELD: Final = 2**31 - 1
_BYTE_ORDER_MARKS: Final = {
    b"\xef\xbb\xbf": "utf-8-sig",
    b"\xff\xfe": "utf-16",
    b"\xfe\xff": "utf-16",
}

csv.field_size_limit(_LONGEST_FIELD)


def read_text_table(
    file: OpenFile, count_headers: Callable[[list[str]], int], limits: Limits = LIMITS
) -> list[list[object]]:
    """The records of a csv, one a row; blank lines stay rows.

    Args:
        file: an open csv.
        count_headers: how many cells of a row are known headers; it decides between separators.
        limits: how many cells are read at the most.

    Raises:
        InputError: the text is damaged or holds too many cells.
    """
    try:
        text = _decode(file.data)
        rows = _records(text, _separator(text, count_headers))
    except (UnicodeDecodeError, csv.Error):
        raise damaged(file.name) from None
    if len(rows) * max(map(len, rows), default=0) > limits.cells:
        raise too_large(file.name)
    return rows


def _decode(data: bytes) -> str:
    for start, encoding in _BYTE_ORDER_MARKS.items():
        if data.startswith(start):
            return data.decode(encoding)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _records(text: str, separator: str) -> list[list[object]]:
    return [list(record) for record in csv.reader(io.StringIO(text, newline=""), delimiter=separator)]


def _separator(text: str, count_headers: Callable[[list[str]], int]) -> str:
    def known_headers(separator: str) -> tuple[int, int]:
        rows = [[str(cell) for cell in row] for row in _records(text[:_SAMPLE], separator)]
        return max(map(count_headers, rows), default=0), max(map(len, rows), default=0)

    return max(_SEPARATORS, key=known_headers)
