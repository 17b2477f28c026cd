"""Counts and kilometres, as people write them."""

import re
from math import floor
from typing import Final

from praktik_cli.naming import fold
from praktik_cli.reading.cells import Problem, Read
from praktik_cli.reading.numbers import Amount, find_amount, plain
from praktik_cli.reference.areas import is_anywhere
from praktik_cli.reference.words import is_any

MOST_INTERNS: Final = 3
_MANY: Final = frozenset(
    {"mange", "flere", "ubegrænset", "så mange som muligt", "many", "several", "unlimited", "as many as possible"}
)
_NO_LIMIT: Final = frozenset(
    {
        "ubegrænset", "ingen grænse", "ingen begrænsning", "alle afstande", "afstand er ligegyldig", "intet maks",
        "unlimited", "no limit", "any distance",
    }
)  # fmt: skip
_BELOW: Final = re.compile(r"^(?:under|mindre end|less than|<)\s*")
_THOUSANDS: Final = re.compile(r"(?<=\d)[. ](?=\d{3}(?!\d))")
_BRACKETS: Final = re.compile(r"([^()]+)\(([^()]*)\)")


def read_count(text: str) -> Read[int]:
    """A number from 1 to 3, in figures or words; of a range the most, which is told."""
    amount, problems = find_with_remark(text)
    if amount is None:
        return Read(None, (Problem("not-a-count", text, str(MOST_INTERNS) if plain(text) in _MANY else None),))
    if amount.high is None:
        return Read(None, (Problem("not-a-count", text, _fitting(amount.low)),))
    return _checked(text, amount, amount.high, problems)


def read_fewest(text: str) -> Read[int]:
    """A least number from 1 to 3, in figures or words; of a range the least, which is told."""
    amount, problems = find_with_remark(text)
    if amount is None or amount.low is None:
        return Read(None, (Problem("not-a-count", text, _fitting(amount.high) if amount else None),))
    return _checked(text, amount, amount.low, problems)


def read_km(text: str) -> Read[int]:
    """Whole kilometres, at least 1; of a range the most, which is told; no value when any distance will do."""
    if is_any(text) or is_anywhere(text) or fold(text) in _NO_LIMIT:
        return Read()
    amount, problems = find_with_remark(_BELOW.sub("max ", _THOUSANDS.sub("", plain(text))))
    kilometres = floor(amount.high) if amount and amount.high else 0
    if not (amount and kilometres):
        return Read(None, (Problem("not-kilometres", text),))
    problems = tuple(Problem(problem.code, text, problem.nearest, is_doubt=True) for problem in problems)
    if kilometres != amount.high:
        problems += (Problem("partly-read", text, str(kilometres), is_doubt=True),)
    return Read(kilometres, problems + _about_range(text, amount, kilometres))


def find_with_remark(text: str) -> tuple[Amount | None, tuple[Problem, ...]]:
    """The amount in ``text``; one before a remark in brackets is read without it, which is told.

    A remark that is the same amount, as in "2 (to)", is passed over.
    """
    whole = plain(text)
    amount = find_amount(whole)
    if amount or not (parts := _BRACKETS.fullmatch(whole)):
        return amount, ()
    amount, remark = find_amount(parts[1].strip()), find_amount(parts[2].strip())
    if amount is None or amount == remark:
        return amount, ()
    return amount, (Problem("partly-read", text, parts[1].strip(), is_doubt=True),)


def _checked(text: str, amount: Amount, number: float, problems: tuple[Problem, ...]) -> Read[int]:
    if number != floor(number):
        return Read(None, (Problem("not-a-count", text, _fitting(number)),))
    if not 1 <= number <= MOST_INTERNS:
        return Read(None, (Problem("count-out-of-range", text, _fitting(number)),))
    return Read(int(number), problems + _about_range(text, amount, int(number)))


def _about_range(text: str, amount: Amount, number: int) -> tuple[Problem, ...]:
    is_doubtful = amount.is_range and amount.low != amount.high
    return (Problem("range-for-a-number", text, str(number), is_doubt=True),) if is_doubtful else ()


def _fitting(number: float | None) -> str | None:
    """The nearest number of interns that is possible."""
    return None if number is None else str(min(max(floor(number), 1), MOST_INTERNS))
