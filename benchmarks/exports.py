"""A large export, read and checked, against the time that reading its cells alone takes.

The floor is python-calamine in a process of its own: every cell of every sheet looked at once. The two run in turn, so
that a drifting machine moves both; quoted are medians, and the median of the ratios pair by pair.
"""

import statistics
import sys
import tempfile
from pathlib import Path

from example import PRAKTIK
from measuring import GIGABYTE
from processes import Cost, run, script
from specs import Spec
from tables import Tally

LARGE, SMALL = Spec(42_000, 58_000), Spec(420, 580)
MOST_RATIO, MOST_MEGABYTES = 3.0, 2 * GIGABYTE
FLOOR = """
import sys
from python_calamine import CalamineWorkbook
book = CalamineWorkbook.from_path(sys.argv[1])
print(sum(1 for name in book.sheet_names for row in book.get_sheet_by_name(name).iter_rows() for cell in row))
"""


def show(tally: Tally, *, quick: bool) -> None:
    """The table of reading."""
    spec, runs = (SMALL, 1) if quick else (LARGE, 3)
    tally.title(f"An export of {spec.signups:,} sign-ups, read and checked", f"{runs} runs each, medians.")
    tally.head("command", "cells", "command, s", "cells alone, s", "ratio", "peak, MB", "asked", "kept")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "export.xlsx"
        if failure := run(script("files.py", "export", spec.json(), str(path))).failure:
            raise RuntimeError(failure)
        pairs = [
            (run([*PRAKTIK, "check", str(path)]), run([sys.executable, "-c", FLOOR, str(path)])) for _ in range(runs)
        ]
    _show(tally, pairs, is_limited=not quick)


def _show(tally: Tally, pairs: list[tuple[Cost, Cost]], *, is_limited: bool) -> None:
    ratio = statistics.median(ours.seconds / floor.seconds for ours, floor in pairs)
    peak = max(ours.megabytes for ours, _ in pairs)
    failures = [cost.failure for ours, floor in pairs for cost in (ours, floor) if cost.failure]
    is_kept = not failures and (not is_limited or (ratio <= MOST_RATIO and peak <= MOST_MEGABYTES))
    asked = f"ratio ≤ {MOST_RATIO:g}, peak ≤ {MOST_MEGABYTES / GIGABYTE:g} GB"
    kept = tally.check("praktik check on a large export", asked, is_kept=is_kept)
    seconds = [statistics.median(cost.seconds for cost in costs) for costs in zip(*pairs, strict=True)]
    shown = [
        f"{int(pairs[0][1].output or 0):,}",
        *(f"{value:.1f}" for value in seconds),
        f"{ratio:.2f}",
        f"{peak:,.0f}",
    ]
    tally.row(["; ".join(["praktik check", *failures]), *shown, asked, kept])
