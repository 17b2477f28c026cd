"""Public bodies that are known by a short name that their full name does not spell."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from praktik_cli.naming import organisation_key


def long_names(short: str) -> tuple[str, ...]:
    """The full names of the body known as ``short``, all as ``organisation_key``; none when it is not known."""
    return _long_names().get(short, ())


@cache
def _long_names() -> Mapping[str, tuple[str, ...]]:
    data = json.loads((Path(__file__).parent / "shortnames.json").read_text(encoding="utf-8"))
    return {organisation_key(short): tuple(map(organisation_key, names)) for short, names in data.items()}
