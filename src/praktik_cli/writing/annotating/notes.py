"""The notes of a sheet, which Excel once called comments: those that are there stay, ours are added.

The format: ECMA-376 Part 1, section 18.7.
"""

from typing import Final

from praktik_cli.writing.annotating.note_texts import NoteText
from praktik_cli.writing.annotating.places import Cell, cell_of
from praktik_cli.writing.annotating.relations import DECLARATION
from praktik_cli.writing.annotating.splices import Edit, spliced
from praktik_cli.writing.annotating.tags import is_closed, with_attribute, xml
from praktik_cli.writing.annotating.trees import Element, grown, native, parse

_AUTHOR: Final = "praktik"
# Excel keeps what an older program shows of a thread in a note by such an author.
_THREAD: Final = b"tc="
_EMPTY: Final = '<comments xmlns="{}"><authors></authors><commentList></commentList></comments>'


class Notes:
    """The notes of one sheet.

    Attributes:
        cells: the cells that have one.
        threads: those of them whose note stands for a thread.
    """

    def __init__(self, data: bytes | None, uri: str) -> None:
        """Takes the part ``data``; without it there are none so far, and the new part is of the namespace ``uri``.

        Raises:
            ExpatError, ValueError: it is not sound.
        """
        empty = DECLARATION + _EMPTY.format(uri).encode()
        self._document = parse(empty if data is None else data, "comments")
        self._authors, self._list = map(self._section, ("authors", "commentList"))
        self._entries = {cell_of(entry.attributes["ref"]): entry for entry in self._list.all("comment")}
        names = [self._content(author) for author in self._authors.children]
        threads = {str(number) for number, name in enumerate(names) if name.startswith(_THREAD)}
        self.cells = frozenset(self._entries)
        self.threads = frozenset(
            cell for cell, entry in self._entries.items() if entry.attributes.get("authorId") in threads
        )
        self._is_known = _AUTHOR.encode() in names
        self._author = names.index(_AUTHOR.encode()) if self._is_known else len(names)
        self._new: list[bytes] = []
        self._edits: list[Edit] = []

    def add(self, cell: Cell, ref: str, text: NoteText) -> bool:
        """Notes ``text`` at ``cell``, below what is noted there; whether anything was to be said that was not."""
        root = self._document.root
        if (entry := self._entries.get(cell)) is None:
            written = f'<comment ref="{ref}" authorId="{self._author}"><text>{"".join(text.runs)}</text></comment>'
            self._new.append(native(root, written))
            return True
        if text.stands_in(self._document.raw(entry)):
            return False
        self._edits += self._appended(entry, text)
        return True

    def data(self) -> bytes:
        """The part with all that was added."""
        edits = self._edits + grown(self._list, b"".join(self._new))
        if not self._is_known:
            edits += grown(self._authors, native(self._document.root, f"<author>{_AUTHOR}</author>"))
        return spliced(self._document.data, edits)

    def _appended(self, entry: Element, text: NoteText) -> list[Edit]:
        body = entry.child("text")
        if body is None:
            raise ValueError("a note without text")
        runs, plain, root = list(body.all("r")), body.child("t"), self._document.root
        written = b"".join(native(root, run) for run in text.runs)
        if runs:
            gap = native(root, '<r><t xml:space="preserve">\n\n</t></r>')
            return [Edit(runs[-1].end, runs[-1].end, gap + written)]
        if plain is not None and not is_closed(plain.tag):
            kept = with_attribute(plain.tag, "xml:space", "preserve")
            below = xml(f"\n\n{text.plain}")
            return [Edit(plain.start, plain.inside, kept), Edit(plain.close, plain.close, below)]
        return [*([Edit(plain.start, plain.end, b"")] if plain else []), *grown(body, written)]

    def _section(self, name: str) -> Element:
        if (found := self._document.root.child(name)) is None:
            raise ValueError(f"notes without {name}")
        return found

    def _content(self, element: Element) -> bytes:
        return self._document.data[element.inside : element.close]
