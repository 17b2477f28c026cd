"""New cell formats: each the old one of a doubtful cell with another fill, and those of the list of findings.

The format: ECMA-376 Part 1, section 18.8.
"""

from collections.abc import Hashable
from typing import Final, NamedTuple
from xml.sax.saxutils import quoteattr

from praktik_cli.writing.annotating.contrast import font_colour, readable
from praktik_cli.writing.annotating.splices import Edit, spliced
from praktik_cli.writing.annotating.tags import filled, is_closed, with_attribute
from praktik_cli.writing.annotating.trees import Document, Element, grown, insertion, native, parse

# For dark fonts a soft fill; for light ones, as in coloured headers, a deep one.
ERROR_FILLS: Final = ("FFC7CE", "B42318")
WARNING_FILLS: Final = ("FFE699", "8F5A00")
EMPTY_STYLES: Final = '<styleSheet xmlns="{uri}"></styleSheet>'
# Excel allows 65,490.
_MOST_FORMATS: Final = 65_490
_ORDER: Final = (
    "numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors",
    "extLst",
)  # fmt: skip
# The first two fills are always these, whatever is written there.
_FIRST: Final = {
    "fonts": "<fonts><font/></fonts>",
    "fills": '<fills><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>',
    "cellXfs": '<cellXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellXfs>',
}
_FILL: Final = (
    '<fill><patternFill patternType="solid"><fgColor rgb="FF{}"/><bgColor indexed="64"/></patternFill></fill>'
)
_LINK: Final = "0563C1"


class Look(NamedTuple):
    """How a cell of the list is to look; ``fill`` is ``"RRGGBB"``. A quoted cell stays text when it is edited."""

    bold: bool = False
    link: bool = False
    quoted: bool = False
    fill: str | None = None


class _Section:
    """The fonts, fills or formats: those that are there, and new ones with the numbers after theirs."""

    def __init__(self, element: Element) -> None:
        self.element = element
        self.old = element.children
        self._numbers: dict[Hashable, int] = {}
        self._new: list[bytes] = []

    def number(self, key: Hashable) -> int | None:
        """The number of what was added as ``key``."""
        return self._numbers.get(key)

    def add(self, key: Hashable, written: bytes) -> int:
        """Adds what is ``written``, once, and gives its number."""
        if key not in self._numbers:
            self._numbers[key] = len(self.old) + len(self._new)
            self._new.append(written)
        return self._numbers[key]

    def edits(self) -> list[Edit]:
        """What puts the new ones in."""
        count = len(self.old) + len(self._new)
        if count > _MOST_FORMATS:
            raise ValueError("too many formats")
        return grown(self.element, b"".join(self._new), count=str(count)) if self._new else []


class Formats:
    """The cell formats of a workbook, by their number, and those that are added to them."""

    def __init__(self, data: bytes) -> None:
        """Takes the part ``data``.

        Raises:
            ExpatError, ValueError: it is not sound.
        """
        self._styles = _completed(parse(data, "styleSheet"))
        self._fonts, self._fills, self._formats = map(self._section, _FIRST)

    def coloured(self, old: int, *, is_error: bool) -> int:
        """The format ``old`` with the colour of an error or a warning."""
        if (number := self._formats.number((old, is_error))) is not None:
            return number
        formats = self._formats.old
        # A number that does not exist counts as the first one.
        base = formats[old] if old < len(formats) else formats[0]
        fill = readable(self._font_colour(base), ERROR_FILLS if is_error else WARNING_FILLS)
        tag = with_attribute(base.tag, "fillId", str(self._fill(fill)))
        content = self._styles.data[base.inside : base.end]
        return self._formats.add((old, is_error), with_attribute(tag, "applyFill", "1") + content)

    def own(self, look: Look) -> int:
        """The format of a cell of the list."""
        fill = 0 if look.fill is None else self._fill(look.fill)
        quoted = ' quotePrefix="1"' if look.quoted else ""
        named = ' xfId="0"' if self._styles.root.child("cellStyleXfs") else ""
        written = (
            f'<xf numFmtId="0" fontId="{self._font(look)}" fillId="{fill}" borderId="0"{named}{quoted} applyFont="1"'
            f' applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>'
        )
        return self._formats.add(look, native(self._styles.root, written))

    def data(self) -> bytes:
        """The part with all that was added."""
        edits = [edit for section in (self._fonts, self._fills, self._formats) for edit in section.edits()]
        return spliced(self._styles.data, edits)

    def _section(self, name: str) -> _Section:
        found = self._styles.root.child(name)
        if found is None or not found.children:
            raise ValueError(f"styles without {name}")
        return _Section(found)

    def _fill(self, colour: str) -> int:
        return self._fills.add(colour, native(self._styles.root, _FILL.format(colour)))

    def _font(self, look: Look) -> int:
        """The workbook's usual font, bold or as a link."""
        if not (look.bold or look.link):
            return 0
        usual = {child.name: child.attributes.get("val", "") for child in self._fonts.old[0].children}
        parts = [
            "<b/>" if look.bold else "",
            "<u/>" if look.link else "",
            f"<sz val={quoteattr(usual.get('sz', '11'))}/>",
            f'<color rgb="FF{_LINK}"/>' if look.link else "",
            f"<name val={quoteattr(usual.get('name', 'Calibri'))}/>",
        ]
        return self._fonts.add((look.bold, look.link), native(self._styles.root, f"<font>{''.join(parts)}</font>"))

    def _font_colour(self, base: Element) -> str:
        number = int(base.attributes.get("fontId", 0))
        font = self._fonts.old[number] if number < len(self._fonts.old) else self._fonts.old[0]
        colour = font.child("color")
        return font_colour(colour.attributes if colour else {})


def _completed(styles: Document) -> Document:
    """The styles with the sections that every new format needs."""
    if is_closed(styles.root.tag):
        styles = parse(spliced(styles.data, [Edit(styles.root.start, styles.root.end, filled(styles.root.tag, b""))]))
    edits = []
    for name, first in _FIRST.items():
        if styles.root.child(name) is None:
            at = insertion(styles.root, name, _ORDER)
            edits.append(Edit(at, at, native(styles.root, first)))
    return parse(spliced(styles.data, edits)) if edits else styles
