"""The columns that were guessed, and those that praktik asks about."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.table import Column

from praktik_cli.domain.reading import ColumnReading, Reading
from praktik_cli.i18n import Translator
from praktik_cli.naming import fold
from praktik_cli.reference.fields import field
from praktik_cli.reporting.layout import QUIET, grid, section
from praktik_cli.reporting.plain import say
from praktik_cli.reporting.sheets import place_name

# Less likely lines are not offered for copying.
_LIKELY = 0.7


def guesses_sections(reading: Reading, t: Translator) -> Iterator[RenderableType]:
    """A section on what was guessed and one on what is asked, each with how sure and with samples; none without."""
    guessed = _each_once(column for column in reading.understood if column.how == "guess")
    asked = _each_once(column for column in reading.understood if column.how == "question")
    if guessed:
        note = t("Look at the samples. Where a guess is wrong, write the right field under [columns] in praktik.toml.")
        yield section(t("Columns that were guessed"), _table(reading, guessed, t("Read as"), t), say(note, QUIET))
    if asked:
        note = t("They are not used. Where one is right, write it under [columns] in praktik.toml.")
        yield section(
            t("Columns that praktik asks about"),
            _table(reading, asked, t("Perhaps"), t),
            say(note, QUIET),
            *(say(_line(column), QUIET) for column in asked if column.sure >= _LIKELY),
        )


def _table(reading: Reading, columns: Sequence[ColumnReading], meaning: str, t: Translator) -> RenderableType:
    table = grid(
        Column(t("Cell")),
        Column(t("Header")),
        Column(meaning),
        Column(t("Sure"), justify="right"),
        Column(t("Samples")),
        header=True,
    )
    for column in columns:
        label = field(column.side, column.key).label(t.language)
        percent = t("{percent} %", percent=round(100 * column.sure))
        table.add_row(
            say(f"{place_name(reading, column.file, column.sheet)}!{column.cell}"),
            say(column.header),
            say(label),
            say(percent),
            say(" · ".join(column.samples), QUIET),
        )
    return table


def _each_once(columns: Iterator[ColumnReading]) -> list[ColumnReading]:
    """One line for a header, also where both sides of a sheet read it alike."""
    once = {(column.file, column.sheet, fold(column.header), column.key): column for column in columns}
    return list(once.values())


def _line(column: ColumnReading) -> str:
    """What one writes under ``[columns]``."""
    header = column.header.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{header}" = "{column.key}"'
