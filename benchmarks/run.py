"""Measures what the README promises, each against a floor in the same run: ``python benchmarks/run.py``.

A command and its floor are run in turn, A B A B …, so that a drifting machine moves both. Quoted are medians of
whole processes, and the median of the ratios pair by pair.
"""

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
    """A command, the floor it is held against, and the most it may cost."""

    name: str
    command: list[str]
    floor: list[str]
    limit: str


def cases(folder: Path) -> list[Case]:
    """What is measured."""
    praktik = [sys.executable, "-m", "praktik_cli"]
    match = [*praktik, "match", str(EXAMPLE), "-o", str(folder / "matches.xlsx"), "--force"]
    return [
        Case("praktik --help", [*praktik, "--help"], [sys.executable, "-c", "import typer"], "ratio ≤ 2.5"),
        Case("praktik match (142 sign-ups)", match, [sys.executable, "-c", IMPORTS], "≤ 10 s"),
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


def main() -> None:
    """Prints the table."""
    print(f"{platform.platform()}, Python {platform.python_version()}, {os.cpu_count()} cores, {RUNS} runs each\n")
    print("| command | floor | command, s | floor, s | ratio | asked |")
    print("|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for case in cases(Path(folder)):
            command, floor, ratio = measure(case)
            named = shlex.join(["python", *case.floor[1:]])
            print(f"| {case.name} | `{named}` | {command:.3f} | {floor:.3f} | {ratio:.2f} | {case.limit} |", flush=True)


if __name__ == "__main__":
    main()
