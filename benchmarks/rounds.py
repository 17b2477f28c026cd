"""Invented rounds through the engine, each in a process of its own, and what they cost against their size."""

import json
import math
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from example import PRAKTIK
from processes import Cost, run, script
from specs import Goal, Spec, goals_of, largest_gap, proven
from tables import Tally

THOUSAND = Spec(700, 1_000)
TEN_THOUSAND = Spec(7_000, 10_000)
HUNDRED_THOUSAND = Spec(42_000, 58_000, counts_pairs=False)
SMALLEST_GAP = 0.001
GIGABYTE = 1024.0
LONGEST = 900.0
# Seconds for the solver where a whole run has ten minutes: reading, checking, explaining and writing need the rest.
TIME_LIMIT = 360.0


@dataclass(frozen=True)
class Asked:
    """The most that a round may cost, and whether every goal must be proven or within the smallest gap."""

    solve: float = math.inf
    whole: float = math.inf
    megabytes: float = math.inf
    is_proven: bool = True

    def words(self) -> str:
        """The limits in words."""
        limits = ["all proven" if self.is_proven else f"gap ≤ {SMALLEST_GAP:.1%} but in the lottery"]
        limits += [f"{name} ≤ {most:g} s" for name, most in (("solve", self.solve), ("whole", self.whole)) if most < math.inf]
        return ", ".join(limits + [f"≤ {self.megabytes / GIGABYTE:g} GB"] * (self.megabytes < math.inf))

    def is_kept(self, answer: dict[str, Any], cost: Cost) -> bool:
        """Whether the limits hold and the matching verifies."""
        goals = goals_of(answer)
        reached = all(goal.proven for goal in goals) if self.is_proven else largest_gap(goals) <= SMALLEST_GAP
        in_time = answer["seconds"]["solve"] <= self.solve and cost.seconds <= self.whole
        return bool(goals) and reached and in_time and cost.megabytes <= self.megabytes and not answer.get("broken")


def show_engine(tally: Tally, *, quick: bool) -> None:
    """The rounds that must be proven: a thousand interns, the same with binding programme rules, ten thousand."""
    tally.title("The engine on invented rounds", "One process each: build and solve; the matching is verified after it.")
    tally.head("round", "admissible pairs", *_COLUMNS)
    details: list[tuple[str, dict[str, Any]]] = []
    plain = _engine(tally, THOUSAND.name, THOUSAND, Asked(solve=3), details)
    if plain:
        bound = replace(THOUSAND, settings=binding(plain))
        _engine(tally, f"{bound.name}, {_rules_of(bound)}", bound, Asked(solve=30), details)
    else:
        tally.check("the same with binding rules", "a matching without them first", is_kept=False)
    if not quick:
        _engine(tally, TEN_THOUSAND.name, TEN_THOUSAND, Asked(solve=45, megabytes=3 * GIGABYTE), details)
    _show_goals(tally, details)


def show_whole(tally: Tally, *, quick: bool) -> None:
    """The largest round from its workbook to the match workbook."""
    spec = replace(THOUSAND, counts_pairs=False) if quick else HUNDRED_THOUSAND
    note = f"`praktik match ROUND.xlsx --time-limit {TIME_LIMIT:g}`: the solver gets {TIME_LIMIT:g} s of the ten minutes."
    tally.title(f"{spec.signups:,} sign-ups, whole process", note)
    tally.head("round", *_COLUMNS)
    details: list[tuple[str, dict[str, Any]]] = []
    asked = Asked(whole=600, megabytes=8 * GIGABYTE, is_proven=False)
    with tempfile.TemporaryDirectory() as folder:
        cost, record = _match(spec, Path(folder))
        _row(tally, [spec.name], spec.name, cost, _read(record) if not cost.failure else {}, asked)
        details += [] if cost.failure else [(spec.name, _read(record))]
    if details:
        tally.head("stage", "seconds")
        for stage, seconds in details[0][1]["seconds"].items():
            tally.row([stage, f"{seconds:.1f}"])
    _show_goals(tally, details)


def show_sizes(tally: Tally, *, quick: bool) -> None:
    """Build and solve against the number of sign-ups, with the exponent between neighbours and over all."""
    note = (
        "Exponent: of build + solve against sign-ups, from the row before, log over log. "
        f"The solver gets {TIME_LIMIT:g} s; a row that it could not prove is no part of the fit over all."
    )
    tally.title("Cost against size", note)
    tally.head("sign-ups", "round", "build, s", "solve, s", "peak, MB", "goals proven", "largest gap", "exponent")
    measured: list[tuple[int, float]] = []
    before: tuple[int, float] | None = None
    for spec in SIZES[: 3 if quick else None]:
        cost, answer = _solved(replace(spec, time_limit=TIME_LIMIT, counts_pairs=False))
        if cost.failure:
            tally.row([f"{spec.signups:,}", spec.name, cost.failure, *[""] * 5])
            continue
        here = (spec.signups, answer["seconds"]["build"] + answer["seconds"]["solve"])
        tally.row([f"{spec.signups:,}", spec.name, *_figures(cost, answer), _slope([before, here]) if before else ""])
        before = here
        measured += [here] * all(goal.proven for goal in goals_of(answer))
    if len(measured) > 1:
        print(f"\nOver the {len(measured)} proven sizes: sign-ups to the power of {_slope(measured)}.")


SIZES = (
    Spec(59, 83),
    Spec(420, 580),
    Spec(1_260, 1_740),
    Spec(4_200, 5_800),
    Spec(12_600, 17_400),
    Spec(42_000, 58_000),
)
_COLUMNS = ("build, s", "solve, s", "whole process, s", "peak, MB", "goals proven", "largest gap", "asked", "kept")


def binding(answer: dict[str, Any]) -> dict[str, Any]:
    """Rules that the best matching without them just breaks: a share above its own, quotas beyond its counts."""
    mixture = answer["mixture"]
    sector, most = max(mixture["intern_sector"].items(), key=lambda item: (item[1], item[0]))
    region, least = min(mixture["host_region"].items(), key=lambda item: (item[1], item[0]))
    quotas = [
        {"side": "intern", "field": "sector", "value": sector, "max": most - most // 20},
        {"side": "host", "field": "region", "value": region, "min": least + max(1, least // 20)},
    ]
    share = min(1.0, math.ceil(mixture["cross_sector"] * 100 + 0.5) / 100)
    return {"rules": {"min_cross_sector_share": share, "quota": quotas}}


def _rules_of(spec: Spec) -> str:
    rules = spec.settings["rules"]
    quotas = [
        f"{quota['side']} {quota['value']} " + (f"≤ {quota['max']}" if "max" in quota else f"≥ {quota['min']}")
        for quota in rules["quota"]
    ]
    return ", ".join([f"cross-sector share ≥ {rules['min_cross_sector_share']:.2f}", *quotas])


def _engine(
    tally: Tally, name: str, spec: Spec, asked: Asked, details: list[tuple[str, dict[str, Any]]]
) -> dict[str, Any]:
    cost, answer = _solved(spec)
    _row(tally, [name, f"{answer['pairs']:,}" if answer else ""], name, cost, answer, asked)
    details += [(name, answer)] * bool(answer)
    return answer


def _solved(spec: Spec) -> tuple[Cost, dict[str, Any]]:
    cost = run(script("engine.py", spec.json()), LONGEST)
    return cost, {} if cost.failure else json.loads(cost.output)


def _match(spec: Spec, folder: Path) -> tuple[Cost, Path]:
    signups, output = folder / "round.xlsx", folder / "matches.xlsx"
    if failure := run(script("files.py", "signups", spec.json(), str(signups))).failure:
        raise RuntimeError(failure)
    command = [*PRAKTIK, "match", str(signups), "-o", str(output), "--time-limit", f"{TIME_LIMIT:g}"]
    return run(command, LONGEST), output.with_suffix(".json")


def _row(tally: Tally, first: list[str], name: str, cost: Cost, answer: dict[str, Any], asked: Asked) -> None:
    kept = tally.check(name, asked.words(), is_kept=bool(answer) and asked.is_kept(answer, cost))
    if not answer:
        return tally.row([*first, cost.failure, *[""] * 5, asked.words(), kept])
    build, solve, *rest = _figures(cost, answer)
    return tally.row([*first, build, solve, f"{cost.seconds:.1f}", *rest, asked.words(), kept])


def _figures(cost: Cost, answer: dict[str, Any]) -> list[str]:
    goals = goals_of(answer)
    seconds = [f"{answer['seconds'][stage]:.2f}" for stage in ("build", "solve")]
    return [*seconds, f"{cost.megabytes:,.0f}", proven(goals), f"{largest_gap(goals):.3%}"]


def _show_goals(tally: Tally, details: list[tuple[str, dict[str, Any]]]) -> None:
    if not details:
        return
    print()
    tally.head("round", "goal", "value", "bound", "proven", "by", "seconds")
    for name, answer in details:
        for goal in goals_of(answer):
            tally.row([name, *_goal(goal)])


def _goal(goal: Goal) -> list[str]:
    shown = "yes" if goal.proven else f"no, gap {goal.gap:.3%}"
    return [goal.name, f"{goal.value:,}", f"{goal.bound:,}", shown, goal.by, f"{goal.seconds:.2f}"]


def _slope(points: list[tuple[int, float]]) -> str:
    """The exponent: the least squares slope of log seconds on log size."""
    across = [math.log(size) for size, _ in points]
    up = [math.log(seconds) for _, seconds in points]
    middle, height = sum(across) / len(across), sum(up) / len(up)
    rise = sum((x - middle) * (y - height) for x, y in zip(across, up, strict=True))
    return f"{rise / sum((x - middle) ** 2 for x in across):.2f}"


def _read(record: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(record.read_text(encoding="utf-8"))
    return read
