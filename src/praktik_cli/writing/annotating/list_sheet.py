"""The list of all findings as a sheet of its own."""

from collections.abc import Iterator, Sequence
from typing import Final

from praktik_cli.i18n import Translator
from praktik_cli.writing.annotating.relations import DECLARATION
from praktik_cli.writing.annotating.remarks import Remark
from praktik_cli.writing.annotating.styles import ERROR_FILLS, WARNING_FILLS, Formats, Look
from praktik_cli.writing.annotating.tags import xml
from praktik_cli.writing.annotating.workbook_part import quoted_name
from praktik_cli.writing.cells import FORMULA_STARTS
from praktik_cli.writing.workbook.sizes import lines, row_height

_HEADER_FILL: Final = "E4EAF3"
_LETTERS: Final = "ABCDEF"
_WIDTHS: Final = (12, 24, 9, 32, 70, 32)
_MOST_ROWS: Final = 1_048_574
# Excel allows 65,530 on a sheet.
_MOST_LINKS: Final = 65_530
_START: Final = (
    '<worksheet xmlns="{uri}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="{area}"/><sheetViews>'
    '<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
    '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>'
    '<sheetFormatPr defaultRowHeight="15"/><cols>{columns}</cols><sheetData>'
)
_END: Final = (
    '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>'
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>'
    "<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>"
)


class ListSheet:
    """A row a remark, under a header that stays in sight, with a filter and links to the cells.

    Attributes:
        area: the cells in use.
    """

    def __init__(self, remarks: Sequence[Remark], formats: Formats, uri: str, t: Translator) -> None:
        """Takes the ``remarks``, in their order; ``uri`` is the namespace of the workbook."""
        self._shown = remarks[:_MOST_ROWS]
        self._hidden = len(remarks) - len(self._shown)
        self._uri = uri
        self._t = t
        self._formats = formats
        self._header = formats.own(Look(bold=True, fill=_HEADER_FILL))
        self._kinds = formats.own(Look(fill=WARNING_FILLS[0])), formats.own(Look(fill=ERROR_FILLS[0]))
        self._link = formats.own(Look(link=True))
        self._text = formats.own(Look()), formats.own(Look(quoted=True))
        self.area = f"A1:F{max(len(remarks), 1) + 1}"

    @property
    def filtered(self) -> str | None:
        """The cells that can be filtered, as a reference that does not move; ``None`` without remarks."""
        return f"$A$1:$F${len(self._shown) + 1}" if self._shown else None

    def pieces(self) -> Iterator[bytes]:
        """The part, a piece at a time."""
        columns = "".join(
            f'<col min="{at}" max="{at}" width="{width}" customWidth="1"/>' for at, width in enumerate(_WIDTHS, 1)
        )
        yield DECLARATION + _START.format(uri=self._uri, area=self.area, columns=columns).encode()
        yield self._header_row()
        for number, remark in enumerate(self._shown, 2):
            yield self._row(number, remark)
        yield self._last_row()
        yield b"</sheetData>"
        if self._shown:
            yield f'<autoFilter ref="A1:F{len(self._shown) + 1}"/>'.encode()
        yield from self._links()
        yield _END.encode()

    def _header_row(self) -> bytes:
        t = self._t
        names = t("Kind"), t("Sheet"), t("Cell"), t("What was read"), t("What it means"), t("Did you mean")
        return _row_of(1, [(self._header, name) for name in names], 20)

    def _row(self, number: int, remark: Remark) -> bytes:
        texts = (remark.sheet, remark.ref or "", remark.read, remark.text, remark.suggestion)
        looks = [self._looks(text) for text in texts]
        if remark.cell and number - 1 <= _MOST_LINKS:
            looks[1] = self._link
        tallest = max(lines(text, width) for text, width in zip(texts, _WIDTHS[1:], strict=True))
        cells = [(self._kinds[remark.is_error], remark.kind), *zip(looks, texts, strict=True)]
        return _row_of(number, cells, row_height(tallest))

    def _last_row(self) -> bytes:
        """What is said where there are no remarks, or more than a sheet has rows."""
        t = self._t
        if not self._shown:
            text = t("Nothing wrong or doubtful was found in the sign-ups.")
        elif self._hidden:
            text = t.plural("{count} more does not fit here.", "{count} more do not fit here.", self._hidden)
        else:
            return b""
        blank = self._text[0]
        cells = [(blank, ""), (blank, ""), (blank, ""), (blank, ""), (blank, text), (blank, "")]
        return _row_of(len(self._shown) + 2, cells, row_height(1))

    def _looks(self, text: str) -> int:
        return self._text[text.startswith(FORMULA_STARTS)]

    def _links(self) -> Iterator[bytes]:
        linked = [(number, remark) for number, remark in enumerate(self._shown[:_MOST_LINKS], 2) if remark.cell]
        if not linked:
            return
        yield b"<hyperlinks>"
        for number, remark in linked:
            place = f"{quoted_name(remark.sheet)}!{remark.ref}"
            yield b'<hyperlink ref="C%d" location="%b"/>' % (number, xml(place).replace(b'"', b"&quot;"))
        yield b"</hyperlinks>"


def _row_of(number: int, cells: Sequence[tuple[int, str]], height: float) -> bytes:
    written = (_cell(f"{letter}{number}", look, text) for letter, (look, text) in zip(_LETTERS, cells, strict=True))
    return b'<row r="%d" ht="%b" customHeight="1">%b</row>' % (number, f"{height:g}".encode(), b"".join(written))


def _cell(ref: str, look: int, text: str) -> bytes:
    start = f'<c r="{ref}" s="{look}"'.encode()
    if not text:
        return start + b"/>"
    return start + b' t="inlineStr"><is><t xml:space="preserve">' + xml(text) + b"</t></is></c>"
