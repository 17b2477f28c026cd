"""How much of a round is solved again unasked: by its size and by what solving takes, never by the clock.

So the same sign-ups give the same record on any machine.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from praktik_cli.domain.problem import Problem
from praktik_cli.domain.solution import GoalResult


@dataclass(frozen=True, slots=True)
class Allowance:
    """How many pairs, hosts × interns, are solved again.

    Attributes:
        advice: the most that a round may have for advice, which takes dozens of solves.
        places: the most in all, over the solves that say what a place would cost.
    """

    advice: int
    places: int


@dataclass(frozen=True, slots=True)
class Breadth:
    """How widely advice is sought.

    Attributes:
        of_a_kind: so many changes of a kind are tried.
        told: so many of the best are solved in full and told.
        with_prices: whether the prices of the goals are worked out beside advice; without any they are in any case.
    """

    of_a_kind: int
    told: int
    with_prices: bool


# Measured on the 2018 example: 5,000 pairs take 20 to 50 ms by the network alone, up to a second where a rule has to be
# priced, and some seconds where CP-SAT has to close a goal.
BY_NETWORK: Final = Allowance(advice=500_000, places=120_000)
BY_PRICED_RULES: Final = Allowance(advice=6_000, places=60_000)
BY_CP_SAT: Final = Allowance(advice=600, places=10_000)

WIDE: Final = Breadth(of_a_kind=6, told=10, with_prices=True)
# Of 1,000 interns with 700 hosts CP-SAT has to close the lottery: a full solve takes five seconds, and with the goals
# in another order half a minute.
NARROW: Final = Breadth(of_a_kind=3, told=5, with_prices=False)
_MOST_WIDE: Final = 200_000


def allowance(problem: Problem, goals: Sequence[GoalResult]) -> Allowance:
    """What a round is allowed that was solved with these results."""
    if _needs_cp_sat(goals):
        return BY_CP_SAT
    return BY_PRICED_RULES if _has_rules_beyond_the_network(problem) else BY_NETWORK


def is_too_large(problem: Problem, goals: Sequence[GoalResult]) -> bool:
    """Whether the round is so large, or has such rules, that advice is only worked out when it is asked for."""
    return pairs_of(problem) > allowance(problem, goals).advice


def breadth(problem: Problem, goals: Sequence[GoalResult]) -> Breadth:
    """How widely advice is sought for the round when it is asked for; so that it ends within about a minute."""
    return NARROW if _needs_cp_sat(goals) and pairs_of(problem) > _MOST_WIDE else WIDE


def pairs_of(problem: Problem) -> int:
    """Hosts × interns, possible or not."""
    return len(problem.hosts) * len(problem.interns)


def _needs_cp_sat(goals: Sequence[GoalResult]) -> bool:
    return any(goal.by == "cp-sat" for goal in goals)


def _has_rules_beyond_the_network(problem: Problem) -> bool:
    """Whether the network has to price a rule; the other rules it does not know seldom bind where it did alone."""
    return bool(problem.settings.rules.quota or problem.settings.rules.min_cross_sector_share)
