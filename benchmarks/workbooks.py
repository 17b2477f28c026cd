"""Sign-up workbooks for the runs that start from a file."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from openpyxl import Workbook, load_workbook

from praktik_cli.domain.signup import Days, Intern, Signup, Signups
from praktik_cli.inventing.signups import invent
from praktik_cli.naming import organisation_key
from praktik_cli.reading.signups import read_signups
from praktik_cli.reference.fields import field, fields
from praktik_cli.reference.places import municipalities
from specs import Spec

Value = TypeVar("Value")

QUESTIONS = 40
OPINIONS = ("Meget enig", "Enig", "Hverken eller", 4, 5, "Kun hvis der er tid", None)
SHEETS = {"host": "Værter", "intern": "Praktikanter"}
WEEKDAYS = ("man", "tir", "ons", "tor", "fre")
PURPOSES = {"network": "nyt netværk", "inspiration": "inspiration", "solution": "konkret løsning"}
SAID: Mapping[str, tuple[str, ...]] = {
    "host": (
        *("id", "organisation", "unit", "sector", "municipality", "contact_name", "contact_email", "capacity"),
        *("days", "weekdays", "topics", "wanted_sectors", "wanted_role", "purpose"),
    ),
    "intern": (
        *("id", "name", "email", "role", "organisation", "sector", "municipality", "wanted_sectors"),
        *("wanted_regions", "max_km", "wanted_hosts", "days", "weekdays", "topics", "waited", "purpose"),
    ),
}
CELLS: Mapping[str, Callable[[Any], object]] = {
    "municipality": lambda code: municipalities()[code].name,
    "days": lambda days: str(days.low) if days.low == days.high else f"{days.low}-{days.high}",
    "weekdays": lambda days: ";".join(WEEKDAYS[day] for day in days),
    "purpose": lambda purposes: ";".join(PURPOSES[purpose] for purpose in purposes),
    "waited": lambda waited: "ja" if waited else "nej",
}


def write_signups(signups: Signups, path: Path) -> None:
    """Writes ``signups`` as the export of a registration would hold them."""
    book = Workbook(write_only=True)
    for side, rows in (("host", signups.hosts), ("intern", signups.interns)):
        sheet = book.create_sheet(SHEETS[side])
        sheet.append([field(side, key).da for key in SAID[side]])
        for row in rows:
            sheet.append([_cell(key, row) for key in SAID[side]])
    book.save(path)


def _cell(key: str, signup: Signup) -> object:
    value = getattr(signup, key)
    if key in CELLS:
        return CELLS[key](value)
    return ";".join(value) if isinstance(value, tuple) else value


def write_export(spec: Spec, path: Path) -> None:
    """Writes an invented round with ``QUESTIONS`` columns a sheet: every field, and questions of the form's own."""
    rows = invent(spec.hosts, spec.interns, spec.seed)
    book = Workbook(write_only=True)
    for side, people in (("host", rows.hosts), ("intern", rows.interns)):
        asked = [entry for entry in fields(side) if entry.key in people[0] or entry.required]
        others = QUESTIONS - len(asked)
        sheet = book.create_sheet(SHEETS[side])
        sheet.append([entry.da for entry in asked] + [f"Evaluering {number}" for number in range(others)])
        for at, person in enumerate(people):
            opinions = [OPINIONS[(at + number) % len(OPINIONS)] for number in range(others)]
            sheet.append([person.get(entry.key) for entry in asked] + opinions)
    book.save(path)


def write_travellers(example: Path, path: Path, groups: int) -> None:
    """Copies ``example`` with ``groups`` pairs of interns of different employers and sectors who travel together."""
    together = _travellers(read_signups([example], {}).signups.interns, groups)
    book = load_workbook(example)
    sheet = book[SHEETS["intern"]]
    column, ids = sheet.max_column + 1, [cell.value for cell in sheet["A"]]
    sheet.cell(1, column, field("intern", "together_with").da)
    for one, other in together:
        sheet.cell(ids.index(one) + 1, column, other)
        sheet.cell(ids.index(other) + 1, column, one)
    book.save(path)


def _travellers(interns: tuple[Intern, ...], groups: int) -> list[tuple[str, str]]:
    """The first pairs that can travel: anywhere, at lengths that meet."""
    free = [one for one in interns if one.max_km is None and not one.wanted_regions and one.country == "DK"]
    pairs: list[tuple[str, str]] = []
    while len(pairs) < groups:
        one = free.pop(0)
        other = next(other for other in free if _can_travel(one, other))
        free.remove(other)
        pairs.append((one.id, other.id))
    return pairs


def _can_travel(one: Intern, other: Intern) -> bool:
    strangers = organisation_key(one.organisation) != organisation_key(other.organisation)
    return strangers and one.sector != other.sector and _meet(one.days, other.days)


def _meet(one: Days, other: Days) -> bool:
    return max(one.low, other.low) <= min(one.high, other.high)


def scarce(hosts: Sequence[Value]) -> list[Value]:
    """Two of three: a third of the hosts withdrew."""
    return [host for number, host in enumerate(hosts, 1) if number % 3]


def write_scarce(example: Path, path: Path) -> None:
    """Copies ``example`` without every third host."""
    book = load_workbook(example)
    sheet = book[SHEETS["host"]]
    rows = range(2, sheet.max_row + 1)
    for row in sorted(set(rows) - set(scarce(rows)), reverse=True):
        sheet.delete_rows(row)
    book.save(path)


def write_late(example: Path, target: Path, number: int) -> None:
    """The first ``number`` interns of the example once more, as other people."""
    book = load_workbook(example)
    rows = book["Praktikanter"]
    column = {cell.value: cell.column for cell in rows[1]}
    rows.delete_rows(2 + number, rows.max_row)
    for row in range(2, 2 + number):
        rows.cell(row, column["Id"]).value = f"P9{row:02}"
        rows.cell(row, column["Navn"]).value = f"Sene Svale{row}"
        rows.cell(row, column["E-mail"]).value = f"sen{row}@praktikant.example"
    for name in set(book.sheetnames) - {"Praktikanter"}:
        del book[name]
    book.save(target)


def write_answered(matches: Path, target: Path, number: int) -> None:
    """The match workbook with its first ``number`` matches declined and the next accepted, one in two of the others."""
    book = load_workbook(matches)
    rows = book["Match"]
    column = {cell.value: cell.column for cell in rows[1]}["Status"]
    for row in range(2, rows.max_row + 1):
        rows.cell(row, column).value = "afvist" if row < 2 + number else "accepteret" if row % 2 else "foreslået"
    book.save(target)
