"""The workbook part: which sheets there are, and a new one at their end.

The format: ECMA-376 Part 1, section 18.2.27 (workbook, the order of its parts).
"""

from itertools import count
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from praktik_cli.writing.annotating.package import Package
from praktik_cli.writing.annotating.relations import STRICT, TRANSITIONAL, Relations, declare, type_of
from praktik_cli.writing.annotating.splices import Edit
from praktik_cli.writing.annotating.trees import SEPARATOR, Element, grown, insertion, native

SHEET_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
_STRICT_MAIN: Final = "http://purl.oclc.org/ooxml/spreadsheetml/main"
_ORDER: Final = (
    "sheets", "functionGroups", "externalReferences", "definedNames", "calcPr", "oleSize", "customWorkbookViews",
    "pivotCaches", "smartTagPr", "smartTagTypes", "webPublishing", "fileRecoveryPr", "webPublishObjects", "extLst",
)  # fmt: skip


class Book:
    """The workbook part of a package.

    Attributes:
        part: its name.
        uri: the namespace of its kind of workbook.
        base: where the names of the kinds of relationships begin.
        relations: what it refers to.
        has_macros: it is of a kind that only .xlsm files may hold.
        sheets: the sheets' names and parts, in their order; ``None`` for a part that is not there.
    """

    def __init__(self, package: Package) -> None:
        """Takes the package.

        Raises:
            KeyError, ExpatError, ValueError: it is no sound workbook in XML.
        """
        self._package = package
        self.part = next(iter(Relations(package, "").by_kind("officeDocument")), "xl/workbook.xml")
        root = package.document(self.part).root
        self.uri = root.uri
        self.base = STRICT if root.uri == _STRICT_MAIN else TRANSITIONAL
        self.relations = Relations(package, self.part)
        self.has_macros = "macro" in type_of(package, self.part).lower() or bool(self.relations.by_kind("vbaProject"))
        self.sheets = {entry.attributes["name"]: self._part_of(entry) for entry in _sheets(root).all("sheet")}

    def free_name(self, wanted: str) -> str:
        """``wanted``, or with a number where a sheet is called so already."""
        taken = {name.casefold() for name in self.sheets}
        names = (wanted if number == 1 else f"{wanted} ({number})" for number in count(1))
        return next(name for name in names if name.casefold() not in taken)

    def add_sheet(self, name: str, part: str, filtered: str | None) -> None:
        """Adds the sheet ``part`` at the end, its first row repeated on every page.

        Args:
            name: the sheet's name; it is free.
            part: where the sheet will be.
            filtered: the cells that can be filtered, such as ``"$A$1:$F$9"``.
        """
        declare(self._package, part, SHEET_TYPE)
        identity = self.relations.add(self.base, "worksheet", part)
        root = self._package.document(self.part).root
        sheets = _sheets(root)
        number = max([0, *(int(entry.attributes.get("sheetId", 0)) for entry in sheets.children)]) + 1
        sheet = f'<sheet xmlns:r="{self.base}" name={quoteattr(name)} sheetId="{number}" r:id="{identity}"/>'
        edits = grown(sheets, native(root, sheet))
        self._package.splice(self.part, edits + _names(root, _names_of(name, len(sheets.children), filtered)))

    def _part_of(self, entry: Element) -> str | None:
        part = self.relations.by_id(entry.attributes.get(f"{self.base}{SEPARATOR}id", ""))
        return part if part and self._package.has(part) else None


def quoted_name(sheet: str) -> str:
    """A sheet's name as it stands in a reference."""
    return "'" + sheet.replace("'", "''") + "'"


def _sheets(root: Element) -> Element:
    if (found := root.child("sheets")) is None:
        raise ValueError("a workbook without sheets")
    return found


def _names_of(sheet: str, position: int, filtered: str | None) -> list[str]:
    place = escape(quoted_name(sheet))
    titles = f'<definedName name="_xlnm.Print_Titles" localSheetId="{position}">{place}!$1:$1</definedName>'
    if filtered is None:
        return [titles]
    hidden = f'name="_xlnm._FilterDatabase" localSheetId="{position}" hidden="1"'
    return [f"<definedName {hidden}>{place}!{filtered}</definedName>", titles]


def _names(root: Element, written: list[str]) -> list[Edit]:
    if (found := root.child("definedNames")) is not None:
        return grown(found, b"".join(native(root, name) for name in written))
    at = insertion(root, "definedNames", _ORDER)
    return [Edit(at, at, native(root, f"<definedNames>{''.join(written)}</definedNames>"))]
