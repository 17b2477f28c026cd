"""The same people in every shape of export give the same sign-ups, and so the same matches."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from reading.shapes import forms, ordinary, surveys, surveyxact

from praktik_cli.domain.reading import Reading
from praktik_cli.domain.signup import Signup
from praktik_cli.reading.signups import read_signups

Write = Callable[[Path], list[Path]]

SHAPES: dict[str, Write] = {
    "two sheets": ordinary.two_sheets,
    "one sheet": ordinary.one_sheet,
    "two files": ordinary.two_files,
    "xls": ordinary.old_excel,
    "ods": ordinary.libre_office,
    "danish csv": ordinary.danish_csv,
    "dressed up": ordinary.dressed_up,
    "microsoft, two forms": forms.microsoft_two_forms,
    "microsoft, one form": forms.microsoft_one_form,
    "google csv": forms.google_csv,
    "google workbook": forms.google_workbook,
    "orders": forms.orders,
    "surveyxact workbook": surveyxact.in_workbook,
    "surveyxact wide": surveyxact.in_wide_workbook,
    "surveyxact comma": partial(surveyxact.in_three_files, separator=",", encoding="cp1252"),
    "surveyxact semicolon": partial(surveyxact.in_three_files, separator=";", encoding="cp1252"),
    "surveyxact tab": partial(surveyxact.in_three_files, separator="\t", encoding="utf-16"),
    "surveymonkey": surveys.surveymonkey,
    "limesurvey texts": surveys.limesurvey_texts,
    "limesurvey both": surveys.limesurvey_both,
    "limesurvey codes": surveys.limesurvey_codes,
    "enalyzer": surveys.enalyzer,
    "enalyzer codebook": surveys.enalyzer_with_codebook,
}
WITHOUT_IDS = {"google csv", "google workbook"}
SETTINGS: dict[str, Any] = {
    "limesurvey codes": (surveys.limesurvey_columns(), surveys.limesurvey_labels()),
    "enalyzer": ({}, surveys.enalyzer_labels()),
}
TOOLS = {
    shape: tool
    for tool in ("microsoft-forms", "google-forms", "eventbrite", "surveyxact", "surveymonkey", "limesurvey")
    for shape in SHAPES
    if shape.startswith(tool.split("-")[0]) or (shape, tool) == ("orders", "eventbrite")
}
# Lists are joined with commas, which options hold too: what belongs together is concluded, and told.
CONCLUDED = ["comma-in-option"] * 2
TOLD = {"dressed up": ["sum-row", "note-below"] * 2, "google csv": CONCLUDED, "google workbook": CONCLUDED}


def read(shape: str, folder: Path) -> Reading:
    mapping, codes = SETTINGS.get(shape, ({}, {}))
    return read_signups(SHAPES[shape](folder), mapping, codes=codes)


def contents(signup: Signup, shape: str) -> Mapping[str, object]:
    """All of a sign-up but its place and its time, which not every tool keeps."""
    passed = {"source", "submitted_at"} | ({"id"} if shape in WITHOUT_IDS else set())
    return {name: getattr(signup, name) for name in type(signup).__dataclass_fields__ if name not in passed}


def people(reading: Reading, shape: str) -> list[Mapping[str, object]]:
    everyone = (*reading.signups.hosts, *reading.signups.interns)
    return sorted((contents(one, shape) for one in everyone), key=str)


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> Reading:
    return read("two sheets", tmp_path_factory.mktemp("plain"))


@pytest.mark.parametrize("shape", SHAPES)
def test_the_same_people_come_out_of_every_shape(shape: str, expected: Reading, tmp_path: Path) -> None:
    reading = read(shape, tmp_path)
    assert [finding.code for finding in reading.findings] == TOLD.get(shape, [])
    assert (len(expected.signups.hosts), len(expected.signups.interns)) == (12, 15)
    assert people(reading, shape) == people(expected, shape)
    assert [sheet.tool for sheet in reading.sheets if sheet.side] == [TOOLS.get(shape)] * sum(
        bool(sheet.side) for sheet in reading.sheets
    )
