"""Files as tables: every cell where the spreadsheet has it, before anyone asks what it means."""

import io
import os
import re
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Self

from praktik_cli.domain.finding import Finding
from praktik_cli.errors import InputError, PraktikError
from praktik_cli.i18n import mark
from praktik_cli.reading.archives import LIMITS, Limits, damaged, protected, too_large
from praktik_cli.reading.opendocument import survey_document
from praktik_cli.reading.opening import EmptyFileError, OpenFile
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
        raise EmptyFileError(file.name)
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
    from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum  # noqa: PLC0415 - as above

    tables = []
    with _Readers(file) as readers:
        data, surveys = _surveys(file, limits, readers.start)
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            for position, sheet in enumerate(book.sheets_metadata):
                if sheet.typ == SheetTypeEnum.WorkSheet:
                    survey = surveys(position, sheet.name)
                    rows = readers.rows(position) or _rows(book, position, survey)
                    hidden_rows = frozenset(row for row in survey.hidden_rows if row <= len(rows))
                    is_hidden = sheet.visible != SheetVisibleEnum.Visible
                    tables.append(Table(file.name, sheet.name, rows, is_hidden, hidden_rows))
    if sum(len(row) for table in tables for row in table.rows) > limits.cells:
        raise TooLargeError
    return tables


class _Readers:
    """Read the sheets of a large workbook beside Python, each as soon as its survey lets it; none of a small one.

    The native reader lets go of the interpreter while it works, which takes seconds for a large sheet.
    """

    def __init__(self, file: OpenFile) -> None:
        self._file = file
        self._pool = ThreadPoolExecutor(_READERS)
        self._local = threading.local()
        self._started: dict[int, Future[list[list[object]]]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown(cancel_futures=True)

    def start(self, position: int, survey: Survey) -> None:
        """Begin with the sheet at ``position``."""
        if len(self._file.data) > _LARGE:
            self._started[position] = self._pool.submit(self._read, position, survey)

    def rows(self, position: int) -> list[list[object]] | None:
        """The rows of the sheet at ``position``, once they are read; ``None`` when nobody began with it."""
        return self._started.pop(position).result() if position in self._started else None

    def _read(self, position: int, survey: Survey) -> list[list[object]]:
        from python_calamine import CalamineWorkbook  # noqa: PLC0415

        if not hasattr(self._local, "book"):
            self._local.book = CalamineWorkbook.from_filelike(io.BytesIO(self._file.data))
        return _rows(self._local.book, position, survey)


def _surveys(
    file: OpenFile, limits: Limits, start: Callable[[int, Survey], None]
) -> tuple[bytes, Callable[[int, str], Survey]]:
    """What to read, and the survey of a sheet by its position and its name; ``start`` hears of what can be begun."""
    data = file.data
    if file.kind == "xls":
        in_order = survey_records(data, limits)
        return data, lambda position, _: in_order[position]
    data, named = survey_package(data, limits, start) if file.kind == "xlsx" else (data, survey_document(data, limits))
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
