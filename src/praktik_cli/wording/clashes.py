"""What clashes when no matching satisfies the rules: each demand in a sentence, and what can be changed about it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from praktik_cli.companions import travel_groups
from praktik_cli.domain.clash import Demand
from praktik_cli.domain.problem import capacity, placements
from praktik_cli.domain.signup import Signups
from praktik_cli.i18n import Translator, mark
from praktik_cli.settings import Quota, Settings
from praktik_cli.wording.criteria import quota_words, share_text
from praktik_cli.wording.labels import RULES, label


@dataclass(frozen=True, slots=True)
class _Words:
    """What a rule demands, with the people it concerns and without, and what can be changed."""

    of_one: str
    of_all: str
    change: str


_WORDS: Final[Mapping[str, _Words]] = {
    "min_cross_sector_share": _Words(
        mark("At least {share} of the matches must go across sectors."),
        mark("At least {share} of the matches must go across sectors."),
        mark("Lower min_cross_sector_share under [rules]."),
    ),
    "locked": _Words(
        mark("{intern} at {host} must be a match: accepted, locked or written in by hand."),
        mark("Pairs that are accepted, locked or written in by hand must be matches."),
        mark("In the match workbook change its status, take off the x, or delete the row."),
    ),
    "banned": _Words(
        mark("{intern} must not be at {host}: declined, or met before."),
        mark("Pairs that declined or met before must not be matches."),
        mark(
            "If both say yes now, write accepted as the status of the pair. For who met in another year: leave out "
            "--history."
        ),
    ),
    "capacity": _Words(
        mark("{host} has places for {wanted}."),
        mark("No host gets more interns than it has places for."),
        mark("Ask the host for one more place; max_interns_per_host under [programme] limits them all."),
    ),
    "same_sector_per_host": _Words(
        mark("{host} gets at most {wanted} from one sector."),
        mark("A host gets at most {wanted} from one sector."),
        mark("Raise same_sector_per_host under [rules]; 0 is no limit."),
    ),
    "same_organisation_per_host": _Words(
        mark("{host} gets at most {wanted} from one workplace."),
        mark("A host gets at most {wanted} from one workplace."),
        mark("Raise same_organisation_per_host under [rules]; 0 is no limit."),
    ),
    "min_interns": _Words(
        mark("{host} takes at least {wanted}, or nobody."),
        mark("A host that asks for a least number of interns gets it, or nobody."),
        mark("Ask the host whether fewer will do."),
    ),
    "placements": _Words(
        mark("{intern} visits at most {wanted}."),
        mark("An intern visits no more hosts than asked for."),
        mark("Ask the intern whether one more host will do, or raise placements_per_intern under [programme]."),
    ),
    "overlapping_days": _Words(
        mark("The placements of {intern} need days of their own."),
        mark("An intern's placements need days of their own."),
        mark("Ask the intern for more weekdays or shorter stays."),
    ),
    "together": _Words(
        mark("{group} travel together: all of them get a place, or none."),
        mark("People who travel together all get a place, or none."),
        mark('Set together = "same_municipality" or "ignore" under [rules].'),
    ),
}
_ON_A_PAIR: Final = _Words(
    mark("{intern} and {host} cannot be a match: {rule}."),
    mark("Pairs are no match where this holds: {rule}."),
    mark('Where the rule has a level, set it to "prefer" under [rules]; else the sign-ups decide.'),
)


def demand_text(demand: Demand, signups: Signups, settings: Settings, t: Translator) -> str:
    """What is demanded, and how much of it the other demands leave."""
    quota = _quota(demand, settings)
    if quota:
        return _quota_text(demand, quota, t)
    words = _WORDS.get(demand.rule, _ON_A_PAIR)
    values = _values(demand, signups, settings, t)
    return t(words.of_one if _is_of_one(words, values) else words.of_all, **values)


def change_text(demand: Demand, settings: Settings, t: Translator) -> str:
    """What the analyst can change so that the demand no longer clashes."""
    quota = _quota(demand, settings)
    if not quota:
        return t(_WORDS.get(demand.rule, _ON_A_PAIR).change)
    number = (demand.quota or 0) + 1
    if demand.possible is None:
        return t("Change [[rules.quota]] {number}.", number=number)
    if _is_most(demand, quota):
        return t("Raise max in [[rules.quota]] {number} to {possible}.", number=number, possible=demand.possible)
    return t("Lower min in [[rules.quota]] {number} to {possible}.", number=number, possible=demand.possible)


def _quota(demand: Demand, settings: Settings) -> Quota | None:
    return None if demand.quota is None else settings.rules.quota[demand.quota]


def _quota_text(demand: Demand, quota: Quota, t: Translator) -> str:
    values = {"number": (demand.quota or 0) + 1, "what": quota_words(quota, t)}
    wanted = t.number(quota.min if demand.wanted is None else demand.wanted)
    if demand.possible is None:
        if _is_most(demand, quota):
            return t("Quota {number} wants at most {wanted} {what}.", wanted=wanted, **values)
        return t("Quota {number} wants at least {wanted} {what}.", wanted=wanted, **values)
    values["possible"] = t.number(demand.possible)
    if _is_most(demand, quota):
        return t(
            "Quota {number} wants at most {wanted} {what}; {possible} is the least possible.",
            wanted=wanted,
            **values,
        )
    return t("Quota {number} wants at least {wanted} {what}; {possible} is the most possible.", wanted=wanted, **values)


def _is_most(demand: Demand, quota: Quota) -> bool:
    """Whether it is the quota's max that clashes."""
    if demand.wanted is not None and demand.possible is not None:
        return demand.possible > demand.wanted
    return demand.wanted is not None and demand.wanted == quota.max and demand.wanted != quota.min


def _is_of_one(words: _Words, values: Mapping[str, object]) -> bool:
    return all(values[name] for name in ("host", "intern", "group") if f"{{{name}}}" in words.of_one)


def _values(demand: Demand, signups: Signups, settings: Settings, t: Translator) -> dict[str, object]:
    host = next((host for host in signups.hosts if host.id == demand.host), None)
    intern = next((intern for intern in signups.interns if intern.id == demand.intern), None)
    known = {
        "same_sector_per_host": settings.rules.same_sector_per_host,
        "same_organisation_per_host": settings.rules.same_organisation_per_host,
        "capacity": capacity(host, settings) if host else None,
        "min_interns": host.min_interns if host else None,
        "placements": placements(intern, settings) if intern else None,
    }
    wanted = known.get(demand.rule) if demand.wanted is None else demand.wanted
    hosts = demand.rule == "placements"
    counted = (
        t.plural("{count} host", "{count} hosts", wanted or 0)
        if hosts
        else t.plural("{count} intern", "{count} interns", wanted or 0)
    )
    return {
        "host": host.label if host else "",
        "intern": intern.name if intern else "",
        "group": _group(demand, signups, t) if demand.rule == "together" else "",
        "wanted": counted,
        "share": share_text(settings, t),
        "rule": label(RULES, demand.rule, t) if demand.rule in RULES else demand.rule,
    }


def _group(demand: Demand, signups: Signups, t: Translator) -> str:
    names = {intern.id: intern.name for intern in signups.interns}
    groups = travel_groups(signups.interns).groups
    return t.listing([names[one] for group in groups if demand.intern in group for one in group])
