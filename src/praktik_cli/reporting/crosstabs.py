"""Tables of where the interns come from against where they go."""

import re
from collections.abc import Callable, Sequence
from typing import Final

from rich.console import Group, RenderableType
from rich.table import Column, Table
from rich.text import Text

from praktik_cli.domain.report import CrossTable
from praktik_cli.i18n import Translator
from praktik_cli.reporting.layout import QUIET, STRONG, FirstThatFits, grid
from praktik_cli.reporting.plain import say

_SEAM: Final = re.compile(r"(?<=\w)(?=staden\b|danmark\b|jylland\b|land\b)")


def cross_table(counts: CrossTable, name: Callable[[str], str], t: Translator) -> RenderableType:
    """Matches by the intern's group (rows) and the host's (columns), in the widest form that the screen holds."""
    names = [name(key) for key in counts.rows], [name(key) for key in counts.columns]
    broken = [broken_name(row) for row in names[0]], [broken_name(column) for column in names[1]]
    return FirstThatFits(
        _table(counts, names[0], names[1], t, gap=2),
        _table(counts, names[0], broken[1], t, gap=2),
        _table(counts, broken[0], broken[1], t, gap=2),
        _table(counts, broken[0], broken[1], t, gap=1),
        _flows(counts, names[0], names[1], t),
    )


def broken_name(name: str) -> str:
    """``name`` on two lines where a word has a seam: after a slash, before a bracket, inside a region's name."""
    if "/" in name:
        return name.replace("/", "/\n", 1)
    if " " in name:
        return name.replace(" ", "\n", 1)
    return _SEAM.sub("-\n", name, count=1)


def _table(counts: CrossTable, rows: Sequence[str], columns: Sequence[str], t: Translator, *, gap: int) -> Table:
    heads = [Column(_lines(name), justify="right", no_wrap=True) for name in columns]
    corner = Column(say(t("From \\ to")), no_wrap=True)
    table = grid(corner, *heads, Column(say(t("Total")), justify="right", no_wrap=True), header=True, gap=gap)
    for row, numbers in zip(rows, counts.counts, strict=True):
        cells = (_count(number, t) for number in numbers)
        table.add_row(_lines(row), *cells, say(t.number(sum(numbers)), STRONG))
    totals = [sum(column) for column in zip(*counts.counts, strict=True)]
    table.add_row(say(t("Total")), *(say(t.number(total), STRONG) for total in (*totals, sum(totals))))
    return table


def _lines(name: str) -> Text:
    return Text("\n").join(say(line) for line in name.split("\n"))


def _count(number: int, t: Translator) -> Text:
    return say(t.number(number)) if number else say("·", QUIET)


def _flows(counts: CrossTable, rows: Sequence[str], columns: Sequence[str], t: Translator) -> RenderableType:
    flows = [
        (number, t("{count}  {start} → {end}", count=t.number(number), start=start, end=end))
        for start, numbers in zip(rows, counts.counts, strict=True)
        for end, number in zip(columns, numbers, strict=True)
        if number
    ]
    return Group(*(say(line) for _, line in sorted(flows, key=lambda flow: -flow[0])))
