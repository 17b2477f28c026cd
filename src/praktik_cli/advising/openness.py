"""Interns and hosts who are open to a little more: the smallest step of each that makes a new pair possible."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from math import ceil
from typing import Final, Protocol

from praktik_cli.domain.advice import Change
from praktik_cli.domain.problem import Problem
from praktik_cli.domain.signup import ALL_WEEK, Days, Host, Intern, Signup
from praktik_cli.facts import kilometres
from praktik_cli.reference.places import region_of

_STEP_KM: Final = 5


class Misses(Protocol):
    """A round and the pairs in it that one rule alone forbids: rule → (intern, host) by position."""

    @property
    def problem(self) -> Problem:
        """The round."""

    @property
    def near_misses(self) -> Mapping[str, Sequence[tuple[int, int]]]:
        """The pairs."""


def regions(scene: Misses) -> Iterator[Change]:
    """An intern would also go to the region of a host."""
    week = scene.problem.settings.programme.week
    for intern, host in _misses(scene, "regions"):
        if region := region_of(host.municipality, week):
            yield Change(
                "regions", intern.id, "wanted_regions", intern.wanted_regions, (*intern.wanted_regions, region)
            )


def distance(scene: Misses) -> Iterator[Change]:
    """An intern would travel a little farther, in steps of five kilometres: as far as the nearest host."""
    nearest: dict[str, Change] = {}
    for change in distances(scene):
        nearest[change.subject] = min(nearest.get(change.subject, change), change, key=reach)
    return iter(nearest.values())


def distances(scene: Misses) -> Iterator[Change]:
    """An intern would travel as far as each of the hosts, in steps of five kilometres."""
    for intern, host in _misses(scene, "distance"):
        km = kilometres(host, intern)
        if km is not None:
            reaches = ceil(km / _STEP_KM) * _STEP_KM
            yield Change("distance", intern.id, "max_km", intern.max_km, reaches)


def reach(change: Change) -> int:
    """How far somebody would travel then, in kilometres."""
    return change.after if isinstance(change.after, int) else 0


def days_of_interns(scene: Misses) -> Iterator[Change]:
    """An intern would come for a day less, or a day more."""
    return (change for intern, host in _misses(scene, "days") for change in _lengths("days", intern, host))


def days_of_hosts(scene: Misses) -> Iterator[Change]:
    """A host would take somebody for a day less, or a day more."""
    return (change for intern, host in _misses(scene, "days") for change in _lengths("host_days", host, intern))


def weekdays_of_interns(scene: Misses) -> Iterator[Change]:
    """An intern could come on one more weekday."""
    return (change for intern, host in _misses(scene, "days") for change in _weekdays("weekdays", intern, host))


def weekdays_of_hosts(scene: Misses) -> Iterator[Change]:
    """A host could take somebody on one more weekday."""
    return (change for intern, host in _misses(scene, "days") for change in _weekdays("host_weekdays", host, intern))


OPENNESS: Final[tuple[Callable[[Misses], Iterable[Change]], ...]] = (
    regions,
    distance,
    days_of_interns,
    weekdays_of_interns,
    days_of_hosts,
    weekdays_of_hosts,
)


def _misses(scene: Misses, rule: str) -> Iterator[tuple[Intern, Host]]:
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
