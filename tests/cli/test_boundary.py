"""Unexpected errors end as a short message and a log without personal data."""

import re
from pathlib import Path

import pytest

import praktik_cli.cli as command_line
import praktik_cli.solving.solve as solving
from praktik_cli.domain.solution import Solution

SECRET = "Agnete Prøvholm"


@pytest.fixture
def said(capsys):
    """What was printed on stderr, with line ends folded."""
    return lambda: re.sub(r"\s+", "", capsys.readouterr().err)


def log_of(message: str) -> Path:
    return Path(re.search(r"[\w/\\:-]*praktik-error-\w+\.log", message).group())


def test_an_unexpected_error_is_logged_without_its_words(monkeypatch, said, signups, unchanged):
    def fail(*_):
        raise ValueError(SECRET)

    monkeypatch.setattr(solving, "solve", fail)
    with unchanged:
        assert command_line.run(["match", str(signups)]) == 70
    log = log_of(said())
    text = log.read_text(encoding="utf-8")
    log.unlink()
    assert "ValueError" in text
    assert SECRET not in text
    assert signups.name not in text


def test_a_matching_that_does_not_verify_is_never_written(monkeypatch, said, signups, unchanged):
    def everyone_everywhere(problem, *_):
        return Solution(tuple(range(len(problem.pairs))), ())

    monkeypatch.setattr(solving, "solve", everyone_everywhere)
    with unchanged:
        assert command_line.run(["match", str(signups)]) == 70
    log_of(said()).unlink()


def test_ctrl_c_is_130(monkeypatch, signups, unchanged):
    def interrupt(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(solving, "solve", interrupt)
    with unchanged:
        assert command_line.run(["match", str(signups)]) == 130
