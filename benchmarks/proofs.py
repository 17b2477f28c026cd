"""What is said of those left out: whether it is true, and what it costs to say."""

import json
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from example import EXAMPLE, IMPORTS, PRAKTIK, Case, show_case, show_head
from processes import run, script
from tables import Tally

ROUNDS = 300
# With a solve of HiGHS for every price and every piece of advice.
LONGEST = 3_600.0
ASKED = "none false"
# Of what the command loads, all that is not praktik's or Python's own.
EXPLAIN_IMPORTS = [
    sys.executable,
    "-c",
    "import babel, pandas, pydantic, python_calamine, rapidfuzz, typer; import rich.console, rich.table; "
    "from ortools.graph.python import min_cost_flow",
]


def show(tally: Tally, *, quick: bool) -> None:
    """Random rounds against a judge, the cost of telling, and the whole commands."""
    _show_truth(tally, 12 if quick else ROUNDS)
    with tempfile.TemporaryDirectory() as folder:
        _show_telling(tally, Path(folder), quick=quick)
        _show_commands(tally, Path(folder), 3 if quick else 7)


def _show_truth(tally: Tally, rounds: int) -> None:
    note = (
        f"Seeds 0 to {rounds - 1} of `tests/scarce_rounds.py`. The judge is `tests/proof_judge.py`: HiGHS solves the "
        "round again for every tight set, price and piece of advice, from the plain rules."
    )
    tally.title("Certificates, prices and advice against an independent judge", note)
    cost = run(script("proving.py", "0", str(rounds - 1)), LONGEST)
    if cost.failure:
        return _failed(tally, "certificates and advice", cost.failure)
    # HiGHS, too, writes on stdout now and then, before it.
    found = json.loads(cost.output.splitlines()[-1])
    tally.head("told", "how many", "of that")
    for row in _told(found):
        tally.row(row)
    kept = tally.check("certificates and advice", ASKED, is_kept=not found["false"])
    print(f"\nFalse: {len(found['false'])}; asked: {ASKED}; kept: {kept}.\n")
    for one in found["false"] + found["undecided"]:
        print(f"- {one}")
    return None


def _told(found: Mapping[str, Any]) -> list[list[str]]:
    """What was told, each kind with its parts."""
    proofs = {"tight sets": found["tight_sets"], "near misses": found["near_misses"]}
    parts = {
        "rounds": found["rounds"],
        "certificates": found["certificates"],
        "their evidence": proofs,
        "prices": {"of a place": found["prices"], "of a goal": found["goal_prices"]},
        "advice": found["advice"],
        "rounds that nothing satisfies": {"": found["clashes"]},
        "rounds without a verdict of HiGHS": {"": len(found["undecided"])},
    }
    return [[kind, f"{sum(counts.values()):,}", _listed(counts)] for kind, counts in parts.items()]


def _listed(counts: Mapping[str, int]) -> str:
    """The parts, the most frequent first."""
    ordered = sorted(counts.items(), key=lambda part: (-part[1], part[0]))
    return "; ".join(f"{part}: {count:,}" for part, count in ordered if part)


def _show_telling(tally: Tally, folder: Path, *, quick: bool) -> None:
    tally.title("A third of the hosts withdrawn", "Seconds on top of the match, in one process.")
    columns = ("round", "unplaced", "prices", "advice", "certificates, s", "prices, s", "advice, s", "together, s")
    tally.head(*columns, "of one solve", "asked", "kept")
    _show_round(tally, "the 2018 example", EXAMPLE, times=5, most=3)
    if not quick:
        invented = folder / "invented.xlsx"
        demo = [*PRAKTIK, "demo", "-o", str(invented), "--hosts", "708", "--interns", "1000"]
        if failure := run(demo).failure:
            raise RuntimeError(failure)
        _show_round(tally, "`praktik demo --hosts 708 --interns 1000`", invented, times=1, most=60)


def _show_round(tally: Tally, name: str, signups: Path, *, times: int, most: float) -> None:
    cost = run(script("telling.py", str(signups), str(times)), LONGEST)
    if cost.failure:
        return _failed(tally, name, cost.failure)
    found = json.loads(cost.output)
    seconds = found["seconds"]
    together = sum(seconds.values())
    asked = f"≤ {most:g} s"
    kept = tally.check(f"told of {name}", asked, is_kept=together <= most)
    counts = [found[key] for key in ("unplaced", "prices", "advice")]
    parts = [f"{seconds[stage]:.2f}" for stage in ("certificates", "prices", "advice")]
    first = f"{name}: {found['interns']:,} interns × {found['hosts']:,} hosts"
    tally.row([first, *counts, *parts, f"{together:.2f}", f"{together / found['solve']:.0f}", asked, kept])
    return None


def _show_commands(tally: Tally, folder: Path, runs: int) -> None:
    tally.title("The whole commands", f"{runs} runs each, medians.")
    show_head(tally)
    for case in _cases(folder):
        show_case(tally, case, runs)


def _cases(folder: Path) -> list[Case]:
    scarce, matches, few = folder / "scarce.xlsx", folder / "matches.xlsx", folder / "few.xlsx"
    for command in (
        script("files.py", "scarce", str(EXAMPLE), str(scarce)),
        [*PRAKTIK, "match", str(EXAMPLE), "-o", str(matches)],
    ):
        if failure := run(command).failure:
            raise RuntimeError(failure)
    explain = [*PRAKTIK, "explain", "--run", str(matches.with_suffix(".json"))]
    return [
        Case(
            "praktik match, a third of the hosts withdrawn",
            *([*PRAKTIK, "match", str(scarce), "-o", str(few), "--force"], IMPORTS),
            record=few.with_suffix(".json"),
        ),
        Case("praktik explain, an intern", [*explain, "P034"], EXPLAIN_IMPORTS, most_ratio=2.5),
        Case("praktik explain, a host", [*explain, "V030"], EXPLAIN_IMPORTS, most_ratio=2.5),
    ]


def _failed(tally: Tally, name: str, failure: str) -> None:
    tally.check(name, f"an answer, not: {failure}", is_kept=False)
    print(f"\n{name}: {failure}")
