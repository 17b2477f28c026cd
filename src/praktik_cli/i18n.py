"""Texts in Danish and English, from gettext catalogues whose message ids are the English texts."""

import gettext
import locale
import os
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Final

DOMAIN: Final = "praktik"
LANGUAGES: Final = ("da", "en")
LOCALES: Final = Path(__file__).parent / "locales"


class Translator:
    """Turns catalogue messages into the text of one language.

    Attributes:
        language: ``"da"`` or ``"en"``.
    """

    def __init__(self, language: str) -> None:
        self.language = language
        self._catalogue = gettext.translation(DOMAIN, LOCALES, [language])

    def __call__(self, message: str, /, **values: object) -> str:
        """The text of ``message``, its ``{name}`` fields filled with ``values``."""
        text = self._catalogue.gettext(message)
        return text.format(**values) if values else text

    def plural(self, one: str, many: str, count: int, /, **values: object) -> str:
        """The text for ``count`` things; ``{count}`` is filled, written as the language writes numbers."""
        text = self._catalogue.ngettext(one, many, count)
        return text.format(count=self.number(count), **values)

    def number(self, value: float, digits: int = 0) -> str:
        """``value`` with the language's separators and ``digits`` decimals: 1.234,5 or 1,234.5."""
        from babel.numbers import format_decimal  # noqa: PLC0415 - babel costs too much for --help

        pattern = "#,##0." + "0" * digits if digits else "#,##0"
        return format_decimal(value, pattern, locale=self.language)

    def percent(self, share: float) -> str:
        """``share`` (0..1) as a whole percentage: "66 %" or "66%"."""
        from babel.numbers import format_percent  # noqa: PLC0415

        return format_percent(share, locale=self.language)

    def listing(self, items: list[str]) -> str:
        """``items`` as a phrase: "a, b og c" or "a, b, and c"."""
        from babel.lists import format_list  # noqa: PLC0415

        return format_list(items, locale=self.language)


@cache
def translator(language: str) -> Translator:
    """The translator of ``language`` (``"da"`` or ``"en"``)."""
    return Translator(language)


def mark(message: str, /) -> str:
    """``message`` itself; marks a text for the catalogue that is translated later."""
    return message


def system_language() -> str:
    """``"da"`` where the environment asks for Danish, else ``"en"``."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return "da" if value.lower().startswith("da") else "en"
    # Windows says it here: "da_DK" or "Danish_Denmark".
    return "da" if (locale.getlocale(locale.LC_CTYPE)[0] or "").lower().startswith("da") else "en"


def asked_language(arguments: Sequence[str]) -> str:
    """The language that ``--lang`` asks for, else the environment's."""
    for option, value in zip(arguments, [*arguments[1:], ""], strict=False):
        name, _, joined = option.partition("=")
        asked = joined or value
        if name == "--lang" and asked in LANGUAGES:
            return asked
    return system_language()
