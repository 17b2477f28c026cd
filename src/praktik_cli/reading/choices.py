"""Cells with several answers: how they are taken apart, and what each part means."""

import json
import re
from collections.abc import Callable, Iterable
from typing import Final

from praktik_cli.domain.signup import ALL_WEEK
from praktik_cli.naming import fold, nearest
from praktik_cli.reading.cells import Problem, Read
from praktik_cli.reading.placereading import area_doubts
from praktik_cli.reading.tongues import find_language, nearest_language
from praktik_cli.reference.areas import find_area, is_anywhere, nearest_area
from praktik_cli.reference.sectors import find_sector, nearest_sector
from praktik_cli.reference.words import (
    WEEKDAYS,
    find_purpose,
    find_weekday,
    is_any,
)

IsOption = Callable[[str], bool]

_COMMA: Final = re.compile(r",(?![^(]*\))")
_WEEK: Final = frozenset({"alle dage", "hele ugen", "alle", "all days", "all week", "the whole week", "every day"})
_RANGE: Final = re.compile(r"\s*(?:-|\btil\b|\bthrough\b)\s*")
_ENGLISH_RANGE: Final = re.compile(r"((?:mon|tue|wed|thu|fri)\w*) to ((?:mon|tue|wed|thu|fri)\w*)")
_BETWEEN_DAYS: Final = re.compile(r"[;,/&+.\n]|\bog\b|\band\b|\s+")
_PURPOSES: Final = ("nyt netværk", "inspiration", "konkret løsning")


def split(text: str, is_option: IsOption = lambda _: False) -> list[str]:
    """The answers in a cell: a JSON array, or parted by ";" or new lines, else by ",".

    A comma inside brackets, or inside a text that ``is_option``, parts nothing.
    """
    if (parts := _json_array(text)) is None:
        parts = re.split(r"[;\n]", text)
        if len(parts) == 1 and not is_option(text):
            parts = list(_join_options(_COMMA.split(text), is_option))
    once: dict[str, str] = {}
    for part in filter(fold, parts):
        once.setdefault(fold(part), part.strip())
    return list(once.values())


def read_texts(text: str, is_option: IsOption) -> Read[tuple[str, ...]]:
    """Free answers, each once, as written."""
    return Read(tuple(split(text, is_option)))


def read_sectors(text: str) -> Read[tuple[str, ...]]:
    """Sector keys in the order of the wish; none when any will do."""
    return _read_known(text, find_sector, is_any, "unknown-sector", nearest_sector)


def read_purposes(text: str) -> Read[tuple[str, ...]]:
    """Keys of ``reference.PURPOSES``."""
    return _read_known(text, find_purpose, is_any, "unknown-purpose", lambda part: nearest(part, _PURPOSES))


def read_areas(text: str) -> Read[tuple[str, ...]]:
    """Names of ``reference.areas()`` in the order of the wish; none when any will do."""
    read = _read_known(text, find_area, lambda part: is_anywhere(part) or is_any(part), "unknown-area", nearest_area)
    return Read(read.value, read.problems + area_doubts(split(text, lambda part: find_area(part) is not None)))


def read_languages(text: str) -> Read[tuple[str, ...]]:
    """ISO 639 codes."""
    spaced = re.sub(r"\s+(?:og|and|&|\+)\s+|/", ";", text)
    return _read_known(spaced, find_language, lambda _: False, "unknown-language", nearest_language)


def read_weekdays(text: str) -> Read[tuple[int, ...]]:
    """Weekdays from 0, ascending; no value when all will do."""
    plain = re.sub(r"[‐‑‒–—−]", "-", " ".join(_json_array(text) or [text])).casefold()
    plain = _RANGE.sub("-", _ENGLISH_RANGE.sub(r"\1-\2", plain))
    if fold(plain) in _WEEK or is_any(plain):
        return Read()
    found: set[int] = set()
    problems = []
    for part in filter(None, _BETWEEN_DAYS.split(plain)):
        days = _weekday_range(part)
        found.update(days)
        if not days:
            problems.append(Problem("unknown-weekday", part, nearest(part, WEEKDAYS)))
    return Read(tuple(sorted(found)) or None, tuple(problems))


def _weekday_range(part: str) -> tuple[int, ...]:
    ends = [find_weekday(end) for end in part.split("-")]
    first, last = ends[0], ends[-1]
    if first is None or last is None or len(ends) > 2:  # noqa: PLR2004 - a range has two ends
        return ()
    return ALL_WEEK[first : last + 1]


def _read_known(
    text: str,
    find: Callable[[str], str | None],
    means_any: Callable[[str], bool],
    code: str,
    suggest: Callable[[str], str | None],
) -> Read[tuple[str, ...]]:
    parts = split(text, lambda part: find(part) is not None)
    if any(map(means_any, parts)):
        return Read(())
    found = {part: find(part) for part in parts}
    problems = tuple(Problem(code, part, suggest(part)) for part, key in found.items() if key is None)
    return Read(tuple(dict.fromkeys(key for key in found.values() if key)), problems)


def _json_array(text: str) -> list[str] | None:
    if not (text.startswith("[") and text.endswith("]")):
        return None
    try:
        return [str(part) for part in json.loads(text)]
    except (ValueError, RecursionError):
        return None


def _join_options(pieces: list[str], is_option: IsOption) -> Iterable[str]:
    """The pieces, those that make up an option together put together again, the longest first."""
    start = 0
    while start < len(pieces):
        ends = range(len(pieces), start + 1, -1)
        end = next((end for end in ends if is_option(",".join(pieces[start:end]))), start + 1)
        yield ",".join(pieces[start:end])
        start = end
