"""What is doubtful about people who travel together, and groups that no host can take."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from praktik_cli.checking.findings import shown, warning
from praktik_cli.companions import InternDirectory, TravelGroups, travel_groups
from praktik_cli.domain.finding import Finding
from praktik_cli.domain.problem import capacity
from praktik_cli.domain.signup import Intern, Signups
from praktik_cli.naming import fold, organisation_key
from praktik_cli.settings import Settings

_FIELD = "together_with"


def companion_findings(signups: Signups, settings: Settings, absent: frozenset[str]) -> Iterator[Finding]:
    """Warnings about namings and groups; none when the settings ignore who travels together.

    Args:
        signups: those that take part.
        settings: of the round.
        absent: folded ids, e-mails and names of interns whose rows are left out.
    """
    if settings.rules.together == "ignore":
        return
    interns = {intern.id: intern for intern in signups.interns}
    directory = InternDirectory(signups.interns)
    found = travel_groups(signups.interns, directory)
    yield from _namings(found, interns, directory, absent)
    if settings.rules.together == "same_host" and signups.hosts:
        most = max(capacity(host, settings) for host in signups.hosts)
        for group in found.groups:
            yield from _never_at_one_host([interns[one] for one in group], most, settings)


def _namings(
    found: TravelGroups, interns: Mapping[str, Intern], directory: InternDirectory, absent: frozenset[str]
) -> Iterator[Finding]:
    for namer, text in found.unknown:
        if fold(text) in absent:
            yield warning("companion-left-out", interns[namer], _FIELD, text)
        else:
            yield warning("unknown-companion", interns[namer], _FIELD, text, directory.nearest(text))
    for namer, text in found.ambiguous:
        others = sorted(directory.find(text) - {namer})
        places = tuple(shown(interns[other], "name") for other in others)
        yield warning("ambiguous-companion", interns[namer], _FIELD, text, others=places)
    for namer, text in found.oneself:
        yield warning("companion-is-oneself", interns[namer], _FIELD, text)
    for namer, other in found.one_sided:
        place = shown(interns[other], _FIELD)
        yield warning("one-sided-companion", interns[namer], _FIELD, interns[other].name, other=place)


def _never_at_one_host(group: Sequence[Intern], most: int, settings: Settings) -> Iterator[Finding]:
    """Why no host can take all of ``group``, each reason once, at the first who named somebody."""
    first = next(intern for intern in group if intern.together_with)
    names, size = tuple(intern.name for intern in group), len(group)
    employers = Counter(organisation_key(intern.organisation) for intern in group)
    sectors = Counter(intern.sector for intern in group)
    same_employer, same_sector = max(employers.values()), max(sectors.values())
    rules = settings.rules
    if size > most:
        yield warning("group-above-capacity", first, _FIELD, None, names=names, size=size, most=most)
    if 0 < rules.same_organisation_per_host < same_employer:
        limit = rules.same_organisation_per_host
        yield warning("group-of-colleagues", first, _FIELD, None, names=names, size=same_employer, limit=limit)
    if 0 < rules.same_sector_per_host < same_sector:
        limit = rules.same_sector_per_host
        yield warning("group-of-one-sector", first, _FIELD, None, names=names, size=same_sector, limit=limit)
