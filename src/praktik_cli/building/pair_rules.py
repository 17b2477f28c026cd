"""The rules on a pair: one function a rule, each marking the hosts × interns that it forbids."""

from collections.abc import Callable, Mapping
from typing import Final

import numpy as np

from praktik_cli.grid import Flags, Grid
from praktik_cli.settings import Settings


def forbidden(grid: Grid, settings: Settings) -> Mapping[str, Flags]:
    """Rule → the pairs that it alone forbids; only rules that the settings require."""
    return {
        name: np.broadcast_to(forbids(grid), grid.own.shape)
        for name, forbids in PAIR_RULES.items()
        if settings.level(name) == "require"
    }


def own_organisation(grid: Grid) -> Flags:
    """The normalised organisations are equal."""
    return grid.own


def excluded_hosts(grid: Grid) -> Flags:
    """The intern asked not to visit the host."""
    return grid.excluded


def days(grid: Grid) -> Flags:
    """max(lo) > min(hi of both, number of common weekdays)."""
    too_long: Flags = grid.need > grid.most
    return too_long


def regions(grid: Grid) -> Flags:
    """The host lies in none of the areas that the intern wished."""
    elsewhere: Flags = grid.names_regions & (grid.region_rank == 0)
    return elsewhere


def sectors(grid: Grid) -> Flags:
    """One side wished sectors and the other's is not among them."""
    intern_says_no = grid.names_sectors & (grid.sector_rank == 0)
    host_says_no = grid.host_names_sectors & (grid.host_sector_rank == 0)
    either: Flags = intern_says_no | host_says_no
    return either


def wanted_hosts(grid: Grid) -> Flags:
    """The intern named hosts and this is none of them."""
    not_named: Flags = grid.names_hosts & (grid.wish_rank == 0)
    return not_named


def role(grid: Grid) -> Flags:
    """The host wished one role and it is not the intern's."""
    return grid.wants_role & ~grid.role_fits


def distance(grid: Grid) -> Flags:
    """Farther than the intern's limit; an unknown distance is too far for who gave a limit."""
    return ~np.isnan(grid.max_km) & ~(grid.km <= grid.max_km)


def language(grid: Grid) -> Flags:
    """The countries differ and no language is common."""
    return grid.abroad & ~grid.common_language


PAIR_RULES: Final[Mapping[str, Callable[[Grid], Flags]]] = {
    "own_organisation": own_organisation,
    "excluded_hosts": excluded_hosts,
    "days": days,
    "regions": regions,
    "sectors": sectors,
    "wanted_hosts": wanted_hosts,
    "role": role,
    "distance": distance,
    "language": language,
}
