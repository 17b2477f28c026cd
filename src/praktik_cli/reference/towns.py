"""Post districts, towns and the municipalities of before 2007: which municipality each lies in today.

Sources: Danmarks Adresseregister and PostNord's table of postcodes by municipality (2020) for the post districts, each
with every municipality it reaches into; Danmarks Statistik's key from the 271 municipalities of 2005 to the present
ones, and the five of Bornholm from before 2003. Of a district in several municipalities the first is the one where its
town lies; where that is in doubt there is none.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from praktik_cli.naming import fold
from praktik_cli.reference.places import rows

_LETTERS: Final = str.maketrans(
    {"å": "a", "ø": "o", "ö": "o", "æ": "ae", "ä": "ae", "x": "ks", "-": " ", "/": " ", ".": None}
)
# What tells towns of one name apart, in the ways it is written; "Odense C": the letters of a town's districts.
_PARTS: Final = {
    "j": ("j", "jyll", "jylland", "vestj", "thy", "djurs"),
    "sj": ("sj", "sjælland", "midtsj", "stevns"),
    "fyn": ("fyn", "sydfyn"),
    "f": ("f", "falster"),
    "m": ("m", "mors"),
    "l": ("l", "lolland"),
    "ærø": ("ærø",),
    "": ("by", "st", "øst"),
} | {letters: (letters,) for letters in ("c", "k", "n", "s", "v", "ø", "nv", "nø", "sv", "sø")}


@dataclass(frozen=True, slots=True)
class Home:
    """Where a post district, a town or a former municipality lies today.

    Attributes:
        name: as it is written.
        main: the code of the municipality that holds its town, or most of it; ``""`` when that is in doubt.
        others: the codes of the others it reaches into.
        county: of a former municipality, else ``""``.
    """

    name: str
    main: str
    others: tuple[str, ...]
    county: str = ""

    @property
    def codes(self) -> tuple[str, ...]:
        """All municipalities it reaches into, the main one first."""
        return (self.main, *self.others) if self.main else self.others


def place_key(name: str) -> str:
    """What the spellings of a place share: "Århus", "Aarhus" and "Arhus"; "Nykøbing F" and "Nykøbing Falster"."""
    plain = fold(name).replace("aa", "å").replace("oe", "ø").replace("ae", "æ").translate(_LETTERS)
    *first, last = plain.split() or [""]
    return " ".join([*first, _suffixes().get(last, last) if first else last]).strip()


def town_key(name: str) -> str:
    """The key without what tells towns of one name apart: "Nykøbing F" is "nykobing"."""
    *first, last = place_key(name).split() or [""]
    return " ".join(first if first and last in _suffixes().values() else [*first, last])


@cache
def _suffixes() -> Mapping[str, str]:
    return {
        spelling.translate(_LETTERS): part.translate(_LETTERS) for part, ways in _PARTS.items() for spelling in ways
    }


@cache
def districts() -> Mapping[str, Home]:
    """Postcode → its district."""
    found = {}
    for row in rows("postcodes.csv"):
        home = _home(row, "town")
        found.update({str(code): home for code in range(int(row["first"]), int(row["last"]) + 1)})
    return found


@cache
def towns() -> Mapping[str, tuple[Home, ...]]:
    """``place_key`` and ``town_key`` → the towns of that name."""
    found: dict[str, dict[Home, None]] = {}
    for home in (*districts().values(), *(_home(row, "town") for row in rows("towns.csv"))):
        for key in (place_key(home.name), town_key(home.name)):
            found.setdefault(key, {})[home] = None
    return {key: tuple(homes) for key, homes in found.items()}


@cache
def former_municipalities() -> Mapping[str, Home]:
    """The municipalities of before 2007 by their code of then; many are still there."""
    return {row["code"]: _home(row, "name") for row in rows("former_municipalities.csv")}


def _home(row: Mapping[str, str], name: str) -> Home:
    return Home(row[name], row["municipality"], tuple(row["others"].split()), row.get("county", ""))


def split_number(text: str) -> tuple[str, str]:
    """The postcode or municipality code in ``text`` and the words around it, each ``""`` when there is none."""
    found = re.fullmatch(r"(\D*?)(?:\bdk\W*|\b)(\d{3,4})(?:\.0)?(?!\d)(\D*)", fold(text))
    return (found[2], fold(f"{found[1]} {found[3]}").strip(" ,()-")) if found else ("", text)
