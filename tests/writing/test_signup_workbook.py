"""The sign-up workbook: what a person who fills it in meets, and what reading it back gives."""

import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from praktik_cli.checking.check import check
from praktik_cli.errors import UsageError
from praktik_cli.i18n import translator
from praktik_cli.inventing.signups import InventedRows, invent
from praktik_cli.reading.signups import read_signups
from praktik_cli.reference.areas import find_area, is_anywhere
from praktik_cli.reference.fields import Field, fields
from praktik_cli.reference.placenames import find_municipality
from praktik_cli.reference.sectors import find_sector
from praktik_cli.reference.words import (
    find_purpose,
    find_role,
    find_status,
    find_weekday,
    find_yes_no,
    is_any,
)
from praktik_cli.settings import Settings
from praktik_cli.writing.signup_choices import choices
from praktik_cli.writing.signup_columns import NOT_ASKED, form_fields, sheet_name
from praktik_cli.writing.signup_sheet import PREPARED_ROWS
from praktik_cli.writing.signup_validation import MOST_TEXT, MOST_TITLE
from praktik_cli.writing.signup_workbook import write_demo, write_template

SIDES = ("host", "intern")
FIXED_KINDS = {"sector", "municipality", "role", "status", "yes_no", "count", "days", "areas", "purposes"}


@pytest.fixture(scope="module", params=["da", "en"])
def language(request) -> str:
    return request.param


@pytest.fixture(scope="module")
def template(language, tmp_path_factory) -> Workbook:
    path = tmp_path_factory.mktemp("template") / "template.xlsx"
    write_template(path, translator(language))
    return load_workbook(path)


@pytest.fixture(scope="module")
def demo(language, tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "demo.xlsx"
    write_demo(path, invent(59, 83, 2018), translator(language))
    return path


def _sheet(book: Workbook, side: str, language: str) -> Worksheet:
    return book[sheet_name(side, translator(language))]


def _validation(sheet: Worksheet, column: int) -> DataValidation:
    cell = sheet.cell(2, column).coordinate
    return next(one for one in sheet.data_validations.dataValidation if cell in one.sqref)


def _columns(book: Workbook, side: str, language: str) -> list[tuple[Field, DataValidation]]:
    sheet = _sheet(book, side, language)
    return [(field, _validation(sheet, at)) for at, field in enumerate(form_fields(side), 1)]


@pytest.mark.parametrize("side", SIDES)
def test_the_headers_are_the_labels_of_the_fields(template, language, side):
    headers = [cell.value for cell in _sheet(template, side, language)[1]]
    assert headers == [field.label(language) for field in fields(side) if field.key not in NOT_ASKED]


@pytest.mark.parametrize("side", SIDES)
def test_every_column_has_an_input_message_that_fits(template, language, side):
    for field, validation in _columns(template, side, language):
        assert validation.showInputMessage, field.key
        assert validation.promptTitle == field.label(language)
        assert len(validation.promptTitle) <= MOST_TITLE
        assert 0 < len(validation.prompt) <= MOST_TEXT


@pytest.mark.parametrize("side", SIDES)
def test_every_column_with_fixed_answers_has_a_drop_down(template, language, side):
    for field, validation in _columns(template, side, language):
        if field.kind in FIXED_KINDS:
            offered = choices(field, translator(language))
            assert validation.type == "list"
            assert _named_values(template, validation.formula1) == list(offered.options)
            assert bool(validation.showErrorMessage) is not offered.many


def _named_values(book: Workbook, name: str) -> list[object]:
    ((sheet, cells),) = book.defined_names[name].destinations
    assert book[sheet].sheet_state == "hidden"
    return [cell.value for (cell,) in book[sheet][cells]]


@pytest.mark.parametrize("side", SIDES)
def test_a_wrong_answer_is_told_what_a_right_one_is(template, language, side):
    for field, validation in _columns(template, side, language):
        if validation.showErrorMessage:
            assert 0 < len(validation.error) <= MOST_TEXT, field.key
            assert 0 < len(validation.errorTitle) <= MOST_TITLE


def test_distances_are_whole_numbers_and_wished_hosts_come_from_the_sheet_of_hosts(template, language):
    by_key = {field.key: validation for field, validation in _columns(template, "intern", language)}
    assert (by_key["max_km"].type, by_key["max_km"].formula1) == ("whole", "1")
    assert by_key["wanted_hosts"].formula1.startswith(f"'{sheet_name('host', translator(language))}'!$C$2")
    assert not by_key["wanted_hosts"].showErrorMessage


@pytest.mark.parametrize("side", SIDES)
def test_the_sheet_is_ready_to_filter_to_scroll_and_to_print(template, language, side):
    sheet = _sheet(template, side, language)
    (table,) = sheet.tables.values()
    assert table.ref.endswith(str(PREPARED_ROWS + 1))
    assert table.autoFilter.ref == table.ref
    assert [column.name for column in table.tableColumns] == [cell.value for cell in sheet[1]]
    assert sheet.freeze_panes == "D2"
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.print_title_rows == "$1:$1"
    assert all(cell.alignment.wrap_text for cell in sheet[1])


@pytest.mark.parametrize("side", SIDES)
def test_required_columns_look_different(template, language, side):
    header = _sheet(template, side, language)[1]
    fills = {field.required: cell.fill.fgColor.rgb for field, cell in zip(form_fields(side), header, strict=True)}
    assert fills[True] != fills[False]
    for field, cell in zip(form_fields(side), header, strict=True):
        assert cell.fill.fgColor.rgb == fills[field.required]


@pytest.mark.parametrize("side", SIDES)
def test_empty_cells_keep_days_and_numbers_as_they_are_typed(template, language, side):
    sheet = _sheet(template, side, language)
    formats = {
        field.key: sheet.column_dimensions[cell.column_letter].number_format
        for field, cell in zip(form_fields(side), sheet[1], strict=True)
    }
    assert formats["id"] == formats["days"] == "@"
    assert formats["contact_phone" if side == "host" else "phone"] == "@"


def test_the_guide_explains_every_column(template, language):
    t = translator(language)
    rows = list(template[t("Guide")].iter_rows(values_only=True))
    explained = {(row[0], row[1]): row[2:] for row in rows if row[1]}
    for side in SIDES:
        for field in form_fields(side):
            required, *texts = explained[sheet_name(side, t), field.label(language)]
            assert required == (t("Required") if field.required else t("Optional"))
            assert all(texts)


def test_every_offered_answer_is_understood(language):
    understands = {
        "sector": find_sector,
        "sectors": lambda text: find_sector(text) or is_any(text),
        "municipality": find_municipality,
        "role": find_role,
        "status": find_status,
        "yes_no": lambda text: find_yes_no(text) is not None,
        "areas": lambda text: find_area(text) or is_anywhere(text),
        "purposes": find_purpose,
        "weekdays": lambda text: find_weekday(text) is not None,
    }
    for side in SIDES:
        for field in form_fields(side):
            offered = choices(field, translator(language))
            for option in offered.options if offered and field.kind in understands else ():
                assert understands[field.kind](str(option)), (field.key, option)


def test_the_demo_says_that_its_people_are_invented(demo, language):
    book = load_workbook(demo)
    t = translator(language)
    note = t("Invented sign-ups: no person in this workbook exists. The workplaces only lend their names.")
    assert book.properties.description == note
    assert note in [row[0] for row in book[t("Guide")].iter_rows(values_only=True)]


def test_the_demo_is_read_without_any_finding(demo, language):
    reading = check(read_signups([demo], {}), Settings())
    assert (len(reading.signups.hosts), len(reading.signups.interns)) == (59, 83)
    assert reading.findings == ()
    assert reading.left_out == ()
    assert reading.language == language


def test_the_demo_means_the_same_in_both_languages(tmp_path):
    rows = invent(20, 30, 4)
    read = []
    for language in ("da", "en"):
        write_demo(tmp_path / f"{language}.xlsx", rows, translator(language))
        signups = read_signups([tmp_path / f"{language}.xlsx"], {}).signups
        read.append([(one.sector, one.days, one.weekdays, one.purpose, one.languages) for one in signups.interns])
    assert read[0] == read[1]


def test_a_filled_in_template_can_be_read(tmp_path, language):
    path = tmp_path / "template.xlsx"
    t = translator(language)
    write_template(path, t)
    book = load_workbook(path)
    guide = {(row[0], row[1]): row[5] for row in book[t("Guide")].iter_rows(values_only=True) if row[1]}
    for side in SIDES:
        sheet = _sheet(book, side, language)
        for at, field in enumerate(form_fields(side), 1):
            if field.key != "submitted_at":
                sheet.cell(2, at).value = guide[sheet_name(side, t), field.label(language)]
    book.save(path)
    reading = read_signups([path], {})
    assert (len(reading.signups.hosts), len(reading.signups.interns)) == (1, 1)
    assert [finding.code for finding in reading.findings if finding.is_error] == []


def test_text_that_looks_like_a_formula_stays_text(tmp_path):
    host = dict(invent(1, 0, 1).hosts[0]) | {"description": "=1+1", "unit": "@home"}
    write_demo(tmp_path / "demo.xlsx", InventedRows((host,), ()), translator("en"))
    cells = [cell for cell in load_workbook(tmp_path / "demo.xlsx")["Hosts"][2] if cell.value in {"=1+1", "@home"}]
    assert [(cell.data_type, cell.quotePrefix) for cell in cells] == [("s", True), ("s", True)]


def test_an_existing_workbook_needs_force(tmp_path):
    path = tmp_path / "template.xlsx"
    path.write_text("mine")
    with pytest.raises(UsageError, match="--force"):
        write_template(path, translator("en"))
    assert path.read_text() == "mine"
    write_template(path, translator("en"), force=True)
    assert zipfile.is_zipfile(path)


def test_a_large_demo_is_a_large_table(tmp_path):
    path = tmp_path / "demo.xlsx"
    write_demo(path, invent(300, 700, 3), translator("da"))
    reading = read_signups([path], {})
    assert (len(reading.signups.hosts), len(reading.signups.interns)) == (300, 700)
    assert next(iter(load_workbook(path).worksheets[1].tables.values())).ref.endswith("701")
