"""The words of sign-ups."""

import json
from pathlib import Path

import pytest

from praktik_cli.naming import fold
from praktik_cli.reference import words


@pytest.mark.parametrize(
    ("find", "text", "expected"),
    [
        (words.find_purpose, "Nyt netværk", "network"),
        (words.find_purpose, "en konkret løsning", "solution"),
        (words.find_purpose, "frokost", None),
        (words.find_role, "LEDER", "leder"),
        (words.find_role, "begge", "both"),
        (words.find_role, "direktør", "leder"),
        (words.find_role, "tømrer", None),
        (words.find_status, "Refunded", "afmeldt"),
        (words.find_status, "Checked In", "aktiv"),
        (words.find_status, "Not Attending", "afmeldt"),
        (words.find_status, "Deleted", "afmeldt"),
        (words.find_status, "Nogen svar", "ufuldstændig"),
        (words.find_status, "Pending", "ufuldstændig"),
        (words.find_status, "måske", None),
        (words.find_side, "Praktikant", "intern"),
        (words.find_side, "Både vært og praktikant", "both"),
        (words.find_side, "gæst", None),
        (words.find_weekday, "onsdag", 2),
        (words.find_weekday, "Fri", 4),
        (words.find_weekday, "lørdag", None),
        (words.find_yes_no, "Ja", True),
        (words.find_yes_no, "nej.", False),
        (words.find_yes_no, "✔️", True),
        (words.find_yes_no, "☐", False),
        (words.find_yes_no, "Ikke valgt", False),
        (words.find_yes_no, "måske", None),
    ],
)
def test_a_word_is_found_whole_or_not_at_all(find, text, expected):
    assert find(text) == expected


def test_any_choice_will_do():
    assert words.is_any("Ligegyldigt")
    assert not words.is_any("stat")


def test_weekends_are_known():
    assert words.is_weekend("Lørdag")
    assert not words.is_weekend("fredag")


def test_no_word_stands_for_two_things():
    data = json.loads((Path(words.__file__).parent / "words.json").read_text(encoding="utf-8"))
    for groups in data.values():
        spellings = [fold(word) for group in groups.values() for word in set(map(fold, group))]
        assert len(spellings) == len(set(spellings))
