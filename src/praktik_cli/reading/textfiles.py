"""Reads csv: the separator, and the records as a spreadsheet would number them."""

import csv
import io
import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import chain
from typing import Final

from praktik_cli.domain.finding import Finding, Severity
from praktik_cli.errors import InputError
from praktik_cli.i18n import mark
from praktik_cli.reading.archives import LIMITS, Limits, damaged, too_large
from praktik_cli.reading.cells import cell_name
from praktik_cli.reading.encodings import Encoding, find_encoding, stray_text
from praktik_cli.reading.opening import OpenFile

_SEPARATORS: Final = (";", ",", "\t", "|")
_SAMPLE: Final = 20_000
_HEADER_ROWS: Final = 30
_LONGEST_FIELD: Final = 10_000_000
_TOLD: Final = re.compile(r'"?sep=(.)"?[\r\n]*', re.IGNORECASE)
_UNREADABLE: Final = re.compile("[\udc80-\udcff\ufffd]")
_END: Final = "\ue000the end\ue000"
_NARROWEST: Final = 3

Row = list[str]
# Set once for the whole program; without it the longest motivation would be refused.
csv.field_size_limit(_LONGEST_FIELD)


@dataclass(frozen=True, slots=True)
class TextTable:
    """A csv as a table.

    Attributes:
        rows: a record each; blank lines stay rows.
        encoding: as Python calls it.
        separator: one character.
        findings: what is doubtful about the text itself.
    """

    rows: list[list[object]]
    encoding: str
    separator: str
    findings: tuple[Finding, ...]


def read_text_table(file: OpenFile, count_headers: Callable[[Row], int], limits: Limits = LIMITS) -> TextTable:
    """The records of a csv, one a row, numbered as Excel does: a line ``sep=;`` at the top is no row.

    Args:
        file: an open csv.
        count_headers: how many cells of a row are known headers; it decides between separators.
        limits: what is read at the most.

    Raises:
        InputError: it is damaged or holds too much.
    """
    encoding = find_encoding(file.data)
    sample = _lines(file.data, encoding).read(_SAMPLE)
    told = _TOLD.match(sample)
    separator = told[1] if told else _separator(sample, count_headers)
    lines = _lines(file.data, encoding)
    if told:
        lines.readline()
    try:
        rows, findings = _Records(file.name, separator, limits).read(lines)
    except csv.Error as problem:
        raise (_endless(file.name) if "limit" in str(problem) else damaged(file.name)) from None
    if not encoding.is_clean:
        findings += _mend(file.name, rows, encoding.name)
    return TextTable([list(row) for row in rows], encoding.name, separator, tuple(findings))


def _lines(data: bytes, encoding: Encoding) -> io.TextIOWrapper:
    content = io.BytesIO(data)
    content.seek(encoding.start)
    errors = "surrogateescape" if encoding.name == "utf-8" else "replace"
    return io.TextIOWrapper(content, encoding.name, errors, newline="")


def _separator(sample: str, count_headers: Callable[[Row], int]) -> str:
    """The separator with which most headers are known; else the one that cuts most rows into equally many cells."""
    lines = sample.splitlines(keepends=True)
    if len(sample) == _SAMPLE and len(lines) > 1:
        lines.pop()

    def fit(separator: str) -> tuple[int, int, int]:
        rows = [row for row in csv.reader(lines, delimiter=separator) if row]
        known = max(map(count_headers, rows[:_HEADER_ROWS]), default=0)
        width, times = Counter(map(len, rows)).most_common(1)[0] if rows else (1, 0)
        return known, times if width > 1 else 0, width

    return max(_SEPARATORS, key=fit)


class _Records:
    """Cuts the lines of one file into records."""

    def __init__(self, name: str, separator: str, limits: Limits) -> None:
        self._name = name
        self._separator = separator
        self._end = _END + separator
        self._limits = limits
        self._findings: list[Finding] = []

    def read(self, lines: Iterable[str]) -> tuple[list[Row], list[Finding]]:
        """The records, and the cells in which a quotation mark swallowed others."""
        rows: list[Row] = []
        widest = read = 0
        reader = csv.reader(chain(lines, [self._end]), delimiter=self._separator)
        for row in reader:
            rows.append(row)
            widest = max(widest, len(row))
            self._refuse_too_large(len(rows), widest)
            if reader.line_num > read + 1:
                self._look_for_swallowed(len(rows), row, widest)
            read = reader.line_num
        self._take_off_end(rows)
        return rows, self._findings

    def _refuse_too_large(self, rows: int, columns: int) -> None:
        limits = self._limits
        # The end mark is a row too.
        if rows > limits.rows + 1 or columns > limits.columns or (rows - 1) * columns > limits.cells:
            raise too_large(self._name)

    def _look_for_swallowed(self, number: int, row: Row, width: int) -> None:
        """Tells of cells with new lines that look like rows of their own."""
        if width < _NARROWEST or row[-1].endswith(self._end):
            return
        for position, cell in enumerate(row):
            if any(line.count(self._separator) >= width - 1 for line in cell.splitlines()[1:]):
                self._tell(number, position, cell)

    def _take_off_end(self, rows: list[Row]) -> None:
        """Takes the end mark off; where it is no row of its own, a quotation mark was open to the end."""
        last = rows[-1]
        if last == [_END, ""]:
            rows.pop()
            return
        last[-1] = last[-1].removesuffix(self._end)
        self._tell(len(rows), len(last) - 1, last[-1])

    def _tell(self, number: int, position: int, cell: str) -> None:
        first, *others = cell.rstrip().splitlines() or [""]
        values = {"lines": len(others)}
        place = cell_name(number, position)
        self._findings.append(
            Finding("open-quotation", Severity.ERROR, self._name, None, place, first or None, row=number, values=values)
        )


def _mend(name: str, rows: list[Row], encoding: str) -> list[Finding]:
    """Puts what stray bytes most likely are into ``rows``, and tells of each cell."""
    findings = []
    for number, row in enumerate(rows, 1):
        for position in [at for at, cell in enumerate(row) if _UNREADABLE.search(cell)]:
            row[position] = text = stray_text(row[position])
            place = cell_name(number, position)
            values = {"encoding": encoding}
            findings.append(Finding("unreadable-characters", Severity.WARNING, name, None, place, text, values=values))
    return findings


def _endless(name: str) -> InputError:
    return InputError(
        mark(
            "{file} has a cell of more than ten million characters. Most likely a quotation mark opens in it and never "
            "closes; find it in a text editor, or export the sign-ups again."
        ),
        file=name,
    )
