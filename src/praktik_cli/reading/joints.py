"""What a form's options with a comma leave behind where their cells are joined with ", "."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

Answers = Iterable[tuple[tuple[str, ...], int]]

_LEAST_CELLS: Final = 2
_START: Final = ""


def joined_options(answers: Answers) -> tuple[str, ...]:
    """The options that the cells of one field show to hold a comma, such as "Sundhed, ældre og omsorg".

    A form's options start with a capital, so that a piece with a small letter goes on with the one before it; people
    who type lists use small letters as they like. So a piece that starts with a small letter, in at least two cells,
    always after the same piece with a capital (or one that itself goes on), belongs to that piece; but not one does
    where any other such piece stands at the start of a cell or after different pieces: those cells were typed.
    Nothing here depends on the order of the cells.

    Args:
        answers: the pieces between the commas of each different cell, and how many cells are so.
    """
    before: dict[str, Counter[str]] = {}
    for parts, number in answers:
        for one, other in zip((_START, *parts), parts, strict=False):
            if other[:1].islower():
                before.setdefault(other, Counter())[one] += number
    often = {piece: places for piece, places in before.items() if places.total() >= _LEAST_CELLS}
    if any(len(places) > 1 or _START in places for places in often.values()):
        return ()
    previous = {piece: one for piece, places in often.items() for one in places}
    chains = (_chain(piece, previous) for piece in previous)
    return tuple(sorted(", ".join(chain) for chain in chains if chain[0][:1].isupper()))


def _chain(piece: str, previous: Mapping[str, str]) -> list[str]:
    """``piece`` with all that it belongs to, from the first; a circle of pieces ends where it closes."""
    found = [piece]
    while (one := previous.get(found[0])) and one not in found:
        found.insert(0, one)
    return found
