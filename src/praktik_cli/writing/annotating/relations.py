"""Which parts a part refers to, and the kinds of parts there are.

The format: ECMA-376 Part 2, section 9.3 (relationships) and 10.1.2 (content types).
"""

import posixpath
from typing import Final
from urllib.parse import quote, unquote
from xml.sax.saxutils import quoteattr

from praktik_cli.writing.annotating.package import CONTENT_TYPES, Package
from praktik_cli.writing.annotating.trees import Element, grown, native

DECLARATION: Final = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
TRANSITIONAL: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT: Final = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_EMPTY: Final = (
    DECLARATION
    + b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
)


class Relations:
    """What ``part`` refers to; "" is the package itself."""

    def __init__(self, package: Package, part: str) -> None:
        self._package = package
        self._folder, name = posixpath.split(part)
        self._own = posixpath.join(self._folder, "_rels", f"{name}.rels")
        self._entries = list(package.document(self._own).root.children) if package.has(self._own) else []

    def by_id(self, identity: str) -> str | None:
        """The part that ``identity`` refers to."""
        return next((self._target(entry) for entry in self._inner() if entry.attributes.get("Id") == identity), None)

    def by_kind(self, kind: str) -> list[str]:
        """The parts of a kind, such as ``"comments"``."""
        return [self._target(entry) for entry in self._inner() if entry.attributes.get("Type", "").endswith(f"/{kind}")]

    def add(self, base: str, kind: str, target: str) -> str:
        """Refers to the part ``target`` and gives the id.

        Args:
            base: where the names of kinds begin, ``TRANSITIONAL`` or ``STRICT``.
            kind: such as ``"comments"``.
            target: the part's name.
        """
        taken = {entry.attributes.get("Id") for entry in self._entries}
        identity = next(name for number in range(1, len(taken) + 2) if (name := f"praktik{number}") not in taken)
        relative = quote(posixpath.relpath(target, self._folder or "."))
        written = f'<Relationship Id="{identity}" Type="{base}/{kind}" Target={quoteattr(relative)}/>'
        if not self._package.has(self._own):
            self._package.put(self._own, _EMPTY)
        root = self._package.document(self._own).root
        self._package.splice(self._own, grown(root, native(root, written)))
        self._entries = list(self._package.document(self._own).root.children)
        return identity

    def _inner(self) -> list[Element]:
        return [entry for entry in self._entries if entry.attributes.get("TargetMode") != "External"]

    def _target(self, entry: Element) -> str:
        target = unquote(entry.attributes.get("Target", ""))
        return posixpath.normpath(posixpath.join(self._folder, target)).lstrip("/")


def type_of(package: Package, part: str) -> str:
    """The content type of ``part``; "" when none is given."""
    for entry in package.document(CONTENT_TYPES).root.all("Override"):
        if entry.attributes.get("PartName", "").lstrip("/").lower() == part.lower():
            return entry.attributes.get("ContentType", "")
    return ""


def declare(package: Package, part: str, content_type: str) -> None:
    """Says what kind of part the new ``part`` is."""
    _declare(package, f'<Override PartName="/{quote(part)}" ContentType="{content_type}"/>')


def declare_extension(package: Package, extension: str, content_type: str) -> None:
    """Says what kind of parts end in ``extension``, unless that is said already."""
    defaults = package.document(CONTENT_TYPES).root.all("Default")
    if all(entry.attributes.get("Extension", "").lower() != extension for entry in defaults):
        _declare(package, f'<Default Extension="{extension}" ContentType="{content_type}"/>')


def _declare(package: Package, written: str) -> None:
    root = package.document(CONTENT_TYPES).root
    package.splice(CONTENT_TYPES, grown(root, native(root, written)))
