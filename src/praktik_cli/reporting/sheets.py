"""How the sheets were understood."""

from typing import Final

from rich.console import RenderableType
from rich.table import Column, Table

from praktik_cli.domain.reading import Reading, SheetReading
from praktik_cli.i18n import Translator, mark
from praktik_cli.reporting.layout import QUIET, TABLE_FROM, FromWidth, grid, listed, section
from praktik_cli.reporting.plain import say

_SIDES: Final = {
    "host": mark("hosts"),
    "intern": mark("interns"),
    "both": mark("hosts and interns"),
    None: mark("no sign-ups"),
}


_TOOLS: Final = {
    "microsoft-forms": "Microsoft Forms",
    "google-forms": "Google Forms",
    "surveyxact": "SurveyXact",
    "surveymonkey": "SurveyMonkey",
    "limesurvey": "LimeSurvey",
    "enalyzer": "Enalyzer",
    "eventbrite": "Eventbrite",
}
_TAB: Final = "\t"
_WIDE_FROM: Final = 110


def sheets_section(reading: Reading, t: Translator) -> RenderableType | None:
    """What each sheet holds and which of its columns are not used; ``None`` when no sheet was read."""
    if not reading.sheets:
        return None
    unused = [
        say(
            t(
                "{sheet}: {headers}",
                sheet=sheet_name(sheet),
                headers=", ".join(f"“{header}”" for header in sheet.unused),
            )
        )
        for sheet in reading.sheets
        if sheet.unused
    ]
    columns = (say(t("Columns that praktik does not use:")), listed(unused)) if unused else ()
    is_wide = any(_origin(sheet, t) for sheet in reading.sheets)
    table = FromWidth(_WIDE_FROM if is_wide else TABLE_FROM, _table(reading, t), _list(reading, t))
    return section(t("How the sheets were understood"), table, *columns)


def _in_marks(header: str) -> str:
    return f"“{header}”"


def _table(reading: Reading, t: Translator) -> Table:
    has_files = len({sheet.file for sheet in reading.sheets}) > 1
    has_origins = any(_origin(sheet, t) for sheet in reading.sheets)
    files, origins = [Column(t("File"))] * has_files, [Column(t("Read as"))] * has_origins
    counts = [Column(t("Header row"), justify="right"), Column(t("Sign-ups"), justify="right")]
    table = grid(*files, Column(t("Sheet")), Column(t("Holds")), *counts, *origins, header=True)
    for sheet in reading.sheets:
        cells = [*[sheet.file] * has_files, *_cells(sheet, t), *[_origin(sheet, t)] * has_origins]
        table.add_row(*(say(cell, "" if sheet.side else QUIET) for cell in cells))
    return table


def _origin(sheet: SheetReading, t: Translator) -> str:
    """The form tool, how a csv was read, and whether the sheet is hidden; "" where there is nothing to say."""
    separator = t("tab") if sheet.separator == _TAB else sheet.separator
    read = (
        t("{encoding}, separator {separator}", encoding=sheet.encoding, separator=separator) if sheet.encoding else ""
    )
    return ", ".join(filter(None, (_TOOLS.get(sheet.tool or ""), read, t("hidden") if sheet.is_hidden else "")))


def _cells(sheet: SheetReading, t: Translator) -> list[str]:
    counts = [t.number(sheet.header_row or 0), t.number(sheet.rows)] if sheet.side else ["–", "–"]
    return [sheet_name(sheet), t(_SIDES[sheet.side]), *counts]


def _list(reading: Reading, t: Translator) -> Table:
    names = (place_name(reading, sheet.file, sheet.sheet) for sheet in reading.sheets)
    return listed(say(f"{name}: {_content(sheet, t)}") for name, sheet in zip(names, reading.sheets, strict=True))


def _content(sheet: SheetReading, t: Translator) -> str:
    holds = t(_SIDES[sheet.side])
    rows = t.plural("{count} row", "{count} rows", sheet.rows)
    said = (holds, rows if sheet.side else "", _origin(sheet, t))
    return ", ".join(filter(None, said))


def sheet_name(sheet: SheetReading) -> str:
    """What people call it: the sheet's name, for a csv the file's."""
    return sheet.sheet or sheet.file


def place_name(reading: Reading, file: str, sheet: str | None) -> str:
    """What people call a sheet; with its file where several files have one of that name."""
    alike = {one.file for one in reading.sheets if one.sheet == sheet}
    return f"{file}, {sheet}" if sheet and len(alike) > 1 else sheet or file
