"""The parts of a plain workbook around its sheets."""

from collections.abc import Sequence
from typing import Final
from xml.sax.saxutils import quoteattr

from praktik_cli.writing.annotating.relations import TRANSITIONAL
from praktik_cli.writing.annotating.workbook_part import SHEET_TYPE

MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
# The numbers of the formats of a text, of one that looks like a formula, and of a header.
TEXT, QUOTED, HEADER = 1, 2, 3
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_TYPES: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_STATES: Final = ("visible", "hidden")
_FORMATS: Final = (
    f'<styleSheet xmlns="{MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/>'
    '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)


def sheet_part(number: int) -> str:
    """The part of a sheet, by its number from 1."""
    return f"xl/worksheets/sheet{number}.xml"


def frame(sheets: Sequence[tuple[str, bool]]) -> dict[str, str]:
    """The parts around the ``sheets``, each with its name and whether it is hidden: name of the part → content."""
    numbers = range(1, len(sheets) + 1)
    overrides = {
        "xl/workbook.xml": f"{_TYPES}.sheet.main+xml",
        "xl/styles.xml": f"{_TYPES}.styles+xml",
        **{sheet_part(number): SHEET_TYPE for number in numbers},
    }
    entries = "".join(
        f'<sheet name={quoteattr(name)} sheetId="{number}" state="{_STATES[hidden]}" r:id="s{number}"/>'
        for number, (name, hidden) in enumerate(sheets, 1)
    )
    # The sheet that is open at first must be one that is shown; the list at the end always is.
    first = next((at for at, (_, hidden) in enumerate(sheets) if not hidden), len(sheets))
    return {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        + "".join(f'<Override PartName="/{part}" ContentType="{kind}"/>' for part, kind in overrides.items())
        + "</Types>",
        "_rels/.rels": _relations({"w": ("officeDocument", "xl/workbook.xml")}),
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{TRANSITIONAL}"><bookViews>'
        f'<workbookView activeTab="{first}"/></bookViews><sheets>{entries}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": _relations(
            {"styles": ("styles", "styles.xml")}
            | {f"s{number}": ("worksheet", f"worksheets/sheet{number}.xml") for number in numbers}
        ),
        "xl/styles.xml": _FORMATS,
    }


def _relations(targets: dict[str, tuple[str, str]]) -> str:
    entries = (
        f'<Relationship Id="{identity}" Type="{TRANSITIONAL}/{kind}" Target="{target}"/>'
        for identity, (kind, target) in targets.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{"".join(entries)}</Relationships>'
