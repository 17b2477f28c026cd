import io

import pytest

from praktik_cli.i18n import translator
from praktik_cli.reporting.consoles import console, console_on
from praktik_cli.reporting.match_report import match_report
from praktik_cli.reporting.plain import say
from samples import sample_report


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch):
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")


def printed(stream: io.StringIO) -> str:
    console_on(stream).print(say("rød", "red"))
    return stream.getvalue()


def test_a_terminal_has_colour():
    assert printed(Terminal()) == "\x1b[31mrød\x1b[0m\n"


def test_a_pipe_has_none():
    assert printed(io.StringIO()) == "rød\n"


def test_no_color(monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    assert printed(Terminal()) == "rød\n"


def test_force_color(monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert printed(io.StringIO()) == "\x1b[31mrød\x1b[0m\n"


def test_a_dumb_terminal_has_no_colour(monkeypatch):
    monkeypatch.setenv("TERM", "dumb")
    assert printed(Terminal()) == "rød\n"


@pytest.mark.parametrize(("columns", "width"), [(None, 100), ("72", 72), ("5", 20), ("0", 100), ("wide", 100)])
def test_width_of_a_pipe(columns, width, monkeypatch):
    if columns is not None:
        monkeypatch.setenv("COLUMNS", columns)
    assert console_on(io.StringIO()).width == width


def test_columns_count_on_a_terminal(monkeypatch):
    monkeypatch.setenv("COLUMNS", "91")
    assert console_on(Terminal()).width == 91


def test_markup_emoji_and_numbers_are_left_alone(monkeypatch):
    stream = Terminal()
    console_on(stream).print("[bold]:smile: 42[/bold] [/]")
    assert stream.getvalue() == "[bold]:smile: 42[/bold] [/]\n"


def test_streams(capsys):
    console().print("data")
    console(stderr=True).print("words")
    assert capsys.readouterr() == ("data\n", "words\n")


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp850", "latin-1"])
def test_a_report_in_an_encoding_that_lacks_characters(encoding):
    stream = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    console_on(stream).print(match_report(sample_report(), translator("en"), outputs=None))
    stream.flush()
    text = stream.buffer.getvalue().decode(encoding)
    assert "?" not in text
    assert "=====" in text
    assert "Goals, the most important first ---" in text


def test_ascii_reads_like_danish():
    stream = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    console_on(stream).print("Ærø → Åbenrå · é ł 漢")
    stream.flush()
    assert stream.buffer.getvalue() == b"Aeroe > Aabenraa . e ? ?\n"
