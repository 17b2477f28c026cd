"""SurveyXact's export: data with variable names, labels for the codes, and a structure with the questions.

The three are sheets of one workbook or three csv files; wide data goes on in a second sheet.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from praktik_cli.domain.finding import Finding, Severity
from praktik_cli.reading.questions import Questionnaire, Row
from praktik_cli.reading.shapes.codebooks import Codes, with_labels
from praktik_cli.reading.shapes.decoding import decode
from praktik_cli.reading.shapes.findings import about_hidden
from praktik_cli.reading.shapes.parts import Data, are_aligned, find_data, find_labels, nearest, wholes
from praktik_cli.reading.shapes.tools import SURVEYXACT, tool_columns
from praktik_cli.reading.shapes.variables import Variable, questions_of, read_structure, unfinished
from praktik_cli.reading.tables import Table


def read_surveyxact(tables: Sequence[Table], codes: Codes) -> dict[int, Questionnaire]:
    """Index of a table → what it is, for the tables that come from SurveyXact.

    Args:
        tables: the tables of all files.
        codes: question → code → label, which count before the export's own labels.
    """
    structures = {index: found for index, table in enumerate(tables) if (found := read_structure(table))}
    variables = {name for structure in structures.values() for name in structure}
    others: dict[int, Table] = {index: table for index, table in enumerate(tables) if index not in structures}
    data = [one for index, table in others.items() if (one := find_data(index, table, variables))]
    if not data:
        return {}
    variables.update(name for one in data for name in one.names if name)
    answers = {one.index for one in data}
    labels = {
        index: codes_of
        for index, table in others.items()
        if index not in answers and (codes_of := find_labels(table, variables))
    }
    read = {}
    for first, *more in wholes(data):
        whole = replace(first, names=tuple(name for one in (first, *more) for name in one.names))
        structure = nearest(whole, tables, structures)
        read[first.index] = _questionnaire(first, more, structure, nearest(whole, tables, labels), codes)
    helping = (set(structures) | set(labels) | answers) - set(read)
    return read | {
        index: Questionnaire(tables[index], SURVEYXACT.name, None, (), (), explains=True) for index in helping
    }


def _questionnaire(
    data: Data, more: Sequence[Data], structure: Mapping[str, Variable], labels: Codes, codes: Codes
) -> Questionnaire:
    table = data.table
    rows: list[Row] = data.rows
    names = data.names
    findings = [] if structure else [Finding("structure-missing", Severity.ERROR, table.file, table.sheet)]
    continued: list[tuple[int, str | None]] = []
    for one in more:
        if are_aligned(data, one):
            continued.append((len(names), one.table.sheet))
            rows = _beside(rows, len(names), one)
            names += one.names
        else:
            values = {"other": table.sheet or table.file}
            findings.append(Finding("parts-not-aligned", Severity.ERROR, table.file, one.table.sheet, values=values))
    questions = with_labels(questions_of(names, structure, labels, rows), [codes], table.sheet or table.file)
    return Questionnaire(
        table,
        SURVEYXACT.name,
        data.at + 1,
        questions,
        decode(questions, rows),
        tool_columns(SURVEYXACT, names),
        unfinished(names, rows),
        (*findings, *about_hidden(table, rows)),
        continued=tuple(continued),
    )


def _beside(rows: Sequence[Row], width: int, other: Data) -> list[Row]:
    """The rows, each followed by the same row of the sheet where the columns go on."""
    gap = (None,) * width
    return [(number, [*cells, *gap[len(cells) :], *other.table.rows[number - 1]]) for number, cells in rows]
