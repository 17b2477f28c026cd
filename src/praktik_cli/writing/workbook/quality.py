"""What a sceptic asks: who got a place of those who signed up, who fared worst, who would rather have whom."""

from collections.abc import Sequence
from typing import Final

from openpyxl.worksheet.pagebreak import Break

from praktik_cli.domain.quality import Distribution
from praktik_cli.domain.report import MatchReport
from praktik_cli.i18n import Translator
from praktik_cli.wording.distribution import FIELDS, value_text
from praktik_cli.wording.points import missed_sentence
from praktik_cli.wording.rather import rather_summary, rather_texts
from praktik_cli.writing.workbook.canvas import Canvas, Value
from praktik_cli.writing.workbook.grid import ALL, COLUMN_WIDTH, NAME_COLUMNS, write_heading
from praktik_cli.writing.workbook.sizes import lines, row_height

_WORST_SHOWN: Final = 5
# With the matches that have the fewest points, so many fit on a page.
_PAIRS_SHOWN: Final = 7
_COUNTED: Final = (NAME_COLUMNS, *((column, column) for column in range(3, 10)))
_WORST: Final = ((1, 2), (3, 5), (6, 6), (7, 12))
_RATHER: Final = ((1, 2), (3, 5), (6, 6), (7, 7), (8, 12))


def write_quality(canvas: Canvas, top: int, report: MatchReport, t: Translator) -> int:
    """Writes from row ``top`` on; gives the last row it takes."""
    last = _write_distribution(canvas, top, report, t)
    canvas.sheet.row_breaks.append(Break(id=last + 1))
    if report.worst_off:
        last = _write_worst_off(canvas, last + 2, report, t)
    return _write_rather(canvas, last + 2, report, t)


def _write_distribution(canvas: Canvas, top: int, report: MatchReport, t: Translator) -> int:
    write_heading(canvas, top, t("Signed up and placed"))
    row = top
    for field, name in FIELDS.items():
        heads = (t("Interns"), t("Placed"), t("Share"), t("Hosts"), t("Places"), t("Filled"), t("Share"))
        row += 1
        _write(canvas, row, _COUNTED, ["cross-corner", *["cross-header"] * len(heads)], [t(name), *heads])
        for counted in (one for one in report.quality.distribution if one.field == field):
            row += 1
            looks = ["cross-label", "count", "count", "share", "count", "count", "count", "share"]
            _write(canvas, row, _COUNTED, looks, [value_text(counted, t), *_counts(counted)])
    return row


def _counts(row: Distribution) -> Sequence[Value]:
    placed = row.placed / row.interns if row.interns else "–"
    filled = row.matches / row.places if row.places else "–"
    return (row.interns, row.placed, placed, row.hosts, row.places, row.matches, filled)


def _write_worst_off(canvas: Canvas, top: int, report: MatchReport, t: Translator) -> int:
    write_heading(canvas, top, t("The matches with the fewest points"))
    heads = (t("Intern"), t("Host"), t("Points"), t("Wishes not met"))
    _write(canvas, top + 1, _WORST, ("cross-corner", "cross-corner", "cross-header", "cross-corner"), heads)
    row = top + 1
    for line in report.worst_off[:_WORST_SHOWN]:
        row += 1
        values = (line.intern.name, line.host.label, line.points, missed_sentence(line, t))
        _write(canvas, row, _WORST, ("strong", "wrap", "centre", "wrap"), values)
    return row


def _write_rather(canvas: Canvas, top: int, report: MatchReport, t: Translator) -> int:
    write_heading(canvas, top, t("Who would rather have each other"))
    _write(canvas, top + 1, [ALL], ["note"], [rather_summary(report.quality, t)])
    pairs = rather_texts(report, _PAIRS_SHOWN, t)
    if not pairs:
        return top + 1
    heads = (t("Intern"), t("Host"), t("Intern gains"), t("Host gains"), t("What stands against it"))
    looks = ("cross-corner", "cross-corner", "cross-header", "cross-header", "cross-corner")
    _write(canvas, top + 2, _RATHER, looks, heads)
    for row, pair in enumerate(pairs, top + 3):
        because = pair.because[:1].upper() + pair.because[1:]
        values = (pair.intern, pair.host, pair.intern_gain, pair.host_gain, because)
        _write(canvas, row, _RATHER, ("strong", "wrap", "centre", "centre", "wrap"), values)
    return top + 2 + len(pairs)


def _write(
    canvas: Canvas, row: int, spans: Sequence[tuple[int, int]], looks: Sequence[str], values: Sequence[Value]
) -> None:
    """A row of cells, each over its span of columns, as tall as the longest needs."""
    most = 1
    for span, look, value in zip(spans, looks, values, strict=True):
        canvas.write_across(row, span, look, value)
        if isinstance(value, str):
            most = max(most, lines(value, COLUMN_WIDTH * (span[1] - span[0] + 1)))
    canvas.set_height(row, row_height(most))
