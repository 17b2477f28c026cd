"""Interns and hosts who are open to a little more: the smallest step of each that makes a new pair possible."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from math import ceil
from typing import Final

from praktik_cli.advising.scene import Scene
from praktik_cli.domain.advice import Change
from praktik_cli.domain.signup import ALL_WEEK, Days, Host, Intern, Signup
from praktik_cli.facts import kilometres
from praktik_cli.reference.places import region_of

_STEP_KM: Final = 5


def regions(scene: Scene) -> Iterator[Change]:
    """An intern would also go to the region of a host."""
    week = scene.problem.settings.programme.week
    for intern, host in _misses(scene, "regions"):
        if region := region_of(host.municipality, week):
            yield Change(
                "regions", intern.id, "wanted_regions", intern.wanted_regions, (*intern.wanted_regions, region)
            )


def distance(scene: Scene) -> Iterator[Change]:
    """An intern would travel a little farther, in steps of five kilometres: as far as the nearest host."""
    nearest: dict[str, Change] = {}
    for intern, host in _misses(scene, "distance"):
        km = kilometres(host, intern)
        if km is not None:
            reaches = ceil(km / _STEP_KM) * _STEP_KM
            change = Change("distance", intern.id, "max_km", intern.max_km, reaches)
            nearest[intern.id] = min(nearest.get(intern.id, change), change, key=_reach)
    return iter(nearest.values())


def _reach(change: Change) -> int:
    return change.after if isinstance(change.after, int) else 0


def days_of_interns(scene: Scene) -> Iterator[Change]:
    """An intern would come for a day less, or a day more."""
    return (change for intern, host in _misses(scene, "days") for change in _lengths("days", intern, host))


def days_of_hosts(scene: Scene) -> Iterator[Change]:
    """A host would take somebody for a day less, or a day more."""
    return (change for intern, host in _misses(scene, "days") for change in _lengths("host_days", host, intern))


def weekdays_of_interns(scene: Scene) -> Iterator[Change]:
    """An intern could come on one more weekday."""
    return (change for intern, host in _misses(scene, "days") for change in _weekdays("weekdays", intern, host))


def weekdays_of_hosts(scene: Scene) -> Iterator[Change]:
    """A host could take somebody on one more weekday."""
    return (change for intern, host in _misses(scene, "days") for change in _weekdays("host_weekdays", host, intern))


OPENNESS: Final[tuple[Callable[[Scene], Iterable[Change]], ...]] = (
    regions,
    distance,
    days_of_interns,
    weekdays_of_interns,
    days_of_hosts,
    weekdays_of_hosts,
)


def _misses(scene: Scene, rule: str) -> Iterator[tuple[Intern, Host]]:
    problem = scene.problem
    for intern, host in scene.near_misses.get(rule, ()):
        yield problem.interns[intern], problem.hosts[host]


def _lengths(kind: str, one: Signup, other: Signup) -> Iterator[Change]:
    """The lengths that are one day off and suit ``other``."""
    low, high = one.days.low, one.days.high
    for after in ((low - 1, high), (low, high + 1)):
        is_a_week = after[0] >= 1 and after[1] <= len(ALL_WEEK)
        if is_a_week and _meet(replace(one, days=Days(*after)), other):
            yield Change(kind, one.id, "days", (low, high), after)


def _weekdays(kind: str, one: Signup, other: Signup) -> Iterator[Change]:
    """The first further weekday of ``other`` that makes them meet."""
    for day in sorted(set(other.weekdays) - set(one.weekdays)):
        more = tuple(sorted((*one.weekdays, day)))
        if _meet(replace(one, weekdays=more), other):
            yield Change(kind, one.id, "weekdays", one.weekdays, more)
            return


def _meet(one: Signup, other: Signup) -> bool:
    """Whether a length suits both: the rule on days."""
    common = len(set(one.weekdays) & set(other.weekdays))
    return max(one.days.low, other.days.low) <= min(one.days.high, other.days.high, common)
