"""Runs one process and tells what it cost, alone.

The measuring process stays small and loads nothing: on Linux a child's peak memory never counts less than what its
parent held when it was started.
"""

import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

HERE = Path(__file__).parent
KILOBYTE = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True)
class Cost:
    """What a process cost and said.

    Attributes:
        seconds: wall clock, start to end.
        megabytes: the most memory it held, 2**20 bytes each.
        code: exit code, negative when a signal ended it.
        is_late: it was ended because its time was up.
    """

    seconds: float
    megabytes: float
    code: int
    is_late: bool
    output: str
    errors: str

    @property
    def failure(self) -> str:
        """Why there is no result; "" when there is one."""
        if self.is_late:
            return f"no answer in {self.seconds:.0f} s"
        last = (self.errors.strip().splitlines() or [""])[-1][:120].replace("|", "/")
        return f"failed, exit {self.code}: {last}" if self.code else ""


def run(command: Sequence[str], limit: float | None = None) -> Cost:
    """The cost of ``command``, ended with all it started after ``limit`` seconds."""
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        started = time.perf_counter()
        process = subprocess.Popen(command, stdout=output, stderr=errors, start_new_session=True)
        late = threading.Event()
        alarm = threading.Timer(limit or threading.TIMEOUT_MAX, _end, [process.pid, late])
        alarm.daemon = True
        alarm.start()
        try:
            _, status, usage = os.wait4(process.pid, 0)
        except BaseException:
            os.killpg(process.pid, signal.SIGKILL)
            raise
        finally:
            alarm.cancel()
        seconds = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        megabytes = usage.ru_maxrss * KILOBYTE / 2**20
        return Cost(seconds, megabytes, process.returncode, late.is_set(), _text(output), _text(errors))


def script(name: str, *arguments: str) -> list[str]:
    """The command that runs a script of this folder."""
    return [sys.executable, str(HERE / name), *arguments]


def _end(pid: int, late: threading.Event) -> None:
    late.set()
    with suppress(ProcessLookupError):
        os.killpg(pid, signal.SIGKILL)


def _text(file: IO[bytes]) -> str:
    file.seek(0)
    return file.read().decode("utf-8", errors="replace")
