"""The words for what the code names by a key."""

from collections.abc import Mapping, Sequence
from typing import Final

from praktik_cli.i18n import Translator, mark
from praktik_cli.reference.places import municipalities

GOALS: Final[Mapping[str, str]] = {
    "placed": mark("Interns placed"),
    "waited": mark("of them, left out last time"),
    "hosts_used": mark("Hosts used"),
    "kept": mark("Matches kept"),
    "worst_off": mark("Lowest points of any match"),
    "points": mark("Points in all"),
    "lottery": mark("Lottery among equals"),
}
CRITERIA: Final[Mapping[str, str]] = {
    "wanted_host": mark("Wished host"),
    "topics": mark("Topics"),
    "region": mark("Region"),
    "sector": mark("Intern's sector wish"),
    "host_sector": mark("Host's sector wish"),
    "purpose": mark("Purpose"),
    "role": mark("Role"),
    "cross_sector": mark("Across sectors"),
    "days": mark("Days"),
    "distance": mark("Distance"),
}
RULES: Final[Mapping[str, str]] = {
    "own_organisation": mark("own organisation"),
    "excluded_hosts": mark("asked not to go there"),
    "days": mark("days do not fit"),
    "regions": mark("outside the wished regions"),
    "sectors": mark("sector not wished"),
    "wanted_hosts": mark("not among the wished hosts"),
    "role": mark("the host wants another role"),
    "distance": mark("too far away"),
    "language": mark("no common language"),
    "banned": mark("declined, or met before"),
}
SECTORS: Final[Mapping[str, str]] = {
    "stat": mark("State"),
    "region": mark("Region (sector)"),
    "kommune": mark("Municipality"),
    "selvejende": mark("Self-governing/education"),
    "privat": mark("Private"),
    "andet": mark("Other"),
}
PURPOSES: Final[Mapping[str, str]] = {
    "network": mark("a new network"),
    "inspiration": mark("inspiration"),
    "solution": mark("a concrete solution"),
}
ROLES: Final[Mapping[str, str]] = {"leder": mark("Manager"), "medarbejder": mark("Employee")}
MATCH_STATUSES: Final[Mapping[str, str]] = {
    "proposed": mark("proposed"),
    "accepted": mark("accepted"),
    "declined": mark("declined"),
    "locked": mark("locked"),
}
RUN_STATUSES: Final[Mapping[str, str]] = {
    "optimal": mark("every goal proven"),
    "feasible": mark("best found in the time given"),
}
ENGINES: Final[Mapping[str, str]] = {"flow": mark("network flow"), "cp-sat": mark("CP-SAT")}
STAGES: Final[Mapping[str, str]] = {
    "read": mark("Reading the sign-ups"),
    "build": mark("Finding the possible pairs"),
    "solve": mark("Matching"),
    "verify": mark("Checking every rule again"),
    "explain": mark("Explaining each match"),
    "advise": mark("Trying what would help"),
    "write": mark("Writing the files"),
    "total": mark("In all"),
}
WEEKDAYS: Final = (mark("Mon"), mark("Tue"), mark("Wed"), mark("Thu"), mark("Fri"))
LEVELS: Final[Mapping[str, str]] = {
    "require": mark("required"),
    "prefer": mark("wish"),
    "ignore": mark("ignored"),
}


def label(table: Mapping[str, str], key: str, t: Translator) -> str:
    """The word of ``key`` in one of the tables above."""
    return t(table[key])


def region_label(region: str, t: Translator) -> str:
    """The region's name; "" is abroad."""
    return region or t("Abroad")


def region_name(region: str, t: Translator) -> str:
    """The region in a word: "Sjælland" for "Region Sjælland"; "" is abroad."""
    return region_label(region, t).removeprefix("Region ")


def sector_name(sector: str, t: Translator) -> str:
    """The sector in a word: "Self-governing" for "Self-governing/education"."""
    return label(SECTORS, sector, t).partition("/")[0].partition(" (")[0]


def weekdays_text(days: Sequence[int], t: Translator) -> str:
    """Weekdays shortly, runs of three or more as a range: "Mon–Wed, Fri"."""
    runs: list[list[int]] = []
    for day in days:
        if runs and day == runs[-1][-1] + 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    return ", ".join(_run_text(run, t) for run in runs)


def _run_text(run: Sequence[int], t: Translator) -> str:
    names = [t(WEEKDAYS[day]) for day in run]
    return f"{names[0]}–{names[-1]}" if len(names) > 2 else ", ".join(names)  # noqa: PLR2004


def place_text(municipality: str | None, place: str, country: str, t: Translator) -> str:
    """Where a workplace lies: "Odense", or "Malmö (Sweden)" abroad."""
    if municipality is not None:
        return municipalities()[municipality].name
    return f"{place} ({country_name(country, t)})" if place else country_name(country, t)


def country_name(code: str, t: Translator) -> str:
    """The country's name in the reader's language."""
    from babel import Locale  # noqa: PLC0415 - only rounds with placements abroad need it

    return str(Locale(t.language).territories.get(code, code))
