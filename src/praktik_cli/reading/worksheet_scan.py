"""Surveys the XML of one worksheet by its bytes, without a step of Python for each cell.

Spreadsheet programs write every row as ``<row r="17" …>`` and every cell as ``<c r="F17" …>``. Where all rows and cells
of a sheet look so, their numbers are in plain sight; a sheet with any other is left to ``worksheets``.
"""

import re
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from html import unescape
from typing import Final

from praktik_cli.reading.archives import Limits
from praktik_cli.reading.formulas import Fault
from praktik_cli.reading.surveys import Survey, TooLargeError
from praktik_cli.reading.worksheets import column_number

_LETTERS: Final = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_DIGITS: Final = b"0123456789"
_DATA: Final = re.compile(rb"<(\w+:)?sheetData[\s/>]")
_PIECE: Final = 1 << 22
_LONGEST_CELL: Final = 1 << 24
# What a cell takes beside its text: its name, its style and its tags.
_MARKUP: Final = 24


class UnusualError(Exception):
    """The markup is not what spreadsheet programs write."""


@dataclass(frozen=True, slots=True)
class _Marks:
    """What is looked for in the XML whose elements bear one prefix."""

    row: bytes
    plain_row: bytes
    cell: bytes
    plain_cell: bytes
    formula: bytes
    end: bytes
    place: re.Pattern[bytes]
    filled: re.Pattern[bytes]
    hidden: re.Pattern[bytes]
    failed: re.Pattern[bytes]
    uncalculated: re.Pattern[bytes]
    shared: re.Pattern[bytes]
    other: re.Pattern[bytes]


@cache
def _marks(prefix: bytes) -> _Marks:
    p = prefix
    name = rb'<%bc r="([A-Z]{1,3})(\d{1,7})"' % p
    formula = rb"<%bf(?:\s[^<>]*)?(?:/>|>[^<]*</%bf>)\s*" % (p, p)
    nothing = rb"(?:<%bv\s*/>|<%bv></%bv>)?\s*" % (p, p, p)
    plain = rb'<%bc r="[A-Z]{1,3}\d+"(?: s="\d+")?' % p
    return _Marks(
        row=b"<%brow" % p,
        plain_row=b'<%brow r="' % p,
        cell=b"<%bc" % p,
        plain_cell=b'<%bc r="' % p,
        formula=b"<%bf" % p,
        end=b"</%bsheetData" % p,
        place=re.compile(rb'<%bc r="([A-Z]{1,3}\d{1,7})"' % p),
        filled=re.compile(rb'<%bc r="([A-Z]{1,3}\d{1,7})"(?!(?: \w+="\w*")*\s?(?:/>|></%bc>))' % (p, p)),
        hidden=re.compile(rb'<%brow r="(\d{1,7})"[^>]*\shidden="(?:1|true)"' % p),
        failed=re.compile(name + rb'[^<>]*\st="e"[^<>]*>\s*(?:%b)?(?:<%bv>([^<]*)<)?' % (formula, p)),
        uncalculated=re.compile(name + rb"([^<>]*)>\s*%b%b</%bc>" % (formula, nothing, p)),
        shared=re.compile(plain + rb' t="s"[^<>]*>\s*<%bv>(\d+)<' % p),
        other=re.compile(plain + rb'(?: t="(?:n|b|e|d|str|inlineStr)")?(?: cm="\d+")?/?>'),
    )


def scan_worksheet(pieces: Iterable[bytes], lengths: Sequence[int], size: int, limits: Limits) -> Survey:
    """What the sheet in ``pieces`` holds.

    Args:
        pieces: its XML.
        lengths: bytes of each shared text, by its number.
        size: bytes of its XML in all.
        limits: what is read at the most.

    Raises:
        UnusualError: the markup is unusual.
        TooLargeError: it holds too many cells or too much text.
    """
    survey = Survey()
    cells = 0
    pieces = iter(pieces)
    counts_texts = max(lengths, default=0) * (size // _MARKUP) > limits.text
    for marks, piece in _sections(pieces):
        cells += _count_cells(marks, piece)
        _measure(marks, piece, survey, limits)
        survey.hidden_rows.update(map(int, marks.hidden.findall(piece)))
        survey.faults.update(_faults(marks, piece))
        if counts_texts:
            survey.text += _shared_text(marks, piece, lengths)
        if survey.cells > limits.cells or survey.text > limits.text:
            raise TooLargeError
    deque(pieces, maxlen=0)
    survey.text += max(size - cells * _MARKUP, 0)
    if survey.text > limits.text:
        raise TooLargeError
    return survey


def _sections(pieces: Iterable[bytes]) -> Iterator[tuple[_Marks, bytes]]:
    """The rows of the sheet in sections that cut no cell in two."""
    marks = None
    rest = b""
    for piece in _larger(pieces):
        section = rest + piece
        if marks is None:
            found = _DATA.search(section)
            if not found:
                rest = section
                _refuse_endless(rest)
                continue
            marks = _marks(found[1] or b"")
            section = section[found.start() :]
        if (end := section.find(marks.end)) >= 0:
            yield marks, section[:end]
            return
        cut = max(section.rfind(marks.row), section.rfind(marks.cell))
        rest = section[max(cut, 0) :]
        _refuse_endless(rest)
        if cut > 0:
            yield marks, section[:cut]
    if marks is not None:
        yield marks, rest


def _refuse_endless(rest: bytes) -> None:
    if len(rest) > _LONGEST_CELL:
        raise TooLargeError


def _larger(pieces: Iterable[bytes]) -> Iterator[bytes]:
    waiting: list[bytes] = []
    size = 0
    for piece in pieces:
        waiting.append(piece)
        size += len(piece)
        if size >= _PIECE:
            yield b"".join(waiting)
            waiting, size = [], 0
    yield b"".join(waiting)


def _count_cells(marks: _Marks, piece: bytes) -> int:
    """How many cells there are, all of which tell their place."""
    cells = piece.count(marks.plain_cell)
    is_plain = piece.count(marks.cell) == cells and piece.count(marks.row) == piece.count(marks.plain_row)
    others = piece.count(b":c") + piece.count(b":row")
    if marks.cell != b"<c":
        others += piece.count(b"<c") + piece.count(b"<row")
    if not is_plain or (
        others and re.search(_OTHER_CELLS, piece.replace(marks.plain_cell, b"").replace(marks.row, b""))
    ):
        raise UnusualError
    return cells


_OTHER_CELLS: Final = re.compile(rb"<(?:[^<>\s/]*:)?(?:c|row)[\s/>]")


def _measure(marks: _Marks, piece: bytes, survey: Survey, limits: Limits) -> None:
    """Widens the rectangle to the cells in ``piece``; to those without a value only where there is room for it."""
    rows, columns = _rectangle(marks.place.findall(piece), survey)
    if rows * columns > limits.cells:
        rows, columns = _rectangle(marks.filled.findall(piece), survey)
    survey.rows, survey.columns = rows, columns


def _rectangle(places: list[bytes], survey: Survey) -> tuple[int, int]:
    """Rows and columns of ``survey`` and ``places`` together."""
    joined = b" ".join(places)
    rows = set(joined.translate(None, _LETTERS).split())
    columns = set(joined.translate(None, _DIGITS).split())
    return max(survey.rows, *map(int, rows), 0), max(survey.columns, *map(_number, columns), 0)


def _number(letters: bytes) -> int:
    return column_number(letters.decode())


def _faults(marks: _Marks, piece: bytes) -> Iterator[tuple[tuple[int, int], Fault]]:
    if b't="e"' in piece:
        for letters, row, text in marks.failed.findall(piece):
            yield _place(letters, row), Fault(unescape(text.decode("utf-8", "replace")).strip())
    if marks.formula in piece:
        for letters, row, attributes in marks.uncalculated.findall(piece):
            if b' t="' not in attributes or b' t="n"' in attributes:
                yield _place(letters, row), Fault("")


def _place(letters: bytes, row: bytes) -> tuple[int, int]:
    return int(row) - 1, _number(letters) - 1


def _shared_text(marks: _Marks, piece: bytes, lengths: Sequence[int]) -> int:
    """Bytes of the shared texts that the cells show."""
    shown = marks.shared.findall(piece)
    if len(shown) + len(marks.other.findall(piece)) != piece.count(marks.plain_cell):
        raise UnusualError
    numbers = ((int(number), times) for number, times in Counter(shown).items())
    return sum(lengths[number] * times for number, times in numbers if number < len(lengths))
