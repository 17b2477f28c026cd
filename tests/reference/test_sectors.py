"""The sectors and their names."""

import pytest

from praktik_cli.reference.sectors import SECTORS, find_sector, nearest_sector


@pytest.mark.parametrize(
    ("text", "sector"),
    [
        *zip(SECTORS, SECTORS, strict=True),
        ("Kommunal forvaltning", "kommune"),
        ("Statslig institution", "stat"),
        ("Ministerium", "stat"),
        ("Offentlig – kommune", "kommune"),
        ("Offentlig (kommune)", "kommune"),
        ("Stat (ministerium, styrelse)", "stat"),
        ("Region/hospital", "region"),
        ("Region eller hospital", "region"),
        ("Selvejende/uddannelse", "selvejende"),
        ("Self-governing institution", "selvejende"),
        ("Central government", "stat"),
        ("Privat A/S", None),
        ("A/S", "privat"),
        ("Andet:", "andet"),
        ("Andet: forening", "andet"),
        ("stat eller kommune", None),
        ("andet eller kommune", None),
        ("Offentlig", None),
        ("statsskole", None),
        ("Australia", None),
        ("", None),
    ],
)
def test_a_sector_is_named_in_whole_words_or_not_at_all(text, sector):
    assert find_sector(text) == sector


@pytest.mark.parametrize(
    ("text", "nearest"),
    [("komune", "kommune"), ("stat eller kommune", "stat, kommune"), ("ministerum", "stat"), ("xyz", None)],
)
def test_the_nearest_is_suggested(text, nearest):
    assert nearest_sector(text) == nearest
