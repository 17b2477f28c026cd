"""What a finding says: what was read, what was expected, and what happens now."""

from typing import Final

from praktik_cli.domain.finding import Finding
from praktik_cli.i18n import Translator
from praktik_cli.reference.fields import field
from praktik_cli.wording.catalogue.kinds import KINDS

_LONGEST_SHOWN: Final = 80


def finding_text(finding: Finding, t: Translator) -> str:
    """The message of ``finding`` in the language of ``t``; what is suggested instead stands beside it.

    Raises:
        KeyError: its code is not in the catalogue.
    """
    fields = {"value": finding.value or "", "suggestion": finding.suggestion or "", **finding.values}
    side = str(finding.values.get("side", "host"))
    return t(KINDS[finding.code].message, **{name: _shown(name, value, side, t) for name, value in fields.items()})


def _shown(name: str, value: object, side: str, t: Translator) -> str:
    if name == "field":
        return f"“{field(side, str(value)).label(t.language)}”"
    if name in {"host_fields", "intern_fields"} and isinstance(value, tuple):
        return t.listing([field(name.removesuffix("_fields"), key).label(t.language) for key in value])
    if isinstance(value, tuple):
        return t.listing([_short(str(item)) for item in value]) or "–"
    return _short(str(value))


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_SHOWN else f"{line[: _LONGEST_SHOWN - 1]}…"
