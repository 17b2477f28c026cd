"""The match workbook as a person's spreadsheet program finds it."""

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.utils import range_boundaries
from openpyxl.worksheet.worksheet import Worksheet

from praktik_cli.building.problem import build
from praktik_cli.domain.advice import Advice, Advised, Change, GoalPrice
from praktik_cli.domain.report import CrossTable, MatchReport, WishRanks
from praktik_cli.explaining.report import report_of
from praktik_cli.i18n import Translator, translator
from praktik_cli.settings import Goals, Programme, Quota, Rules, Settings
from praktik_cli.writing.workbook.book import write_match_workbook
from samples import SIGNUPS, sample_reading, sample_report, sample_run

EN = translator("en")
ENGLISH = ["Overview", "Matches", "Hosts", "Interns", "Not matched", "Advice", "Findings", "About the run"]
DANISH = ["Overblik", "Match", "Værter", "Praktikanter", "Uden match", "Råd", "Fund", "Om kørslen"]
TABLES = {
    "Matches": "Matches",
    "Hosts": "Hosts",
    "Interns": "Interns",
    "Not matched": "NotMatched",
    "Advice": "Advice",
    "Findings": "Findings",
    "About the run": "Goals",
}


def written(report: MatchReport, folder: Path, t: Translator = EN) -> Workbook:
    path = folder / "matches.xlsx"
    write_match_workbook(report, path, t)
    return load_workbook(path)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    return written(sample_report(), tmp_path_factory.mktemp("workbook"))


def empty_report() -> MatchReport:
    """A round in which nobody was placed, nothing was found and nobody was turned away."""
    report = sample_report()
    return replace(
        report,
        matches=(),
        unplaced=(),
        hosts=tuple(replace(line, interns=()) for line in report.hosts),
        sector_mix=CrossTable((), (), ()),
        region_mix=CrossTable((), (), ()),
        wishes=WishRanks((), 0, 0, 0),
        cross_sector_share=None,
        reading=replace(report.reading, findings=(), left_out=(), sheets=()),
    )


def column(sheet: Worksheet, header: str) -> list[object]:
    [letter] = [cell.column_letter for cell in sheet[1] if cell.value == header]
    return [cell.value for cell in sheet[letter][1:]]


def texts(book: Workbook) -> list[str]:
    return [str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]


def test_sheets_are_named_in_the_language(tmp_path: Path, book: Workbook) -> None:
    assert book.sheetnames == ENGLISH
    assert written(sample_report(), tmp_path, translator("da")).sheetnames == DANISH


@pytest.mark.parametrize(("sheet", "table"), TABLES.items())
def test_a_table_covers_its_rows_and_no_more(book: Workbook, sheet: str, table: str) -> None:
    left, top, right, bottom = range_boundaries(book[sheet].tables[table].ref)
    headers = [cell.value for cell in book[sheet][top][left - 1 : right]]
    assert all(isinstance(header, str) and "\n" not in header for header in headers)
    assert len({str(header).casefold() for header in headers}) == right
    assert book[sheet].cell(bottom, 1).value is not None
    if sheet != "About the run":
        assert (right, bottom) == (book[sheet].max_column, book[sheet].max_row)


def test_table_names_are_unique_and_legal(book: Workbook) -> None:
    names = [name for sheet in book for name in sheet.tables]
    assert sorted(names) == sorted(TABLES.values())
    assert all(name.isidentifier() for name in names)


def test_every_match_has_its_row_with_both_ids(book: Workbook) -> None:
    sheet = book["Matches"]
    pairs = list(zip(column(sheet, "Host id"), column(sheet, "Intern id"), strict=True))
    assert pairs == [(line.host.id, line.intern.id) for line in sample_report().matches]
    assert column(sheet, "Points") == [line.points for line in sample_report().matches]


def test_advice_has_its_rows_and_the_price_list_stands_below(tmp_path: Path) -> None:
    change = Change("capacity", "V5", "capacity", 1, 2)
    prices = (GoalPrice("placed", 4, 4, {}), GoalPrice("waited", 1, 1, {"points": (200, 220)}))
    advised = Advised((Advice(change, 1, ("P5",)),), prices)
    problem = build(SIGNUPS, Settings())
    report = report_of(replace(sample_run(), advised=advised), sample_reading("en"), problem)
    sheet = written(report, tmp_path)["Advice"]
    assert sheet["B2"].value.startswith("With one more place at Testby Museum (2 instead of 1)")
    assert [sheet.cell(2, column).value for column in (1, 3, 4)] == [1, 1, "Ea Testmark"]
    assert "v5@vaert.example" in sheet["F2"].value
    lead, *below = [row[:3] for row in sheet.iter_rows(4, values_only=True) if any(row)]
    assert lead[0].startswith("Each of these alone.")
    assert [row[0] for row in below] == ["What the goals cost", "Interns placed: 4", "of them, left out last time: 1"]
    assert below[2][2] == "If this goal did not count, the points in all could be 220 (now 200)."


def test_without_advice_the_sheet_says_why(book: Workbook) -> None:
    assert book["Advice"]["A2"].value.startswith("The search was stopped")


def test_every_host_intern_and_unplaced_person_has_a_row(book: Workbook) -> None:
    assert sorted(map(str, column(book["Hosts"], "Host id"))) == ["V1", "V2", "V3", "V4", "V5"]
    assert sorted(map(str, column(book["Interns"], "Intern id"))) == ["P1", "P2", "P3", "P4", "P5", "P6"]
    assert column(book["Not matched"], "Intern id") == [line.intern.id for line in sample_report().unplaced]


def test_an_intern_goes_to_the_host_or_has_a_reason(book: Workbook) -> None:
    sheet = book["Interns"]
    goes = dict(zip(column(sheet, "Intern id"), column(sheet, "Goes to"), strict=True))
    wishes = dict(zip(column(sheet, "Intern id"), column(sheet, "Wish met"), strict=True))
    assert goes["P1"] == "Prøvekøbing Kommune, Borgerservice"
    assert goes["P5"] == "– No possible host"
    assert (wishes["P1"], wishes["P2"], wishes["P3"]) == ("wish no. 1", "wish no. 2", "named no host")


def test_a_host_shows_its_free_places_and_who_comes(book: Workbook) -> None:
    sheet = book["Hosts"]
    rows = {row["Host id"]: row for row in _records(sheet)}
    assert (rows["V1"]["Places"], rows["V1"]["Taken"], rows["V1"]["Free"]) == (2, 2, 0)
    assert (rows["V5"]["Places"], rows["V5"]["Taken"], rows["V5"]["Free"]) == (3, 0, 3)
    assert "Agnete Prøvholm" in str(rows["V1"]["Who comes"])


def _records(sheet: Worksheet) -> list[dict[str, object]]:
    headers = [str(cell.value) for cell in sheet[1]]
    return [dict(zip(headers, values, strict=True)) for values in sheet.iter_rows(min_row=2, values_only=True)]


def test_the_answers_are_drop_downs_with_a_first_answer(book: Workbook) -> None:
    sheet = book["Matches"]
    rules = {rule.formula1: str(rule.sqref) for rule in sheet.data_validations.dataValidation}
    letters = {cell.value: cell.column_letter for cell in sheet[1]}
    assert rules == {
        '"proposed,accepted,declined"': f"{letters['Status']}2:{letters['Status']}5",
        '"x"': f"{letters['Lock']}2:{letters['Lock']}5",
    }
    assert set(column(sheet, "Status")) == {"proposed"}
    assert set(column(sheet, "Lock")) == {None}


def test_each_match_names_who_is_next(tmp_path: Path) -> None:
    report = sample_report()
    first, *_ = report.matches
    waiting = {(first.host.id, first.intern.id): report.reading.signups.interns[:2]}
    sheet = written(replace(report, waiting=waiting), tmp_path)["Matches"]
    names = [f"{number}. {one.name}" for number, one in enumerate(report.reading.signups.interns[:2], 1)]
    others = [None] * (len(report.matches) - 1)
    assert column(sheet, "Next on the waiting list") == ["\n".join(names), *others]


def test_a_locked_match_keeps_its_lock(tmp_path: Path) -> None:
    report = sample_report()
    locked = (replace(report.matches[0], status="locked"), replace(report.matches[1], status="accepted"))
    sheet = written(replace(report, matches=locked), tmp_path)["Matches"]
    assert (column(sheet, "Status"), column(sheet, "Lock")) == (["proposed", "accepted"], ["x", None])


def test_rows_take_the_colour_of_their_answer(book: Workbook) -> None:
    rules = [rule.formula for cells in book["Matches"].conditional_formatting for rule in cells.rules]
    assert rules == [['$N2="accepted"'], ['$N2="declined"']]
    assert book["Matches"]["N1"].value == "Status"


def test_headers_stay_in_sight_and_repeat_in_print(book: Workbook) -> None:
    for name in ENGLISH[1:6]:
        assert book[name].freeze_panes
        assert book[name].print_title_rows == "$1:$1"
    assert book["Matches"].freeze_panes == "C2"


def test_every_sheet_prints_on_a4_landscape_and_says_that_it_is_personal(book: Workbook) -> None:
    for sheet in book:
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        assert "personal data" in sheet.oddFooter.left.text
        assert sheet.oddFooter.right.text == "Page &P of &N"
        assert sheet.oddHeader.center.text == sheet.title


def test_all_but_the_first_sheet_are_one_page_wide(book: Workbook) -> None:
    for sheet in list(book)[1:]:
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (
            1,
            0,
        ) or sheet.page_setup.fitToHeight == 0


def test_the_title_and_each_key_figure_reach_over_their_columns(book: Workbook) -> None:
    merged = {str(cells) for cells in book["Overview"].merged_cells.ranges}
    assert {"A1:L1", "A4:B4", "K4:L4", "A5:B5"} <= merged


def test_charts_point_at_numbers_with_names(book: Workbook) -> None:
    sheet = book["Overview"]
    charts = sheet._charts
    assert len(charts) == 3
    for chart in charts:
        assert not chart.x_axis.delete
        assert not chart.y_axis.delete
        for series in chart.series:
            numbers, names = _cells(sheet, series.val.numRef.f), _cells(sheet, series.cat.strRef.f)
            assert all(isinstance(number, int) for number in numbers)
            assert all(isinstance(name, str) for name in names)
            assert len(numbers) == len(names) > 0


def test_the_sector_chart_shows_the_cross_table(book: Workbook) -> None:
    sheet, table = book["Overview"], sample_report().sector_mix
    series = sheet._charts[1].series
    shown = [_cells(sheet, one.val.numRef.f) for one in series]
    assert shown == [list(counts) for counts in zip(*table.counts, strict=True)]
    assert [sheet[one.tx.strRef.f.split("!")[1].replace("$", "")].value for one in series] == ["Region", "Municipality"]


def _cells(sheet: Worksheet, reference: str) -> list[object]:
    left, top, right, bottom = range_boundaries(reference.split("!")[1])
    assert left == right
    return [sheet.cell(row, left).value for row in range(int(top or 0), int(bottom or 0) + 1)]


def test_charts_cover_no_cell_that_holds_something(book: Workbook) -> None:
    sheet = book["Overview"]
    for chart in sheet._charts:
        start = chart.anchor._from
        for row in sheet.iter_rows(min_row=start.row + 1, max_row=start.row + 8, min_col=start.col + 1):
            assert all(cell.value is None for cell in row)


def test_what_a_person_wrote_is_never_a_formula(book: Workbook) -> None:
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert "f" not in kinds
    assert "=Fie(Formelsen)" in column(book["Not matched"], "Intern")


def test_settings_cannot_smuggle_in_formulas_or_print_codes(tmp_path: Path) -> None:
    report = sample_report()
    name = "=Frit & åbent &P " + "x" * 300
    settings = Settings(programme=Programme(name=name))
    book = written(replace(report, run=replace(report.run, settings=settings)), tmp_path)
    assert book["Overview"]["A1"].data_type == "s"
    assert book["Overview"]["A1"].value == name
    assert book["Overview"].oddHeader.left.text.startswith("=Frit && åbent &&P")
    assert len(str(book["Overview"].oddHeader.left)) < 100


def test_text_beyond_what_a_cell_holds_is_shortened_visibly(tmp_path: Path) -> None:
    report = sample_report()
    first = report.matches[0]
    long = replace(first, intern=replace(first.intern, motivation="lang " * 8000))
    sheet = written(replace(report, matches=(long,)), tmp_path)["Matches"]
    [hopes] = column(sheet, "What the intern hopes to take home")
    assert len(str(hopes)) == 32_767
    assert str(hopes).endswith("[…]")
    assert sheet.row_dimensions[2].height == 409


def test_an_empty_round_still_makes_a_workbook(tmp_path: Path) -> None:
    book = written(empty_report(), tmp_path)
    assert book["Matches"]["A2"].value == "There is no match: nobody could be placed."
    assert book["Findings"]["A2"].value == "Nothing wrong or doubtful was found in the sign-ups."
    assert all(sheet.tables[TABLES[sheet.title]].ref.endswith("2") for sheet in (book["Matches"], book["Findings"]))
    assert book["Overview"]._charts == []
    assert not book["Matches"].data_validations.dataValidation


def test_when_everyone_is_placed_the_sheet_says_so(tmp_path: Path) -> None:
    sheet = written(replace(sample_report(), unplaced=()), tmp_path)["Not matched"]
    assert sheet["A2"].value == "Every intern has a place."


def test_findings_name_the_cell_and_what_was_left_out(book: Workbook) -> None:
    sheet = book["Findings"]
    assert column(sheet, "Kind") == ["Warning", "Row left out", "Column not used", "Sheet not used"]
    assert column(sheet, "Cell or row") == ["Q7", "row 8", "row 1", None]
    assert column(sheet, "Did you mean")[0] == "Eksempelstyrelsen"


def test_the_last_sheet_holds_goals_settings_hashes_and_versions(book: Workbook) -> None:
    sheet = book["About the run"]
    said = "\n".join(str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None)
    assert "ab" * 32 in said
    assert "9.15.6755" in said
    assert "SHA-256 of “1|host id|intern id”" in said
    assert "Topics in common ÷ 3" in said
    left, top, right, bottom = range_boundaries(sheet.tables["Goals"].ref)
    goals = [[cell.value for cell in row] for row in sheet.iter_rows(top + 1, bottom, left, right)]
    assert [goal[0] for goal in goals][:2] == ["Interns placed", "of them, left out last time"]
    assert [goal[3] for goal in goals] == ["yes", "yes", "yes", "yes", "no"]


def said(sheet: Worksheet) -> str:
    return "\n".join(str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None)


@pytest.mark.parametrize(
    ("stopped", "words", "result"),
    [
        ("clock", "The time was up", "Best found in the time given"),
        ("interrupt", "Stopped with Ctrl-C", "Best found until Ctrl-C"),
    ],
)
def test_a_stopped_run_says_why_and_how_much_better_at_most(
    stopped: str, words: str, result: str, tmp_path: Path
) -> None:
    report = sample_report()
    written_book = written(replace(report, run=replace(report.run, stopped=stopped)), tmp_path)
    for name in ("Overview", "About the run"):
        text = said(written_book[name])
        assert words in text
        assert "4 of 5 goals are proven." in text
        assert "a gap of 4 (1.2%)" in text
        assert "with more time" in text
    assert result in said(written_book["About the run"])


def test_the_last_sheet_holds_the_rules_of_the_programme(tmp_path: Path) -> None:
    report = sample_report()
    quota = Quota(side="host", field="municipality", value="0461", max=3)
    settings = Settings(rules=Rules(min_cross_sector_share=0.5, quota=(quota,)), goals=Goals(order=("kept",)))
    text = said(written(replace(report, run=replace(report.run, settings=settings)), tmp_path)["About the run"])
    assert "Matches across sectors, at least\n50%" in text
    assert "Quota 1: matches with hosts in Odense Municipality\nat most 3" in text
    assert "People who travel together\nat the same host, or none of them" in text


def test_the_file_names_no_author(book: Workbook) -> None:
    assert (book.properties.creator, book.properties.lastModifiedBy) == ("praktik", "praktik")
    assert book.properties.title == "Innovationspraktik"


class Recorder(Translator):
    """Remembers every text that came out of the catalogue as it went in."""

    def __init__(self, language: str) -> None:
        super().__init__(language)
        self.same: set[str] = set()

    def __call__(self, message: str, /, **values: object) -> str:
        if self._catalogue.gettext(message) == message:
            self.same.add(message)
        return super().__call__(message, **values)

    def plural(self, one: str, many: str, count: int, /, **values: object) -> str:
        if self._catalogue.ngettext(one, many, count) in {one, many}:
            self.same.add(one)
        return super().plural(one, many, count, **values)


def test_nothing_in_the_danish_workbook_is_untranslated(tmp_path: Path) -> None:
    t = Recorder("da")
    write_match_workbook(sample_report(), tmp_path / "match.xlsx", t)
    alike = {"Status", "Region", "Km", "E-mail", "inspiration", "CP-SAT"}
    assert t.same <= alike


def test_the_same_report_writes_the_same_cells(tmp_path: Path) -> None:
    assert texts(written(sample_report(), tmp_path)) == texts(written(sample_report(), tmp_path))


@pytest.mark.skipif(shutil.which("libreoffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_it(tmp_path: Path) -> None:
    write_match_workbook(sample_report(), tmp_path / "m.xlsx", EN)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["libreoffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), "m.xlsx"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    assert (tmp_path / "m.pdf").stat().st_size > 10_000
