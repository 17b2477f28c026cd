"""Ids for sign-ups that the export gave none."""

import base64
import hashlib
from typing import Final

from praktik_cli.naming import fold

_LETTERS: Final = 7
_PREFIX: Final = {"host": "V", "intern": "P"}


def content_id(side: str, *identity: str) -> str:
    """A short id that is the same wherever the row stands, such as ``"V-K3Q7ZPA"``.

    Args:
        side: ``"host"`` or ``"intern"``.
        identity: name, e-mail, organisation and unit; spelling apart they make the same id.
    """
    digest = hashlib.sha256("\x1f".join((side, *map(fold, identity))).encode("utf-8", "replace")).digest()
    return f"{_PREFIX[side]}-{base64.b32encode(digest).decode()[:_LETTERS]}"
