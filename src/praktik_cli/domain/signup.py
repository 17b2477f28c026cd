"""The sign-ups: hosts and interns as understood, each with the place it was read from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

ALL_WEEK: Final = (0, 1, 2, 3, 4)
DENMARK: Final = "DK"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a sign-up stands, in the words of the spreadsheet.

    Attributes:
        file: the file's name, without its folder.
        sheet: the sheet's name; ``None`` in a csv.
        row: the row as the spreadsheet counts, from 1.
        columns: field key → column letters, for the fields that the table has.
    """

    file: str
    sheet: str | None
    row: int
    columns: Mapping[str, str]

    def cell(self, field: str) -> str | None:
        """The cell of ``field``, such as ``"F17"``; ``None`` when the table has no such column."""
        column = self.columns.get(field)
        return f"{column}{self.row}" if column else None


@dataclass(frozen=True, slots=True)
class Days:
    """A wished length in days, both ends included; 1 ≤ low ≤ high ≤ 5."""

    low: int
    high: int

    def __post_init__(self) -> None:
        if not 1 <= self.low <= self.high <= len(ALL_WEEK):
            raise ValueError(f"no such number of days: {self.low}-{self.high}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Signup:
    """What hosts and interns share.

    Attributes:
        id: the export's own id, or a short stable one made from the content.
        organisation: the employer, as written.
        sector: a key of ``reference.SECTORS``.
        municipality: the four-digit code of the workplace; ``None`` abroad.
        place: the town as written, when abroad.
        country: ISO 3166 alpha-2.
        days: how long a placement may last.
        weekdays: 0 (Monday) to 4 (Friday), ascending; never empty.
        topics: fields of work, as written.
        wanted_sectors: sector keys, the first most wished; empty means any.
        languages: ISO 639 codes; Danish when nothing was said in Denmark.
        purpose: keys of ``reference.PURPOSES``.
    """

    id: str
    organisation: str
    sector: str
    municipality: str | None
    days: Days
    source: Source
    place: str = ""
    country: str = DENMARK
    weekdays: tuple[int, ...] = ALL_WEEK
    topics: tuple[str, ...] = ()
    wanted_sectors: tuple[str, ...] = ()
    languages: tuple[str, ...] = ("da",)
    purpose: tuple[str, ...] = ()
    submitted_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Host(Signup):
    """A workplace unit that takes interns.

    Attributes:
        capacity: the most interns it takes, at least 1.
        min_interns: the fewest it takes, if it takes any.
        wanted_role: ``"leder"``, ``"medarbejder"`` or ``None`` for either.
    """

    contact_name: str
    contact_email: str
    capacity: int
    min_interns: int = 1
    unit: str = ""
    address: str = ""
    contact_phone: str = ""
    wanted_role: str | None = None
    description: str = ""

    @property
    def label(self) -> str:
        """How people call it: the organisation, and the unit where it has one."""
        return f"{self.organisation}, {self.unit}" if self.unit else self.organisation


@dataclass(frozen=True, slots=True, kw_only=True)
class Intern(Signup):
    """A person who travels out.

    Attributes:
        role: ``"leder"``, ``"medarbejder"`` or ``None`` when not said.
        home_municipality: four-digit code, or ``None``.
        wanted_regions: names of ``reference.areas()``, the first most wished; empty means any.
        max_km: how far the person will travel; ``None`` means any distance.
        wanted_hosts: wished workplaces as written, the first most wished.
        excluded_hosts: workplaces as written that the person must not visit.
        placements: how many hosts the person will visit; ``None`` leaves it to the settings.
        together_with: names, e-mails or ids of people who travel along.
        waited: left without a place last time.
    """

    name: str
    email: str
    phone: str = ""
    title: str = ""
    role: str | None = None
    home_municipality: str | None = None
    wanted_regions: tuple[str, ...] = ()
    max_km: int | None = None
    overnight: bool | None = None
    wanted_hosts: tuple[str, ...] = ()
    excluded_hosts: tuple[str, ...] = ()
    motivation: str = ""
    manager_approved: bool | None = None
    also_host: bool | None = None
    placements: int | None = None
    together_with: tuple[str, ...] = ()
    waited: bool = False


@dataclass(frozen=True, slots=True)
class Signups:
    """All sign-ups that take part, each side ordered by id so that the order of rows is forgotten."""

    hosts: tuple[Host, ...]
    interns: tuple[Intern, ...]

    def __post_init__(self) -> None:
        object.__setattr__(self, "hosts", tuple(sorted(self.hosts, key=lambda host: host.id)))
        object.__setattr__(self, "interns", tuple(sorted(self.interns, key=lambda intern: intern.id)))
