import hashlib
import io
import os
import struct
import zipfile
from pathlib import Path

import openpyxl
import pytest
from reading.exports import HOST, INTERN, csv_bytes, ods, rows_of, two_sheets, xls

from praktik_cli.errors import InputError, PraktikError, UsageError
from praktik_cli.reading.archives import Limits
from praktik_cli.reading.compounds import check_compound
from praktik_cli.reading.opening import open_file
from praktik_cli.reading.signups import read_signups
from praktik_cli.settings import Settings

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def compound(*streams: str) -> bytes:
    """The start of a compound file, with a directory that names ``streams``."""
    return COMPOUND + bytes(504) + b"".join(name.encode("utf-16-le").ljust(128, b"\0") for name in streams)


def workbook_bytes() -> bytes:
    content = io.BytesIO()
    book = openpyxl.Workbook()
    book.active.append(["Navn", "E-mail"])
    book.save(content)
    return content.getvalue()


def other_zip() -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    return content.getvalue()


def with_wrong_checksum() -> bytes:
    data = bytearray(workbook_bytes())
    at = data.index(b"PK\x01\x02")
    data[at + 16 : at + 20] = struct.pack("<I", 1)
    return bytes(data)


BAD = {
    "nothing.xlsx": (b"", "is empty"),
    "blank.csv": (b"\xef\xbb\xbf \r\n\r\n", "is empty"),
    "locked.xlsx": (compound("EncryptionInfo", "EncryptedPackage"), "protected with a password"),
    "half.xlsx": (workbook_bytes()[:2000], "damaged"),
    "checksum.xlsx": (with_wrong_checksum(), "damaged"),
    "half.xls": (compound("Workbook"), "damaged"),
    "word.xlsx": (other_zip(), "not a spreadsheet"),
    "word.xls": (compound("WordDocument"), "not a spreadsheet"),
    "paper.pdf": (b"%PDF-1.7 ...", "not a spreadsheet"),
    "picture.csv": (b"\x89PNG\r\n\x1a\n\0\0", "not a spreadsheet"),
    "text.xlsx": (b"Navn;E-mail\n", "named like a workbook"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_file_that_cannot_be_used_is_told_by_name(name: str, tmp_path: Path) -> None:
    data, words = BAD[name]
    (tmp_path / name).write_bytes(data)
    with pytest.raises(InputError, match=words) as error:
        read_signups([tmp_path / name], {})
    assert error.value.values["file"] == name
    assert error.value.exit_code == 1
    assert (tmp_path / name).read_bytes() == data


@pytest.mark.parametrize(("path", "words"), [("gone.xlsx", "no file"), (".", "folder")])
def test_a_path_without_a_file_is_a_usage_error(path: str, words: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=words):
        read_signups([tmp_path / path], {})


def test_an_empty_workbook_is_told(tmp_path: Path) -> None:
    openpyxl.Workbook().save(tmp_path / "empty.xlsx")
    with pytest.raises(InputError, match="is empty"):
        read_signups([tmp_path / "empty.xlsx"], {})


def test_all_files_that_cannot_be_used_are_told_at_once(tmp_path: Path) -> None:
    good = two_sheets(tmp_path / "good.xlsx")
    (tmp_path / "empty.csv").write_bytes(b"")
    (tmp_path / "paper.pdf").write_bytes(b"%PDF-1.7")
    with pytest.raises(PraktikError) as error:
        read_signups([tmp_path / "empty.csv", good, tmp_path / "paper.pdf"], {})
    assert isinstance(error.value, InputError)
    assert [values["file"] for _, values in error.value.details] == ["empty.csv", "paper.pdf"]
    with pytest.raises(UsageError):
        read_signups([tmp_path / "empty.csv", tmp_path / "gone.csv"], {})


def test_a_file_is_opened_by_what_it_holds_not_by_its_name(tmp_path: Path) -> None:
    sheets = {"Værter": rows_of([HOST]), "Praktikanter": rows_of([INTERN])}
    kinds = {
        two_sheets(tmp_path / "a.csv"): "xlsx",
        xls(tmp_path / "b.xlsx", sheets): "xls",
        ods(tmp_path / "c.xls", sheets): "ods",
    }
    (tmp_path / "d.txt").write_bytes(csv_bytes(rows_of([HOST])))
    for path, kind in {**kinds, tmp_path / "d.txt": "csv"}.items():
        file = open_file(path)
        assert file.kind == kind
        assert file.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_workbook_that_unpacks_to_too_much_is_refused(tmp_path: Path) -> None:
    path = two_sheets(tmp_path / "signups.xlsx")
    assert open_file(path, Limits(unpacked=100_000)).kind == "xlsx"
    with pytest.raises(InputError, match="far more than sign-ups"):
        open_file(path, Limits(unpacked=5_000))
    with pytest.raises(InputError, match="far more than sign-ups"):
        open_file(path, Limits(ratio=1, ratio_from=1_000))


def test_two_cells_that_span_a_huge_sheet_are_refused_before_they_are_read(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active["A1"] = "Navn"
    book.active["XFD1048576"] = "x"
    book.save(tmp_path / "wide.xlsx")
    with pytest.raises(InputError, match="far more than sign-ups"):
        read_signups([tmp_path / "wide.xlsx"], {})


def test_formatted_cells_far_below_the_data_are_no_reason_to_refuse(tmp_path: Path) -> None:
    path = two_sheets(tmp_path / "signups.xlsx")
    book = openpyxl.load_workbook(path)
    book["Værter"]["XFD1048576"].number_format = "0.00"
    book.save(path)
    assert len(read_signups([path], {}).signups.hosts) == 1


def test_a_csv_with_too_many_cells_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "vaerter.csv"
    path.write_bytes(csv_bytes(rows_of([HOST])))
    with pytest.raises(InputError, match="far more than sign-ups"):
        read_signups([path], Settings().columns, Limits(cells=10))


@pytest.mark.parametrize("cut", range(0, 100, 7))
def test_a_workbook_cut_anywhere_is_an_expected_error(cut: int, tmp_path: Path) -> None:
    sheets = {"Værter": rows_of([HOST])}
    for path in (two_sheets(tmp_path / "a.xlsx"), xls(tmp_path / "b.xls", sheets), ods(tmp_path / "c.ods", sheets)):
        data = path.read_bytes()
        path.write_bytes(data[: len(data) * cut // 100])
        with pytest.raises(InputError):
            read_signups([path], {})


def sectors(*parts: bytes) -> bytes:
    return b"".join(part.ljust(512, b"\0") for part in parts)


def tiny_compound(next_sectors: tuple[int, ...], stream_start: int = 2, length: int = 5000) -> bytes:
    """A compound file with its table of sectors in sector 0, its directory in 1 and a stream from 2 on."""
    end, free = 0xFFFFFFFE, 0xFFFFFFFF
    header = COMPOUND + bytes(16) + struct.pack("<5H6x4I", 62, 3, 0xFFFE, 9, 6, 0, 1, 1, 0)
    header += struct.pack("<5I", 4096, end, 0, end, 0) + struct.pack("<109I", 0, *[free] * 108)
    entry = (
        "Workbook".encode("utf-16-le").ljust(66, b"\0")
        + b"\2"
        + bytes(49)
        + struct.pack("<3I", stream_start, length, 0)
    )
    table = struct.pack("<128I", *next_sectors, *[free] * (128 - len(next_sectors)))
    return sectors(header, table, entry, *[b""] * 8)


END = 0xFFFFFFFE


def test_a_whole_chain_of_sectors_passes() -> None:
    check_compound("a.xls", tiny_compound((END, END, 3, END)))


@pytest.mark.parametrize(
    "data",
    [
        tiny_compound((END, END, 3, 2)),
        tiny_compound((END, 1, 3, END)),
        tiny_compound((END, END, 300, END)),
        tiny_compound((END, END, 3, END), stream_start=400),
        tiny_compound((END, END, 3, END))[:900],
        COMPOUND,
    ],
)
def test_a_chain_that_is_cut_or_goes_in_circles_is_damage(data: bytes) -> None:
    with pytest.raises(InputError, match="damaged"):
        check_compound("a.xls", data)


def test_an_ods_that_is_cut_inside_or_stands_for_too_many_cells_is_refused(tmp_path: Path) -> None:
    path = ods(tmp_path / "a.ods", {"Værter": rows_of([HOST])})
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    content = parts["content.xml"]
    repeated = content.replace(b"<table:table-cell ", b'<table:table-cell table:number-columns-repeated="9000000" ', 1)
    assert repeated != content
    for changed, words in ((content[:-40], "damaged"), (repeated, "far more than sign-ups")):
        with zipfile.ZipFile(path, "w") as archive:
            for name, part in (parts | {"content.xml": changed}).items():
                archive.writestr(name, part)
        with pytest.raises(InputError, match=words):
            read_signups([path], {})


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.xlsx")
    with pytest.raises(UsageError, match="no ordinary file"):
        open_file(tmp_path / "pipe.xlsx")
