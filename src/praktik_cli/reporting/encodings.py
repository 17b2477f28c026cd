"""What is written instead of a character that the terminal's encoding lacks."""

import codecs
import unicodedata
from collections.abc import Mapping
from typing import Final

NEAREST: Final = "praktik-nearest"
_NEAREST: Final[Mapping[str, str]] = {
    "━": "=",
    "╸": "-",
    "─": "-",
    "–": "-",
    "→": ">",
    "·": ".",
    "•": "*",
    "…": "...",
    "\N{NO-BREAK SPACE}": " ",
    "\N{NARROW NO-BREAK SPACE}": " ",
    "\N{THIN SPACE}": " ",
    "\N{RIGHT SINGLE QUOTATION MARK}": "'",
    "\N{LEFT DOUBLE QUOTATION MARK}": '"',
    "\N{RIGHT DOUBLE QUOTATION MARK}": '"',
    "\N{DOUBLE LOW-9 QUOTATION MARK}": '"',
    "æ": "ae",
    "ø": "oe",
    "å": "aa",
    "Æ": "Ae",
    "Ø": "Oe",
    "Å": "Aa",
}


def _nearest(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(_ascii(character) for character in error.object[error.start : error.end]), error.end


def _ascii(character: str) -> str:
    if character in _NEAREST:
        return _NEAREST[character]
    base = unicodedata.normalize("NFKD", character)[0]
    return base if base.isascii() else "?"


codecs.register_error(NEAREST, _nearest)
