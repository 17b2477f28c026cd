"""How the wished hosts were met: a small table with its chart."""

from typing import Final

from praktik_cli.domain.report import WishRanks
from praktik_cli.i18n import Translator
from praktik_cli.writing.workbook.canvas import Canvas
from praktik_cli.writing.workbook.charts import BLUE, ORANGE, RED, SKY, Block, Words, plain_columns
from praktik_cli.writing.workbook.grid import FIRST_COUNT, place, write_counts, write_header, write_heading

_SHOWN_RANKS: Final = 3
_CHART_CM: Final = (18.2, 5.9)
_CHART_COLUMN: Final = "E"


def write_wishes(canvas: Canvas, top: int, wishes: WishRanks, t: Translator) -> int:
    """Writes from row ``top`` on; gives the last row it takes."""
    write_heading(canvas, top, t("Wished hosts"))
    header = top + 1
    rows = _rows(wishes, t)
    write_header(canvas, header, t("Interns who named hosts got"), [t("Interns")])
    for row, (name, count, _) in enumerate(rows, header + 1):
        write_counts(canvas, row, ("cross-label", "count"), name, [count])
    last = header + len(rows) + 2
    total = sum(count for _, count, _ in rows)
    write_counts(canvas, last - 1, ("cross-total-label", "cross-total"), t("Named hosts, in all"), [total])
    write_counts(canvas, last, ("cross-label", "count"), t("Named no host"), [wishes.open])
    if not total:
        return last
    block = Block(canvas.sheet, header, 1, FIRST_COUNT, [[count] for _, count, _ in rows])
    words = Words(t("How the wishes for hosts were met"), t("What the intern got"), t("Interns"))
    chart = plain_columns(block, words, [color for _, _, color in rows])
    return max(last, place(canvas, chart, (_CHART_COLUMN, header), _CHART_CM))


def _rows(wishes: WishRanks, t: Translator) -> list[tuple[str, int, str]]:
    ranks = (*wishes.by_rank, *(0,) * _SHOWN_RANKS)
    rows = [(t("Wish no. {rank}", rank=rank), ranks[rank - 1], BLUE) for rank in range(1, _SHOWN_RANKS + 1)]
    if later := sum(ranks[_SHOWN_RANKS:]):
        rows.append((t("A later wish"), later, SKY))
    return [*rows, (t("Another host"), wishes.another, ORANGE), (t("No place"), wishes.unplaced, RED)]
