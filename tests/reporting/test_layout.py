import pytest
from rich.console import Group

from praktik_cli.reporting.layout import Bar, FromWidth, page, spaced


@pytest.mark.parametrize(
    ("value", "most", "bar"),
    [(0, 10, ""), (10, 10, "━" * 10), (5, 10, "━" * 5), (1, 1000, "╸"), (3, 20, "━╸"), (0, 0, "")],
)
def test_bars(value, most, bar, shown):
    assert shown(Bar(value, most, longest=10)).strip() == bar


def test_a_bar_keeps_within_the_screen(shown):
    assert shown(Bar(1, 1), 12).strip() == "━" * 12


def test_from_width(shown):
    choice = FromWidth(50, "wide", "narrow")
    assert shown(choice, 50) == "wide\n"
    assert shown(choice, 49) == "narrow\n"


def test_page_leaves_out_nothing_and_end_blanks(shown):
    assert shown(page("a   ", None, "", "b")) == "a\n\nb\n"


def test_spaced(shown):
    assert shown(Group(*spaced(["a", "b"]))) == "a\n\nb\n"
    assert spaced([]) == []
