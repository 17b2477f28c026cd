"""The sectors, and the many ways in which forms and people name them."""

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Final

from praktik_cli.naming import fold, nearest

SECTORS: Final = ("stat", "region", "kommune", "selvejende", "privat", "andet")

_BRACKETS: Final = re.compile(r"\(([^()]*)\)")
_BETWEEN: Final = re.compile(r"[/:,;|–—]|\s-\s|\b(?:eller|og|samt|or|and)\b")
# "Andet: …" with what the person wrote beside it.
_OTHER: Final = re.compile(r"(?:andet|other)\s*:", re.IGNORECASE)
# Words that fit several sectors, so that the others in the answer decide.
_NEUTRAL: Final = frozenset(
    {"offentlig", "offentligt", "det offentlige", "offentlig sektor", "public", "public sector"}
)


def find_sector(text: str) -> str | None:
    """The key of the one sector that ``text`` names, in whole words; ``None`` when it names none or several.

    What stands in brackets counts only when nothing outside does: "Stat (ministerium)", "Offentlig (kommune)".
    """
    found = _named(text)
    return found[0] if len(found) == 1 else None


def nearest_sector(text: str) -> str | None:
    """The sectors that ``text`` names, or the one with a word that is spelt most like it, if any is close."""
    if named := _named(text):
        return ", ".join(named)
    close = nearest(text, list(_words()))
    return _words()[close] if close else None


def _named(text: str) -> tuple[str, ...]:
    """The sectors that ``text`` names; none when a part of it is not understood."""
    if _OTHER.match(text.strip()):
        return ("andet",)
    outside = _BRACKETS.sub(" ", text)
    for words in (text, outside, " / ".join(_BRACKETS.findall(text))):
        if sector := _words().get(_plain(words)):
            return (sector,)
        parts = [part for part in _parts(words) if part not in _NEUTRAL]
        sectors = [_words().get(part) for part in parts]
        if sectors and None not in sectors:
            return tuple(sector for sector in SECTORS if sector in sectors)
    return ()


def _parts(words: str) -> Iterator[str]:
    return filter(None, map(_plain, _BETWEEN.split(fold(words))))


def _plain(words: str) -> str:
    return fold(words.replace("-", " "))


@cache
def _words() -> Mapping[str, str]:
    data = json.loads((Path(__file__).parent / "sectors.json").read_text(encoding="utf-8"))
    return {_plain(word): sector for sector in SECTORS for word in data[sector]}
