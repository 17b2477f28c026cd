"""Which encoding a text file is in.

A byte order mark or the place of the zero bytes tells UTF-16. Else the text is UTF-8 where most of what is not ASCII is
valid UTF-8; a byte here and there that is not was pasted in, and stays recognisable for ``stray_text``. Else it is in
that encoding, of those that Danish computers have used, in which its letters are those that Danish is written with.
"""

import re
from collections import Counter
from dataclasses import dataclass
from typing import Final

_UTF8_MARK: Final = b"\xef\xbb\xbf"
_UNKNOWN: Final = "\ufffd"
_MARKS: Final = ((_UTF8_MARK, "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_SAMPLE: Final = 1 << 16
_NO_TEXT: Final = bytes({*range(32)} - set(b"\t\n\v\f\r\x1a\x1b"))
_NULS_IN_BINARY: Final = 0.002
_CONTROLS_IN_BINARY: Final = 0.08
_NULS_ON_FULL_SIDE: Final = 0.01
_NULS_IN_UTF16: Final = 0.3
_ESCAPED: Final = 0xDC00
_HALF: Final = 0.5
# Well-formed sequences: The Unicode Standard, section 3.9, table 3-7.
_MULTIBYTE: Final = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]"
    rb"|(?:\xe0[\xa0-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]|\xed[\x80-\x9f])[\x80-\xbf]"
    rb"|(?:\xf0[\x90-\xbf]|[\xf1-\xf3][\x80-\xbf]|\xf4[\x80-\x8f])[\x80-\xbf]{2}"
)
_CANDIDATES: Final = ("cp1252", "iso-8859-15", "mac_roman", "cp850", "cp865")
_ASCII: Final = bytes(range(128))
# How much a character speaks for being meant: Danish, its neighbours, the marks that word processors put in.
_WEIGHTS: Final = {
    **dict.fromkeys("æøåÆØÅ", 4),
    **dict.fromkeys("éüöäÉÜÖÄèêëôóáàíñçðþýÞúãõ€’–“”", 2),
    **dict.fromkeys("\xa0‘„…—•·´°§½«»²£ß", 1),
}
_OTHER_LETTER: Final = -1
_OTHER_SIGN: Final = -3
_CONTROL: Final = -6


@dataclass(frozen=True, slots=True)
class Encoding:
    """How the bytes of a text become characters.

    Attributes:
        name: as Python calls it.
        start: the bytes before the text, a byte order mark.
        is_clean: every byte is known to have a character.
    """

    name: str
    start: int = 0
    is_clean: bool = False


def is_text(data: bytes) -> bool:
    """Whether ``data`` looks like text of any kind."""
    if data.startswith(tuple(mark for mark, _ in _MARKS)) or _utf16(data):
        return True
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _NO_TEXT))
    return sample.count(0) <= len(sample) * _NULS_IN_BINARY or controls <= len(sample) * _CONTROLS_IN_BINARY


def find_encoding(data: bytes) -> Encoding:
    """The encoding that ``data`` is most likely in."""
    for mark, name in _MARKS[1:]:
        if data.startswith(mark):
            return Encoding(name, len(mark))
    if wide := _utf16(data):
        return Encoding(wide)
    start = len(_UTF8_MARK) if data.startswith(_UTF8_MARK) else 0
    high = data.translate(None, _ASCII)
    valid = sum(map(len, _MULTIBYTE.findall(data))) if high else 0
    if start or valid >= len(high) * _HALF:
        return Encoding("utf-8", start, valid == len(high))
    seen = Counter(high)
    name = max(_CANDIDATES, key=lambda name: _likelihood(name, seen))
    return Encoding(name, is_clean=all(_character(byte, name) != _UNKNOWN for byte in seen))


def stray_text(text: str) -> str:
    """``text`` with the bytes that were no UTF-8 (decoded with ``surrogateescape``) as Windows would show them."""
    return re.sub("[\udc80-\udcff]", lambda found: _character(ord(found[0]) - _ESCAPED, "cp1252"), text)


def _character(byte: int, encoding: str) -> str:
    return bytes([byte]).decode(encoding, "replace")


def _utf16(data: bytes) -> str | None:
    """UTF-16 without a mark: in text of Europe every other byte is mostly zero."""
    sample = data[:_SAMPLE]
    zeros = {"utf-16-be": sample[::2].count(0), "utf-16-le": sample[1::2].count(0)}
    name = max(zeros, key=lambda name: zeros[name])
    half = len(sample) // 2
    is_one_sided = half and zeros[name] > half * _NULS_IN_UTF16 and min(zeros.values()) <= half * _NULS_ON_FULL_SIDE
    return name if is_one_sided else None


def _likelihood(name: str, seen: Counter[int]) -> int:
    """How well the bytes in ``seen``, read as ``name``, look like Danish."""
    return sum(times * _weight(_character(byte, name)) for byte, times in seen.items())


def _weight(character: str) -> int:
    if character in _WEIGHTS:
        return _WEIGHTS[character]
    if character == _UNKNOWN or "\x80" <= character < "\xa0":
        return _CONTROL
    return _OTHER_LETTER if character.isalpha() else _OTHER_SIGN
