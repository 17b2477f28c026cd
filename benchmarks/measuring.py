"""One round, measured: what it cost, what it answered, and whether that is what was asked."""

import json
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from processes import Cost, run, script
from specs import Goal, Spec, goals_of, largest_gap, proven
from tables import Tally

SMALLEST_GAP = 0.001
GIGABYTE = 1024.0
LONGEST = 900.0
COLUMNS = ("build, s", "solve, s", "whole process, s", "peak, MB", "goals proven", "largest gap", "asked", "kept")


@dataclass(frozen=True)
class Measured:
    """A round's cost and answer; the answer is empty when the process failed or took too long."""

    name: str
    cost: Cost
    answer: dict[str, Any]

    @property
    def goals(self) -> tuple[Goal, ...]:
        """The goals of the answer."""
        return goals_of(self.answer)

    def figures(self) -> list[str]:
        """Seconds of build and solve, peak memory, goals proven, largest gap."""
        seconds = [f"{self.answer['seconds'][stage]:.2f}" for stage in ("build", "solve")]
        return [*seconds, f"{self.cost.megabytes:,.0f}", proven(self.goals), f"{largest_gap(self.goals):.3%}"]


@dataclass(frozen=True)
class Asked:
    """The most that a round may cost, and whether every goal must be proven or within the smallest gap."""

    solve: float = math.inf
    whole: float = math.inf
    megabytes: float = math.inf
    is_proven: bool = True

    def words(self) -> str:
        """The limits in words."""
        reached = "all proven" if self.is_proven else f"gap ≤ {SMALLEST_GAP:.1%} but in the lottery"
        stages = (("solve", self.solve), ("whole process", self.whole))
        times = [f"{stage} ≤ {most:g} s" for stage, most in stages if most < math.inf]
        memory = [f"peak ≤ {self.megabytes / GIGABYTE:g} GB"] if self.megabytes < math.inf else []
        return ", ".join([reached, *times, *memory])

    def is_kept(self, measured: Measured) -> bool:
        """Whether there is an answer, its matching verifies, and the limits hold."""
        goals, cost, answer = measured.goals, measured.cost, measured.answer
        if not goals or answer.get("broken"):
            return False
        reached = all(goal.proven for goal in goals) if self.is_proven else largest_gap(goals) <= SMALLEST_GAP
        in_time = answer["seconds"]["solve"] <= self.solve and cost.seconds <= self.whole
        return reached and in_time and cost.megabytes <= self.megabytes


def solved(name: str, spec: Spec) -> Measured:
    """Builds and solves ``spec`` in a process of its own."""
    cost = run(script("engine.py", spec.json()), LONGEST)
    return Measured(name, cost, {} if cost.failure else json.loads(cost.output))


def matched(name: str, command: list[str], record: Path) -> Measured:
    """Runs ``praktik match`` and reads the run record it leaves."""
    cost = run(command, LONGEST)
    return Measured(name, cost, {} if cost.failure else json.loads(record.read_text(encoding="utf-8")))


def show_row(tally: Tally, measured: Measured, asked: Asked) -> None:
    """One line under ``("round", "admissible pairs", *COLUMNS)``."""
    kept = tally.check(measured.name, asked.words(), is_kept=asked.is_kept(measured))
    if not measured.answer:
        return tally.row([measured.name, "", measured.cost.failure, *[""] * 5, asked.words(), kept])
    if broken := measured.answer.get("broken"):
        kept += f" rules broken: {broken}"
    build, solve, *rest = measured.figures()
    first = [measured.name, _pairs(measured.answer), build, solve, f"{measured.cost.seconds:.1f}"]
    return tally.row([*first, *rest, asked.words(), kept])


def show_goals(tally: Tally, rounds: list[Measured]) -> None:
    """Every goal of every round that has an answer."""
    if not any(measured.answer for measured in rounds):
        return
    print()
    tally.head("round", "goal", "value", "bound", "proven", "by", "seconds")
    for measured in rounds:
        for goal in measured.goals:
            shown = "yes" if goal.proven else f"no, gap {goal.gap:.3%}"
            figures = [f"{goal.value:,}", f"{goal.bound:,}", shown, goal.by, f"{goal.seconds:.2f}"]
            tally.row([measured.name, goal.name, *figures])


def _pairs(answer: dict[str, Any]) -> str:
    """The admissible pairs, from an answer of the engine or a run record; "" where nobody counted them."""
    pairs = answer.get("pairs") or answer.get("counts", {}).get("admissible_pairs")
    return "" if pairs is None else f"{pairs:,}"
