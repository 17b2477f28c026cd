from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz

from praktik_cli.likeness import similar_names
from praktik_cli.naming import organisation_key


def keyed(*names: str) -> dict[str, str]:
    return {organisation_key(name): name for name in names}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Odense Universitetshospital", "Odense Universitetshospital (OUH)"),
        ("Odense Universitetshospital (OUH)", "OUH"),
        ("Odense Universitetshospital", "OUH"),
        ("Slots- og Kulturstyrelsen", "SLKS"),
        ("Aarhus Universitet", "AU"),
        ("Skattestyrelsen", "SKAT"),
        ("Koncern HR, Region Midtjylland", "Region Midtjylland"),
        ("Kolding Kommune", "Kolding Komune"),
        ("Slots- og Kulturstyrelsen", "Slot- og Kulturstyrelsen"),
    ],
)
def test_names_that_may_be_one(one: str, other: str) -> None:
    keys = [organisation_key(one), organisation_key(other)]
    assert similar_names(keyed(one, other)) == [tuple(keys)]
    assert similar_names(keyed(other, one)) == [tuple(keys[::-1])]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Vejle Kommune", "Vejen Kommune"),
        ("Region Nordjylland", "Region Midtjylland"),
        ("Skole 1 i Prøveby", "Skole 2 i Prøveby"),
        ("Aarhus Kommune", "Aarhus Universitet"),
        ("Odense", "Odense Universitetshospital"),
        ("Ouh", "Odense Universitetshospital"),
        ("OUX", "Odense Universitetshospital"),
    ],
)
def test_names_that_are_two(one: str, other: str) -> None:
    assert similar_names(keyed(one, other)) == []


def test_no_names_are_no_pairs() -> None:
    assert similar_names({}) == []
    assert similar_names(keyed("prøveby")) == []


@given(st.lists(st.text("abcæ ", min_size=8, max_size=24).map(organisation_key), max_size=6, unique=True))
def test_every_two_that_are_spelt_alike_are_found(names: list[str]) -> None:
    found = set(similar_names({name: name for name in names}))
    for at, one in enumerate(names):
        for other in names[at + 1 :]:
            if fuzz.ratio(one, other) >= 90:
                assert (one, other) in found


def test_many_names_are_compared_soon() -> None:
    names = [f"arbejdsplads nummer {number} i region nordjylland" for number in range(500)]
    start = perf_counter()
    assert similar_names(keyed(*names)) == []
    assert perf_counter() - start < 2


def test_of_many_alike_a_name_is_paired_with_the_first_five() -> None:
    names = [f"den store arbejdsplads {one}{other}" for one in "bcdfg" for other in "bcdfg"]
    pairs = similar_names(keyed(*names))
    assert [one for one, other in pairs if other == names[-1]] == names[:5]
    assert len(pairs) == sum(min(position, 5) for position in range(len(names)))


def test_two_alike_are_found_far_apart_among_many() -> None:
    others = [f"{number:05}" * 4 for number in range(3000)]
    assert similar_names(keyed("praktikpladsernenord", *others, "praktikpladsernenorx")) == [
        ("praktikpladsernenord", "praktikpladsernenorx")
    ]


def test_two_alike_are_found_up_to_the_greatest_difference_in_length() -> None:
    others = [f"{number:09}" for number in range(2000)]
    assert similar_names(keyed("nipraktik", *others, "nipraktikab")) == [("nipraktik", "nipraktikab")]
    assert similar_names(keyed("nipraktik", *others, "nipraktikabc")) == []
