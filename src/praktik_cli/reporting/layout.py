"""The few shapes that every report is made of."""

from collections.abc import Iterable, Sequence
from itertools import count
from typing import Final

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.constrain import Constrain
from rich.measure import Measurement
from rich.padding import Padding
from rich.rule import Rule
from rich.segment import Segment
from rich.table import Column, Table
from rich.text import Text

from praktik_cli.reporting.plain import ACCENT, say

HEADING: Final = "bold cyan"
STRONG: Final = "bold"
QUIET: Final = "dim"
WARNING: Final = "yellow"
ERROR: Final = "red"
WIDEST: Final = 120
TABLE_FROM: Final = 70
_INDENT: Final = 2
_UNLIMITED: Final = 10_000


def page(*parts: RenderableType | None) -> RenderableType:
    """``parts`` below each other, never so wide that the eye loses the line; ``None`` is left out."""
    return Trimmed(Constrain(Group(*(part for part in parts if part is not None)), WIDEST))


def section(title: str, *body: RenderableType | None) -> RenderableType:
    """A heading and what stands under it; ``None`` is left out."""
    shown = Group(*(part for part in body if part is not None))
    return Group("", _heading(say(title, HEADING)), indented(shown))


def _heading(title: Text) -> RenderableType:
    return FromWidth(title.cell_len + 2, Rule(title.copy(), align="left", style=QUIET), title)


def spaced(parts: Iterable[RenderableType]) -> list[RenderableType]:
    """``parts`` with an empty line between them."""
    return [piece for part in parts for piece in ("", part)][1:]


def indented(body: RenderableType, by: int = _INDENT) -> Padding:
    """``body`` moved to the right."""
    return Padding(body, (0, 0, 0, by))


def grid(*columns: Column, header: bool = False, gap: int = 2) -> Table:
    """A table without lines whose cells wrap and are never cut."""
    for column in columns:
        column.overflow = "fold"
    return Table(*columns, box=None, show_header=header, header_style=QUIET, padding=(0, gap, 0, 0), pad_edge=False)


def listed(items: Iterable[RenderableType], sign: str = "•") -> Table:
    """``items`` below each other, each behind a bullet."""
    table = grid(Column(style=QUIET), Column(), gap=1)
    for item in items:
        table.add_row(sign, item)
    return table


def numbered(items: Iterable[RenderableType], numbers: Iterable[int] | None = None) -> Table:
    """``items`` below each other, numbered from 1 or with ``numbers``."""
    table = grid(Column(style=QUIET, justify="right"), Column(), gap=1)
    for number, item in zip(numbers or count(1), items, strict=False):
        table.add_row(f"{number}.", item)
    return table


def pairs(rows: Sequence[tuple[str, str]]) -> Table:
    """Names and what they stand for, side by side."""
    table = grid(Column(style=QUIET), Column())
    for name, value in rows:
        table.add_row(say(name), say(value))
    return table


class Trimmed:
    """Leaves out the blanks at the ends of the lines, so that a copied or saved report has none."""

    def __init__(self, body: RenderableType) -> None:
        self._body = body

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for line in console.render_lines(self._body, options, pad=False):
            yield from _without_end_blanks(line)
            yield Segment.line()


def _without_end_blanks(line: Sequence[Segment]) -> list[Segment]:
    kept = list(line)
    while kept and not kept[-1].text.strip():
        kept.pop()
    if kept:
        last = kept.pop()
        kept.append(Segment(last.text.rstrip(), last.style, last.control))
    return kept


class FirstThatFits:
    """Shows the first of the choices that is not wider than the screen, else the last."""

    def __init__(self, *choices: RenderableType) -> None:
        self._choices = choices

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        unlimited = options.update(width=_UNLIMITED)
        widths = (Measurement.get(console, unlimited, choice).maximum for choice in self._choices)
        fitting = (choice for choice, width in zip(self._choices, widths, strict=True) if width <= options.max_width)
        yield next(fitting, self._choices[-1])


class FromWidth:
    """Shows ``wide`` where there are at least ``width`` columns, else ``narrow``."""

    def __init__(self, width: int, wide: RenderableType, narrow: RenderableType) -> None:
        self._width = width
        self._wide = wide
        self._narrow = narrow

    def __rich_console__(self, _console: Console, options: ConsoleOptions) -> RenderResult:
        yield self._wide if options.max_width >= self._width else self._narrow


class Bar:
    """A bar as long as ``value`` is of ``most``, in half characters; nothing for 0."""

    def __init__(self, value: int, most: int, longest: int = 40) -> None:
        self._share = value / most if most else 0.0
        self._longest = longest

    def __rich_console__(self, _console: Console, options: ConsoleOptions) -> RenderResult:
        width = min(options.max_width, self._longest)
        halves = max(round(2 * width * self._share), 1) if self._share else 0
        yield Text("━" * (halves // 2) + "╸" * (halves % 2), style=ACCENT, no_wrap=True)

    def __rich_measure__(self, _console: Console, options: ConsoleOptions) -> Measurement:
        return Measurement(min(4, options.max_width), min(self._longest, options.max_width))
