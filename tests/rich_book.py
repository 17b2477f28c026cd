"""A workbook with all that a copy could lose, made with openpyxl and by hand, as bytes."""

import io
import re
import zipfile

import openpyxl
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPARKLINES = (
    b'<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" '
    b'uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups '
    b'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup><x14:sparklines><x14:sparkline>'
    b"<xm:f>People!C2:C4</xm:f><xm:sqref>H2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup>"
    b"</x14:sparklineGroups></ext></extLst>"
)


def rich_book() -> bytes:
    """Sheets People (dark header, table, note at B3, chart), Hidden and Rest."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "People"
    sheet.append(["Name", "Town", "Number", "Sum"])
    for row in range(2, 8):
        sheet.append([f"Person {row}", "Odense", row, f"=C{row}*2"])
    for cell in sheet[1]:
        cell.font, cell.fill = Font(bold=True, color="FFFFFFFF"), PatternFill("solid", fgColor="1F3864")
    sheet["C3"].number_format, sheet["B2"].alignment = "0.00", Alignment(wrap_text=True, vertical="top")
    sheet.merge_cells("E2:F4")
    sheet["E2"] = "merged"
    sheet["B3"].comment = Comment("A note that was there", "Somebody")
    sheet.column_dimensions["B"].width, sheet.row_dimensions[5].hidden = 33, True
    sheet.auto_filter.ref = "A1:D7"
    sheet.freeze_panes = "B2"
    sheet.conditional_formatting.add("C2:C7", CellIsRule("greaterThan", ["5"], fill=PatternFill(bgColor="00FF00")))
    validation = DataValidation("list", '"Odense,Kolding"')
    validation.add("B2:B7")
    sheet.add_data_validation(validation)
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=3, min_row=1, max_row=7), titles_from_data=True)
    sheet.add_chart(chart, "J2")
    book.create_sheet("Hidden").sheet_state = "hidden"
    rest = book.create_sheet("Rest & <more>")
    rest.append(["a", "b"])
    rest.add_table(Table(displayName="Rest", ref="A1:B2"))
    book.defined_names["town"] = DefinedName("town", attr_text="People!$B$2")
    target = io.BytesIO()
    book.save(target)
    return changed(
        target.getvalue(),
        {"xl/worksheets/sheet1.xml": lambda xml: xml.replace(b"</worksheet>", SPARKLINES + b"</worksheet>")},
        {"customXml/item1.xml": b"<mine>\xc3\xa6</mine>", "xl/media/image1.png": b"\x89PNG\r\n\x1a\n" + bytes(99)},
    )


def sheet_book(rows: bytes, before: bytes = b"", after: bytes = b"", root: bytes | None = None) -> bytes:
    """A workbook with one sheet, S, whose rows are written by hand."""
    book = openpyxl.Workbook()
    book.active.title = "S"
    target = io.BytesIO()
    book.save(target)
    xml = root or b'<worksheet xmlns="%b">%b<sheetData>%b</sheetData>%b</worksheet>' % (
        MAIN.encode(),
        before,
        rows,
        after,
    )
    return changed(target.getvalue(), {"xl/worksheets/sheet1.xml": lambda _: xml})


def changed(data: bytes, changes=None, new=None) -> bytes:
    """The zip file with members changed by functions, and new ones; ``None`` takes one away."""
    changes, target = changes or {}, io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as copy:
        for name in source.namelist():
            content = changes.get(name, lambda same: same)(source.read(name))
            if content is not None:
                copy.writestr(name, content)
        for name, content in (new or {}).items():
            copy.writestr(name, content)
    return target.getvalue()


def members(data: bytes) -> dict[str, bytes]:
    """Name → content."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def prefixed(xml: bytes) -> bytes:
    """A part of the main namespace written with the prefix x."""
    text = re.sub(rb"<(/?)(?=[A-Za-z]\w*[\s/>])", rb"<\1x:", xml)
    return text.replace(b'xmlns="' + MAIN.encode(), b'xmlns:x="' + MAIN.encode())


def strict(data: bytes) -> bytes:
    """The workbook in the strict namespaces."""

    def change(xml: bytes) -> bytes:
        xml = xml.replace(MAIN.encode(), STRICT.encode())
        return xml.replace(RELATIONSHIPS.encode(), b"http://purl.oclc.org/ooxml/officeDocument/relationships")

    return changed(data, {name: change for name in members(data) if name.endswith((".xml", ".rels"))})
