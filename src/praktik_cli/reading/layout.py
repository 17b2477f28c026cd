"""What is wrong or doubtful about the headers of a sheet, and about the settings' ``[columns]``."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from praktik_cli.domain.finding import Finding, Severity
from praktik_cli.naming import nearest
from praktik_cli.reading.alike import likenesses
from praktik_cli.reading.cells import cell_name, is_blank
from praktik_cli.reading.evidence import Evidence
from praktik_cli.reading.guessing import WORTH_ASKING
from praktik_cli.reading.headers import header_key
from praktik_cli.reading.sheets import Sheet
from praktik_cli.reading.understood import column_readings
from praktik_cli.reference.fields import field, fields
from praktik_cli.settings import IGNORED

SETTINGS_FILE: Final = "praktik.toml"
_MOST_HEADERS: Final = 40
_CODE: Final = re.compile(r"[A-Za-z]{1,4}\d{1,4}")
_CONSENT: Final = re.compile(r"samtyk|consent|gdpr|persondata|personoplysning|oplysninger", re.IGNORECASE)
_GUESS_CODES: Final = {"guess": "guessed-column", "question": "column-question"}


def check_headers(sheet: Sheet) -> Iterator[Finding]:
    """Columns that are missing, unknown, doubled or without a header."""
    for side, columns in sheet.columns.items():
        for key in columns.missing(side):
            yield _missing_column(sheet, side, key)
        for key, positions in columns.doubled.items():
            used = columns.by_key[key][0]
            for position in positions:
                if position not in sheet.tool_columns and not _serves_other_side(sheet, side, position):
                    values = {
                        "field": key,
                        "side": side,
                        "other": sheet.headers[used],
                        "cell": _header_cell(sheet, used),
                    }
                    yield _warning("two-columns", sheet, position, values=values)
    for position in sheet.unused:
        if not _is_doubt(sheet, position):
            yield _warning("unknown-column", sheet, position, _nearest_label(sheet, position))
    yield from _guesses(sheet)
    yield from _unread_consents(sheet)
    yield from _bare_options(sheet)
    for position in _without_header(sheet):
        yield _warning("column-without-header", sheet, position)


def _guesses(sheet: Sheet) -> Iterator[Finding]:
    for reading in column_readings(sheet):
        if reading.how in _GUESS_CODES:
            label = field(reading.side, reading.key).da
            values = {"field": reading.key, "side": reading.side, "percent": round(100 * reading.sure)}
            yield Finding(
                _GUESS_CODES[reading.how],
                Severity.WARNING,
                sheet.file,
                sheet.sheet,
                reading.cell,
                reading.header,
                label if reading.how == "question" else None,
                values=values,
            )


def _unread_consents(sheet: Sheet) -> Iterator[Finding]:
    """Errors about columns that ask for consent by their header and answer yes or no, and are not read."""
    for position in sheet.unused:
        header = sheet.headers[position]
        if _CONSENT.search(header) and Evidence(sheet.cells[position]).fit("yes_no"):
            yield replace(_warning("unread-consent", sheet, position), severity=Severity.ERROR)


def _bare_options(sheet: Sheet) -> Iterator[Finding]:
    """Columns that tick an answer of which the export has only the code; it would be read as the person's words."""
    free = {
        position
        for side, columns in sheet.columns.items()
        for entry in fields(side)
        if entry.kind == "texts"
        for position in columns.by_key.get(entry.key, ())
    }
    for position in sorted(free):
        option = sheet.questions[position].option if position < len(sheet.questions) else None
        if option and _CODE.fullmatch(option):
            yield _warning("option-without-label", sheet, position, values={"other": option})


def _is_doubt(sheet: Sheet, position: int) -> bool:
    return any(position in columns.doubts for columns in sheet.columns.values())


def no_signups(file: str, sheets: Sequence[Sheet]) -> Finding:
    """The finding that no sheet of ``file`` holds sign-ups, with the headers of the likeliest one."""
    best = max(sheets, key=lambda sheet: len([header for header in sheet.headers if header]))
    headers = [header for header in best.headers if header][:_MOST_HEADERS]
    needed = {side: tuple(entry.key for entry in fields(side) if entry.required) for side in ("host", "intern")}
    values = {"found": tuple(headers), "host_fields": needed["host"], "intern_fields": needed["intern"]}
    return Finding("no-signups", Severity.ERROR, file, best.sheet, values=values)


def check_mapping(mapping: Mapping[str, str], sheets: Sequence[Sheet]) -> Iterator[Finding]:
    """Entries of ``[columns]`` whose field or header does not exist."""
    keys = sorted({entry.key for side in ("host", "intern") for entry in fields(side)} | {IGNORED})
    headers = {header_key(header) for sheet in sheets for header in _names(sheet)}
    for header, key in mapping.items():
        if key not in keys:
            suggestion = nearest(key, keys) or _key_of_label(key)
            yield Finding(
                "unknown-field",
                Severity.ERROR,
                SETTINGS_FILE,
                value=key,
                suggestion=suggestion,
                values={"header": header},
            )
        elif header_key(header) not in headers:
            shown = sorted({header for sheet in sheets for header in sheet.headers if header})
            yield Finding(
                "unknown-header",
                Severity.WARNING,
                SETTINGS_FILE,
                value=header,
                suggestion=nearest(header, shown),
                values={"key": key},
            )


def check_codes(codes: Mapping[str, Mapping[str, str]], sheets: Sequence[Sheet]) -> Iterator[Finding]:
    """Entries of ``[codes]`` whose header does not exist."""
    headers = {header_key(header) for sheet in sheets for header in _names(sheet)}
    shown = sorted({header for sheet in sheets for header in sheet.headers if header})
    for header in codes:
        if header_key(header) not in headers:
            nearby = nearest(header, shown)
            yield Finding("unknown-coded-header", Severity.WARNING, SETTINGS_FILE, value=header, suggestion=nearby)


def _names(sheet: Sheet) -> Iterator[str]:
    for header in filter(None, sheet.headers):
        yield header
        yield f"{sheet.name}!{header}"


def _key_of_label(label: str) -> str | None:
    known = {
        header_key(header): entry.key
        for side in ("host", "intern")
        for entry in fields(side)
        for header in entry.headers
    }
    return known.get(header_key(label))


def _missing_column(sheet: Sheet, side: str, key: str) -> Finding:
    cell = cell_name(sheet.header_row or 1, 0)
    values = {"field": key, "side": side}
    alike = {position: likenesses(side, sheet.headers[position]).get(key, 0.0) for position in sheet.unused}
    close = max(alike, key=lambda position: alike[position], default=None)
    suggestion = sheet.headers[close] if close is not None and alike[close] >= WORTH_ASKING else None
    return Finding(
        "missing-column", Severity.ERROR, sheet.file, sheet.sheet, cell, suggestion=suggestion, values=values
    )


def _serves_other_side(sheet: Sheet, side: str, position: int) -> bool:
    return any(
        position in positions
        for other, columns in sheet.columns.items()
        if other != side
        for positions in columns.by_key.values()
    )


def _nearest_label(sheet: Sheet, position: int) -> str | None:
    """The label of the field that is still free and most like the header, if any is much like it."""
    alike = {
        field(side, key).da: likeness
        for side, columns in sheet.columns.items()
        for key, likeness in likenesses(side, sheet.headers[position]).items()
        if key not in columns.by_key and likeness >= WORTH_ASKING
    }
    return max(alike, key=lambda label: alike[label], default=None)


def _without_header(sheet: Sheet) -> list[int]:
    rows = [cells for number, cells in sheet.rows if number not in sheet.broken]
    return [
        position
        for position in range(max(map(len, rows), default=0))
        if not (position < len(sheet.headers) and sheet.headers[position])
        and any(position < len(cells) and not is_blank(cells[position]) for cells in rows)
    ]


def _header_cell(sheet: Sheet, position: int) -> str:
    return sheet.place(sheet.header_row or 1, position)[1]


def _warning(
    code: str,
    sheet: Sheet,
    position: int,
    suggestion: str | None = None,
    values: Mapping[str, object] | None = None,
) -> Finding:
    header = sheet.headers[position] if position < len(sheet.headers) else ""
    name, cell = sheet.place(sheet.header_row or 1, position)
    return Finding(code, Severity.WARNING, sheet.file, name, cell, header or None, suggestion, values=values or {})
