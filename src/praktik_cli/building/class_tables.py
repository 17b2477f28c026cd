"""A factor as a small table: the interns and the hosts who answered alike are one class each."""

from collections.abc import Iterable
from typing import Final

import numpy as np
from numpy.typing import NDArray

from praktik_cli.building.factors import Factor
from praktik_cli.building.scale import Scale
from praktik_cli.grid.arrays import Flags, Ints
from praktik_cli.grid.columns import Columns
from praktik_cli.grid.grid import Grid
from praktik_cli.settings import Settings

Codes = NDArray[np.intp]
Worths = NDArray[np.signedinteger]
_CELLS_AT_ONCE: Final = 1 << 18


class ClassTable:
    """The worth of every class of interns (rows) at every class of hosts (columns).

    Attributes:
        intern_codes: for each intern the class; ``host_codes`` likewise.
        worth: what a pair of these classes is worth, as ``Scale`` counts.
    """

    def __init__(self, factor: Factor, columns: Columns, settings: Settings, scale: Scale) -> None:
        reads = reads_of(factor, columns, settings)
        hosts, interns = columns.shape
        self.host_codes, host_firsts = classes((columns.hosts[name] for side, name in reads if side == "hosts"), hosts)
        self.intern_codes, intern_firsts = classes(
            (columns.interns[name] for side, name in reads if side == "interns"), interns
        )
        shape = len(intern_firsts), len(host_firsts)
        self.worth: Worths = np.zeros(shape, dtype=scale.dtype)
        self._forbidden: dict[str, Flags] = {}
        step = max(1, _CELLS_AT_ONCE // max(1, shape[1]))
        for start in range(0, shape[0], step):
            grid = Grid(columns, host_firsts[None, :], intern_firsts[start : start + step, None])
            forbidden = factor.forbidden(grid, settings)
            self.worth[start : start + step] = scale.worth(factor.points(grid, settings), forbidden.values())
            for rule, flags in forbidden.items():
                self._forbidden.setdefault(rule, np.zeros(shape, dtype=bool))[start : start + step] = flags

    def worth_of(self, hosts: Ints, interns: Ints) -> Worths:
        """The worth of single pairs."""
        worth: Worths = self.worth[self.intern_codes[interns], self.host_codes[hosts]]
        return worth

    def forbidden(self, intern: int) -> dict[str, Flags]:
        """Rule → the hosts that it forbids the intern."""
        row = self.intern_codes[intern]
        return {rule: flags[row][self.host_codes] for rule, flags in self._forbidden.items()}


def reads_of(factor: Factor, columns: Columns, settings: Settings) -> list[tuple[str, str]]:
    """What of ``columns`` decides the factor, as (table, name), found by watching it work on no pairs at all."""
    nobody = Grid(columns, np.empty((1, 0), dtype=np.int64), np.empty((0, 1), dtype=np.int64))
    factor.points(nobody, settings)
    factor.forbidden(nobody, settings)
    return sorted(nobody.reads)


def classes(columns: Iterable[NDArray[np.signedinteger]], size: int) -> tuple[Codes, Ints]:
    """For each of ``size`` sign-ups the number of its class, and for each class one sign-up in it."""
    codes = np.zeros(size, dtype=np.intp)
    firsts = np.zeros(min(size, 1), dtype=np.int64)
    for column in columns:
        values, numbers = np.unique(column, return_inverse=True)
        _, firsts, codes = np.unique(codes * len(values) + numbers, return_index=True, return_inverse=True)
    return codes, firsts
