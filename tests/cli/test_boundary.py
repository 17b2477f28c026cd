"""Unexpected errors end as a short message and a log without personal data."""

import re
import tempfile

import pytest

import praktik_cli.cli as command_line
import praktik_cli.solving.solve as solving
from praktik_cli.domain.solution import Solution

SECRET = "Agnete Prøvholm"


@pytest.fixture
def log(capsys, tmp_path, monkeypatch):
    """The text of the one error log, once its name has been told on stderr."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "logs"))
    (tmp_path / "logs").mkdir()

    def read() -> str:
        (path,) = (tmp_path / "logs").iterdir()
        assert path.name in re.sub(r"\s+", "", capsys.readouterr().err)
        return path.read_text(encoding="utf-8")

    return read


def test_an_unexpected_error_is_logged_without_its_words(monkeypatch, log, signups, unchanged):
    def fail(*_):
        raise ValueError(SECRET)

    monkeypatch.setattr(solving, "solve", fail)
    with unchanged:
        assert command_line.run(["match", str(signups)]) == 70
    text = log()
    assert "ValueError" in text
    assert SECRET not in text
    assert signups.name not in text


def test_a_matching_that_does_not_verify_is_never_written(monkeypatch, log, signups, unchanged):
    def everyone_everywhere(problem, *_):
        hosts, interns = (positions.tolist() for positions in problem.pairs.all())
        return Solution(tuple(sorted(zip(hosts, interns, strict=True))), ())

    monkeypatch.setattr(solving, "solve", everyone_everywhere)
    with unchanged:
        assert command_line.run(["match", str(signups)]) == 70
    assert "RuntimeError" in log()


def test_ctrl_c_is_130(monkeypatch, signups, unchanged):
    def interrupt(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(solving, "solve", interrupt)
    with unchanged:
        assert command_line.run(["match", str(signups)]) == 130
