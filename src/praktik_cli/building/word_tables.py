"""A factor that depends on how many words two sets share, however many sets there are."""

from typing import TYPE_CHECKING, Final

import numpy as np

from praktik_cli.building.class_tables import Worths
from praktik_cli.building.factors import Factor
from praktik_cli.building.scale import Scale
from praktik_cli.grid.arrays import Flags, Ints
from praktik_cli.grid.columns import Columns
from praktik_cli.grid.grid import SharedGrid
from praktik_cli.settings import Settings

if TYPE_CHECKING:
    from numpy.typing import NDArray

_COMMON_WORD: Final = 64


class WordTable:
    """The worth of each number of shared words.

    A word that many hosts have is a row of 0 and 1 over all hosts; of any other the hosts are listed. An intern's few
    rows are added up, so the cost does not grow with the number of words.
    """

    def __init__(self, factor: Factor, name: str, columns: Columns, settings: Settings, scale: Scale) -> None:
        self._sets = sets = columns.sets[name]
        most = max(map(len, sets.intern_members), default=0)
        self._counts = np.dtype(np.uint8 if most <= np.iinfo(np.uint8).max else np.uint16)
        self._worth = scale.worth(factor.points(SharedGrid(np.arange(most + 1)), settings), ())
        self._steps = [(count, self._worth[count] - self._worth[count - 1]) for count in range(1, most + 1)]
        self._steps = [(count, step) for count, step in self._steps if step]
        size = columns.shape[0]
        owners: list[list[int]] = [[] for _ in range(sets.words)]
        for host, code in enumerate(sets.host_codes.tolist()):
            for word in sets.host_members[code]:
                owners[word].append(host)
        self._rows: dict[int, NDArray[np.unsignedinteger]] = {}
        self._lists: dict[int, Ints] = {}
        for word, hosts in enumerate(owners):
            if len(hosts) * _COMMON_WORD < size:
                self._lists[word] = np.array(hosts, dtype=np.int64)
            else:
                self._rows[word] = np.zeros(size, dtype=self._counts)
                self._rows[word][hosts] = 1

    def add(self, rows: Worths, first: int) -> None:
        """Add the worth to ``rows``: the interns from ``first`` on, with all hosts."""
        shared = np.zeros(rows.shape, dtype=self._counts)
        for row, code in zip(shared, self._sets.intern_codes[first : first + len(rows)].tolist(), strict=True):
            for word in self._sets.intern_members[code]:
                if word in self._rows:
                    np.add(row, self._rows[word], out=row)
                else:
                    row[self._lists[word]] += 1
        if self._worth[0]:
            rows += self._worth[0]
        reached, step_worth = np.empty(rows.shape, dtype=bool), np.empty_like(rows)
        for count, step in self._steps:
            np.greater_equal(shared, count, out=reached)
            np.multiply(reached.view(np.int8), step, out=step_worth)
            np.add(rows, step_worth, out=rows)

    def worth_of(self, hosts: Ints, interns: Ints) -> Worths:
        """The worth of single pairs."""
        shared = self._sets.common(self._sets.host_codes[hosts], self._sets.intern_codes[interns])
        worth: Worths = self._worth[shared]
        return worth

    @staticmethod
    def forbidden(_intern: int) -> dict[str, Flags]:
        """It forbids nothing."""
        return {}
