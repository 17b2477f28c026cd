"""The largest round, from its sign-up workbook to the match workbook."""

import tempfile
from dataclasses import replace
from pathlib import Path

from example import PRAKTIK
from measuring import COLUMNS, GIGABYTE, Asked, Measured, matched, show_goals, show_row
from processes import run, script
from rounds import THOUSAND
from specs import Spec
from tables import Tally

HUNDRED_THOUSAND = Spec(42_000, 58_000)
# Reading, checking, verifying, explaining and writing need the rest of the ten minutes.
SOLVER_SECONDS = 360


def show(tally: Tally, *, quick: bool) -> None:
    """The whole process and its stages."""
    spec = replace(THOUSAND, seed=2) if quick else HUNDRED_THOUSAND
    note = f"`praktik match ROUND.xlsx --time-limit {SOLVER_SECONDS}`"
    tally.title(f"{spec.signups:,} sign-ups, whole process", note)
    tally.head("round", "admissible pairs", *COLUMNS)
    with tempfile.TemporaryDirectory() as folder:
        measured = _match(spec, Path(folder))
    show_row(tally, measured, Asked(whole=600, megabytes=8 * GIGABYTE, is_proven=False))
    _show_stages(tally, measured)
    show_goals(tally, [measured])


def _match(spec: Spec, folder: Path) -> Measured:
    signups, output = folder / "round.xlsx", folder / "matches.xlsx"
    if failure := run(script("files.py", "signups", spec.json(), str(signups))).failure:
        raise RuntimeError(failure)
    command = [*PRAKTIK, "match", str(signups), "-o", str(output), "--time-limit", str(SOLVER_SECONDS)]
    return matched(spec.name, command, output.with_suffix(".json"))


def _show_stages(tally: Tally, measured: Measured) -> None:
    if not measured.answer:
        return
    print()
    tally.head("stage", "seconds")
    for stage, seconds in measured.answer["seconds"].items():
        tally.row([stage, f"{seconds:.1f}"])
