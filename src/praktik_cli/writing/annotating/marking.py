"""Colours the doubtful cells of one sheet and notes what is wrong with them."""

import posixpath
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from openpyxl.utils import coordinate_to_tuple, get_column_letter

from praktik_cli.i18n import Translator
from praktik_cli.writing.annotating.boxes import EMPTY_DRAWING, last_block, taller, with_boxes
from praktik_cli.writing.annotating.note_texts import NoteText
from praktik_cli.writing.annotating.notes import Notes
from praktik_cli.writing.annotating.package import Package
from praktik_cli.writing.annotating.relations import Relations, declare, declare_extension
from praktik_cli.writing.annotating.remarks import Cell, Remark
from praktik_cli.writing.annotating.sheet_edits import colour_edits, link_edit, style_of
from praktik_cli.writing.annotating.sheet_scan import SheetScan, scan_sheet
from praktik_cli.writing.annotating.splices import Edit
from praktik_cli.writing.annotating.styles import Formats
from praktik_cli.writing.annotating.workbook_part import Book

# With many more a workbook takes minutes to open.
MOST_NOTES: Final = 20_000
_NOTES_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_DRAWING_TYPE: Final = "application/vnd.openxmlformats-officedocument.vmlDrawing"


@dataclass(frozen=True, slots=True)
class DoubtfulSheet:
    """A sheet with remarks.

    Attributes:
        part: where the sheet is.
        scan: what was found in it.
        remarks: the cells, each with what is wrong with it; of merged cells the first.
    """

    part: str
    scan: SheetScan
    remarks: Mapping[Cell, Sequence[Remark]]


def look_at(package: Package, part: str, remarks: Iterable[Remark]) -> DoubtfulSheet:
    """Finds the cells that the ``remarks`` are about.

    Raises:
        ExpatError, ValueError: the sheet is not sound.
    """
    by_cell = _by_cell((remark.cell, remark) for remark in remarks if remark.cell)
    scan = scan_sheet(package.pieces(part), _wanted(by_cell))
    first = {cell: _first_of_merged(cell, scan) for cell in by_cell}
    if any(cell != shown for cell, shown in first.items()):
        by_cell = _by_cell((first[cell], remark) for cell, own in by_cell.items() for remark in own)
        scan = scan_sheet(package.pieces(part), _wanted(by_cell))
    return DoubtfulSheet(part, scan, by_cell)


def mark_sheet(package: Package, book: Book, sheet: DoubtfulSheet, formats: Formats, t: Translator) -> int:
    """Colours and notes; gives how many cells are coloured but have no note."""
    styles = {
        cell: formats.coloured(style_of(sheet.scan, cell), is_error=any(remark.is_error for remark in own))
        for cell, own in sheet.remarks.items()
    }
    notes = _NotesOfSheet(package, book, sheet)
    without = notes.add(t)
    package.splice(sheet.part, [*colour_edits(sheet.scan, styles), *notes.edits])
    return without


class _NotesOfSheet:
    """The parts that hold the notes of a sheet: their texts, their boxes, and the links between them.

    Attributes:
        edits: what links the sheet to them.
    """

    edits: Sequence[Edit] = ()

    def __init__(self, package: Package, book: Book, sheet: DoubtfulSheet) -> None:
        self._package, self._book, self._sheet = package, book, sheet
        self._folder = posixpath.dirname(book.part)
        self._relations = Relations(package, sheet.part)
        self._part = next(filter(package.has, self._relations.by_kind("comments")), None)
        self._notes = Notes(package.read(self._part) if self._part else None, book.uri)

    def add(self, t: Translator) -> int:
        """Adds what is to be said; gives how many cells are left without."""
        cells = self._cells()
        texts = {cell: NoteText(self._sheet.remarks[cell], t) for cell in cells}
        said = {cell: text for cell, text in texts.items() if self._notes.add(cell, _ref(cell), text)}
        if said:
            self._save_notes()
            self._save_boxes({cell: text.plain for cell, text in said.items()})
        return len(self._sheet.remarks) - len(cells)

    def _cells(self) -> list[Cell]:
        """The cells that get a note, those with errors first."""
        threads = self._notes.threads | self._threads()
        free = [cell for cell in self._sheet.remarks if cell not in threads]
        ordered = sorted(
            free, key=lambda cell: (all(not remark.is_error for remark in self._sheet.remarks[cell]), cell)
        )
        return sorted(ordered[:MOST_NOTES])

    def _threads(self) -> frozenset[Cell]:
        parts = filter(self._package.has, self._relations.by_kind("threadedComment"))
        return frozenset(
            coordinate_to_tuple(entry.attributes["ref"])
            for part in parts
            for entry in self._package.document(part).root.children
        )

    def _save_notes(self) -> None:
        if self._part is None:
            self._part = self._package.free(f"{self._folder}/comments.xml")
            declare(self._package, self._part, _NOTES_TYPE)
            self._relations.add(self._book.base, "comments", self._part)
        self._package.put(self._part, self._notes.data())

    def _save_boxes(self, texts: Mapping[Cell, str]) -> None:
        part = self._drawing()
        drawing = self._package.read(part) if self._package.has(part) else EMPTY_DRAWING
        old = {cell: text for cell, text in texts.items() if cell in self._notes.cells}
        new = {cell: text for cell, text in texts.items() if cell not in old}
        drawings = [name for name in self._package.parts() if name.lower().endswith(".vml")]
        block = 1 + max([0, *(last_block(self._package.read(name)) for name in drawings)])
        measures = self._sheet.scan.measures
        drawing = with_boxes(taller(drawing, old, measures), new, measures, block)
        self._package.put(part, drawing)

    def _drawing(self) -> str:
        """The part with the boxes; a new one is linked to the sheet."""
        if self._sheet.scan.boxes is not None:
            if (part := self._relations.by_id(self._sheet.scan.boxes)) is None:
                raise ValueError("a link to nothing")
            return part
        part = self._package.free(f"{self._folder}/drawings/vmlDrawing.vml")
        declare_extension(self._package, "vml", _DRAWING_TYPE)
        identity = self._relations.add(self._book.base, "vmlDrawing", part)
        self.edits = [link_edit(self._sheet.scan, self._book.base, identity)]
        return part


def _by_cell(pairs: Iterable[tuple[Cell, Remark]]) -> dict[Cell, list[Remark]]:
    found: dict[Cell, list[Remark]] = {}
    for cell, remark in pairs:
        found.setdefault(cell, []).append(remark)
    return found


def _wanted(cells: Iterable[Cell]) -> dict[int, list[int]]:
    wanted: dict[int, list[int]] = {}
    for row, column in sorted(cells):
        wanted.setdefault(row, []).append(column)
    return wanted


def _first_of_merged(cell: Cell, scan: SheetScan) -> Cell:
    """The cell that is shown in the place of ``cell``: of merged cells the first."""
    row, column = cell
    for top, left, bottom, right in scan.merged:
        if top <= row <= bottom and left <= column <= right:
            return top, left
    return cell


def _ref(cell: Cell) -> str:
    return f"{get_column_letter(cell[1])}{cell[0]}"
