"""The settings: all of it optional, nothing unknown."""

import pytest
from pydantic import ValidationError

from praktik_cli.settings import CRITERIA, DEFAULT_GOALS, Points, Settings


def test_everything_has_a_default():
    settings = Settings()
    assert settings.goals.order == DEFAULT_GOALS
    assert settings.programme.max_interns_per_host == 3
    assert sum(settings.most(criterion) for criterion in CRITERIA) == 125


def test_the_criteria_are_the_points():
    assert set(CRITERIA) == set(Points.model_fields)


@pytest.mark.parametrize(
    "table",
    [
        {"rules": {"region": "require"}},
        {"rules": {"regions": "always"}},
        {"points": {"topics": -1}},
        {"points": {"topics": "25"}},
        {"programme": {"week": "37"}},
        {"programme": {"max_interns_per_host": 0}},
        {"goals": {"order": []}},
        {"goals": {"order": ["placed", "placed"]}},
        {"goals": {"order": ["happy"]}},
        {"colour": {}},
    ],
)
def test_what_is_no_setting_is_refused(table):
    with pytest.raises(ValidationError):
        Settings.model_validate(table)


def test_rules_without_a_level_are_required():
    assert Settings().level("own_organisation") == "require"
    assert Settings().level("regions") == "prefer"
