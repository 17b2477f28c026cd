"""What a pair earns: one function a criterion, each giving points for the pairs of a grid.

Every criterion earns between nothing and its ``[points]`` setting, rounded half up. A rule that the settings
``ignore`` earns nothing. A side that named no wish has its wish met in full: openness is never punished.
"""

from collections.abc import Callable, Mapping
from typing import Final

import numpy as np

from praktik_cli.grid.arrays import Flags, Floats, Ints
from praktik_cli.grid.grid import Grid
from praktik_cli.settings import CRITERIA, Settings

WISH_STEPS: Final = 4
ENOUGH_TOPICS: Final = 3
FAR_KM: Final = 200


def score(grid: Grid, settings: Settings) -> Mapping[str, Ints]:
    """Criterion → points of every pair in ``grid``."""
    return {name: earned(name, grid, settings) for name in CRITERIA}


def earned(name: str, grid: Grid, settings: Settings) -> Ints:
    """What the criterion ``name`` gives every pair in ``grid``."""
    share = SHARES[name](grid)
    return np.broadcast_to(np.floor(settings.most(name) * share + 0.5), grid.shape).astype(np.int64)


def _by_rank(rank: Ints, has_wishes: Flags) -> Floats:
    """1 for the first wish, then ¾, ½ and ¼ for the fourth and later; 1 for who wished nothing."""
    share = np.clip(WISH_STEPS + 1 - rank, 1, WISH_STEPS) / WISH_STEPS
    return np.where(has_wishes, np.where(rank > 0, share, 0.0), 1.0)


def wanted_host(grid: Grid) -> Floats:
    """The host was wished: by rank; nothing for who named no host, since there is no wish to meet."""
    return np.where(grid.names_hosts, _by_rank(grid.wish_rank, grid.names_hosts), 0.0)


def topics(grid: Grid) -> Floats:
    """Topics in common ÷ 3, at most 1: ticking every box earns no more than three that fit."""
    return np.minimum(grid.common_topics, ENOUGH_TOPICS) / ENOUGH_TOPICS


def region(grid: Grid) -> Floats:
    """The host lies in an area that the intern wished: by rank."""
    return _by_rank(grid.region_rank, grid.names_regions)


def sector(grid: Grid) -> Floats:
    """The host's sector among those the intern wished: by rank."""
    return _by_rank(grid.sector_rank, grid.names_sectors)


def host_sector(grid: Grid) -> Floats:
    """The intern's sector among those the host wished: by rank."""
    return _by_rank(grid.host_sector_rank, grid.host_names_sectors)


def purpose(grid: Grid) -> Floats:
    """Both want to take home, or give, at least one same thing."""
    return (grid.common_purposes > 0).astype(np.float64)


def role(grid: Grid) -> Floats:
    """The intern has the role that the host wished."""
    return (~grid.wants_role | grid.role_fits).astype(np.float64)


def cross_sector(grid: Grid) -> Floats:
    """The two sectors differ."""
    return grid.cross_sector.astype(np.float64)


def days(grid: Grid) -> Floats:
    """The longest placement that fits both ÷ the longest that the intern can stay."""
    return grid.most / grid.longest


def distance(grid: Grid) -> Floats:
    """1 next door, falling evenly to 0 at the intern's limit, or at 200 km without one; 0 when unknown."""
    limit = np.where(np.isnan(grid.max_km), FAR_KM, np.maximum(grid.max_km, 1))
    return np.nan_to_num(np.clip(1 - grid.km / limit, 0, 1), nan=0.0)


SHARES: Final[Mapping[str, Callable[[Grid], Floats]]] = {
    "wanted_host": wanted_host,
    "topics": topics,
    "region": region,
    "sector": sector,
    "host_sector": host_sector,
    "purpose": purpose,
    "role": role,
    "cross_sector": cross_sector,
    "days": days,
    "distance": distance,
}
