"""Two runs compared, as JSON; ids and numbers only."""

import json
from collections.abc import Mapping, Sequence
from typing import Final

from praktik_cli.domain.comparison import Both, Comparison, Fate, Shared
from praktik_cli.domain.quality import Distribution

COMPARE_SCHEMA: Final = "praktik.compare/1"
_COUNTS: Final = ("interns", "placed", "hosts", "places", "matches")


def comparison_json(found: Comparison) -> str:
    """What ``compare --json`` prints: ``[first, second]`` everywhere, null where one of the runs has no such value."""
    told = {
        "schema": COMPARE_SCHEMA,
        "goals": [{"name": name, **_named(values)} for name, values in found.goals.items()],
        "wishes": {
            "by_rank": [_two(counts) for counts in found.wishes.values()],
            "another": _two(found.another),
            "unplaced": _two(found.unplaced),
            "open": _two(found.open),
        },
        "sectors": _rows(found.sectors),
        "regions": _rows(found.regions),
        "matches": _two(found.matches),
        "across_sectors": _two(found.across),
        "unused_places": _two(found.unused_places),
        "same_points": found.same_points,
        "settings": [{"setting": name, **_named(values)} for name, values in found.settings.items()],
        "hosts": _shared(found.hosts),
        "people": {
            **_shared(found.interns),
            "comparable": found.comparable,
            "gained": _fates(found.gained, found),
            "lost": _fates(found.lost, found),
            "moved": found.moved,
        },
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def _named(values: Both[object] | Both[int | None]) -> dict[str, object]:
    return {"first": values.first, "second": values.second}


def _two(values: Both[int]) -> list[int]:
    return [values.first, values.second]


def _rows(rows: Mapping[str, Both[Distribution | None]]) -> list[dict[str, object]]:
    return [{"value": value, **{name: _counts(row, name) for name in _COUNTS}} for value, row in rows.items()]


def _counts(row: Both[Distribution | None], name: str) -> list[int]:
    return [getattr(one, name) if one else 0 for one in (row.first, row.second)]


def _shared(people: Shared) -> dict[str, object]:
    return {"only_first": list(people.only_first), "only_second": list(people.only_second), "both": people.both}


def _fates(fates: Sequence[Fate], found: Comparison) -> list[dict[str, object]]:
    return [
        {
            "intern": fate.intern.id,
            "points": [fate.first.points, fate.second.points] if found.comparable else None,
            "wish_rank": [fate.first.rank, fate.second.rank],
            "hosts": [[host.id for host in stay.hosts] for stay in (fate.first, fate.second)],
        }
        for fate in fates
    ]
