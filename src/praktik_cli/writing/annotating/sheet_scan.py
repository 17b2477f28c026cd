"""Goes through a sheet once, in pieces, and notes where the doubtful cells stand or would stand.

The format: ECMA-376 Part 1, sections 18.3.1.99 (worksheet, the order of its parts), 18.3.1.73 (row) and 18.3.1.4 (c).
Rows and cells may leave out where they are: then they follow the one before.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from praktik_cli.writing.annotating.places import RowTag, SheetScan, cell_of, range_of
from praktik_cli.writing.annotating.row_feed import RowFeed
from praktik_cli.writing.annotating.sizes import pixels_tall, read_column, read_defaults
from praktik_cli.writing.annotating.trees import SEPARATOR, paired

# What may stand after the link to the boxes of the notes.
_AFTER_BOXES: Final = frozenset(
    {"legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst"}
)
_COMPATIBILITY: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_CHILD: Final = 2
_TRUE: Final = frozenset({"1", "true"})


def scan_sheet(pieces: Iterable[bytes], wanted: Mapping[int, Sequence[int]]) -> SheetScan:
    """Looks for the ``wanted`` cells: row → columns, in order.

    Args:
        pieces: the sheet in UTF-8.
        wanted: the doubtful cells.

    Raises:
        ExpatError, ValueError: it is no sound sheet.
    """
    scanner = _Scanner(wanted)
    for piece in pieces:
        scanner.feed.feed(piece)
    scanner.feed.finish()
    if scanner.found.data is None:
        raise ValueError("a sheet without rows")
    return scanner.found


class _Scanner:
    """The handlers of the parser: for rows and cells, and for what stands around them."""

    def __init__(self, wanted: Mapping[int, Sequence[int]]) -> None:
        self.found = SheetScan()
        self.feed = RowFeed(self._start, self._end)
        self._wanted = wanted
        self._missing_rows = sorted(wanted, reverse=True)
        self._wanted_here: frozenset[int] = frozenset()
        self._missing_cells: list[int] = []
        self._row = self._column = self._depth = 0
        self._in_data = self._in_choice = self._is_plain = False
        self._child_start = 0
        self._main = self._c = self._row_name = ""

    def _start(self, name: str, attributes: Sequence[str]) -> None:
        if not self._in_data:
            self._start_part(name, attributes)
        elif name == self._c:
            if self._wanted_here:
                self._start_cell(paired(attributes))
        elif name == self._row_name:
            self._start_row(paired(attributes))

    def _end(self, name: str) -> None:
        if not self._in_data:
            self._depth -= 1
            if self._depth == 0 and self.found.boxes_belong is None:
                self.found.boxes_belong = self.feed.position
        elif name == self._row_name:
            if self._wanted_here:
                self.found.row_ends[self._row] = self.feed.position
        elif name == f"{self._main}sheetData":
            self._in_data = False
            self._depth -= 1
            self.found.data_end = self.feed.position
            self.feed.end_rows()

    def _start_row(self, attributes: Mapping[str, str]) -> None:
        self._row = int(attributes["r"]) if "r" in attributes else self._row + 1
        self._column = 0
        if (height := pixels_tall(attributes)) is not None:
            self.found.measures.heights[self._row - 1] = height
        while self._missing_rows and self._missing_rows[-1] <= self._row:
            if (row := self._missing_rows.pop()) < self._row:
                self.found.row_after[row] = self.feed.position
        self._wanted_here = frozenset(self._wanted.get(self._row, ()))
        self.feed.wants_cells = bool(self._wanted_here)
        if self._wanted_here:
            has_style = attributes.get("customFormat") in _TRUE
            self.found.rows[self._row] = RowTag(self.feed.tag(), int(attributes.get("s", 0)) if has_style else None)
            self._missing_cells = list(reversed(self._wanted[self._row]))

    def _start_cell(self, attributes: Mapping[str, str]) -> None:
        self._column = cell_of(attributes["r"])[1] if "r" in attributes else self._column + 1
        while self._missing_cells and self._missing_cells[-1] <= self._column:
            if (column := self._missing_cells.pop()) < self._column:
                self.found.cell_after[self._row, column] = self.feed.position
        if self._column in self._wanted_here:
            self.found.cells[self._row, self._column] = self.feed.tag(), int(attributes.get("s", 0))

    def _start_part(self, name: str, attributes: Sequence[str]) -> None:
        self._depth += 1
        uri, _, local = name.rpartition(SEPARATOR)
        if self._depth == 1:
            self._start_root(uri, local)
            return
        if self._depth == _CHILD:
            self._in_choice = uri == _COMPATIBILITY
            self._child_start = self.feed.position
        if f"{uri}{SEPARATOR}" == self._main:
            self._start_known(local, paired(attributes))

    def _start_root(self, uri: str, name: str) -> None:
        if name != "worksheet":
            raise ValueError(f"a sheet that is a {name}")
        self._main = f"{uri}{SEPARATOR}"
        self._c, self._row_name = f"{self._main}c", f"{self._main}row"
        # With two prefixes for one namespace nobody knows how a row is written.
        self._is_plain = self.feed.tag().raw.count(uri.encode()) == 1

    def _start_known(self, name: str, attributes: Mapping[str, str]) -> None:
        is_child = self._depth == _CHILD
        if name == "sheetData" and is_child:
            self._in_data = True
            self.found.data = self.feed.tag()
            self.feed.begin_rows(self.found.data, is_plain=self._is_plain)
        elif name == "sheetFormatPr":
            read_defaults(self.found.measures, attributes)
        elif name == "col":
            read_column(self.found.measures, attributes)
        elif name == "mergeCell":
            self.found.merged.append(range_of(attributes["ref"]))
        elif is_child or self._in_choice:
            self._start_late(name, attributes)

    def _start_late(self, name: str, attributes: Mapping[str, str]) -> None:
        """The parts near the link to the boxes; one that only some programs know is wrapped in a choice."""
        if name == "legacyDrawing":
            self.found.boxes = next((value for key, value in attributes.items() if key.endswith(f"{SEPARATOR}id")), "")
        elif name in _AFTER_BOXES and self.found.boxes_belong is None:
            self.found.boxes_belong = self._child_start
