"""The boxes of notes: sound, found at their cells, as large as their texts, beside those that are there."""

import re
from xml.etree import ElementTree as ET

import pytest

from praktik_cli.writing.annotating.boxes import EMPTY_DRAWING, last_block, taller, with_boxes
from praktik_cli.writing.annotating.sizes import Measures

V, X = "{urn:schemas-microsoft-com:vml}", "{urn:schemas-microsoft-com:office:excel}"
OTHER = (
    b'<xml xmlns:ns0="urn:schemas-microsoft-com:vml" xmlns:ns1="urn:schemas-microsoft-com:office:excel" '
    b'xmlns:ns2="urn:schemas-microsoft-com:office:office"><ns2:shapelayout><ns2:idmap data="3"/></ns2:shapelayout>'
    b'<ns0:shape id="_x0000_s3073"><ns1:ClientData ObjectType="Note">%b<ns1:Row>4</ns1:Row><ns1:Column>1</ns1:Column>'
    b"</ns1:ClientData></ns0:shape>\n</xml>"
)


def boxes(drawing):
    """Cell → the eight numbers of its anchor."""
    found = {}
    for data in ET.fromstring(drawing).iter(f"{X}ClientData"):
        row, column = (int(data.findtext(X + name)) + 1 for name in ("Row", "Column"))
        found[row, column] = [int(part) for part in (data.findtext(f"{X}Anchor") or "").split(",") if part]
    return found


@pytest.mark.parametrize("drawing", [EMPTY_DRAWING, OTHER % b""])
def test_boxes_are_sound_whatever_prefixes_there_are(drawing):
    made = with_boxes(drawing, {(2, 3): "short", (9, 1): "text " * 60}, Measures(), 7)
    assert {(2, 3), (9, 1)} <= boxes(made).keys()
    ids = [shape.get("id") for shape in ET.fromstring(made).iter(f"{V}shape")]
    assert len(ids) == len(set(ids))
    assert last_block(made) == 7


def test_a_longer_text_has_a_taller_box():
    found = boxes(with_boxes(EMPTY_DRAWING, {(5, 1): "short", (5, 2): "text " * 60}, Measures(), 1))
    height = {
        cell: (bottom - top) * 20 + below - above for cell, (_, _, top, above, _, _, bottom, below) in found.items()
    }
    assert height[5, 1] == 27
    assert 100 < height[5, 2] < 200


def test_hidden_and_narrow_columns_are_walked_over():
    narrow, wide = Measures(usual_width=32), Measures(usual_width=400)
    right = [boxes(with_boxes(EMPTY_DRAWING, {(5, 1): "x"}, sizes, 1))[5, 1][4] for sizes in (narrow, wide)]
    assert right == [1 + 335 // 32, 1]


def test_thousands_of_boxes_have_blocks_of_numbers():
    made = with_boxes(EMPTY_DRAWING, {(row, 1): "x" for row in range(1, 3000)}, Measures(), 2)
    assert re.search(rb'data="([\d,]*)"', made)[1] == b"2,3,4"
    assert last_block(made) == 4


def test_a_box_that_is_there_grows_for_what_is_added():
    anchored = OTHER % b"<ns1:Anchor>2, 15, 3, 10, 4, 15, 6, 4</ns1:Anchor>"
    (grown,) = boxes(taller(anchored, {(5, 2): "a\nb\nc"}, Measures())).values()
    assert grown == [2, 15, 3, 10, 4, 15, 9, 4]
    (given,) = boxes(taller(OTHER % b"", {(5, 2): "a\nb\nc"}, Measures())).values()
    assert given[6] - given[2] > 5
    assert taller(anchored, {(1, 1): "elsewhere"}, Measures()) == anchored
