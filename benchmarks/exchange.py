"""Hands a round to the peers and judges what they give back, in a process of its own.

``exchange.py export SPEC ROUND.npz``: the admissible pairs with their points, and all that the network's rules need.
``exchange.py judge SPEC MATCHING.npz``: what the matching places and which rules it breaks, as JSON on stdout.
"""

import json
import sys
from pathlib import Path

import numpy as np

from engine import prepared
from judging import judged
from praktik_cli.building.problem import build
from praktik_cli.domain.problem import Problem
from praktik_cli.naming import organisation_key
from specs import Spec


def main() -> None:
    """Exports or judges."""
    what, spec, path = sys.argv[1:]
    signups, settings = prepared(Spec(**json.loads(spec)))
    problem = build(signups, settings)
    if what == "export":
        _export(problem, Path(path))
    else:
        found = np.load(path)
        pairs = sorted(zip(found["host"].tolist(), found["intern"].tolist(), strict=True))
        print(json.dumps(judged(signups, problem, pairs)))


def _export(problem: Problem, path: Path) -> None:
    host, intern = problem.pairs.all()
    np.savez(
        path,
        host=host,
        intern=intern,
        points=problem.pairs.points_of(host, intern),
        capacity=[problem.capacity(position) for position in range(len(problem.hosts))],
        sector=_codes([intern.sector for intern in problem.interns]),
        organisation=_codes([organisation_key(intern.organisation) for intern in problem.interns]),
        same_sector=problem.settings.rules.same_sector_per_host,
        same_organisation=problem.settings.rules.same_organisation_per_host,
    )


def _codes(values: list[str]) -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
    return np.unique(values, return_inverse=True)[1].astype(np.int64)


if __name__ == "__main__":
    main()
