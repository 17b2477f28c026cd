"""Surveys the XML of one worksheet of an .xlsx, element by element: exact, whatever the markup looks like.

``worksheet_scan`` finds the same in the markup that spreadsheet programs write, many times faster.
The format: ECMA-376, Office Open XML, part 1, section 18.3.1.
"""

from collections.abc import Iterable, Sequence
from typing import Final
from xml.parsers import expat

from praktik_cli.reading.archives import Limits
from praktik_cli.reading.formulas import Fault
from praktik_cli.reading.surveys import DeclarationError, Survey, TooLargeError

_LETTERS: Final = 26
_MOST_LETTERS: Final = 3
_TRUE: Final = frozenset({"1", "true"})


def survey_worksheet(pieces: Iterable[bytes], lengths: Sequence[int], limits: Limits) -> Survey:
    """What the sheet in ``pieces`` holds.

    Args:
        pieces: its XML.
        lengths: bytes of each shared text, by its number.
        limits: what is read at the most.

    Raises:
        TooLargeError: it holds too many cells or too much text.
        DeclarationError: it declares entities.
        ValueError, expat.ExpatError: it is damaged.
    """
    reader = _Reader(lengths, limits)
    parser = expat.ParserCreate()
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    parser.StartDoctypeDeclHandler = refuse_doctype
    parser.buffer_text = True
    for piece in pieces:
        parser.Parse(piece, False)
        reader.check()
    parser.Parse(b"", True)
    reader.check()
    return reader.survey


def refuse_doctype(*_: object) -> None:
    """Ends the reading of an XML that declares entities: no spreadsheet program writes one."""
    raise DeclarationError


def column_number(letters: str) -> int:
    """The column that ``letters`` name, from 1; 0 for no letters."""
    number = 0
    for letter in letters.upper():
        number = number * _LETTERS + ord(letter) - ord("A") + 1
    return number


def split_reference(reference: str) -> tuple[int, int]:
    """Row and column of a cell such as "F17", both from 0.

    Raises:
        ValueError: it names no cell.
    """
    digits = reference.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
    letters = reference[: len(reference) - len(digits)]
    if not letters or len(letters) > _MOST_LETTERS or not digits.isascii() or not digits.isdigit():
        raise ValueError(reference)
    return int(digits) - 1, column_number(letters) - 1


class _Reader:
    """Follows the elements; rows and cells that bear no number stand after the one before."""

    def __init__(self, lengths: Sequence[int], limits: Limits) -> None:
        self.survey = Survey()
        self._lengths = lengths
        self._limits = limits
        self._row = self._column = 0
        self._at = (0, 0)
        self._kind = ""
        self._inside = ""
        self._has_formula = False
        self._written: list[str] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition(":")[2]
        if name == "row":
            self._row = int(attributes.get("r", self._row + 1)) - 1
            self._column = 0
            if attributes.get("hidden") in _TRUE:
                self.survey.hidden_rows.add(self._row + 1)
        elif name == "c":
            self._start_cell(attributes)
        elif name == "f":
            self._has_formula = True
        elif name in {"v", "is"}:
            self._inside = name

    def _start_cell(self, attributes: dict[str, str]) -> None:
        self._at = split_reference(attributes["r"]) if "r" in attributes else (self._row, self._column)
        self._column = self._at[1] + 1
        self._kind = attributes.get("t", "n")
        self._has_formula = False
        self._written = []

    def text(self, text: str) -> None:
        if self._inside:
            self._written.append(text)

    def end(self, tag: str) -> None:
        name = tag.rpartition(":")[2]
        if name == self._inside:
            self._inside = ""
        elif name == "c":
            self._end_cell("".join(self._written))
        elif name == "row":
            self._row += 1

    def _end_cell(self, written: str) -> None:
        if written or self._has_formula or self._kind in {"str", "inlineStr", "e"}:
            self.survey.holds(*self._at)
        if self._kind == "e":
            self.survey.faults[self._at] = Fault(written.strip())
        elif self._has_formula and not written and self._kind == "n":
            self.survey.faults[self._at] = Fault("")
        self.survey.text += self._length(written)

    def _length(self, written: str) -> int:
        if self._kind != "s":
            return len(written)
        number = int(written or 0)
        return self._lengths[number] if 0 <= number < len(self._lengths) else 0

    def check(self) -> None:
        """Stops at a sheet that grows too large."""
        if self.survey.cells > self._limits.cells or self.survey.text > self._limits.text:
            raise TooLargeError
