"""Surveys the records of a workbook of Excel 97-2003 before anything else reads them.

The format: [MS-XLS], Excel Binary File Format, sections 2.1.4 (records) and 2.4 (each of them).
"""

import struct
from collections.abc import Iterator, Sequence
from typing import Final

from praktik_cli.reading.archives import Limits
from praktik_cli.reading.compounds import stream_of
from praktik_cli.reading.formulas import Fault
from praktik_cli.reading.record_texts import Record, text_lengths
from praktik_cli.reading.surveys import Survey, TooLargeError

_STREAMS: Final = ("Workbook", "Book")
_END, _SHEET, _ROW, _FORMULA, _ERROR, _MANY = 0x0A, 0x85, 0x208, 0x06, 0x205, 0xBD
_DIMENSIONS, _SHARED_TEXT = 0x200, 0xFD
_CELLS: Final = frozenset({_FORMULA, _ERROR, _MANY, _SHARED_TEXT, 0x203, 0x27E, 0x204, 0xD6})
_HIDDEN: Final = 0x20
_ERRORS: Final = {
    0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A",
}  # fmt: skip
_WIDE_DIMENSIONS: Final = 14
_MOST_ROWS, _MOST_COLUMNS = 65_536, 256
_IS_ERROR, _MARKED = 2, 0xFF


def survey_records(data: bytes, limits: Limits) -> list[Survey]:
    """What each sheet of the .xls in ``data`` holds, in the order of the workbook.

    Raises:
        TooLargeError: it holds too many cells or too much text.
        ValueError, IndexError, struct.error: it is damaged.
    """
    stream = memoryview(next(filter(None, (stream_of(data, name) for name in _STREAMS)), b""))
    workbook = list(_records(stream, 0))
    starts = [struct.unpack_from("<I", content)[0] for kind, content in workbook if kind == _SHEET]
    if len(set(starts)) != len(starts):
        raise ValueError(starts)
    lengths = text_lengths(workbook)
    surveys = [_survey_sheet(_records(stream, start), lengths, limits) for start in starts]
    if sum(survey.cells for survey in surveys) > limits.cells or sum(survey.text for survey in surveys) > limits.text:
        raise TooLargeError
    return surveys


def _records(stream: memoryview, at: int) -> Iterator[Record]:
    """The records from ``at`` to the end of their part of the stream."""
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        yield kind, stream[at + 4 : at + 4 + length]
        if kind == _END:
            return
        at += 4 + length


def _survey_sheet(records: Iterator[Record], lengths: Sequence[int], limits: Limits) -> Survey:
    survey = Survey()
    for kind, content in records:
        if kind == _ROW:
            if content[12] & _HIDDEN:
                survey.hidden_rows.add(struct.unpack_from("<H", content)[0] + 1)
        elif kind == _DIMENSIONS:
            _check_dimensions(content)
        elif kind in _CELLS:
            row, column = struct.unpack_from("<HH", content)
            if kind == _MANY:
                column = struct.unpack_from("<H", content, len(content) - 2)[0]
            survey.holds(row, column)
            if kind == _SHARED_TEXT:
                survey.text += lengths[struct.unpack_from("<I", content, 6)[0]]
            if kind in {_FORMULA, _ERROR} and (error := _error(kind, content)):
                survey.faults[row, column] = Fault(error)
    if survey.columns > _MOST_COLUMNS:
        raise ValueError(survey.columns)
    if survey.cells > limits.cells:
        raise TooLargeError
    return survey


def _check_dimensions(content: memoryview) -> None:
    """Room for the stored rectangle is made at once, so it must be one that Excel 97-2003 can have."""
    row, rows, column, columns = struct.unpack_from("<2I2H" if len(content) >= _WIDE_DIMENSIONS else "<4H", content)
    if not (row <= rows <= _MOST_ROWS and column <= columns <= _MOST_COLUMNS):
        raise ValueError(rows, columns)


def _error(kind: int, content: memoryview) -> str:
    """The error that a cell shows; "" for a value."""
    if kind == _ERROR:
        return _ERRORS.get(content[6], "#N/A") if content[7] else ""
    is_error = content[6] == _IS_ERROR and content[12] == content[13] == _MARKED
    return _ERRORS.get(content[8], "#N/A") if is_error else ""
