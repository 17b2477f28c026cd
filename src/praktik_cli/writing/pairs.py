"""Every admissible pair with its points, for audit."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import numpy as np

from praktik_cli.domain.pairs import FORBIDDEN
from praktik_cli.domain.problem import Problem
from praktik_cli.settings import CRITERIA

_PAIRS_AT_ONCE: Final = 1 << 18
_NUMBERS: Final = ("points", *CRITERIA)


def write_pairs(problem: Problem, path: Path) -> None:
    """Writes ``host,intern,points`` and one column a criterion, ordered by host id, then intern id."""
    hosts, interns = [host.id for host in problem.hosts], [intern.id for intern in problem.interns]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["host", "intern", *_NUMBERS])
        for columns in _blocks(problem):
            for host, intern, *numbers in zip(*columns, strict=True):
                writer.writerow([hosts[host], interns[intern], *numbers])


def _blocks(problem: Problem) -> Iterator[list[list[int]]]:
    """The columns of the admissible pairs, some hosts at a time."""
    interns = np.arange(len(problem.interns))
    step = max(1, _PAIRS_AT_ONCE // max(1, len(interns)))
    for first in range(0, len(problem.hosts), step):
        block = np.arange(first, min(first + step, len(problem.hosts)))
        host, intern = np.repeat(block, len(interns)), np.tile(interns, len(block))
        admissible = problem.pairs.points_of(host, intern) != FORBIDDEN
        frame = problem.pairs.frame(host[admissible], intern[admissible])
        yield [frame[name].tolist() for name in ("host", "intern", *_NUMBERS)]
