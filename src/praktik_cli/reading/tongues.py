"""Countries and languages, by their names in Danish or English."""

from collections.abc import Mapping
from functools import cache
from typing import Final

from praktik_cli.naming import fold, nearest
from praktik_cli.reading.cells import Problem, Read

_COUNTRIES: Final = {
    "danmark": "DK", "denmark": "DK", "dk": "DK", "grønland": "GL", "færøerne": "FO",
    "sverige": "SE", "sweden": "SE", "norge": "NO", "norway": "NO", "finland": "FI", "island": "IS",
    "tyskland": "DE", "germany": "DE", "holland": "NL", "england": "GB", "uk": "GB", "skotland": "GB",
    "scotland": "GB", "storbritannien": "GB", "usa": "US",
}  # fmt: skip
_LANGUAGES: Final = {
    "dansk": "da", "danish": "da", "engelsk": "en", "english": "en", "svensk": "sv", "swedish": "sv",
    "norsk": "no", "norwegian": "no", "tysk": "de", "german": "de", "fransk": "fr", "french": "fr",
    "spansk": "es", "spanish": "es", "finsk": "fi", "finnish": "fi",
}  # fmt: skip
_CODE_LENGTH: Final = 2


def read_country(text: str) -> Read[str]:
    """An ISO 3166 alpha-2 code."""
    code = _COUNTRIES.get(fold(text)) or _all_countries().get(fold(text))
    return Read(code) if code else Read(None, (Problem("unknown-country", text, nearest(text, _names("territories"))),))


def find_language(text: str) -> str | None:
    """The ISO 639 code of the language that ``text`` names."""
    return _LANGUAGES.get(fold(text)) or _all_languages().get(fold(text))


def nearest_language(text: str) -> str | None:
    """The name of the language that is spelt most like ``text``, if any is close."""
    return nearest(text, _names("languages"))


@cache
def _all_countries() -> Mapping[str, str]:
    return _by_name("territories") | {code.casefold(): code for code in _codes("territories").values()}


@cache
def _all_languages() -> Mapping[str, str]:
    return _by_name("languages") | {code: code for code in _codes("languages").values()}


def _by_name(what: str) -> dict[str, str]:
    return {fold(name): code for name, code in _codes(what).items()}


@cache
def _names(what: str) -> list[str]:
    return list(_codes(what))


@cache
def _codes(what: str) -> Mapping[str, str]:
    """Name → two-letter code, Danish names before English ones."""
    from babel import Locale  # noqa: PLC0415 - only a rare name needs all the names there are

    return {
        name: code
        for locale in ("da", "en")
        for code, name in getattr(Locale(locale), what).items()
        if len(code) == _CODE_LENGTH and code.isalpha()
    }
