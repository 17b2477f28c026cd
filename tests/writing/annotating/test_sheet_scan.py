"""The place of a cell is the same however the sheet comes in pieces, and whatever else stands among the rows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from praktik_cli.writing.annotating.sheet_scan import scan_sheet
from praktik_cli.writing.annotating.splices import Edit, splice, spliced
from rich_book import MAIN

FAKE = b'<row r="2"><c r="A2"><v>no</v></c></row>'


def sheet(*rows):
    written = b"".join(rows)
    start = (
        b'<?xml version="1.0"?>\n<worksheet xmlns="%b"><sheetFormatPr defaultRowHeight="30"/><sheetData>'
        % MAIN.encode()
    )
    return start + written + b'</sheetData><mergeCells><mergeCell ref="B2:C3"/></mergeCells><tableParts/></worksheet>'


ROWS = [
    b'<row r="%d" ht="12"><c r="A%d" s="3"><v>1</v></c>\n<c r="C%d" t="str"><v>a &gt; b</v></c></row>' % ((n,) * 3)
    for n in range(1, 30)
]
WANTED = {2: [1, 2], 7: [3], 20: [1], 29: [1], 31: [1]}


def cut(data, size):
    return [data[at : at + size] for at in range(0, len(data), size)]


@pytest.mark.parametrize("size", [1, 2, 7, 64, 500])
def test_pieces_make_no_difference(size):
    data = sheet(*ROWS)
    assert scan_sheet(cut(data, size), WANTED) == scan_sheet([data], WANTED)


@pytest.mark.parametrize("size", [20, 90, 100_000])
@pytest.mark.parametrize("strange", [b"<!--%b-->", b"<![CDATA[%b]]>", b"<?a %b?>"])
def test_what_only_looks_like_a_row_is_none(strange, size):
    data = sheet(*ROWS[:1], strange % FAKE, *ROWS[1:])
    found = scan_sheet(cut(data, size), WANTED)
    assert sorted(found.cells) == [(2, 1), (7, 3), (20, 1), (29, 1)]
    for tag, _ in found.cells.values():
        assert data[tag.start : tag.end] == tag.raw
    assert found.cells[2, 1][0].start > data.index(FAKE) + len(FAKE)
    assert data[found.data_end :].startswith(b"</sheetData>")
    assert data[found.row_ends[7] :].startswith(b"</row>")


@pytest.mark.parametrize("size", [20, 900, 100_000])
@pytest.mark.parametrize("where", [b"<worksheet", b"<sheetData", b"<x:row"])
def test_rows_in_a_second_prefix_are_found(where, size):
    rows = [row.replace(b"row", b"x:row") if number % 2 else row for number, row in enumerate(ROWS)]
    data = sheet(*rows).replace(where, b'%b xmlns:x="%b"' % (where, MAIN.encode()))
    assert sorted(scan_sheet(cut(data, size), WANTED).rows) == [2, 7, 20, 29]


def test_what_a_box_must_know_is_found_in_all_rows():
    found = scan_sheet(cut(sheet(*ROWS), 100), WANTED)
    assert found.measures.usual_height == 40
    assert found.measures.heights == dict.fromkeys(range(29), 16)
    assert found.merged == [(2, 2, 3, 3)]
    assert found.row_after == {}


places = st.lists(st.integers(0, 20), min_size=2, max_size=8, unique=True).map(sorted)


@given(places, st.integers(1, 7), st.booleans())
def test_splicing_a_stream_is_splicing_the_whole(places, size, inserts):
    data = bytes(range(65, 85))
    pairs = zip(places[::2], places[1::2], strict=False)
    edits = [Edit(start, start if inserts else end, b"*") for start, end in pairs]
    by_hand = data
    for edit in reversed(edits):
        by_hand = by_hand[: edit.start] + edit.new + by_hand[edit.end :]
    assert spliced(data, edits) == by_hand
    assert b"".join(splice(cut(data, size), edits)) == by_hand
