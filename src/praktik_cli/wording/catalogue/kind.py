"""What the catalogue says of each kind of finding."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final

from praktik_cli.domain.finding import Severity
from praktik_cli.i18n import mark

Answer = str | date | None


class Level(Enum):
    """The severities that a kind of finding can have."""

    ERROR = frozenset({Severity.ERROR})
    WARNING = frozenset({Severity.WARNING})
    ERROR_WHERE_NEEDED = frozenset({Severity.ERROR, Severity.WARNING})

    def allows(self, severity: Severity) -> bool:
        """Whether a finding of this kind may be of ``severity``."""
        return severity in self.value


LEVELS: Final[Mapping[Level, str]] = {
    Level.ERROR: mark("error"),
    Level.WARNING: mark("warning"),
    Level.ERROR_WHERE_NEEDED: mark("error where the sign-up needs the answer, else a warning"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """A row of an example; what it does not say is as in any good sign-up.

    Attributes:
        side: ``"host"`` or ``"intern"``; ``""``: a row of a sheet that holds no sign-ups.
        answers: field key, or a header of its own, → what the cell holds; ``None``: there is no such column.
    """

    side: str
    answers: Mapping[str, Answer]


@dataclass(frozen=True, slots=True)
class Example:
    """Sign-ups and settings that, when they are checked, give the finding.

    Attributes:
        rows: the rows that matter, in the order of the sheets.
        settings: what ``praktik.toml`` says.
        story: the example in words, where neither rows nor settings can show it.
    """

    rows: tuple[Row, ...] = ()
    settings: str = ""
    story: str = ""


@dataclass(frozen=True, slots=True)
class FindingKind:
    """All that is to be known about one code; the texts are in English and translated where they are shown.

    Attributes:
        code: what a ``Finding`` bears, such as ``"unknown-municipality"``.
        severity: what its findings are.
        message: what is told at the cell; its fields are those of ``Finding.values``, the value and the suggestion.
        meaning: why it is told, and what happens now.
        mend: what the person who has the file can do about it.
        example: when it is told.
    """

    code: str
    severity: Level
    message: str
    meaning: str
    mend: str
    example: Example


@dataclass(frozen=True, slots=True)
class Group:
    """Kinds of finding on one subject."""

    title: str
    kinds: tuple[FindingKind, ...]


def host(**answers: Answer) -> Row:
    """A host's row of an example."""
    return Row("host", answers)


def intern(**answers: Answer) -> Row:
    """An intern's row of an example."""
    return Row("intern", answers)


def sheet(**answers: Answer) -> Row:
    """A row of an example's sheet that holds no sign-ups."""
    return Row("", answers)
