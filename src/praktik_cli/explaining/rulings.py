"""What the rules on pairs say, read from the tables of a problem: for rounds too large for one pair at a time."""

import numpy as np

from praktik_cli.domain.pairs import FORBIDDEN
from praktik_cli.domain.problem import Problem


class TableRulings:
    """The rules on pairs by ids, as ``verifying.certificates`` asks for them."""

    def __init__(self, problem: Problem) -> None:
        self._problem = problem
        self._hosts = {host.id: position for position, host in enumerate(problem.hosts)}
        self._interns = {intern.id: position for position, intern in enumerate(problem.interns)}
        self._ids = np.array([host.id for host in problem.hosts], dtype=object)

    def possible(self, intern: str) -> frozenset[str]:
        """The hosts that no rule forbids."""
        position = self._interns[intern]
        return frozenset(self._ids[self._problem.pairs.points(position, position + 1)[0] != FORBIDDEN].tolist())

    def forbidding(self, host: str, intern: str) -> tuple[str, ...]:
        """The required rules that forbid the pair."""
        return self._problem.pairs.forbidding(self._hosts[host], self._interns[intern])
