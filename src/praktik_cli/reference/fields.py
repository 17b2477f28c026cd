"""The fields of a sign-up: their labels, the headers they are known by, and their kind."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

# Fields that are one question where hosts and interns answer the same form.
TWINS: Final = {
    "contact_name": "name",
    "contact_email": "email",
    "contact_phone": "phone",
    "name": "contact_name",
    "email": "contact_email",
    "phone": "contact_phone",
}


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a host's or an intern's sign-up.

    Attributes:
        key: its name in the code.
        kind: what its values are, such as ``"text"``, ``"municipality"`` or ``"days"``.
        required: a sign-up without it is not usable.
        da, en: the label in Danish and in English.
        danish, english, neutral: further headers seen in exports, by their language.
    """

    key: str
    kind: str
    required: bool
    da: str
    en: str
    danish: tuple[str, ...]
    english: tuple[str, ...]
    neutral: tuple[str, ...]

    def label(self, language: str) -> str:
        """The label in ``"da"`` or ``"en"``."""
        return self.da if language == "da" else self.en

    @property
    def headers(self) -> tuple[str, ...]:
        """Every header it is known by, the labels first."""
        return (self.da, self.en, *self.danish, *self.english, *self.neutral)


@cache
def _all() -> Mapping[str, tuple[Field, ...]]:
    data = json.loads((Path(__file__).parent / "fields.json").read_text(encoding="utf-8"))
    return {side: tuple(_field(entry) for entry in entries) for side, entries in data.items()}


def _field(entry: dict[str, object]) -> Field:
    return Field(**{key: tuple(value) if isinstance(value, list) else value for key, value in entry.items()})  # type: ignore[arg-type]


def fields(side: str) -> tuple[Field, ...]:
    """The fields of ``"host"`` or ``"intern"``, in the order of the sign-up form."""
    return _all()[side]


def field(side: str, key: str) -> Field:
    """The field ``key`` of ``side``."""
    return next(entry for entry in fields(side) if entry.key == key)
