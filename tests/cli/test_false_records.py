"""Run records that somebody changed by hand: whatever shows on the face of it is refused, and nothing breaks down."""

import json
import shutil

import pytest

from praktik_cli.cli import run
from praktik_cli.i18n import translator
from praktik_cli.inventing.signups import invent
from praktik_cli.writing.signup_workbook import write_demo


@pytest.fixture(scope="module")
def done(tmp_path_factory):
    """A folder with a run in which somebody has no place and there is advice; copy what is changed."""
    folder = tmp_path_factory.mktemp("done")
    write_demo(folder / "signups.xlsx", invent(9, 24, 7), translator("da"))
    assert run(["match", str(folder / "signups.xlsx"), "-o", str(folder / "m.xlsx"), "--lang", "en"]) == 0
    return folder


@pytest.fixture
def reported(done, folder, capsys, monkeypatch):
    """Changes the record and asks for its report: the exit code and what was said."""
    shutil.copy(done / "signups.xlsx", folder / "signups.xlsx")
    monkeypatch.chdir(folder)

    def called(change):
        data = json.loads((done / "m.json").read_text(encoding="utf-8"))
        change(data)
        (folder / "m.json").write_text(json.dumps(data), encoding="utf-8")
        capsys.readouterr()
        code = run(["report", "m.json", "--lang", "en"])
        return code, " ".join(capsys.readouterr().err.split())

    return called


def price(data):
    return next(why["evidence"]["price"] for why in data["unplaced"] if (why["evidence"]["price"] or {}).get("after"))


def more_places(data):
    return next(one["change"] for one in data["advice"] if one["change"]["kind"] == "capacity")


def placed(data):
    return data["matches"][0]["intern"]


def waiting(data):
    return data["unplaced"][0]["intern"]


def another_capacity(data):
    is_one = more_places(data)["from"] == 1
    return {"from": 2, "to": 3} if is_one else {"from": 1, "to": 2}


LIES = {
    "another seed": lambda data: data.update(seed=7),
    "who has no place loses it": lambda data: price(data).update(loses=[waiting(data)]),
    "who has a place gains one": lambda data: price(data)["gains"].append(placed(data)),
    "a place for nobody": lambda data: price(data).update(gains=[], loses=[]),
    "a place that costs nothing": lambda data: price(data)["after"].update(placed=99),
    "advice places who has a place": lambda data: data["advice"][0].update(placed=[placed(data)], loses=[], gain=1),
    "advice takes a place from nobody": lambda data: data["advice"][0].update(loses=["nobody"]),
    "advice that gains more than it says": lambda data: data["advice"][0].update(gain=data["advice"][0]["gain"] + 1),
    "advice to somebody else": lambda data: more_places(data).update(subject="nobody"),
    "a host has another capacity": lambda data: more_places(data).update(another_capacity(data)),
    "a goal of another value": lambda data: data["prices"][0].update(value=data["prices"][0]["value"] + 1),
    "a later goal of another value": lambda data: data["prices"][0].update(later={"points": [1, 2]}),
    "a later goal that would not be higher": lambda data: data["prices"][0].update(
        later={"points": [next(goal["value"] for goal in data["goals"] if goal["name"] == "points"), 0]}
    ),
}


def test_the_record_as_it_was_written_is_believed(reported):
    code, words = reported(lambda data: None)
    assert code == 0, words


@pytest.mark.parametrize("lie", LIES)
def test_what_cannot_be_is_refused(lie, reported):
    code, words = reported(LIES[lie])
    assert (code, "does not fit its sign-ups" in words) == (1, True), words


def test_what_makes_no_sense_is_damage(reported):
    code, words = reported(lambda data: more_places(data).update(kind="x"))
    assert (code, "but damaged" in words) == (1, True), words
