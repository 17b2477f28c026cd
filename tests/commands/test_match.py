"""What ``match`` does with what the solver gives: a clash, a stopped search, no time for any matching."""

import json
from contextlib import nullcontext
from dataclasses import replace

import pytest

import praktik_cli.solving.solve as solving
from factories import Silent
from praktik_cli.advising import advised as advising
from praktik_cli.commands.match import MatchOptions, match
from praktik_cli.commands.speaker import Speaker
from praktik_cli.domain.clash import Clash, Demand
from praktik_cli.errors import NoMatchingInTime, UsageError
from praktik_cli.exit_codes import ExitCode
from praktik_cli.i18n import translator
from praktik_cli.inventing.signups import invent
from praktik_cli.writing.signup_workbook import write_demo

CLASH = Clash((Demand("quota", quota=0, wanted=99, possible=9), Demand("capacity", host="V001", wanted=1)), 0.25)
QUOTA = "[[rules.quota]]\nside = 'intern'\nfield = 'sector'\nvalue = 'kommune'\nmin = 99\n"


@pytest.fixture
def signups(tmp_path):
    path = tmp_path / "signups.xlsx"
    write_demo(path, invent(5, 6, 7), translator("da"))
    (tmp_path / "mine.toml").write_text(QUOTA, encoding="utf-8")
    return path


def giving(monkeypatch, outcome):
    def solve(*_):
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    monkeypatch.setattr(solving, "solve", solve)


def run(signups, **changes):
    return match(MatchOptions(signups=[signups], config=signups.parent / "mine.toml", **changes))


def test_a_clash_is_told_on_stderr_and_writes_nothing(signups, monkeypatch, capsys):
    giving(monkeypatch, CLASH)
    assert run(signups) is ExitCode.INFEASIBLE
    said = capsys.readouterr()
    assert said.out == ""
    assert "Kvote 1 vil have mindst 99" in " ".join(said.err.split())
    assert {path.name for path in signups.parent.iterdir()} == {"signups.xlsx", "mine.toml"}


def test_a_clash_as_json_names_ids_only(signups, monkeypatch, capsys):
    giving(monkeypatch, CLASH)
    assert run(signups, as_json=True, language="en") is ExitCode.INFEASIBLE
    said = capsys.readouterr()
    nothing = {"quota": None, "host": None, "intern": None, "wanted": None, "possible": None}
    assert json.loads(said.out) == {
        "schema": "praktik.clash/1",
        "status": "infeasible",
        "demands": [
            nothing | {"rule": "quota", "quota": 0, "wanted": 99, "possible": 9},
            nothing | {"rule": "capacity", "host": "V001", "wanted": 1},
        ],
        "seconds": 0.25,
    }
    assert "What clashes" in said.err


def test_no_time_for_any_matching_is_told(signups, monkeypatch):
    giving(monkeypatch, NoMatchingInTime())
    with pytest.raises(UsageError, match="more time") as error:
        run(signups)
    assert error.value.exit_code == ExitCode.USAGE
    assert {path.name for path in signups.parent.iterdir()} == {"signups.xlsx", "mine.toml"}


@pytest.mark.parametrize("stopped", [None, "clock", "interrupt"])
def test_what_stopped_the_search_is_in_the_record(stopped, signups, monkeypatch, capsys):
    solve = solving.solve
    monkeypatch.setattr(solving, "solve", lambda *arguments: replace(solve(*arguments), stopped=stopped))
    (signups.parent / "mine.toml").write_text("", encoding="utf-8")
    assert run(signups, as_json=True) is ExitCode.DONE
    assert json.loads(capsys.readouterr().out)["stopped"] == stopped


def test_ctrl_c_while_trying_what_would_help_keeps_the_match(signups, monkeypatch, capsys):
    monkeypatch.setattr(Speaker, "progress", lambda _: nullcontext(CtrlCAtAdvice()))
    (signups.parent / "mine.toml").write_text("", encoding="utf-8")
    assert run(signups, as_json=True) is ExitCode.DONE
    record = json.loads(capsys.readouterr().out)
    assert (record["status"], record["not_advised"], record["advice"]) == ("optimal", "interrupted", [])


def test_a_stopped_search_advises_nothing(signups, monkeypatch, capsys):
    monkeypatch.setattr(Speaker, "progress", lambda _: nullcontext(CtrlC()))
    (signups.parent / "mine.toml").write_text("", encoding="utf-8")
    run(signups, as_json=True)
    assert json.loads(capsys.readouterr().out)["not_advised"] == "not_proven"


@pytest.mark.parametrize("too_large", [("MOST_PAIRS", 29), ("hard_seconds", lambda _: 1.0)])
def test_a_very_large_or_hard_round_is_advised_only_when_asked(too_large, signups, monkeypatch, capsys):
    monkeypatch.setattr(advising, *too_large)
    (signups.parent / "mine.toml").write_text("", encoding="utf-8")
    run(signups, as_json=True)
    assert json.loads(capsys.readouterr().out)["not_advised"] == "too_large"


class CtrlCAtAdvice(Silent):
    """Ctrl-C when the first changes have been tried."""

    def tried(self, done, of):
        if done == 1:
            raise KeyboardInterrupt


class CtrlC(Silent):
    """Ctrl-C when the hosts in use come up."""

    def goal(self, name, best, bound, seconds):
        del best, bound, seconds
        if name == "hosts_used":
            raise KeyboardInterrupt


def test_ctrl_c_in_the_middle_writes_what_is_reached(signups, monkeypatch, capsys):
    monkeypatch.setattr(Speaker, "progress", lambda _: nullcontext(CtrlC()))
    (signups.parent / "mine.toml").write_text("", encoding="utf-8")
    assert run(signups) is ExitCode.DONE
    record = json.loads((signups.parent / "signups-matches.json").read_text(encoding="utf-8"))
    assert (record["status"], record["stopped"]) == ("feasible", "interrupt")
    assert record["counts"]["placed"] > 0
    assert [goal["proven"] for goal in record["goals"]][:2] == [True, True]
    assert (signups.parent / "signups-matches.xlsx").stat().st_size > 0
    assert capsys.readouterr().out
