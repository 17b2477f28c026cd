"""Why a pair is no match and why a place is free, in words."""

from dataclasses import replace

import pytest

from factories import host, intern
from finished import finished
from praktik_cli.advising.explained import explained
from praktik_cli.domain.explanation import Places
from praktik_cli.domain.signup import Signups
from praktik_cli.explaining.rooms import BECAUSE
from praktik_cli.i18n import translator
from praktik_cli.wording.others import free_places_text, why_not_text

EN = translator("en")
PEOPLE = Signups((host("V1"), host("V2")), (intern("P1", name="Ida"),))


@pytest.fixture(scope="module")
def found():
    return explained(finished(PEOPLE), PEOPLE.interns[0])


@pytest.mark.parametrize("because", BECAUSE)
def test_every_reason_has_words(because, found):
    other = replace(found.others[0], because=because, price=None, guests=(intern(name="Bo"), intern(name="Cia")))
    told = why_not_text(other, found, EN)
    assert told.endswith(".")
    assert ("Bo and Cia" in told) == (because in {"full", "same_sector_per_host", "same_organisation_per_host"})


def test_rules_come_before_everything_else(found):
    other = replace(found.others[0], forbidden=("days", "distance"))
    assert why_not_text(other, found, EN) == "Not possible: days do not fit, too far away."


@pytest.mark.parametrize(
    ("places", "words"),
    [
        (Places(2, 1, 0, {}, {}), "Everybody who takes part has a place, so nobody was left to fill it."),
        (
            Places(2, 1, 0, {}, {}, short=2),
            "Nobody without a place was left to fill it. "
            "Nobody who got fewer placements than wished could come besides.",
        ),
        (
            Places(2, 1, 0, {}, {}, short=2, fitting=1),
            "Nobody without a place was left to fill it. 1 intern who got fewer placements than wished could come "
            "besides; the place was left for a goal that counts more, or not found in the time given.",
        ),
        (
            Places(2, 1, 1, {"days": 1}, {}),
            "1 intern has no place. This host is not possible for that one: days do not fit (1).",
        ),
        (
            Places(2, 1, 3, {"days": 1, "distance": 3}, {}),
            "3 interns have no place. "
            "This host is not possible for any of them: too far away (3), days do not fit (1).",
        ),
        (
            Places(2, 1, 3, {"days": 2}, {"same_sector_per_host": 1}),
            "3 interns have no place. This host is not possible for 2 of them: days do not fit (2). "
            "For 1 there are enough from the same sector.",
        ),
    ],
)
def test_why_a_place_is_free(places, words):
    assert free_places_text(places, EN) == words


@pytest.mark.parametrize("because", [because for because in BECAUSE if because != "full"])
def test_every_reason_for_a_free_place_has_words(because):
    assert free_places_text(Places(2, 1, 4, {}, {because: 4}), EN).count("4") == 2
