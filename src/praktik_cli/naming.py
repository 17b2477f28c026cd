"""When two written names are the same name."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

_LAST_LETTERS: Final = str.maketrans({"æ": "{", "ä": "{", "ø": "|", "ö": "|", "å": "}"})
_LEGAL_FORMS: Final = {"a/s", "as", "aps", "amba", "i/s", "ivs", "p/s"}


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """``text`` without what the eye passes over: case, width, doubled and no-break spaces, end punctuation."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(folded.split()).strip(" .:;,?*")


@lru_cache(maxsize=65536)
def organisation_key(name: str) -> str:
    """What two spellings of one employer share: folded, "&" as "og", without punctuation and legal form."""
    words = re.sub(r"[^\w/]+", " ", fold(name).replace("&", " og ")).split()
    return " ".join(word for word in words if word not in _LEGAL_FORMS) or fold(name)


def danish_order(text: str) -> str:
    """A key that sorts as Danish does: æ, ø and å last in this order, and aa as å."""
    return fold(text).replace("aa", "å").translate(_LAST_LETTERS)


def same_organisation(one: str, other: str) -> bool:
    """Whether two written employers are one."""
    return organisation_key(one) == organisation_key(other)


def nearest(text: str, choices: Sequence[str], cutoff: float = 70) -> str | None:
    """The choice whose spelling is closest to ``text``, if at least ``cutoff`` of 100 alike."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only needed when something is misspelt

    found = process.extractOne(fold(text), _folded(tuple(choices)), scorer=fuzz.WRatio, score_cutoff=cutoff)
    return choices[found[2]] if found else None


@lru_cache(maxsize=128)
def _folded(choices: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(fold, choices))
