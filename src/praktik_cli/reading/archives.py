"""Looks into a zipped workbook before anything unpacks it: is it one, is it whole, is it too large."""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from praktik_cli.errors import InputError
from praktik_cli.i18n import mark

_PIECE: Final = 1 << 22
_ENCRYPTED_FLAG: Final = 0x1
_CENTRAL_HEADER: Final = b"PK\x01\x02"
_LOCAL_HEADER: Final = struct.Struct("<4s22xHH")


@dataclass(frozen=True, slots=True)
class Limits:
    """What is read at the most.

    Attributes:
        file: bytes of a file as it lies on the disk.
        parts: parts of a zipped workbook.
        unpacked: bytes of a workbook when unpacked.
        ratio: unpacked ÷ packed size, where the unpacked size is above ``ratio_from`` bytes.
        cells: cells of all sheets, each as the rectangle from A1 to the last one in use.
        rows, columns: of a sheet; as many as Excel has.
        text: bytes of all texts, each counted in every cell that shows it.
    """

    file: int = 500_000_000
    parts: int = 20_000
    unpacked: int = 1_000_000_000
    ratio: int = 300
    ratio_from: int = 50_000_000
    cells: int = 10_000_000
    rows: int = 1_048_576
    columns: int = 16_384
    text: int = 500_000_000


LIMITS: Final = Limits()


def check_archive(name: str, data: bytes, limits: Limits = LIMITS) -> Literal["xlsx", "ods"]:
    """Which kind of zipped workbook ``data`` is, by its list of parts; ``unpacked`` proves that the list is true.

    Raises:
        InputError: it is damaged, protected, too large or no workbook.
    """
    if data.count(_CENTRAL_HEADER) > limits.parts:
        raise too_large(name)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_size(name, archive, len(data), limits)
            return _kind_of(name, archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError):
        raise damaged(name) from None


def parts_of(data: bytes) -> dict[str, zipfile.ZipInfo]:
    """The parts of a zipped workbook by their names; of two with one name the last, as other readers do.

    Raises:
        zipfile.BadZipFile, ValueError, ...: the list of parts is damaged.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {part.filename: part for part in archive.infolist() if not part.is_dir()}


def unpacked(data: bytes, part: zipfile.ZipInfo) -> Iterator[bytes]:
    """The content of ``part`` in pieces; to read it to its end proves that its size and checksum are true.

    Raises:
        ValueError, zlib.error, struct.error: it is damaged, or holds more than the list of parts says.
    """
    signature, name_length, extra_length = _LOCAL_HEADER.unpack_from(data, part.header_offset)
    start = part.header_offset + _LOCAL_HEADER.size + name_length + extra_length
    packed = memoryview(data)[start : start + part.compress_size]
    if signature != b"PK\x03\x04" or len(packed) != part.compress_size:
        raise ValueError(part.filename)
    size = checksum = 0
    for piece in _inflated(packed, part.compress_type):
        size += len(piece)
        checksum = zlib.crc32(piece, checksum)
        if size > part.file_size:
            raise ValueError(part.filename)
        yield piece
    if (size, checksum) != (part.file_size, part.CRC):
        raise ValueError(part.filename)


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


def protected(name: str) -> InputError:
    """The error that the file ``name`` needs a password."""
    return InputError(mark("{file} is protected with a password. Save it without a password and try again."), file=name)


def _inflated(packed: memoryview, method: int) -> Iterator[bytes]:
    if method == zipfile.ZIP_STORED:
        yield from (bytes(packed[at : at + _PIECE]) for at in range(0, len(packed), _PIECE))
        return
    if method != zipfile.ZIP_DEFLATED:
        raise ValueError(method)
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    rest: bytes | memoryview = packed
    while not unpacker.eof:
        piece = unpacker.decompress(rest, _PIECE)
        rest = unpacker.unconsumed_tail
        if not piece and not rest and not unpacker.eof:
            raise ValueError(method)
        yield piece


def _check_size(name: str, archive: zipfile.ZipFile, packed: int, limits: Limits) -> None:
    total = sum(part.file_size for part in archive.infolist())
    is_squeezed = total > limits.ratio_from and total > limits.ratio * packed
    if total > limits.unpacked or is_squeezed:
        raise too_large(name)
    if any(part.flag_bits & _ENCRYPTED_FLAG for part in archive.infolist()):
        raise protected(name)


def _kind_of(name: str, archive: zipfile.ZipFile) -> Literal["xlsx", "ods"]:
    parts = set(archive.namelist())
    if "xl/workbook.xml" in parts:
        return "xlsx"
    if "xl/workbook.bin" in parts:
        raise InputError(
            mark("{file} is a binary workbook (.xlsb), which praktik does not read. Save it as .xlsx and try again."),
            file=name,
        )
    if {"content.xml", "mimetype"} <= parts and b"spreadsheet" in archive.read("mimetype"):
        if "META-INF/manifest.xml" in parts and b"encryption-data" in archive.read("META-INF/manifest.xml"):
            raise protected(name)
        return "ods"
    raise InputError(mark("{file} is not a spreadsheet. praktik reads .xlsx, .xls, .ods and .csv."), file=name)
