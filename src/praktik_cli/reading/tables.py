"""Files as tables: every cell where the spreadsheet has it, before anyone asks what it means."""

import io
import os
import re
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from praktik_cli.domain.finding import Finding
from praktik_cli.errors import InputError, PraktikError
from praktik_cli.i18n import mark
from praktik_cli.reading.archives import LIMITS, Limits, damaged, protected, too_large
from praktik_cli.reading.opendocument import survey_document
from praktik_cli.reading.opening import OpenFile
from praktik_cli.reading.packages import DAMAGE, survey_package
from praktik_cli.reading.records import survey_records
from praktik_cli.reading.surveys import DeclarationError, Survey, TooLargeError
from praktik_cli.reading.textfiles import read_text_table

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

_LARGE: Final = 1_000_000
_READERS: Final = min(os.cpu_count() or 1, 4)
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
        findings: what is wrong or doubtful about the text of a csv as such.
    """

    file: str
    sheet: str | None
    rows: list[list[object]]
    is_hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    encoding: str = ""
    separator: str = ""
    findings: tuple[Finding, ...] = ()


def read_tables(file: OpenFile, count_headers: Callable[[list[str]], int], limits: Limits = LIMITS) -> list[Table]:
    """All sheets of ``file``, in the order of the workbook; each ends at the last cell that holds something.

    Numbers are ``float``, days ``date`` or ``datetime``, empty cells "" or missing at the end of a row.

    Raises:
        InputError: it is damaged, protected, too large, or has nothing in any sheet.
    """
    if file.kind == "csv":
        read = read_text_table(file, count_headers, limits)
        tables = [Table(file.name, None, read.rows, False, frozenset(), read.encoding, read.separator, read.findings)]
    else:
        with _expected_failures(file.name):
            tables = _read_workbook(file, limits)
    if not any(table.rows for table in tables):
        raise InputError(mark("{file} is empty. Export the sign-ups again and name the new file."), file=file.name)
    return tables


@contextmanager
def _expected_failures(name: str) -> Iterator[None]:
    """Tells what a damaged or hostile workbook does to its readers as an error about the file ``name``."""
    from python_calamine import CalamineError  # noqa: PLC0415 - a csv needs no reader of workbooks

    try:
        yield
    except PraktikError:
        raise
    except (TooLargeError, MemoryError):
        raise too_large(name) from None
    except DeclarationError:
        raise InputError(
            mark(
                "{file} declares XML entities, which no spreadsheet program writes, so praktik does not open it. "
                "Open it in Excel, save it as .xlsx and try again."
            ),
            file=name,
        ) from None
    except (CalamineError, *DAMAGE) as problem:
        raise (protected(name) if _PASSWORD.search(str(problem)) else damaged(name)) from None
    except BaseException as problem:
        # The reader is native code: what it did not foresee is a panic, which is no Exception.
        if type(problem).__name__ != "PanicException":
            raise
        raise damaged(name) from None


def _read_workbook(file: OpenFile, limits: Limits) -> list[Table]:
    data, surveys = _surveys(file, limits)
    with ThreadPoolExecutor(_READERS) as pool:
        shares = [pool.submit(_read_share, data, surveys, share) for share in range(_readers(data))]
        read = [share.result() for share in shares]
    found = sorted((sheet for share in read for sheet in share), key=lambda sheet: sheet.position)
    if sum(len(row) for sheet in found for row in sheet.rows) > limits.cells:
        raise TooLargeError
    return [Table(file.name, sheet.name, sheet.rows, sheet.is_hidden, sheet.hidden_rows) for sheet in found]


@dataclass(frozen=True, slots=True)
class _Sheet:
    position: int
    name: str
    rows: list[list[object]]
    is_hidden: bool
    hidden_rows: frozenset[int]


def _readers(data: bytes) -> int:
    """How many read one workbook at once: the native reader works beside Python, and large sheets take it seconds."""
    return _READERS if len(data) > _LARGE else 1


def _read_share(data: bytes, surveys: Callable[[int, str], Survey], share: int) -> list[_Sheet]:
    """Every so-manieth sheet, from ``share`` on."""
    from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum  # noqa: PLC0415 - as above

    found = []
    with CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
        sheets = [(at, sheet) for at, sheet in enumerate(book.sheets_metadata) if sheet.typ == SheetTypeEnum.WorkSheet]
        for position, sheet in sheets[share :: _readers(data)]:
            survey = surveys(position, sheet.name)
            rows = _rows(book, position, survey)
            hidden_rows = frozenset(row for row in survey.hidden_rows if row <= len(rows))
            is_hidden = sheet.visible != SheetVisibleEnum.Visible
            found.append(_Sheet(position, sheet.name, rows, is_hidden, hidden_rows))
    return found


def _surveys(file: OpenFile, limits: Limits) -> tuple[bytes, Callable[[int, str], Survey]]:
    """What to read, and the survey of a sheet by its position and its name."""
    data = file.data
    if file.kind == "xls":
        in_order = survey_records(data, limits)
        return data, lambda position, _: in_order[position]
    data, named = survey_package(data, limits) if file.kind == "xlsx" else (data, survey_document(data, limits))
    return data, lambda _, name: named.get(name) or Survey()


def _rows(book: "CalamineWorkbook", position: int, survey: Survey) -> list[list[object]]:
    read: Any = book.get_sheet_by_index(position).to_python(skip_empty_area=False)
    rows: list[list[object]] = read
    while rows and rows[-1].count("") == len(rows[-1]):
        rows.pop()
    for (down, right), fault in survey.faults.items():
        _put(rows, down, right, fault)
    return rows


def _put(rows: list[list[object]], row: int, column: int, cell: object) -> None:
    while len(rows) <= row:
        rows.append([])
    rows[row] += [""] * (column + 1 - len(rows[row]))
    rows[row][column] = cell
