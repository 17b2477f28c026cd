"""The sheet of those to whom a new letter is due."""

from dataclasses import replace

from openpyxl import Workbook, load_workbook

from praktik_cli.building.problem import build
from praktik_cli.domain.earlier import Earlier, Note
from praktik_cli.domain.reading import InputFile
from praktik_cli.domain.report import MatchReport
from praktik_cli.explaining.report import report_of
from praktik_cli.i18n import translator
from praktik_cli.settings import Settings
from praktik_cli.writing.workbook.book import write_match_workbook
from samples import SIGNUPS, sample_reading, sample_report, sample_run

EARLIER = Earlier(
    InputFile("signups-matches.xlsx", "cd" * 32),
    proposed=(("V1", "P1"), ("V1", "P3"), ("V3", "P2"), ("V4", "P4"), ("V5", "P9")),
    declined=(("V3", "P2"),),
    unplaced=(),
)
NOTES = {("V3", "P2"): Note(remark="=rang 3/5"), ("V1", "P1"): Note(remark="of nobody who is told")}


def later(earlier: Earlier = EARLIER) -> MatchReport:
    run = replace(sample_run(), earlier=earlier)
    problem = build(SIGNUPS, Settings(), earlier.past(SIGNUPS))
    return replace(report_of(run, sample_reading("en"), problem), notes=NOTES, called={("intern", "P9"): "=Ida(Eng)"})


def written(report: MatchReport, tmp_path) -> Workbook:
    path = tmp_path / "matches.xlsx"
    write_match_workbook(report, path, translator("en"))
    return load_workbook(path)


def rows(book: Workbook) -> dict[str, dict[str, object]]:
    header, *rest = book["Changes"].iter_rows(values_only=True)
    return {row[-1]: dict(zip(header, row, strict=True)) for row in rest}


def test_one_row_a_host_or_intern_to_write_to(tmp_path):
    told = rows(written(later(), tmp_path))
    assert list(told) == ["P2", "V3", "V2", "V5"]
    assert told["P2"] | {"Why": ""} == {
        "Who": "Børge Testlund",
        "Host or intern": "Intern",
        "What is new": "Goes to another host",
        "No longer": "Eksempelstyrelsen",
        "Now": "Region Eksempel",
        "As before": None,
        "Why": "",
        "Remark": "=rang 3/5",
        "Contact person": None,
        "E-mail": "p2@praktikant.example",
        "Phone": None,
        "Id": "P2",
    }
    assert told["P2"]["Why"] == "The match with Eksempelstyrelsen was declined."
    assert told["V3"]["Contact person"] == "Kontakt V3"
    assert told["V3"]["E-mail"] == "v3@vaert.example"


def test_what_people_wrote_is_never_a_formula(tmp_path):
    sheet = written(later(), tmp_path)["Changes"]
    texts = [cell for row in sheet.iter_rows() for cell in row if str(cell.value).startswith("=")]
    assert {cell.value for cell in texts} == {"=rang 3/5", "=Ida(Eng)", "=Ida(Eng) no longer takes part."}
    assert all(cell.data_type == "s" for cell in texts)


def test_the_sheet_stands_between_advice_and_findings(tmp_path):
    names = written(later(), tmp_path).sheetnames
    assert names[names.index("Advice") :][:3] == ["Advice", "Changes", "Findings"]


def test_a_first_round_has_no_such_sheet(tmp_path):
    assert "Changes" not in written(sample_report("en"), tmp_path).sheetnames


def test_where_nothing_changed_the_sheet_says_so(tmp_path):
    same = tuple((match.host, match.intern) for match in sample_run().matches)
    sheet = written(later(replace(EARLIER, proposed=same, declined=())), tmp_path)["Changes"]
    assert sheet["A2"].value == "Nothing has changed since the last round."


def test_the_first_sheet_leads_there_and_says_how_to_go_on(tmp_path):
    sheet = written(later(), tmp_path)["Overview"]
    steps = [str(row[0].value) for row in sheet.iter_rows(min_row=10, max_row=18)]
    assert steps[0].startswith("1.  Write to those in the sheet Changes.")
    assert sheet["A10"].hyperlink.location == "'Changes'!A1"
    assert any("praktik match signups.xlsx --previous" in step for step in steps)
