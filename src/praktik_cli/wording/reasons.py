"""Why an intern has no place, in sentences; those on full hosts name who is there."""

from collections.abc import Mapping
from typing import Final

from praktik_cli.domain.report import UnplacedLine
from praktik_cli.domain.run import NoRoom
from praktik_cli.i18n import Translator, mark
from praktik_cli.wording.labels import RULES, label

REASONS: Final[Mapping[str, str]] = {
    "no_admissible_host": mark("No possible host"),
    "hosts_full": mark("All possible hosts are full"),
    "earlier_goal": mark("Left out for an earlier goal"),
    "open_place": mark("Not found in the time given"),
}
_NO_ROOM: Final[Mapping[str, str]] = {
    "full": mark("{host} (full: {interns})"),
    "same_sector_per_host": mark("{host} (enough from the same sector: {interns})"),
    "same_organisation_per_host": mark("{host} (has somebody from the same workplace: {interns})"),
    "min_interns": mark("{host} (takes several interns or none)"),
    "open": mark("{host} (has a free place)"),
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
    return " ".join([text, t("One host can fall to several rules.")]) if len(line.why.removed) > 1 else text


def _no_room(line: UnplacedLine, t: Translator) -> str:
    possible, rules = len(line.why.no_room), _rules(line, t)
    places = "; ".join(_place(place, line, t) for place in line.why.no_room)
    text = t.plural("One host is possible: {places}.", "{count} hosts are possible: {places}.", possible, places=places)
    if possible == line.why.hosts:
        return text
    others = t.plural(
        "The other one is not possible: {rules}.",
        "The other {count} are not possible: {rules}.",
        line.why.hosts - possible,
        rules=rules,
    )
    return f"{text} {others}"


def _rules(line: UnplacedLine, t: Translator) -> str:
    removed = sorted(line.why.removed.items(), key=lambda item: -item[1])
    return ", ".join(f"{label(RULES, rule, t)} ({t.number(count)})" for rule, count in removed)


def _place(place: NoRoom, line: UnplacedLine, t: Translator) -> str:
    interns = ", ".join(line.interns[guest].name for guest in place.interns)
    return t(_NO_ROOM[place.because], host=line.hosts[place.host].label, interns=interns)
