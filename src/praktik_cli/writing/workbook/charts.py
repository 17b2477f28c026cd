"""Native column charts over the tables that stand beside them on the sheet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from openpyxl.chart import BarChart, Reference
from openpyxl.chart.axis import ChartLines
from openpyxl.chart.data_source import AxDataSource, StrRef
from openpyxl.chart.label import DataLabel, DataLabelList
from openpyxl.chart.marker import DataPoint
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText, Text
from openpyxl.chart.title import Title
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.text import CharacterProperties, Font, Paragraph, ParagraphProperties, RegularTextRun
from openpyxl.worksheet.worksheet import Worksheet

from praktik_cli.writing.workbook.looks import FONT

# Okabe and Ito's colours, which all kinds of colour vision tell apart, and the ink that reads on each.
BLUE: Final = "0072B2"
ORANGE: Final = "E69F00"
GREEN: Final = "009E73"
PINK: Final = "CC79A7"
SKY: Final = "56B4E9"
RED: Final = "D55E00"
GREY: Final = "999999"
PALETTE: Final = (BLUE, ORANGE, GREEN, PINK, SKY, RED, GREY)
_INK_ON: Final[Mapping[str, str]] = {BLUE: "FFFFFF", GREEN: "FFFFFF", RED: "FFFFFF"}
_INK: Final = "1F2937"
_FAINT: Final = "DDE2E9"
_AXIS: Final = "8A94A3"
_LEAST_LABELLED: Final = 0.055
_NOTHING: Final = dict.fromkeys(
    ("showVal", "showSerName", "showCatName", "showLegendKey", "showPercent", "showBubbleSize"), False
)
_MOST_LINES: Final = 6


@dataclass(frozen=True)
class Block:
    """Where counts stand on a sheet.

    Attributes:
        top: the row with the names of the series; ``left``: the column with the names of the categories.
        first: the column of the first series.
        counts: one row a category, one count a series.
    """

    sheet: Worksheet
    top: int
    left: int
    first: int
    counts: Sequence[Sequence[int]]

    @property
    def highest(self) -> int:
        """The most that a category adds up to."""
        return max(sum(row) for row in self.counts)


@dataclass(frozen=True)
class Words:
    """The title of a chart and of its two axes."""

    title: str
    across: str
    up: str


def stacked_columns(block: Block, words: Words, colors: Sequence[str]) -> BarChart:
    """A column for each category, stacked by series, of which each has its own of ``colors``."""
    chart = _chart(block, words)
    chart.grouping, chart.overlap = "stacked", 100
    for series, color, counts in zip(chart.series, colors, zip(*block.counts, strict=True), strict=True):
        series.graphicalProperties = GraphicalProperties(solidFill=color, ln=LineProperties(solidFill="FFFFFF", w=6350))
        series.dLbls = _values(_INK_ON.get(color, _INK))
        too_low = [position for position, count in enumerate(counts) if count < _LEAST_LABELLED * block.highest]
        series.dLbls.dLbl = [DataLabel(idx=position, **_NOTHING) for position in too_low]
    chart.legend.position = "r"
    chart.legend.txPr = _font(1000)
    return chart


def plain_columns(block: Block, words: Words, colors: Sequence[str]) -> BarChart:
    """A column for each category, each in its own of ``colors``; no legend, since the axis says it all."""
    chart = _chart(block, words)
    [series] = chart.series
    series.graphicalProperties = GraphicalProperties(solidFill=colors[0])
    series.dLbls = _values(_INK, bold=True)
    series.dLbls.position = "outEnd"
    for position, color in enumerate(colors):
        series.dPt.append(DataPoint(idx=position, spPr=GraphicalProperties(solidFill=color)))
    chart.legend = None
    return chart


def _chart(block: Block, words: Words) -> BarChart:
    chart = BarChart()
    chart.type, chart.gapWidth, chart.roundedCorners = "col", 55, False
    last_row, last_column = block.top + len(block.counts), block.first + len(block.counts[0]) - 1
    chart.add_data(Reference(block.sheet, block.first, block.top, last_column, last_row), titles_from_data=True)
    names = Reference(block.sheet, block.left, block.top + 1, block.left, last_row)
    for series in chart.series:
        series.cat = AxDataSource(strRef=StrRef(f=str(names)))
    chart.title = _title(words.title, 1300)
    chart.x_axis.title, chart.y_axis.title = _title(words.across, 1000), _title(words.up, 1000)
    for axis in (chart.x_axis, chart.y_axis):
        axis.delete = False
        axis.txPr = _font(1000)
        axis.majorTickMark = "none"
        axis.spPr = GraphicalProperties(ln=LineProperties(solidFill=_AXIS))
    chart.y_axis.number_format = "0"
    chart.y_axis.scaling.min = 0
    chart.y_axis.majorUnit = _step(block.highest)
    chart.y_axis.majorGridlines = ChartLines(spPr=GraphicalProperties(ln=LineProperties(solidFill=_FAINT, w=6350)))
    chart.graphical_properties = GraphicalProperties(solidFill="FFFFFF", ln=LineProperties(solidFill=_FAINT))
    return chart


def _step(highest: int) -> int:
    """A whole step between grid lines, so that at most six are drawn."""
    steps = (unit * power for power in (1, 10, 100, 1_000, 10_000, 100_000) for unit in (1, 2, 5))
    return next((step for step in steps if step * _MOST_LINES >= highest), highest)


def _values(color: str, *, bold: bool = False) -> DataLabelList:
    labels = DataLabelList(**_NOTHING | {"showVal": True})
    labels.txPr = _font(1000, color, bold=bold)
    return labels


def _characters(size: int, color: str, *, bold: bool) -> ParagraphProperties:
    return ParagraphProperties(defRPr=CharacterProperties(sz=size, b=bold, solidFill=color, latin=Font(typeface=FONT)))


def _font(size: int, color: str = _INK, *, bold: bool = False) -> RichText:
    return RichText(p=[Paragraph(pPr=_characters(size, color, bold=bold), endParaRPr=CharacterProperties())])


def _title(text: str, size: int) -> Title:
    title = Title(overlay=False)
    run = RegularTextRun(t=text)
    title.tx = Text(rich=RichText(p=[Paragraph(pPr=_characters(size, _INK, bold=True), r=[run])]))
    return title
