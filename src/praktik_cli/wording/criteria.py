"""How each criterion earns its points, and what the settings mean, in words a person can check."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from praktik_cli.i18n import Translator, mark
from praktik_cli.reference.placenames import find_municipality
from praktik_cli.reference.places import municipalities
from praktik_cli.reference.sectors import find_sector
from praktik_cli.settings import Quota, Settings
from praktik_cli.wording.labels import SECTORS, label

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


TOGETHER: Final[Mapping[str, str]] = {
    "same_host": mark("at the same host, or none of them"),
    "same_municipality": mark("in the same municipality, or none of them"),
    "ignore": mark("ignored"),
}
_COUNTED: Final[Mapping[tuple[str, str], str]] = {
    ("intern", "region"): mark("matches with interns from {value}"),
    ("intern", "sector"): mark("matches with interns from the sector {value}"),
    ("intern", "municipality"): mark("matches with interns who work in {value} Municipality"),
    ("intern", "organisation"): mark("matches with interns from {value}"),
    ("host", "region"): mark("matches with hosts in {value}"),
    ("host", "sector"): mark("matches with hosts of the sector {value}"),
    ("host", "municipality"): mark("matches with hosts in {value} Municipality"),
    ("host", "organisation"): mark("matches with {value} as host"),
}


def limits(settings: Settings, t: Translator) -> tuple[tuple[str, str], ...]:
    """Each limit of the round and its value, in words."""
    rules, programme = settings.rules, settings.programme
    return (
        (t("Interns at one host, at most"), t.number(programme.max_interns_per_host)),
        (t("Hosts for one intern, unless the sign-up says otherwise"), t.number(programme.placements_per_intern)),
        (t("Interns from one sector at one host, at most"), _most(rules.same_sector_per_host, t)),
        (t("Interns from one workplace at one host, at most"), _most(rules.same_organisation_per_host, t)),
        (t("People who travel together"), t(TOGETHER[rules.together])),
        (t("Matches across sectors, at least"), share_text(settings, t)),
        *(_quota(number, quota, t) for number, quota in enumerate(rules.quota, 1)),
    )


def share_text(settings: Settings, t: Translator) -> str:
    """The least share of matches across sectors as it was set: "72.5%", or that there is no limit."""
    share = Decimal(str(settings.rules.min_cross_sector_share)) * 100
    if not share:
        return t("no limit")
    digits = max(-int(share.normalize().as_tuple().exponent), 0)
    return t("{percent}%", percent=t.number(float(share), digits))


def quota_words(quota: Quota, t: Translator) -> str:
    """What a quota counts: "matches with interns from Region Nordjylland"."""
    value = quota.value
    if quota.field == "sector":
        value = label(SECTORS, find_sector(value) or value, t)
    if quota.field == "municipality" and (code := find_municipality(value)):
        value = municipalities()[code].name
    return t(_COUNTED[quota.side, quota.field], value=value)


def _quota(number: int, quota: Quota, t: Translator) -> tuple[str, str]:
    least = [t("at least {count}", count=t.number(quota.min))] if quota.min else []
    most = [] if quota.max is None else [t("at most {count}", count=t.number(quota.max))]
    words = quota_words(quota, t)
    return t("Quota {number}: {what}", number=number, what=words), ", ".join([*least, *most]) or t("no limit")


def _most(limit: int, t: Translator) -> str:
    return t.number(limit) if limit else t("no limit")
