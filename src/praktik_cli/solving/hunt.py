"""What the hunt for every goal shares: the best matching so far, the floors, the network, the clock and who listens."""

from collections.abc import Callable, Sequence
from functools import cached_property
from time import monotonic
from typing import Final

from praktik_cli.domain.problem import Problem
from praktik_cli.domain.progress import Progress
from praktik_cli.solving.exact import Exact
from praktik_cli.solving.floors import Floor, floors_of
from praktik_cli.solving.found import Found
from praktik_cli.solving.goals import LOTTERY, goal_value
from praktik_cli.solving.lagrange import FINE, Bounded, Maximiser, Search
from praktik_cli.solving.relaxation import Relaxation
from praktik_cli.solving.rules import broken
from praktik_cli.solving.structure import structure_of
from praktik_cli.solving.survey import Survey, survey
from praktik_cli.solving.worth import Matching, Worth

_STEEPER: Final = 8
_LARGE: Final = 1 << 20
_MOST_SEEN: Final = 24


class TimeUp(Exception):  # noqa: N818 - no error: the search is over
    """The clock has run out."""


class Hunt:
    """The state of one solve.

    Args:
        problem: what to solve.
        progress: hears of every goal as it moves.
        deadline: when to stop, on the monotonic clock; ``None``: never.

    Attributes:
        structure: the problem as arrays.
        rules: the floors of the programme; ``kept``: those of the goals reached.
        lowest: pairs with fewer points take no part any more.
        matching: the best so far, ``None`` until there is one.
        seen: some of the network's answers that broke a rule or a floor.
        goal: the goal that is being climbed; ``bound``: no matching reaches more of it.
    """

    def __init__(self, problem: Problem, progress: Progress, deadline: float | None) -> None:
        self.problem, self.structure = problem, structure_of(problem)
        self.rules = floors_of(problem, self.structure)
        self.kept: tuple[Floor, ...] = ()
        self.lowest = 0
        self.matching: Matching | None = None
        self.seen: list[Matching] = []
        self.goal, self.bound = "", 0
        self._progress, self._deadline, self._started = progress, deadline, monotonic()

    @cached_property
    def relaxation(self) -> Relaxation:
        """The network over all pairs."""
        return Relaxation(self.structure)

    @cached_property
    def survey(self) -> Survey:
        """One look at all pairs."""
        return survey(self.structure)

    @property
    def most_points(self) -> int:
        """The most points of any pair, at least 1."""
        return max(int(self.survey.interns.max(initial=0)), 1)

    @property
    def floors(self) -> tuple[Floor, ...]:
        """All that a matching must be worth at least."""
        return (*self.kept, *self.rules)

    @property
    def value(self) -> int:
        """What the best matching reaches in the goal."""
        return 0 if self.matching is None else goal_value(self.goal, self.structure, self.matching)

    def begin(self, goal: str, bound: int) -> None:
        """Turn to ``goal``, of which no matching reaches more than ``bound``."""
        self.goal, self.bound, self.seen = goal, bound, []
        self._started = monotonic()
        self._watch(None, None)

    @property
    def seconds(self) -> float:
        """How long the goal has taken."""
        return monotonic() - self._started

    def tell(self) -> None:
        """Pass on what is known of the goal.

        Raises:
            TimeUp: the clock has run out.
        """
        self._watch(None, None)
        self.check_time()

    def check_time(self) -> None:
        """Stop if the time is up.

        Raises:
            TimeUp: it is.
        """
        if self._deadline is not None and monotonic() >= self._deadline:
            raise TimeUp

    def left(self) -> float | None:
        """The seconds left; ``None`` without a limit."""
        return None if self._deadline is None else max(self._deadline - monotonic(), 0.0)

    def consider(self, matching: Matching) -> bool:
        """Take ``matching`` if it keeps everything and is better in the goals from the present one on."""
        if not self.keeps_everything(matching):
            self.seen = [*self.seen[-_MOST_SEEN:], matching]
            return False
        if self.matching is None or self._rank(matching) > self._rank(self.matching):
            self.matching = matching
        return True

    def try_out(self, found: Found) -> None:
        """Take what CP-SAT found, if anything and if it is better.

        Raises:
            RuntimeError: it breaks a rule, so that CP-SAT and the rules are at odds.
        """
        if found.matching is not None and not self.consider(found.matching):
            raise RuntimeError(f"{self.goal}: CP-SAT gave a matching that breaks a rule or a floor")

    @property
    def hint(self) -> Matching | None:
        """Where CP-SAT starts: the last answer of the network that broke something, else the best matching."""
        return self.seen[-1] if self.seen else self.matching

    def keeps_everything(self, matching: Matching) -> bool:
        """Whether ``matching`` keeps every rule and floor."""
        if len(matching) and matching.points.min() < self.lowest:
            return False
        spare = (floor.spare(self.structure, matching) for floor in self.floors)
        return all(more >= 0 for more in spare) and not broken(self.problem, self.structure, matching)

    def bounded(
        self,
        goal: Worth,
        floors: Sequence[Floor],
        hear: Callable[[Matching, int], bool],
        *,
        unit: int = 1,
        lowest: int | None = None,
        maximiser: Maximiser | None = None,
    ) -> Bounded:
        """The network's bound on ``goal`` under the best prices of ``floors``.

        Args:
            goal: what is bounded.
            floors: those of goals reached before first, whose prices have to outweigh the goal.
            hear: told of every answer and its bound; says whether that is enough.
            unit: how much of the goal one match can be worth.
            lowest: pairs with fewer points take no part; by default those that take no part any more.
            maximiser: the network over all pairs unless another is given.
        """
        grain = FINE if self.rules and unit < _LARGE else 1
        before = len(floors) - len(self.rules)
        steep = [grain * 4 * unit * (_STEEPER ** (before - 1 - rank) if unit < _LARGE else 1) for rank in range(before)]
        start = steep if unit < _LARGE else [0] * before
        search = Search(
            maximiser or self.relaxation,
            goal,
            floors,
            unit=unit,
            grain=grain,
            lowest=self.lowest if lowest is None else lowest,
            hear=hear,
        )
        return search.run([*start, *(0 for _ in self.rules)], steep)

    def exact(self, *floors: Floor) -> Exact:
        """CP-SAT with all floors and ``floors``."""
        return Exact(self.problem, self.structure, (*self.floors, *floors), self._watch, self.left)

    def hear(self, matching: Matching, bound: int) -> bool:
        """Hear of an answer to the goal itself."""
        self.consider(matching)
        self.bound = min(self.bound, bound)
        self.tell()
        return self.matching is not None and self.value >= self.bound

    def _watch(self, best: int | None, bound: int | None) -> None:
        at_hand = None if self.matching is None else self.value
        known = self.bound if bound is None else min(bound, self.bound)
        self._progress.goal(self.goal, at_hand if best is None else max(best, at_hand or 0), known, self.seconds)

    def _rank(self, matching: Matching) -> list[int]:
        names = [*self.problem.settings.goals.order]
        later = names[names.index(self.goal) :] if self.goal in names else [LOTTERY] if self.goal == LOTTERY else names
        return [goal_value(name, self.structure, matching) for name in later]
