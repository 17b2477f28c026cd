"""The words of sign-ups."""

import pytest

from praktik_cli.reference import words


@pytest.mark.parametrize(
    ("find", "text", "expected"),
    [
        (words.find_purpose, "Nyt netværk", "network"),
        (words.find_purpose, "en konkret løsning", "solution"),
        (words.find_purpose, "frokost", None),
        (words.find_role, "LEDER", "leder"),
        (words.find_role, "begge", "both"),
        (words.find_role, "direktør", None),
        (words.find_status, "Refunded", "afmeldt"),
        (words.find_status, "måske", None),
        (words.find_side, "Praktikant", "intern"),
        (words.find_side, "Både vært og praktikant", "both"),
        (words.find_side, "gæst", None),
        (words.find_weekday, "onsdag", 2),
        (words.find_weekday, "Fri", 4),
        (words.find_weekday, "lørdag", None),
        (words.find_yes_no, "Ja", True),
        (words.find_yes_no, "nej.", False),
        (words.find_yes_no, "måske", None),
    ],
)
def test_a_word_is_found_whole_or_not_at_all(find, text, expected):
    assert find(text) == expected


def test_any_choice_will_do():
    assert words.is_any("Ligegyldigt")
    assert not words.is_any("stat")
