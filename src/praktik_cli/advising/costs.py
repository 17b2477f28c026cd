"""What it would cost to place somebody, or to make a match of a pair: the round solved again with that demand."""

from collections.abc import Collection

from praktik_cli.advising.again import Again, Outcome
from praktik_cli.domain.certificate import Price
from praktik_cli.domain.past import IdPair
from praktik_cli.domain.run import Run


def price_of(again: Again, run: Run, intern: str) -> Price:
    """What a host for the intern with the id ``intern`` would cost, against ``run``, which ``again`` solves again."""
    return _against(run, again.solved(needed=[intern]))


def price_of_pair(again: Again, run: Run, pair: IdPair) -> tuple[Price, frozenset[IdPair]]:
    """The same of a pair of a host's and an intern's id being a match, and the matches that there would be."""
    outcome = again.solved(locked=[pair])
    return _against(run, outcome), outcome.pairs if outcome else frozenset()


def _against(run: Run, outcome: Outcome | None) -> Price:
    before = {goal.name: goal.value for goal in run.goals}
    if outcome is None:
        return Price(before, {})
    now = frozenset(match.intern for match in run.matches)
    return Price(
        before=before,
        after={name: outcome.values[name] for name in before},
        loses=_ordered(now - outcome.placed),
        gains=_ordered(outcome.placed - now),
        proven=outcome.is_optimal,
    )


def _ordered(ids: Collection[str]) -> tuple[str, ...]:
    return tuple(sorted(ids))
