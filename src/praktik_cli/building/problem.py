"""Sign-ups and settings become a problem: the admissible pairs with integer points."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from praktik_cli.building.lottery import draw
from praktik_cli.building.pair_rules import forbidden
from praktik_cli.directory import HostDirectory
from praktik_cli.domain.problem import Problem
from praktik_cli.domain.signup import Signups
from praktik_cli.grid import Flags, Grid, build_grid
from praktik_cli.scoring import score
from praktik_cli.settings import CRITERIA, Settings


def build(signups: Signups, settings: Settings) -> Problem:
    """The problem of ``signups`` under ``settings``; the order of rows leaves no trace in it."""
    grid = build_grid(signups.hosts, signups.interns, HostDirectory(signups.hosts))
    removed = forbidden(grid, settings)
    return Problem(
        hosts=signups.hosts,
        interns=signups.interns,
        settings=settings,
        pairs=_pairs(grid, signups, settings, removed),
        removed={rule: tuple(int(n) for n in flags.sum(axis=0)) for rule, flags in removed.items()},
    )


def _pairs(grid: Grid, signups: Signups, settings: Settings, removed: Mapping[str, Flags]) -> pd.DataFrame:
    admissible = ~np.logical_or.reduce(list(removed.values()))
    intern, host = np.nonzero(admissible.T)
    earned = {name: points[host, intern] for name, points in score(grid, settings).items()}
    columns = {"host": host, "intern": intern, "points": np.sum([earned[name] for name in CRITERIA], axis=0)}
    days = {"need": grid.need[host, intern], "weekdays": grid.weekdays[host, intern]}
    host_ids, intern_ids = [one.id for one in signups.hosts], [one.id for one in signups.interns]
    seed = settings.goals.seed
    lottery = [draw(seed, host_ids[h], intern_ids[i]) for h, i in zip(host, intern, strict=True)]
    return pd.DataFrame(columns | earned | days | {"lottery": np.array(lottery, dtype=np.int64)})
