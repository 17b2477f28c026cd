"""The people as Microsoft's and Google's forms export them."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from reading.exports import csv_bytes, workbook
from reading.shapes.ordinary import Rows, joined
from reading.shapes.people import HOST_ASKS, HOSTS, INTERN_ASKS, INTERNS, Ask, Person, common_form

START = datetime(2018, 5, 1, 9, 0)
SIDES = {"Værter": (HOST_ASKS, HOSTS), "Praktikanter": (INTERN_ASKS, INTERNS)}
_OWN = ("ID", "Starttidspunkt", "Færdiggørelsestidspunkt", "Mail", "Navn")
_OWN_ENGLISH = ("Id", "Start time", "Completion time", "Email", "Name", "Last modified time")


def moment(person: Person) -> datetime:
    """When a person answered."""
    return START + timedelta(minutes=int(person["id"]))


def microsoft_two_forms(folder: Path) -> list[Path]:
    """A form a side, in Danish and in English; answers end in a semicolon or are a JSON array."""
    danish = _microsoft(HOST_ASKS, HOSTS, _OWN)
    english = _microsoft(INTERN_ASKS, INTERNS, _OWN_ENGLISH)
    many = [at for at, ask in enumerate(INTERN_ASKS, len(_OWN_ENGLISH)) if ask.many]
    for row, person in zip(english[1:], INTERNS, strict=True):
        for at in many:
            answers = person[INTERN_ASKS[at - len(_OWN_ENGLISH)].header]
            row[at] = "[" + ",".join(f'"{answer}"' for answer in answers) + "]" if answers else ""
    return [
        workbook(folder / "Værtstilmelding(1-12).xlsx", {"Sheet1": danish}),
        workbook(folder / "Praktikanter(1-15).xlsx", {"Sheet1": english}),
    ]


def microsoft_one_form(folder: Path) -> list[Path]:
    return [workbook(folder / "Tilmelding.xlsx", {"Sheet1": _microsoft(*common_form(), _OWN)})]


def _microsoft(asks: Sequence[Ask], people: Sequence[Person], own: Sequence[str]) -> Rows:
    """A question with the name of a column of the tool gets a 2; headers may end in a no-break space."""
    heads = [f"{ask.header}2" if ask.header in own else f"{ask.header}\u00a0" for ask in asks]
    rows: list[list[Any]] = [[*own, *heads]]
    for person in people:
        filled = [int(person["id"]), START, moment(person), "anonymous", "", ""][: len(own)]
        rows.append([*filled, *(_listed(person.get(ask.header, "")) for ask in asks)])
    return rows


def _listed(answer: object) -> object:
    return "".join(f"{part};" for part in answer) if isinstance(answer, tuple) else answer


def google_csv(folder: Path) -> list[Path]:
    paths = [folder / f"{name}.csv" for name in SIDES]
    for path, (asks, people) in zip(paths, SIDES.values(), strict=True):
        path.write_bytes(csv_bytes(_google(asks, people, is_text=True), ","))
    return paths


def google_workbook(folder: Path) -> list[Path]:
    return [workbook(folder / f"{name}.xlsx", {"Formularsvar 1": _google(*side)}) for name, side in SIDES.items()]


def _google(asks: Sequence[Ask], people: Sequence[Person], *, is_text: bool = False) -> Rows:
    rows: list[list[Any]] = [["Tidsstempel", *(ask.header for ask in asks)]]
    for person in people:
        time = moment(person).strftime("%d/%m/%Y %H.%M.%S") if is_text else moment(person)
        rows.append([time, *(joined(person.get(ask.header, ""), ", ") for ask in asks)])
    return rows


def orders(folder: Path) -> list[Path]:
    """A ticket shop's list of orders, with the questions after its own columns."""
    own = ["Order #", "Order Date", "Ticket Type", "Quantity", "Attendee #", "Attendee Status"]
    sheets = {}
    for name, (asks, people) in SIDES.items():
        rows: list[list[Any]] = [[*own, "ID", *(ask.header for ask in asks)]]
        for person in people:
            filled = [9000 + int(person["id"]), moment(person), "Gratis", 1, 5000 + int(person["id"]), "Attending"]
            rows.append([*filled, person["id"], *(joined(person[ask.header]) for ask in asks)])
        sheets[name] = rows
    return [workbook(folder / "orders.xlsx", sheets)]
