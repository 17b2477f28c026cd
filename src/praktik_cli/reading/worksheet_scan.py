"""Surveys the XML of one worksheet by its bytes, without a step of Python for each cell.

Spreadsheet programs write every row as ``<row r="17" …>`` and every cell as ``<c r="F17" …>``. Where all of a sheet
look so, one search proves that no cell lies outside a rectangle; a sheet with any other is left to ``worksheets``.
"""

import re
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from html import unescape
from typing import Final

from praktik_cli.reading.archives import Limits
from praktik_cli.reading.cells import column_letters
from praktik_cli.reading.formulas import Fault
from praktik_cli.reading.surveys import Survey, TooLargeError
from praktik_cli.reading.worksheets import column_number

_LETTERS: Final = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_DIGITS: Final = b"0123456789"
_DATA: Final = re.compile(rb"<(\w+:)?sheetData[\s/>]")
_CELL: Final = re.compile(rb"<c[\s/>]")
_OTHERS: Final = re.compile(rb"<([^<>\s/]+:)c[\s/>]")
_LONGEST_CELL: Final = 1 << 24
# What a cell takes beside its text: its name, its style and its tags.
_MARKUP: Final = 24


class UnusualError(Exception):
    """The markup is not what spreadsheet programs write."""


@dataclass(frozen=True, slots=True)
class _Marks:
    """What is looked for in the XML whose elements bear one prefix."""

    prefix: bytes
    row: bytes
    cell: bytes
    formula: bytes
    row_end: bytes
    value_ends: tuple[bytes, bytes]
    end: bytes
    place: re.Pattern[bytes]
    filled: re.Pattern[bytes]
    number: re.Pattern[bytes]
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
    blank = rb'(?: \w+="\w*")*\s?(?:/>|></%bc>)' % p
    plain = rb'<%bc r="[A-Z]{1,3}\d{1,7}"(?: s="\d+")?' % p
    return _Marks(
        prefix=p,
        row=b"<%brow" % p,
        cell=b"<%bc" % p,
        formula=b"<%bf" % p,
        row_end=b"</%brow>" % p,
        value_ends=(b"</%bv>" % p, b"</%bis>" % p),
        end=b"</%bsheetData" % p,
        place=re.compile(rb'<%bc r="([A-Z]{1,3}\d{1,7})"' % p),
        filled=re.compile(rb'<%bc r="([A-Z]{1,3}\d{1,7})"(?!%b)' % (p, blank)),
        number=re.compile(rb'<%brow r="(\d{1,7})"' % p),
        hidden=re.compile(rb'<%brow r="(\d{1,7})"[^>]*\shidden="(?:1|true)"' % p),
        failed=re.compile(name + rb'[^<>]*\st="e"[^<>]*>\s*(?:%b)?(?:<%bv>([^<]*)<)?' % (formula, p)),
        uncalculated=re.compile(name + rb"([^<>]*)>\s*%b%b</%bc>" % (formula, nothing, p)),
        shared=re.compile(plain + rb' t="s"[^<>]*>\s*<%bv>(\d+)<' % p),
        other=re.compile(plain + rb'(?: t="(?:n|b|e|d|str|inlineStr)")?(?: cm="\d+")?/?>'),
    )


def scan_worksheet(
    pieces: Iterable[bytes], lengths: Sequence[int], size: int, limits: Limits, *, is_close: bool = False
) -> Survey:
    """What the sheet in ``pieces`` holds.

    Args:
        pieces: its XML.
        lengths: bytes of each shared text, by its number.
        size: bytes of its XML in all.
        limits: what is read at the most.
        is_close: look at each cell; else the rectangle may get up to twice as high as it is.

    Raises:
        UnusualError: the markup is unusual.
        TooLargeError: it holds too many cells or too much text.
    """
    survey = Survey()
    pieces = iter(pieces)
    cells = blank_from = blank_to = 0
    counts_texts = max(lengths, default=0) * (size // _MARKUP) > limits.text
    for marks, start, piece in _sections(pieces):
        _refuse_other_prefixes(marks, piece)
        if _holds_values(marks, piece):
            blank_from = 0
            _measure(marks, piece, survey, limits, is_close=is_close)
        elif not blank_from and (at := piece.find(marks.row_end)) >= 0:
            blank_from = start + at + len(marks.row_end)
        blank_to = start + len(piece)
        survey.hidden_rows.update(_hidden_rows(marks, piece))
        survey.faults.update(_faults(marks, piece))
        cells += piece.count(marks.cell) if size > limits.text else 0
        survey.text += _shared_text(marks, piece, lengths) if counts_texts else 0
        if survey.cells > limits.cells or survey.text > limits.text:
            raise TooLargeError
    # The part is read to its end, which proves that it is whole.
    deque(pieces, maxlen=0)
    survey.blank = (blank_from, blank_to) if blank_from else (0, 0)
    survey.text += max(size - cells * _MARKUP, 0)
    if survey.text > limits.text:
        raise TooLargeError
    return survey


def _sections(pieces: Iterator[bytes]) -> Iterator[tuple[_Marks, int, bytes]]:
    """The rows of the sheet in sections that cut no cell in two, and the byte of the XML at which each starts."""
    marks = None
    rest = b""
    start = 0
    for piece in pieces:
        section = rest + piece
        found = None if marks else _DATA.search(section)
        if found:
            marks = _marks(found[1] or b"")
            start = found.start()
            section = section[start:]
        if marks is None:
            rest = section
        elif (end := section.find(marks.end)) >= 0:
            yield marks, start, section[:end]
            return
        else:
            cut = max(section.rfind(marks.row), section.rfind(marks.cell), 0)
            rest = section[cut:]
            yield marks, start, section[:cut]
            start += cut
        if len(rest) > _LONGEST_CELL:
            raise TooLargeError
    raise UnusualError


def _measure(marks: _Marks, piece: bytes, survey: Survey, limits: Limits, *, is_close: bool) -> None:
    """Widens the rectangle to the cells in ``piece``; a close look leaves out those without a value."""
    last = marks.number.match(piece, piece.rfind(marks.row))
    reach = _reach(int(last[1])) if last else 0
    if not is_close and survey.columns and not _outside(marks.prefix, survey.columns, reach).search(piece):
        survey.rows = max(survey.rows, reach)
        return
    places = marks.place.findall(piece)
    if len(places) != piece.count(marks.cell):
        raise UnusualError
    rows, columns = _rectangle(places, survey)
    if is_close and rows * columns > limits.cells:
        rows, columns = _rectangle(marks.filled.findall(piece), survey)
    survey.rows, survey.columns = rows, columns


def _holds_values(marks: _Marks, piece: bytes) -> bool:
    """Whether there may be a cell with a value; elements that all close themselves have none."""
    return any(end in piece for end in marks.value_ends) or piece.count(b"</") != piece.count(marks.row_end)


def _refuse_other_prefixes(marks: _Marks, piece: bytes) -> None:
    """Lets no cell pass whose element bears another prefix."""
    if (marks.prefix and _CELL.search(piece)) or (b":c" in piece and set(_OTHERS.findall(piece)) - {marks.prefix}):
        raise UnusualError


def _reach(row: int) -> int:
    """The highest number with as many digits as ``row`` and the same first one: 57321 gives 59999."""
    digits = str(row)
    return int(digits[0] + "9" * len(digits[1:]))


@cache
def _outside(prefix: bytes, columns: int, reach: int) -> re.Pattern[bytes]:
    """Finds a cell right of ``columns`` or below ``reach``, or one that does not tell its place as is usual."""
    last = column_letters(columns - 1)
    letters = [last]
    for at, letter in enumerate(last):
        letters += ["[A-Z]" * at] if at else []
        letters += [f"{last[:at]}[A-{chr(ord(letter) - 1)}]" + "[A-Z]" * (len(last) - at - 1)] if letter > "A" else []
    first, digits = str(reach)[0], len(str(reach)) - 1
    numbers = [rf"[0-{first}]\d{{{digits}}}", *([rf"\d{{1,{digits}}}"] if digits else [])]
    inside = f'(?:{"|".join(letters)})(?:{"|".join(numbers)})"'
    return re.compile(rb'<%bc(?! r="%b)' % (prefix, inside.encode()))


def _rectangle(places: list[bytes], survey: Survey) -> tuple[int, int]:
    """Rows and columns of ``survey`` and ``places`` together."""
    joined = b" ".join(places)
    rows = set(joined.translate(None, _LETTERS).split())
    columns = set(joined.translate(None, _DIGITS).split())
    return max(survey.rows, *map(int, rows), 0), max(survey.columns, *map(_number, columns), 0)


def _number(letters: bytes) -> int:
    return column_number(letters.decode())


def _hidden_rows(marks: _Marks, piece: bytes) -> Iterator[int]:
    if b"hidden=" in piece:
        if piece.count(marks.row) != len(marks.number.findall(piece)):
            raise UnusualError
        yield from map(int, marks.hidden.findall(piece))


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
    if len(shown) + len(marks.other.findall(piece)) != piece.count(marks.cell):
        raise UnusualError
    numbers = ((int(number), times) for number, times in Counter(shown).items())
    return sum(lengths[number] * times for number, times in numbers if number < len(lengths))
