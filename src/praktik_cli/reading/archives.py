"""Looks into a zipped workbook before anything unpacks it: is it one, is it whole, is it too large."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from praktik_cli.errors import InputError
from praktik_cli.i18n import mark

_CHUNK: Final = 1 << 20
_LONGEST_CELL_TAG: Final = 200
_ENCRYPTED_FLAG: Final = 0x1
# A cell that holds something; an empty formatted one closes itself and takes no room when read.
_CELL: Final = re.compile(rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*(?<!/)>')


@dataclass(frozen=True, slots=True)
class Limits:
    """What is read at the most.

    Attributes:
        unpacked: bytes of a workbook when unpacked.
        ratio: unpacked ÷ packed size, where the unpacked size is above ``ratio_from`` bytes.
        cells: cells of one sheet, as the rectangle from A1 to the last one in use.
    """

    unpacked: int = 1_000_000_000
    ratio: int = 300
    ratio_from: int = 50_000_000
    cells: int = 5_000_000


LIMITS: Final = Limits()


def check_archive(name: str, data: bytes, limits: Limits = LIMITS) -> Literal["xlsx", "ods"]:
    """Which kind of zipped workbook ``data`` is.

    Raises:
        InputError: it is damaged, protected, too large or no workbook.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_size(name, archive, len(data), limits)
            kind = _kind_of(name, archive)
            _check_parts(name, archive, limits)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError):
        raise damaged(name) from None
    return kind


def damaged(name: str) -> InputError:
    """The error that the file ``name`` is damaged."""
    return InputError(
        mark("{file} is damaged or only partly there. Download or export it again, or open and save it in Excel."),
        file=name,
    )


def too_large(name: str) -> InputError:
    """The error that the file ``name`` holds too much."""
    return InputError(
        mark(
            "{file} holds far more than sign-ups do, so praktik does not open it. "
            "Copy the sign-ups into a new workbook and use that."
        ),
        file=name,
    )


def _check_size(name: str, archive: zipfile.ZipFile, packed: int, limits: Limits) -> None:
    total = sum(member.file_size for member in archive.infolist())
    is_squeezed = total > limits.ratio_from and total > limits.ratio * packed
    if total > limits.unpacked or is_squeezed:
        raise too_large(name)


def _kind_of(name: str, archive: zipfile.ZipFile) -> Literal["xlsx", "ods"]:
    members = set(archive.namelist())
    if members & {"xl/workbook.xml", "xl/workbook.bin"}:
        return "xlsx"
    if "content.xml" in members and b"spreadsheet" in archive.read("mimetype"):
        _refuse_protected(name, archive)
        return "ods"
    raise InputError(mark("{file} is not a spreadsheet. praktik reads .xlsx, .xls, .ods and .csv."), file=name)


def _refuse_protected(name: str, archive: zipfile.ZipFile) -> None:
    if "META-INF/manifest.xml" in archive.namelist() and b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise InputError(
            mark("{file} is protected with a password. Save it without a password and try again."), file=name
        )


def _check_parts(name: str, archive: zipfile.ZipFile, limits: Limits) -> None:
    """Reads every part to its end, which also proves that the stated sizes and checksums are true."""
    for member in archive.infolist():
        if member.flag_bits & _ENCRYPTED_FLAG:
            raise InputError(
                mark("{file} is protected with a password. Save it without a password and try again."), file=name
            )
        is_sheet = member.filename.startswith("xl/worksheets/")
        rows = columns = 0
        for chunk in _chunks(archive, member):
            for letters, row in _CELL.findall(chunk) if is_sheet else ():
                rows, columns = max(rows, int(row)), max(columns, _column_number(letters))
            if rows * columns > limits.cells:
                raise too_large(name)


def _chunks(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[bytes]:
    """The member in pieces that overlap, so that no tag is cut in two unseen."""
    rest = b""
    with archive.open(member) as file:
        while piece := file.read(_CHUNK):
            yield rest + piece
            rest = piece[-_LONGEST_CELL_TAG:]


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
