"""The 2018 example, whole processes, each against a floor in the same run.

A command and its floor are run in turn, A B A B …, so that a drifting machine moves both. Quoted are medians of
whole processes, and the median of the ratios pair by pair.
"""

import json
import math
import shlex
import statistics
import sys
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

from processes import HERE, Cost, run, script
from specs import goals_of, proven
from tables import Tally

EXAMPLE = HERE.parent / "examples" / "innovationspraktik-2018.xlsx"
PRAKTIK = [sys.executable, "-m", "praktik_cli"]
IMPORTS = [sys.executable, "-c", "import pandas, openpyxl; from ortools.sat.python import cp_model"]
TYPER = [sys.executable, "-c", "import typer"]
LONGEST = 120.0
# Each binds: the best matching without them has 70 % across sectors, 20 interns from the one region, 13 in the other.
RULES = """
[rules]
min_cross_sector_share = 0.8
[[rules.quota]]
side = "intern"
field = "region"
value = "Region Midtjylland"
max = 16
[[rules.quota]]
side = "host"
field = "region"
value = "Region Syddanmark"
min = 15
"""


@dataclass(frozen=True)
class Case:
    """A command, the floor it is held against, and the most it may cost; ``None``: shown only.

    Attributes:
        record: the run record that it writes; all its goals must be proven.
        without: the stage of the record that the limit is not about: what it took is taken off.
    """

    name: str
    command: list[str]
    floor: list[str]
    most_ratio: float | None = None
    most_seconds: float | None = None
    record: Path | None = None
    without: str = ""

    @property
    def asked(self) -> str:
        """The limits in words."""
        limits = [f"ratio ≤ {self.most_ratio:g}"] if self.most_ratio else []
        limits += [f"≤ {self.most_seconds:g} s"] if self.most_seconds else []
        return ", ".join(limits + ["all proven"] * bool(self.record))

    def is_kept(self, seconds: float, ratio: float) -> bool:
        """Whether the limits hold."""
        in_time = ratio <= (self.most_ratio or math.inf) and seconds <= (self.most_seconds or math.inf)
        return in_time and (self.record is None or all(goal.proven for goal in goals_of(_read(self.record))))


def show(tally: Tally, *, quick: bool) -> None:
    """The table of the small cases."""
    runs = 3 if quick else 7
    tally.title("The 2018 example (142 sign-ups), whole processes", f"{runs} runs each, medians.")
    show_head(tally)
    with tempfile.TemporaryDirectory() as folder:
        for case in cases(Path(folder)):
            show_case(tally, case, runs)


def cases(folder: Path) -> list[Case]:
    """What is measured."""
    plain, ruled = folder / "plain.xlsx", folder / "ruled.xlsx"
    travellers, rules = folder / "travellers.xlsx", folder / "rules.toml"
    rules.write_text(RULES, encoding="utf-8")
    failure = run(script("files.py", "travellers", str(EXAMPLE), str(travellers))).failure
    if failure:
        raise RuntimeError(failure)
    match = [*PRAKTIK, "match", str(EXAMPLE), "-o", str(plain), "--force"]
    harder = [*PRAKTIK, "match", str(travellers), "-o", str(ruled), "--force", "--config", str(rules)]
    return [
        Case("praktik --help", [*PRAKTIK, "--help"], TYPER, most_ratio=2.5),
        Case(
            "praktik match, without explaining",
            *(match, IMPORTS),
            most_ratio=2.5,
            record=plain.with_suffix(".json"),
            without="explain",
        ),
        Case("praktik match, as it is", match, IMPORTS, most_seconds=5, record=plain.with_suffix(".json")),
        Case(
            "the same with cross-sector share 0.8, two quotas, three travel groups, without explaining",
            *(harder, IMPORTS),
            most_seconds=5,
            record=ruled.with_suffix(".json"),
            without="explain",
        ),
        Case("praktik report (as it is)", [*PRAKTIK, "report", str(plain.with_suffix(".json"))], IMPORTS),
        Case("praktik check (as it is)", [*PRAKTIK, "check", str(EXAMPLE)], IMPORTS),
    ]


def show_head(tally: Tally) -> None:
    """The first lines of a table of cases."""
    tally.head("command", "floor", "command, s", "floor, s", "ratio", "goals proven", "asked", "kept")


def show_case(tally: Tally, case: Case, runs: int) -> None:
    """One line: ``runs`` runs in turn with the floor, after a warm-up."""
    costs = [(_cost(case), run(case.floor)) for _ in range(runs + 1)][1:]
    floor = shlex.join(["python", *case.floor[1:]])
    if failure := next((cost.failure for pair in costs for cost in pair if cost.failure), ""):
        kept = tally.check(case.name, case.asked, is_kept=False)
        return tally.row([case.name, f"`{floor}`", failure, "", "", "", case.asked, kept])
    ratio = statistics.median(command.seconds / floor.seconds for command, floor in costs)
    ours, theirs = _median([one for one, _ in costs]), _median([other for _, other in costs])
    shown = proven(goals_of(_read(case.record))) if case.record else ""
    kept = tally.check(case.name, case.asked, is_kept=case.is_kept(ours, ratio)) if case.asked else ""
    return tally.row([case.name, f"`{floor}`", f"{ours:.3f}", f"{theirs:.3f}", f"{ratio:.2f}", shown, case.asked, kept])


def _cost(case: Case) -> Cost:
    """What one run costs, less the stage that the limit is not about."""
    cost = run(case.command, LONGEST)
    if not case.without or cost.failure or case.record is None:
        return cost
    spent = json.loads(case.record.read_text(encoding="utf-8"))["seconds"][case.without]
    return replace(cost, seconds=cost.seconds - spent)


def _median(costs: list[Cost]) -> float:
    return statistics.median(cost.seconds for cost in costs)


def _read(record: Path) -> dict[str, object]:
    read: dict[str, object] = json.loads(record.read_text(encoding="utf-8"))
    return read
