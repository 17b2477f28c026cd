"""One round through the engine in a process of its own: ``python engine.py SPEC``; answers as JSON on stdout."""

import json
import sys
import time
from dataclasses import asdict
from typing import Any

from instances import invent
from judging import broken_by_all, judged, mixture
from praktik_cli.building.problem import build
from praktik_cli.domain.problem import Problem
from praktik_cli.domain.signup import Signups
from praktik_cli.domain.solution import Solution
from praktik_cli.settings import Settings
from praktik_cli.solving.solve import solve
from specs import Spec


class Silent:
    """Shows nothing."""

    def stage(self, name: str) -> None:
        """Pass over it."""

    def goal(self, name: str, best: int | None, bound: int | None, seconds: float) -> None:
        """Pass over it."""


def prepared(spec: Spec) -> tuple[Signups, Settings]:
    """The sign-ups and settings of ``spec``."""
    return invent(spec.hosts, spec.interns, spec.seed), Settings.model_validate_json(json.dumps(spec.settings))


def main() -> None:
    """Solves, then judges; only building and solving are timed."""
    spec = Spec(**json.loads(sys.argv[1]))
    signups, settings = prepared(spec)
    started = time.perf_counter()
    problem = build(signups, settings)
    built = time.perf_counter()
    solution = solve(problem, Silent(), spec.time_limit)
    seconds = {"build": built - started, "solve": time.perf_counter() - built}
    if not isinstance(solution, Solution):
        sys.exit(f"no matching satisfies what is required: {solution}")
    print(json.dumps({"seconds": seconds} | _answer(spec, signups, problem, solution)))


def _answer(spec: Spec, signups: Signups, problem: Problem, solution: Solution) -> dict[str, Any]:
    found = mixture(problem, solution.matches)
    verdict = judged(signups, problem, solution.matches, solution.goals)
    return {
        **verdict,
        "broken": verdict["broken"] | broken_by_all(problem.settings, found),
        "goals": [asdict(goal) | {"proven": goal.proven} for goal in solution.goals],
        "stopped": solution.stopped,
        "mixture": found,
        "pairs": problem.pairs.count() if spec.counts_pairs else None,
    }


if __name__ == "__main__":
    main()
