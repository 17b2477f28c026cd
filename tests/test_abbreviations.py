"""Which long names a short one may stand for."""

import pytest

from praktik_cli.abbreviations import Abbreviations

NAMES = [
    "odense universitetshospital",
    "odense universitetshospital ouh",
    "slots og kulturstyrelsen",
    "ålborg universitet",
]


@pytest.mark.parametrize(
    ("short", "expected"),
    [
        ("ouh", ["odense universitetshospital ouh", "odense universitetshospital"]),
        ("ou", ["odense universitetshospital"]),
        ("slks", ["slots og kulturstyrelsen"]),
        ("åu", ["ålborg universitet"]),
        ("o", []),
        ("uh", []),
        ("oux", []),
        ("odenseuni", []),
        ("", []),
    ],
)
def test_a_short_name_has_its_long_forms(short, expected):
    assert list(Abbreviations(NAMES).long_forms(short)) == expected


def test_a_name_of_one_word_has_no_abbreviation():
    assert list(Abbreviations(["skattestyrelsen"]).long_forms("sk")) == []
