"""Who wins and who loses between two runs."""

from collections.abc import Sequence
from typing import Final

from rich.console import Group, RenderableType

from praktik_cli.domain.comparison import Comparison, Fate
from praktik_cli.i18n import Translator
from praktik_cli.reporting.layout import QUIET, listed, section
from praktik_cli.reporting.plain import say
from praktik_cli.wording.comparison import basis_text, fate_text, shared_texts, unchanged_text

MOST_NAMED: Final = 10


def people_section(found: Comparison, t: Translator) -> RenderableType:
    """Who is in which run, and of those in both who got more or less."""
    gained = t.plural("{count} gets more in the second run:", "{count} get more in the second run:", len(found.gained))
    lost = t.plural("{count} gets less in the second run:", "{count} get less in the second run:", len(found.lost))
    return section(
        t("Who wins and who loses"),
        *(say(text) for text in shared_texts(found, t)),
        say(basis_text(found, t), QUIET) if found.interns.both else None,
        *_fates(gained, found.gained, found, t),
        *_fates(lost, found.lost, found, t),
        Group("", say(unchanged_text(found, t))) if found.interns.both else None,
    )


def _fates(title: str, fates: Sequence[Fate], found: Comparison, t: Translator) -> list[RenderableType]:
    if not fates:
        return []
    more = len(fates) - MOST_NAMED
    rest = [say(t("and {count} more.", count=t.number(more)), QUIET)] if more > 0 else []
    return ["", say(title), listed(say(fate_text(fate, found, t)) for fate in fates[:MOST_NAMED]), *rest]
