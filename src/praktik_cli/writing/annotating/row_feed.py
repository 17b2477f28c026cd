"""Feeds a sheet to the parser so that, for speed, only what matters of its rows is listened to.

A sheet can have millions of cells, and each call from the parser costs more than parsing a cell. So the handlers are
off in the rows that have no doubtful cell. The parser stays the judge of what is a row: here is only found where one
may begin.
"""

import re
from collections.abc import Callable, Sequence
from typing import Final

from praktik_cli.writing.annotating.places import Tag
from praktik_cli.writing.annotating.tags import prefix_of, tag_at
from praktik_cli.writing.annotating.trees import safe_parser

_ATTRIBUTES: Final = rb"""[^<>"']*(?:(?:"[^"]*"|'[^']*')[^<>"']*)*"""
# Where this stands, what follows can have another prefix.
_NEW_PREFIX: Final = b"xmlns"


class RowFeed:
    """The parser of one sheet, which comes in pieces.

    Attributes:
        wants_cells: the row that the parser is in is to be listened to.
    """

    wants_cells = False

    def __init__(self, start: Callable[[str, Sequence[str]], None], end: Callable[[str], None]) -> None:
        """Takes the handlers for the start and the end of elements."""
        self._start, self._end = start, end
        self._is_among_rows = self._listens_always = False
        self._window, self._base, self._rest = b"", 0, b""
        self._row_tag, self._rows_end = re.compile(b""), b""
        self._parser = safe_parser()
        if hasattr(self._parser, "SetReparseDeferralEnabled"):
            # A tag must be told of while its bytes are at hand.
            self._parser.SetReparseDeferralEnabled(False)

    @property
    def position(self) -> int:
        """Where in the sheet the parser is, while it calls a handler."""
        return self._parser.CurrentByteIndex

    def tag(self) -> Tag:
        """The start tag that the parser is at."""
        at = self.position
        return Tag(at, tag_at(self._window, at - self._base))

    def begin_rows(self, tag: Tag, *, is_plain: bool) -> None:
        """The rows begin after ``tag``; if ``is_plain``, they have its prefix unless they say otherwise."""
        self._is_among_rows = True
        self._listens_always = not is_plain or _NEW_PREFIX in tag.raw
        prefix = prefix_of(tag.raw)
        self._rows_end = b"</%bsheetData" % prefix
        self._row_tag = re.compile(rb"<%brow(?=[\s/>])%b>" % (re.escape(prefix), _ATTRIBUTES))

    def end_rows(self) -> None:
        """All rows have been."""
        self._is_among_rows = False

    def feed(self, piece: bytes) -> None:
        """Parses the next piece."""
        # What follows the last "<" may be half a tag: it waits for its other half.
        text = self._rest + piece
        end = max(text.rfind(b"<"), 0)
        self._parse(text[:end])
        self._rest = text[end:]

    def finish(self) -> None:
        """Parses what is left.

        Raises:
            ExpatError: the sheet is not whole.
        """
        self._parse(self._rest)
        self._parser.Parse(b"", True)

    def _parse(self, window: bytes) -> None:
        self._window = window
        if self._is_among_rows and not self._listens_always and _NEW_PREFIX not in window:
            self._parse_rows(window)
        else:
            self._listen(True)
            self._parser.Parse(window)
        self._base += len(window)

    def _parse_rows(self, window: bytes) -> None:
        end = window.find(self._rows_end)
        rows_end = end if end >= 0 else len(window)
        at = 0
        for found in self._row_tag.finditer(window, 0, rows_end):
            self._parser.Parse(window[at : found.start()])
            self._listen(True)
            self._parser.Parse(found[0])
            at = found.end()
            self._listen(self.wants_cells)
        self._parser.Parse(window[at:rows_end])
        self._listen(True)
        self._parser.Parse(window[rows_end:])

    def _listen(self, listens: bool) -> None:
        self._parser.StartElementHandler = self._start if listens else None
        self._parser.EndElementHandler = self._end if listens else None
