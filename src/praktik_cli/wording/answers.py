"""A sign-up as it was understood: every answer in words, with the cell that it was read from."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any, Final, NamedTuple

from praktik_cli.domain.signup import Days, Host, Intern
from praktik_cli.i18n import Translator
from praktik_cli.reference.fields import Field, fields
from praktik_cli.reference.places import municipalities
from praktik_cli.wording.labels import PURPOSES, ROLES, SECTORS, country_name, label, weekdays_text


class AnswerText(NamedTuple):
    """One answer: the field's label, the answer, and its place, such as ``"Praktikanter!F17"``."""

    label: str
    text: str
    place: str


def answer_texts(signup: Host | Intern, t: Translator) -> tuple[AnswerText, ...]:
    """The answers of ``signup`` in the order of the sign-up form; what was not asked or not answered is left out."""
    side = "host" if isinstance(signup, Host) else "intern"
    return tuple(
        AnswerText(field.label(t.language), text, place)
        for field in fields(side)
        if (place := _place(signup, field.key)) and (text := _text(signup, field, t))
    )


def source_text(signup: Host | Intern, t: Translator) -> str:
    """Where the sign-up stands: "Praktikanter, row 17"."""
    source = signup.source
    return t("{sheet}, row {row}", sheet=source.sheet or source.file, row=source.row)


def days_text(days: Days, t: Translator) -> str:
    """A wished length: "2–3 days"."""
    if days.low == days.high:
        return t.plural("{count} day", "{count} days", days.low)
    return t("{low}–{high} days", low=days.low, high=days.high)


def _place(signup: Host | Intern, key: str) -> str | None:
    cell = signup.source.cell(key)
    return f"{signup.source.sheet or signup.source.file}!{cell}" if cell else None


def _text(signup: Host | Intern, field: Field, t: Translator) -> str:
    value = getattr(signup, field.key, None)
    # What everybody is taken to say who says nothing.
    if field.key == "min_interns" and value == 1:
        return ""
    return "" if value is None or value in ("", ()) else _WORDS.get(field.kind, _plain)(value, t)


def _plain(value: Any, _t: Translator) -> str:
    return str(value)


def _count(value: int, t: Translator) -> str:
    return t.number(value)


def _moment(value: datetime, t: Translator) -> str:
    from babel.dates import format_date  # noqa: PLC0415 - babel's dates load when they are shown

    day = format_date(value, "long", locale="da" if t.language == "da" else "en_GB")
    return t("{date}, {time}", date=day, time=f"{value:%H:%M}")


def _listed(values: Sequence[str], _t: Translator) -> str:
    return ", ".join(values)


def _labelled(table: Mapping[str, str]) -> Callable[[Any, Translator], str]:
    def words(value: str | Sequence[str], t: Translator) -> str:
        keys = [value] if isinstance(value, str) else value
        return ", ".join(label(table, key, t) for key in keys)

    return words


def _languages(codes: Sequence[str], t: Translator) -> str:
    from babel import Locale  # noqa: PLC0415

    names = Locale(t.language).languages
    return ", ".join(str(names.get(code, code)) for code in codes)


_WORDS: Final[Mapping[str, Callable[[Any, Translator], str]]] = {
    "datetime": _moment,
    "sector": _labelled(SECTORS),
    "sectors": _labelled(SECTORS),
    "role": _labelled(ROLES),
    "purposes": _labelled(PURPOSES),
    "municipality": lambda code, _t: municipalities()[code].name,
    "days": days_text,
    "weekdays": weekdays_text,
    "texts": _listed,
    "areas": _listed,
    "count": _count,
    "km": lambda km, t: t("{km} km", km=t.number(km)),
    "yes_no": lambda is_so, t: t("yes") if is_so else t("no"),
    "languages": _languages,
    "country": country_name,
}
