"""The words for every rule that a match workbook can break."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from praktik_cli.i18n import mark


@dataclass(frozen=True, slots=True)
class Words:
    """What a broken rule means, and what would mend it; the fields are filled by ``violations``."""

    says: str
    mend: str


_OTHER_HOST: Final = mark("Give {interns} another host, or take the match away.")
_AT_HOST: Final = mark("Move one of them to another host, or take a match away.")
WORDS: Final[Mapping[str, Words]] = {
    "own_organisation": Words(
        mark("{interns} works at {organisation}, and nobody visits their own workplace: {hosts} is a part of it."),
        _OTHER_HOST,
    ),
    "excluded_hosts": Words(mark("{interns} has asked not to visit {hosts}."), _OTHER_HOST),
    "days": Words(
        mark("{interns} at {hosts} needs {need}, but at most {most} fits them both."),
        mark("Give {interns} another host, or ask both whether other days will do and correct the sign-ups."),
    ),
    "regions": Words(
        mark("{hosts} lies outside the areas that {interns} wished, and this round requires one of them."), _OTHER_HOST
    ),
    "sectors": Words(
        mark("{interns} and {hosts} are not of sectors that they wished of each other, and this round requires it."),
        _OTHER_HOST,
    ),
    "wanted_hosts": Words(
        mark("{hosts} is not among the hosts that {interns} wished, and this round requires one of them."), _OTHER_HOST
    ),
    "role": Words(
        mark("{hosts} wished an intern with another role than that of {interns}, and this round requires it."),
        _OTHER_HOST,
    ),
    "distance": Words(
        mark("{hosts} is {km} km from {interns}, who travels {max_km} km at most."),
        mark("Give {interns} another host, or ask whether the way is too far and correct the sign-up."),
    ),
    "language": Words(mark("{interns} and {hosts} are in different countries and share no language."), _OTHER_HOST),
    "banned": Words(mark("{interns} and {hosts} declined each other, or have met before."), _OTHER_HOST),
    "locked": Words(
        mark("{interns} at {hosts} is locked, and is no match in the workbook."),
        mark("Write the match back into the sheet, or take the lock off."),
    ),
    "capacity": Words(mark("{hosts} takes at most {places}, and gets {count}: {interns}."), _AT_HOST),
    "same_sector_per_host": Words(
        mark("{hosts} gets {crowd} from the same sector. At a host they may be {same_sector} at most."),
        _AT_HOST,
    ),
    "same_organisation_per_host": Words(
        mark("{hosts} gets {crowd} from the same workplace. At a host they may be {same_organisation} at most."),
        _AT_HOST,
    ),
    "min_interns": Words(
        mark("{hosts} takes at least {least}, or nobody, and gets {count}: {interns}."),
        mark("Give the host more interns, or move these to other hosts."),
    ),
    "placements": Words(
        mark("{interns} has {visits} ({hosts}), but visits {most_visits} at most."),
        mark("Take one of the matches away, or ask the intern and correct the sign-up."),
    ),
    "same_pair_twice": Words(
        mark("{interns} at {hosts} stands in several rows."), mark("Delete all of them but one; it counts once.")
    ),
    "overlapping_days": Words(
        mark("{interns} has {visits} ({hosts}), and their days cannot be kept apart in one week."),
        mark("Take one of the matches away, or ask for more weekdays or shorter stays and correct the sign-ups."),
    ),
    "together": Words(
        mark("{interns} travel together: all of them go to the same host, or none of them."),
        mark("Give all of them the same host, or take all their matches away."),
    ),
    "min_cross_sector_share": Words(
        mark("{found} of the matches go across sectors. At least {claimed} must ({share})."),
        mark("Exchange matches inside one sector, which are the cells named here, for some across sectors."),
    ),
    "unknown_signup": Words(
        mark("{hosts} and {interns} are a match, but not both are among the sign-ups."),
        mark("Correct the ids, or take the match away."),
    ),
    "points": Words(
        mark("{interns} at {hosts} is said to earn {claimed} points. The pair earns {found}."),
        mark("Correct the points."),
    ),
}
ONE_TOWN: Final = Words(
    mark("{interns} travel together: all of them go to the same municipality, or none of them goes."),
    mark("Give all of them hosts in one municipality, or take all their matches away."),
)
NO_DAY: Final = Words(mark("{interns} and {hosts} have no day in common."), WORDS["days"].mend)
NO_KM: Final = Words(
    mark("How far it is from {interns} to {hosts} is not known, and {interns} travels {max_km} km at most."),
    _OTHER_HOST,
)
MOST: Final = Words(
    mark("Quota {number} allows at most {claimed} {counted}. There are {found}."), mark("Take some of them away.")
)
LEAST: Final = Words(
    mark("Quota {number} asks for at least {claimed} {counted}. There are {found}."), mark("Add or exchange matches.")
)
GOAL: Final = Words(mark("The goal “{goal}”: {claimed} is claimed, {found} is reached."), mark("Correct the figure."))
