"""XML tags as the bytes that they are written with, so that what is not changed stays to the byte."""

import codecs
import re
from typing import Final
from xml.sax.saxutils import escape

from praktik_cli.writing.cells import safe_text

# A ">" may stand in the value of an attribute.
_TAG: Final = re.compile(rb"""<[^>"']*(?:(?:"[^"]*"|'[^']*')[^>"']*)*>""")
_ATTRIBUTE: Final = re.compile(rb"""\s([^\s=<>"'/]+)\s*=\s*("[^"]*"|'[^']*')""")
_PREFIX: Final = re.compile(rb"<(?:([^\s:/>]+:))?")
_DECLARED: Final = re.compile(rb"""<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']""")
_DECLARATION: Final = re.compile(r"^<\?xml\b[^>]*\?>")
_KEPT_ENCODINGS: Final = frozenset({"utf-8", "ascii"})
_STARTS: Final = {
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
    b"<\0": "utf-16-le",
    b"\0<": "utf-16-be",
}


def tag_at(data: bytes, start: int) -> bytes:
    """The tag that starts at ``start``, up to its ``>``.

    Raises:
        ValueError: there is none.
    """
    if found := _TAG.match(data, start):
        return found[0]
    raise ValueError("a tag without an end")


def prefix_of(tag: bytes) -> bytes:
    """The prefix of the tag's name with its colon; empty when there is none."""
    found = _PREFIX.match(tag)
    return (found and found[1]) or b""


def with_attribute(tag: bytes, name: str, value: str) -> bytes:
    """``tag`` with the attribute ``name`` (which has no prefix) set to ``value``."""
    quoted = b'"' + xml(value).replace(b'"', b"&quot;") + b'"'
    for found in _ATTRIBUTE.finditer(tag):
        if found[1] == name.encode():
            return tag[: found.start(2)] + quoted + tag[found.end(2) :]
    end = -2 if is_closed(tag) else -1
    return tag[:end] + b" " + name.encode() + b"=" + quoted + tag[end:]


def is_closed(tag: bytes) -> bool:
    """Whether the tag is a whole element, ``<a/>``."""
    return tag.endswith(b"/>")


def filled(tag: bytes, content: bytes) -> bytes:
    """The element of a closed ``tag`` with ``content``."""
    name = tag[1:-2].split(maxsplit=1)[0]
    return tag[:-2] + b">" + content + b"</" + name + b">"


def xml(text: str) -> bytes:
    """``text`` as it is written between tags; what a workbook cannot hold becomes "�"."""
    return escape(safe_text(text)).encode()


def encoding_of(start: bytes) -> str | None:
    """The encoding of a part that begins with ``start``; ``None`` for those that need no change: UTF-8 and ASCII.

    Raises:
        LookupError: there is no such encoding.
    """
    if marked := _STARTS.get(start[:2]):
        return marked
    declared = _DECLARED.match(start.removeprefix(codecs.BOM_UTF8))
    encoding = codecs.lookup(declared[1].decode()).name if declared else "utf-8"
    return None if encoding in _KEPT_ENCODINGS else encoding


def in_utf8(data: bytes) -> bytes:
    """A part in UTF-8; the same bytes where it is already.

    Raises:
        LookupError, UnicodeError: its encoding is not known, or not what it says.
    """
    if (encoding := encoding_of(data)) is None:
        return data
    text = data.decode(encoding).removeprefix("\ufeff")
    return _DECLARATION.sub('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>', text).encode()
