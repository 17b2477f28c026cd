"""Cells with several answers: how they are taken apart."""

import json
import re
from collections.abc import Callable, Iterable
from typing import Final

from praktik_cli.naming import fold

IsOption = Callable[[str], bool]

_PIECE: Final = re.compile(r"(?:[^,(]+|\([^()]*\)|\()+")
_RANKED: Final = re.compile(r"(?:prioritet\s*)?(\d{1,2})(?:\.? prioritet\b:?|[.):])\s*(?=\D)", re.IGNORECASE)
_MOST_PIECES: Final = 6


def split(text: str, is_option: IsOption = lambda _: False) -> list[str]:
    """The answers in a cell: a JSON array, or parted by ";" or new lines, else by ",".

    A comma inside brackets, or inside a text that ``is_option``, parts nothing. Answers that are all numbered
    stand in the order of their numbers, without them.
    """
    if (parts := json_array(text)) is None:
        parts = re.split(r"[;\n]", text) if is_parted(text) else pieces(text, is_option)
    once: dict[str, str] = {}
    for part in _in_order([part.strip() for part in parts if fold(part)]):
        once.setdefault(fold(part), part)
    return list(once.values())


def is_parted(text: str) -> bool:
    """Whether ``text`` shows by itself where its answers end: by ";", new lines or JSON, not by commas."""
    return ";" in text or "\n" in text or json_array(text) is not None


def pieces(text: str, is_option: IsOption = lambda _: False) -> list[str]:
    """The answers between commas; those that make up an option together are put together, the longest first."""
    if "," not in text or is_option(text):
        return [text]
    return [part.strip() for part in _join_options(_PIECE.findall(text), is_option)]


def json_array(text: str) -> list[str] | None:
    """The answers where ``text`` is a JSON array, as Microsoft Forms sometimes writes; else ``None``."""
    if not (text.startswith("[") and text.endswith("]")):
        return None
    try:
        return [str(part) for part in json.loads(text)]
    except (ValueError, RecursionError):
        return None


def _in_order(parts: list[str]) -> list[str]:
    ranks = [_RANKED.match(part) for part in parts]
    numbers = [int(rank[1]) for rank in ranks if rank]
    if len(parts) < 2 or sorted(numbers) != list(range(1, len(parts) + 1)):  # noqa: PLR2004 - one answer has no order
        return parts
    bare = [part[rank.end() :] for part, rank in zip(parts, ranks, strict=True) if rank]
    return [part for _, part in sorted(zip(numbers, bare, strict=True))]


def _join_options(pieces: list[str], is_option: IsOption) -> Iterable[str]:
    start = 0
    while start < len(pieces):
        ends = range(min(len(pieces), start + _MOST_PIECES), start + 1, -1)
        end = next((end for end in ends if is_option(",".join(pieces[start:end]).strip())), start + 1)
        yield ",".join(pieces[start:end])
        start = end
