"""Help and usage errors in the reader's language, where typer has English words of its own."""

import sys
from typing import Any, Final

from typer.core import TyperCommand, TyperGroup

from praktik_cli.errors import UsageError
from praktik_cli.i18n import asked_language, mark, translator

# typer asks gettext for these by itself; they stand here so that they get into the catalogue.
_TYPERS_OWN: Final = (
    mark("Arguments"),
    mark("Options"),
    mark("Commands"),
    mark("Error"),
    mark("[default: {}]"),
    mark("[required]"),
)
_PROBLEMS: Final = {
    "NoSuchOption": mark("There is no option {name}."),
    "MissingParameter": mark("{name} is missing."),
    "BadParameter": mark("The value of {name} is not possible."),
    "BadOptionUsage": mark("{name}: a value is missing or too much."),
    "NoSuchCommand": mark("There is no command {name}."),
}


class _Localised:
    """Usage line and ``--help`` in the reader's language."""

    def get_usage(self, ctx: Any) -> str:
        t = translator(asked_language(sys.argv[1:]))
        usage = str(super().get_usage(ctx))  # type: ignore[misc]
        # typer marks a needed argument with braces, which people type along.
        return usage.replace("Usage:", t("Usage:"), 1).translate({ord("{"): None, ord("}"): None})

    def get_help_option(self, ctx: Any) -> Any:
        t = translator(asked_language(sys.argv[1:]))
        option = super().get_help_option(ctx)  # type: ignore[misc]
        if option is not None:
            option.help = t("Show this help and exit.")
        return option


class Command(_Localised, TyperCommand):
    """A command whose help is in the reader's language."""


class Group(_Localised, TyperGroup):
    """The program, its help in the reader's language."""


def usage_problem(error: Exception) -> UsageError | None:
    """What typer found wrong with the command line, in our words; ``None`` when ``error`` is something else."""
    if not hasattr(error, "format_message"):
        return None
    message = _PROBLEMS.get(type(error).__name__)
    hint = (mark("See {command} --help."), {"command": _command(error)})
    if message is None:
        return UsageError(mark("{detail}"), detail=error.format_message(), details=(hint,))
    return UsageError(message, name=_name(error), detail=error.format_message(), details=(hint,))


def _command(error: Any) -> str:
    context = getattr(error, "ctx", None)
    return str(context.command_path) if context else "praktik"


def _name(error: Any) -> str:
    if option := getattr(error, "option_name", None):
        return str(option)
    parameter = getattr(error, "param", None)
    if parameter is None:
        return ""
    return str(parameter.metavar or parameter.name) if parameter.param_type_name == "argument" else parameter.opts[-1]


def is_help_shown(error: Exception) -> bool:
    """Whether typer stopped after showing the help, since no command was given."""
    return type(error).__name__ == "NoArgsIsHelpError"
