"""Chance that keeps its proportions."""

from collections.abc import Mapping, Sequence
from random import Random
from typing import Generic, TypeVar

Card = TypeVar("Card")


class Deck(Generic[Card]):
    """Draws each card once in random order before any comes again, so that even few draws are balanced.

    Args:
        first: cards that come before the others in the first round, in random order among themselves.
    """

    def __init__(self, chance: Random, cards: Sequence[Card], first: Sequence[Card] = ()) -> None:
        self._chance = chance
        self._cards = [*first, *cards]
        self._left = self._shuffled(cards) + self._shuffled(first)

    def draw(self) -> Card:
        """The next card."""
        if not self._left:
            self._left = self._shuffled(self._cards)
        return self._left.pop()

    def _shuffled(self, cards: Sequence[Card]) -> list[Card]:
        return self._chance.sample(list(cards), len(cards))


def weighted(weights: Mapping[Card, int]) -> list[Card]:
    """Each card as often as its weight says."""
    return [card for card, weight in weights.items() for _ in range(weight)]
