"""Why an intern has no place, in sentences; those on full hosts name who is there."""

from collections import Counter
from collections.abc import Mapping
from typing import Final

from praktik_cli.domain.report import UnplacedLine
from praktik_cli.domain.run import NoRoom
from praktik_cli.i18n import Translator, mark
from praktik_cli.wording.labels import RULES, label
from praktik_cli.wording.proofs import cost_sentences, near_sentences, proof_sentences, tight_sentences

REASONS: Final[Mapping[str, str]] = {
    "no_admissible_host": mark("No possible host"),
    "hosts_full": mark("No room left at the hosts that fit"),
    "tight_set": mark("Too few places at the hosts that fit"),
    "together": mark("No place for all who travel together"),
    "programme_rules": mark("A rule of the programme leaves no place"),
    "min_interns": mark("A host that fits takes several interns or none"),
    "no_matching": mark("No matching that keeps all rules has a place"),
    "would_cost": mark("Making room would cost others or an earlier goal"),
    "earlier_goal": mark("Left out for an earlier goal"),
    "open_place": mark("Not found in the time given"),
}
_NO_ROOM: Final[Mapping[str, str]] = {
    "full": mark("{host} (full: {interns})"),
    "same_sector_per_host": mark("{host} (enough from the same sector: {interns})"),
    "same_organisation_per_host": mark("{host} (has somebody from the same workplace: {interns})"),
    "quota": mark("{host} (has a free place, but a quota of the programme is full)"),
    "min_interns": mark("{host} (takes several interns or none)"),
    "min_cross_sector_share": mark("{host} (has a free place, but too few matches would be across sectors)"),
    "together": mark("{host} (not possible there for all who travel together)"),
    "open": mark("{host} (has a free place)"),
}

_KINDS: Final[Mapping[str, str]] = {
    "full": mark("full ({count})"),
    "same_sector_per_host": mark("enough from the same sector ({count})"),
    "same_organisation_per_host": mark("somebody from the same workplace ({count})"),
    "quota": mark("a quota of the programme is full ({count})"),
    "min_interns": mark("several interns or none ({count})"),
    "min_cross_sector_share": mark("too few matches would be across sectors ({count})"),
    "together": mark("not possible for all who travel together ({count})"),
    "open": mark("a free place ({count})"),
}
_OPENINGS: Final[Mapping[str, str]] = {
    "together": mark("People who travel together all get a place, or none of them does."),
    "programme_rules": mark("Where a place is free, using it would break a rule that holds for the whole programme."),
}


def reason_title(line: UnplacedLine, t: Translator) -> str:
    """The reason in a few words."""
    return label(REASONS, line.why.reason, t)


def reason_text(line: UnplacedLine, t: Translator) -> str:
    """The reason with its evidence."""
    if line.why.reason == "no_admissible_host":
        return _no_admissible_host(line, t)
    return _no_room(line, t)


def _no_admissible_host(line: UnplacedLine, t: Translator) -> str:
    rules = _rules(line, t)
    text = t.plural(
        "The only host is not possible: {rules}.",
        "None of the {count} hosts is possible: {rules}.",
        line.why.hosts,
        rules=rules,
    )
    is_several = sum(line.why.removed.values()) > line.why.hosts
    several = [t("One host can fall to several rules.")] if is_several else []
    return " ".join([text, *several, *near_sentences(line, t)])


def reason_in_short(line: UnplacedLine, t: Translator) -> str:
    """The same without the possible hosts, which ``possible_hosts`` has."""
    return " ".join([_without_cost(line, t), *cost_sentences(line, t)])


def reason_to_pass_on(line: UnplacedLine, t: Translator) -> str:
    """The same without anybody else's name."""
    return " ".join([_without_cost(line, t), *cost_sentences(line, t, is_named=False)])


def _without_cost(line: UnplacedLine, t: Translator) -> str:
    if line.why.reason == "no_admissible_host":
        return _no_admissible_host(line, t)
    possible = t.plural("One host is possible.", "{count} hosts are possible.", line.why.possible)
    return " ".join([*_opening(line, t), possible, *_others(line, t), *tight_sentences(line, t)])


def possible_hosts(line: UnplacedLine, most: int, t: Translator) -> str:
    """The first ``most`` of the possible hosts that are named, a line each, and how many more there are."""
    named, others = line.why.no_room[:most], line.why.no_room[most:]
    counted = Counter(place.because for place in others) + Counter(line.why.more)
    return "\n".join([*(_place(place, line, t) for place in named), *_more(counted, t)])


def _no_room(line: UnplacedLine, t: Translator) -> str:
    return " ".join([*_opening(line, t), *_places(line, t), *_others(line, t), *proof_sentences(line, t)])


def _opening(line: UnplacedLine, t: Translator) -> list[str]:
    return [t(_OPENINGS[line.why.reason])] if line.why.reason in _OPENINGS else []


def _others(line: UnplacedLine, t: Translator) -> list[str]:
    """Why the hosts that are not possible are not."""
    others = line.why.hosts - line.why.possible
    if not others:
        return []
    several = sum(line.why.removed.values()) > others
    return [
        t.plural(
            "The other one is not possible: {rules}.",
            "The other {count} are not possible: {rules}.",
            others,
            rules=_rules(line, t),
        ),
        *([t("One host can fall to several rules.")] if several else []),
    ]


def _places(line: UnplacedLine, t: Translator) -> list[str]:
    """The possible hosts that are named, and how many more there are."""
    places = "; ".join(_place(place, line, t) for place in line.why.no_room)
    if not line.why.more:
        possible = len(line.why.no_room)
        return [
            t.plural(
                "One host is possible: {places}.", "{count} hosts are possible: {places}.", possible, places=places
            )
        ]
    return [
        t(
            "{count} hosts are possible. The {named} with the most points: {places}.",
            count=t.number(line.why.possible),
            named=t.number(len(line.why.no_room)),
            places=places,
        ),
        *_more(line.why.more, t),
    ]


def _more(counted: Mapping[str, int], t: Translator) -> list[str]:
    if not counted:
        return []
    kinds = ", ".join(t(_KINDS[because], count=t.number(hosts)) for because, hosts in counted.items())
    return [t.plural("One more host: {kinds}.", "{count} more hosts: {kinds}.", sum(counted.values()), kinds=kinds)]


def _rules(line: UnplacedLine, t: Translator) -> str:
    removed = sorted(line.why.removed.items(), key=lambda item: -item[1])
    return ", ".join(f"{label(RULES, rule, t)} ({t.number(count)})" for rule, count in removed)


def _place(place: NoRoom, line: UnplacedLine, t: Translator) -> str:
    interns = ", ".join(line.interns[guest].name for guest in place.interns)
    return t(_NO_ROOM[place.because], host=line.hosts[place.host].label, interns=interns)
