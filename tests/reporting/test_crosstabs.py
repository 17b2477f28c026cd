import pytest

from praktik_cli.domain.report import CrossTable
from praktik_cli.i18n import translator
from praktik_cli.reporting.crosstabs import broken_name, cross_table

REGIONS = ("Hovedstaden", "Sjælland", "Syddanmark", "Midtjylland", "Nordjylland", "Udlandet")
COUNTS = CrossTable(REGIONS, REGIONS, tuple(tuple(row * 10 + column for column in range(6)) for row in range(6)))


@pytest.mark.parametrize(
    ("name", "broken"),
    [
        ("Hovedstaden", "Hoved-\nstaden"),
        ("Sjælland", "Sjæl-\nland"),
        ("Syddanmark", "Syd-\ndanmark"),
        ("Midtjylland", "Midt-\njylland"),
        ("Østdanmark", "Øst-\ndanmark"),
        ("Self-owning/education", "Self-owning/\neducation"),
        ("Region (sector)", "Region\n(sector)"),
        ("Stat", "Stat"),
    ],
)
def test_names_break_at_their_seams(name, broken):
    assert broken_name(name) == broken


@pytest.mark.parametrize("width", [66, 72, 80, 120])
def test_rows_and_columns_add_up(width, shown):
    lines = shown(cross_table(COUNTS, str, translator("en")), width).splitlines()
    totals = [int(word) for word in lines[-1].split()[1:]]
    assert totals == [150, 156, 162, 168, 174, 180, 990]


def test_a_screen_too_narrow_for_a_table_lists_the_flows(shown):
    lines = shown(cross_table(COUNTS, str, translator("en")), 40).splitlines()
    assert lines[0] == "55  Udlandet → Udlandet"
    assert len(lines) == 35


def test_zero_is_a_dot(shown):
    counts = CrossTable(("Stat",), ("Stat", "Kommune"), ((0, 3),))
    assert shown(cross_table(counts, str, translator("en")), 80).splitlines()[1].split() == ["Stat", "·", "3", "3"]
