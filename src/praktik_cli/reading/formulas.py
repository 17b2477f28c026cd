"""Cells whose formula ends in an error or was never calculated: the fast reader shows them as empty."""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from praktik_cli.reading.opening import OpenFile

_SUSPECT: Final = re.compile(rb't="e"|</(?:\w+:)?f>\s*(?:<(?:\w+:)?v\s*/>)?\s*</(?:\w+:)?c>')
ERROR_TEXTS: Final = frozenset(
    {
        "#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!",
        "#I/T", "#REFERENCE!", "#DIVISION/0!", "#VÆRDI!", "#NAVN?", "#NUL!", "#OVERLØB!",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Fault:
    """What a cell with a broken formula holds: the error as shown, or "" when it was never calculated."""

    text: str


def broken_cells(file: OpenFile) -> Iterator[tuple[str, int, int, Fault]]:
    """Sheet, row, column (both from 0) and fault of each broken cell; only an xlsx tells them."""
    if file.kind == "xlsx" and _has_suspects(file.data):
        yield from _look_closely(file.data)


def _has_suspects(data: bytes) -> bool:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        sheets = [name for name in archive.namelist() if name.startswith("xl/worksheets/") and name.endswith(".xml")]
        return any(_SUSPECT.search(archive.read(name)) for name in sheets)


def _look_closely(data: bytes) -> Iterator[tuple[str, int, int, Fault]]:
    from openpyxl import load_workbook  # noqa: PLC0415 - few workbooks need the second look

    shown = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    written = load_workbook(io.BytesIO(data), read_only=True)
    for sheet in written.worksheets:
        values_of: Any = shown[sheet.title]
        for formulas, values in zip(sheet.iter_rows(), values_of.iter_rows(), strict=True):
            for formula, value in zip(formulas, values, strict=True):
                if (fault := _fault(formula, value)) is not None:
                    yield sheet.title, value.row - 1, value.column - 1, fault


def _fault(formula: Any, value: Any) -> Fault | None:
    if value.data_type == "e":
        return Fault(str(value.value))
    was_never_calculated = formula.data_type == "f" and value.value is None and value.data_type == "n"
    return Fault("") if was_never_calculated else None
