"""Many rows or cells in few characters."""

import re
from collections.abc import Iterable
from itertools import groupby
from typing import Final

_CELL: Final = re.compile(r"([A-Z]+)([0-9]+)")


def row_ranges(rows: Iterable[int]) -> str:
    """Row numbers in order, neighbours as a range: ``"3, 8–12"``."""
    return ", ".join(_run(first, last, "–") for first, last in _runs(rows))


def cell_ranges(cells: Iterable[str]) -> str:
    """Cells column by column, neighbours as the spreadsheet writes a range: ``"F3, F8:F12, G2"``.

    What is not the name of a cell stands last, as it is.
    """
    columns: dict[str, list[int]] = {}
    others: list[str] = []
    for cell in cells:
        if name := _CELL.fullmatch(cell):
            columns.setdefault(name[1], []).append(int(name[2]))
        else:
            others.append(cell)
    ordered = sorted(columns.items(), key=lambda item: (len(item[0]), item[0]))
    found = [_run(first, last, ":", column) for column, rows in ordered for first, last in _runs(rows)]
    return ", ".join([*found, *dict.fromkeys(others)])


def _runs(rows: Iterable[int]) -> list[tuple[int, int]]:
    ordered = enumerate(sorted(set(rows)))
    runs = [[row for _, row in run] for _, run in groupby(ordered, key=lambda item: item[1] - item[0])]
    return [(run[0], run[-1]) for run in runs]


def _run(first: int, last: int, sign: str, column: str = "") -> str:
    return f"{column}{first}" if first == last else f"{column}{first}{sign}{column}{last}"
