"""What happens while a person waits, as long as they wait and no longer."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from threading import Lock
from types import TracebackType
from typing import Final, Self

from rich.console import Console, Group, RenderableType
from rich.live import Live
from rich.padding import Padding
from rich.spinner import Spinner
from rich.table import Column, Table

from praktik_cli.i18n import Translator
from praktik_cli.reporting.layout import QUIET, STRONG, grid
from praktik_cli.reporting.plain import say
from praktik_cli.wording.labels import GOALS, STAGES, label
from praktik_cli.wording.rounds import gap_between

_A_SECOND: Final = 10


@dataclass(frozen=True, slots=True)
class _Goal:
    name: str
    best: int | None
    bound: int | None
    began: float
    ended: float | None = None


@dataclass(frozen=True, slots=True)
class _Stage:
    name: str
    began: float
    ended: float | None = None
    goals: tuple[_Goal, ...] = field(default=())
    tried: tuple[int, int] | None = None


class LiveProgress:
    """Shows on a terminal what goes on; it vanishes at the end. Away from a terminal it shows nothing.

    A context manager. ``stage`` and ``goal`` may be called from any thread and cost next to nothing: the
    display looks at the newest figures ten times a second.
    """

    def __init__(self, console: Console, t: Translator, clock: Callable[[], float] = time.monotonic) -> None:
        self._t = t
        self._clock = clock
        self._lock = Lock()
        self._stages: tuple[_Stage, ...] = ()
        self._spinner = Spinner("line")
        self._live = Live(get_renderable=self.view, console=console, transient=True, refresh_per_second=_A_SECOND)
        self._is_shown = console.is_interactive and console.file.isatty()

    def __enter__(self) -> Self:
        if self._is_shown:
            self._live.start()
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self._live.stop()

    def stage(self, name: str) -> None:
        """A stage begins, and the one before it ends."""
        now = self._clock()
        with self._lock:
            self._stages = (*_ended(self._stages, now), _Stage(name, now))

    def goal(self, name: str, best: int | None, bound: int | None, seconds: float) -> None:
        """The newest figures of the goal being solved."""
        now = self._clock()
        with self._lock:
            if self._stages:
                stage = self._stages[-1]
                goals = _newest(stage.goals, _Goal(name, best, bound, now - seconds), now)
                self._stages = (*self._stages[:-1], replace(stage, goals=goals))

    def tried(self, done: int, of: int) -> None:
        """So many changes have been tried."""
        with self._lock:
            if self._stages:
                self._stages = (*self._stages[:-1], replace(self._stages[-1], tried=(done, of)))

    def view(self) -> RenderableType:
        """The stages so far, the goals under the one that solves."""
        with self._lock:
            stages = self._stages
        now = self._clock()
        return Group(*(self._stage_view(stage, now) for stage in stages))

    def _stage_view(self, stage: _Stage, now: float) -> RenderableType:
        line = grid(Column(width=1), Column(), Column(justify="right", style=QUIET), gap=1)
        is_running = stage.ended is None
        text = say(self._name(stage), STRONG if is_running else QUIET)
        line.add_row(self._spinner if is_running else say("·", QUIET), text, self._seconds(stage, now))
        if not stage.goals:
            return line
        known = [goal for goal in stage.goals if goal.best is not None]
        t = self._t
        hint = [say(t("Ctrl-C stops here and keeps the best so far."), QUIET)] if is_running and known else []
        below = Group(self._goal_table(stage.goals, now), *hint)
        # No padding to the right: the "^C" that a terminal echoes would wrap and leave a line behind.
        return Group(line, Padding(below, (0, 0, 0, 2), expand=False))

    def _name(self, stage: _Stage) -> str:
        t = self._t
        name = t(STAGES.get(stage.name, stage.name))
        if stage.tried is None:
            return name
        done, of = map(t.number, stage.tried)
        return t("{stage}: {done} of {of}", stage=name, done=done, of=of)

    def _goal_table(self, goals: tuple[_Goal, ...], now: float) -> Table:
        table = grid(Column(), Column(justify="right"), Column(style=QUIET), Column(justify="right", style=QUIET))
        for goal in goals:
            name = say(label(GOALS, goal.name, self._t) if goal.name in GOALS else goal.name)
            best = "–" if goal.best is None else self._t.number(goal.best)
            table.add_row(name, say(best, STRONG), say(self._bound(goal)), self._seconds(goal, now))
        return table

    def _bound(self, goal: _Goal) -> str:
        t = self._t
        if goal.bound is None:
            return ""
        if goal.best == goal.bound:
            return t("proven")
        if goal.best is None:
            return t("at most {bound}", bound=t.number(goal.bound))
        return t("at most {bound}, gap {gap}", bound=t.number(goal.bound), gap=gap_between(goal.best, goal.bound, t))

    def _seconds(self, timed: _Stage | _Goal, now: float) -> str:
        end = now if timed.ended is None else timed.ended
        t = self._t
        return t("{seconds} s", seconds=t.number(max(end - timed.began, 0.0), 1))


def _ended(stages: tuple[_Stage, ...], now: float) -> tuple[_Stage, ...]:
    if not stages:
        return ()
    last = stages[-1]
    goals = tuple(goal if goal.ended is not None else replace(goal, ended=now) for goal in last.goals)
    return (*stages[:-1], replace(last, ended=now, goals=goals))


def _newest(goals: tuple[_Goal, ...], goal: _Goal, now: float) -> tuple[_Goal, ...]:
    """``goals`` with ``goal`` in the place of its older figures, or behind those that it ends."""
    if goals and goals[-1].name == goal.name:
        return (*goals[:-1], goal)
    if goals:
        goals = (*goals[:-1], replace(goals[-1], ended=now))
    return (*goals, goal)
