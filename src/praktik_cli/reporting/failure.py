"""What a person reads when a command fails."""

from collections.abc import Mapping
from pathlib import Path
from string import Formatter

from rich.console import RenderableType
from rich.text import Text

from praktik_cli.errors import Counted, PraktikError
from praktik_cli.i18n import Translator
from praktik_cli.reporting.layout import indented, listed, page
from praktik_cli.reporting.plain import say

_ERROR = "bold red"


def failure(error: PraktikError, t: Translator) -> RenderableType:
    """An expected failure: what is wrong, and below it its details, one a line."""
    lists = [value for name, value in error.values.items() if _is_list(value) and name not in _names(error.message)]
    bullets = [say(str(item)) for value in lists if isinstance(value, list | tuple) for item in value]
    details = [say(_filled(message, values, t)) for message, values in error.details]
    below = listed([*bullets, *details]) if bullets or details else None
    return page(_opening(_filled(error.message, error.values, t), t), indented(below) if below else None)


def unexpected(log: Path, t: Translator) -> RenderableType:
    """An error inside praktik: where its log is and what it does not hold."""
    return page(
        _opening(t("Something went wrong inside praktik. Your sign-up files are untouched."), t),
        say(t("What happened is written in {log}.", log=log)),
        say(
            t("It holds no names, e-mail addresses or answers, so it can be passed on to those who look after praktik.")
        ),
    )


def _opening(message: str, t: Translator) -> Text:
    return Text.assemble(say(t("Error:"), _ERROR), " ", say(message))


def _filled(message: str, values: Mapping[str, object], t: Translator) -> str:
    names = _names(message)
    return t(message, **{name: _text(value, t) for name, value in values.items() if name in names})


def _text(value: object, t: Translator) -> object:
    if isinstance(value, list | tuple):
        return t.listing([str(_text(item, t)) for item in value])
    if isinstance(value, Counted):
        return t.plural(value.one, value.many, value.count)
    return value


def _is_list(value: object) -> bool:
    return isinstance(value, list | tuple)


def _names(message: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in Formatter().parse(message) if name)
