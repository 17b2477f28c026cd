"""The rules on a pair: one function a rule, each marking the pairs of a grid that it forbids."""

import numpy as np

from praktik_cli.grid.arrays import Flags
from praktik_cli.grid.grid import Grid


def own_organisation(grid: Grid) -> Flags:
    """The normalised organisations are equal."""
    return grid.own


def excluded_hosts(grid: Grid) -> Flags:
    """The intern asked not to visit the host."""
    return grid.excluded


def banned(grid: Grid) -> Flags:
    """The pair was declined, or met before."""
    return grid.banned


def days(grid: Grid) -> Flags:
    """max(lo) > min(hi of both, number of common weekdays)."""
    too_long: Flags = grid.need > grid.most
    return too_long


def regions(grid: Grid) -> Flags:
    """The host lies in none of the areas that the intern wished."""
    elsewhere: Flags = grid.names_regions & (grid.region_rank == 0)
    return elsewhere


def sectors_of_intern(grid: Grid) -> Flags:
    """The intern wished sectors and the host's is none of them."""
    not_named: Flags = grid.names_sectors & (grid.sector_rank == 0)
    return not_named


def sectors_of_host(grid: Grid) -> Flags:
    """The host wished sectors and the intern's is none of them."""
    not_named: Flags = grid.host_names_sectors & (grid.host_sector_rank == 0)
    return not_named


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
