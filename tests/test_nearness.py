"""The nearest of very many names."""

from random import Random
from time import perf_counter

import pytest

from praktik_cli.nearness import Names

NAMES = ["Odense Universitetshospital", "Odense Kommune, Børn & Unge", "Kolding Kommune", "Eksempelstyrelsen"]


@pytest.mark.parametrize(
    ("text", "nearest"),
    [
        ("Eksempelstyrelsn", "Eksempelstyrelsen"),
        ("odense univrsitetshospital", "Odense Universitetshospital"),
        ("OUH", "Odense Universitetshospital"),
        ("Børn og Unge", "Odense Kommune, Børn & Unge"),
        ("Koldng Kommune", "Kolding Kommune"),
        ("Zoologisk Have", None),
        ("", None),
    ],
)
def test_the_nearest_is_close_or_nothing(text, nearest):
    assert Names(NAMES).nearest(text) == Names(NAMES[::-1]).nearest(text) == nearest


def test_among_very_many_each_misspelt_one_is_found_soon():
    random = Random(1)
    names = ["".join(random.choices("abdefghijklmnoprstuvyæøå", k=12)) + f" afdeling {n % 9}" for n in range(20_000)]
    index = Names(names)
    start = perf_counter()
    misspelt = [f"{name[:5]}{name[6:]}" for name in names[:200]]
    assert [index.nearest(name) for name in misspelt] == names[:200]
    assert perf_counter() - start < 10
