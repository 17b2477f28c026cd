"""How points and prohibitions are added up together in small integers."""

from collections.abc import Iterable
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from praktik_cli.building.factors import FACTORS
from praktik_cli.grid.arrays import Flags, Ints
from praktik_cli.settings import CRITERIA, Settings


class Scale:
    """Worth is points, or points less a penalty above the most that a pair can earn: below 0 means forbidden.

    All factors can forbid a pair at once without the sum leaving the type.

    Attributes:
        dtype: int16, or int32 for who gives many points.
        penalty: what a factor takes off for forbidding.
    """

    def __init__(self, settings: Settings) -> None:
        most = sum(settings.most(name) for name in CRITERIA)
        small = np.iinfo(np.int16).max // (len(FACTORS) + 1)
        self.dtype: Final[np.dtype[Any]] = np.dtype(np.int16 if most < small else np.int32)
        self.penalty: Final = int(np.iinfo(self.dtype).max) // (len(FACTORS) + 1)

    def worth(self, points: Ints, forbidden: Iterable[Flags]) -> NDArray[np.signedinteger]:
        """``points``, less the penalty where anything in ``forbidden`` is true."""
        lost = np.zeros(points.shape, dtype=bool)
        for flags in forbidden:
            lost = lost | flags
        worth: NDArray[np.signedinteger] = (points - lost * self.penalty).astype(self.dtype)
        return worth
