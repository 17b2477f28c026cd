"""Ctrl-C once there is a matching: it ends what is worked out besides, and no longer the command."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import current_thread, main_thread
from types import FrameType
from typing import TypeVar

_Result = TypeVar("_Result")


class CtrlC:
    """A first Ctrl-C stops what may be left out, at once or as soon as that begins; a second one ends the command.

    Attributes:
        was_pressed: since ``held`` began.
    """

    def __init__(self) -> None:
        self.was_pressed = False
        self._may_stop = False

    @contextmanager
    def held(self) -> Iterator[None]:
        """In the block a first Ctrl-C is only remembered; outside the main thread, which alone hears it, as ever."""
        if current_thread() is not main_thread():
            yield
            return
        before = signal.signal(signal.SIGINT, self._hear)
        try:
            yield
        finally:
            signal.signal(signal.SIGINT, before)

    def attempt(self, work: Callable[[], _Result]) -> _Result | None:
        """What ``work`` gives; ``None`` when a first Ctrl-C ended it, or had been pressed before it began."""
        try:
            self._may_stop = True
            if self.was_pressed:
                return None
            return work()
        except KeyboardInterrupt:
            self.was_pressed = True
            return None
        finally:
            self._may_stop = False

    def _hear(self, _signal: int, _frame: FrameType | None) -> None:
        is_second, self.was_pressed = self.was_pressed, True
        if is_second or self._may_stop:
            raise KeyboardInterrupt
