"""Who goes where, by sector and by region: cross tables with their charts."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from praktik_cli.domain.report import CrossTable, MatchReport
from praktik_cli.i18n import Translator
from praktik_cli.reference.sectors import SECTORS
from praktik_cli.wording.labels import region_name, sector_name
from praktik_cli.writing.workbook.canvas import Canvas
from praktik_cli.writing.workbook.charts import GREY, PALETTE, Block, Words, stacked_columns
from praktik_cli.writing.workbook.grid import FIRST_COUNT, place, write_counts, write_header, write_heading

_CHART_CM: Final = (27.4, 11)


@dataclass(frozen=True)
class _Cross:
    """A cross table in words, with a colour for each of its columns."""

    heading: str
    corner: str
    rows: Sequence[str]
    columns: Sequence[str]
    colors: Sequence[str]
    words: Words
    counts: Sequence[Sequence[int]]


def write_sectors(canvas: Canvas, top: int, report: MatchReport, t: Translator) -> int:
    """The intern's sector by the host's from row ``top`` on; gives the last row it takes."""
    table = report.sector_mix
    cross = _Cross(
        heading=t("Across sectors"),
        corner=_corner(t),
        rows=[sector_name(key, t) for key in table.rows],
        columns=[sector_name(key, t) for key in table.columns],
        colors=[PALETTE[SECTORS.index(key)] for key in table.columns],
        words=Words(
            t("Where the interns of each sector go"), t("The intern's sector; colour: the host's"), t("Matches")
        ),
        counts=table.counts,
    )
    return _write_cross(canvas, top, cross, t)


def write_regions(canvas: Canvas, top: int, report: MatchReport, t: Translator) -> int:
    """The intern's region by the host's from row ``top`` on; gives the last row it takes."""
    table = report.region_mix
    cross = _Cross(
        heading=t("Across regions"),
        corner=_corner(t),
        rows=[region_name(key, t) for key in table.rows],
        columns=[region_name(key, t) for key in table.columns],
        colors=_region_colors(table),
        words=Words(
            t("Where the interns of each region go"), t("The intern's region; colour: the host's"), t("Matches")
        ),
        counts=table.counts,
    )
    return _write_cross(canvas, top, cross, t)


def _corner(t: Translator) -> str:
    return f"{t('From (intern) ↓')}\n{t('To (host) →')}"


def _region_colors(table: CrossTable) -> list[str]:
    names = [name for name in dict.fromkeys((*table.columns, *table.rows)) if name]
    return [PALETTE[names.index(key)] if key else GREY for key in table.columns]


def _write_cross(canvas: Canvas, top: int, cross: _Cross, t: Translator) -> int:
    write_heading(canvas, top, cross.heading)
    header = top + 1
    if not cross.rows:
        canvas.write(header, 1, "empty", t("There is no match to count."))
        return header
    write_header(canvas, header, cross.corner, [*cross.columns, t("Total")])
    for row, (name, counts) in enumerate(zip(cross.rows, cross.counts, strict=True), header + 1):
        write_counts(canvas, row, ("cross-label", "cross-number"), name, [*counts, sum(counts)])
    totals = [sum(column) for column in zip(*cross.counts, strict=True)]
    last = header + len(cross.rows) + 1
    write_counts(canvas, last, ("cross-total-label", "cross-total"), t("Total"), [*totals, sum(totals)])
    block = Block(canvas.sheet, header, 1, FIRST_COUNT, cross.counts)
    return place(canvas, stacked_columns(block, cross.words, cross.colors), ("A", last + 2), _CHART_CM)
