"""Expected failures: each carries its exit code and a message that is translated where it is shown."""

from collections.abc import Mapping
from dataclasses import dataclass

from praktik_cli.exit_codes import ExitCode


@dataclass(frozen=True, slots=True)
class Counted:
    """So many of something, put into words where it is shown; ``one`` and ``many`` are texts with ``{count}``."""

    one: str
    many: str
    count: int


def plural(one: str, many: str, count: int, /) -> Counted:
    """``count`` things; marks the texts for the catalogue."""
    return Counted(one, many, count)


class PraktikError(Exception):
    """An expected failure.

    Attributes:
        message: the catalogue's English text with ``{name}`` fields; wrap it in ``mark`` where it is raised.
        values: what goes into the fields, ``Counted`` things in words; a list that no field names is one bullet a
            line under the message.
        details: further lines, each a (message, values) of its own.
    """

    exit_code = ExitCode.INPUT_ERRORS

    def __init__(
        self,
        message: str,
        /,
        *,
        details: tuple[tuple[str, Mapping[str, object]], ...] = (),
        **values: object,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.values = values
        self.details = details


class InputError(PraktikError):
    """What a file holds is wrong (exit 1)."""


class NoMatchingInTime(Exception):  # noqa: N818 - it is what happened, and the command says it in words
    """The time was up before any matching was found; what is asked for may be possible or not."""


class UsageError(PraktikError):
    """How the command was called is wrong (exit 2): paths, options, settings."""

    exit_code = ExitCode.USAGE
