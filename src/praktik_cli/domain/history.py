"""Who met in another year and who was left out then, by what a person is known by: the ids of then mean nothing now."""

from dataclasses import dataclass
from pathlib import PurePath

from praktik_cli.domain.reading import InputFile


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of another year.

    Attributes:
        email: the contact's, for a host; "" where it is not known.
        name: the intern's name, or the host's unit.
        organisation: the employer.
    """

    email: str
    name: str
    organisation: str


@dataclass(frozen=True, slots=True)
class Listed:
    """Somebody in a match workbook; ``id`` is that of then, "" where it is not shown."""

    id: str
    person: Person


@dataclass(frozen=True, slots=True)
class Roster:
    """All the people whom a match workbook lists, in its order."""

    hosts: tuple[Listed, ...]
    interns: tuple[Listed, ...]


@dataclass(frozen=True, slots=True)
class History:
    """What one run record or match workbook of another year tells.

    Attributes:
        file: its path and hash.
        met: the host and the intern of each match that nobody declined.
        left_out: the interns without one.
    """

    file: InputFile
    met: tuple[tuple[Person, Person], ...]
    left_out: tuple[Person, ...]

    @property
    def name(self) -> str:
        """The file's name, without its folder."""
        return PurePath(self.file.path).name
