"""Praktik and its peers on the same pairs and points, each in a process of its own."""

import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from measuring import solved
from processes import Cost, run, script
from specs import Spec
from tables import Tally

ORDER = ("placed", "hosts_used", "points")
SETTINGS = {"goals": {"order": ORDER}}
# The places of the 250 hosts are 500, so that munkres gets a square of 500 × 500.
FIVE_HUNDRED = Spec(250, 500, settings=SETTINGS)
THOUSAND = Spec(700, 1_000, settings=SETTINGS)
NAMES: Mapping[str, str] = {
    "matching": "`matching` HospitalResident",
    "munkres": "`munkres`",
    "scipy": "SciPy `linear_sum_assignment`",
    "highs": "HiGHS (SciPy `milp`), weighted sum",
    "cp-sat": "CP-SAT on all pairs, weighted sum",
}
# For starting up, loading the round and writing the matching, which are no part of a peer's seconds.
GRACE = 30.0


@dataclass(frozen=True)
class Line:
    """One program's result: seconds, and what the judge found; ``failure`` instead where there is none.

    Attributes:
        is_proven: whether it proves that nothing better exists; ``None``: it solves another question.
    """

    name: str
    seconds: float
    megabytes: float
    judged: Mapping[str, Any]
    is_proven: bool | None = None
    failure: str = ""

    def cells(self, ours: "Line") -> list[str]:
        """As shown, with the ratio of seconds to ``ours``."""
        memory = f"{self.megabytes:,.0f}"
        if self.failure:
            return [self.name, self.failure, "", memory, "", "", "", "", ""]
        ratio = "" if ours.failure else f"{self.seconds / ours.seconds:.2f}"
        found = [f"{self.judged[key]:,}" for key in ORDER]
        broken = ", ".join(f"{rule}: {times}" for rule, times in sorted(self.judged["broken"].items()))
        proof = {True: "yes", False: "no", None: ""}[self.is_proven]
        return [self.name, f"{self.seconds:.2f}", ratio, memory, *found, broken or "none", proof]


def show(tally: Tally, *, quick: bool) -> None:
    """A table a round."""
    seconds = 10 if quick else 60
    _show(tally, FIVE_HUNDRED, list(NAMES), seconds)
    if not quick:
        _show(tally, THOUSAND, [peer for peer in NAMES if peer != "munkres"], seconds)


def _show(tally: Tally, spec: Spec, peers: list[str], seconds: float) -> None:
    note = (
        f"Goals in order: {', '.join(ORDER)}. A peer has {seconds:g} s from the points to its matching, on "
        f"{os.cpu_count()} cores; HiGHS and CP-SAT then give the best they have, and all are ended {GRACE:g} s later. "
        "The seconds of praktik are build and solve, with the lottery as one more goal. Rules broken: counted by "
        "praktik's verification, which knows no solver."
    )
    columns = (
        "program",
        "seconds",
        "÷ praktik",
        "peak, MB",
        "placed",
        "hosts used",
        "points",
        "rules broken",
        "proven",
    )
    tally.title(f"Peers: {spec.name}", note)
    tally.head(*columns)
    ours = _praktik(spec)
    tally.row(ours.cells(ours))
    if ours.failure or ours.judged["broken"]:
        tally.check(f"praktik on {spec.name}", "a matching that keeps every rule", is_kept=False)
    with tempfile.TemporaryDirectory() as folder:
        given = Path(folder) / "round.npz"
        if failure := run(script("exchange.py", "export", spec.json(), str(given))).failure:
            raise RuntimeError(failure)
        for peer in peers:
            tally.row(_peer(peer, spec, given, seconds).cells(ours))


def _praktik(spec: Spec) -> Line:
    measured = solved("praktik", replace(spec, counts_pairs=False))
    if not measured.answer:
        return _failed("praktik", measured.cost)
    seconds = measured.answer["seconds"]["build"] + measured.answer["seconds"]["solve"]
    is_proven = all(goal.proven for goal in measured.goals)
    return Line("praktik", seconds, measured.cost.megabytes, measured.answer, is_proven)


def _peer(peer: str, spec: Spec, given: Path, seconds: float) -> Line:
    found = given.with_name(f"{peer}.npz")
    cost = run(script("peers.py", peer, str(given), str(found), f"{seconds:g}"), seconds + GRACE)
    if cost.failure:
        return _failed(NAMES[peer], cost)
    judge = run(script("exchange.py", "judge", spec.json(), str(found)))
    if judge.failure:
        raise RuntimeError(judge.failure)
    answer = json.loads(cost.output)
    return Line(NAMES[peer], answer["seconds"], cost.megabytes, json.loads(judge.output), answer["is_proven"])


def _failed(name: str, cost: Cost) -> Line:
    return Line(name, cost.seconds, cost.megabytes, {}, failure=cost.failure)
