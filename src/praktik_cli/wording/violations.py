"""What it means that a match workbook breaks a rule, and what would mend it, each in a sentence."""

from collections import defaultdict
from collections.abc import Iterable

from praktik_cli.domain.problem import capacity, placements
from praktik_cli.i18n import Translator
from praktik_cli.naming import organisation_key
from praktik_cli.verifying.earned import Earned
from praktik_cli.verifying.problems import Violation
from praktik_cli.wording.criteria import quota_words, share_text
from praktik_cli.wording.labels import GOALS, label
from praktik_cli.wording.rule_words import GOAL, LEAST, MOST, NO_DAY, NO_KM, ONE_TOWN, WORDS, Words


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


def _words(violation: Violation, earned: Earned) -> Words:
    rule = violation.rule
    if violation.quota is not None:
        return MOST if (violation.found or 0) > (violation.claimed or 0) else LEAST
    if rule == "together" and earned.settings.rules.together == "same_municipality":
        return ONE_TOWN
    if rule == "distance" and earned.facts(violation.hosts[0], violation.interns[0]).km is None:
        return NO_KM
    if rule == "days" and earned.facts(violation.hosts[0], violation.interns[0]).most == 0:
        return NO_DAY
    return GOAL if rule in GOALS and not violation.interns else WORDS[rule]


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
