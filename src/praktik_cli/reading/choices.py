"""What each answer of a cell with several of them means."""

import re
from collections.abc import Callable
from typing import Final

from praktik_cli.naming import nearest
from praktik_cli.reading.cells import Problem, Read
from praktik_cli.reading.lists import IsOption, split
from praktik_cli.reading.placereading import area_doubts
from praktik_cli.reading.tongues import find_language, nearest_language
from praktik_cli.reading.wordings import about_remark, find_either, known_wording, limits_itself, own_words
from praktik_cli.reference.areas import find_area, is_anywhere, nearest_area
from praktik_cli.reference.sectors import find_sector, nearest_sector
from praktik_cli.reference.words import find_purpose, find_role, find_side, is_any

_PURPOSES: Final = ("nyt netværk", "inspiration", "konkret løsning")
_BETWEEN: Final = re.compile(r"\s*(?:/|\+|&|\s-\s|\b(?:og|samt|eller|and|or)\b)\s*", re.IGNORECASE)
_OTHER_SECTOR: Final = "andet"


def read_texts(text: str, is_option: IsOption) -> Read[tuple[str, ...]]:
    """Free answers, each once, as written; of "Andet: Havmiljø" what the person wrote."""
    parts = (own_words(part) for part in split(text, is_option))
    return Read(tuple(dict.fromkeys(parts)))


def read_sector(text: str) -> Read[str]:
    """A sector key; "Andet: …" is "andet", which is told where the words after it name another sector."""
    words = own_words(text)
    if words != text:
        found = find_sector(words)
        is_another = found not in {None, _OTHER_SECTOR}
        return Read(_OTHER_SECTOR, (Problem("other-is-a-sector", text, found, is_doubt=True),) if is_another else ())
    wording = known_wording(text, lambda part: find_sector(part) is not None)
    if (found := find_sector(wording)) is None:
        return Read(None, (Problem("unknown-sector", text, nearest_sector(text)),))
    return Read(found, about_remark(text, wording) or _about_limit(text))


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
    return _read_known(text, find_language, lambda _: False, "unknown-language", nearest_language)


def find_one_role(text: str) -> str | None:
    """``"leder"``, ``"medarbejder"`` or ``"both"``."""
    return find_either(find_role, text)


def find_one_side(text: str) -> str | None:
    """``"host"``, ``"intern"`` or ``"both"``."""
    return find_either(find_side, text)


def _about_limit(part: str) -> tuple[Problem, ...]:
    """That a remark in brackets is not counted with, such as "Sjælland (ikke Lolland)"."""
    bare = part.partition("(")[0].strip()
    return (Problem("partly-read", part, bare, is_doubt=True),) if limits_itself(part) else ()


def _read_known(
    text: str,
    find: Callable[[str], str | None],
    means_any: Callable[[str], bool],
    code: str,
    suggest: Callable[[str], str | None],
) -> Read[tuple[str, ...]]:
    def is_known(part: str) -> bool:
        return find(part) is not None or means_any(part)

    parts = [piece for part in split(text, is_known) for piece in _pieces(part, is_known)]
    if any(map(means_any, parts)):
        return Read(())
    found: dict[str, None] = {}
    problems: list[Problem] = []
    for part in parts:
        wording = known_wording(part, is_known)
        if (key := find(wording)) is None:
            problems.append(Problem(code, part, suggest(part)))
        else:
            found[key] = None
            problems += about_remark(part, wording) or _about_limit(part)
    return Read(tuple(found), tuple(problems))


def _pieces(part: str, is_known: Callable[[str], bool]) -> list[str]:
    """The answers in ``part``: "Fyn og Jylland" is two, but only where all that stands between is known."""
    if is_known(known_wording(part, is_known)):
        return [part]
    pieces = [piece for piece in _BETWEEN.split(own_words(part)) if piece]
    return pieces if len(pieces) > 1 and all(map(is_known, pieces)) else [part]
