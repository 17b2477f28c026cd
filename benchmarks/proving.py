"""Random scarce rounds, with all that they tell held against the judge of the tests.

``proving.py FIRST LAST``: the rounds of those seeds, as many at a time as there are cores; nothing here is
timed. Answers as JSON in the last line on stdout.
"""

import json
import os
import sys
from collections import Counter
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass, field

from processes import HERE

sys.path.insert(0, str(HERE.parent / "tests"))

import milp
from judged_case import Case
from praktik_cli.domain.run import Run
from proof_judge import false_of
from scarce_rounds import scarce_round
from told import matched, told

Counts = dict[str, int]


@dataclass
class Proved:
    """What was told in some rounds, and what of it is false.

    Attributes:
        rounds: kind of the rules → rounds; ``clashes`` of them no matching satisfies.
        undecided: the rounds on which HiGHS gave no verdict, and why.
        certificates: reason → interns; ``advice``: kind → pieces.
        false: what the judge says, with the seed.
    """

    rounds: Counts = field(default_factory=dict)
    clashes: int = 0
    undecided: list[str] = field(default_factory=list)
    certificates: Counts = field(default_factory=dict)
    tight_sets: int = 0
    near_misses: int = 0
    prices: int = 0
    goal_prices: int = 0
    advice: Counts = field(default_factory=dict)
    false: list[str] = field(default_factory=list)


def main() -> None:
    """Proves them all."""
    first, last = map(int, sys.argv[1:])
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        total = _sum(pool.map(_proved, range(first, last + 1)))
    # What HiGHS writes comes out when its process ends, so before this.
    print(json.dumps(asdict(total)))


def _proved(seed: int) -> Proved:
    one = scarce_round(seed)
    solved = matched(one.signups, one.settings, one.past)
    try:
        if solved is None:
            is_possible = milp.best(one.signups, one.settings, one.past) is not None
            return Proved({one.kind: 1}, clashes=1, false=[f"seed {seed}: there is a matching"] * is_possible)
        run = told(solved)
        false = [f"seed {seed}: {wrong}" for wrong in false_of(Case(one.signups, one.settings, one.past, run))]
    except milp.NoVerdictError as error:
        return Proved({one.kind: 1}, undecided=[f"seed {seed}: {error}"])
    return _counted(one.kind, run, false)


def _counted(kind: str, run: Run, false: list[str]) -> Proved:
    return Proved(
        rounds={kind: 1},
        certificates=Counter(why.reason for why in run.unplaced),
        tight_sets=len(run.tight_sets),
        near_misses=sum(len(why.near) for why in run.unplaced),
        prices=sum(why.price is not None for why in run.unplaced),
        goal_prices=len(run.advised.prices),
        advice=Counter(one.change.kind for one in run.advised.advice),
        false=false,
    )


def _sum(parts: Iterable[Proved]) -> Proved:
    total = Proved()
    for part in parts:
        for name in ("clashes", "undecided", "tight_sets", "near_misses", "prices", "goal_prices", "false"):
            setattr(total, name, getattr(total, name) + getattr(part, name))
        for name in ("rounds", "certificates", "advice"):
            setattr(total, name, dict(Counter(getattr(total, name)) + Counter(getattr(part, name))))
    return total


if __name__ == "__main__":
    main()
