"""How people write a number, or a range of them: in figures, in words, with "max", "ca." or "evt."."""

import re
from dataclasses import dataclass
from typing import Final

from praktik_cli.naming import fold

_WORDS: Final = {
    "ingen": 0, "nul": 0, "none": 0, "zero": 0,
    "en": 1, "én": 1, "et": 1, "ét": 1, "one": 1, "halvanden": 1.5,
    "to": 2, "two": 2, "et par": 2, "a couple": 2,
    "tre": 3, "three": 3,
    "fire": 4, "four": 4,
    "fem": 5, "five": 5,
    "seks": 6, "six": 6,
    "syv": 7, "seven": 7,
    "otte": 8, "eight": 8,
    "ni": 9, "nine": 9,
    "ti": 10, "ten": 10,
}  # fmt: skip
_NUMBER: Final = r"(\d{1,9}(?:[.,]\d{1,2})?|(?:" + "|".join(sorted(_WORDS, key=len, reverse=True)) + r")\b)"
_AT_MOST: Final = (
    r"(?:op til|max|maks|maksimalt|maksimum|maximum|højst|højest|ikke over|indtil|inden ?for|up to|at most"
    r"|no more than|within|≤)"
)
_AT_LEAST: Final = r"(?:mindst|minimum|min|fra|at least|from)"
_ABOUT: Final = r"(?:ca|cirka|omkring|omtrent|gerne|helst|typisk|normalt|about|around|circa|approx|preferably|~)"
_OR_MORE: Final = r"(?:\+|eller flere|eller mere|og op|or more|and up)"
_UNIT: Final = (
    r"(?:dag(?:e|es)?|days?|hele dage|arbejdsdage?|hverdage?|praktikant(?:er)?|interns?|person(?:er|s)?|people"
    r"|plads(?:er)?|places?|vært(?:er)?|hosts?|stk|km|kilometers?|kilometres?)"
    r"(?:\.? (?:ad gangen|i alt|at a time|in all|hver vej|each way))?"
)
_PERHAPS: Final = r"[,;(]?\s*(?:evt|eventuelt|måske|gerne|max|maks|op til|possibly|maybe|perhaps|up to)\W*"
_BETWEEN: Final = rf"(?:-|\b(?:til|to|eller|or|og|and)\b\s*(?:{_PERHAPS})?|{_PERHAPS})"
_SINGLE: Final = re.compile(
    rf"(?:(?P<most>{_AT_MOST})|(?P<least>{_AT_LEAST})|{_ABOUT})?[\s.:]*{_NUMBER}\s*"
    rf"(?:(?P<plus>{_OR_MORE})|(?P<cap>max|maks|maximum|maksimum))?"
)
_RANGE: Final = re.compile(
    rf"(?:(?:fra|mellem|from|between|{_ABOUT})\W+)?{_NUMBER}\s*(?:{_UNIT}\W*)?{_BETWEEN}\s*{_NUMBER}\)?"
)
_UNIT_AT_END: Final = re.compile(rf"\W*{_UNIT}(?P<rest>\s*{_OR_MORE})?$")
_LONGEST: Final = 60


@dataclass(frozen=True, slots=True)
class Amount:
    """A number or a range of numbers.

    Attributes:
        low: the least that is said; ``None`` for "at most".
        high: the most that is said; ``None`` for "at least".
        is_range: two numbers are named.
    """

    low: float | None
    high: float | None
    is_range: bool = False


def plain(text: str) -> str:
    """``text`` with one kind of dash, folded, and halves as decimals."""
    halved = re.sub(r"(?<=\d)\s?½", ",5", text).replace("½", "0,5")
    return re.sub(r"[‐‑‒–—−]", "-", fold(halved))


def find_amount(text: str) -> Amount | None:
    """What ``text``, as ``plain`` gives it, says as a whole; ``None`` when it is more or other than an amount."""
    if len(text) > _LONGEST:
        return None
    bare = _UNIT_AT_END.sub(lambda end: end["rest"] or "", text)
    if found := _RANGE.fullmatch(bare):
        low, high = sorted((_value(found[1]), _value(found[2])))
        return Amount(low, high, is_range=True)
    if not (found := _SINGLE.fullmatch(bare)):
        return None
    number = _value(found[3])
    if found["most"] or found["cap"]:
        return Amount(None, number)
    return Amount(number, None if found["least"] or found["plus"] else number)


def _value(written: str) -> float:
    return _WORDS[written] if written in _WORDS else float(written.replace(",", "."))
