from pathlib import Path

import pytest

from praktik_cli.errors import UsageError
from praktik_cli.reading.settings_file import read_settings
from praktik_cli.settings import Quota, Settings


def write(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "praktik.toml"
    path.write_text(text, encoding="utf-8")
    return path


def problems(tmp_path: Path, text: str) -> list[str]:
    with pytest.raises(UsageError) as error:
        read_settings(write(tmp_path, text))
    assert error.value.exit_code == 2
    return [message.format(**values) for message, values in error.value.details]


def test_without_a_file_the_settings_are_the_defaults(tmp_path: Path) -> None:
    assert read_settings(None) == Settings()
    assert read_settings(write(tmp_path, "")) == Settings()


def test_a_file_changes_what_it_names(tmp_path: Path) -> None:
    settings = read_settings(
        write(
            tmp_path,
            """\ufeff
            [programme]
            name = "Innovationspraktik 2018"
            week = "2018-W37"
            [rules]
            regions = "require"
            min_cross_sector_share = 0
            [goals]
            order = ["placed", "points"]
            [points]
            topics = 30
            [columns]
            "Hvor vil du helst hen?" = "wanted_regions"
            """,
        )
    )
    assert settings.programme.week == "2018-W37"
    assert settings.rules.regions == "require"
    assert settings.rules.sectors == "prefer"
    assert settings.goals.order == ("placed", "points")
    assert settings.points.topics == 30
    assert settings.columns == {"Hvor vil du helst hen?": "wanted_regions"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[rules]\nregion = 'prefer'", "[rules] region: no such setting; nearest: [rules] regions."),
        ("[goals]\nregions = 1", "[goals] regions: no such setting; nearest: [rules] regions."),
        ("[colums]", "[colums]: no such setting; nearest: [columns]."),
        ("regions = 'prefer'", "[regions]: no such setting; nearest: [rules] regions."),
        ("[goals]\nxyz = 1", "[goals] xyz: no such setting; there are order, seed."),
        ("[rules]\nregions = 'perhaps'", '[rules] regions is "perhaps"; it can be require, prefer, ignore.'),
        ("[rules]\nsame_sector_per_host = '2'", '[rules] same_sector_per_host is "2"; it must be a whole number.'),
        ("[points]\ntopics = 2.5", "[points] topics is 2.5; it must be a whole number."),
        ("[points]\ntopics = -1", "[points] topics is -1; it must be at least 0."),
        ("[programme]\nplacements_per_intern = 9", "[programme] placements_per_intern is 9; it must be at most 3."),
        ("[rules]\nmin_cross_sector_share = 2", "[rules] min_cross_sector_share is 2; it must be at most 1."),
        (
            "[rules]\nmin_cross_sector_share = []",
            "[rules] min_cross_sector_share is []; it must be a number from 0 to 1.",
        ),
        ("[rules]\nmin_cross_sector_share = nan", "[rules] min_cross_sector_share is nan; it must be at most 1."),
        ("[programme]\nname = 7", "[programme] name is 7; it must be a text in quotation marks."),
        ("[programme]\nweek = '37'", '[programme] week is "37"; it must be a year and a week such as "2018-W37".'),
        ("[goals]\norder = 'placed'", '[goals] order is "placed"; it must be a list in square brackets.'),
        ("[goals]\norder = []", "[goals] order is empty; it must name at least one goal."),
        ("[goals]\norder = ['kept', 'kept']", "[goals] order names a goal twice; each may stand in the order once."),
        (
            "[goals]\norder = ['most']",
            '[goals] order is "most"; it can be placed, waited, hosts_used, kept, worst_off, points.',
        ),
        ("rules = 3", "[rules] is 3; it must be a table with settings of its own."),
        ("[columns]\n'Navn' = 1", "[columns] Navn is 1; it must be a text in quotation marks."),
        (
            "[[rules.quota]]\nside = 'host'\nfield = 'region'\nvaule = 'x'\nvalue = 'Fyn'\nmin = 1",
            "[[rules.quota]] 1: vaule: no such setting; nearest: [[rules.quota]] 1: value.",
        ),
    ],
)  # fmt: skip
def test_a_setting_that_cannot_be_used_is_told_in_plain_words(text: str, message: str, tmp_path: Path) -> None:
    assert problems(tmp_path, text) == [message]


def test_everything_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    told = problems(tmp_path, "[rules]\nregion = 'prefer'\ndays = 'maybe'\n[points]\ntopics = 'many'\n[x]")
    assert len(told) == 4


@pytest.mark.parametrize(("text", "where"), [("[rules]\ndays = \n", "line 2, column 8"), ("[rules", "its end")])
def test_a_file_that_is_no_toml_says_where(text: str, where: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError) as error:
        read_settings(write(tmp_path, text))
    assert where in error.value.message.format(**error.value.values)


@pytest.mark.parametrize(("name", "words"), [("gone.toml", "no settings file"), (".", "is a folder")])
def test_a_path_without_a_file_is_told(name: str, words: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=words):
        read_settings(tmp_path / name)


def test_a_file_in_another_encoding_is_told(tmp_path: Path) -> None:
    (tmp_path / "praktik.toml").write_bytes("name = 'Ærø'".encode("cp1252"))
    with pytest.raises(UsageError, match="UTF-8"):
        read_settings(tmp_path / "praktik.toml")


def test_shares_quotas_and_the_goal_kept_are_settings(tmp_path: Path) -> None:
    text = """
        [rules]
        min_cross_sector_share = 0.8
        [[rules.quota]]
        side = "host"
        field = "municipality"
        value = "0851"
        max = 4
        [[rules.quota]]
        side = "intern"
        field = "sector"
        value = "Statslig"
        min = 2
        max = 2
        [goals]
        order = ["placed", "kept"]
        """
    settings = read_settings(write(tmp_path, text))
    assert settings.rules.min_cross_sector_share == 0.8
    assert settings.rules.quota[0] == Quota(side="host", field="municipality", value="0851", max=4)
    assert (settings.rules.quota[1].min, settings.rules.quota[1].max) == (2, 2)
    assert settings.goals.order == ("placed", "kept")


def quota(**entries: object) -> str:
    lines = [f"{key} = {value!r}" for key, value in ({"side": "intern", "max": 9} | entries).items()]
    return "\n".join(["[[rules.quota]]", *lines, ""])


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            quota(field="region", value="Region Nordjyland"),
            'value is "Region Nordjyland", which nobody can have; nearest: "Region Nordjylland".',
        ),
        (quota(field="sector", value="statslg"), 'value is "statslg", which nobody can have; nearest: "stat".'),
        (
            quota(field="municipality", value="Kolling"),
            'value is "Kolling", which nobody can have; nearest: "Kolding".',
        ),
        (
            quota(field="sector", value="xyz"),
            'value is "xyz", which is no sector; there are stat, region, kommune, selvejende, privat, andet.',
        ),
        (
            quota(field="municipality", value="9999"),
            'value is "9999", which is no municipality; write its name or its four-digit code.',
        ),
        (quota(field="organisation", value=" "), 'value is " "; it must name an employer.'),
        (quota(field="sector", value="stat", min=3, max=2), "min is 3, but max is 2; no matching has both."),
        (quota(field="sector", value="stat", max=-1), "max is -1; it must be at least 0."),
    ],
)
def test_a_quota_that_cannot_be_used_is_told_with_the_nearest_right_value(
    text: str, message: str, tmp_path: Path
) -> None:
    assert problems(tmp_path, text) == [f"[[rules.quota]] 1: {message}"]


def test_a_quota_without_numbers_is_told(tmp_path: Path) -> None:
    text = "[[rules.quota]]\nside = 'host'\nfield = 'region'\nvalue = 'Fyn'"
    assert problems(tmp_path, text) == ["[[rules.quota]] 1 asks for nothing; give it min, max or both."]


def test_everything_wrong_in_quotas_and_elsewhere_is_told_at_once(tmp_path: Path) -> None:
    wrong = quota(field="sector", value="xyz", min=3, max=2) + quota(field="region", value="qq")
    told = problems(tmp_path, f"[rules]\ndays = 'maybe'\n{wrong}")
    assert len(told) == 4
    assert "Region Midtjylland" in told[-1]


@pytest.mark.parametrize("text", ["[rules]\nquota = 3", "[rules]\nquota = [3]", quota(field=[], value="x")])
def test_what_is_no_quota_at_all_is_told_once(text: str, tmp_path: Path) -> None:
    assert len(problems(tmp_path, text)) == 1
