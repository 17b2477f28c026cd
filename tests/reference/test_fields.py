"""The fields of a sign-up and their headers."""

import pytest

from praktik_cli.naming import fold
from praktik_cli.reference.fields import field, fields


@pytest.mark.parametrize("side", ["host", "intern"])
def test_keys_and_labels_are_unique(side):
    for values in (
        [one.key for one in fields(side)],
        [one.da for one in fields(side)],
        [one.en for one in fields(side)],
    ):
        assert len(set(values)) == len(values)


@pytest.mark.parametrize("side", ["host", "intern"])
def test_no_label_is_a_header_of_another_field(side):
    labels = {fold(text): one.key for one in fields(side) for text in (one.da, one.en)}
    for one in fields(side):
        for header in one.headers:
            assert labels.get(fold(header), one.key) in {one.key, "role_in_round"}, header


def test_the_needed_fields():
    needed = {side: {one.key for one in fields(side) if one.required} for side in ("host", "intern")}
    assert needed["host"] == {
        "organisation", "sector", "municipality", "contact_name", "contact_email", "capacity", "days", "topics",
    }  # fmt: skip
    assert needed["intern"] == {"name", "email", "organisation", "sector", "municipality", "days", "topics"}


def test_a_label_in_both_languages():
    assert (field("host", "capacity").label("da"), field("host", "capacity").label("en")) == (
        "Antal praktikanter",
        "Number of interns",
    )
