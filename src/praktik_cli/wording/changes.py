"""Changes of a round as the beginning of a sentence: "With one more place at Odense Kommune (2 instead of 1)"."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from praktik_cli.domain.report import AdviceLine
from praktik_cli.i18n import Translator, mark
from praktik_cli.reference.places import municipalities
from praktik_cli.settings import Quota
from praktik_cli.wording.criteria import quota_words
from praktik_cli.wording.labels import SECTORS, label

_RULES: Final[Mapping[str, str]] = {
    "regions": mark("If interns could also be sent outside the regions they wished"),
    "sectors": mark("If sectors that nobody wished were possible too"),
    "wanted_hosts": mark("If interns could also be sent to hosts they did not wish"),
    "role": mark("If hosts could also get interns in another role than they wished"),
    "distance": mark("If interns could also be sent farther away than they said"),
    "language": mark("If a host and an intern could meet without a common language"),
    "same_sector_per_host": mark("Without the rule that a host gets at most {before} from one sector"),
    "same_organisation_per_host": mark("Without the rule that a host gets at most {before} from one workplace"),
    "min_cross_sector_share": mark("Without the rule that at least {share} of the matches go across sectors"),
    "together": mark("If people who travel together were not kept together"),
    "max_interns_per_host": mark("If a host could get {after} interns instead of {before}"),
}


def change_text(line: AdviceLine, t: Translator) -> str:
    """What changes, as the beginning of a sentence."""
    change = line.advice.change
    values = {
        "host": line.host.label if line.host else "",
        "intern": line.intern.name if line.intern else "",
        "before": change.before,
        "after": change.after,
    }
    return _CHANGES[change.kind](values, change.subject, t)


# What a change was and becomes is of many types; its kind says which.
def _capacity(values: Any, _: str, t: Translator) -> str:
    return t("With one more place at {host} ({after} instead of {before})", **values)


def _host_days(values: Any, _: str, t: Translator) -> str:
    return t("If {host} can take somebody for {after} instead of {before}", **values | _lengths(values, t))


def _host_weekdays(values: Any, _: str, t: Translator) -> str:
    return t("If {host} can also take somebody on a {day}", **values, day=_new_day(values, t))


def _regions(values: Any, _: str, t: Translator) -> str:
    return t("If {intern} will also go to {region}", **values, region=values["after"][-1])


def _distance(values: Any, _: str, t: Translator) -> str:
    return t("If {intern} can travel {after} km instead of {before}", **values)


def _days(values: Any, _: str, t: Translator) -> str:
    return t("If {intern} can come for {after} instead of {before}", **values | _lengths(values, t))


def _weekdays(values: Any, _: str, t: Translator) -> str:
    return t("If {intern} can also come on a {day}", **values, day=_new_day(values, t))


def _new_host(values: Any, _: str, t: Translator) -> str:
    said = values["after"]
    return t(
        "With a new host in {region} (sector {sector}, {places}, open all week for 1–5 days), for instance in {town}",
        region=said["region"],
        town=municipalities()[said["municipality"]].seat,
        sector=label(SECTORS, said["sector"], t).partition(" (")[0],
        places=t.plural("{count} place", "{count} places", said["capacity"]),
    )


def _rule(values: Any, rule: str, t: Translator) -> str:
    before = values["before"]
    if rule == "quota":
        return t("Without the quota on {what}", what=quota_words(Quota.model_validate(before), t))
    share = t.percent(before) if isinstance(before, float) else ""
    return t(_RULES[rule], **values, share=share)


def _lengths(values: Any, t: Translator) -> dict[str, str]:
    return {name: _length(values[name], t) for name in ("before", "after")}


def _length(days: tuple[int, int], t: Translator) -> str:
    low, high = days
    if low == high:
        return t.plural("{count} day", "{count} days", high)
    return t("{low}–{high} days", low=low, high=high)


def _new_day(values: Any, t: Translator) -> str:
    from babel.dates import get_day_names  # noqa: PLC0415 - babel is slow to load

    (day,) = set(values["after"]) - set(values["before"])
    return str(get_day_names("wide", locale=t.language)[day])


_CHANGES: Final[Mapping[str, Callable[[Any, str, Translator], str]]] = {
    "capacity": _capacity,
    "host_days": _host_days,
    "host_weekdays": _host_weekdays,
    "regions": _regions,
    "distance": _distance,
    "days": _days,
    "weekdays": _weekdays,
    "new_host": _new_host,
    "rule": _rule,
}
