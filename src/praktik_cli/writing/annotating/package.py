"""A workbook as the parts in its zip file: most are copied as they are, some spliced, some new.

The format: ECMA-376 Part 2, Open Packaging Conventions.
"""

import io
import posixpath
import shutil
import zipfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import IO, Final, NamedTuple

from praktik_cli.writing.annotating.splices import Edit, splice, spliced
from praktik_cli.writing.annotating.tags import encoding_of, in_utf8
from praktik_cli.writing.annotating.trees import Document, parse

CONTENT_TYPES: Final = "[Content_Types].xml"
_PIECE: Final = 1 << 18


class Pieces(NamedTuple):
    """A part that is made, a piece at a time, when the package is written."""

    make: Callable[[], Iterable[bytes]]


class Package:
    """The parts of a workbook, by their name from the root of the zip file, such as ``"xl/workbook.xml"``."""

    def __init__(self, data: bytes) -> None:
        self._archive = zipfile.ZipFile(io.BytesIO(data))
        # Of two members with one name the last is the one that programs read.
        self._members = {member.filename: member for member in self._archive.infolist()}
        self._names = {_key(name): name for name in self._members}
        self._changed: dict[str, Pieces] = {}

    def has(self, part: str) -> bool:
        """Whether there is such a part."""
        return _key(part) in self._names

    def parts(self) -> list[str]:
        """The names of all parts."""
        return list(self._names.values())

    def free(self, like: str) -> str:
        """A name that no part has: ``"xl/comments.xml"`` gives ``"xl/comments1.xml"``, or the next number."""
        stem, suffix = posixpath.splitext(like)
        numbers = range(1, len(self._names) + 2)
        return next(name for number in numbers if not self.has(name := f"{stem}{number}{suffix}"))

    def document(self, part: str) -> Document:
        """A small part as a tree.

        Raises:
            KeyError: there is no such part.
            ExpatError, ValueError: it is not sound.
        """
        return parse(self.read(part))

    def read(self, part: str) -> bytes:
        """The part in UTF-8, as changed so far."""
        return b"".join(self.pieces(part))

    def pieces(self, part: str) -> Iterator[bytes]:
        """The part in UTF-8, a piece at a time, as changed so far."""
        name = self._names[_key(part)]
        if name in self._changed:
            return iter(self._changed[name].make())
        return self._original(name)

    def _original(self, name: str) -> Iterator[bytes]:
        with self._archive.open(self._members[name]) as file:
            piece = file.read(_PIECE)
            if encoding_of(piece):
                piece += file.read()
                piece = in_utf8(piece)
            while piece:
                yield piece
                piece = file.read(_PIECE)

    def put(self, part: str, data: bytes) -> None:
        """Makes ``data`` the part, a new one or in the place of the old."""
        self.stream(part, lambda: [data])

    def stream(self, part: str, make: Callable[[], Iterable[bytes]]) -> None:
        """Makes the pieces that ``make`` gives the part, whenever it is read or written."""
        name = self._names.setdefault(_key(part), part)
        self._changed[name] = Pieces(make)

    def splice(self, part: str, edits: Iterable[Edit]) -> None:
        """Edits a part of any size; the offsets are those in its UTF-8."""
        edits = list(edits)
        name = self._names[_key(part)]
        if name in self._changed:
            self.put(part, spliced(self.read(part), edits))
        else:
            self.stream(part, lambda: splice(self._original(name), edits))

    def write(self, path: Path) -> None:
        """Writes the zip file: the members in their old order, then the new ones."""
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
            for name, member in self._members.items():
                with target.open(_like(member), "w") as file:
                    self._write_member(name, file)
            for name in self._changed:
                if name not in self._members:
                    with target.open(_new(name), "w") as file:
                        file.writelines(self._changed[name].make())

    def _write_member(self, name: str, file: IO[bytes]) -> None:
        if name in self._changed:
            file.writelines(self._changed[name].make())
        else:
            with self._archive.open(self._members[name]) as source:
                shutil.copyfileobj(source, file, _PIECE)


def _like(member: zipfile.ZipInfo) -> zipfile.ZipInfo:
    copy = zipfile.ZipInfo(member.filename, member.date_time)
    copy.compress_type = member.compress_type
    copy.external_attr = member.external_attr
    copy.create_system = member.create_system
    copy.comment = member.comment
    return copy


def _new(name: str) -> zipfile.ZipInfo:
    member = zipfile.ZipInfo(name)
    member.compress_type = zipfile.ZIP_DEFLATED
    return member


def _key(name: str) -> str:
    """Part names do not tell capitals apart, and some programs write them with backslashes."""
    return name.replace("\\", "/").lstrip("/").lower()
