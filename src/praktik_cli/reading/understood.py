"""How each column of a sheet was understood, for those who want to see it."""

from collections.abc import Iterator
from typing import Final

from praktik_cli.domain.reading import ColumnReading
from praktik_cli.reading.columns import Columns
from praktik_cli.reading.evidence import samples
from praktik_cli.reading.guessing import Guess
from praktik_cli.reading.sheets import Sheet

_HOW: Final = {-1: "settings", 0: "label"}


def column_readings(sheet: Sheet) -> Iterator[ColumnReading]:
    """Every column of ``sheet`` that is read or asked about, from left to right for each side.

    Nobody is asked about a column that one of the sides reads.
    """
    read = {at for columns in sheet.columns.values() for positions in columns.by_key.values() for at in positions}
    for side, columns in sheet.columns.items():
        found = [(at, key) for key, positions in columns.by_key.items() for at in positions]
        found += [(at, guess.key) for at, guess in columns.doubts.items() if at not in read]
        for position, key in sorted(found):
            yield _reading(sheet, side, columns, position, key)


def _reading(sheet: Sheet, side: str, columns: Columns, position: int, key: str) -> ColumnReading:
    how, guess = _how(columns, position, key)
    name, cell = sheet.place(sheet.header_row or 1, position)
    return ColumnReading(
        file=sheet.file,
        sheet=name,
        cell=cell,
        header=sheet.headers[position],
        side=side,
        key=key,
        how=how,
        sure=guess.sure if guess else 1.0,
        samples=samples(sheet.cells[position]) if guess else (),
    )


def _how(columns: Columns, position: int, key: str) -> tuple[str, Guess | None]:
    if position in columns.doubts:
        return "question", columns.doubts[position]
    guess = next((guess for guess in columns.guesses.values() if guess.key == key), None)
    return ("guess", guess) if guess else (_HOW.get(columns.ranks.get(position, 1), "variant"), None)
