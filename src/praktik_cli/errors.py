"""Expected failures: each carries its exit code and a message that is translated where it is shown."""

from collections.abc import Mapping

from praktik_cli.exit_codes import ExitCode


class PraktikError(Exception):
    """An expected failure.

    Attributes:
        message: the catalogue's English text with ``{name}`` fields; wrap it in ``mark`` where it is raised.
        values: what goes into the fields; a list is one bullet a line under the message.
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
