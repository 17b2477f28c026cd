"""Whether a run record makes sense in itself, so that whoever shows the run can rely on its names and shapes."""

from collections.abc import Callable, Mapping
from typing import Final

from praktik_cli.domain.advice import Change, GoalPrice, Plain
from praktik_cli.domain.certificate import Price
from praktik_cli.domain.run import Run
from praktik_cli.domain.signup import ALL_WEEK
from praktik_cli.reference.places import municipalities, region_of, regions
from praktik_cli.reference.sectors import SECTORS
from praktik_cli.settings import Settings

_LOTTERY: Final = "lottery"
_LENGTHS: Final = range(1, len(ALL_WEEK) + 1)
# Rule → what it becomes when it is dropped; every rule of a pair that is required becomes a wish.
_DROPPED: Final[Mapping[str, Plain]] = {
    **dict.fromkeys(("regions", "sectors", "wanted_hosts", "role", "distance", "language"), "prefer"),
    "together": "ignore",
    "min_cross_sector_share": 0.0,
    "same_sector_per_host": 0,
    "same_organisation_per_host": 0,
}


def check_sense(run: Run) -> None:
    """Goes through the goals, the prices and the advice of ``run``.

    Raises:
        ValueError: one of them is none that a run has.
    """
    names = (*run.settings.goals.order, _LOTTERY)
    if tuple(goal.name for goal in run.goals) != names:
        raise ValueError(run.goals)
    values = {goal.name: goal.value for goal in run.goals}
    prices = [why.price for why in run.unplaced if why.price]
    _refuse([price for price in prices if not _is_price(price, values)])
    _refuse([price for price in run.advised.prices if not _is_goal_price(price, names)])
    _refuse([one.change for one in run.advised.advice if not _is_change(one.change, run.settings)])


def _refuse(wrong: list[object]) -> None:
    if wrong:
        raise ValueError(wrong[0])


def _is_price(price: Price, values: Mapping[str, int]) -> bool:
    is_whole = not price.after or list(price.after) == list(values)
    return is_whole and list(price.before.items()) == list(values.items())


def _is_goal_price(price: GoalPrice, names: tuple[str, ...]) -> bool:
    return price.goal in names and set(price.later) <= set(names[names.index(price.goal) + 1 :]) - {_LOTTERY}


def _is_change(change: Change, settings: Settings) -> bool:
    shape = _SHAPES.get(change.kind)
    return shape is not None and shape(change, settings)


def _is_capacity(change: Change, settings: Settings) -> bool:
    most = settings.programme.max_interns_per_host
    return change.field == "capacity" and change.after in range(2, most + 1) and _is_more(change)


def _is_distance(change: Change, _settings: Settings) -> bool:
    return change.field == "max_km" and _is_more(change)


def _is_more(change: Change) -> bool:
    before, after = change.before, change.after
    return isinstance(before, int) and isinstance(after, int) and 0 <= before < after


def _are_days(change: Change, _settings: Settings) -> bool:
    return change.field == "days" and all(map(_is_length, (change.before, change.after)))


def _is_length(value: Plain) -> bool:
    return value in [(low, high) for high in _LENGTHS for low in _LENGTHS if low <= high]


def _are_weekdays(change: Change, _settings: Settings) -> bool:
    before, after = change.before, change.after
    if change.field != "weekdays" or not isinstance(before, tuple) or not isinstance(after, tuple):
        return False
    days = set(after) if all(day in ALL_WEEK for day in after) else set()
    return len(days) == len(after) == len(before) + 1 and days > set(before)


def _are_regions(change: Change, settings: Settings) -> bool:
    before, after = change.before, change.after
    if change.field != "wanted_regions" or not isinstance(before, tuple) or not isinstance(after, tuple):
        return False
    return after[:-1] == before and after[-1:] != () and after[-1] in regions(settings.programme.week)


def _is_new_host(change: Change, settings: Settings) -> bool:
    said = change.after
    if (change.subject, change.field, change.before) != ("", "host", None) or not isinstance(said, dict):
        return False
    if set(said) != {"region", "municipality", "sector", "capacity"}:
        return False
    code, takes = said["municipality"], said["capacity"]
    if not isinstance(code, str) or code not in municipalities() or not isinstance(takes, int):
        return False
    is_there = said["region"] == region_of(code, settings.programme.week)
    return is_there and said["sector"] in list(SECTORS) and 1 <= takes <= settings.programme.max_interns_per_host


def _is_rule(change: Change, settings: Settings) -> bool:
    quotas = {f"rules.quota.{number}": quota.model_dump() for number, quota in enumerate(settings.rules.quota)}
    told = (change.before, change.after)
    if change.subject == "quota":
        return change.field in quotas and told == (quotas[change.field], None)
    if change.subject == "max_interns_per_host":
        most = settings.programme.max_interns_per_host
        return change.field == "programme.max_interns_per_host" and told == (most, most + 1)
    if change.subject not in _DROPPED or change.field != f"rules.{change.subject}":
        return False
    return told == (getattr(settings.rules, change.subject), _DROPPED[change.subject])


_SHAPES: Final[Mapping[str, Callable[[Change, Settings], bool]]] = {
    "capacity": _is_capacity,
    "distance": _is_distance,
    "days": _are_days,
    "host_days": _are_days,
    "weekdays": _are_weekdays,
    "host_weekdays": _are_weekdays,
    "regions": _are_regions,
    "new_host": _is_new_host,
    "rule": _is_rule,
}
