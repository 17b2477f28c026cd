"""The notes of a doubtful sheet in its workbook: their texts, their boxes, and the links between them."""

import posixpath
from collections.abc import Mapping, Sequence
from typing import Final

from openpyxl.utils import get_column_letter

from praktik_cli.i18n import Translator
from praktik_cli.writing.annotating.boxes import EMPTY_DRAWING, last_block, taller, with_boxes
from praktik_cli.writing.annotating.note_texts import NoteText
from praktik_cli.writing.annotating.notes import Notes
from praktik_cli.writing.annotating.package import Package
from praktik_cli.writing.annotating.places import Cell, SheetScan, cell_of
from praktik_cli.writing.annotating.relations import Relations, declare, declare_extension
from praktik_cli.writing.annotating.remarks import Remark
from praktik_cli.writing.annotating.sheet_edits import link_edit
from praktik_cli.writing.annotating.splices import Edit
from praktik_cli.writing.annotating.workbook_part import Book

# With many more a workbook takes minutes to open.
MOST_NOTES: Final = 20_000
_NOTES_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_DRAWING_TYPE: Final = "application/vnd.openxmlformats-officedocument.vmlDrawing"


class SheetNotes:
    """The notes at the doubtful cells of one sheet.

    Attributes:
        edits: what links the sheet to them.
    """

    edits: Sequence[Edit] = ()

    def __init__(self, package: Package, book: Book, part: str, scan: SheetScan) -> None:
        """Takes the sheet in ``part`` and what was found in it.

        Raises:
            ExpatError, ValueError: its notes are not sound.
        """
        self._package, self._book, self._scan = package, book, scan
        self._folder = posixpath.dirname(book.part)
        self._relations = Relations(package, part)
        self._part = next(filter(package.has, self._relations.by_kind("comments")), None)
        self._notes = Notes(package.read(self._part) if self._part else None, book.uri)

    def add(self, remarks: Mapping[Cell, Sequence[Remark]], t: Translator) -> int:
        """Adds the ``remarks`` about the cells; gives how many cells are left without."""
        cells = self._cells(remarks)
        texts = {cell: NoteText(remarks[cell], t) for cell in cells}
        said = {cell: text for cell, text in texts.items() if self._notes.add(cell, _ref(cell), text)}
        if said:
            self._save_notes()
            self._save_boxes({cell: text.plain for cell, text in said.items()})
        return len(remarks) - len(cells)

    def _cells(self, remarks: Mapping[Cell, Sequence[Remark]]) -> list[Cell]:
        """The cells that get a note: where there is no thread, and of very many those with errors first."""
        threads = self._notes.threads | self._threads()
        harmless = {cell: not any(remark.is_error for remark in own) for cell, own in remarks.items()}
        free = sorted((cell for cell in remarks if cell not in threads), key=lambda cell: (harmless[cell], cell))
        return sorted(free[:MOST_NOTES])

    def _threads(self) -> frozenset[Cell]:
        parts = filter(self._package.has, self._relations.by_kind("threadedComment"))
        return frozenset(
            cell_of(entry.attributes["ref"]) for part in parts for entry in self._package.document(part).root.children
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
        measures = self._scan.measures
        drawing = with_boxes(taller(drawing, old, measures), new, measures, block)
        self._package.put(part, drawing)

    def _drawing(self) -> str:
        """The part with the boxes; a new one is linked to the sheet."""
        if self._scan.boxes is not None:
            if (part := self._relations.by_id(self._scan.boxes)) is None:
                raise ValueError("a link to nothing")
            return part
        part = self._package.free(f"{self._folder}/drawings/vmlDrawing.vml")
        declare_extension(self._package, "vml", _DRAWING_TYPE)
        identity = self._relations.add(self._book.base, "vmlDrawing", part)
        self.edits = [link_edit(self._scan, self._book.base, identity)]
        return part


def _ref(cell: Cell) -> str:
    return f"{get_column_letter(cell[1])}{cell[0]}"
