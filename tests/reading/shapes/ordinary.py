"""The people as ordinary tables: workbooks and csv files of the usual kinds."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import openpyxl
from reading.exports import csv_bytes, ods, workbook, xls
from reading.shapes.people import HOST_ASKS, HOSTS, INTERN_ASKS, INTERNS, Ask, Person, common_form

Rows = list[list[Any]]


def joined(answer: object, separator: str = ";") -> object:
    """Several answers in one cell."""
    return separator.join(answer) if isinstance(answer, tuple) else answer


def table(asks: Sequence[Ask], people: Sequence[Person], separator: str = ";") -> Rows:
    """Id and one column a question."""
    rows = [[person["id"], *(joined(person.get(ask.header, ""), separator) for ask in asks)] for person in people]
    return [["Id", *(ask.header for ask in asks)], *rows]


def sides() -> dict[str, Rows]:
    """Both tables by the name of their sheet."""
    return {"Værter": table(HOST_ASKS, HOSTS), "Praktikanter": table(INTERN_ASKS, INTERNS)}


def two_sheets(folder: Path) -> list[Path]:
    return [workbook(folder / "tilmeldinger.xlsx", sides())]


def one_sheet(folder: Path) -> list[Path]:
    return [workbook(folder / "tilmeldinger.xlsx", {"Ark1": table(*common_form())})]


def two_files(folder: Path) -> list[Path]:
    return [workbook(folder / f"{name}.xlsx", {"Ark1": rows}) for name, rows in sides().items()]


def old_excel(folder: Path) -> list[Path]:
    return [xls(folder / "tilmeldinger.xls", sides())]


def libre_office(folder: Path) -> list[Path]:
    return [ods(folder / "tilmeldinger.ods", sides())]


def danish_csv(folder: Path) -> list[Path]:
    """As Excel in Denmark saves it: Windows' letters, semicolons, decimal comma."""
    paths = []
    for name, rows in sides().items():
        path = folder / f"{name}.csv"
        kilometres = rows[0].index("Maks. afstand (km)") if name == "Praktikanter" else None
        for row in rows[1:]:
            if kilometres and row[kilometres]:
                row[kilometres] += ",0"
        path.write_bytes(csv_bytes(rows, ";", "cp1252"))
        paths.append(path)
    return paths


def dressed_up(folder: Path) -> list[Path]:
    """As people keep it: a title, merged headings over the headers, a sum, a note, thousands of formatted rows."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sides().items():
        sheet = book.create_sheet(name)
        heads = [f"{position}. {header}:\n*" if position > 1 else header for position, header in enumerate(rows[0])]
        for row in (["Tilmeldinger 2018"], [], ["Deltager", *[""] * (len(heads) - 1)], heads, *rows[1:]):
            sheet.append(row)
        sheet.append(["I alt", *[""] * 4, len(rows) - 1])
        sheet.append([])
        sheet.append(["Bemærk: listen er trukket den 1. maj."])
        sheet.merge_cells(start_row=3, start_column=1, end_row=3, end_column=len(heads))
        sheet.cell(3000, 3).number_format = "0.00"
    path = folder / "tilmeldinger.xlsx"
    book.save(path)
    return [path]
