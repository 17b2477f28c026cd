"""The sheet that explains a sign-up workbook, and the hidden one that its drop-downs read."""

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.worksheet import Worksheet

from praktik_cli.i18n import Translator
from praktik_cli.reference.fields import Field
from praktik_cli.writing.cells import put
from praktik_cli.writing.signup_choices import Choices, choices
from praktik_cli.writing.signup_columns import form_fields, sheet_name
from praktik_cli.writing.signup_help import example, meaning
from praktik_cli.writing.signup_page import (
    A4,
    OPTIONAL_FILL,
    OPTIONAL_FONT,
    REQUIRED_FILL,
    REQUIRED_FONT,
    row_height,
    set_up_page,
)

_WIDTHS = (14, 29, 15, 58, 58, 46)
_TITLE_HEIGHT = 24
_LINE = Border(bottom=Side("thin", color="BFBFBF"))
_NOTE_FILL = PatternFill("solid", fgColor="FFF2CC")


def write_guide(book: Workbook, t: Translator, *, note: str) -> None:
    """Adds the sheet that explains each column; ``note`` stands at the top when it is not ""."""
    sheet = book.create_sheet(t("Guide"))
    introduction = _introduction(sheet, t, note)
    _set_up(sheet, len(introduction) + 1, t)
    for line in introduction:
        sheet.append(line)
    headers = (t("Sheet"), t("Column"), t("Required?"), t("What it means"), t("Possible answers"), t("Example"))
    sheet.append([_cell(sheet, text, font=REQUIRED_FONT, fill=REQUIRED_FILL) for text in headers])
    explanations = [_explanation(sheet, side, field, t) for side in ("host", "intern") for field in form_fields(side)]
    for number, cells in enumerate(explanations, len(introduction) + 2):
        texts = zip((str(cell.value) for cell in cells), _WIDTHS, strict=True)
        sheet.row_dimensions[number].height = row_height(texts)
        sheet.append(cells)


def write_lists(book: Workbook, t: Translator) -> None:
    """Adds the hidden sheet with the answers of every drop-down, each under a name of its own."""
    sheet = book.create_sheet(t("Lists"))
    sheet.sheet_state = "hidden"
    lists = _lists(t)
    for position, offered in enumerate(lists, 1):
        letter = get_column_letter(position)
        cells = f"'{t('Lists')}'!${letter}$2:${letter}${len(offered.options) + 1}"
        book.defined_names[offered.name] = DefinedName(offered.name, attr_text=cells)
    sheet.append([offered.name for offered in lists])
    for row in range(max(len(offered.options) for offered in lists)):
        sheet.append([_list_cell(sheet, offered, row) for offered in lists])


def _lists(t: Translator) -> list[Choices]:
    found = [choices(field, t) for side in ("host", "intern") for field in form_fields(side)]
    return list({offered.name: offered for offered in found if offered}.values())


def _list_cell(sheet: Worksheet, offered: Choices, row: int) -> Cell | None:
    if row >= len(offered.options):
        return None
    cell = WriteOnlyCell(sheet)
    put(cell, offered.options[row])
    if isinstance(offered.options[row], str):
        cell.number_format = "@"
    return cell


def _set_up(sheet: Worksheet, header_row: int, t: Translator) -> None:
    for position, width in enumerate(_WIDTHS, 1):
        sheet.column_dimensions[get_column_letter(position)].width = width
    sheet.sheet_view.showGridLines = False
    sheet.row_dimensions[1].height = _TITLE_HEIGHT
    sheet.print_title_rows = f"{header_row}:{header_row}"
    set_up_page(sheet, t, paper=A4)


def _introduction(sheet: Worksheet, t: Translator, note: str) -> list[list[Cell]]:
    lines = [
        [_cell(sheet, t("How to fill in the sign-ups"), font=Font(name="Calibri", bold=True, size=16), wrap=False)]
    ]
    if note:
        lines.append([_cell(sheet, note, font=Font(name="Calibri", bold=True), fill=_NOTE_FILL, wrap=False)])
        lines[-1] += [_cell(sheet, "", fill=_NOTE_FILL) for _ in _WIDTHS[1:]]
    steps = (
        t("One row is one sign-up. Hosts and interns have a sheet each."),
        t("Several answers in one cell are separated by a semicolon, the most wished first: a;b;c."),
        t("Click a cell and a short help appears. Cells with fixed answers have a drop-down list."),
        t("Save the workbook, then run: praktik match FILE.xlsx"),
    )
    lines += [[_cell(sheet, f"{number}. {step}", wrap=False)] for number, step in enumerate(steps, 1)]
    lines.append([])
    lines.append(
        [
            _cell(sheet, t("Required"), font=REQUIRED_FONT, fill=REQUIRED_FILL),
            _cell(sheet, t("Optional"), font=OPTIONAL_FONT, fill=OPTIONAL_FILL),
        ]
    )
    lines.append([])
    return lines


def _explanation(sheet: Worksheet, side: str, field: Field, t: Translator) -> list[Cell]:
    texts = (
        sheet_name(side, t),
        field.label(t.language),
        t("Required") if field.required else t("Optional"),
        meaning(field, t),
        _possible(field, t),
        example(side, field, t),
    )
    cells = [_cell(sheet, text, border=True) for text in texts]
    cells[1].font = Font(name="Calibri", bold=True)
    if field.required:
        cells[2].font, cells[2].fill = REQUIRED_FONT, REQUIRED_FILL
    return cells


def _possible(field: Field, t: Translator) -> str:
    offered = choices(field, t)
    if offered is None:
        return _free(field, t)
    if offered.name == "choices_municipality":
        return t("One of the {count} municipalities, from the list", count=len(offered.options))
    options = ", ".join(map(str, offered.options))
    return t("One or more: {options}", options=options) if offered.many else options


def _free(field: Field, t: Translator) -> str:
    match field.kind:
        case "email":
            text = t("One e-mail address")
        case "km":
            text = t("A whole number")
        case "datetime":
            text = t("A date and a time")
        case "texts":
            text = _free_texts(field, t)
        case _:
            text = t("Any text")
    return text


def _free_texts(field: Field, t: Translator) -> str:
    if field.key == "together_with":
        return t("Names, e-mails or ids of interns")
    return t("Names of hosts") if field.key.endswith("hosts") else t("A few words for each")


def _cell(
    sheet: Worksheet,
    text: str,
    *,
    font: Font | None = None,
    fill: PatternFill | None = None,
    border: bool = False,
    wrap: bool = True,
) -> Cell:
    cell = WriteOnlyCell(sheet)
    put(cell, text)
    cell.number_format = "@"
    cell.alignment = Alignment(wrap_text=wrap, vertical="top")
    if font:
        cell.font = font
    if fill:
        cell.fill = fill
    if border:
        cell.border = _LINE
    return cell
