"""On which weekdays each match is proposed."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from praktik_cli.domain.past import IdPair
from praktik_cli.domain.report import PairFacts
from praktik_cli.week import share_week

Days = tuple[int, ...]


def proposed_days(facts: Mapping[IdPair, PairFacts], before: Mapping[IdPair, Days]) -> Mapping[IdPair, Days]:
    """The weekdays of every match in ``facts``; no two of one intern share a day.

    Who was told days in the last round (``before``) keeps them, unless they no longer fit or leave the intern's other
    placements too few.
    """
    trips: dict[str, list[IdPair]] = defaultdict(list)
    for pair in facts:
        trips[pair[1]].append(pair)
    days: dict[IdPair, Days] = {}
    for pairs in trips.values():
        kept = {pair: before[pair] for pair in pairs if pair in before and _fits(before[pair], facts[pair])}
        weeks = _around(kept, [(pair, facts[pair]) for pair in pairs if pair not in kept])
        anew = share_week([facts[pair] for pair in pairs]) if weeks is None else None
        days |= weeks if weeks is not None else dict(zip(pairs, anew or ((),) * len(pairs), strict=True))
    return days


def _fits(days: Days, facts: PairFacts) -> bool:
    """Whether both sides have these days, and as many as the placement takes."""
    least = _least(facts)
    return set(days) <= set(facts.weekdays) and least <= len(days) <= max(least, facts.most)


def _around(kept: Mapping[IdPair, Days], others: Sequence[tuple[IdPair, PairFacts]]) -> dict[IdPair, Days] | None:
    """The days of ``kept``, and of ``others`` around them; ``None`` where that cannot be."""
    taken = [day for days in kept.values() for day in days]
    left = [tuple(day for day in facts.weekdays if day not in taken) for _, facts in others]
    enough = all(len(days) >= _least(facts) for days, (_, facts) in zip(left, others, strict=True))
    if not enough or len(set(taken)) < len(taken):
        return None
    weeks = share_week([replace(facts, weekdays=days) for days, (_, facts) in zip(left, others, strict=True)])
    return None if weeks is None else dict(kept) | {pair: days for (pair, _), days in zip(others, weeks, strict=True)}


def _least(facts: PairFacts) -> int:
    return min(facts.need, len(facts.weekdays))
