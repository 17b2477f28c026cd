"""E-mail addresses, as people write them."""

import re
from typing import Final

from praktik_cli.reading.cells import Problem, Read

_LETTER: Final = r"[^@\s;,<>()\[\]\".:/?]"
_HOST_LETTER: Final = r"[^@\s;,<>()\[\]\".:/?']"
_ADDRESS: Final = re.compile(rf"{_LETTER}+(?:\.{_LETTER}+)*@(?:{_HOST_LETTER}+\.)+{_HOST_LETTER}{{2,}}")
_BETWEEN: Final = re.compile(r"[\s;,<>()\[\]\"/]+")
_NAMED: Final = re.compile(r"[^<>@]*<([^<>]*)>")
_AT: Final = re.compile(r"\s?[(\[{]\s?(?:at|snabel-?a|@)\s?[)\]}]\s?|\sat\s|\s?@\s?")
_DOT: Final = re.compile(r"\s?[(\[{]\s?(?:dot|punktum|prik)\s?[)\]}]\s?|\s(?:dot|punktum)\s")
_LABEL: Final = re.compile(r"^(?:e-?mail|mail)\s*:")
_TORN: Final = re.compile(r"[^\s:;,<>()\[\]\"/]\s+$")
_END: Final = " .,;:'\"<>"
_LONGEST: Final = 254
_PLAIN: Final = re.compile(r"[a-z0-9_-]+(?:\.[a-z0-9_-]+)*@(?:[a-z0-9-]+\.)+[a-z]{2,20}")


def read_email(text: str) -> Read[str]:
    """One e-mail address in small letters, without "mailto:", the name around it, or punctuation at its ends.

    Of several the first counts, and one with blanks or "(at)" in it is read; both are told. Where a blank may have torn
    an address it is not: the rest could be somebody else's.
    """
    bare = text.lower()
    if is_address(bare) or is_address(bare := _bare(text)):
        return Read(bare, _about_letters(bare))
    parts = dict.fromkeys(filter(None, map(_trimmed, _BETWEEN.split(text.lower()))))
    if (found := list(filter(is_address, parts))) and not _is_torn(text, found[0]):
        rest = () if len(parts) == 1 else (Problem("partly-read", text, found[0], is_doubt=True),)
        more = (Problem("several-emails", text, found[0], is_doubt=True),)
        return Read(found[0], more if len(found) > 1 else rest)
    mended = _mended(bare)
    if is_address(mended) and not found:
        return Read(mended, (Problem("mended-email", text, mended, is_doubt=True),))
    with_dot = _mended(bare.replace("@@", "@").replace(",", ".").replace("..", "."))
    return Read(None, (Problem("not-an-email", text, with_dot if is_address(with_dot) and not found else None),))


def _is_torn(text: str, address: str) -> bool:
    """Whether the address may be the end of another one that a blank has torn: "anne marie.hansen@…"."""
    before = text.lower().partition(address)[0]
    return bool(_TORN.search(before)) and not is_address(before.split()[-1])


def is_plain_address(text: str) -> bool:
    """Whether ``text`` is an address as most are, with nothing around it and nothing to tell about it."""
    return len(text) <= _LONGEST and bool(_PLAIN.fullmatch(text))


def is_address(text: str) -> bool:
    """Whether ``text`` has the form of an address: one "@", and a domain with a dot."""
    return "@" in text and len(text) <= _LONGEST and bool(_ADDRESS.fullmatch(text))


def _bare(text: str) -> str:
    lower = text.strip().lower()
    named = _NAMED.fullmatch(lower) if lower.endswith(">") else None
    return _trimmed(named[1] if named else lower)


def _trimmed(text: str) -> str:
    address = text.partition("mailto:")[2].partition("?")[0] if "mailto:" in text else text
    return _LABEL.sub("", address.strip(_END)).strip(_END)


def _mended(text: str) -> str:
    if len(text) > _LONGEST:
        return text
    return re.sub(r"\s", "", _DOT.sub(".", _AT.sub("@", text)))


def _about_letters(address: str) -> tuple[Problem, ...]:
    """Letters such as ø before the "@" are allowed, yet hardly any mailbox has them."""
    local = address.partition("@")[0]
    return () if local.isascii() else (Problem("letters-in-email", address, is_doubt=True),)
