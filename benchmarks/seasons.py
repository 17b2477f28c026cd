"""What a later round costs, against the first one in the same run."""

import json
import sys
import tempfile
from pathlib import Path

from example import EXAMPLE, PRAKTIK, Case, show_case, show_head
from processes import HERE, run, script
from tables import Tally

LONGEST = 3_600.0
DECLINED = 10
LATE = 6
# A later round reads one workbook more, and explains what changed.
MOST_RATIO = 1.3


def show(tally: Tally, *, quick: bool) -> None:
    """The whole commands on the example, the engine on a large round, and random seasons before a judge."""
    with tempfile.TemporaryDirectory() as folder:
        _show_commands(tally, Path(folder), 3 if quick else 7)
    _show_engine(tally, (1_000, 708) if quick else (10_000, 7_083))
    _show_truth(tally, quick=quick)


def _show_commands(tally: Tally, folder: Path, runs: int) -> None:
    first, late, later = folder / "first.xlsx", folder / "late.xlsx", folder / "later.xlsx"
    match = [*PRAKTIK, "match", str(EXAMPLE), "-o", str(first), "--force"]
    for command in (match, script("files.py", "late", str(EXAMPLE), str(late), str(LATE))):
        if failure := run(command).failure:
            raise RuntimeError(failure)
    answered = folder / "answered.xlsx"
    if failure := run(script("files.py", "answered", str(first), str(answered), str(DECLINED))).failure:
        raise RuntimeError(failure)
    (folder / "answered.json").write_bytes((folder / "first.json").read_bytes())
    again = [*PRAKTIK, "match", str(EXAMPLE), str(late), "--previous", str(answered), "-o", str(later), "--force"]
    note = f"{DECLINED} matches declined, {LATE} late sign-ups; {runs} runs each in turn with the first match, medians."
    tally.title("A later round of the 2018 example", note)
    show_head(tally)
    show_case(
        tally, Case("praktik match --previous", again, match, MOST_RATIO, record=later.with_suffix(".json")), runs
    )


def _show_engine(tally: Tally, size: tuple[int, int]) -> None:
    interns, hosts = size
    tally.title("A later round, built and solved", "One match in a hundred declined; seconds, in one process.")
    tally.head(
        "interns", "hosts", "accepted", "first, s", "later, s", "kept of last round", "goals proven", "asked", "kept"
    )
    cost = run(script("seasoning.py", str(interns), str(hosts)), LONGEST)
    if cost.failure:
        tally.check("a later round", "less than the first", is_kept=False)
        return tally.row([f"{interns:,}", f"{hosts:,}", cost.failure, *[""] * 6])
    found = json.loads(cost.output)
    for later in found["later"]:
        kept = tally.check("a later round", "less than the first", is_kept=later["seconds"] < found["first"])
        shown = [f"{later['accepted']:.0%}", f"{found['first']:.1f}", f"{later['seconds']:.1f}", f"{later['kept']:,}"]
        tally.row([f"{interns:,}", f"{hosts:,}", *shown, later["proven"], "less than the first", kept])
    return None


def _show_truth(tally: Tally, *, quick: bool) -> None:
    """The suite's random seasons, new ones, as many as a long run has."""
    tally.title("Random seasons before an independent judge", "Answers, withdrawals, late sign-ups; five rounds each.")
    tests = [sys.executable, "-m", "pytest", "-q", str(HERE.parent / "tests" / "commands" / "test_random_rounds.py")]
    cost = run(tests if quick else ["env", "PRAKTIK_LONG=1", *tests], LONGEST)
    tally.head("seasons", "asked", "kept")
    asked = "nothing accepted lost, nothing declined back, the optimum kept"
    tally.row(["40" if quick else "500", asked, tally.check("random seasons", asked, is_kept=not cost.failure)])
