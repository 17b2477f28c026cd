"""All that is worked out besides the matching: what would place more people, and what the goals cost."""

from collections.abc import Mapping, Sequence
from typing import Final

from praktik_cli.advising.advice import MOST, advice_of
from praktik_cli.advising.again import Again
from praktik_cli.advising.candidates import candidates
from praktik_cli.advising.prices import priced_goals, prices_of
from praktik_cli.advising.scene import Scene
from praktik_cli.domain.advice import Advised
from praktik_cli.domain.problem import Problem
from praktik_cli.domain.progress import Progress
from praktik_cli.domain.run import Match
from praktik_cli.domain.solution import GoalResult

# With more than this the dozens of solves take minutes, which only who asks for them will want to wait for.
MOST_PAIRS: Final = 1_000_000
# Where the network alone did not do, solving again takes as long each time.
MOST_SECONDS: Final = 0.5


def is_too_large(problem: Problem, goals: Sequence[GoalResult]) -> bool:
    """Whether the round is so large, or took so long to match, that advice is only worked out when it is asked for."""
    return len(problem.hosts) * len(problem.interns) > MOST_PAIRS or hard_seconds(goals) > MOST_SECONDS


def hard_seconds(goals: Sequence[GoalResult]) -> float:
    """How long the goals took in all, if any needed more than the network; 0 otherwise, whatever the machine."""
    return sum(goal.seconds for goal in goals) if any(goal.by == "cp-sat" for goal in goals) else 0.0


def advised_of(
    again: Again, problem: Problem, matches: Sequence[Match], values: Mapping[str, int], progress: Progress
) -> Advised:
    """Advice and prices for a finished round whose goals are all proven.

    Args:
        again: solves the round again.
        problem: of the round.
        matches: of the round.
        values: goal → what it reaches.
        progress: hears of every solve.

    Raises:
        KeyboardInterrupt: on Ctrl-C.
    """
    scene = Scene(problem, tuple(matches))
    changes = candidates(scene)
    steps = _Steps(progress, len(changes) + min(len(changes), MOST) + len(priced_goals(again.settings.goals.order)))
    placed = frozenset(match.intern for match in matches)
    advice = advice_of(again, placed, changes, steps)
    return Advised(advice, tuple(prices_of(again, values, steps)))


class _Steps:
    """Counts the solves and tells of each."""

    def __init__(self, progress: Progress, of: int) -> None:
        self._progress, self._of, self._done = progress, of, 0
        progress.tried(0, of)

    def __call__(self) -> None:
        self._done += 1
        self._progress.tried(self._done, self._of)
