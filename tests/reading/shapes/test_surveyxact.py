"""SurveyXact's parts: which belong together, what is read without some of them, and where a cell stands."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest
from reading.shapes import surveyxact
from reading.shapes.asking import Rows, headers, table, told
from reading.shapes.people import HOST_ASKS, HOSTS, INTERN_ASKS, INTERNS

from praktik_cli.reading.questions import Questionnaire
from praktik_cli.reading.shapes.recognise import questionnaires
from praktik_cli.reading.signups import read_signups
from praktik_cli.reading.tables import Table

HOSTS_EXPORT = surveyxact.survey(HOST_ASKS, HOSTS)
INTERNS_EXPORT = surveyxact.survey(INTERN_ASKS, INTERNS)


def parts(export: surveyxact.Survey, name: str) -> list[Table]:
    files = {"structure": export.structure, "labels": export.labels, "dataset": export.data}
    return [table(rows, None, f"{name}-{part}.csv") for part, rows in files.items()]


def data_of(asked: list[Questionnaire]) -> list[Questionnaire]:
    return [one for one in asked if not one.explains]


def with_status(status: int) -> Rows:
    data = [list(row) for row in HOSTS_EXPORT.data]
    first = data[0].index("statoverall_1")
    data[1][first : first + 5] = [int(number == status) for number in range(1, 6)]
    return data


def test_parts_of_two_surveys_with_the_same_variables_are_told_apart() -> None:
    tables = [*parts(HOSTS_EXPORT, "vaerter"), *parts(INTERNS_EXPORT, "praktikanter")]
    for order in (tables, tables[::-1], [*tables[::2], *tables[1::2]]):
        asked = {one.table.file: headers(one) for one in data_of(questionnaires(order, {}))}
        assert "Kontaktperson" in asked["vaerter-dataset.csv"]
        assert "Navn" in asked["praktikanter-dataset.csv"]


@pytest.mark.parametrize(("status", "is_finished"), [(1, False), (2, False), (3, False), (4, True), (5, True)])
def test_a_status_is_one_question_and_tells_unfinished_answers(status: int, is_finished: bool) -> None:
    tables = parts(surveyxact.Survey(HOSTS_EXPORT.labels, with_status(status), HOSTS_EXPORT.structure), "a")
    [asked] = data_of(questionnaires(tables, {}))
    told_by = {header: at for at, header in enumerate(headers(asked)) if header.startswith("Samlet status")}
    assert list(told_by) == [f"Samlet status | {name}" for name in surveyxact.STATUSES]
    assert [cell for cell in asked.rows[0][1] if cell in surveyxact.STATUSES] == [surveyxact.STATUSES[status - 1]]
    assert list(asked.unfinished) == ([] if is_finished else [2])


def test_data_without_its_questions_says_what_is_missing(tmp_path: Path) -> None:
    labels, dataset = parts(HOSTS_EXPORT, "a")[1:]
    asked = questionnaires([labels, dataset], {})
    assert [one.explains for one in asked] == [True, False]
    assert told(asked[1]) == [("structure-missing", None, None)]


def test_a_structure_alone_is_no_export() -> None:
    assert [one.explains for one in questionnaires(parts(HOSTS_EXPORT, "a")[:1], {})] == [False]


def test_without_labels_codes_stay_codes() -> None:
    structure, _, dataset = parts(HOSTS_EXPORT, "a")
    [asked] = data_of(questionnaires([structure, dataset], {}))
    assert asked.rows[0][1][headers(asked).index("Sektor")] == 3


def test_the_tools_number_for_the_customer_is_no_workplace() -> None:
    [asked] = data_of(questionnaires(parts(HOSTS_EXPORT, "a"), {}))
    assert headers(asked)[:4] == ["Respondent ID", "SurveyXact organization", "closetime", "email"]
    assert {0, 1, 2, 3} <= asked.tool_columns


@pytest.mark.parametrize("change", ["swap", "drop", "other"])
def test_wide_data_that_does_not_fit_is_told_and_not_joined(change: str) -> None:
    first = [row[:20] for row in HOSTS_EXPORT.data]
    second: list[list[Any]] = [[row[0], *row[20:]] for row in HOSTS_EXPORT.data]
    if change == "swap":
        second[1], second[2] = second[2], second[1]
    elif change == "drop":
        del second[-1]
    else:
        second[3][0] = 999
    tables = [table(first, "Dataset(1)"), table(second, "Dataset(2)"), table(HOSTS_EXPORT.structure, "Structure")]
    [asked] = data_of(questionnaires(tables, {}))
    [finding] = asked.findings
    assert (finding.code, finding.sheet, finding.values) == ("parts-not-aligned", "Dataset(2)", {"other": "Dataset(1)"})
    assert len(asked.questions) == 20


def test_a_cell_of_wide_data_is_named_in_its_own_sheet(tmp_path: Path) -> None:
    paths = surveyxact.in_wide_workbook(tmp_path)
    book = openpyxl.load_workbook(paths[1])
    sheet = book["Dataset(2)"]
    column = next(cell.column_letter for cell in sheet[1] if cell.value == "s_11")
    sheet[f"{column}4"] = "langt"
    book.save(paths[1])
    [finding] = read_signups(paths, {}).findings
    assert (finding.code, finding.sheet, finding.cell) == ("not-kilometres", "Dataset(2)", f"{column}4")
