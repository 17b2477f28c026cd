"""What is wrong in ``[[rules.quota]]``: values that nobody can have, and numbers that no matching can meet."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from praktik_cli.i18n import mark
from praktik_cli.naming import organisation_key
from praktik_cli.reading.settings_problems import Detail, written
from praktik_cli.reference.areas import find_area, nearest_area
from praktik_cli.reference.placenames import find_municipality, nearest_municipality
from praktik_cli.reference.places import regions
from praktik_cli.reference.sectors import SECTORS, find_sector, nearest_sector


@dataclass(frozen=True, slots=True)
class _Field:
    """What a quota's value can be: how it is found, what is nearest to it, and what to say where nothing is near."""

    find: Callable[[str], str | None]
    nearest: Callable[[str], str | None]
    unknown: str
    known: Callable[[], tuple[str, ...]] = tuple


_FIELDS: Final[Mapping[object, _Field]] = {
    "region": _Field(
        find_area,
        nearest_area,
        mark('{setting} is "{value}", which is no region or part of the country; the regions are {known}.'),
        regions,
    ),
    "sector": _Field(
        find_sector,
        nearest_sector,
        mark('{setting} is "{value}", which is no sector; there are {known}.'),
        lambda: SECTORS,
    ),
    "municipality": _Field(
        find_municipality,
        nearest_municipality,
        mark('{setting} is "{value}", which is no municipality; write its name or its four-digit code.'),
    ),
    "organisation": _Field(
        lambda text: organisation_key(text) or None,
        lambda _: None,
        mark('{setting} is "{value}"; it must name an employer.'),
    ),
}


def quota_problems(data: Mapping[str, object]) -> list[Detail]:
    """A message for each quota's value that nobody can have, and for numbers that no matching can meet.

    Args:
        data: the settings as the file has them; what is not a quota at all is passed over here.
    """
    rules = data.get("rules")
    quotas = rules.get("quota") if isinstance(rules, dict) else None
    entries = enumerate(quotas) if isinstance(quotas, list) else ()
    return [detail for number, quota in entries if isinstance(quota, dict) for detail in _problems(number, quota)]


def _problems(number: int, quota: Mapping[str, object]) -> Iterator[Detail]:
    kind, value = quota.get("field"), quota.get("value")
    field = _FIELDS.get(kind) if isinstance(kind, str) else None
    if field and isinstance(value, str) and field.find(value) is None:
        yield _unknown(written(("rules", "quota", number, "value")), value, field)
    yield from _numbers(number, quota.get("min", 0), quota.get("max"))


def _unknown(setting: str, value: str, field: _Field) -> Detail:
    if close := field.nearest(value):
        return mark('{setting} is "{value}", which nobody can have; nearest: "{nearest}".'), {
            "setting": setting,
            "value": value,
            "nearest": close,
        }
    return field.unknown, {"setting": setting, "value": value, "known": ", ".join(field.known())}


def _numbers(number: int, least: object, most: object) -> Iterator[Detail]:
    setting = written(("rules", "quota", number))
    if least == 0 and most is None:
        yield mark("{setting} asks for nothing; give it min, max or both."), {"setting": setting}
    if isinstance(least, int) and isinstance(most, int) and 0 <= most < least:
        message = mark("{setting}: min is {least}, but max is {most}; no matching has both.")
        yield message, {"setting": setting, "least": least, "most": most}
