"""The changes worth trying, the most promising of each kind first: one function a kind.

Where they come from: a place more helps exactly at the hosts that the paths of the unplaced reach; somebody whom these
paths reach and who is open to more helps where a way leads on to a free place. Rules that the paths do not know may
spoil either, so a candidate is no promise yet: solving again decides.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Final

import numpy as np

from praktik_cli.advising.new_hosts import new_hosts
from praktik_cli.advising.openness import OPENNESS
from praktik_cli.advising.scene import Flags, Scene
from praktik_cli.domain.advice import Change, Plain

Kind = Callable[[Scene], Iterable[Change]]

# Without common weekdays nobody meets; the others are what people asked for or are.
_WAIVABLE: Final = ("regions", "sectors", "wanted_hosts", "role", "distance", "language")
_MOST_ANYWHERE: Final = 3


def candidates(scene: Scene, of_a_kind: int) -> tuple[Change, ...]:
    """The changes worth trying, so many of a kind; none when everybody has a place."""
    if not scene.unplaced:
        return ()
    return tuple(change for kind in KINDS for change in islice(kind(scene), of_a_kind))


def _in_turn(kind: Kind) -> Kind:
    """The changes of ``kind`` each once: the first of everybody, then the second, those that came up oftenest first."""

    def ordered(scene: Scene) -> Iterable[Change]:
        found: dict[str, Change] = {}
        often, nth, turn = Counter[str](), Counter[str](), dict[str, int]()
        for change in kind(scene):
            key = repr(change)
            often[key] += 1
            if key not in found:
                found[key] = change
                turn[key] = nth[change.subject]
                nth[change.subject] += 1
        return (found[key] for key in sorted(found, key=lambda key: (turn[key], -often[key])))

    return ordered


def more_places(scene: Scene) -> Iterator[Change]:
    """One more place at a host below the programme's limit; first where most of the unplaced could go."""
    problem = scene.problem
    unplaced = scene.possible[list(scene.unplaced)]
    # Who needs several places at once, or a quota, is not in the paths: there any host that is possible may do.
    worth_it = scene.reached.hosts | (unplaced.any(axis=0) & _is_short(scene))
    useful = unplaced.sum(axis=0)
    for host in np.lexsort((-useful, ~scene.reached.hosts)).tolist():
        takes = problem.hosts[host].capacity
        if worth_it[host] and takes < problem.settings.programme.max_interns_per_host:
            yield Change("capacity", problem.hosts[host].id, "capacity", takes, takes + 1)


def _is_short(scene: Scene) -> Flags:
    """The hosts with too few free places for any travel group, at the very least for one intern."""
    largest = max((len(group) for group in scene.problem.groups), default=1)
    short: Flags = scene.free < largest
    return short


def rules(scene: Scene) -> Iterator[Change]:
    """Each rule of the settings that holds: as a wish, without its limit, or with a limit that is one higher."""
    yield from _limits(scene)
    settings = scene.problem.settings.rules
    for name in _WAIVABLE:
        if getattr(settings, name) == "require":
            yield _rule(name, "require", "prefer")
    for number, quota in enumerate(settings.quota):
        yield Change("rule", "quota", f"rules.quota.{number}", quota.model_dump(), None)


def _limits(scene: Scene) -> Iterator[Change]:
    problem, settings = scene.problem, scene.problem.settings
    limits = settings.rules
    if scene.problem.groups and limits.together != "ignore":
        yield _rule("together", limits.together, "ignore")
    if limits.min_cross_sector_share:
        yield _rule("min_cross_sector_share", limits.min_cross_sector_share, 0.0)
    for name in ("same_sector_per_host", "same_organisation_per_host"):
        if limit := getattr(limits, name):
            yield _rule(name, limit, 0)
    most = settings.programme.max_interns_per_host
    if most < _MOST_ANYWHERE and any(host.capacity > most for host in problem.hosts):
        name = "max_interns_per_host"
        yield Change("rule", name, f"programme.{name}", most, most + 1)


def _rule(name: str, before: Plain, after: Plain) -> Change:
    return Change("rule", name, f"rules.{name}", before, after)


KINDS: Final[tuple[Kind, ...]] = (
    more_places,
    *map(_in_turn, OPENNESS),
    new_hosts,
    rules,
)
