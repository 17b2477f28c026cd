"""A round, changed and solved again: the whole way from sign-ups to a verified matching."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from time import monotonic

from praktik_cli.building.problem import build
from praktik_cli.domain.clash import Clash
from praktik_cli.domain.past import FIRST_ROUND, IdPair, Past
from praktik_cli.domain.problem import Problem
from praktik_cli.domain.progress import Progress
from praktik_cli.domain.signup import Signups
from praktik_cli.errors import NoMatchingInTime
from praktik_cli.explaining.outcome import matches_of
from praktik_cli.settings import GoalName, Settings
from praktik_cli.solving.solve import solve
from praktik_cli.verifying.verify import verify


class TimeUp(Exception):  # noqa: N818 - no error: there is no time left
    """The time given to a command was up before a round was solved again."""


class Unheard(Progress):
    """Hears of every goal of a round that is tried out, and says nothing."""

    def stage(self, name: str) -> None:
        """Say nothing."""

    def goal(self, name: str, best: int | None, bound: int | None, seconds: float) -> None:
        """Say nothing."""

    def tried(self, done: int, of: int) -> None:
        """Say nothing."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a round that was solved again gives.

    Attributes:
        pairs: the matches as ids of host and intern.
        values: goal → its value, in order, the lottery last.
        is_optimal: every value is proven.
    """

    pairs: frozenset[IdPair]
    values: Mapping[str, int]
    is_optimal: bool

    @property
    def placed(self) -> frozenset[str]:
        """The ids of the interns with a host."""
        return frozenset(intern for _, intern in self.pairs)


@dataclass(frozen=True)
class Again:
    """Solves a round again, as it is or changed.

    Attributes:
        signups, settings, past: of the round.
        deadline: when there is no time left, on the monotonic clock; ``None``: never.
    """

    signups: Signups
    settings: Settings
    past: Past = FIRST_ROUND
    deadline: float | None = None

    def changed(self, signups: Signups | None = None, settings: Settings | None = None) -> "Again":
        """The same round with other sign-ups or settings."""
        return replace(self, signups=signups or self.signups, settings=settings or self.settings)

    def ordered(self, goals: Iterable[GoalName]) -> "Again":
        """The same round with other goals, at least one."""
        order = self.settings.goals.model_copy(update={"order": tuple(goals)})
        return self.changed(settings=self.settings.model_copy(update={"goals": order}))

    def solved(
        self, *, needed: Collection[str] = (), locked: Collection[IdPair] = (), until: GoalName | None = None
    ) -> Outcome | None:
        """The best matching in which each of ``needed`` has a host and each of ``locked`` is a match.

        Args:
            needed: ids of interns.
            locked: ids of a host and an intern, on top of the round's own locks.
            until: the last goal to maximise; the matching is then any that reaches so much, which is quicker.

        Returns:
            The outcome; ``None`` when no matching satisfies that.

        Raises:
            RuntimeError: the matching does not verify.
            TimeUp: the deadline has passed: what was found until then is no answer.
            KeyboardInterrupt: on Ctrl-C, likewise.
        """
        past = replace(self.past, locked=self.past.locked | frozenset(locked))
        hosts, interns = self._positions
        pairs = frozenset((hosts[host], interns[intern]) for host, intern in locked)
        problem = replace(
            self.problem,
            locked=self.problem.locked | pairs,
            needed=frozenset(interns[one] for one in needed),
        )
        return self._outcome(problem, past, until)

    @cached_property
    def problem(self) -> Problem:
        """The round as it is."""
        return build(self.signups, self.settings, self.past)

    @cached_property
    def _positions(self) -> tuple[Mapping[str, int], Mapping[str, int]]:
        """Id → position, of the hosts and of the interns."""
        hosts, interns = (enumerate(side) for side in (self.problem.hosts, self.problem.interns))
        return {host.id: at for at, host in hosts}, {intern.id: at for at, intern in interns}

    def _outcome(self, problem: Problem, past: Past, until: GoalName | None) -> Outcome | None:
        try:
            solution = solve(problem, Unheard(), self._seconds_left(), until, diagnose=False)
        except NoMatchingInTime:
            raise TimeUp from None
        if isinstance(solution, Clash):
            return None
        if solution.stopped == "interrupt":
            raise KeyboardInterrupt
        if solution.stopped == "clock":
            raise TimeUp
        matches = matches_of(problem, solution)
        # What is solved up to a goal before the last only serves to choose what is solved in full and told.
        is_told = until in {None, self.settings.goals.order[-1]}
        if is_told and (violations := verify(self.signups, self.settings, matches, solution.goals, past)):
            raise RuntimeError(f"a matching that was tried out does not verify: {violations}")
        pairs = frozenset((match.host, match.intern) for match in matches)
        return Outcome(pairs, {goal.name: goal.value for goal in solution.goals}, solution.is_optimal)

    def _seconds_left(self) -> float | None:
        if self.deadline is None:
            return None
        if (left := self.deadline - monotonic()) <= 0:
            raise TimeUp
        return left
