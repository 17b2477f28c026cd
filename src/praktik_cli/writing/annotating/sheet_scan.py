"""Goes through a sheet once, in pieces, and notes where the doubtful cells stand or would stand.

The format: ECMA-376 Part 1, sections 18.3.1.99 (worksheet, the order of its parts), 18.3.1.73 (row) and 18.3.1.4 (c).
Rows and cells may leave out where they are: then they follow the one before.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from openpyxl.utils import coordinate_to_tuple, range_boundaries

from praktik_cli.writing.annotating.sizes import ColumnRange, Measures, pixels_tall, pixels_wide, read_defaults
from praktik_cli.writing.annotating.tags import prefix_of, tag_at
from praktik_cli.writing.annotating.trees import SEPARATOR, paired, safe_parser

Cell = tuple[int, int]
Range = tuple[int, int, int, int]

# What may stand after the link to the boxes of the notes.
_AFTER_BOXES: Final = frozenset(
    {"legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst"}
)
_COMPATIBILITY: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_CHILD: Final = 2
_TRUE: Final = frozenset({"1", "true"})


_ATTRIBUTES: Final = rb"""[^<>"']*(?:(?:"[^"]*"|'[^']*')[^<>"']*)*"""
# Where one of these stands among rows, what looks like a row may be none, or a row look like something else.
_STRANGE: Final = re.compile(rb"<[!?]|xmlns")


@dataclass(frozen=True, slots=True)
class Tag:
    """A start tag of the sheet: where it begins and how it is written."""

    start: int
    raw: bytes

    @property
    def end(self) -> int:
        """Where its content begins."""
        return self.start + len(self.raw)


@dataclass(frozen=True, slots=True)
class RowTag:
    """A row that has doubtful cells; ``style`` is that of its empty cells, ``None`` where the columns say it."""

    tag: Tag
    style: int | None


@dataclass(slots=True)
class SheetScan:
    """What was found; rows and columns count from 1.

    Attributes:
        cells: the doubtful cells that are there, with their style.
        rows: the rows that have doubtful cells, those that are there.
        row_ends: where the content of such a row ends.
        cell_after, row_after: where a cell, or a row, that is not there belongs, when something comes after it.
        data: the tag that holds all rows; ``data_end`` is where its content ends.
        boxes: the link to the boxes of the notes, by its id.
        boxes_belong: where such a link belongs.
    """

    cells: dict[Cell, tuple[Tag, int]] = field(default_factory=dict)
    rows: dict[int, RowTag] = field(default_factory=dict)
    row_ends: dict[int, int] = field(default_factory=dict)
    cell_after: dict[Cell, int] = field(default_factory=dict)
    row_after: dict[int, int] = field(default_factory=dict)
    data: Tag | None = None
    data_end: int = 0
    merged: list[Range] = field(default_factory=list)
    measures: Measures = field(default_factory=Measures)
    boxes: str | None = None
    boxes_belong: int | None = None


def scan_sheet(pieces: Iterable[bytes], wanted: Mapping[int, Sequence[int]]) -> SheetScan:
    """Looks for the ``wanted`` cells, row → columns, both in order.

    Args:
        pieces: the sheet in UTF-8.
        wanted: the doubtful cells.

    Raises:
        ExpatError, ValueError: it is no sound sheet.
    """
    scanner = _Scanner(wanted)
    for piece in pieces:
        scanner.feed(piece)
    scanner.finish()
    return scanner.found


class _Scanner:
    """The handlers of the parser; for speed they are off in the rows that have no doubtful cell."""

    def __init__(self, wanted: Mapping[int, Sequence[int]]) -> None:
        self.found = SheetScan()
        self._wanted = wanted
        self._missing_rows = sorted(wanted, reverse=True)
        self._wanted_here: frozenset[int] = frozenset()
        self._missing_cells: list[int] = []
        self._row = self._column = self._depth = 0
        self._in_data = self._in_choice = self._listens_always = False
        self._choice_start = 0
        self._window, self._base, self._rest = b"", 0, b""
        self._main = self._c = self._row_name = ""
        self._row_tag, self._data_end = re.compile(b""), b""
        self._parser = safe_parser()
        if hasattr(self._parser, "SetReparseDeferralEnabled"):
            # A tag must be told of while its bytes are at hand.
            self._parser.SetReparseDeferralEnabled(False)

    def feed(self, piece: bytes) -> None:
        # What follows the last "<" may be half a tag: it waits for its other half.
        text = self._rest + piece
        end = max(text.rfind(b"<"), 0)
        self._parse(text[:end])
        self._rest = text[end:]

    def finish(self) -> None:
        self._parse(self._rest)
        self._parser.Parse(b"", True)
        if self.found.data is None:
            raise ValueError("a sheet without rows")

    def _parse(self, window: bytes) -> None:
        """Parses whole tags; in rows only each row's own tag and the cells of the wanted ones are listened to."""
        self._window = window
        started = self._in_data
        if started and not self._listens_always and not _STRANGE.search(window):
            self._parse_rows(window)
        else:
            self._listen(True)
            self._parser.Parse(window)
            data = self.found.data
            if data and (started or _STRANGE.search(window, data.end - self._base)):
                self._listens_always = True
        self._base += len(window)

    def _parse_rows(self, window: bytes) -> None:
        end = window.find(self._data_end)
        rows_end = end if end >= 0 else len(window)
        at = 0
        for found in self._row_tag.finditer(window, 0, rows_end):
            self._parser.Parse(window[at : found.start()])
            self._listen(True)
            self._parser.Parse(found[0])
            at = found.end()
            self._listen(bool(self._wanted_here))
        self._parser.Parse(window[at:rows_end])
        self._listen(True)
        self._parser.Parse(window[rows_end:])

    def _listen(self, listens: bool) -> None:
        self._parser.StartElementHandler = self._start if listens else None
        self._parser.EndElementHandler = self._end if listens else None

    def _tag(self) -> Tag:
        at = self._parser.CurrentByteIndex
        return Tag(at, tag_at(self._window, at - self._base))

    def _start(self, name: str, attributes: Sequence[str]) -> None:
        if self._in_data:
            if name == self._c:
                if self._wanted_here:
                    self._start_cell(attributes)
            elif name == self._row_name:
                self._start_row(paired(attributes))
            return
        self._start_part(name, attributes)

    def _end(self, name: str) -> None:
        if not self._in_data:
            self._depth -= 1
            if self._depth == 0 and self.found.boxes_belong is None:
                self.found.boxes_belong = self._parser.CurrentByteIndex
        elif name == self._row_name:
            if self._wanted_here:
                self.found.row_ends[self._row] = self._parser.CurrentByteIndex
        elif name == f"{self._main}sheetData":
            self._in_data = False
            self._depth -= 1
            self.found.data_end = self._parser.CurrentByteIndex

    def _start_row(self, attributes: Mapping[str, str]) -> None:
        self._row = int(attributes["r"]) if "r" in attributes else self._row + 1
        self._column = 0
        if (height := pixels_tall(attributes)) is not None:
            self.found.measures.heights[self._row - 1] = height
        while self._missing_rows and self._missing_rows[-1] <= self._row:
            if (row := self._missing_rows.pop()) < self._row:
                self.found.row_after[row] = self._parser.CurrentByteIndex
        self._wanted_here = frozenset(self._wanted.get(self._row, ()))
        if self._wanted_here:
            has_style = attributes.get("customFormat") in _TRUE
            self.found.rows[self._row] = RowTag(self._tag(), int(attributes.get("s", 0)) if has_style else None)
            self._missing_cells = list(reversed(self._wanted[self._row]))

    def _start_cell(self, attributes: Sequence[str]) -> None:
        given = paired(attributes)
        self._column = coordinate_to_tuple(given["r"])[1] if "r" in given else self._column + 1
        while self._missing_cells and self._missing_cells[-1] <= self._column:
            if (column := self._missing_cells.pop()) < self._column:
                self.found.cell_after[self._row, column] = self._parser.CurrentByteIndex
        if self._column in self._wanted_here:
            self.found.cells[self._row, self._column] = self._tag(), int(given.get("s", 0))

    def _start_part(self, name: str, attributes: Sequence[str]) -> None:
        self._depth += 1
        if self._depth == 1:
            self._start_root(name)
            return
        uri, _, local = name.rpartition(SEPARATOR)
        if self._depth == _CHILD:
            self._in_choice = uri == _COMPATIBILITY
            self._choice_start = self._parser.CurrentByteIndex
        if f"{uri}{SEPARATOR}" == self._main:
            self._start_known(local, attributes)

    def _start_root(self, name: str) -> None:
        uri, _, local = name.rpartition(SEPARATOR)
        if local != "worksheet":
            raise ValueError(f"a sheet that is a {local}")
        self._main = f"{uri}{SEPARATOR}"
        self._c, self._row_name = f"{self._main}c", f"{self._main}row"
        # With two prefixes for one namespace nobody knows how a row is written.
        self._listens_always = self._tag().raw.count(uri.encode()) > 1

    def _start_known(self, name: str, attributes: Sequence[str]) -> None:
        is_part = self._depth == _CHILD or self._in_choice
        if name == "sheetData" and self._depth == _CHILD:
            self._start_data(self._tag())
        elif name == "sheetFormatPr":
            read_defaults(self.found.measures, attributes)
        elif name == "col":
            self._start_column(paired(attributes))
        elif name == "mergeCell":
            self.found.merged.append(_range(paired(attributes)["ref"]))
        elif name == "legacyDrawing" and is_part:
            self.found.boxes = next(
                value for key, value in paired(attributes).items() if key.endswith(f"{SEPARATOR}id")
            )
        elif name in _AFTER_BOXES and is_part and self.found.boxes_belong is None:
            self.found.boxes_belong = self._choice_start

    def _start_data(self, tag: Tag) -> None:
        self.found.data = tag
        self._in_data = True
        prefix = prefix_of(tag.raw)
        self._data_end = b"</%bsheetData" % prefix
        self._row_tag = re.compile(rb"<%brow(?=[\s/>])%b>" % (re.escape(prefix), _ATTRIBUTES))

    def _start_column(self, attributes: Mapping[str, str]) -> None:
        self.found.measures.columns.append(
            ColumnRange(
                int(attributes["min"]), int(attributes["max"]), int(attributes.get("style", 0)), pixels_wide(attributes)
            )
        )


def _range(ref: str) -> Range:
    first_column, first_row, last_column, last_row = range_boundaries(ref)
    return int(first_row or 1), int(first_column or 1), int(last_row or 1), int(last_column or 1)
