"""Factors: criteria and rules that read the same few answers, so that they can be worked out once a class.

To add a criterion or a rule, write its function and name it in the factor whose answers it reads, or in a new one.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

import numpy as np

from praktik_cli.building import pair_rules
from praktik_cli.grid.arrays import Flags, Ints
from praktik_cli.grid.grid import Grid
from praktik_cli.scoring import earned
from praktik_cli.settings import Settings

Rule = Callable[[Grid], Flags]


@dataclass(frozen=True)
class Factor:
    """A share of a pair's points, and of what may forbid it.

    Attributes:
        criteria: names of criteria.
        rules: rule → what marks the pairs that it forbids. A rule may stand in several factors: each forbids.
    """

    criteria: tuple[str, ...] = ()
    rules: Mapping[str, Rule] = field(default_factory=dict)

    def points(self, grid: Grid, settings: Settings) -> Ints:
        """The points of all criteria together."""
        points = np.zeros(grid.shape, dtype=np.int64)
        for name in self.criteria:
            points += earned(name, grid, settings)
        return points

    def forbidden(self, grid: Grid, settings: Settings) -> Mapping[str, Flags]:
        """Rule → the pairs that it forbids here; only rules that the settings require."""
        return {
            name: np.broadcast_to(forbids(grid), grid.shape)
            for name, forbids in self.rules.items()
            if settings.level(name) == "require"
        }

    def counts(self, settings: Settings) -> bool:
        """Whether it can make a difference under ``settings``."""
        required = any(settings.level(name) == "require" for name in self.rules)
        return required or any(settings.most(name) for name in self.criteria)


FACTORS: Final = (
    Factor(rules={"own_organisation": pair_rules.own_organisation}),
    Factor(rules={"excluded_hosts": pair_rules.excluded_hosts}),
    Factor(rules={"banned": pair_rules.banned}),
    Factor(("wanted_host",), {"wanted_hosts": pair_rules.wanted_hosts}),
    Factor(("topics",)),
    Factor(("region", "distance"), {"regions": pair_rules.regions, "distance": pair_rules.distance}),
    Factor(("sector", "cross_sector"), {"sectors": pair_rules.sectors_of_intern}),
    Factor(("host_sector",), {"sectors": pair_rules.sectors_of_host}),
    Factor(("role",), {"role": pair_rules.role}),
    Factor(("days",), {"days": pair_rules.days}),
    Factor(("purpose",)),
    Factor(rules={"language": pair_rules.language}),
)
