"""Match workbooks edited by hand, as an analyst would in a spreadsheet program."""

from pathlib import Path
from typing import Any

import openpyxl

DANISH = {
    "host": "Vært",
    "intern": "Praktikant",
    "host_unit": "Værtens afdeling",
    "intern_workplace": "Praktikantens arbejdsplads",
    "points": "Point",
    "status": "Status",
    "lock": "Lås",
    "remark": "Bemærkning",
    "host_email": "Værtens e-mail",
    "intern_email": "Praktikantens e-mail",
    "host_id": "Vært-id",
    "intern_id": "Praktikant-id",
}
ENGLISH = {
    "host": "Host",
    "intern": "Intern",
    "host_unit": "Host's unit",
    "intern_workplace": "Intern's workplace",
    "points": "Points",
    "status": "Status",
    "lock": "Lock",
    "remark": "Remark",
    "host_email": "Host's e-mail",
    "intern_email": "Intern's e-mail",
    "host_id": "Host id",
    "intern_id": "Intern id",
}
OF_HOST = ("host", "host_unit", "host_email", "host_id")


class Edited:
    """A copy of the workbook ``path`` that is edited cell by cell, rows as the spreadsheet counts."""

    def __init__(self, path: Path, headers: dict[str, str] = DANISH) -> None:
        self.book = openpyxl.load_workbook(path)
        ids = {headers["host_id"], headers["intern_id"]}
        self.sheet = next(sheet for sheet in self.book if ids <= {cell.value for cell in sheet[1]})
        self.headers = headers

    def column(self, key: str) -> int:
        return [cell.value for cell in self.sheet[1]].index(self.headers[key]) + 1

    def cell(self, row: int, key: str) -> str:
        """Where it is, as messages name it."""
        return f"{self.sheet.title}!{self.sheet.cell(row, self.column(key)).coordinate}"

    def get(self, row: int, key: str) -> Any:
        return self.sheet.cell(row, self.column(key)).value

    def put(self, row: int, **said: Any) -> None:
        for key, value in said.items():
            self.sheet.cell(row, self.column(key)).value = value

    def move(self, row: int, to: int) -> None:
        """Gives the intern of ``row`` the host that stands in the row ``to``."""
        self.put(row, **{key: self.get(to, key) for key in OF_HOST})

    def add(self, **said: Any) -> int:
        """Types a new row below the last; gives its number."""
        row = self.sheet.max_row + 1
        self.put(row, **said)
        return row

    def save(self, path: Path) -> Path:
        self.book.save(path)
        return path
