"""Cells that name a place."""

import pytest

from praktik_cli.reading.cells import Problem
from praktik_cli.reading.choices import read_areas
from praktik_cli.reading.values import read_value


@pytest.mark.parametrize(
    ("cell", "code", "problem"),
    [
        ("4930 Maribo", "0360", None),
        (4930.0, "0360", None),
        (101.0, "0101", None),
        ("Ry", "0746", Problem("municipality-from-town", "Ry", "Skanderborg", is_doubt=True)),
        ("Ry Kommune", "0746", Problem("former-municipality", "Ry Kommune", "Skanderborg", is_doubt=True)),
        ("Egtved Kommune", "0630", Problem("divided-municipality", "Egtved Kommune", "Vejle", is_doubt=True)),
        ("Nykøbing", None, Problem("several-municipalities", "Nykøbing", "Odsherred, Guldborgsund, Morsø")),
        ("4930 Odense", None, Problem("places-disagree", "4930 Odense", "Lolland, Odense")),
        ("Kolling", None, Problem("unknown-municipality", "Kolling", "Kolding")),
        ("Atlantis", None, Problem("unknown-municipality", "Atlantis")),
    ],
)
def test_a_municipality_is_read_or_told(cell, code, problem):
    read = read_value("municipality", cell)
    assert read.value == code
    assert read.problems == ((problem,) if problem else ())


@pytest.mark.parametrize(
    ("text", "areas", "problem"),
    [
        ("Fyn", ("Fyn",), None),
        ("Amager", ("Amager",), Problem("rough-area", "Amager", "København, Dragør, Tårnby", is_doubt=True)),
        ("hele Ry", ("Skanderborg",), Problem("municipality-from-town", "hele Ry", "Skanderborg", is_doubt=True)),
        ("Nykøbing", (), Problem("unknown-area", "Nykøbing", "Odsherred, Guldborgsund, Morsø")),
        ("Hele landet", (), None),
    ],
)
def test_a_wish_for_an_area_is_read_or_told(text, areas, problem):
    read = read_areas(text)
    assert read.value == areas
    assert read.problems == ((problem,) if problem else ())
