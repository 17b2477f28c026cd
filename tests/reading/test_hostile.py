"""Files made to harm: each is refused in words, at once, and before it takes room."""

import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from reading.exports import HOST, ods, rows_of, two_sheets, unzipped, xls, zipped

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
    "an encoding that is none": (
        lambda xml: xml.replace(b"<?xml version='1.0' encoding='UTF-8'?>", b"<?xml version='1.0' encoding='UTF-99'?>"),
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
    """Eleven megabytes of formatted cells; what comes after the rows stays."""
    blank = [row(number, b'<c r="A%d" s="1"/>' % number) for number in range(3, 260_000)]
    parts = unzipped(two_sheets(tmp_path / "a.xlsx").read_bytes())
    rows = sheet(row(1, cell(b"A1"), cell(b"B1")), row(2, cell(b"A2")), *blank)
    data = zipped(parts | {SHEET: rows.replace(b"</worksheet>", b'<autoFilter ref="A1"/></worksheet>')})
    shorter, surveys = survey_package(data, LIMITS)
    assert len(rows) > 6_000_000
    assert len(unzipped(shorter)[SHEET]) < 5_000_000
    assert unzipped(shorter)[SHEET].endswith(b'</row></sheetData><autoFilter ref="A1"/></worksheet>')
    assert surveys["Værter"].cells < 600_000
    assert read(tmp_path / "a.xlsx", data)[0].rows == [[1, 1], [1, ""]]


def compound(change: Callable[[bytearray, int], None], tmp_path: Path) -> bytes:
    """An .xls after ``change`` of its bytes; the stream with its records starts at the given one."""
    data = bytearray(xls(tmp_path / "a.xls", {"Værter": rows_of([HOST])}).read_bytes())
    change(data, data.index(b"\x09\x08\x10\x00\x00\x06"))
    return bytes(data)


def wide_dimensions(data: bytearray, start: int) -> None:
    at = data.index(b"\x00\x02\x0e\x00", start)
    struct.pack_into("<II", data, at + 4, 0, 2**31)


def reversed_dimensions(data: bytearray, start: int) -> None:
    at = data.index(b"\x00\x02\x0e\x00", start)
    struct.pack_into("<II", data, at + 4, 9, 4)


def countless_texts(data: bytearray, start: int) -> None:
    at = data.index(b"\xfc\x00", start)
    while struct.unpack_from("<H", data, at + 2)[0] > 2000 or data[at + 8] != len(HOST) * 2 - 1:
        at = data.index(b"\xfc\x00", at + 1)
    struct.pack_into("<I", data, at + 8, 2**31 - 1)


def endless_stream(data: bytearray, start: int) -> None:
    at = data.index("Workbook".encode("utf-16-le"))
    struct.pack_into("<I", data, at + 120, 2**32 - 1)


@pytest.mark.parametrize("change", [wide_dimensions, reversed_dimensions, countless_texts, endless_stream])
def test_an_xls_that_claims_to_be_endless_is_damage(change: Callable[[bytearray, int], None], tmp_path: Path) -> None:
    """The reader makes room for what is claimed, and ends the whole program where there is none."""
    with pytest.raises(InputError, match="damaged"):
        read(tmp_path / "a.xls", compound(change, tmp_path))


def test_a_long_text_in_many_cells_of_an_xls_is_too_much(tmp_path: Path) -> None:
    rows = [["æ" * 30_000] * 20 for _ in range(10)]
    data = xls(tmp_path / "a.xls", {"Værter": rows}).read_bytes()
    assert read(tmp_path / "a.xls", data)[0].rows == rows
    with pytest.raises(InputError, match="far more"):
        read(tmp_path / "a.xls", data, Limits(text=5_000_000))
