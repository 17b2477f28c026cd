"""Writes a marked copy of a sign-up file."""

import zipfile
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final, NamedTuple
from xml.parsers.expat import ExpatError

from praktik_cli.domain.finding import Finding
from praktik_cli.domain.marking import CellTable, MarkedCopy
from praktik_cli.errors import InputError, UsageError
from praktik_cli.i18n import Translator, mark
from praktik_cli.writing.annotating.list_sheet import ListSheet
from praktik_cli.writing.annotating.marking import look_at, mark_sheet
from praktik_cli.writing.annotating.package import Package
from praktik_cli.writing.annotating.plain_book import plain_book, sheet_names
from praktik_cli.writing.annotating.relations import declare
from praktik_cli.writing.annotating.remarks import Remark, remarks_of
from praktik_cli.writing.annotating.styles import EMPTY_STYLES, Formats
from praktik_cli.writing.annotating.workbook_part import Book

_LIST: Final = "praktik"
_STYLES_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"


class _Marked(NamedTuple):
    cells: int
    without_note: int
    listed: str


def can_be_copied(data: bytes) -> bool:
    """Whether ``data`` is a workbook whose parts are XML, so that it can be copied with all that is in it."""
    return data.startswith(b"PK") and Package(data).has("xl/workbook.xml")


def annotate_workbook(data: bytes, file: str, findings: Sequence[Finding], target: Path, t: Translator) -> MarkedCopy:
    """Writes the workbook ``data`` with the cells of the ``findings`` coloured and noted, and a list of them all.

    Every other part is copied to the byte; of the changed ones only what must be is changed.

    Args:
        data: the bytes of an .xlsx.
        file: its name, as the findings name it.
        findings: those of the file, and those of no sign-up file.
        target: where to write.
        t: the language of the notes and the list.

    Raises:
        UsageError: the workbook has macros.
        InputError: it is not sound where it must be changed.
    """
    try:
        package = Package(data)
        book = Book(package)
        if book.has_macros:
            raise UsageError(
                mark(
                    "{file} holds macros, which a marked copy would lose. "
                    "Save it as .xlsx in Excel and check that file with --annotate."
                ),
                file=file,
            )
        remarks = list(remarks_of(findings, file, {name: name for name in book.sheets}, t))
        marked = _mark(package, book, remarks, t)
        package.write(target)
    except (ExpatError, zipfile.BadZipFile, zlib.error, EOFError, LookupError, ValueError):
        # Readers forgive more than can be changed with care.
        raise InputError(
            mark(
                "{file} can be read, but its inside is not sound enough for a marked copy. "
                "Open it in Excel, save it and try again."
            ),
            file=file,
        ) from None
    signed = any(part.startswith("_xmlsignatures/") for part in package.parts())
    return MarkedCopy(file, target, *marked, was_signed=signed)


def annotate_cells(
    tables: Sequence[CellTable], file: str, findings: Iterable[Finding], target: Path, t: Translator
) -> MarkedCopy:
    """Writes the ``tables`` as a workbook, all cells as text, marked as ``annotate_workbook`` does.

    Raises:
        InputError: there are more rows or columns than a workbook can have.
    """
    names = sheet_names(file, tables)
    renamed = [
        replace(finding, sheet=names.get(finding.sheet, finding.sheet)) if finding.file == file else finding
        for finding in findings
    ]
    return replace(annotate_workbook(plain_book(file, tables), file, renamed, target, t), is_as_read=True)


def _mark(package: Package, book: Book, remarks: Sequence[Remark], t: Translator) -> _Marked:
    by_part: dict[str, list[Remark]] = {}
    for remark in remarks:
        if remark.cell and (part := book.sheets.get(remark.sheet)):
            by_part.setdefault(part, []).append(remark)
    sheets = [look_at(package, part, own) for part, own in by_part.items()]
    styles = _styles_part(package, book)
    formats = Formats(package.read(styles))
    without = sum(mark_sheet(package, book, sheet, formats, t) for sheet in sheets)
    name = _add_list(package, book, remarks, formats, t)
    package.put(styles, formats.data())
    cells = sum(len(sheet.remarks) for sheet in sheets)
    return _Marked(cells, without, name)


def _styles_part(package: Package, book: Book) -> str:
    if found := next(filter(package.has, book.relations.by_kind("styles")), None):
        return found
    part = package.free("xl/styles.xml")
    package.put(part, EMPTY_STYLES.format(uri=book.uri).encode())
    declare(package, part, _STYLES_TYPE)
    book.relations.add(book.base, "styles", part)
    return part


def _add_list(package: Package, book: Book, remarks: Sequence[Remark], formats: Formats, t: Translator) -> str:
    name = book.free_name(_LIST)
    sheet = ListSheet(remarks, formats, book.uri, t)
    part = package.free("xl/worksheets/sheet.xml")
    package.stream(part, sheet.pieces)
    book.add_sheet(name, part, sheet.filtered)
    return name
