"""How each criterion earns its points, and what the settings mean, in words a person can check."""

from collections.abc import Mapping
from typing import Final

from praktik_cli.i18n import Translator, mark
from praktik_cli.settings import Settings

FORMULAS: Final[Mapping[str, str]] = {
    "wanted_host": mark("wish no. 1 earns all, no. 2 ¾, no. 3 ½, later wishes ¼; nothing when no host was named"),
    "topics": mark("topics in common ÷ 3, at most all: three that fit are enough"),
    "region": mark("area wish no. 1 earns all, no. 2 ¾, no. 3 ½, later ¼; all when no area was named"),
    "sector": mark("the host's sector by its rank among the intern's wishes, as above; all when none was named"),
    "host_sector": mark("the intern's sector by its rank among the host's wishes, as above; all when none was named"),
    "purpose": mark("all when both want at least one of the same: network, inspiration or a concrete solution"),
    "role": mark("all when the intern has the role that the host wished, or the host wished none"),
    "cross_sector": mark("all when the two sectors differ"),
    "days": mark("the longest stay that fits both ÷ the longest stay of the intern"),
    "distance": mark("all next door, falling evenly to nothing at the intern's limit (200 km without one)"),
}
RULE_TITLES: Final[Mapping[str, str]] = {
    "regions": mark("The intern's wished areas"),
    "sectors": mark("Wished sectors, both sides"),
    "wanted_hosts": mark("The intern's wished hosts"),
    "role": mark("The role that the host wishes"),
    "days": mark("Days that fit both"),
    "distance": mark("The intern's longest distance"),
    "language": mark("A common language across borders"),
}


def limits(settings: Settings, t: Translator) -> tuple[tuple[str, str], ...]:
    """Each limit of the round and its value, in words."""
    rules, programme = settings.rules, settings.programme
    return (
        (t("Interns at one host, at most"), t.number(programme.max_interns_per_host)),
        (t("Hosts for one intern, unless the sign-up says otherwise"), t.number(programme.placements_per_intern)),
        (t("Interns from one sector at one host, at most"), _most(rules.same_sector_per_host, t)),
        (t("Interns from one workplace at one host, at most"), _most(rules.same_organisation_per_host, t)),
    )


def _most(limit: int, t: Translator) -> str:
    return t.number(limit) if limit else t("no limit")
