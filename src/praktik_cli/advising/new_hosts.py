"""A host yet to be found: in which region, from which sector, and for instance where."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np

from praktik_cli.advising.changes import invented_host
from praktik_cli.advising.scene import Flags, Ints, Scene
from praktik_cli.building.problem import build
from praktik_cli.domain.advice import Change, Plain
from praktik_cli.domain.pairs import FORBIDDEN
from praktik_cli.domain.signup import Signups
from praktik_cli.reference.places import municipalities, region_of
from praktik_cli.reference.sectors import SECTORS

_PLACES: Final = 3


@dataclass(frozen=True)
class _Site:
    """A place where a host could be, and its worth: how many could go there, and the points of the best of them."""

    region: str
    sector: str
    municipality: str
    worth: tuple[int, ...]


def new_hosts(scene: Scene) -> Iterator[Change]:
    """A host with three places in each region, then of further sectors there: where it would be of most use first."""
    places = min(_PLACES, scene.problem.settings.programme.max_interns_per_host)
    for site in _best_sites(scene):
        where: dict[str, Plain] = {"region": site.region, "municipality": site.municipality}
        said = where | {"sector": site.sector, "capacity": places}
        yield Change("new_host", "", "host", None, said)


def _best_sites(scene: Scene) -> list[_Site]:
    """For each region and sector the most useful municipality; the best of each region, then the second best."""
    best: dict[tuple[str, str], _Site] = {}
    for site in _sites(scene):
        known = best.setdefault((site.region, site.sector), site)
        if site.worth > known.worth:
            best[site.region, site.sector] = site
    useful = sorted((site for site in best.values() if site.worth[1]), key=lambda site: [-part for part in site.worth])
    seen = Counter[str]()
    turn = {}
    for site in useful:
        turn[site] = seen[site.region]
        seen[site.region] += 1
    return sorted(useful, key=turn.__getitem__)


def _sites(scene: Scene) -> list[_Site]:
    """Every municipality with every sector."""
    problem, week = scene.problem, scene.problem.settings.programme.week
    where = [(code, sector) for code in municipalities() for sector in SECTORS]
    hosts = [
        invented_host(f"{number:04}", {"municipality": code, "sector": sector, "capacity": 1})
        for number, (code, sector) in enumerate(where)
    ]
    movable = [problem.interns[position] for position in scene.movable]
    # Solved for real later; here it is enough who may meet whom.
    pairs = build(Signups(tuple(hosts), tuple(movable)), problem.settings).pairs
    points = pairs.points(0, len(movable)).astype(np.int64)
    unplaced = {problem.interns[position].id for position in scene.unplaced}
    is_unplaced = np.array([one.id in unplaced for one in sorted(movable, key=lambda intern: intern.id)])
    worth = _worth(points, is_unplaced)
    return [
        _Site(region_of(code, week), sector, code, tuple(row))
        for (code, sector), row in zip(where, worth.tolist(), strict=True)
    ]


def _worth(points: Ints, is_unplaced: Flags) -> Ints:
    """For each site: of the unplaced who could go there, and of the others, as many as it takes; the best points."""
    possible = points != FORBIDDEN
    own = np.minimum(possible[is_unplaced].sum(axis=0), _PLACES)
    others = np.minimum(possible.sum(axis=0), _PLACES)
    best = -np.sort(-np.maximum(points, 0), axis=0)[:_PLACES].sum(axis=0)
    return np.stack([own, others, best], axis=1)
