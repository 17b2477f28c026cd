"""Answers that have a column each: what a ticked, an unticked and an "other" cell look like."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from praktik_cli.naming import fold
from praktik_cli.reading.cells import is_blank, written
from praktik_cli.reading.questions import Row

TICKED: Final = frozenset(
    {"1", "x", "y", "j", "yes", "ja", "valgt", "true", "sand", "selected", "checked", "✓", "✔", "☑", "☒"}
)
UNTICKED: Final = frozenset(
    {"0", "n", "no", "nej", "ikke valgt", "false", "falsk", "not selected", "unchecked", "☐", "", "-"}
)
OTHER_CODE: Final = "-oth-"
_OTHER: Final = re.compile(r"(?:andet|anden|andre|other)\b(?!\s+\w+\s+\w+\s+\w+\s+\w+)", re.IGNORECASE)


def is_other(option: str) -> bool:
    """Whether an option stands for "something else", to be written by the person."""
    return option == OTHER_CODE or bool(_OTHER.match(fold(option)))


def tick_key(cell: object) -> str:
    """A cell as it is looked up among ticks and codes: 1, 1.0 and true are alike."""
    return str(int(cell)) if isinstance(cell, bool) else fold(written(cell))


def are_ticks(cells: Iterable[object], option: str) -> bool:
    """Whether each of ``cells`` says no more than whether ``option`` was ticked."""
    return all(key in TICKED or key in UNTICKED or key == fold(option) for key in map(tick_key, cells))


def ticked(cell: object, option: str) -> object:
    """``option`` where it is ticked, ``None`` where it is not; what is neither stays as it is."""
    if is_blank(cell):
        return None
    key = tick_key(cell)
    if key in TICKED or key == fold(option):
        return option
    return None if key in UNTICKED else cell


def distinct(rows: Sequence[Row], position: int) -> set[object]:
    """The different cells of one column, without the blank ones."""
    found = {cells[position] for _, cells in rows if position < len(cells)}
    return {cell for cell in found if not is_blank(cell)}
