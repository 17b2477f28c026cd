"""Looks into a workbook of Excel 97–2003 before anything reads it: damage there can hang or end a reader.

The format: [MS-CFB], Compound File Binary File Format, sections 2.2 (header), 2.3 (chains) and 2.6 (directory).
"""

import struct
from collections.abc import Iterator, Sequence
from typing import Final

from praktik_cli.errors import InputError
from praktik_cli.i18n import mark
from praktik_cli.reading.archives import damaged

MAGIC: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_END: Final = 0xFFFFFFFE
_FREE: Final = 0xFFFFFFFF
_SECTOR_SHIFTS: Final = (9, 12)
_ENTRY: Final = 128
_NAME_FIELD: Final = 64
_STREAM, _ROOT = 2, 5
_OTHER_STREAMS: Final = ("WordDocument", "PowerPoint Document")


def check_compound(name: str, data: bytes) -> None:
    """Nothing, when ``data`` is a workbook that can be read.

    Raises:
        InputError: it is damaged, protected or no workbook.
    """
    is_sound = _is_sound(data)
    # A broken file has no directory to look its streams up in; the names in it still tell what it was.
    holds = _has_stream if is_sound else _mentions
    if holds(data, "EncryptedPackage"):
        raise InputError(
            mark(
                "{file} is protected with a password. Open it in Excel, "
                "remove the password under File > Info, save it and try again."
            ),
            file=name,
        )
    if any(holds(data, stream) for stream in _OTHER_STREAMS):
        raise InputError(mark("{file} is not a spreadsheet. praktik reads .xlsx, .xls, .ods and .csv."), file=name)
    if not is_sound:
        raise damaged(name)


def _is_sound(data: bytes) -> bool:
    try:
        _follow_chains(data)
    except (ValueError, IndexError, struct.error):
        return False
    return True


def _mentions(data: bytes, name: str) -> bool:
    return name.encode("utf-16-le") in data


def _follow_chains(data: bytes) -> None:
    """Walks every chain of sectors to its end; a ValueError tells of one that is cut or goes in circles."""
    (shift,) = struct.unpack_from("<H", data, 30)
    if shift not in _SECTOR_SHIFTS:
        raise ValueError(shift)
    size = 1 << shift
    (directory,) = struct.unpack_from("<I", data, 48)
    cutoff, small_start, _, extra = struct.unpack_from("<4I", data, 56)
    table = _table(data, size, extra)
    entries = b"".join(_sector(data, number, size) for number in _chain(table, directory))
    small = _numbers(b"".join(_sector(data, number, size) for number in _chain(table, small_start)))
    for kind, start, length in _streams(entries):
        is_small = length < cutoff and kind == _STREAM
        list(_chain(small if is_small else table, start if length else _END))


def _table(data: bytes, size: int, extra: int) -> Sequence[int]:
    """The number of the sector that follows each sector."""
    numbers = list(struct.unpack_from("<109I", data, 76))
    seen = set()
    while extra not in {_END, _FREE}:
        if extra in seen:
            raise ValueError(extra)
        seen.add(extra)
        *more, extra = _numbers(_sector(data, extra, size))
        numbers += more
    return _numbers(b"".join(_sector(data, number, size) for number in numbers if number not in {_END, _FREE}))


def _sector(data: bytes, number: int, size: int) -> bytes:
    found = data[(number + 1) * size : (number + 2) * size]
    if len(found) < size:
        raise ValueError(number)
    return found


def _chain(table: Sequence[int], start: int) -> Iterator[int]:
    steps = 0
    while start not in {_END, _FREE}:
        yield start
        start = table[start]
        steps += 1
        if steps > len(table):
            raise ValueError(start)


def _streams(entries: bytes) -> Iterator[tuple[int, int, int]]:
    """Kind, first sector and length of each stream in the directory."""
    for at in range(0, len(entries), _ENTRY):
        kind = entries[at + 66]
        if kind in {_STREAM, _ROOT}:
            yield kind, *struct.unpack_from("<II", entries, at + 116)


def _numbers(sectors: bytes) -> Sequence[int]:
    return struct.unpack(f"<{len(sectors) // 4}I", sectors)


def _has_stream(data: bytes, name: str) -> bool:
    """Whether a directory entry bears ``name``: the name, ended by a zero, and its length 64 bytes on."""
    written = f"{name}\0".encode("utf-16-le")
    at = data.find(written)
    while at >= 0:
        if data[at + _NAME_FIELD : at + _NAME_FIELD + 2] == struct.pack("<H", len(written)):
            return True
        at = data.find(written, at + 1)
    return False
