"""Ids: which of the export's can be kept, and what stands in for the others."""

import base64
import hashlib
import re
from collections.abc import Iterable
from typing import Final

from praktik_cli.naming import fold

_LETTERS: Final = 7
_PLAIN: Final = re.compile(r"\w[\w .:/-]{0,63}")
_FIGURE: Final = re.compile(r"\d")
_PREFIX: Final = {"host": "V", "intern": "P"}


def is_plain(text: str, names: Iterable[str]) -> bool:
    """Whether ``text`` may stand in records and other programs as an id: short, plain letters and signs, no name.

    Args:
        text: the export's id.
        names: the names of the person whose sign-up it is.
    """
    if not _PLAIN.fullmatch(text):
        return False
    # An id with a figure in it can only be a name that has one too.
    alike = [name for name in names if name and (_has_figure(name) or not _FIGURE.search(text))]
    return not alike or fold(text) not in map(fold, alike)


def _has_figure(name: str) -> bool:
    """Also one that is only a figure when folded, such as a circled one."""
    return bool(_FIGURE.search(name)) if name.isascii() else any(map(str.isnumeric, name))


def content_id(side: str, *identity: str) -> str:
    """A short id that is the same wherever the row stands, such as ``"V-K3Q7ZPA"``.

    Args:
        side: ``"host"`` or ``"intern"``.
        identity: name, e-mail, organisation and unit; spelling apart they make the same id.
    """
    digest = hashlib.sha256("\x1f".join((side, *map(fold, identity))).encode("utf-8", "replace")).digest()
    return f"{_PREFIX[side]}-{base64.b32encode(digest).decode()[:_LETTERS]}"
