"""What the values of a column look like, as evidence for the field that it holds."""

import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, cached_property
from heapq import nsmallest
from typing import Final

from praktik_cli.reading.cells import is_blank, written
from praktik_cli.reading.values import read_value

_SAMPLE: Final = 60
_ANONYMOUS: Final = frozenset({"anonymous", "anonym", "anonymt"})
_FIRST_LOOK: Final = 8
_LOOKS_LIKE_IT: Final = 0.8
_LOOKS_LIKE_SOMETHING_ELSE: Final = 0.5
# How far values alone can tell a kind: nothing else looks like an e-mail address, but 2 may be a number of anything.
_TELLS: Final[Mapping[str, float]] = {
    "email": 0.95,
    "municipality": 0.5,
    "weekdays": 0.7,
    "role": 0.7,
    "side": 0.7,
    "purposes": 0.7,
    "sector": 0.7,
    "sectors": 0.7,
    "datetime": 0.6,
    "areas": 0.6,
    "status": 0.6,
    "days": 0.5,
    "count": 0.45,
    "km": 0.3,
    "yes_no": 0.2,
}


class Evidence:
    """The different values of one column, a sample of them where there are many.

    The sample is chosen by the values themselves, so that it is the same in whatever order the rows stand.

    Args:
        cells: of the column.
    """

    def __init__(self, cells: Sequence[object]) -> None:
        self._cells = cells
        self._fits: dict[str, float] = {}

    @property
    def is_anonymous(self) -> bool:
        """Whether nobody is named in it: all empty, or all "anonymous", as form tools write it."""
        return all(written(cell).strip().casefold() in _ANONYMOUS for cell in self._sample)

    def fit(self, kind: str) -> float:
        """The share of the answers, 0 to 1, that can be read as ``kind``; 0 where none of a few can be."""
        if kind not in self._fits:
            self._fits[kind] = self._look(kind)
        return self._fits[kind]

    def _look(self, kind: str) -> float:
        if kind == "email" and not any("@" in cell for cell in self._cells if isinstance(cell, str)):
            return 0.0
        entries = list(self._sample.items())
        return _share(kind, entries[:_FIRST_LOOK]) and _share(kind, entries)

    def sureness(self, kind: str, name: float) -> float:
        """How sure it is, 0 to 1, that the column holds a field of ``kind`` whose name is ``name`` alike (0 to 1).

        Values that look like it add to the likeness of the name, as far as values can tell that kind at all; values
        that look like something else take from it. Only an e-mail address tells its field without any likeness.
        """
        if not name and kind != "email":
            return 0.0
        if kind not in _TELLS:
            return name * (1 - self._looks_like_an_email)
        fit = self.fit(kind)
        if fit >= _LOOKS_LIKE_IT:
            return name + (1 - name) * _TELLS[kind] * fit
        return name * (fit if self._sample and fit < _LOOKS_LIKE_SOMETHING_ELSE else 1.0)

    @property
    def _looks_like_an_email(self) -> float:
        return self.fit("email")

    @cached_property
    def _sample(self) -> Mapping[object, int]:
        counts = Counter(self._cells)
        found = (cell for cell in counts if not is_blank(cell))
        chosen = nsmallest(_SAMPLE, found, key=lambda cell: (_draw(written(cell)), str(cell)))
        return {cell: counts[cell] for cell in chosen}


def evidence_of(columns: Sequence[Sequence[object]]) -> Callable[[int], Evidence]:
    """The evidence of each of ``columns`` by its position, looked at once."""
    return cache(lambda position: Evidence(columns[position]))


def _draw(text: str) -> int:
    return zlib.crc32(text.encode("utf-8", "surrogatepass"))


def _share(kind: str, entries: Sequence[tuple[object, int]]) -> float:
    good = sum(count for cell, count in entries if _reads(kind, cell))
    return good / (sum(count for _, count in entries) or 1)


def _reads(kind: str, cell: object) -> bool:
    read = read_value(kind, cell)
    return read.value is not None and not any(not problem.is_doubt for problem in read.problems)


def samples(cells: Iterable[object], most: int = 3) -> tuple[str, ...]:
    """The first different answers in a column, as text on one line."""
    found: dict[str, None] = {}
    for cell in cells:
        if not is_blank(cell):
            found.setdefault(" ".join(written(cell).split()))
        if len(found) == most:
            break
    return tuple(found)
