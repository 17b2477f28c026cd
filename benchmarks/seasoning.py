"""A large round and the ones after it, through the engine: ``seasoning.py INTERNS HOSTS``; JSON on stdout."""

import json
import random
import sys
import time

from instances import invent
from praktik_cli.building.problem import build
from praktik_cli.commands.rounds import with_kept
from praktik_cli.domain.past import FIRST_ROUND, IdPair, Past
from praktik_cli.domain.signup import Signups
from praktik_cli.domain.solution import Solution
from praktik_cli.explaining.outcome import matches_of
from praktik_cli.settings import Settings
from praktik_cli.solving.solve import solve
from praktik_cli.verifying.verify import verify


class Silent:
    """Shows nothing."""

    def stage(self, name: str) -> None:
        """Pass over it."""

    def goal(self, name: str, best: int | None, bound: int | None, seconds: float) -> None:
        """Pass over it."""

    def tried(self, done: int, of: int) -> None:
        """Pass over it."""


def main() -> None:
    """The first round, and a later one for some shares of accepted matches."""
    interns, hosts = map(int, sys.argv[1:])
    signups, settings = invent(hosts, interns, 1), Settings()
    seconds, _, pairs = _round(signups, settings, FIRST_ROUND)
    draw = random.Random(1)
    declined = frozenset(draw.sample(sorted(pairs), max(len(pairs) // 100, 1)))
    rest = sorted(pairs - declined)
    later = []
    for share in (0.0, 0.5, 0.99):
        accepted = frozenset(draw.sample(rest, int(share * len(rest))))
        past = Past(locked=accepted, banned=declined, matched=frozenset(rest), accepted=accepted)
        spent, solution, found = _round(signups, with_kept(settings), past)
        proven = f"{sum(goal.proven for goal in solution.goals)} of {len(solution.goals)}"
        later.append({"accepted": share, "seconds": spent, "kept": len(found & set(rest)), "proven": proven})
    print(json.dumps({"first": seconds, "later": later}))


def _round(signups: Signups, settings: Settings, past: Past) -> tuple[float, Solution, frozenset[IdPair]]:
    started = time.perf_counter()
    problem = build(signups, settings, past)
    solution = solve(problem, Silent())
    seconds = time.perf_counter() - started
    if not isinstance(solution, Solution):
        sys.exit(f"no matching satisfies what is required: {solution}")
    matches = matches_of(problem, solution)
    if broken := verify(signups, settings, matches, solution.goals, past):
        sys.exit(f"broken: {broken[:3]}")
    return seconds, solution, frozenset((match.host, match.intern) for match in matches)


if __name__ == "__main__":
    main()
