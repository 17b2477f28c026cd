"""The columns of a sign-up sheet: which fields, how wide, and how their cells are shown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from praktik_cli.i18n import Translator
from praktik_cli.reference.fields import Field, fields

Rows = Sequence[Mapping[str, str | int | datetime]]

NOT_ASKED: Final = frozenset({"role_in_round"})
_AS_NUMBER: Final = frozenset({"count", "km"})
_ONE_LINE: Final = frozenset({"email", "datetime", "weekdays", *_AS_NUMBER})
_WIDTHS: Final = {
    "datetime": 16,
    "weekdays": 23,
    "texts": 38,
    "areas": 26,
    "email": 30,
    "municipality": 18,
    "km": 15,
    "count": 15,
    "yes_no": 14,
    "organisation": 30,
    "unit": 22,
    "contact_name": 22,
    "name": 22,
    "title": 22,
    "address": 18,
    "contact_phone": 13,
    "phone": 13,
}
_LONG_TEXTS: Final = frozenset({"description", "motivation"})
_LONG_WIDTH: Final = 60
_MOST_WIDTH: Final = 46
_LEAST_WIDTH: Final = 7
_FILTER_BUTTON: Final = 4
_LOOKED_AT: Final = 500


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        label: the header.
        width: in characters.
        number_format: "@" where a spreadsheet would otherwise make dates or numbers of text.
        wraps: long answers take several lines.
        centred: shown in the middle.
    """

    field: Field
    label: str
    width: float
    number_format: str
    wraps: bool
    centred: bool


def form_fields(side: str) -> tuple[Field, ...]:
    """The fields that the workbook asks ``"host"`` or ``"intern"`` for."""
    return tuple(field for field in fields(side) if field.key not in NOT_ASKED)


def form_columns(side: str, rows: Rows, t: Translator) -> tuple[Column, ...]:
    """The columns of ``side``, wide enough for the first of ``rows``."""
    return tuple(
        Column(
            field=field,
            label=field.label(t.language),
            width=_width(field, rows, t),
            number_format=_number_format(field, t),
            wraps=field.kind not in _ONE_LINE,
            centred=field.kind in _AS_NUMBER,
        )
        for field in form_fields(side)
    )


def sheet_name(side: str, t: Translator) -> str:
    """What the sheet of ``"host"`` or ``"intern"`` is called."""
    return t("Hosts") if side == "host" else t("Interns")


def _width(field: Field, rows: Rows, t: Translator) -> float:
    if field.key in _LONG_TEXTS:
        return _LONG_WIDTH
    header = max(map(len, field.label(t.language).split())) + _FILTER_BUTTON
    usual = max(header, _WIDTHS.get(field.key) or _WIDTHS.get(field.kind, _LEAST_WIDTH))
    if field.kind in {"datetime", "texts"}:
        return usual
    longest = max((len(str(row.get(field.key, ""))) for row in rows[:_LOOKED_AT]), default=0)
    return min(max(usual, longest + 2), _MOST_WIDTH)


def _number_format(field: Field, t: Translator) -> str:
    if field.kind == "datetime":
        return "dd-mm-yyyy hh:mm" if t.language == "da" else "dd/mm/yyyy hh:mm"
    return "0" if field.kind in _AS_NUMBER else "@"
