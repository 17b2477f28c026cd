"""What would place more people: every candidate is tried, the best of them are solved in full and told.

So what a piece of advice promises is what ``praktik match`` gives once the change is made.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from praktik_cli.advising.again import Again, Outcome
from praktik_cli.advising.changes import apply
from praktik_cli.domain.advice import Advice, Change
from praktik_cli.settings import GoalName

MOST_OF_A_KIND: Final = 4
# The less a change asks of people, the sooner it is named.
_ASKS: Final[Mapping[str, int]] = {
    "capacity": 0,
    "regions": 1,
    "distance": 1,
    "days": 1,
    "weekdays": 1,
    "host_days": 1,
    "host_weekdays": 1,
    "new_host": 2,
    "rule": 3,
}


@dataclass(frozen=True)
class _Tried:
    """A change, how many more interns have a place with it, and what comes next in its rank."""

    change: Change
    gain: int
    after: tuple[int, ...]
    outcome: Outcome

    @property
    def rank(self) -> tuple[int, int, tuple[int, ...]]:
        """The lower, the better: what places most, then what asks least, then the goals in their order."""
        return -self.gain, _ASKS[self.change.kind], tuple(-value for value in self.after)


def advice_of(
    again: Again, placed: frozenset[str], changes: Sequence[Change], step: Callable[[], None], *, most: int
) -> tuple[Advice, ...]:
    """The advice for the round of ``again``, the best first.

    Args:
        again: the round.
        placed: ids of the interns who have a place in it.
        changes: what to try; of two that are equally good the first is named first.
        step: called after each solve.
        most: so many pieces of advice at most.
    """
    roughly = _in_order(_tried(again, placed, changes, step, until="placed"))
    chosen = [one.change for one in _of_every_kind(roughly, most)]
    in_full = _in_order(_tried(again, placed, sorted(chosen, key=changes.index), step))
    return tuple(told(one.change, placed, one.outcome) for one in in_full)


def _tried(
    again: Again,
    placed: frozenset[str],
    changes: Iterable[Change],
    step: Callable[[], None],
    until: GoalName | None = None,
) -> Iterator[_Tried]:
    """The changes that place more than now, by a matching that is proven best."""
    for change in changes:
        outcome = again.changed(*apply(change, again.signups, again.settings)).solved(until=until)
        step()
        if outcome and outcome.is_optimal and (gain := len(outcome.placed) - len(placed)) > 0:
            after = tuple(value for goal, value in outcome.values.items() if goal != "lottery")
            yield _Tried(change, gain, after, outcome)


def _in_order(tried: Iterable[_Tried]) -> list[_Tried]:
    return sorted(tried, key=lambda one: one.rank)


def _of_every_kind(tried: Sequence[_Tried], most: int) -> list[_Tried]:
    """The first ``most``, ``MOST_OF_A_KIND`` of a kind; more of a kind only where the others leave room."""
    seen = Counter[str]()
    first: list[_Tried] = []
    rest: list[_Tried] = []
    for one in tried:
        seen[one.change.kind] += 1
        (first if seen[one.change.kind] <= MOST_OF_A_KIND else rest).append(one)
    return [*first, *rest][:most]


def told(change: Change, placed: frozenset[str], outcome: Outcome) -> Advice:
    """What ``change`` does when it gives ``outcome``; ``placed`` are the ids of those who have a place without it."""
    then = outcome.placed
    moves = change.subject if change.concerns == "intern" else None
    return Advice(
        change=change,
        gain=len(then) - len(placed),
        placed=tuple(sorted(then - placed)),
        loses=tuple(sorted(placed - then)),
        goes_to=tuple(sorted(host for host, intern in outcome.pairs if intern == moves)),
    )
