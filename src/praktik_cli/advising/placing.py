"""What it would cost to place each of those without a place: the answer to "why not me?"."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from praktik_cli.advising.again import Again
from praktik_cli.advising.costs import price_of
from praktik_cli.advising.effort import allowance, is_too_large, pairs_of
from praktik_cli.domain.certificate import Price
from praktik_cli.domain.run import Run, Unplaced

# So many people for whom nothing else proves it are asked for in any case, unless advice is left out as well …
_FEWEST: Final = 5
# … then it is one, in rounds of so many pairs at most.
_MOST_FOR_ONE: Final = 120_000


def places_priced(run: Run, again: Again) -> Iterator[tuple[str, Price]]:
    """The ids of those without a place, each with what a place would cost, as soon as it is known.

    Only whom some host could take is asked for, first those for whom no tight set proves that somebody had to be left
    out. In large and hard rounds the others are not: there ``praktik explain`` asks for one at a time.

    Raises:
        TimeUp: there was no time left for the next.
        KeyboardInterrupt: on Ctrl-C.
    """
    asked = sorted(filter(_can_be_asked, run.unplaced), key=lambda why: (why.tight_set is not None, why.intern))
    unproven = sum(why.tight_set is None for why in asked)
    for why in asked[: _most(run, again, len(asked), unproven)]:
        yield why.intern, price_of(again, run, why.intern)


def with_prices(run: Run, prices: Mapping[str, Price]) -> Run:
    """``run`` with the ``prices`` of a place, by the ids of those who have none."""
    told = (why.priced(prices[why.intern]) if why.intern in prices else why for why in run.unplaced)
    return replace(run, unplaced=tuple(told))


def _most(run: Run, again: Again, asked: int, unproven: int) -> int:
    pairs = max(pairs_of(again.problem), 1)
    affordable = allowance(again.problem, run.goals).places // pairs
    if asked <= affordable:
        return asked
    if is_too_large(again.problem, run.goals):
        return min(unproven, max(affordable, int(pairs <= _MOST_FOR_ONE)))
    return min(unproven, max(affordable, _FEWEST))


def _can_be_asked(why: Unplaced) -> bool:
    return why.possible > 0
