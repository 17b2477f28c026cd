"""The people as SurveyXact exports them: a workbook, a workbook with wide data, and the trio of csv files."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reading.exports import csv_bytes, workbook
from reading.shapes.forms import SIDES, moment
from reading.shapes.ordinary import Rows
from reading.shapes.people import Ask, Person, others

STATUSES = ("Ny", "Distribueret", "Nogen svar", "Gennemført", "Frafaldet")
_OWN: dict[str, Callable[[Person], object]] = {
    "respondentid": lambda person: int(person["id"]),
    "organization": lambda _: 260660,
    "closetime": lambda person: moment(person).isoformat(" "),
    "email": lambda _: "",
}


@dataclass(frozen=True)
class Survey:
    """The three parts of an export."""

    labels: Rows
    data: Rows
    structure: Rows


class _Export:
    """Columns that are added one after the other, with what labels and structure say of them."""

    def __init__(self, people: Sequence[Person]) -> None:
        self.people = people
        self.labels: Rows = []
        self.structure: Rows = [
            ["questionName", "variableName", "subType", "questionText", "choiceValue", "choiceText"]
        ]
        self.columns: dict[str, list[Any]] = {}

    def box(self, question: str, text: str, code: int, option: str, ticks: Sequence[bool]) -> None:
        name = f"{question}_{code}"
        self.structure.append([question, name, "Multiple", text, code, option])
        self.labels += [[name, 0, "Ikke valgt"], [name, 1, "Valgt"]]
        self.columns[name] = list(map(int, ticks))

    def text(self, name: str, text: str, answers: Sequence[object]) -> None:
        self.structure.append([name, name, "String", text, "", ""])
        self.columns[name] = list(answers)

    def choice(self, name: str, ask: Ask, answers: Sequence[str]) -> None:
        codes = {label: code for code, label in enumerate(ask.options, 1)}
        self.structure.append([name, name, "Single", ask.header, "", ""])
        self.labels += [[name, code, label] for label, code in codes.items()]
        self.columns[name] = [codes[answer] for answer in answers]

    def survey(self) -> Survey:
        rows = zip(*self.columns.values(), strict=True)
        return Survey(self.labels, [list(self.columns), *map(list, rows)], self.structure)


def survey(asks: Sequence[Ask], people: Sequence[Person]) -> Survey:
    """One survey: a column a box, codes for choices, and what people wrote under "other" at the end."""
    export = _Export(people)
    for name, value in _OWN.items():
        export.columns[name] = [value(person) for person in people]
    late = []
    for number, ask in enumerate(asks, 1):
        name = f"s_{number}"
        answers = [person[ask.header] for person in people]
        if not ask.many:
            export.choice(name, ask, answers) if ask.options else export.text(name, ask.header, answers)
            continue
        for code, option in enumerate(ask.options, 1):
            export.box(name, ask.header, code, option, [option in answer for answer in answers])
        if ask.other:
            written = [others(ask, answer) for answer in answers]
            export.box(name, ask.header, len(ask.options) + 1, "Andet, skriv hvad", list(map(bool, written)))
            late.append((f"{name}_andet", "Andet, skriv hvad", written))
    for code, status in enumerate(STATUSES, 1):
        export.box("statoverall", "Samlet status", code, status, [status == "Gennemført"] * len(people))
    for text in late:
        export.text(*text)
    return export.survey()


def in_workbook(folder: Path) -> list[Path]:
    paths = []
    for name, side in SIDES.items():
        parts = survey(*side)
        sheets = {"Labels": parts.labels, "Dataset": parts.data, "Structure": parts.structure}
        paths.append(workbook(folder / f"{name}.xlsx", sheets))
    return paths


def in_wide_workbook(folder: Path) -> list[Path]:
    """The data goes on in a second sheet, which begins with the respondent again."""
    paths = []
    for name, side in SIDES.items():
        parts = survey(*side)
        sheets = {
            "Labels": parts.labels,
            "Dataset(1)": [row[:20] for row in parts.data],
            "Dataset(2)": [[row[0], *row[20:]] for row in parts.data],
            "Structure": parts.structure,
        }
        paths.append(workbook(folder / f"{name}.xlsx", sheets))
    return paths


def in_three_files(folder: Path, separator: str, encoding: str) -> list[Path]:
    """labels.csv without a header, dataset.csv and structure.csv, for each survey."""
    paths = []
    for name, side in SIDES.items():
        parts = survey(*side)
        for part, rows in (("labels", parts.labels), ("dataset", parts.data), ("structure", parts.structure)):
            paths.append(folder / f"{name}_{part}.csv")
            paths[-1].write_bytes(csv_bytes(rows, separator, encoding))
    return paths
