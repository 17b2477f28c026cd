"""``compare`` as a process, on one round with two settings."""

import json
import shutil

import pytest

from praktik_cli.cli import run as run_praktik


@pytest.fixture(scope="module")
def made(small_round, tmp_path_factory):
    """The folder of two runs, made once: the same sign-ups with two settings files."""
    folder = tmp_path_factory.mktemp("made")
    shutil.copy(small_round, folder / "signups.xlsx")
    (folder / "few.toml").write_text("[programme]\nmax_interns_per_host = 1\n", encoding="utf-8")
    (folder / "many.toml").write_text("[programme]\nmax_interns_per_host = 3\n", encoding="utf-8")
    for name in ("few", "many"):
        named = [
            str(folder / "signups.xlsx"),
            "--config",
            str(folder / f"{name}.toml"),
            "-o",
            str(folder / f"{name}.xlsx"),
        ]
        assert run_praktik(["match", *named, "--lang", "en"]) == 0
    return folder


@pytest.fixture
def records(made, folder):
    """The records of the two runs, whose files are in the test's folder."""
    shutil.copytree(made, folder, dirs_exist_ok=True)
    return [json.loads((folder / f"{name}.json").read_text(encoding="utf-8")) for name in ("few", "many")]


def test_two_settings_side_by_side(praktik, records, unchanged):
    with unchanged:
        ended = praktik("compare", "few.json", "many.xlsx", "--json", "--lang", "en")
    assert ended.returncode == 0, ended.stderr
    found = json.loads(ended.stdout)
    few, many = records
    assert found["schema"] == "praktik.compare/1"
    assert found["settings"] == [{"setting": "programme.max_interns_per_host", "first": 1, "second": 3}]
    values = [{goal["name"]: goal["value"] for goal in record["goals"]} for record in records]
    assert found["goals"] == [
        {"name": name, "first": value, "second": values[1][name]}
        for name, value in values[0].items()
        if name != "lottery"
    ]
    assert found["unused_places"] == [record["counts"]["places"] - len(record["matches"]) for record in records]
    assert found["people"]["both"] == few["counts"]["interns"] == many["counts"]["interns"]
    assert found["people"]["only_first"] == found["people"]["only_second"] == []
    placed = [{match["intern"] for match in record["matches"]} for record in records]
    assert placed[1] - placed[0] <= {one["intern"] for one in found["people"]["gained"]}
    assert [sum(row["placed"][n] for row in found["sectors"]) for n in (0, 1)] == [len(ids) for ids in placed]
    assert [sum(row["matches"][n] for row in found["regions"]) for n in (0, 1)] == found["matches"]
    assert all(one["points"][0] < one["points"][1] for one in found["people"]["gained"] if one["hosts"][0])
    assert "Settings that differ" in ended.stderr


def test_the_other_way_round_the_winners_lose(praktik, records):
    there = json.loads(praktik("compare", "few.json", "many.json", "--json").stdout)["people"]
    back = json.loads(praktik("compare", "many.json", "few.json", "--json").stdout)["people"]
    assert [one["intern"] for one in there["gained"]] == [one["intern"] for one in back["lost"]]
    assert there["moved"] == back["moved"]


def test_a_run_beside_itself(praktik, records):
    ended = praktik("compare", "few.json", "few.json", "--lang", "en")
    assert (ended.returncode, ended.stderr) == (0, "")
    assert "The settings are the same." in ended.stdout


def test_runs_of_other_sign_ups_are_not_refused(praktik, records):
    assert praktik("demo", "-o", "other.xlsx", "--hosts", 4, "--interns", 5, "--seed", 3).returncode == 0
    assert praktik("match", "other.xlsx").returncode == 0
    ended = praktik("compare", "few.json", "other-matches.json", "--json")
    assert ended.returncode == 0, ended.stderr
    people = json.loads(ended.stdout)["people"]
    assert (people["both"], len(people["only_first"]), len(people["only_second"])) == (0, 14, 5)


def test_both_runs_must_be_named_and_be_there(praktik, records):
    assert praktik("compare", "few.json").returncode == 2
    assert praktik("compare", "few.json", "none.json").returncode == 2


def test_a_run_whose_sign_ups_changed_is_refused(praktik, records, folder):
    with (folder / "signups.xlsx").open("ab") as file:
        file.write(b" ")
    assert praktik("compare", "few.json", "many.json").returncode == 1


def test_the_help_teaches(praktik):
    ended = praktik("compare", "--lang", "en", "--help")
    assert "praktik compare SIGNUPS-matches.json other.json" in " ".join(ended.stdout.split())
