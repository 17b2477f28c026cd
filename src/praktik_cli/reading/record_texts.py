"""How long the shared texts of a workbook of Excel 97-2003 are.

The format: [MS-XLS], Excel Binary File Format, sections 2.4.265 (SST), 2.4.58 (Continue) and 2.5.293 (the texts).
"""

import struct
from collections.abc import Iterable, Sequence
from itertools import dropwhile, takewhile
from typing import Final

Record = tuple[int, memoryview]

_TEXTS, _CONTINUE = 0xFC, 0x3C
_HEAD: Final = 8
_TEXT_HEAD: Final = 3
_WIDE, _PHONETIC, _RUNS = 0x01, 0x04, 0x08


def text_lengths(records: Iterable[Record]) -> Sequence[int]:
    """Bytes of each shared text, by its number; as many as are stated must be there, as room for them is made at once.

    Args:
        records: those of the workbook, each with its kind and its content.

    Raises:
        ValueError, IndexError, struct.error: the texts are damaged.
    """
    found = list(dropwhile(lambda record: record[0] != _TEXTS, records))
    if not found:
        return ()
    blocks = [found[0][1], *(content for _, content in takewhile(lambda record: record[0] == _CONTINUE, found[1:]))]
    count: int = struct.unpack_from("<I", blocks[0], 4)[0]
    reader = _Reader(blocks)
    return [reader.next_length() for _ in range(count)]


class _Reader:
    """Goes through the texts; one may go on in the next block, which then says anew how wide its characters are."""

    def __init__(self, blocks: Sequence[memoryview]) -> None:
        self._blocks = blocks
        self._block = 0
        self._at = _HEAD

    def next_length(self) -> int:
        if self._at >= len(self._blocks[self._block]):
            self._next_block()
        characters, flags = struct.unpack_from("<HB", self._blocks[self._block], self._at)
        self._at += _TEXT_HEAD
        extra = 0
        if flags & _RUNS:
            extra += 4 * int(struct.unpack_from("<H", self._blocks[self._block], self._at)[0])
            self._at += 2
        if flags & _PHONETIC:
            extra += int(struct.unpack_from("<I", self._blocks[self._block], self._at)[0])
            self._at += 4
        length = self._skip_characters(characters, 1 + (flags & _WIDE))
        self._skip(extra)
        return length

    def _skip_characters(self, characters: int, width: int) -> int:
        length = 0
        while characters:
            here = min((len(self._blocks[self._block]) - self._at) // width, characters)
            self._at += here * width
            length += here * width
            characters -= here
            if characters:
                self._next_block()
                width = 1 + (self._blocks[self._block][0] & _WIDE)
                self._at = 1
        return length

    def _skip(self, size: int) -> None:
        while size > len(self._blocks[self._block]) - self._at:
            size -= len(self._blocks[self._block]) - self._at
            self._next_block()
        self._at += size

    def _next_block(self) -> None:
        self._block += 1
        self._at = 0
