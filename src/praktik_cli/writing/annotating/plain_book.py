"""A plain workbook of the cells as they were read, all of them text, each where the file has it."""

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import PurePath
from typing import Final

from openpyxl.utils import get_column_letter

from praktik_cli.domain.marking import CellTable
from praktik_cli.errors import InputError
from praktik_cli.i18n import mark
from praktik_cli.writing.annotating.plain_frame import HEADER, MAIN, QUOTED, TEXT, frame, sheet_part
from praktik_cli.writing.annotating.relations import DECLARATION
from praktik_cli.writing.annotating.sizes import LAST_COLUMN, LAST_ROW
from praktik_cli.writing.annotating.tags import xml
from praktik_cli.writing.cells import FORMULA_STARTS
from praktik_cli.writing.workbook.sizes import column_width

_FORBIDDEN: Final = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_LONGEST_NAME: Final = 31
_SAMPLE: Final = 200
_NARROWEST, _WIDEST = 10, 48


def sheet_names(file: str, tables: Sequence[CellTable]) -> dict[str | None, str]:
    """Sheet, as the file has it → its name in the workbook, as Excel allows it; a csv's is the file's name."""
    names: dict[str | None, str] = {}
    for table in tables:
        wanted = _FORBIDDEN.sub("_", table.sheet or PurePath(file).stem).strip("' ")[:_LONGEST_NAME] or "Ark1"
        taken = {name.casefold() for name in names.values()} | {"history"}
        choices = (wanted if number == 1 else f"{wanted[:26]} ({number})" for number in count(1))
        names[table.sheet] = next(name for name in choices if name.casefold() not in taken)
    return names


def plain_book(file: str, tables: Sequence[CellTable]) -> bytes:
    """The workbook, as the bytes of an .xlsx, packed fast.

    Args:
        file: the name of the file that the tables are from.
        tables: its sheets; several of one name are not possible.

    Raises:
        InputError: there are more rows or columns than a workbook can have.
    """
    if any(
        len(table.rows) > LAST_ROW + 1 or max(map(len, table.rows), default=0) > LAST_COLUMN + 1 for table in tables
    ):
        raise InputError(
            mark("{file} has more rows or columns than an Excel workbook can hold, so no copy of it can be made."),
            file=file,
        )
    names = sheet_names(file, tables)
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for part, written in frame([(names[table.sheet], table.is_hidden) for table in tables]).items():
            archive.writestr(zipfile.ZipInfo(part), DECLARATION + written.encode())
        for number, table in enumerate(tables, 1):
            with archive.open(sheet_part(number), "w") as sheet:
                sheet.writelines(_sheet(table))
    return target.getvalue()


def _sheet(table: CellTable) -> Iterator[bytes]:
    yield DECLARATION + f'<worksheet xmlns="{MAIN}">{_view(table.header_row)}{_columns(table)}<sheetData>'.encode()
    letters = [get_column_letter(at) for at in range(1, max(map(len, table.rows), default=0) + 1)]
    for number, row in enumerate(table.rows, 1):
        look = HEADER if number == table.header_row else None
        hidden = b' hidden="1"' if number in table.hidden_rows else b""
        cells = (_cell(f"{letter}{number}", text, look) for letter, text in zip(letters, row, strict=False) if text)
        yield b'<row r="%d"%b>%b</row>' % (number, hidden, b"".join(cells))
    yield b"</sheetData></worksheet>"


def _view(header_row: int | None) -> str:
    if header_row is None:
        return ""
    pane = f'<pane ySplit="{header_row}" topLeftCell="A{header_row + 1}" activePane="bottomLeft" state="frozen"/>'
    return f'<sheetViews><sheetView workbookViewId="0">{pane}</sheetView></sheetViews>'


def _columns(table: CellTable) -> str:
    sample = table.rows[:_SAMPLE]
    width = max(map(len, sample), default=0)
    columns = ((row[at] for row in sample if at < len(row)) for at in range(width))
    sizes = [min(column_width("", texts, _NARROWEST, _WIDEST), _WIDEST) for texts in columns]
    entries = (f'<col min="{at}" max="{at}" width="{size:.1f}" customWidth="1"/>' for at, size in enumerate(sizes, 1))
    return f"<cols>{''.join(entries)}</cols>" if sizes else ""


def _cell(ref: str, text: str, look: int | None) -> bytes:
    style = look or (QUOTED if text.startswith(FORMULA_STARTS) else TEXT)
    start = f'<c r="{ref}" s="{style}" t="inlineStr"><is><t xml:space="preserve">'.encode()
    return start + xml(text) + b"</t></is></c>"
