"""The words that sign-ups use for purposes, roles, weekdays and the like."""

from collections.abc import Mapping
from typing import Final

from praktik_cli.naming import fold

PURPOSES: Final = ("network", "inspiration", "solution")
ROLES: Final = ("leder", "medarbejder")
STATUSES: Final = ("aktiv", "afmeldt", "reserve")
WEEKDAYS: Final = ("man", "tir", "ons", "tor", "fre")

_PURPOSE_WORDS: Final = {
    "network": ("nyt netværk", "netværk", "network", "new network", "a new network"),
    "inspiration": ("inspiration",),
    "solution": (
        "konkret løsning",
        "en konkret løsning",
        "løsning",
        "concrete solution",
        "a concrete solution",
        "solution",
    ),
}
_ROLE_WORDS: Final = {
    "leder": ("leder", "ledere", "chef", "manager", "leader"),
    "medarbejder": ("medarbejder", "medarbejdere", "ansat", "employee", "staff"),
    "both": ("begge", "både leder og medarbejder", "leder og medarbejder", "ligegyldigt", "both", "either"),
}
_STATUS_WORDS: Final = {
    "aktiv": ("aktiv", "active", "attending", "tilmeldt", "gennemført", "completed"),
    "afmeldt": (
        "afmeldt",
        "frafaldet",
        "annulleret",
        "withdrawn",
        "cancelled",
        "canceled",
        "refunded",
        "not attending",
    ),
    "reserve": ("reserve", "venteliste", "waiting list"),
}
_SIDE_WORDS: Final = {
    "host": ("vært", "værter", "som vært", "host", "hosts"),
    "intern": ("praktikant", "praktikanter", "som praktikant", "intern", "interns"),
    "both": (
        "begge",
        "begge dele",
        "vært og praktikant",
        "både vært og praktikant",
        "both",
        "host and intern",
    ),
}
_WEEKDAY_WORDS: Final = {
    "man": ("man", "ma", "mandag", "mon", "monday"),
    "tir": ("tir", "ti", "tirs", "tirsdag", "tue", "tues", "tuesday"),
    "ons": ("ons", "on", "onsdag", "wed", "wednesday"),
    "tor": ("tor", "to", "tors", "torsdag", "thu", "thur", "thurs", "thursday"),
    "fre": ("fre", "fr", "fredag", "fri", "friday"),
}
_YES: Final = ("ja", "j", "yes", "y", "x", "1", "sand", "true", "valgt", "jeg accepterer")
_NO: Final = ("nej", "n", "no", "0", "falsk", "false", "ikke valgt")
_ANY: Final = ("ligegyldigt", "alle", "alle sektorer", "any", "all", "no preference", "ingen præference")


def _find(text: str, words: Mapping[str, tuple[str, ...]]) -> str | None:
    folded = fold(text)
    return next((key for key, spellings in words.items() if folded in spellings), None)


def find_purpose(text: str) -> str | None:
    """The key of the purpose that ``text`` names."""
    return _find(text, _PURPOSE_WORDS)


def find_role(text: str) -> str | None:
    """``"leder"``, ``"medarbejder"`` or ``"both"``."""
    return _find(text, _ROLE_WORDS)


def find_status(text: str) -> str | None:
    """A name of ``STATUSES``."""
    return _find(text, _STATUS_WORDS)


def find_side(text: str) -> str | None:
    """``"host"``, ``"intern"`` or ``"both"``."""
    return _find(text, _SIDE_WORDS)


def find_weekday(text: str) -> int | None:
    """0 (Monday) to 4 (Friday)."""
    day = _find(text, _WEEKDAY_WORDS)
    return None if day is None else WEEKDAYS.index(day)


def find_yes_no(text: str) -> bool | None:
    """Whether ``text`` says yes or no; ``None`` when it says neither."""
    folded = fold(text)
    return True if folded in _YES else False if folded in _NO else None


def is_any(text: str) -> bool:
    """Whether ``text`` says that any choice will do, such as "ligegyldigt"."""
    return fold(text) in _ANY
