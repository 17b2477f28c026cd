"""All that a round tells, held against judges that share nothing with what tells it."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

import advice_judge
import certificate_judge
from judged_case import Case

JUDGES: Final[Mapping[str, Callable[[Case], Iterator[str]]]] = {
    "matching": certificate_judge.matching,
    "nowhere": certificate_judge.nowhere,
    "tight sets": certificate_judge.tight_sets,
    "rooms": certificate_judge.rooms,
    "prices": advice_judge.prices,
    "advice": advice_judge.advice,
    "goal prices": advice_judge.goal_prices,
}


def false_of(case: Case) -> list[str]:
    """All that is false in what the round tells, each with the judge who found it."""
    return [f"{name}: {wrong}" for name, judge in JUDGES.items() for wrong in judge(case)]
