import io
import threading

import pytest
from rich.console import Console

from praktik_cli.i18n import translator
from praktik_cli.reporting.progress import LiveProgress

HIDE, SHOW = "\x1b[?25l", "\x1b[?25h"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def terminal() -> Console:
    return Console(file=Terminal(), force_terminal=True, width=80, legacy_windows=False)


def lines(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.splitlines()]


def test_stages_and_goals_with_their_figures(shown):
    clock = Clock()
    progress = LiveProgress(terminal(), translator("en"), clock)
    progress.stage("read")
    clock.now += 0.5
    progress.stage("solve")
    progress.goal("placed", None, None, 0.0)
    progress.goal("placed", 79, 83, 0.25)
    clock.now += 2
    progress.goal("placed", 81, 81, 2.0)
    progress.goal("points", 5000, 5432, 0.0)
    clock.now += 1
    assert lines(shown(progress.view())) == [
        "· Reading the sign-ups 0.5 s",
        "- Matching 3.0 s",
        "Interns placed 81 proven 2.0 s",
        "Points in all 5,000 at most 5,432, gap 432 (8.6%) 1.0 s",
        "Ctrl-C stops here and keeps the best so far.",
    ]
    progress.stage("write")
    assert "Ctrl-C" not in shown(progress.view())


def test_figures_that_are_not_known_are_not_shown(shown):
    progress = LiveProgress(terminal(), translator("en"), Clock())
    progress.stage("solve")
    progress.goal("placed", None, None, 0.0)
    assert lines(shown(progress.view()))[1] == "Interns placed – 0.0 s"


def test_how_many_changes_have_been_tried(shown):
    progress = LiveProgress(terminal(), translator("en"), Clock())
    progress.tried(1, 2)
    progress.stage("advise")
    progress.tried(7, 1036)
    assert "Trying what would help: 7 of 1,036" in shown(progress.view())


def test_a_goal_of_which_nothing_was_heard_before_a_stage_is_ignored(shown):
    progress = LiveProgress(terminal(), translator("en"), Clock())
    progress.goal("placed", 1, 1, 0.0)
    assert shown(progress.view()).strip() == ""


def test_on_a_terminal_it_shows_and_vanishes():
    console = terminal()
    with LiveProgress(console, translator("en")) as progress:
        progress.stage("read")
    written = console.file.getvalue()
    assert written.startswith(HIDE)
    assert "Reading the sign-ups" in written
    assert written.rindex(SHOW) > written.rindex(HIDE)
    assert "\x1b[2K" in written


@pytest.mark.parametrize("kind", [RuntimeError, KeyboardInterrupt, SystemExit])
def test_the_cursor_comes_back_whatever_happens(kind):
    console = terminal()
    with pytest.raises(kind), LiveProgress(console, translator("en")):
        raise kind
    written = console.file.getvalue()
    assert written.rindex(SHOW) > written.rindex(HIDE)


@pytest.mark.parametrize(
    "console",
    [
        Console(file=io.StringIO()),
        Console(file=io.StringIO(), force_terminal=True),
        Console(file=Terminal(), force_terminal=True, _environ={"TERM": "dumb"}),
    ],
    ids=["pipe", "colour forced on a pipe", "dumb"],
)
def test_elsewhere_it_writes_nothing(console):
    with LiveProgress(console, translator("en")) as progress:
        progress.stage("read")
        progress.goal("placed", 1, 2, 0.1)
    assert console.file.getvalue() == ""


def test_many_reports_from_another_thread(shown):
    progress = LiveProgress(terminal(), translator("en"), Clock())
    progress.stage("solve")

    def report() -> None:
        for value in range(2000):
            progress.goal("points", value, 2000, 0.1)

    threads = [threading.Thread(target=report) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert "1,999 at most 2,000" in " ".join(shown(progress.view()).split())
