"""What it would cost to place each of those without a place: the answer to "why not me?"."""

from dataclasses import replace
from typing import Final

from praktik_cli.advising.advised import hard_seconds
from praktik_cli.advising.again import Again
from praktik_cli.advising.costs import price_of
from praktik_cli.domain.run import Run, Unplaced

# So many pairs are solved again for all people together: in the measured rounds 60,000 take about a second.
_MOST_PAIRS: Final = 120_000
# So many people for whom nothing else proves it are asked for in any case …
_FEWEST: Final = 5
# … unless a solve takes long: then as many as this allows, and at least one.
_MOST_SECONDS: Final = 6.0


def with_prices(run: Run, again: Again) -> Run:
    """``run`` in which everyone without a place hears what that place would cost.

    Only whom some host could take is asked for, first those for whom no tight set proves that somebody had to be left
    out. In large and hard rounds the others are not: there ``praktik explain`` asks for one at a time.
    """
    asked = sorted(filter(_can_be_asked, run.unplaced), key=lambda why: (why.tight_set is not None, why.intern))
    pairs = max(len(again.signups.hosts) * len(again.signups.interns), 1)
    affordable = _MOST_PAIRS // pairs
    unproven = sum(why.tight_set is None for why in asked)
    if len(asked) > affordable:
        asked = asked[: min(unproven, max(affordable, _FEWEST))]
    if seconds := hard_seconds(run.goals):
        asked = asked[: max(int(_MOST_SECONDS / seconds), min(unproven, 1))]
    prices = {why.intern: price_of(again, run, why.intern) for why in asked}
    told = (why.priced(prices[why.intern]) if why.intern in prices else why for why in run.unplaced)
    return replace(run, unplaced=tuple(told))


def _can_be_asked(why: Unplaced) -> bool:
    return why.possible > 0
