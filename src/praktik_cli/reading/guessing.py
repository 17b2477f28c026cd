"""Fields for the columns whose headers nobody lists: a guess where it is sure enough, else a question."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from praktik_cli.reading.alike import likenesses, turns_round
from praktik_cli.reading.evidence import Evidence
from praktik_cli.reading.headers import header_key
from praktik_cli.reference.fields import fields

# Of the headers that the test of this module tries, none is guessed wrong from here up; a little below some are.
SURE_ENOUGH: Final = 0.75
WORTH_ASKING: Final = 0.6
CLEARLY_BETTER: Final = 0.08
# No form has so many questions; each costs time.
MOST_ASKED: Final = 500
NEVER_QUITE: Final = 0.99


@dataclass(frozen=True, slots=True)
class Guess:
    """A field that a column may hold.

    Attributes:
        key: of the field.
        sure: how sure it is, 0 to 1.
    """

    key: str
    sure: float


def guess_columns(
    side: str,
    asked: Mapping[int, str],
    evidence: Callable[[int], Evidence],
    *,
    taken: frozenset[str],
    is_shared: bool = False,
) -> tuple[dict[int, Guess], dict[int, Guess]]:
    """Position → guess, for columns that are read by it and for those that are only asked about.

    A column is read by a guess when it is ``SURE_ENOUGH`` and no other field for the column, and no other column for
    the field, comes within ``CLEARLY_BETTER``. The order of rows and columns does not matter.

    Args:
        side: ``"host"`` or ``"intern"``.
        asked: position → header of the columns that no list knows.
        evidence: position → what the column's values look like.
        taken: fields that have their column already.
        is_shared: hosts and interns share the sheet.
    """
    if len(asked) > MOST_ASKED:
        return {}, {}
    scores = _scores(side, asked, evidence, taken, is_shared)
    read: dict[int, Guess] = {}
    while found := _clearest(scores, asked):
        read[found[0]] = found[1]
        same = {at for at in asked if header_key(asked[at]) == header_key(asked[found[0]])}
        scores = {(at, key): sure for (at, key), sure in scores.items() if at not in same and key != found[1].key}
    doubts: dict[int, Guess] = {}
    for (position, key), sure in sorted(scores.items(), key=lambda entry: (entry[1], entry[0][1])):
        doubts[position] = Guess(key, sure)
    return read, doubts


def _scores(
    side: str,
    asked: Mapping[int, str],
    evidence: Callable[[int], Evidence],
    taken: frozenset[str],
    is_shared: bool,
) -> dict[tuple[int, str], float]:
    free = [entry for entry in fields(side) if entry.key not in taken]
    scores = {}
    for position, header in asked.items():
        names = likenesses(side, header, is_shared=is_shared)
        for entry in free:
            sure = evidence(position).sureness(entry.kind, names.get(entry.key, 0.0))
            if turns_round(side, entry.key, header):
                sure = min(sure, SURE_ENOUGH - CLEARLY_BETTER)
            if sure >= WORTH_ASKING:
                scores[position, entry.key] = min(sure, NEVER_QUITE)
    return scores


def _clearest(scores: Mapping[tuple[int, str], float], asked: Mapping[int, str]) -> tuple[int, Guess] | None:
    """The surest pair of column and field that nothing rivals, if one is sure enough."""
    for (position, key), sure in sorted(scores.items(), key=lambda entry: (-entry[1], asked[entry[0][0]], entry[0][1])):
        if sure < SURE_ENOUGH:
            return None
        if not any(
            (at == position) != (other == key) and sure - rival < CLEARLY_BETTER
            for (at, other), rival in scores.items()
            if at == position or (other == key and header_key(asked[at]) != header_key(asked[position]))
        ):
            return position, Guess(key, sure)
    return None
