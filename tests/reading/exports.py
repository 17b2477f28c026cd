"""Sign-up files for the tests of reading, made with other libraries than the one that reads them."""

import csv
import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import openpyxl
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

Rows = Sequence[Sequence[Any]]

HOST: dict[str, Any] = {
    "Id": "V1",
    "Arbejdsplads": "Prøvekøbing Kommune",
    "Sektor": "kommune",
    "Kommune": "Odense",
    "Kontaktperson": "Vera Vært",
    "E-mail": "vera@proevekoebing.example",
    "Antal praktikanter": 2,
    "Antal dage": "2-3",
    "Fagområder/emner": "Ledelse;It",
}
INTERN: dict[str, Any] = {
    "Id": "P1",
    "Navn": "Pia Praktikant",
    "E-mail": "pia@styrelse.example",
    "Arbejdsplads": "Eksempelstyrelsen",
    "Sektor": "stat",
    "Arbejdskommune": "Kolding",
    "Antal dage": "3",
    "Interesser/fag": "Ledelse",
}


def rows_of(people: Sequence[Mapping[str, Any]]) -> list[list[Any]]:
    """A header row and one row a person; a header that only some have is empty for the others."""
    headers = list(dict.fromkeys(header for person in people for header in person))
    return [headers, *([person.get(header) for header in headers] for person in people)]


def workbook(path: Path, sheets: Mapping[str, Rows], at: str = "A1") -> Path:
    """An xlsx whose tables start at the cell ``at``."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        first = sheet[at]
        for down, row in enumerate(rows):
            for right, value in enumerate(row):
                sheet.cell(first.row + down, first.column + right, value)
    book.save(path)
    return path


def two_sheets(
    path: Path, hosts: Sequence[Mapping[str, Any]] = (HOST,), interns: Sequence[Mapping[str, Any]] = (INTERN,)
) -> Path:
    """An xlsx with the sheets Værter and Praktikanter."""
    return workbook(path, {"Værter": rows_of(hosts), "Praktikanter": rows_of(interns)})


def xls(path: Path, sheets: Mapping[str, Rows]) -> Path:
    """A workbook of Excel 97–2003."""
    book = xlwt.Workbook()
    for name, rows in sheets.items():
        sheet = book.add_sheet(name)
        for down, row in enumerate(rows):
            for right, value in enumerate(row):
                if value is not None:
                    sheet.write(down, right, value)
    book.save(str(path))
    return path


def ods(path: Path, sheets: Mapping[str, Rows]) -> Path:
    """A workbook of LibreOffice."""
    book = OpenDocumentSpreadsheet()
    for name, rows in sheets.items():
        table = Table(name=name)
        for row in rows:
            line = TableRow()
            for value in row:
                is_number = isinstance(value, int | float)
                cell = TableCell(valuetype="float", value=str(value)) if is_number else TableCell(valuetype="string")
                if value is not None:
                    cell.addElement(P(text=str(value)))
                line.addElement(cell)
            table.addElement(line)
        book.spreadsheet.addElement(table)
    book.save(str(path))
    return path


def csv_bytes(rows: Rows, separator: str = ";", encoding: str = "utf-8") -> bytes:
    """A csv as bytes."""
    text = io.StringIO()
    csv.writer(text, delimiter=separator, lineterminator="\r\n").writerows(rows)
    return text.getvalue().encode(encoding)


def rewrite(path: Path, part: str, pattern: bytes, by: bytes) -> None:
    """Replaces ``pattern`` in one part of a zipped workbook; it must be there."""
    parts = unzipped(path.read_bytes())
    changed, times = re.subn(pattern, by, parts[part], flags=re.DOTALL)
    assert times
    path.write_bytes(zipped(parts | {part: changed}))


def rename(path: Path, part: str, name: str) -> None:
    """Gives one part of a zipped workbook another name."""
    parts = unzipped(path.read_bytes())
    path.write_bytes(zipped({name if own == part else own: content for own, content in parts.items()}))


def unzipped(data: bytes) -> dict[str, bytes]:
    """The parts of a zipped workbook."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """A zipped workbook of ``parts``."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return content.getvalue()
