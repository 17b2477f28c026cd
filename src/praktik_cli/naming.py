"""When two written names are the same name."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

_LAST_LETTERS: Final = str.maketrans({"æ": "{", "ä": "{", "ø": "|", "ö": "|", "å": "}"})
_END_MARKS: Final = " .:;,?*"
_MARKS: Final = re.compile(r"[^\w/]+")
_LEGAL_FORMS: Final = {"a/s", "as", "aps", "amba", "i/s", "ivs", "p/s"}
# Two words as one employer writes them, and how the key has them.
_KOMMUNE: Final = re.compile(r"\b(\w+?)s? kommunes?\b")
_REGION: Final = re.compile(r"\bregion ?(h|midt|nord|syd|øst)\b")
_REGIONS: Final = {
    "h": "hovedstaden",
    "midt": "midtjylland",
    "nord": "nordjylland",
    "syd": "syddanmark",
    "øst": "østdanmark",
}


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """``text`` without what the eye passes over: case, width, doubled and no-break spaces, end punctuation."""
    folded = text.lower() if text.isascii() else unicodedata.normalize("NFKC", text).casefold()
    return " ".join(folded.split()).strip(_END_MARKS)


@lru_cache(maxsize=65536)
def organisation_key(name: str) -> str:
    """What the spellings of one employer share.

    Folded, "&" as "og", aa as å, without punctuation and legal form; "Københavns", "København" and "Kbh. Kommune" are
    one, and so are a region's own short and full name.
    """
    words = _MARKS.sub(" ", fold(name).replace("&", " og ").replace("aa", "å")).split()
    key = " ".join(word for word in words if word not in _LEGAL_FORMS) or fold(name)
    if "kommune" in key:
        key = _KOMMUNE.sub(lambda found: f"{'københavn' if found[1] == 'kbh' else found[1]}s kommune", key)
    return _REGION.sub(lambda found: f"region {_REGIONS[found[1]]}", key) if "region" in key else key


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
