"""Which days of the week an intern spends where, so that no two placements share a day."""

from collections.abc import Sequence
from itertools import combinations

from praktik_cli.domain.report import PairFacts


def share_week(placements: Sequence[PairFacts]) -> tuple[tuple[int, ...], ...] | None:
    """Disjoint weekdays for each of one intern's placements, or ``None`` when they cannot all be had.

    Each gets at least the days it needs (as many as the two share, where the days rule is not required),
    the earliest that do; what is left of the week then lengthens the placements in their order.
    """
    chosen = _disjoint([_needed(facts) for facts in placements], [facts.weekdays for facts in placements])
    return None if chosen is None else _lengthened(placements, chosen)


def _needed(facts: PairFacts) -> int:
    return min(facts.need, len(facts.weekdays))


def _disjoint(needs: Sequence[int], free: Sequence[tuple[int, ...]]) -> list[tuple[int, ...]] | None:
    if not needs:
        return []
    for days in combinations(free[0], needs[0]):
        rest = _disjoint(needs[1:], [tuple(day for day in other if day not in days) for other in free[1:]])
        if rest is not None:
            return [days, *rest]
    return None


def _lengthened(placements: Sequence[PairFacts], chosen: list[tuple[int, ...]]) -> tuple[tuple[int, ...], ...]:
    taken = {day for days in chosen for day in days}
    longer = []
    for facts, days in zip(placements, chosen, strict=True):
        room = max(facts.most - len(days), 0)
        extra = [day for day in facts.weekdays if day not in taken][:room]
        taken.update(extra)
        longer.append(tuple(sorted((*days, *extra))))
    return tuple(longer)
