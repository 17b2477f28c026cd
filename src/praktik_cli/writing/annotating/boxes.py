"""The boxes in which notes are shown: shapes of a drawing in VML, each as large as its text.

The format: ECMA-376 Part 4, sections 19.1.2.19 (shape), 19.2.2.14 (idmap) and 19.4.2.12 (ClientData). Excel writes VML
that is not always sound XML, so a drawing that is there is not parsed: the new boxes are put in before its end.
"""

import re
from collections.abc import Mapping
from itertools import count
from math import ceil
from typing import Final

from praktik_cli.writing.annotating.places import Cell
from praktik_cli.writing.annotating.sizes import LAST_COLUMN, LAST_ROW, Measures, walk
from praktik_cli.writing.workbook.sizes import lines

_SPACES: Final = (
    b' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    b'xmlns:x="urn:schemas-microsoft-com:office:excel"'
)
EMPTY_DRAWING: Final = (
    b"<xml%b>\n" % _SPACES + b'<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data=""/></o:shapelayout>\n</xml>'
)
_KIND: Final = (
    '<v:shapetype{spaces} id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
_SHAPE: Final = (
    '<v:shape{spaces} id="_x0000_s{number}" type="#_x0000_t202" style="position:absolute;z-index:{order};'
    'visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>'
    '<v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/>'
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>'
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{anchor}</x:Anchor>'
    "<x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"
)
_ROOT: Final = re.compile(rb"<(?:\w+:)?xml\b[^>]*>")
_END: Final = re.compile(rb"</(?:\w+:)?xml\s*>\s*$")
_IDS: Final = re.compile(rb'_x0000_s(\d+)"')
_BLOCKS: Final = re.compile(rb'(<(?:\w+:)?idmap\b[^>]*\bdata=")([\d,]*)(")')
_NOTE: Final = re.compile(rb"<(?:\w+:)?ClientData\b[^>]*ObjectType=.Note.(?:(?!ClientData).)*", re.DOTALL)
_ROW: Final = re.compile(rb"<(\w+:)?Row>\s*(\d+)\s*<")
_COLUMN: Final = re.compile(rb"<(?:\w+:)?Column>\s*(\d+)\s*<")
_ANCHOR: Final = re.compile(rb"(<(?:\w+:)?Anchor>)([^<]*)")
# Excel gives out the numbers of shapes by the thousand.
_BLOCK: Final = 1024
_ANCHOR_PARTS: Final = 8
_BOTTOM_ROW: Final = 6
_ROW_HEIGHT: Final = 20
_USUAL_BOX: Final = "\n" * 5
_WIDTH: Final = 320
_LINE: Final = 15
_MARGIN: Final = 12
_TALLEST: Final = 600
_LEFT, _TOP = 15, 10
# How many digits of Arial 10, in which lines are counted, fit into the width in Tahoma 9.
_DIGITS: Final = 46


def with_boxes(drawing: bytes, texts: Mapping[Cell, str], measures: Measures, free_block: int) -> bytes:
    """The drawing with a box for each text.

    Args:
        drawing: the part as it is, or ``EMPTY_DRAWING``.
        texts: the cells, from 1, and what is noted there.
        measures: the sizes of the sheet.
        free_block: a number from which on no drawing of the workbook has blocks of shape numbers.
    """
    if not texts:
        return drawing
    if (end := _END.search(drawing)) is None:
        raise ValueError("a drawing without an end")
    blocks = ceil((len(texts) + 1) / _BLOCK)
    numbers = count(free_block * _BLOCK + 1)
    root = _ROOT.search(drawing)
    is_declared = root is not None and all(space in root[0] for space in _SPACES.split())
    spaces = "" if is_declared else _SPACES.decode()
    shapes = "\n".join(
        _SHAPE.format(
            spaces=spaces,
            number=next(numbers),
            order=order,
            anchor=_anchor(cell, text, measures),
            row=cell[0] - 1,
            column=cell[1] - 1,
        )
        for order, (cell, text) in enumerate(sorted(texts.items()), 1)
    )
    kind = "" if b'id="_x0000_t202"' in drawing else _KIND.format(spaces=spaces)
    grown = drawing[: end.start()] + f"{kind}\n{shapes}\n".encode() + drawing[end.start() :]
    new = [b"%d" % number for number in range(free_block, free_block + blocks)]
    return _BLOCKS.sub(lambda found: found[1] + b",".join([*filter(None, [found[2]]), *new]) + found[3], grown, count=1)


def last_block(drawing: bytes) -> int:
    """The highest block of shape numbers that the drawing uses."""
    said = [int(block) for found in _BLOCKS.finditer(drawing) for block in found[2].split(b",") if block]
    used = [int(number) // _BLOCK for number in _IDS.findall(drawing)]
    return max([0, *said, *used])


def taller(drawing: bytes, texts: Mapping[Cell, str], measures: Measures) -> bytes:
    """The drawing with the boxes at the cells of ``texts`` so much taller that these texts fit below the old ones."""

    def stretch(found: re.Match[bytes]) -> bytes:
        row, column = _ROW.search(found[0]), _COLUMN.search(found[0])
        if not row or not column or (cell := (int(row[2]) + 1, int(column[1]) + 1)) not in texts:
            return found[0]
        if anchor := _ANCHOR.search(found[0]):
            return found[0].replace(anchor[0], anchor[1] + _lowered(anchor[2], _height(texts[cell])))
        # Some programs leave out the size, and so the box has the usual one.
        prefix = row[1] or b""
        placed = _anchor(cell, _USUAL_BOX + texts[cell], measures).encode()
        return found[0].replace(row[0], b"<%bAnchor>%b</%bAnchor>%b" % (prefix, placed, prefix, row[0]))

    return _NOTE.sub(stretch, drawing) if texts else drawing


def _lowered(anchor: bytes, pixels: int) -> bytes:
    ends = anchor.split(b",")
    if len(ends) != _ANCHOR_PARTS:
        return anchor
    ends[_BOTTOM_ROW] = b" %d" % (int(ends[_BOTTOM_ROW]) + ceil(pixels / _ROW_HEIGHT))
    return b",".join(ends)


def _anchor(cell: Cell, text: str, measures: Measures) -> str:
    """Left column and pixels into it, top row, right column and bottom row alike."""
    row, column = cell
    left, top = min(column, LAST_COLUMN - 8), max(row - 2, 0)
    right = walk(left, _LEFT + _WIDTH, measures.width, LAST_COLUMN)
    bottom = walk(top, _TOP + _height(text), measures.height, LAST_ROW)
    return ", ".join(map(str, (left, _LEFT, top, _TOP, *right, *bottom)))


def _height(text: str) -> int:
    return min(lines(text, _DIGITS) * _LINE + _MARGIN, _TALLEST)
