"""Measures what praktik promises, in one command: ``python benchmarks/run.py [--only NAME …] [--quick]``.

Prints the tables of docs/performance.md as markdown; the exit code is 1 when a limit is broken. Needs a POSIX system,
praktik and, for the peers, ``pip install -e .[bench]``.
"""

import argparse
import os
import platform
import sys
from collections.abc import Callable, Mapping
from importlib.metadata import PackageNotFoundError, version

import comparing
import example
import exports
import proofs
import rounds
import seasons
import sizes
import whole
from tables import Tally

SECTIONS: Mapping[str, Callable[..., None]] = {
    "example": example.show,
    "reading": exports.show,
    "engine": rounds.show,
    "proofs": proofs.show,
    "season": seasons.show,
    "whole": whole.show,
    "sizes": sizes.show,
    "peers": comparing.show,
}
PACKAGES = ("ortools", "numpy", "pandas", "openpyxl", "scipy", "matching", "munkres")


def main() -> int:
    """Prints the tables; 1 when a limit is broken."""
    options = _options()
    print(f"{platform.platform()}, Python {platform.python_version()}, {os.cpu_count()} cores, {_processor()}")
    print(", ".join(f"{name} {_version(name)}" for name in PACKAGES))
    tally = Tally()
    for name in options.only or SECTIONS:
        SECTIONS[name](tally, quick=options.quick)
    broken = ["Broken:", *(f"- {limit}" for limit in tally.broken)] if tally.broken else ["All limits are kept."]
    print("\n" + "\n".join(broken))
    return 1 if tally.broken else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measures praktik and its peers; exit code 1 when a limit is broken.")
    parser.add_argument("--only", action="append", choices=SECTIONS, metavar="NAME", help=", ".join(SECTIONS))
    parser.add_argument("--quick", action="store_true", help="smaller rounds, fewer runs: does it work, not how fast")
    return parser.parse_args()


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"


def _processor() -> str:
    """The processor's name where Linux tells it."""
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:  # noqa: PTH123 - no file of ours
            names = [line.split(":", 1)[1].strip() for line in file if line.startswith("model name")]
    except OSError:
        return platform.processor()
    return names[0] if names else platform.processor()


if __name__ == "__main__":
    sys.exit(main())
