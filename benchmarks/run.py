"""Measures what the README promises, each against a floor in the same run: ``python benchmarks/run.py``.

A command and its floor are run in turn, A B A B …, so that a drifting machine moves both. Quoted are medians of
whole processes, and the median of the ratios pair by pair.
"""

import math
import os
import platform
import shlex
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "examples" / "innovationspraktik-2018.xlsx"
IMPORTS = "import pandas, openpyxl; from ortools.sat.python import cp_model"
RUNS = 7


@dataclass(frozen=True)
class Case:
    """A command, the floor it is held against, and the most it may cost; ``None``: shown only."""

    name: str
    command: list[str]
    floor: list[str]
    most_ratio: float | None = None
    most_seconds: float | None = None

    @property
    def asked(self) -> str:
        """The limit in words."""
        if self.most_ratio is not None:
            return f"ratio ≤ {self.most_ratio:g}"
        return f"≤ {self.most_seconds:g} s" if self.most_seconds is not None else ""

    def is_kept(self, seconds: float, ratio: float) -> bool:
        """Whether the limit holds."""
        return ratio <= (self.most_ratio or math.inf) and seconds <= (self.most_seconds or math.inf)


def cases(folder: Path) -> list[Case]:
    """What is measured."""
    praktik = [sys.executable, "-m", "praktik_cli"]
    match = [*praktik, "match", str(EXAMPLE), "-o", str(folder / "matches.xlsx"), "--force"]
    imports = [sys.executable, "-c", IMPORTS]
    record = str(folder / "matches.json")
    return [
        Case("praktik --help", [*praktik, "--help"], [sys.executable, "-c", "import typer"], most_ratio=2.5),
        Case("praktik match (142 sign-ups)", match, imports, most_seconds=10),
        Case("praktik report (the same)", [*praktik, "report", record], imports),
        Case("praktik check (the same)", [*praktik, "check", str(EXAMPLE)], imports),
    ]


def seconds(command: list[str]) -> float:
    """How long one whole process takes."""
    started = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - started


def measure(case: Case) -> tuple[float, float, float]:
    """Medians of the command, of its floor, and of the ratio, after one warm-up each."""
    seconds(case.command), seconds(case.floor)
    pairs = [(seconds(case.command), seconds(case.floor)) for _ in range(RUNS)]
    ratio = statistics.median(command / floor for command, floor in pairs)
    return statistics.median(a for a, _ in pairs), statistics.median(b for _, b in pairs), ratio


def main() -> int:
    """Prints the table; 1 when a limit is broken."""
    print(f"{platform.platform()}, Python {platform.python_version()}, {os.cpu_count()} cores, {RUNS} runs each\n")
    print("| command | floor | command, s | floor, s | ratio | asked |")
    print("|---|---|---|---|---|---|")
    broken = 0
    with tempfile.TemporaryDirectory() as folder:
        for case in cases(Path(folder)):
            command, floor, ratio = measure(case)
            named = shlex.join(["python", *case.floor[1:]])
            broken += not case.is_kept(command, ratio)
            print(f"| {case.name} | `{named}` | {command:.3f} | {floor:.3f} | {ratio:.2f} | {case.asked} |", flush=True)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
