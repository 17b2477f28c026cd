"""What ``match`` does with what the solver gives: a clash, a stopped search, no time for any matching."""

import json
import signal
from contextlib import nullcontext
from dataclasses import replace
from time import monotonic

import pytest

import praktik_cli.solving.solve as solving
from factories import Silent
from praktik_cli.advising import effort, placing
from praktik_cli.advising.effort import Allowance
from praktik_cli.commands import certifying
from praktik_cli.commands import match as matching
from praktik_cli.commands.explain import explain
from praktik_cli.commands.match import MatchOptions, match
from praktik_cli.commands.speaker import Speaker
from praktik_cli.domain.clash import Clash, Demand
from praktik_cli.errors import NoMatchingInTime, UsageError
from praktik_cli.exit_codes import ExitCode
from praktik_cli.explaining import report as explaining
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


@pytest.mark.parametrize("settings", ["", "[rules]\nmin_cross_sector_share = 0.1\n"])
def test_a_very_large_or_hard_round_is_advised_only_when_asked(settings, signups, monkeypatch, capsys):
    monkeypatch.setattr(effort, "BY_PRICED_RULES" if settings else "BY_NETWORK", Allowance(advice=29, places=0))
    (signups.parent / "mine.toml").write_text(settings, encoding="utf-8")
    run(signups, as_json=True)
    assert json.loads(capsys.readouterr().out)["not_advised"] == "too_large"


def test_a_stopped_search_says_so_however_large_the_round(signups, monkeypatch, capsys):
    monkeypatch.setattr(effort, "BY_NETWORK", Allowance(advice=0, places=0))
    monkeypatch.setattr(Speaker, "progress", lambda _: nullcontext(CtrlC()))
    (signups.parent / "mine.toml").write_text("", encoding="utf-8")
    run(signups, as_json=True)
    assert json.loads(capsys.readouterr().out)["not_advised"] == "not_proven"


@pytest.fixture
def scarce(tmp_path):
    path = tmp_path / "signups.xlsx"
    write_demo(path, invent(3, 14, 7), translator("da"))
    (tmp_path / "mine.toml").write_text("", encoding="utf-8")
    return path


def prices_of(record):
    return [price for why in record["unplaced"] if (price := why["evidence"]["price"])]


def test_ctrl_c_while_places_are_priced_keeps_the_match_and_the_prices(scarce, monkeypatch, capsys):
    assert run(scarce, as_json=True, force=True) is ExitCode.DONE
    whole = json.loads(capsys.readouterr().out)
    asked, price_of = [], placing.price_of

    def pressed_at_the_second(*arguments):
        if asked:
            signal.raise_signal(signal.SIGINT)
        asked.append(arguments[-1])
        return price_of(*arguments)

    monkeypatch.setattr(placing, "price_of", pressed_at_the_second)
    assert run(scarce, as_json=True, force=True) is ExitCode.DONE
    record = json.loads(capsys.readouterr().out)
    assert (record["status"], record["not_advised"], record["advice"]) == ("optimal", "interrupted", [])
    assert record["matches"] == whole["matches"]
    assert len(prices_of(whole)) > len(prices_of(record)) == len(asked) == 1
    assert json.loads((scarce.parent / "signups-matches.json").read_text(encoding="utf-8")) == record


@pytest.mark.parametrize(("module", "name"), [(certifying, "certified"), (explaining, "report_of")])
def test_ctrl_c_while_it_explains_keeps_the_match(module, name, scarce, monkeypatch, capsys):
    done = getattr(module, name)

    def pressed(*arguments, **named):
        signal.raise_signal(signal.SIGINT)
        return done(*arguments, **named)

    monkeypatch.setattr(module, name, pressed)
    assert run(scarce, as_json=True) is ExitCode.DONE
    record = json.loads(capsys.readouterr().out)
    assert record["status"] == "optimal"
    assert record["not_advised"] == ("interrupted" if name == "certified" else None)
    assert (scarce.parent / "signups-matches.xlsx").stat().st_size > 0


def test_what_is_left_of_the_time_limit_bounds_all_that_is_worked_out(scarce, monkeypatch, capsys):
    monkeypatch.setattr(matching, "monotonic", lambda: monotonic() - 60.0)
    assert run(scarce, as_json=True, time_limit=60.0) is ExitCode.DONE
    record = json.loads(capsys.readouterr().out)
    assert (record["status"], record["not_advised"]) == ("optimal", "clock")
    assert (record["advice"], prices_of(record)) == ([], [])


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


class Stages(Silent):
    def __init__(self):
        self.begun = []

    def stage(self, name):
        self.begun.append(name)


def test_explaining_one_shows_what_it_does_meanwhile(scarce, monkeypatch, capsys):
    run(scarce)
    record = scarce.parent / "signups-matches.json"
    who = json.loads(record.read_text(encoding="utf-8"))["unplaced"][0]["intern"]
    stages = Stages()
    monkeypatch.setattr(Speaker, "progress", lambda _: nullcontext(stages))
    assert explain(who, record, None, as_json=False, side=None) is ExitCode.DONE
    assert stages.begun == ["read", "explain"]
    assert capsys.readouterr().out
