import pytest

from praktik_cli.reading.lists import split


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("a; b;", ["a", "b"]),
        ("a\nb\n", ["a", "b"]),
        ('["a","b, c"]', ["a", "b, c"]),
        ("[a, b]", ["[a", "b]"]),
        ("a, b", ["a", "b"]),
        ("a, b; c", ["a, b", "c"]),
        ("a (b, c), d", ["a (b, c)", "d"]),
        ("a (b, c", ["a (b", "c"]),
        ("a, A, a.", ["a"]),
        (",,", []),
        ("1. a; 2. b", ["a", "b"]),
        ("2) b, 1) a", ["a", "b"]),
        ("1. prioritet: a\n2. prioritet: b", ["a", "b"]),
        ("3. klasse; 4. klasse", ["3. klasse", "4. klasse"]),
        ("1. sal", ["1. sal"]),
    ],
)
def test_a_cell_is_taken_apart(text: str, parts: list[str]) -> None:
    assert split(text) == parts


def test_the_longest_option_wins() -> None:
    options = {"a, b", "a, b, c", "d, e"}
    assert split("x, a, b, c, d, e, a", options.__contains__) == ["x", "a, b, c", "d, e", "a"]
