"""The settings of a round: one frozen tree, every part with a default, unknown keys refused."""

from typing import Annotated, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

Level = Literal["require", "prefer", "ignore"]
GoalName = Literal["placed", "waited", "hosts_used", "kept", "worst_off", "points"]
Count = Annotated[int, Field(ge=0, le=10_000)]

# What [columns] says of a column that is not to be used.
IGNORED: Final = "ignore"
DEFAULT_GOALS: Final[tuple[GoalName, ...]] = ("placed", "waited", "hosts_used", "worst_off", "points")
CRITERIA: Final = (
    "wanted_host",
    "topics",
    "region",
    "sector",
    "host_sector",
    "purpose",
    "role",
    "cross_sector",
    "days",
    "distance",
)

# Criterion → whose wish it meets: the intern's, the host's, both sides', or the programme's own.
SIDE_OF: Final = {
    "wanted_host": "intern",
    "topics": "both",
    "region": "intern",
    "sector": "intern",
    "host_sector": "host",
    "purpose": "both",
    "role": "host",
    "cross_sector": "programme",
    "days": "both",
    "distance": "intern",
}

# Criterion → the rule whose level it follows.
RULE_OF: Final = {
    "wanted_host": "wanted_hosts",
    "region": "regions",
    "sector": "sectors",
    "host_sector": "sectors",
    "role": "role",
    "days": "days",
    "distance": "distance",
}


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Programme(_Part):
    """What the round is and its general limits."""

    name: str = "Innovationspraktik"
    week: Annotated[str, Field(pattern=r"^(19|20)\d{2}-W(0[1-9]|[1-4]\d|5[0-3])$")] | None = None
    max_interns_per_host: Annotated[int, Field(ge=1, le=3)] = 3
    placements_per_intern: Annotated[int, Field(ge=1, le=3)] = 1


class Quota(_Part):
    """The number of matches whose host (or intern) has ``value`` in ``field`` lies in min..max.

    ``quotas.has_value`` says when a sign-up has it.
    """

    side: Literal["intern", "host"]
    field: Literal["region", "sector", "municipality", "organisation"]
    value: str
    min: Count = 0
    max: Count | None = None


class Rules(_Part):
    """Which rules are required, which are wishes; 0 in a ``*_per_host`` limit means no limit."""

    regions: Level = "prefer"
    sectors: Level = "prefer"
    wanted_hosts: Level = "prefer"
    role: Level = "prefer"
    days: Level = "require"
    distance: Level = "require"
    language: Level = "require"
    same_sector_per_host: Count = 2
    same_organisation_per_host: Count = 1
    min_cross_sector_share: Annotated[float, Field(ge=0, le=1, strict=False)] = 0.0
    together: Literal["same_host", "same_municipality", "ignore"] = "same_host"
    quota: Annotated[tuple[Quota, ...], Field(strict=False)] = ()


class Goals(_Part):
    """The goals in order, the first the most important, and the seed of the lottery that settles ties."""

    order: Annotated[tuple[GoalName, ...], Field(strict=False, min_length=1)] = DEFAULT_GOALS
    seed: int = 1

    @model_validator(mode="after")
    def _each_goal_once(self) -> "Goals":
        if len(set(self.order)) < len(self.order):
            raise ValueError("each goal may stand in the order once")
        return self


class Points(_Part):
    """The most that each criterion can earn a pair."""

    wanted_host: Count = 40
    topics: Count = 25
    region: Count = 15
    sector: Count = 10
    host_sector: Count = 5
    purpose: Count = 5
    role: Count = 5
    cross_sector: Count = 10
    days: Count = 5
    distance: Count = 5


class Settings(_Part):
    """All that an analyst can set, as in ``praktik.toml``."""

    programme: Programme = Programme()
    rules: Rules = Rules()
    goals: Goals = Goals()
    points: Points = Points()
    columns: dict[str, str] = {}
    codes: dict[str, dict[str, str]] = {}

    def most(self, criterion: str) -> int:
        """The most points that ``criterion`` can earn; nothing when the rule it belongs to is ignored."""
        rule = RULE_OF.get(criterion)
        return 0 if rule and self.level(rule) == "ignore" else int(getattr(self.points, criterion))

    def level(self, rule: str) -> Level:
        """How much ``rule`` counts; a rule without a level of its own is always required."""
        level: Level = getattr(self.rules, rule, "require")
        return level
