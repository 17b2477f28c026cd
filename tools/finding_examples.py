"""Make the catalogue's examples real: write the sign-ups that an example tells of, and check them."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import pandas as pd
from openpyxl import Workbook

from praktik_cli.commands.signups import read_and_check
from praktik_cli.domain.finding import Finding
from praktik_cli.i18n import Translator
from praktik_cli.reading.cells import LONGEST_TEXT
from praktik_cli.reference.fields import fields
from praktik_cli.wording.catalogue.kind import Answer, Example, Row, host, intern

Cells = dict[str, Answer]

HOSTS = (
    {"organisation": "Testby Museum", "sector": "selvejende", "municipality": "Maribo", "contact_name": "Vera Vært"},
    {"organisation": "Region Eksempel", "sector": "region", "municipality": "Aalborg", "contact_name": "Kaj Kontakt"},
)
INTERNS = (
    {"organisation": "Skolen i Testrup", "sector": "kommune", "municipality": "Kolding", "name": "Pia Praktikant"},
    {"organisation": "Afprøvningsrådet", "sector": "stat", "municipality": "København", "name": "Jens Praktikant"},
    {"organisation": "Opdigtede Havne", "sector": "andet", "municipality": "Esbjerg", "name": "Lis Praktikant"},
)
ALSO = {
    "host": {"contact_email": "kontakt{}@vaert.example", "capacity": "2", "days": "2-3", "topics": "Ledelse"},
    "intern": {"email": "person{}@praktikant.example", "days": "2", "topics": "Ledelse"},
}


def findings(example: Example, t: Translator, folder: Path) -> list[Finding]:
    """What is found in the sign-ups of ``example``, with the headers of the language of ``t``.

    Args:
        example: sides that it does not tell of get one good sign-up.
        t: the language of headers and sheets.
        folder: where the files are written; it holds no others.
    """
    sheets = {side: _sheet(side, example.rows, t) for side in ("host", "intern", "")}
    if sheets[""]:
        sheets = {"": sheets[""]}
    names = {"host": t("Hosts"), "intern": t("Interns"), "": t("Sheet")}
    paths = _write({names[side]: rows for side, rows in sheets.items() if rows}, folder)
    settings = folder / "praktik.toml"
    settings.write_text(example.settings, encoding="utf-8")
    return list(read_and_check(paths, settings)[1].findings)


def _sheet(side: str, told: Sequence[Row], t: Translator) -> list[Cells]:
    rows = [row for row in told if row.side == side]
    if side and not rows:
        rows = [host() if side == "host" else intern()]
    labels = {entry.key: entry.label(t.language) for entry in fields(side)} if side else {}
    return [
        {labels.get(key, key): value for key, value in (_good(side, at) | dict(row.answers)).items()}
        for at, row in enumerate(rows)
    ]


def _good(side: str, at: int) -> Cells:
    """The answers of the good sign-up number ``at``."""
    if not side:
        return {}
    people = HOSTS if side == "host" else INTERNS
    return {key: value.format(at) for key, value in (people[at] | ALSO[side]).items()}


def _write(sheets: Mapping[str, Sequence[Cells]], folder: Path) -> list[Path]:
    """A workbook, or csv files where a cell holds what openpyxl cannot write."""
    tables = {name: _table(rows) for name, rows in sheets.items()}
    if all(_fits(cell) for table in tables.values() for row in table for cell in row):
        book = Workbook()
        book.remove(book.worksheets[0])
        for name, table in tables.items():
            sheet = book.create_sheet(name)
            for row in table:
                sheet.append(row)
        book.save(folder / "signups.xlsx")
        return [folder / "signups.xlsx"]
    for name, table in tables.items():
        pd.DataFrame(table).to_csv(folder / f"{name}.csv", header=False, index=False, sep=";")
    return [folder / f"{name}.csv" for name in tables]


def _table(rows: Sequence[Cells]) -> list[list[str | date]]:
    """The header and the rows; a column that a row has as ``None`` is in none of them."""
    without = {header for row in rows for header, cell in row.items() if cell is None}
    headers = [header for header in dict.fromkeys(header for row in rows for header in row) if header not in without]
    return [[*headers], *([row.get(header) or "" for header in headers] for row in rows)]


def _fits(cell: str | date) -> bool:
    return not isinstance(cell, str) or (len(cell) <= LONGEST_TEXT and cell.isprintable())
