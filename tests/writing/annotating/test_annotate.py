"""A marked copy is the workbook itself, but for the looks and notes of the doubtful cells and the list at its end."""

import contextlib
import io
import re
from xml.etree import ElementTree as ET

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.styles import Font

from praktik_cli.domain.finding import Finding, Severity
from praktik_cli.errors import InputError, UsageError
from praktik_cli.i18n import translator
from praktik_cli.writing.annotating import sheet_notes
from praktik_cli.writing.annotating.annotate import annotate_workbook
from praktik_cli.writing.annotating.styles import ERROR_FILLS, WARNING_FILLS
from rich_book import MAIN, changed, members, prefixed, rich_book, sheet_book, strict

# openpyxl, which reads the copies here, says what it would lose.
pytestmark = pytest.mark.filterwarnings("ignore:Sparkline Group")

EN = translator("en")
RICH = rich_book()
TOUCHED = {
    "[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/worksheets/sheet1.xml",
    "xl/comments/comment1.xml", "xl/drawings/commentsDrawing1.vml",
}  # fmt: skip
ORDER = (
    "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection",
    "protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells",
    "phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins",
    "pageSetup", "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors",
    "smartTags", "drawing", "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls",
    "webPublishItems", "tableParts", "extLst",
)  # fmt: skip


def finding(cell, sheet="People", severity=Severity.ERROR, value="Odnese", suggestion=None):
    values = {"field": "municipality", "side": "intern"}
    return Finding("unknown-municipality", severity, "book.xlsx", sheet, cell, value, suggestion, None, values)


def annotated(data, findings, path, t=EN):
    copy = annotate_workbook(data, "book.xlsx", findings, path, t)
    return copy, path.read_bytes()


@pytest.fixture
def out(tmp_path):
    return tmp_path / "out.xlsx"


def loaded(data):
    return openpyxl.load_workbook(io.BytesIO(data))


def colour(cell):
    return cell.fill.fgColor.rgb[2:]


def grid(book, skip=()):
    """Everything openpyxl knows of the cells, without the fills of those to ``skip``."""
    return {
        (sheet.title, cell.coordinate): (
            cell.value, cell.data_type, repr(cell.font), repr(cell.border), repr(cell.alignment), cell.number_format,
            repr(cell.protection), None if (sheet.title, cell.coordinate) in skip else repr(cell.fill),
        )
        for sheet in book for row in sheet.iter_rows() for cell in row if sheet.title != "praktik"
    }  # fmt: skip


def test_all_else_is_the_same_to_the_byte(out):
    copy, data = annotated(RICH, [finding("B2"), finding("C3", severity=Severity.WARNING)], out)
    before, after = members(RICH), members(data)
    assert {name for name in before if before[name] != after[name]} == TOUCHED
    assert copy.cells == 2
    assert list(after)[: len(before)] == list(before)


def test_cells_keep_all_but_their_fill(out):
    doubtful = {("People", "A1"), ("People", "B2"), ("People", "D3")}
    _, data = annotated(RICH, [finding(cell) for _, cell in doubtful], out)
    assert grid(loaded(data), doubtful) == grid(loaded(RICH), doubtful)


def test_errors_and_warnings_have_their_colours_and_a_light_font_a_deep_one(out):
    _, data = annotated(
        RICH,
        [
            finding("B2"),
            finding("B4", severity=Severity.WARNING),
            finding("A1"),
            finding("C1", severity=Severity.WARNING),
            finding("C5", severity=Severity.WARNING),
            finding("C5"),
        ],
        out,
    )
    sheet = loaded(data)["People"]
    assert [colour(sheet[cell]) for cell in ("B2", "B4", "A1", "C1", "C5")] == [
        ERROR_FILLS[0], WARNING_FILLS[0], ERROR_FILLS[1], WARNING_FILLS[1], ERROR_FILLS[0],
    ]  # fmt: skip


def test_notes_say_what_is_wrong_below_what_was_noted(out):
    _, data = annotated(RICH, [finding("B2", suggestion="Odense"), finding("B3")], out)
    sheet = loaded(data)["People"]
    assert sheet["B2"].comment.author == "praktik"
    assert sheet["B2"].comment.text.startswith("Error: “Odnese” is no Danish municipality")
    assert sheet["B2"].comment.text.endswith("\nNearest right value: Odense")
    assert sheet["B3"].comment.author == "Somebody"
    assert sheet["B3"].comment.text.startswith("A note that was there\n\nError: “Odnese”")


@pytest.mark.parametrize("make", [lambda xml: xml, prefixed])
def test_a_note_of_formatted_text_keeps_its_form(make, out):
    def form(xml):
        xml = re.sub(rb"<t\b[^>]*>A note[^<]*</t>", b"<r><rPr><i/></rPr><t>A note</t></r>", xml)
        return make(xml)

    _, data = annotated(changed(RICH, {"xl/comments/comment1.xml": form}), [finding("B3")], out)
    assert loaded(data)["People"]["B3"].comment.text.startswith("A note\n\nError: “Odnese”")
    notes = members(data)["xl/comments/comment1.xml"]
    assert b"i/>" in notes
    assert {element.tag.partition("}")[0] for element in ET.fromstring(notes).iter()} == {f"{{{MAIN}"}


def test_several_remarks_stand_in_one_note_the_errors_first_and_the_rest_counted(out):
    many = [finding("B2", severity=Severity.WARNING, value=f"W{number}") for number in range(8)]
    _, data = annotated(RICH, [*many, finding("B2", value="E")], out)
    lines = loaded(data)["People"]["B2"].comment.text.split("\n")
    assert lines[0].startswith("Error: “E”")
    assert len(lines) == 7
    assert "3" in lines[-1]


def test_the_list_has_every_finding_and_links_to_its_cell(out):
    elsewhere = Finding("no-hosts", Severity.ERROR, "book.xlsx")
    settings = Finding("unknown-header", Severity.WARNING, "praktik.toml", value="=x", values={"key": "name"})
    there = finding("B1", "Rest & <more>", suggestion="Odense")
    copy, data = annotated(RICH, [elsewhere, settings, there, finding("A9", "Gone")], out)
    sheet = loaded(data).worksheets[-1]
    assert sheet.title == copy.listed == "praktik"
    rows = [[cell.value for cell in row[:4]] for row in sheet.iter_rows(min_row=2)]
    assert rows == [
        ["Error", "book.xlsx", None, None],
        ["Warning", "praktik.toml", None, "=x"],
        ["Error", "Rest & <more>", "B1", "Odnese"],
        ["Error", "Gone", "A9", "Odnese"],
    ]
    assert sheet["D3"].data_type == "s"
    assert sheet["C4"].hyperlink.location == "'Rest & <more>'!B1"
    assert [sheet["C2"].hyperlink, sheet["C5"].hyperlink] == [None, None]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:F5"


def test_nothing_doubtful_gives_a_copy_that_says_so(out):
    copy, data = annotated(RICH, [], out)
    assert copy.cells == 0
    assert "Nothing wrong" in loaded(data)["praktik"]["E2"].value
    assert members(data)["xl/worksheets/sheet1.xml"] == members(RICH)["xl/worksheets/sheet1.xml"]


def test_a_copy_can_be_marked_again(out):
    findings = [finding("B2"), finding("G30")]
    _, once = annotated(RICH, findings, out)
    copy, twice = annotated(once, [*findings, finding("B2", value="Kjøbnhvn"), finding("D5")], out)
    book = loaded(twice)
    assert copy.listed == "praktik (2)"
    assert book.sheetnames[-2:] == ["praktik", "praktik (2)"]
    assert book["People"]["G30"].comment.text == loaded(once)["People"]["G30"].comment.text
    assert "Kjøbnhvn" in book["People"]["B2"].comment.text
    assert members(twice)["xl/comments/comment1.xml"].count(b"<author>praktik</author>") == 1
    for name, part in members(twice).items():
        assert name.endswith(".png") or ET.fromstring(part) is not None


def test_merged_cells_are_marked_where_they_show(out):
    _, data = annotated(RICH, [finding("F4"), finding("E2", value="other")], out)
    sheet = loaded(data)["People"]
    assert colour(sheet["E2"]) == ERROR_FILLS[0]
    assert "Odnese" in sheet["E2"].comment.text
    assert "other" in sheet["E2"].comment.text


def test_a_thread_stays_as_it_is(out):
    thread = (
        b'<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">'
        b'<threadedComment ref="B2" id="{1}"><text>hi</text></threadedComment></ThreadedComments>'
    )
    kind = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment"
    link = f'<Relationship Id="t1" Type="{kind}" Target="../threadedComments/threadedComment1.xml"/></Relationships>'
    data = changed(
        RICH,
        {"xl/worksheets/_rels/sheet1.xml.rels": lambda xml: xml.replace(b"</Relationships>", link.encode())},
        {"xl/threadedComments/threadedComment1.xml": thread},
    )
    copy, marked = annotated(data, [finding("B2"), finding("C2")], out)
    sheet = loaded(marked)["People"]
    assert (copy.cells, copy.without_note) == (2, 1)
    assert colour(sheet["B2"]) == ERROR_FILLS[0]
    assert sheet["B2"].comment is None
    assert sheet["C2"].comment


def test_of_very_many_cells_those_with_errors_have_notes(out, monkeypatch):
    monkeypatch.setattr(sheet_notes, "MOST_NOTES", 2)
    copy, data = annotated(RICH, [finding("B2", severity=Severity.WARNING), finding("C2"), finding("C5")], out)
    sheet = loaded(data)["People"]
    assert (copy.cells, copy.without_note) == (3, 1)
    assert [bool(sheet[cell].comment) for cell in ("B2", "C2", "C5")] == [False, True, True]
    assert colour(sheet["B2"]) == WARNING_FILLS[0]


def inner(data, name="xl/worksheets/sheet1.xml"):
    return members(data)[name]


ROWS = b'<row r="2" s="0"><c r="B2" t="inlineStr"><is><t>b</t></is></c><c r="D2"><v>4</v></c></row><row r="5"/>'


@pytest.mark.parametrize("cell", ["A1", "A2", "B2", "C2", "E2", "B4", "C5", "A9"])
def test_cells_and_rows_that_are_not_there_are_put_in_at_their_place(cell, out):
    _, data = annotated(sheet_book(ROWS), [finding(cell, "S")], out)
    sheet = loaded(data)["S"]
    assert colour(sheet[cell]) == ERROR_FILLS[0]
    assert (sheet["B2"].value, sheet["D2"].value) == ("b", 4)
    found = ET.fromstring(inner(data)).iter(f"{{{MAIN}}}c")
    places = [openpyxl.utils.cell.coordinate_to_tuple(entry.get("r")) for entry in found]
    assert places == sorted(set(places))
    rows = [int(entry.get("r")) for entry in ET.fromstring(inner(data)).iter(f"{{{MAIN}}}row")]
    assert rows == sorted(set(rows))


def test_a_missing_cell_takes_the_look_of_its_row_or_column(out):
    book = openpyxl.Workbook()
    book.active.title = "S"
    book.active["A1"].font, book.active["A2"].font = Font(name="Row"), Font(name="Column")
    saved = io.BytesIO()
    book.save(saved)
    rows = b'<row r="3" s="1" customFormat="1"/><row r="4" s="1"/>'
    columns = b'<cols><col min="2" max="3" style="2"/></cols>'
    sheet = b'<worksheet xmlns="%b">%b<sheetData>%b</sheetData></worksheet>' % (MAIN.encode(), columns, rows)
    data = changed(saved.getvalue(), {"xl/worksheets/sheet1.xml": lambda _: sheet})
    _, marked = annotated(data, [finding("C3", "S"), finding("C4", "S"), finding("B7", "S"), finding("E7", "S")], out)
    fonts = [loaded(marked)["S"][cell].font.name for cell in ("C3", "C4", "B7", "E7")]
    assert fonts == ["Row", "Column", "Column", "Calibri"]


def test_cells_without_a_place_follow_the_one_before(out):
    rows = b"<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"
    _, data = annotated(sheet_book(rows), [finding("B1", "S"), finding("A2", "S")], out)
    assert inner(data).count(b"<c s=") == 2
    sheet = loaded(data)["S"]
    assert [colour(sheet[cell]) == ERROR_FILLS[0] for cell in ("A1", "B1", "A2")] == [False, True, True]


def test_an_empty_sheet_gets_its_cell(out):
    root = b'<worksheet xmlns="%b"><sheetData/></worksheet>' % MAIN.encode()
    _, data = annotated(sheet_book(b"", root=root), [finding("B2", "S")], out)
    assert colour(loaded(data)["S"]["B2"]) == ERROR_FILLS[0]


@pytest.mark.parametrize(
    "make", [prefixed, lambda xml: xml.decode().encode("utf-16"), lambda xml: b"\xef\xbb\xbf" + xml]
)
def test_other_ways_to_write_the_same(make, out):
    parts = ("xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/comments/comment1.xml")
    data = changed(RICH, dict.fromkeys(parts, make))
    _, marked = annotated(data, [finding("B3"), finding("B2"), finding("G30")], out)
    book = loaded(marked)
    assert colour(book["People"]["G30"]) == ERROR_FILLS[0]
    assert "Odnese" in book["People"]["B2"].comment.text
    assert book["People"]["B3"].comment.text.startswith("A note that was there\n\nError")
    _, again = annotated(marked, [finding("B2", value="Kjøbnhvn")], out)
    assert re.search("Odnese.*Kjøbnhvn", loaded(again)["People"]["B2"].comment.text, re.DOTALL)
    doubtful = {("People", cell) for cell in ("B2", "B3", "G30")}
    assert grid(book, doubtful).items() >= grid(loaded(RICH), doubtful).items()


def test_strict_workbooks_stay_strict(out):
    _, data = annotated(strict(RICH), [finding("B2")], out)
    for name, xml in members(data).items():
        if name.endswith((".xml", ".rels")):
            assert b"schemas.openxmlformats.org/spreadsheetml" not in xml, name
            assert b"schemas.openxmlformats.org/officeDocument/2006/relationships" not in xml, name


@pytest.mark.parametrize(
    "after",
    [
        b"",
        b'<pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/>'
        + b'<extLst><ext uri="x"/></extLst>',
        b'<headerFooter/><legacyDrawingHF r:id="x"/>',
        b'<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        b'<mc:Choice Requires="x14"><controls/></mc:Choice></mc:AlternateContent><tableParts/>',
        b'<conditionalFormatting><extLst/></conditionalFormatting><drawing r:id="x"/><tableParts/><extLst/>',
    ],
)
def test_the_parts_of_a_sheet_stay_in_order(after, out):
    after = after.replace(b" r:id", f' xmlns:r="{MAIN}" r:id'.encode())
    _, data = annotated(sheet_book(ROWS, after=after), [finding("B2", "S")], out)
    names = []
    for child in ET.fromstring(inner(data)):
        local = child.tag.rpartition("}")[2]
        names.append("controls" if local == "AlternateContent" else local)
    assert "legacyDrawing" in names
    assert names == sorted(names, key=ORDER.index)


@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/workbook.xml"])
@pytest.mark.parametrize(
    "harm", [lambda xml: xml[: len(xml) // 2], lambda xml: b'<!DOCTYPE a [<!ENTITY b "c">]>' + xml, lambda _: b"<a/>"]
)
def test_what_is_not_sound_is_refused(part, harm, out):
    with pytest.raises(InputError):
        annotated(changed(RICH, {part: harm}), [finding("B2")], out)


def test_macros_are_not_lost_but_refused(out):
    def change(xml):
        return xml.replace(b"spreadsheetml.sheet.main+xml", b"spreadsheetml.sheet.macroEnabled.main+xml")

    with pytest.raises(UsageError, match="macros"):
        annotated(changed(RICH, {"[Content_Types].xml": change}), [finding("B2")], out)


def test_a_signature_is_told(out):
    copy, data = annotated(changed(RICH, new={"_xmlsignatures/sig1.xml": b"<s/>"}), [], out)
    assert copy.was_signed
    assert members(data)["_xmlsignatures/sig1.xml"] == b"<s/>"


cells = st.tuples(st.integers(1, 12), st.integers(1, 8)).map(
    lambda at: f"{openpyxl.utils.get_column_letter(at[1])}{at[0]}"
)


@given(st.frozensets(cells, max_size=15), st.frozensets(cells, max_size=15))
def test_any_cells_of_any_sheet(tmp_path_factory, there, doubtful):
    rows = {}
    for cell in sorted(there, key=openpyxl.utils.cell.coordinate_to_tuple):
        row = openpyxl.utils.cell.coordinate_to_tuple(cell)[0]
        rows[row] = rows.get(row, "") + f'<c r="{cell}"><v>1</v></c>'
    data = sheet_book("".join(f'<row r="{row}">{written}</row>' for row, written in rows.items()).encode())
    path = tmp_path_factory.mktemp("any") / "out.xlsx"
    copy, marked = annotated(data, [finding(cell, "S") for cell in doubtful], path)
    sheet = loaded(marked)["S"]
    assert copy.cells == len(doubtful)
    assert {cell.coordinate for row in sheet.iter_rows() for cell in row if cell.value == 1} == there
    assert {cell.coordinate for row in sheet.iter_rows() for cell in row if colour(cell) == ERROR_FILLS[0]} == doubtful
    assert {cell.coordinate for row in sheet.iter_rows() for cell in row if cell.comment} == doubtful


PARTS = sorted(TOUCHED | {"xl/worksheets/_rels/sheet1.xml.rels", "_rels/.rels"})
PIECES = st.sampled_from([b"", b"<", b">", b'"', b"&", b"0", b"99999999999", b' r=""', b"/", b"\xff", b"<!--", b"x"])


@given(st.sampled_from(PARTS), st.floats(0, 1), st.integers(0, 9), PIECES)
def test_damage_is_refused_or_passed_by_but_never_a_crash(tmp_path_factory, part, share, gone, piece):
    whole = members(RICH)[part]
    at = int(share * len(whole))
    data = changed(RICH, {part: lambda xml: xml[:at] + piece + xml[at + gone :]})
    path = tmp_path_factory.mktemp("harm") / "out.xlsx"
    with contextlib.suppress(InputError, UsageError):
        annotate_workbook(data, "book.xlsx", [finding("B2"), finding("B3"), finding("G30")], path, EN)
