import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from praktik_cli.domain.advice import Advice, Advised, Change, GoalPrice
from praktik_cli.domain.certificate import NearMiss, Price, TightSet
from praktik_cli.domain.earlier import FIRST, Earlier
from praktik_cli.domain.reading import InputFile, LeftOut
from praktik_cli.domain.run import Match, NoRoom, Unplaced
from praktik_cli.domain.solution import GoalResult
from praktik_cli.errors import InputError, UsageError
from praktik_cli.reading.record import newest_record, read_run
from praktik_cli.settings import Programme, Settings

SETTINGS = Settings(programme=Programme(week="2018-W37"), columns={"Hvor?": "wanted_regions"})

VALUES = {"placed": 1, "waited": 0, "hosts_used": 1, "worst_off": 12, "points": 12, "lottery": 3_000_000_000_000}
FYN = ["Region Hovedstaden", "Region Syddanmark"]


def record(**changes: Any) -> dict[str, Any]:
    return {
        "schema": "praktik.run/1",
        "created": "2026-01-01T12:00:00+01:00",
        "status": "optimal",
        "stopped": None,
        "inputs": [{"path": "signups.xlsx", "sha256": "ab" * 32}],
        "settings": SETTINGS.model_dump(mode="json"),
        "versions": {"praktik": "0.1.0"},
        "seed": 1,
        "counts": {"hosts": 2, "interns": 2, "placed": 1},
        "goals": [
            {"name": name, "value": value, "bound": value, "proven": True, "by": "flow", "seconds": 0.5}
            for name, value in VALUES.items()
        ],
        "matches": [
            {"host": "V1", "intern": "P1", "points": 12, "breakdown": {"topics": 12, "role": 0}, "status": "proposed"}
        ],
        "unplaced": [
            {
                "intern": "P2",
                "reason": "hosts_full",
                "evidence": {
                    "hosts": 2,
                    "removed": {"days": 1},
                    "no_room": [{"host": "V1", "because": "full", "interns": ["P1"]}],
                    "more": {"full": 2},
                    "near": [{"host": "V2", "rule": "days", "short": 1}],
                    "near_count": {"days": 1},
                    "tight_set": 0,
                    "price": {
                        "before": VALUES,
                        "after": VALUES,
                        "loses": ["P1"],
                        "gains": ["P2"],
                        "proven": True,
                    },
                },
            }
        ],
        "tight_sets": [{"interns": ["P1", "P2"], "hosts": ["V1"], "places": 1}],
        "advice": [
            {
                "change": {"kind": "regions", "subject": "P2", "field": "wanted_regions", "from": FYN[:1], "to": FYN},
                "gain": 1,
                "placed": ["P2"],
                "loses": [],
                "goes_to": [],
            }
        ],
        "prices": [{"goal": "placed", "value": 1, "without": 0, "later": {"points": [12, 14]}}],
        "not_advised": None,
        "left_out": [{"file": "signups.xlsx", "sheet": None, "row": 7, "codes": ["missing-value"]}],
        "earlier": {
            "workbook": {"path": "first.xlsx", "sha256": "cd" * 32},
            "proposed": [["V1", "P1"], ["V2", "P2"]],
            "accepted": [["V1", "P1"]],
            "locked": [],
            "declined": [["V2", "P2"]],
            "declined_before": [["V2", "P1"]],
            "dropped": [],
            "met": [["V1", "P2"]],
            "days": [["V1", "P1", [0, 1]]],
            "unplaced": ["P2"],
            "waited": ["P2"],
            "history": [{"path": "2017.json", "sha256": "ef" * 32}],
        },
        "seconds": {"total": 1.5},
    } | changes


def write(path: Path, data: object) -> Path:
    path.write_text(json.dumps(data), encoding="utf-8")
    return path


def test_a_record_becomes_the_run_it_was_written_from(tmp_path: Path) -> None:
    run = read_run(write(tmp_path / "run.json", record()))
    assert run.settings == SETTINGS
    assert run.inputs == (InputFile("signups.xlsx", "ab" * 32),)
    assert run.goals == tuple(GoalResult(name, value, value, "flow", 0.5) for name, value in VALUES.items())
    assert run.matches == (Match("V1", "P1", 12, {"topics": 12, "role": 0}, "proposed"),)
    assert run.unplaced == (
        Unplaced(
            intern="P2",
            reason="hosts_full",
            hosts=2,
            removed={"days": 1},
            no_room=(NoRoom("V1", "full", ("P1",)),),
            more={"full": 2},
            near=(NearMiss("V2", "days", 1),),
            near_count={"days": 1},
            tight_set=0,
            price=Price(VALUES, VALUES, ("P1",), ("P2",)),
        ),
    )
    assert run.tight_sets == (TightSet(("P1", "P2"), ("V1",), 1),)
    assert run.advised == Advised(
        (Advice(Change("regions", "P2", "wanted_regions", ("Region Hovedstaden",), tuple(FYN)), 1, ("P2",)),),
        (GoalPrice("placed", 1, 0, {"points": (12, 14)}),),
    )
    assert run.earlier == Earlier(
        workbook=InputFile("first.xlsx", "cd" * 32),
        proposed=(("V1", "P1"), ("V2", "P2")),
        accepted=(("V1", "P1"),),
        declined=(("V2", "P2"),),
        declined_before=(("V2", "P1"),),
        met=(("V1", "P2"),),
        days=(("V1", "P1", (0, 1)),),
        unplaced=("P2",),
        waited=("P2",),
        history=(InputFile("2017.json", "ef" * 32),),
    )
    assert run.left_out == (LeftOut("signups.xlsx", None, 7, ("missing-value",)),)
    assert (run.created, run.status, run.seed) == ("2026-01-01T12:00:00+01:00", "optimal", 1)
    assert (run.versions, run.counts["placed"], run.seconds) == ({"praktik": "0.1.0"}, 1, {"total": 1.5})


def test_a_first_round_has_nothing_before_it(tmp_path: Path) -> None:
    assert read_run(write(tmp_path / "run.json", record(earlier=None))).earlier == FIRST


@pytest.mark.parametrize("stopped", [None, "clock", "interrupt"])
def test_what_stopped_the_run_is_read(stopped: str | None, tmp_path: Path) -> None:
    assert read_run(write(tmp_path / "run.json", record(stopped=stopped))).stopped == stopped


def test_another_reason_to_stop_is_damage(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="damaged"):
        read_run(write(tmp_path / "run.json", record(stopped="bored")))


@pytest.mark.parametrize("data", [[], {}, {"schema": "praktik.check/1"}, "praktik.run/1", None, {"schema": 1}])
def test_another_json_file_is_no_record(data: object, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="not a run record"):
        read_run(write(tmp_path / "x.json", data))


def test_a_file_that_is_no_json_is_no_record(tmp_path: Path) -> None:
    (tmp_path / "x.json").write_bytes(b"PK\x03\x04\xff")
    with pytest.raises(InputError, match="not a run record"):
        read_run(tmp_path / "x.json")


def test_a_record_of_another_version_says_so(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="another version") as error:
        read_run(write(tmp_path / "x.json", record(schema="praktik.run/2")))
    assert error.value.values["schema"] == "praktik.run/2"


def dropped(key: str) -> Callable[[dict[str, Any]], None]:
    return lambda data: data.pop(key)


DAMAGES: dict[str, Callable[[dict[str, Any]], Any]] = {
    **{key: dropped(key) for key in record() if key != "schema"},
    "a list as an id": lambda data: data["matches"][0].update(host=[]),
    "text as points": lambda data: data["matches"][0].update(points="many"),
    "value above bound": lambda data: data["goals"][0].update(bound=0),
    "unknown setting": lambda data: data["settings"].update(x=1),
    "no evidence": lambda data: data["unplaced"][0].pop("evidence"),
    "matches no list": lambda data: data.update(matches=7),
    "counts no table": lambda data: data.update(counts=[1]),
    "an unknown word for no advice": lambda data: data.update(not_advised="bored"),
    "advice for nobody": lambda data: data["advice"][0].pop("placed"),
    "a price of words": lambda data: data["unplaced"][0]["evidence"]["price"].update(after={"placed": "one"}),
    "a price of other goals": lambda data: data["unplaced"][0]["evidence"]["price"].update(after={"a": 1}),
    "a price that starts from nothing": lambda data: data["unplaced"][0]["evidence"]["price"].update(before={}),
    "no goals": lambda data: data.update(goals=[]),
    "goals in another order": lambda data: data["goals"].reverse(),
    "the price of no goal": lambda data: data["prices"][0].update(goal=""),
    "the price of an earlier goal": lambda data: data["prices"][0].update(goal="points", later={"placed": [1, 2]}),
    "a number that no round has": lambda data: data["counts"].update(placed=10**40),
    "seconds without end": lambda data: data.update(seconds={"total": float("inf")}),
    "a yes as a number": lambda data: data["advice"][0].update(gain=True),
    "a set that is a text": lambda data: data.update(tight_sets=["P1"]),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_record_says_so(damage: str, tmp_path: Path) -> None:
    data = record()
    DAMAGES[damage](data)
    with pytest.raises(InputError, match="damaged"):
        read_run(write(tmp_path / "run.json", data))


def changes() -> dict[str, dict[str, Any]]:
    """A change of each kind that a record can hold."""
    host = {"region": "Region Syddanmark", "municipality": "0461", "sector": "kommune", "capacity": 3}
    return {
        "capacity": {"subject": "V1", "field": "capacity", "from": 1, "to": 2},
        "distance": {"subject": "P2", "field": "max_km", "from": 10, "to": 25},
        "days": {"subject": "P2", "field": "days", "from": [2, 3], "to": [1, 3]},
        "host_days": {"subject": "V1", "field": "days", "from": [2, 3], "to": [2, 4]},
        "weekdays": {"subject": "P2", "field": "weekdays", "from": [0, 2], "to": [0, 1, 2]},
        "host_weekdays": {"subject": "V1", "field": "weekdays", "from": [0, 2], "to": [0, 2, 4]},
        "regions": {"subject": "P2", "field": "wanted_regions", "from": [], "to": ["Region Syddanmark"]},
        "new_host": {"subject": "", "field": "host", "from": None, "to": host},
        "rule": {"subject": "same_sector_per_host", "field": "rules.same_sector_per_host", "from": 2, "to": 0},
    }


def with_change(kind: str, **changed: Any) -> dict[str, Any]:
    data = record()
    data["advice"][0]["change"] = {"kind": kind, **changes().get(kind, changes()["capacity"]), **changed}
    return data


@pytest.mark.parametrize("kind", changes())
def test_every_kind_of_change_is_read(kind: str, tmp_path: Path) -> None:
    (advice,) = read_run(write(tmp_path / "run.json", with_change(kind))).advised.advice
    assert advice.change.kind == kind


@pytest.mark.parametrize("to", [1.5, None, "", [], {}, {"capacity": 1}, [1.5], ["x"], 10**17, [[]], [5], [3, 1]])
@pytest.mark.parametrize("kind", changes())
def test_a_change_to_something_else_is_damage(kind: str, to: object, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="damaged"):
        read_run(write(tmp_path / "run.json", with_change(kind, to=to)))


@pytest.mark.parametrize(
    ("kind", "changed"),
    [
        ("x", {}),
        ("rule", {"subject": "points"}),
        ("rule", {"from": 1}),
        ("rule", {"subject": "quota", "field": "rules.quota.0", "from": {}, "to": None}),
        *((kind, {"field": "id"}) for kind in changes()),
        *(
            ("new_host", {"to": changes()["new_host"]["to"] | one})
            for one in ({"municipality": "0000"}, {"sector": "x"}, {"sector": []}, {"capacity": 4}, {"region": "Fyn"})
        ),
    ],
)
def test_a_change_that_no_run_tries_is_damage(kind: str, changed: dict[str, Any], tmp_path: Path) -> None:
    with pytest.raises(InputError, match="damaged"):
        read_run(write(tmp_path / "run.json", with_change(kind, **changed)))


def test_what_is_no_ordinary_file_is_passed_over_and_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.json")
    with (tmp_path / "huge.json").open("wb") as huge:
        huge.truncate(10**9)
    newest = write(tmp_path / "run.json", record())
    assert newest_record(tmp_path) == newest
    with pytest.raises(UsageError, match="no ordinary file"):
        read_run(tmp_path / "pipe.json")
    with pytest.raises(InputError, match="not a run record"):
        read_run(tmp_path / "huge.json")


@pytest.mark.parametrize(("name", "words"), [("gone.json", "no run record"), (".", "is a folder")])
def test_a_path_without_a_file_is_a_usage_error(name: str, words: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=words):
        read_run(tmp_path / name)


def test_the_newest_record_is_the_one_created_last(tmp_path: Path) -> None:
    assert newest_record(tmp_path) is None
    write(tmp_path / "z.json", record(created="2026-01-01T12:00:00+01:00"))
    newest = write(tmp_path / "a.json", record(created="2026-01-01T11:30:00+00:00"))
    write(tmp_path / "other.json", {"created": "2027-01-01T12:00:00+01:00"})
    write(tmp_path / "list.json", [1])
    (tmp_path / "broken.json").write_text("{")
    (tmp_path / "folder.json").mkdir()
    assert newest_record(tmp_path) == newest
