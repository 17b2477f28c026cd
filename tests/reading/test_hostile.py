"""Files made to harm: each is refused in words, at once, and before it takes room."""

import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from reading.exports import HOST, ods, rows_of, two_sheets, unzipped, zipped

from praktik_cli.errors import InputError
from praktik_cli.reading.archives import LIMITS, Limits
from praktik_cli.reading.headers import count_known
from praktik_cli.reading.opening import open_file
from praktik_cli.reading.packages import survey_package
from praktik_cli.reading.tables import Table, read_tables

SHEET = "xl/worksheets/sheet1.xml"
TEXTS = "xl/sharedStrings.xml"
FORBIDDEN = b'<!DOCTYPE a [<!ENTITY b "c">]>'


def sheet(*rows: bytes) -> bytes:
    return b'<worksheet xmlns="m"><sheetData>%b</sheetData></worksheet>' % b"".join(rows)


def cell(place: bytes, inside: bytes = b"<v>1</v>", attributes: bytes = b"") -> bytes:
    return b'<c r="%b"%b>%b</c>' % (place, attributes, inside)


def row(number: int, *cells: bytes) -> bytes:
    return b'<row r="%d">%b</row>' % (number, b"".join(cells))


LONG = b"<sst><si><t>%b</t></si></sst>" % (b"a" * 30_000)
SHARED = [row(number, cell(b"A%d" % number, b"<v>0</v>", b' t="s"')) for number in range(1, 20_000)]
WORKBOOKS: dict[str, tuple[dict[str, bytes], str]] = {
    "a cell in the last corner": ({SHEET: sheet(row(1, cell(b"A1"), cell(b"XFD1048576")))}, "far more"),
    "cells without a place": (
        {
            SHEET: sheet(
                b"<row>", b"<c><v>1</v></c>" * 16_000, b"</row>", b"<row/>" * 2_000, row(3000, b"<c><v>1</v></c>")
            )
        },
        "far more",
    ),
    "a cell of many millions": ({SHEET: sheet(row(1, cell(b"A1", b"<v>%b</v>" % (b"1" * 40_000_000))))}, "far more"),
    "one long text in many cells": ({SHEET: sheet(*SHARED), TEXTS: LONG}, "far more"),
    "the same, oddly written": ({SHEET: sheet(*SHARED).replace(b' t="s"', b" t='s'"), TEXTS: LONG}, "far more"),
    "millions of empty texts": ({TEXTS: b"<sst>%b</sst>" % (b"<si/>" * 100_001)}, "far more"),
    "an entity in a sheet": ({SHEET: FORBIDDEN + sheet(row(1, cell(b"A1")))}, "XML entities"),
    "an entity in the styles": ({"xl/styles.xml": FORBIDDEN + b"<styleSheet/>"}, "XML entities"),
    "an endless list of sheets": ({"xl/workbook.xml": b"<a>%b</a>" % (b"<b/>" * 2_000_000)}, "far more"),
    "a text that is not there": ({SHEET: sheet(row(1, cell(b"A1", b"<v>77</v>", b' t="s"'))), TEXTS: LONG}, "damaged"),
}


def read(path: Path, data: bytes, limits: Limits = LIMITS) -> list[Table]:
    path.write_bytes(data)
    return read_tables(open_file(path, limits), count_known, limits)


@pytest.mark.parametrize("name", WORKBOOKS)
def test_a_hostile_workbook_is_refused(name: str, tmp_path: Path) -> None:
    changed, words = WORKBOOKS[name]
    parts = unzipped(two_sheets(tmp_path / "a.xlsx").read_bytes())
    with pytest.raises(InputError, match=words):
        read(tmp_path / "a.xlsx", zipped(parts | changed), Limits(ratio=10**6, cells=100_000))


ROW = b"<table:table-row>"
DOCUMENTS: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "a repeated gap in a row": (
        lambda xml: xml.replace(ROW, ROW + b'<table:table-cell table:number-columns-repeated="1000000000"/>', 1),
        "far more",
    ),
    "a row that stands for all": (
        lambda xml: xml.replace(ROW, b'<table:table-row table:number-rows-repeated="1000000000">', 1),
        "far more",
    ),
    "a text of spaces": (lambda xml: xml.replace(b"<text:p>", b'<text:p><text:s text:c="1000000000"/>', 1), "far more"),
    "a negative number": (
        lambda xml: xml.replace(ROW, b'<table:table-row table:number-rows-repeated="-5">', 1),
        "damaged",
    ),
    "elements in elements": (
        lambda xml: xml.replace(b"<table:table ", b"<a>" * 500 + b"<table:table ").replace(
            b"</table:table>", b"</table:table>" + b"</a>" * 500
        ),
        "damaged",
    ),
    "an entity": (lambda xml: xml.replace(b"?>", b"?>" + FORBIDDEN, 1), "XML entities"),
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_hostile_document_is_refused(name: str, tmp_path: Path) -> None:
    change, words = DOCUMENTS[name]
    parts = unzipped(ods(tmp_path / "a.ods", {"Værter": rows_of([HOST])}).read_bytes())
    changed = change(parts["content.xml"])
    assert changed != parts["content.xml"]
    with pytest.raises(InputError, match=words):
        read(tmp_path / "a.ods", zipped(parts | {"content.xml": changed}))


def test_a_part_that_is_larger_than_its_header_says_is_damage(tmp_path: Path) -> None:
    """The size and the checksum are those of its first 100 bytes, so that a reader that stops there is content."""
    parts = unzipped(two_sheets(tmp_path / "a.xlsx").read_bytes())
    data = bytearray(zipped(parts))
    at = data.index(b"PK\x01\x02")
    while data[at + 46 : at + 46 + len(SHEET)] != SHEET.encode():
        at = data.index(b"PK\x01\x02", at + 4)
    struct.pack_into("<I", data, at + 16, zlib.crc32(parts[SHEET][:100]))
    struct.pack_into("<I", data, at + 24, 100)
    with pytest.raises(InputError, match="damaged"):
        read(tmp_path / "a.xlsx", bytes(data))


def test_a_wrong_checksum_of_any_part_is_damage(tmp_path: Path) -> None:
    data = bytearray(two_sheets(tmp_path / "a.xlsx").read_bytes())
    at = 0
    for _ in range(5):
        at = data.index(b"PK\x01\x02", at + 4)
        broken = bytearray(data)
        struct.pack_into("<I", broken, at + 16, 1)
        with pytest.raises(InputError, match="damaged"):
            read(tmp_path / "a.xlsx", bytes(broken))


def test_a_crowd_of_parts_and_a_file_beyond_size_are_refused_unopened(tmp_path: Path) -> None:
    data = two_sheets(tmp_path / "a.xlsx").read_bytes()
    with pytest.raises(InputError, match="far more"):
        read(tmp_path / "a.xlsx", data, Limits(parts=5))
    with pytest.raises(InputError, match="far more"):
        read(tmp_path / "a.xlsx", data, Limits(file=len(data) - 1))


def test_a_binary_workbook_is_told_to_be_saved_as_another(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"Save it as \.xlsx"):
        read(tmp_path / "a.xlsb", zipped({"xl/workbook.bin": b"x"}))


def test_blank_rows_below_the_data_are_cut_off_before_they_cost_time(tmp_path: Path) -> None:
    """Six megabytes of formatted cells; what comes after the rows stays."""
    blank = [row(number, b'<c r="A%d" s="1"/>' % number) for number in range(3, 160_000)]
    parts = unzipped(two_sheets(tmp_path / "a.xlsx").read_bytes())
    rows = sheet(row(1, cell(b"A1"), cell(b"B1")), row(2, cell(b"A2")), *blank)
    data = zipped(parts | {SHEET: rows.replace(b"</worksheet>", b'<autoFilter ref="A1"/></worksheet>')})
    shorter, surveys = survey_package(data, LIMITS)
    assert len(rows) > 6_000_000
    assert len(unzipped(shorter)[SHEET]) < 5_000_000
    assert unzipped(shorter)[SHEET].endswith(b'</row></sheetData><autoFilter ref="A1"/></worksheet>')
    assert surveys["Værter"].cells < 900_000
    assert read(tmp_path / "a.xlsx", data)[0].rows == [[1, 1], [1, ""]]
