"""Surveys the XML of an .ods before anything else reads it: a cut or endless one would hang the reader.

The format: OASIS, Open Document Format for Office Applications 1.3, part 3, section 9 (tables).
"""

from typing import Final
from xml.parsers import expat

from praktik_cli.reading.archives import Limits, parts_of, unpacked
from praktik_cli.reading.formulas import Fault
from praktik_cli.reading.surveys import Survey, Surveys, TooLargeError
from praktik_cli.reading.worksheets import refuse_doctype

_CONTENT: Final = "content.xml"
_CELLS: Final = frozenset({"table:table-cell", "table:covered-table-cell"})
_UNSEEN: Final = frozenset({"collapse", "filter"})
_DEEPEST: Final = 200
_MOST_HIDDEN: Final = 1 << 20
# The reader keeps a value and a formula for each cell, and both twice for a while.
_ROOM_OF_CELL: Final = 2


def survey_document(data: bytes, limits: Limits) -> Surveys:
    """What each sheet of the .ods in ``data`` holds.

    Raises:
        TooLargeError: it holds too many cells or too much text.
        DeclarationError: it declares entities.
        One of ``packages.DAMAGE``: it is damaged.
    """
    parts = parts_of(data)
    reader = _Reader(limits)
    parser = expat.ParserCreate()
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    parser.StartDoctypeDeclHandler = refuse_doctype
    parser.buffer_text = True
    for name, part in parts.items():
        for piece in unpacked(data, part):
            if name == _CONTENT:
                parser.Parse(piece, False)
                reader.check()
    parser.Parse(b"", True)
    return reader.surveys


class _Reader:
    """Follows the elements of the content; rows and cells may stand for many."""

    def __init__(self, limits: Limits) -> None:
        self.surveys: dict[str, Survey] = {}
        self._limits = limits
        self._survey = Survey()
        self._row = self._rows = self._column = self._columns = 0
        self._depth = self._built = self._paragraph = 0
        self._fault: list[str] | None = None

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise ValueError(name)
        if name in _CELLS:
            self._start_cell(attributes)
        elif name == "table:table-row":
            self._start_row(attributes)
        elif name == "table:table" and "table:name" in attributes:
            self._survey = self.surveys[attributes["table:name"]] = Survey()
            self._row = self._rows = 0
        elif name == "text:s":
            self._paragraph += int(attributes.get("text:c", 1))

    def _start_row(self, attributes: dict[str, str]) -> None:
        self._row += self._rows
        self._rows = _count(attributes, "table:number-rows-repeated")
        self._column = self._columns = 0
        if attributes.get("table:visibility") in _UNSEEN:
            last = min(self._row + self._rows, _MOST_HIDDEN)
            self._survey.hidden_rows.update(range(self._row + 1, last + 1))

    def _start_cell(self, attributes: dict[str, str]) -> None:
        # What is repeated is written out when a cell comes after it, empty or not.
        self._built += self._columns
        self._column += self._columns
        self._columns = _count(attributes, "table:number-columns-repeated")
        self._paragraph = 0
        if "office:value-type" in attributes or "table:formula" in attributes:
            self._survey.holds(self._row + self._rows - 1, self._column + self._columns - 1)
        if attributes.get("calcext:value-type") == "error":
            self._fault = []

    def text(self, text: str) -> None:
        self._paragraph += len(text)
        if self._fault is not None:
            self._fault.append(text)

    def end(self, name: str) -> None:
        self._depth -= 1
        if name in _CELLS:
            self._survey.text += self._paragraph * self._rows * self._columns
            if self._fault is not None:
                self._tell(Fault("".join(self._fault).strip()))

    def _tell(self, fault: Fault) -> None:
        self._fault = None
        self.check()
        for row in range(self._row, self._row + self._rows):
            for column in range(self._column, self._column + self._columns):
                self._survey.faults[row, column] = fault

    def check(self) -> None:
        """Stops at a document that grows too large."""
        cells = self._built + sum(survey.cells for survey in self.surveys.values())
        text = sum(survey.text for survey in self.surveys.values())
        if cells * _ROOM_OF_CELL > self._limits.cells or text > self._limits.text:
            raise TooLargeError


def _count(attributes: dict[str, str], name: str) -> int:
    number = int(attributes.get(name, 1))
    if number < 0:
        raise ValueError(name)
    return number
