"""Every admissible pair with its points, for audit."""

import csv
from pathlib import Path

from praktik_cli.domain.problem import Problem
from praktik_cli.settings import CRITERIA


def write_pairs(problem: Problem, path: Path) -> None:
    """Writes ``host,intern,points`` and one column a criterion, ordered by host id, then intern id."""
    hosts, interns = [host.id for host in problem.hosts], [intern.id for intern in problem.interns]
    ordered = problem.pairs.sort_values(["host", "intern"])
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["host", "intern", "points", *CRITERIA])
        for host, intern, *numbers in ordered[["host", "intern", "points", *CRITERIA]].itertuples(index=False):
            writer.writerow([hosts[host], interns[intern], *numbers])
