"""What each goal costs those after it: the round solved again with the goal behind all others."""

from collections.abc import Callable, Iterator, Mapping

from praktik_cli.advising.again import Again
from praktik_cli.domain.advice import GoalPrice
from praktik_cli.settings import GoalName


def priced_goals(order: tuple[GoalName, ...]) -> tuple[GoalName, ...]:
    """The goals that others follow; what comes after the last one is only the lottery."""
    return order[:-1]


def prices_of(again: Again, values: Mapping[str, int], step: Callable[[], None]) -> Iterator[GoalPrice]:
    """The price of each goal that others follow.

    Args:
        again: the round.
        values: goal → what it reaches.
        step: called after each solve.
    """
    order = again.settings.goals.order
    for position, goal in enumerate(priced_goals(order)):
        before, after = order[:position], order[position + 1 :]
        # Behind the others it takes nothing from them; left out, its value would be the lottery's whim. The lottery
        # itself moves none of the values that are told.
        without = again.ordered((*before, *after, goal)).solved(until=goal)
        step()
        if without and without.is_optimal:
            could: Mapping[str, int] = without.values
            later = {str(name): (values[name], could[name]) for name in after if could[name] > values[name]}
            yield GoalPrice(goal, values[goal], without.values[goal], later)
