"""The two surveys of a worksheet, held against each other, against cells that are known and against odd markup."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from praktik_cli.reading.archives import Limits
from praktik_cli.reading.cells import cell_name
from praktik_cli.reading.formulas import Fault
from praktik_cli.reading.surveys import DeclarationError, Survey, TooLargeError
from praktik_cli.reading.worksheet_scan import UnusualError, scan_worksheet
from praktik_cli.reading.worksheets import survey_worksheet

LIMITS = Limits(cells=100_000, text=10_000)
BLANK = '<c r="{at}" s="3"/>'
CELLS = {
    BLANK: None,
    '<c r="{at}"><v>7</v></c>': "",
    '<c r="{at}" s="12" t="s"><v>1</v></c>': "",
    '<c r="{at}" t="inlineStr"><is><t>a &lt; b</t></is></c>': "",
    '<c r="{at}" t="str"><f>A1&amp;""</f><v></v></c>': "",
    '<c r="{at}"><f>A1</f><v>2</v></c>': "",
    '<c r="{at}" t="e"><f>1/0</f><v>#DIV/0!</v></c>': Fault("#DIV/0!"),
    '<c r="{at}" s="2" t="e"><v>#N/A</v></c>': Fault("#N/A"),
    '<c r="{at}"><f>A1</f></c>': Fault(""),
    '<c r="{at}"><f>A1</f><v></v></c>': Fault(""),
    '<c r="{at}" s="1"><f t="shared" si="0"/><v/></c>': Fault(""),
}
PLACES = st.dictionaries(st.tuples(st.integers(0, 400), st.integers(0, 60)), st.sampled_from(list(CELLS)), max_size=30)


def sheet(cells: dict[tuple[int, int], str], hidden: Sequence[int] = (), prefix: str = "") -> bytes:
    rows: dict[int, str] = dict.fromkeys(hidden, "")
    for (row, column), markup in sorted(cells.items()):
        rows[row] = rows.get(row, "") + markup.format(at=cell_name(row + 1, column))
    shown = "".join(
        f'<row r="{row + 1}" spans="1:9"{" hidden=" + chr(34) + "1" + chr(34) if row in hidden else ""}>{inside}</row>'
        for row, inside in sorted(rows.items())
    )
    text = f'<worksheet xmlns="m"><cols><col min="1"/></cols><sheetData>{shown}</sheetData><colorful/></worksheet>'
    return text.replace("<", f"<{prefix}").replace(f"<{prefix}/", f"</{prefix}").encode() if prefix else text.encode()


def cut(xml: bytes, size: int) -> list[bytes]:
    return [xml[at : at + size] for at in range(0, len(xml), size)]


def scan(xml: bytes, size: int = 700, limits: Limits = LIMITS, *, is_close: bool = True) -> Survey:
    return scan_worksheet(cut(xml, size), [3, 5], len(xml), limits, is_close=is_close)


@given(PLACES, st.sets(st.integers(0, 400), max_size=5), st.integers(1, 900))
def test_both_surveys_find_the_same(cells: dict[tuple[int, int], str], hidden: set[int], size: int) -> None:
    xml = sheet(cells, sorted(hidden))
    exact = survey_worksheet(cut(xml, size), [3, 5], LIMITS)
    filled = [place for place, markup in cells.items() if markup != BLANK]
    assert exact.rows == max((row + 1 for row, _ in filled), default=0)
    assert exact.columns == max((column + 1 for _, column in filled), default=0)
    assert exact.hidden_rows == {row + 1 for row in hidden}
    assert exact.faults == {place: CELLS[markup] for place, markup in cells.items() if CELLS[markup]}
    for is_close in (True, False):
        quick = scan(xml, size, is_close=is_close)
        assert (quick.hidden_rows, quick.faults) == (exact.hidden_rows, exact.faults)
        assert quick.rows >= exact.rows
        assert quick.columns >= exact.columns


@given(PLACES)
def test_a_close_scan_leaves_out_cells_without_a_value_where_there_is_no_room(
    cells: dict[tuple[int, int], str],
) -> None:
    filled = [place for place, markup in cells.items() if markup != BLANK] or [(0, 0)]
    limits = Limits(cells=max(row + 1 for row, _ in filled) * max(column + 1 for _, column in filled))
    assert scan(sheet(cells | {(0, 0): '<c r="{at}"><v>7</v></c>'}), limits=limits).cells <= limits.cells


def test_a_prefix_makes_no_difference() -> None:
    cells = {(4, 2): '<c r="{at}" t="e"><v>#N/A</v></c>', (9, 30): '<c r="{at}"><f>A1</f></c>'}
    plain, prefixed = sheet(cells, [3]), sheet(cells, [3], "x:")
    assert b"<x:c " in prefixed
    assert scan(prefixed).faults == scan(plain).faults == survey_worksheet([prefixed], [], LIMITS).faults
    assert scan(prefixed).hidden_rows == {4}


FAR = [
    b'<c r="XFD1048576"><v>1</v></c>',
    b"<c r='XFD1048576'><v>1</v></c>",
    b'<c s="1" r="XFD1048576"><v>1</v></c>',
    b'<c\nr="XFD1048576"><v>1</v></c>',
    b'<c r = "XFD1048576"><v>1</v></c>',
    b'<c r="xfd1048576"><v>1</v></c>',
    b'<y:c r="XFD1048576"><v>1</v></y:c>',
    b'<c r="XFD1048576" a="/>" ><v>1</v></c>',
    b'<c r="XFD1048576" s="1"></c ><c r="XFD1048576"><v>1</v></c>',
]


@pytest.mark.parametrize("markup", FAR)
@pytest.mark.parametrize("prefix", [b"", b"x:"])
def test_no_markup_hides_a_cell_that_is_far_away(markup: bytes, prefix: bytes) -> None:
    xml = (
        b'<worksheet xmlns="m" xmlns:y="m"><sheetData><row r="1"><c r="A1"><v>1</v></c>%b</row></sheetData></worksheet>'
    )
    xml = (
        (xml % markup).replace(b"<sheetData", b"<x:sheetData").replace(b"</sheetData", b"</x:sheetData")
        if prefix
        else (xml % markup)
    )
    with pytest.raises((TooLargeError, UnusualError)):
        scan(xml)


@pytest.mark.parametrize("markup", [markup for markup in FAR if b"y:" not in markup])
def test_the_exact_survey_sees_a_cell_that_is_far_away(markup: bytes) -> None:
    xml = b"<worksheet><sheetData><row r='1'>%b</row></sheetData></worksheet>" % markup
    with pytest.raises(TooLargeError):
        survey_worksheet([xml], [], LIMITS)


def test_cells_and_rows_without_a_place_stand_after_the_one_before() -> None:
    rows = b'<row><c><v>1</v></c><c t="e"><v>#N/A</v></c></row><row hidden="true"><c/><c/></row>'
    xml = b"<s><sheetData>%b</sheetData></s>" % rows
    with pytest.raises(UnusualError):
        scan(xml)
    found = survey_worksheet([xml], [], LIMITS)
    assert (found.rows, found.columns, found.hidden_rows) == (1, 2, {2})
    assert found.faults == {(0, 1): Fault("#N/A")}


def test_a_long_text_in_many_cells_is_too_much() -> None:
    cells = {(row, 0): '<c r="{at}" t="s"><v>1</v></c>' for row in range(50)}
    xml = sheet(cells)
    for lengths, survey in ((300, None), (50, 50 * 50)):
        sizes = [3, lengths]
        if survey is None:
            with pytest.raises(TooLargeError):
                scan_worksheet([xml], sizes, len(xml), LIMITS)
            with pytest.raises(TooLargeError):
                survey_worksheet([xml], sizes, LIMITS)
        else:
            assert survey_worksheet([xml], sizes, LIMITS).text == survey


def test_a_sheet_that_declares_entities_is_refused() -> None:
    with pytest.raises(DeclarationError):
        survey_worksheet([b'<!DOCTYPE s [<!ENTITY a "b">]><s/>'], [], LIMITS)
