"""Interns who have a place, but fewer placements than they wished."""

from collections import Counter
from collections.abc import Sequence

from praktik_cli.domain.problem import Problem
from praktik_cli.domain.run import Match


def short_of(problem: Problem, matches: Sequence[Match], *, host: int) -> list[int]:
    """The positions of those who go to other hosts than the one at position ``host``, to fewer than they wished."""
    visits = Counter(match.intern for match in matches)
    there = {match.intern for match in matches if match.host == problem.hosts[host].id}
    return [
        position
        for position, intern in enumerate(problem.interns)
        if 0 < visits[intern.id] < problem.placements(position) and intern.id not in there
    ]
