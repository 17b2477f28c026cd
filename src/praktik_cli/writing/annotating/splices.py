"""Bytes put in the place of other bytes; all that is not named stays as it is."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import attrgetter


@dataclass(frozen=True, slots=True)
class Edit:
    """``new`` stands where the bytes from ``start`` to before ``end`` stood; both alike: it is put in between."""

    start: int
    end: int
    new: bytes


def spliced(data: bytes, edits: Iterable[Edit]) -> bytes:
    """``data`` with all ``edits``, whose offsets are those in ``data``."""
    return b"".join(splice([data], edits))


def splice(pieces: Iterable[bytes], edits: Iterable[Edit]) -> Iterator[bytes]:
    """The stream of ``pieces`` with all ``edits``, none of which may overlap; of those at one place the first first."""
    waiting = sorted(edits, key=attrgetter("start", "end"))
    waiting.reverse()
    base, skipped = 0, 0
    for piece in pieces:
        at = min(max(skipped - base, 0), len(piece))
        while waiting and waiting[-1].start < base + len(piece):
            edit = waiting.pop()
            yield piece[at : edit.start - base]
            yield edit.new
            skipped = edit.end
            at = min(max(skipped - base, 0), len(piece))
        yield piece[at:]
        base += len(piece)
    for edit in reversed(waiting):
        yield edit.new
