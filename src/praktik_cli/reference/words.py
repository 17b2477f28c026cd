"""The words that sign-ups use for purposes, roles, weekdays and the like."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

from praktik_cli.naming import fold

PURPOSES: Final = ("network", "inspiration", "solution")
ROLES: Final = ("leder", "medarbejder")
STATUSES: Final = ("aktiv", "afmeldt", "reserve", "ufuldstændig")
WEEKDAYS: Final = ("man", "tir", "ons", "tor", "fre")


@cache
def _words(group: str) -> Mapping[str, str]:
    """Word → what it stands for, of one group of words.json."""
    data = json.loads((Path(__file__).parent / "words.json").read_text(encoding="utf-8"))
    return {fold(word): meaning for meaning, words in data[group].items() for word in words}


def find_purpose(text: str) -> str | None:
    """The key of the purpose that ``text`` names."""
    return _words("purposes").get(fold(text))


def find_role(text: str) -> str | None:
    """``"leder"``, ``"medarbejder"`` or ``"both"``."""
    return _words("roles").get(fold(text))


def find_status(text: str) -> str | None:
    """A name of ``STATUSES``."""
    return _words("statuses").get(fold(text))


def find_side(text: str) -> str | None:
    """``"host"``, ``"intern"`` or ``"both"``."""
    return _words("sides").get(fold(text))


def find_weekday(text: str) -> int | None:
    """0 (Monday) to 4 (Friday)."""
    day = _words("weekdays").get(fold(text))
    return None if day is None else WEEKDAYS.index(day)


def is_weekend(text: str) -> bool:
    """Whether ``text`` names Saturday or Sunday."""
    return _words("plain").get(fold(text)) == "weekend"


def find_yes_no(text: str) -> bool | None:
    """Whether ``text`` says yes or no; ``None`` when it says neither."""
    return {"yes": True, "no": False}.get(_words("plain").get(fold(text), ""))


def is_any(text: str) -> bool:
    """Whether ``text`` says that any choice will do, such as "ligegyldigt"."""
    return _words("plain").get(fold(text)) == "any"
