"""Looks into a workbook of Excel 97–2003 before anything reads it: damage there can hang or end a reader.

The format: [MS-CFB], Compound File Binary File Format, sections 2.2 (header), 2.3 (chains) and 2.6 (directory).
"""

import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
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
_SMALL: Final = 64
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


def stream_of(data: bytes, name: str) -> bytes:
    """The content of the stream ``name`` of a sound compound file; b"" when there is none."""
    shape = _shape(data)
    for own, kind, start, length in _streams(shape.entries):
        if kind == _STREAM and own == name:
            return shape.read(start, length)
    return b""


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
    shape = _shape(data)
    for _, kind, start, length in _streams(shape.entries):
        if length > len(data):
            raise ValueError(length)
        list(shape.chain(kind, start, length))


@dataclass(frozen=True, slots=True)
class _Shape:
    """How the streams of a compound file lie in it.

    Attributes:
        size: bytes of a sector.
        table, small: the number of the sector that follows each sector; the same for the small ones.
        entries: the directory.
        cutoff: a stream shorter than this lies in small sectors.
    """

    data: bytes
    size: int
    table: Sequence[int]
    small: Sequence[int]
    entries: bytes
    cutoff: int

    def chain(self, kind: int, start: int, length: int) -> Iterator[int]:
        is_small = length < self.cutoff and kind == _STREAM
        return _chain(self.small if is_small else self.table, start if length else _END)

    def read(self, start: int, length: int) -> bytes:
        sectors = self.chain(_STREAM, start, length)
        if length >= self.cutoff:
            return b"".join(_sector(self.data, number, self.size) for number in sectors)[:length]
        _, _, root, size = next(_streams(self.entries))
        small = b"".join(_sector(self.data, number, self.size) for number in _chain(self.table, root))[:size]
        return b"".join(small[number * _SMALL : (number + 1) * _SMALL] for number in sectors)[:length]


def _shape(data: bytes) -> _Shape:
    (shift,) = struct.unpack_from("<H", data, 30)
    if shift not in _SECTOR_SHIFTS:
        raise ValueError(shift)
    size = 1 << shift
    (directory,) = struct.unpack_from("<I", data, 48)
    cutoff, small_start, smalls, extra, extras = struct.unpack_from("<5I", data, 56)
    if max(smalls, extras, *struct.unpack_from("<2I", data, 40)) * size > len(data):
        raise ValueError(size)
    table = _table(data, size, extra)
    entries = b"".join(_sector(data, number, size) for number in _chain(table, directory))
    small = _numbers(b"".join(_sector(data, number, size) for number in _chain(table, small_start)))
    return _Shape(data, size, table, small, entries, cutoff)


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


def _streams(entries: bytes) -> Iterator[tuple[str, int, int, int]]:
    """Name, kind, first sector and length of each stream in the directory."""
    for at in range(0, len(entries), _ENTRY):
        kind = entries[at + 66]
        if kind in {_STREAM, _ROOT}:
            name = entries[at : at + _NAME_FIELD].decode("utf-16-le", "replace").partition("\0")[0]
            yield name, kind, *struct.unpack_from("<II", entries, at + 116)


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
