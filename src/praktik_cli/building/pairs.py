"""The pairs of a problem, added up from the tables of their factors."""

from collections.abc import Mapping
from functools import cached_property
from typing import Final

import numpy as np
import pandas as pd

from praktik_cli.building.class_tables import ClassTable, Codes, Worths, classes, reads_of
from praktik_cli.building.factors import FACTORS, Factor
from praktik_cli.building.link_tables import LinkTable
from praktik_cli.building.scale import Scale
from praktik_cli.building.word_tables import WordTable
from praktik_cli.domain.pairs import FORBIDDEN
from praktik_cli.grid.arrays import Flags, Ints
from praktik_cli.grid.columns import Columns
from praktik_cli.grid.grid import Grid
from praktik_cli.scoring import score
from praktik_cli.settings import Settings

_MOST_SET_CELLS: Final = 1 << 20
_LAYER_BYTES: Final = 1 << 25
_CACHED_BYTES: Final = 1 << 18
_BLOCK_CELLS: Final = 1 << 22


class TablePairs:
    """All pairs of ``columns`` under ``settings``, as ``domain.pairs.Pairs`` promises."""

    def __init__(self, columns: Columns, settings: Settings) -> None:
        self._columns, self._settings, self._scale = columns, settings, Scale(settings)
        tables = [self._table(factor) for factor in FACTORS if factor.counts(settings)]
        self._tables = tables
        dense = [table for table in tables if isinstance(table, ClassTable)]
        self._added = [table for table in tables if not isinstance(table, ClassTable)]
        self._layers, self._gathered = _layers(dense, columns.shape[0], self._scale)

    def _table(self, factor: Factor) -> ClassTable | LinkTable | WordTable:
        own = self._columns, self._settings, self._scale
        reads = reads_of(factor, *own[:2])
        for table, name in reads:
            if table == "links":
                return LinkTable(factor, name, *own)
        names = {name for _, name in reads}
        if len(names) == 1 and not factor.rules and (name := names.pop()) in self._columns.sets:
            sets = self._columns.sets[name]
            if len(sets.host_members) * len(sets.intern_members) > _MOST_SET_CELLS:
                return WordTable(factor, name, *own)
        return ClassTable(factor, *own)

    @property
    def shape(self) -> tuple[int, int]:
        """How many interns and hosts."""
        hosts, interns = self._columns.shape
        return interns, hosts

    def points(self, first: int, last: int) -> Worths:
        """The points of the interns ``first`` … ``last - 1`` with every host; ``FORBIDDEN`` for forbidden pairs."""
        hosts = self._columns.shape[0]
        worth = np.empty((last - first, hosts), dtype=self._scale.dtype)
        # So few interns at a time that their rows stay in the cache until everything is added.
        step = max(1, _CACHED_BYTES // max(1, hosts * self._scale.dtype.itemsize))
        spare = np.empty((step, hosts), dtype=self._scale.dtype)
        for start in range(first, last, step):
            rows = worth[start - first : start - first + step]
            self._fill(rows, start, spare[: len(rows)])
        return worth

    def _fill(self, rows: Worths, first: int, spare: Worths) -> None:
        chosen = slice(first, first + len(rows))
        rows[...] = 0
        for codes, layer in self._layers:
            np.take(layer, codes[chosen], axis=0, out=spare, mode="clip")
            np.add(rows, spare, out=rows)
        for table in self._gathered:
            np.take(table.worth[table.intern_codes[chosen]], table.host_codes, axis=1, out=spare, mode="clip")
            np.add(rows, spare, out=rows)
        for added in self._added:
            added.add(rows, first)
        np.maximum(rows, FORBIDDEN, out=rows)

    def points_of(self, hosts: Ints, interns: Ints) -> Ints:
        """The points of single pairs, element by element; ``FORBIDDEN`` likewise."""
        worth = np.zeros(len(hosts), dtype=np.int64)
        for table in self._tables:
            worth += table.worth_of(hosts, interns)
        return np.maximum(worth, FORBIDDEN)

    def frame(self, hosts: Ints, interns: Ints) -> pd.DataFrame:
        """One row for each given pair, in that order; ``points`` is the sum of the criteria, forbidden or not."""
        hosts, interns = np.asarray(hosts, dtype=np.int64), np.asarray(interns, dtype=np.int64)
        grid = Grid(self._columns, hosts, interns)
        earned = score(grid, self._settings)
        points = np.sum(list(earned.values()), axis=0)
        days = {"need": grid.need, "weekdays": grid.weekdays}
        return pd.DataFrame({"host": hosts, "intern": interns, "points": points} | dict(earned) | days)

    def all(self) -> tuple[Ints, Ints]:
        """Hosts and interns of every admissible pair, ordered by intern, then host."""
        hosts, interns = [np.empty(0, dtype=np.int64)], [np.empty(0, dtype=np.int64)]
        for first, last in self._blocks():
            rows, columns = np.nonzero(self.points(first, last) != FORBIDDEN)
            hosts.append(columns)
            interns.append(rows + first)
        return np.concatenate(hosts), np.concatenate(interns)

    def count(self) -> int:
        """How many pairs are admissible."""
        return self._count

    @cached_property
    def _count(self) -> int:
        return sum(int(np.count_nonzero(self.points(*block) != FORBIDDEN)) for block in self._blocks())

    def _blocks(self) -> list[tuple[int, int]]:
        interns, hosts = self.shape
        step = max(1, _BLOCK_CELLS // max(1, hosts))
        return [(first, min(first + step, interns)) for first in range(0, interns, step)]

    def removed(self, intern: int) -> Mapping[str, int]:
        """Required rule → how many hosts it alone forbids the intern; a host may fall to several rules."""
        return {rule: int(np.count_nonzero(flags)) for rule, flags in self.forbidden(intern).items()}

    def forbidding(self, host: int, intern: int) -> tuple[str, ...]:
        """The required rules that forbid the pair, each alone."""
        return tuple(rule for rule, flags in self.forbidden(intern).items() if flags[host])

    def forbidden(self, intern: int) -> Mapping[str, Flags]:
        """Required rule → the hosts that it alone forbids the intern."""
        found: dict[str, Flags] = {}
        for table in self._tables:
            for rule, flags in table.forbidden(intern).items():
                found[rule] = found[rule] | flags if rule in found else flags
        return found


def _layers(tables: list[ClassTable], hosts: int, scale: Scale) -> tuple[list[tuple[Codes, Worths]], list[ClassTable]]:
    """Tables written out over all hosts, several in one where they make few classes of interns; and the rest.

    A row that is written out is added many times faster than one that is gathered by the classes of the hosts.
    """
    most = _LAYER_BYTES // max(1, hosts * scale.dtype.itemsize)
    layers: list[tuple[Codes, Worths]] = []
    gathered: list[ClassTable] = []
    together: list[ClassTable] = []
    for table in sorted(tables, key=lambda table: len(table.worth)):
        if len(table.worth) > most:
            gathered.append(table)
        elif together and len(_joint([*together, table])[1]) > most:
            layers.append(_layer(together, hosts, scale))
            together = [table]
        else:
            together.append(table)
    return layers + ([_layer(together, hosts, scale)] if together else []), gathered


def _joint(tables: list[ClassTable]) -> tuple[Codes, Ints]:
    return classes((table.intern_codes for table in tables), len(tables[0].intern_codes))


def _layer(tables: list[ClassTable], hosts: int, scale: Scale) -> tuple[Codes, Worths]:
    codes, firsts = _joint(tables)
    worth = np.zeros((len(firsts), hosts), dtype=scale.dtype)
    for table in tables:
        worth += table.worth[table.intern_codes[firsts]][:, table.host_codes]
    return codes, worth
