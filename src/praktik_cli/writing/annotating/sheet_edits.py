"""The edits that colour the doubtful cells of a sheet; cells and rows that are not there are put in."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from openpyxl.utils import get_column_letter

from praktik_cli.writing.annotating.places import Cell, SheetScan
from praktik_cli.writing.annotating.splices import Edit
from praktik_cli.writing.annotating.tags import filled, is_closed, prefix_of, with_attribute


def style_of(scan: SheetScan, cell: Cell) -> int:
    """The style that ``cell`` shows: its own, else that of its row, else that of its column."""
    if cell in scan.cells:
        return scan.cells[cell][1]
    row, column = cell
    if row in scan.rows and (style := scan.rows[row].style) is not None:
        return style
    found = scan.measures.range_of(column)
    return found.style if found else 0


def colour_edits(scan: SheetScan, styles: Mapping[Cell, int]) -> Iterator[Edit]:
    """Gives each cell of ``styles`` its new style."""
    missing = []
    for cell in sorted(styles):
        if cell in scan.cells:
            tag = scan.cells[cell][0]
            yield Edit(tag.start, tag.end, with_attribute(tag.raw, "s", str(styles[cell])))
        else:
            missing.append(cell)
    new_rows = []
    for row, cells in groupby(missing, key=lambda cell: cell[0]):
        if row in scan.rows:
            yield from _into_row(scan, row, list(cells), styles)
        else:
            new_rows.append((row, list(cells)))
    yield from _new_rows(scan, new_rows, styles)


def _into_row(scan: SheetScan, row: int, cells: Sequence[Cell], styles: Mapping[Cell, int]) -> Iterator[Edit]:
    tag = scan.rows[row].tag
    written = {cell: _cell(cell, styles[cell], prefix_of(tag.raw)) for cell in cells}
    if is_closed(tag.raw):
        yield Edit(tag.start, tag.end, filled(tag.raw, b"".join(written.values())))
        return
    for cell, new in written.items():
        at = scan.cell_after.get(cell, scan.row_ends[row])
        yield Edit(at, at, new)


def _new_rows(
    scan: SheetScan, rows: Sequence[tuple[int, Sequence[Cell]]], styles: Mapping[Cell, int]
) -> Iterator[Edit]:
    data = scan.data
    if data is None or not rows:
        return
    prefix = prefix_of(data.raw)
    written = {
        row: b'<%brow r="%d">%b</%brow>'
        % (prefix, row, b"".join(_cell(cell, styles[cell], prefix) for cell in cells), prefix)
        for row, cells in rows
    }
    if is_closed(data.raw):
        yield Edit(data.start, data.end, filled(data.raw, b"".join(written.values())))
        return
    for row, new in written.items():
        at = scan.row_after.get(row, scan.data_end)
        yield Edit(at, at, new)


def _cell(cell: Cell, style: int, prefix: bytes) -> bytes:
    row, column = cell
    return b'<%bc r="%b%d" s="%d"/>' % (prefix, get_column_letter(column).encode(), row, style)


def link_edit(scan: SheetScan, base: str, identity: str) -> Edit:
    """Links the sheet to the boxes of its notes, at the place where the order of its parts wants it."""
    if scan.data is None or scan.boxes_belong is None:
        raise ValueError("a sheet without rows")
    new = b'<%blegacyDrawing xmlns:r="%b" r:id="%b"/>' % (prefix_of(scan.data.raw), base.encode(), identity.encode())
    return Edit(scan.boxes_belong, scan.boxes_belong, new)
