"""All that is worked out besides the matching: what would place more people, and what the goals cost."""

from collections.abc import Mapping, Sequence

from praktik_cli.advising.advice import advice_of
from praktik_cli.advising.again import Again
from praktik_cli.advising.candidates import candidates
from praktik_cli.advising.effort import WIDE, Breadth
from praktik_cli.advising.prices import priced_goals, prices_of
from praktik_cli.advising.scene import Scene
from praktik_cli.domain.advice import Advised
from praktik_cli.domain.problem import Problem
from praktik_cli.domain.progress import Progress
from praktik_cli.domain.run import Match


def advised_of(
    again: Again,
    problem: Problem,
    matches: Sequence[Match],
    values: Mapping[str, int],
    progress: Progress,
    *,
    breadth: Breadth = WIDE,
) -> Advised:
    """Advice and prices for a finished round whose goals are all proven.

    Args:
        again: solves the round again.
        problem: of the round.
        matches: of the round.
        values: goal → what it reaches.
        progress: hears of every solve.
        breadth: how widely advice is sought.

    Raises:
        TimeUp: there was not time enough.
        KeyboardInterrupt: on Ctrl-C.
    """
    scene = Scene(problem, tuple(matches))
    changes = candidates(scene, breadth.of_a_kind)
    goals = priced_goals(again.settings.goals.order)
    steps = _Steps(progress, len(changes) + min(len(changes), breadth.told) + len(goals))
    placed = frozenset(match.intern for match in matches)
    advice = advice_of(again, placed, changes, steps, most=breadth.told)
    has_time = breadth.with_prices or not advice
    return Advised(advice, tuple(prices_of(again, values, steps)) if has_time else ())


class _Steps:
    """Counts the solves and tells of each."""

    def __init__(self, progress: Progress, of: int) -> None:
        self._progress, self._of, self._done = progress, of, 0
        progress.tried(0, of)

    def __call__(self) -> None:
        self._done += 1
        self._progress.tried(self._done, self._of)
