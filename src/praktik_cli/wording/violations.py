"""What it means that a match workbook breaks a rule, and what would mend it, each in a sentence."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from praktik_cli.domain.problem import capacity, placements
from praktik_cli.i18n import Translator, mark
from praktik_cli.naming import organisation_key
from praktik_cli.verifying.earned import Earned
from praktik_cli.verifying.problems import Violation
from praktik_cli.wording.criteria import quota_words, share_text
from praktik_cli.wording.labels import GOALS, label


@dataclass(frozen=True, slots=True)
class _Words:
    """What is broken, and what would mend it."""

    says: str
    mend: str


_OTHER_HOST: Final = mark("Give {interns} another host, or take the match away.")
_AT_HOST: Final = mark("Move one of them to another host, or take a match away.")
WORDS: Final[Mapping[str, _Words]] = {
    "own_organisation": _Words(
        mark("{interns} works at {organisation}, and nobody visits their own workplace: {hosts} is a part of it."),
        _OTHER_HOST,
    ),
    "excluded_hosts": _Words(mark("{interns} has asked not to visit {hosts}."), _OTHER_HOST),
    "days": _Words(
        mark("{interns} at {hosts} needs {need}, but at most {most} fits them both."),
        mark("Give {interns} another host, or ask both whether other days will do and correct the sign-ups."),
    ),
    "regions": _Words(
        mark("{hosts} lies outside the areas that {interns} wished, and this round requires one of them."), _OTHER_HOST
    ),
    "sectors": _Words(
        mark("{interns} and {hosts} are not of sectors that they wished of each other, and this round requires it."),
        _OTHER_HOST,
    ),
    "wanted_hosts": _Words(
        mark("{hosts} is not among the hosts that {interns} wished, and this round requires one of them."), _OTHER_HOST
    ),
    "role": _Words(
        mark("{hosts} wished an intern with another role than that of {interns}, and this round requires it."),
        _OTHER_HOST,
    ),
    "distance": _Words(
        mark("{hosts} is {km} km from {interns}, who travels {max_km} km at most."),
        mark("Give {interns} another host, or ask whether the way is too far and correct the sign-up."),
    ),
    "language": _Words(mark("{interns} and {hosts} are in different countries and share no language."), _OTHER_HOST),
    "banned": _Words(mark("{interns} and {hosts} declined each other, or have met before."), _OTHER_HOST),
    "locked": _Words(
        mark("{interns} at {hosts} is locked, and is no match in the workbook."),
        mark("Write the match back into the sheet, or take the lock off."),
    ),
    "capacity": _Words(mark("{hosts} takes at most {places}, and gets {count}: {interns}."), _AT_HOST),
    "same_sector_per_host": _Words(
        mark("{hosts} gets {crowd} from the same sector. At a host they may be {same_sector} at most."),
        _AT_HOST,
    ),
    "same_organisation_per_host": _Words(
        mark("{hosts} gets {crowd} from the same workplace. At a host they may be {same_organisation} at most."),
        _AT_HOST,
    ),
    "min_interns": _Words(
        mark("{hosts} takes at least {least}, or nobody, and gets {count}: {interns}."),
        mark("Give the host more interns, or move these to other hosts."),
    ),
    "placements": _Words(
        mark("{interns} has {visits} ({hosts}), but visits {most_visits} at most."),
        mark("Take one of the matches away, or ask the intern and correct the sign-up."),
    ),
    "same_pair_twice": _Words(
        mark("{interns} at {hosts} stands in several rows."), mark("Delete all of them but one; it counts once.")
    ),
    "overlapping_days": _Words(
        mark("{interns} has {visits} ({hosts}), and their days cannot be kept apart in one week."),
        mark("Take one of the matches away, or ask for more weekdays or shorter stays and correct the sign-ups."),
    ),
    "together": _Words(
        mark("{interns} travel together: all of them go to the same host, or none of them."),
        mark("Give all of them the same host, or take all their matches away."),
    ),
    "min_cross_sector_share": _Words(
        mark("{found} of the matches go across sectors. At least {claimed} must ({share})."),
        mark("Exchange matches inside one sector, which are the cells named here, for some across sectors."),
    ),
    "unknown_signup": _Words(
        mark("{hosts} and {interns} are a match, but not both are among the sign-ups."),
        mark("Correct the ids, or take the match away."),
    ),
    "points": _Words(
        mark("{interns} at {hosts} is said to earn {claimed} points. The pair earns {found}."),
        mark("Correct the points."),
    ),
}
_ONE_TOWN: Final = _Words(
    mark("{interns} travel together: all of them go to the same municipality, or none of them goes."),
    mark("Give all of them hosts in one municipality, or take all their matches away."),
)
_NO_KM: Final = _Words(
    mark("How far it is from {interns} to {hosts} is not known, and {interns} travels {max_km} km at most."),
    _OTHER_HOST,
)
_MOST: Final = _Words(
    mark("Quota {number} allows at most {claimed} {counted}. There are {found}."), mark("Take some of them away.")
)
_LEAST: Final = _Words(
    mark("Quota {number} asks for at least {claimed} {counted}. There are {found}."), mark("Add or exchange matches.")
)
_GOAL: Final = _Words(mark("The goal “{goal}”: {claimed} is claimed, {found} is reached."), mark("Correct the figure."))


def violation_text(violation: Violation, earned: Earned, t: Translator) -> str:
    """What is broken, with the people and the numbers.

    Args:
        violation: what ``verify`` found.
        earned: the sign-ups and settings it was found with.
        t: the language.
    """
    return t(_words(violation, earned).says, **_values(violation, earned, t))


def mend_text(violation: Violation, earned: Earned, t: Translator) -> str:
    """What would mend it."""
    return t(_words(violation, earned).mend, **_values(violation, earned, t))


def _words(violation: Violation, earned: Earned) -> _Words:
    rule = violation.rule
    if violation.quota is not None:
        return _MOST if (violation.found or 0) > (violation.claimed or 0) else _LEAST
    if rule == "together" and earned.settings.rules.together == "same_municipality":
        return _ONE_TOWN
    if rule == "distance" and earned.facts(violation.hosts[0], violation.interns[0]).km is None:
        return _NO_KM
    return _GOAL if rule in GOALS and not violation.interns else WORDS[rule]


def _values(violation: Violation, earned: Earned, t: Translator) -> dict[str, object]:
    hosts = list(dict.fromkeys(violation.hosts))
    return {
        "hosts": t.listing([earned.hosts[key].label if key in earned.hosts else key for key in hosts]),
        "interns": _names(violation.interns, earned, t),
        "count": _interns(len(violation.interns), t),
        "visits": t.plural("{count} host", "{count} hosts", len(violation.hosts)),
        "claimed": t.number(violation.claimed or 0),
        "found": t.number(violation.found or 0),
        "share": share_text(earned.settings, t),
        "goal": label(GOALS, violation.rule, t) if violation.rule in GOALS else "",
        **_of_quota(violation.quota, earned, t),
        **_of_host(violation, earned, t),
        **_of_intern(violation, earned, t),
    }


def _of_quota(number: int | None, earned: Earned, t: Translator) -> dict[str, object]:
    if number is None:
        return {}
    return {"number": number + 1, "counted": quota_words(earned.settings.rules.quota[number], t)}


def _of_host(violation: Violation, earned: Earned, t: Translator) -> dict[str, object]:
    """What the host takes, and who at it are too many from one sector or workplace."""
    if not violation.hosts or violation.hosts[0] not in earned.hosts:
        return {}
    host, settings = earned.hosts[violation.hosts[0]], earned.settings
    return {
        "places": _interns(capacity(host, settings), t),
        "least": _interns(host.min_interns, t),
        "same_sector": t.number(settings.rules.same_sector_per_host),
        "same_organisation": t.number(settings.rules.same_organisation_per_host),
        "crowd": _names(_crowd(violation, earned), earned, t),
    }


def _of_intern(violation: Violation, earned: Earned, t: Translator) -> dict[str, object]:
    """What the intern asks for, and what is true of it and the host."""
    if not violation.interns or violation.interns[0] not in earned.interns:
        return {}
    intern = earned.interns[violation.interns[0]]
    values: dict[str, object] = {
        "organisation": intern.organisation,
        "max_km": t.number(intern.max_km or 0),
        "most_visits": t.plural("{count} host", "{count} hosts", placements(intern, earned.settings)),
    }
    if violation.hosts and violation.hosts[0] in earned.hosts:
        facts = earned.facts(violation.hosts[0], intern.id)
        values["km"] = t.number(facts.km or 0)
        values["need"] = t.plural("{count} day", "{count} days", facts.need)
        values["most"] = t.plural("{count} day", "{count} days", facts.most)
    return values


def _crowd(violation: Violation, earned: Earned) -> list[str]:
    """The largest number of interns with the same sector, or the same workplace."""
    groups: dict[str, list[str]] = defaultdict(list)
    for key in violation.interns:
        if intern := earned.interns.get(key):
            is_sector = violation.rule == "same_sector_per_host"
            groups[intern.sector if is_sector else organisation_key(intern.organisation)].append(key)
    return max(groups.values(), key=len, default=[])


def _names(keys: Iterable[str], earned: Earned, t: Translator) -> str:
    return t.listing([earned.interns[key].name if key in earned.interns else key for key in keys])


def _interns(count: int, t: Translator) -> str:
    return t.plural("{count} intern", "{count} interns", count)
