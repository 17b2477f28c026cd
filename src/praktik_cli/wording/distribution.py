"""Sectors, regions and roles of those who signed up, in words."""

from collections.abc import Callable, Mapping
from typing import Final

from praktik_cli.domain.quality import Distribution
from praktik_cli.i18n import Translator, mark
from praktik_cli.wording.labels import ROLES, label, region_name, sector_name

FIELDS: Final[Mapping[str, str]] = {
    "sector": mark("Sector"),
    "region": mark("Region"),
    "role": mark("Role"),
}


def value_text(row: Distribution, t: Translator) -> str:
    """The value that ``row`` counts: "State", "Sjælland", "Manager"."""
    return _TEXTS[row.field](row.value, t)


def _role(role: str, t: Translator) -> str:
    return label(ROLES, role, t) if role else t("Either/not said")


_TEXTS: Final[Mapping[str, Callable[[str, Translator], str]]] = {
    "sector": sector_name,
    "region": region_name,
    "role": _role,
}
