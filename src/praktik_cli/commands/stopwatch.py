"""How long each stage took."""

from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter

from praktik_cli.domain.progress import Progress


class Stopwatch:
    """Times the stages of a command and tells the progress display of each.

    Attributes:
        seconds: stage → time spent.
    """

    def __init__(self, progress: Progress) -> None:
        self.seconds: dict[str, float] = {}
        self._progress = progress
        self._started = perf_counter()

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """The block is the stage ``name``."""
        self._progress.stage(name)
        started = perf_counter()
        yield
        self.seconds[name] = self.seconds.get(name, 0.0) + perf_counter() - started

    def so_far(self) -> dict[str, float]:
        """Stage → time spent, in milliseconds' precision, and ``total`` since the start."""
        return {name: round(spent, 3) for name, spent in self.seconds.items()} | {
            "total": round(perf_counter() - self._started, 3)
        }
