"""Files as tables: every cell where the spreadsheet has it, before anyone asks what it means."""

import io
import re
import struct
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import pandas as pd
from python_calamine import CalamineError

from praktik_cli.errors import InputError
from praktik_cli.i18n import mark
from praktik_cli.reading.archives import LIMITS, Limits, damaged, too_large
from praktik_cli.reading.formulas import broken_cells
from praktik_cli.reading.opening import OpenFile
from praktik_cli.reading.textfiles import read_text_table

_PASSWORD: Final = re.compile("password|encrypt", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet: ``rows[0][0]`` is the cell A1.

    Attributes:
        file: the file's name, without its folder.
        sheet: the sheet's name; ``None`` in a csv.
        is_hidden: the workbook does not show the sheet.
        hidden_rows: the rows that the sheet does not show, as the spreadsheet counts; a filter hides rows too.
        encoding, separator: how a csv was read, such as ``"cp1252"`` and ``";"``; "" for a workbook.
    """

    file: str
    sheet: str | None
    rows: list[list[object]]
    is_hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    encoding: str = ""
    separator: str = ""


def read_tables(file: OpenFile, count_headers: Callable[[list[str]], int], limits: Limits = LIMITS) -> list[Table]:
    """All sheets of ``file``, in the order of the workbook.

    Raises:
        InputError: it is damaged, protected, too large, or has nothing in any sheet.
    """
    if file.kind == "csv":
        tables = [Table(file.name, None, read_text_table(file, count_headers, limits))]
    else:
        tables = _read_workbook(file, limits)
    if not any(table.rows for table in tables):
        raise InputError(mark("{file} is empty. Export the sign-ups again and name the new file."), file=file.name)
    return tables


def _read_workbook(file: OpenFile, limits: Limits) -> list[Table]:
    frames = _frames(file)
    if any(frame.size > limits.cells for frame in frames.values()):
        raise too_large(file.name)
    tables = [Table(file.name, name, frame.to_numpy().tolist()) for name, frame in frames.items()]
    rows_of = {table.sheet: table.rows for table in tables}
    try:
        for sheet, row, column, fault in broken_cells(file):
            _put(rows_of[sheet], row, column, fault)
    except (ValueError, KeyError, TypeError, AttributeError, IndexError):
        # The second reader is stricter than the first, which may read what is no workbook to Excel.
        raise damaged(file.name) from None
    return tables


def _frames(file: OpenFile) -> dict[str, pd.DataFrame]:
    try:
        return pd.read_excel(
            io.BytesIO(file.data),
            engine="calamine",
            sheet_name=None,
            header=None,
            dtype=object,
            na_filter=False,
        )
    except (CalamineError, ValueError, KeyError, IndexError, OSError, struct.error) as problem:
        if _PASSWORD.search(str(problem)):
            raise InputError(
                mark("{file} is protected with a password. Save it without a password and try again."), file=file.name
            ) from None
        raise damaged(file.name) from None
    except BaseException as problem:
        # The reader is native code: what it did not foresee is a panic, which is no Exception.
        if type(problem).__name__ != "PanicException":
            raise
        raise damaged(file.name) from None


def _put(rows: list[list[object]], row: int, column: int, cell: object) -> None:
    while len(rows) <= row:
        rows.append([])
    rows[row] += [""] * (column + 1 - len(rows[row]))
    rows[row][column] = cell
