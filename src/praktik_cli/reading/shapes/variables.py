"""SurveyXact's variables: the structure that describes them, and the questions that they are."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from praktik_cli.reading.headers import HEADER_ROWS, header_key, header_text, knows
from praktik_cli.reading.questions import Question, Row
from praktik_cli.reading.shapes.codebooks import Codes
from praktik_cli.reading.shapes.options import questions_under
from praktik_cli.reading.shapes.ticks import TICKED, distinct, is_other, tick_key
from praktik_cli.reading.shapes.tools import SURVEYXACT
from praktik_cli.reading.tables import Table

# The overall status has a column for each of these, numbered from 1.
STATUSES: Final = ("Ny", "Distribueret", "Nogen svar", "Gennemført", "Frafaldet")
_UNFINISHED: Final = 3
_STATUS: Final = re.compile(r"stato(?:verall)?_([1-5])")
_STATUS_HEADER: Final = "Samlet status"
# How the tool's own variables are told; its number for the customer must not be taken for a workplace.
_NAMES: Final = {"respondentid": "Respondent ID", "organization": "SurveyXact organization"}
_COLUMNS: Final = {
    "name": ("variablename", "variable", "variabel", "variabelnavn"),
    "question": ("questionname", "spørgsmålsnavn"),
    "kind": ("subtype", "type", "undertype"),
    "text": ("questiontext", "spørgsmålstekst", "question", "spørgsmål"),
    "choice": ("choicetext", "svartekst", "valgtekst", "svarmulighed"),
}
_NEEDED: Final = ("name", "text", "choice")


@dataclass(frozen=True, slots=True)
class Variable:
    """One column of the data.

    Attributes:
        question: what the columns of one question share.
        kind: such as ``"multiple"``, in small letters; "" where the structure does not say.
        text: the question as people read it.
        choice: the answer that the column ticks; "" where it ticks none.
    """

    question: str
    kind: str
    text: str
    choice: str

    @property
    def is_box(self) -> bool:
        """Whether the column ticks one answer of several."""
        return bool(self.choice) and self.kind in {"multiple", ""}


def read_structure(table: Table) -> dict[str, Variable]:
    """Variable name → variable, when ``table`` is such a list; else nothing."""
    for at, row in enumerate(table.rows[:HEADER_ROWS]):
        keys = [header_key(header_text(cell)).replace(" ", "") for cell in row]
        places = {
            part: next((keys.index(name) for name in names if name in keys), -1) for part, names in _COLUMNS.items()
        }
        if all(places[part] >= 0 for part in _NEEDED):
            return _variables(table.rows[at + 1 :], places)
    return {}


def _variables(rows: Sequence[Sequence[object]], places: Mapping[str, int]) -> dict[str, Variable]:
    found = {}
    for row in rows:
        said = {part: header_text(row[at]) if 0 <= at < len(row) else "" for part, at in places.items()}
        if said["name"]:
            question = said["question"] or said["text"]
            found[said["name"]] = Variable(question, said["kind"].casefold(), said["text"], said["choice"])
    return found


def questions_of(
    names: Sequence[str], structure: Mapping[str, Variable], labels: Codes, rows: Sequence[Row]
) -> tuple[Question, ...]:
    """One question for each variable of the data; ``labels`` say what its codes stand for."""
    questions: dict[int, Question] = {}
    boxes: dict[str, dict[int, str]] = {}
    for at, name in enumerate(names):
        variable = structure.get(name)
        if status := _STATUS.fullmatch(name):
            questions[at] = Question(_STATUS_HEADER, STATUSES[int(status[1]) - 1])
        elif variable is None or SURVEYXACT.fills(name):
            questions[at] = Question(_NAMES.get(name, name), codes=labels.get(name, {}))
        elif variable.is_box:
            boxes.setdefault(variable.question, {})[at] = variable.choice
        elif closed := _explained(name, variable, structure):
            questions[at] = Question(closed.text, variable.text if is_other(variable.text) else "Andet")
        else:
            questions[at] = Question(variable.text or name, codes=labels.get(name, {}))
    for under in boxes.values():
        heading = structure[names[next(iter(under))]].text
        questions |= questions_under(heading, under, rows, knows(()))
    return tuple(questions[at] for at in range(len(names)))


def _explained(name: str, variable: Variable, structure: Mapping[str, Variable]) -> Variable | None:
    """The closed question whose "other" people wrote in the variable ``name``, if it is for such a text."""
    if variable.kind not in {"string", "text", ""}:
        return None
    closed = {one.question: one for one in structure.values() if one.is_box or one.kind == "single"}
    if variable.question in closed and structure.get(name) is not closed[variable.question]:
        return closed[variable.question]
    owner = next((one for question, one in closed.items() if name.startswith(f"{question}_")), None)
    return owner if owner and (is_other(variable.text) or variable.text == owner.text) else None


def unfinished(names: Sequence[str], rows: Sequence[Row]) -> dict[int, int]:
    """Row → position of the status that tells that the answer was never finished."""
    status = {at: int(match[1]) for at, name in enumerate(names) if (match := _STATUS.fullmatch(name))}
    found: dict[int, int] = {}
    for at in (at for at, number in status.items() if number <= _UNFINISHED):
        ticks = {cell for cell in distinct(rows, at) if tick_key(cell) in TICKED}
        if ticks:
            found.update((number, at) for number, cells in rows if at < len(cells) and cells[at] in ticks)
    return found
