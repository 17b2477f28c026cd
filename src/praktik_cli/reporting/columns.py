"""How the columns were understood."""

from rich.console import RenderableType
from rich.table import Column

from praktik_cli.domain.reading import Reading
from praktik_cli.i18n import Translator
from praktik_cli.naming import fold
from praktik_cli.reference.fields import Field, field, fields
from praktik_cli.reporting.layout import QUIET, grid, section
from praktik_cli.reporting.plain import say
from praktik_cli.reporting.sheets import sheet_name


def columns_section(reading: Reading, t: Translator) -> RenderableType | None:
    """Which field each header was read as; those that say it themselves together in one line."""
    if not reading.columns:
        return None
    bare = {header: _bare(header, reading) for header in reading.columns}
    guessed = {column.header for column in reading.understood if column.how == "guess"}
    known = [header for header, key in reading.columns.items() if _says_itself(bare[header], key)]
    table = grid(Column(t("Header")), Column(t("Read as")), header=True)
    for header, key in reading.columns.items():
        if header not in known and bare[header] not in guessed:
            table.add_row(say(header), say(_field_label(bare[header], key, reading, t)))
    names = ", ".join(dict.fromkeys(bare[header] for header in known))
    by_name = say(t("Known by name: {headers}", headers=names), QUIET) if known else None
    return section(t("How the columns were understood"), table if table.row_count else None, by_name)


def _field_label(header: str, key: str, reading: Reading, t: Translator) -> str:
    """The field's label, of the side that reads the header so."""
    sides = [column.side for column in reading.understood if (column.header, column.key) == (header, key)]
    entries = [field(side, key) for side in sides] or _entries(key)
    return entries[0].label(t.language) if entries else key


def _bare(header: str, reading: Reading) -> str:
    """``header`` without the sheet before it, which tells two meanings of one header apart."""
    starts = (f"{sheet_name(sheet)}!" for sheet in reading.sheets)
    return next((header.removeprefix(start) for start in starts if header.startswith(start)), header)


def _says_itself(header: str, key: str) -> bool:
    return any(fold(header) in {fold(entry.da), fold(entry.en)} for entry in _entries(key))


def _entries(key: str) -> list[Field]:
    return [entry for side in ("host", "intern") for entry in fields(side) if entry.key == key]
