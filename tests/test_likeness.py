from time import perf_counter

import pytest

from praktik_cli.likeness import similar_names
from praktik_cli.naming import organisation_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Odense Universitetshospital", "Odense Universitetshospital (OUH)"),
        ("Koncern HR, Region Midtjylland", "Region Midtjylland"),
        ("Kolding Kommune", "Kolding Komune"),
        ("Slots- og Kulturstyrelsen", "Slot- og Kulturstyrelsen"),
    ],
)
def test_names_that_may_be_one(one: str, other: str) -> None:
    keys = [organisation_key(one), organisation_key(other)]
    assert similar_names(keys) == [tuple(keys)]
    assert similar_names(keys[::-1]) == [tuple(keys[::-1])]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Vejle Kommune", "Vejen Kommune"),
        ("Region Nordjylland", "Region Midtjylland"),
        ("Skole 1 i Prøveby", "Skole 2 i Prøveby"),
        ("Aarhus Kommune", "Aarhus Universitet"),
        ("Odense", "Odense Universitetshospital"),
    ],
)
def test_names_that_are_two(one: str, other: str) -> None:
    assert similar_names([organisation_key(one), organisation_key(other)]) == []


def test_no_names_are_no_pairs() -> None:
    assert similar_names([]) == []
    assert similar_names(["prøveby"]) == []


def test_many_names_are_compared_soon() -> None:
    names = [f"arbejdsplads nummer {number} i region nordjylland" for number in range(500)]
    start = perf_counter()
    assert similar_names(names) == []
    assert perf_counter() - start < 2


def test_two_alike_are_found_far_apart_among_many() -> None:
    others = [f"{number:05}" * 4 for number in range(3000)]
    assert similar_names(["praktikpladsernenord", *others, "praktikpladsernenorx"]) == [
        ("praktikpladsernenord", "praktikpladsernenorx")
    ]


def test_two_alike_are_found_up_to_the_greatest_difference_in_length() -> None:
    others = [f"{number:09}" for number in range(2000)]
    assert similar_names(["nipraktik", *others, "nipraktikab"]) == [("nipraktik", "nipraktikab")]
    assert similar_names(["nipraktik", *others, "nipraktikabc"]) == []
