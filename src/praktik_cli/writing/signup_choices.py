"""The answers that a sign-up form offers, in the language of the workbook."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from praktik_cli.i18n import Translator, mark, translator
from praktik_cli.reference.fields import Field
from praktik_cli.reference.places import municipalities
from praktik_cli.wording.labels import country_name

NO_PREFERENCE: Final = mark("no preference")
_SECTORS: Final = (
    mark("state"),
    mark("region"),
    mark("municipality"),
    mark("self-governing"),
    mark("private"),
    mark("other"),
)
_ROLES: Final = (mark("manager"), mark("employee"))
_EITHER: Final = mark("both")
_STATUSES: Final = (mark("active"), mark("withdrawn"), mark("reserve"))
_YES_NO: Final = (mark("yes"), mark("no"))
_PURPOSES: Final = (mark("new network"), mark("inspiration"), mark("concrete solution"))
_WEEKDAYS: Final = (mark("mon"), mark("tue"), mark("wed"), mark("thu"), mark("fri"))
_AREAS: Final = (
    mark("the whole country"),
    mark("Capital Region of Denmark"),
    mark("Region Zealand"),
    mark("Region of Southern Denmark"),
    mark("Central Denmark Region"),
    mark("North Denmark Region"),
    mark("Eastern Denmark"),
    mark("Greater Copenhagen"),
    mark("Zealand"),
    mark("Funen"),
    mark("Jutland"),
    "Nordsjælland",
    "Østsjælland",
    "Vest- og Sydsjælland",
    "Bornholm",
    "Sydjylland",
    "Østjylland",
    "Vestjylland",
    "Nordjylland",
    mark("Abroad"),
)
_COUNTRIES: Final = ("DK", "SE", "NO", "FI", "IS", "DE", "GL", "FO")
_LANGUAGES: Final = ("da", "en", "sv", "no", "de", "fi", "is")
_DAYS: Final = tuple(str(low) if low == high else f"{low}-{high}" for low in range(1, 6) for high in range(low, 6))
_COUNTS: Final = (1, 2, 3)
_SEVERAL: Final = frozenset({"texts", "sectors", "areas", "purposes", "languages", "weekdays"})
_LAST_LETTERS: Final = str.maketrans("æøå", "{|}")


@dataclass(frozen=True, slots=True)
class Choices:
    """The answers to choose from.

    Attributes:
        name: what the list is called in the workbook.
        options: in the order shown.
        only: no other answer is possible.
        many: several may be given.
    """

    name: str
    options: tuple[str | int, ...]
    only: bool = True
    many: bool = False


def choices(field: Field, t: Translator) -> Choices | None:
    """What there is to choose for ``field``; ``None`` when people write freely."""
    kind = "wanted_role" if field.key == "wanted_role" else field.kind
    make = _LISTS.get(kind)
    return make(t) if make else None


def in_language(field: Field, answer: str, t: Translator) -> str:
    """A Danish ``answer`` in the language of ``t``, several answers parted by "; "; free text stays."""
    words = _words(field, t.language)
    if field.kind not in _SEVERAL:
        return words.get(answer, answer)
    return "; ".join(words.get(one, one) for one in answer.split(";"))


@cache
def _words(field: Field, language: str) -> Mapping[str, str]:
    danish, wanted = choices(field, translator("da")), choices(field, translator(language))
    if danish is None or wanted is None or language == "da":
        return {}
    return dict(zip(map(str, danish.options), map(str, wanted.options), strict=True))


def _language_names(t: Translator) -> tuple[str, ...]:
    from babel import Locale  # noqa: PLC0415 - costly, and only this list needs it

    names = Locale(t.language).languages
    return tuple(str(names[code]) for code in _LANGUAGES)


def _municipality_names() -> tuple[str, ...]:
    names = [municipality.name for municipality in municipalities().values()]
    return tuple(sorted(names, key=lambda name: name.lower().replace("aa", "å").translate(_LAST_LETTERS)))


def _translated(messages: tuple[str, ...], t: Translator) -> tuple[str, ...]:
    return tuple(t(message) for message in messages)


_LISTS: Final[Mapping[str, Callable[[Translator], Choices]]] = {
    "sector": lambda t: Choices("choices_sector", _translated(_SECTORS, t)),
    "sectors": lambda t: Choices("choices_sectors", _translated((*_SECTORS, NO_PREFERENCE), t), only=False, many=True),
    "municipality": lambda _: Choices("choices_municipality", _municipality_names(), only=False),
    "role": lambda t: Choices("choices_role", _translated(_ROLES, t)),
    "wanted_role": lambda t: Choices("choices_wanted_role", _translated((*_ROLES, _EITHER), t)),
    "status": lambda t: Choices("choices_status", _translated(_STATUSES, t)),
    "yes_no": lambda t: Choices("choices_yes_no", _translated(_YES_NO, t)),
    "count": lambda _: Choices("choices_count", _COUNTS),
    "days": lambda _: Choices("choices_days", _DAYS),
    "weekdays": lambda t: Choices("choices_weekdays", _translated(_WEEKDAYS, t), only=False, many=True),
    "purposes": lambda t: Choices("choices_purposes", _translated(_PURPOSES, t), only=False, many=True),
    "areas": lambda t: Choices("choices_areas", _translated(_AREAS, t), only=False, many=True),
    "languages": lambda t: Choices("choices_languages", _language_names(t), only=False, many=True),
    "country": lambda t: Choices("choices_country", tuple(country_name(code, t) for code in _COUNTRIES), only=False),
}
