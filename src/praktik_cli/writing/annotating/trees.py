"""A small XML part as a tree that knows where each element stands in the bytes. Sheets are too large for it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final
from xml.parsers import expat

from praktik_cli.writing.annotating.splices import Edit
from praktik_cli.writing.annotating.tags import filled, is_closed, prefix_of, tag_at, with_attribute

SEPARATOR: Final = " "


@dataclass(slots=True)
class Element:
    """An element and its place.

    Attributes:
        uri, name: the namespace and the name in it.
        attributes: by name; with a namespace as ``"uri name"``.
        tag: the start tag as written.
        start, end: where the element begins and where it has ended.
        close: where its end tag begins; for a closed tag ``start``.
    """

    uri: str
    name: str
    attributes: Mapping[str, str]
    tag: bytes
    start: int
    close: int = 0
    end: int = 0
    children: list["Element"] = field(default_factory=list)

    @property
    def inside(self) -> int:
        """Where its content begins."""
        return self.start + len(self.tag)

    @property
    def prefix(self) -> bytes:
        """What its own namespace is written with: empty, or such as ``b"x:"``."""
        return prefix_of(self.tag)

    def child(self, name: str) -> "Element | None":
        """The first child ``name`` of the same namespace."""
        return next(self.all(name), None)

    def all(self, name: str) -> Iterator["Element"]:
        """The children ``name`` of the same namespace."""
        return (child for child in self.children if child.name == name and child.uri == self.uri)


@dataclass(frozen=True, slots=True)
class Document:
    """A part in UTF-8 and its root element."""

    data: bytes
    root: Element

    def raw(self, element: Element) -> bytes:
        """``element`` as written, with all in it."""
        return self.data[element.start : element.end]


def parse(data: bytes, name: str | None = None) -> Document:
    """The tree of ``data``, which is UTF-8.

    Raises:
        ExpatError: it is no sound XML.
        ValueError: its root is not called ``name``, or it has a document type, which could expand and which no part
            of a workbook has.
    """
    document = Document(data, _Builder(data).build())
    if name not in {None, document.root.name}:
        raise ValueError(f"a {document.root.name} in the place of a {name}")
    return document


def safe_parser() -> expat.XMLParserType:
    """A parser with namespaces that refuses document types and hands on attributes as a flat list."""
    parser = expat.ParserCreate(namespace_separator=SEPARATOR)
    parser.ordered_attributes = True
    parser.StartDoctypeDeclHandler = _refuse_doctype
    return parser


def _refuse_doctype(*_: object) -> None:
    raise ValueError("a document type")


def paired(attributes: Sequence[str]) -> dict[str, str]:
    """The flat list of a parser's attributes by name."""
    return dict(zip(attributes[::2], attributes[1::2], strict=True))


class _Builder:
    def __init__(self, data: bytes) -> None:
        self._data = data
        self._open: list[Element] = []
        self._roots: list[Element] = []
        self._parser = safe_parser()
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end

    def build(self) -> Element:
        self._parser.Parse(self._data, True)
        return self._roots[0]

    def _start(self, name: str, attributes: Sequence[str]) -> None:
        uri, _, local = name.rpartition(SEPARATOR)
        at = self._parser.CurrentByteIndex
        element = Element(uri, local, paired(attributes), tag_at(self._data, at), at)
        (self._open[-1].children if self._open else self._roots).append(element)
        self._open.append(element)

    def _end(self, _name: str) -> None:
        element = self._open.pop()
        element.close = self._parser.CurrentByteIndex
        element.end = element.inside if is_closed(element.tag) else self._data.index(b">", element.close) + 1


def grown(element: Element, content: bytes, **attributes: str) -> list[Edit]:
    """The edits that put ``content`` at the end of ``element`` and set its ``attributes``."""
    tag = element.tag
    for name, value in attributes.items():
        tag = with_attribute(tag, name, value)
    if is_closed(tag):
        return [Edit(element.start, element.end, filled(tag, content))]
    return [Edit(element.start, element.inside, tag), Edit(element.close, element.close, content)]


def insertion(parent: Element, name: str, order: Sequence[str]) -> int:
    """Where a child ``name`` of ``parent`` belongs, whose children stand in ``order``.

    The parent must not be a closed tag.
    """
    later = order[order.index(name) + 1 :]
    return next((child.start for child in parent.children if child.name in later), parent.close)


def native(root: Element, written: str) -> bytes:
    """An element ``written`` without prefixes, as it must be written to be in the namespace of ``root``."""
    if not root.prefix:
        return written.encode()
    name = re.match(r"<\w+", written)
    at = name.end() if name else 0
    return f'{written[:at]} xmlns="{root.uri}"{written[at:]}'.encode()
