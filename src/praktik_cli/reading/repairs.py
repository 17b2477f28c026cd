"""Text that was damaged on its way into the file: wrong encoding, HTML, lost letters and digits."""

import html
import re
from functools import lru_cache
from typing import Final

_ENTITY: Final = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
# What the second byte of a letter looks like where UTF-8 was read as cp1252 (or latin-1).
_TAIL: Final = "".join(
    bytes([byte]).decode("latin-1") + bytes([byte]).decode("cp1252", "ignore") for byte in range(0x80, 0xC0)
)
_GARBLED: Final = re.compile(rf"[ÂÃÄÅâ][{re.escape(_TAIL)}]|Ã[?\ufffd]|[├√].|[\x80-\x9f]")
# ftfy leaves å and Å as too doubtful; Ã before ¥ or … is no letter of any word.
_A_RING: Final = {"Ã¥": "å", "Ã…": "Å"}
# The first byte of æ, ø and å, as the code pages of DOS and of old Macs show it.
_LEADS: Final = (("├", "cp850"), ("├", "cp437"), ("√", "mac_roman"))
_MOST_LAYERS: Final = 3
_LOST_LETTER: Final = re.compile(r"[^\W\d_]\?[^\W\d_]")
_MOST_WORDS_OF_A_NAME: Final = 4
_CUT_NUMBER: Final = re.compile(r"\d[.,]\d+E\+?\d{1,2}", re.IGNORECASE)


def repair(text: str) -> str:
    """``text`` as it was before UTF-8 was read as another encoding, once or twice, or HTML signs were left in it.

    A text that is right stays as it is, with all its quotes, ligatures and line breaks.
    """
    return _repair(text) if is_suspicious(text) else text


def is_suspicious(text: str) -> bool:
    """Whether anything in ``text`` looks like damage that ``repair`` knows; a quick look at every cell."""
    return ("&" in text and bool(_ENTITY.search(text))) or (not text.isascii() and bool(_GARBLED.search(text)))


def has_lost_letters(text: str) -> bool:
    """Whether letters were replaced for good: by the sign for it, or by "?" inside a word of a short text."""
    if "\ufffd" in text:
        return True
    return (
        "?" in text and text.count(" ") < _MOST_WORDS_OF_A_NAME and "/" not in text and bool(_LOST_LETTER.search(text))
    )


def has_lost_digits(text: str) -> bool:
    """Whether a spreadsheet shortened a long number, such as a telephone number, to "4,51E+09"."""
    return "+" in text and bool(_CUT_NUMBER.fullmatch(text))


@lru_cache(maxsize=4096)
def _repair(text: str) -> str:
    for _ in range(_MOST_LAYERS):
        repaired = _decode(_ENTITY.sub(lambda entity: html.unescape(entity[0]), text))
        if repaired == text:
            break
        text = repaired
    return text


def _decode(text: str) -> str:
    if text.isascii() or not _GARBLED.search(text):
        return text
    import ftfy  # noqa: PLC0415 - few files have damaged text

    for lead, encoding in _LEADS:
        if lead in text and (whole := _as_utf8(text, encoding)):
            return whole
    fixed = ftfy.fix_encoding(text, explain=False)
    for garbled, letter in _A_RING.items():
        fixed = fixed.replace(garbled, letter)
    return fixed


def _as_utf8(text: str, encoding: str) -> str | None:
    try:
        return text.encode(encoding).decode("utf-8")
    except UnicodeError:
        return None
