"""Cells whose formula ends in an error or was never calculated: the fast reader shows them as empty."""

from dataclasses import dataclass
from typing import Final

ERROR_TEXTS: Final = frozenset(
    {
        "#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!",
        "#I/T", "#REFERENCE!", "#DIVISION/0!", "#VÆRDI!", "#NAVN?", "#NUL!", "#OVERLØB!",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Fault:
    """What a cell with a broken formula holds: the error as shown, or "" when it was never calculated."""

    text: str
