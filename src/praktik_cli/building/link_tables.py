"""A factor that singles out a few hosts of each intern: one worth for all other hosts, and what differs from it."""

import numpy as np

from praktik_cli.building.class_tables import Worths, reads_of
from praktik_cli.building.factors import Factor
from praktik_cli.building.scale import Scale
from praktik_cli.grid.arrays import Flags, Ints
from praktik_cli.grid.columns import Columns
from praktik_cli.grid.grid import Grid
from praktik_cli.settings import Settings


class LinkTable:
    """The worth of the linked pairs and of all others.

    Raises:
        ValueError: the factor reads what the links do not decide; then it has to be parted.
    """

    def __init__(self, factor: Factor, name: str, columns: Columns, settings: Settings, scale: Scale) -> None:
        self._links = links = columns.links[name]
        _refuse_other_reads(factor, name, columns, settings)
        self._size = columns.shape[0]
        others = Grid(columns, np.full(len(links.firsts), -1), links.firsts)
        linked = Grid(columns, links.hosts, np.repeat(links.firsts, np.diff(links.starts)))
        self._forbids_others = factor.forbidden(others, settings)
        self._forbids = factor.forbidden(linked, settings)
        self._others = scale.worth(factor.points(others, settings), self._forbids_others.values())
        worth = scale.worth(factor.points(linked, settings), self._forbids.values())
        self._more = (worth - np.repeat(self._others, np.diff(links.starts))).astype(scale.dtype)
        self._lengths = np.diff(links.starts)

    def add(self, rows: Worths, first: int) -> None:
        """Add the worth to ``rows``: the interns from ``first`` on, with all hosts."""
        lists = self._links.codes[first : first + len(rows)]
        others = self._others[lists]
        if others.any():
            rows += others[:, None]
        lengths = self._lengths[lists]
        ends = np.cumsum(lengths)
        if ends.size and ends[-1]:
            at = np.arange(ends[-1]) + np.repeat(self._links.starts[lists] - ends + lengths, lengths)
            rows[np.repeat(np.arange(len(rows)), lengths), self._links.hosts[at]] += self._more[at]

    def worth_of(self, hosts: Ints, interns: Ints) -> Worths:
        """The worth of single pairs."""
        at = self._links.find(hosts, interns)
        more = np.where(at >= 0, np.append(self._more, 0)[at], 0)
        worth: Worths = self._others[self._links.codes[interns]] + more
        return worth

    def forbidden(self, intern: int) -> dict[str, Flags]:
        """Rule → the hosts that it forbids the intern."""
        code = self._links.codes[intern]
        listed = slice(self._links.starts[code], self._links.starts[code + 1])
        found = {rule: np.full(self._size, flags[code]) for rule, flags in self._forbids_others.items()}
        for rule, flags in found.items():
            flags[self._links.hosts[listed]] = self._forbids[rule][listed]
        return found


def _refuse_other_reads(factor: Factor, name: str, columns: Columns, settings: Settings) -> None:
    links = columns.links[name]
    for table, column in reads_of(factor, columns, settings):
        if table == "interns":
            values = columns.interns[column]
            decided = bool((values == values[links.firsts][links.codes]).all())
        else:
            decided = (table, column) == ("links", name)
        if not decided:
            raise ValueError(f"a factor of the links {name!r} also reads {table}.{column}")
