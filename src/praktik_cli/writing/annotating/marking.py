"""Colours the doubtful cells of one sheet and notes what is wrong with them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from praktik_cli.i18n import Translator
from praktik_cli.writing.annotating.package import Package
from praktik_cli.writing.annotating.places import Cell, Range, SheetScan
from praktik_cli.writing.annotating.remarks import Remark
from praktik_cli.writing.annotating.sheet_edits import colour_edits, style_of
from praktik_cli.writing.annotating.sheet_notes import SheetNotes
from praktik_cli.writing.annotating.sheet_scan import scan_sheet
from praktik_cli.writing.annotating.styles import Formats
from praktik_cli.writing.annotating.workbook_part import Book


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
    if first := _first_of_merged(by_cell, scan.merged):
        by_cell = _by_cell((first.get(cell, cell), remark) for cell, own in by_cell.items() for remark in own)
        scan = scan_sheet(package.pieces(part), _wanted(by_cell))
    return DoubtfulSheet(part, scan, by_cell)


def mark_sheet(package: Package, book: Book, sheet: DoubtfulSheet, formats: Formats, t: Translator) -> int:
    """Colours and notes; gives how many cells are coloured but have no note."""
    styles = {
        cell: formats.coloured(style_of(sheet.scan, cell), is_error=any(remark.is_error for remark in own))
        for cell, own in sheet.remarks.items()
    }
    notes = SheetNotes(package, book, sheet.part, sheet.scan)
    without = notes.add(sheet.remarks, t)
    package.splice(sheet.part, [*colour_edits(sheet.scan, styles), *notes.edits])
    return without


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


def _first_of_merged(cells: Iterable[Cell], merged: Iterable[Range]) -> dict[Cell, Cell]:
    """Cell → the cell that is shown in its place, for those that are merged with others and not the first."""
    wanted = _wanted(cells)
    rows = list(wanted)
    first: dict[Cell, Cell] = {}
    for top, left, bottom, right in merged:
        for row in rows[bisect_left(rows, top) : bisect_right(rows, bottom)]:
            hidden = [column for column in wanted[row] if left <= column <= right and (row, column) != (top, left)]
            first.update(((row, column), (top, left)) for column in hidden)
    return first
