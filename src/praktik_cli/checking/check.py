"""Checks across sign-ups: the same person twice, hosts that nobody knows, numbers that contradict each other."""

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final, TypeVar

from praktik_cli.checking.companions import companion_findings
from praktik_cli.checking.findings import error, shown, warning
from praktik_cli.checking.quotas import quota_findings
from praktik_cli.directory import HostDirectory
from praktik_cli.domain.finding import Finding, Severity
from praktik_cli.domain.reading import LeftOut, Reading
from praktik_cli.domain.signup import DENMARK, Host, Intern, Signup, Signups
from praktik_cli.likeness import similar_names
from praktik_cli.naming import fold, organisation_key, same_organisation
from praktik_cli.settings import Settings

S = TypeVar("S", bound=Signup)
People = Sequence[Host | Intern]
Place = tuple[str, str | None, int]


def check(reading: Reading, settings: Settings) -> Reading:
    """The reading with the findings that take more than one cell, and without the sign-ups they leave out.

    Of two answers by one person the later counts; any other row is left out for an error only.

    Args:
        reading: what the files gave.
        settings: the settings of the round.
    """
    order = _order(reading)
    hosts, host_repeats = _without_repeats(reading.signups.hosts, _host_identity, order)
    interns, intern_repeats = _without_repeats(reading.signups.interns, _intern_identity, order)
    everyone: People = sorted((*hosts, *interns), key=lambda signup: order(_place(signup)))
    found = [*host_repeats, *intern_repeats, *_duplicate_ids(hosts), *_duplicate_ids(interns)]
    found += [finding for rule in _RULES for finding in rule(everyone, settings)]
    found += _wishes(everyone, frozenset(map(organisation_key, reading.absent_hosts)))
    wrong = {(finding.file, finding.sheet, finding.row) for finding in found if finding.is_error}
    signups = Signups(
        tuple(host for host in hosts if _place(host) not in wrong),
        tuple(intern for intern in interns if _place(intern) not in wrong),
    )
    found += _nobody(reading, signups)
    found += companion_findings(signups, settings, _absent_interns(reading, signups))
    found += quota_findings(signups, settings)
    findings = sorted([*reading.findings, *found], key=lambda finding: (order(_place_of(finding)), _column(finding)))
    left_out = _left_out(reading, signups, found)
    return replace(
        reading,
        signups=signups,
        findings=tuple(findings),
        left_out=tuple(sorted(left_out, key=lambda out: order((out.file, out.sheet, out.row)))),
    )


def _without_repeats(
    signups: Sequence[S], identity: Callable[[S], Hashable], order: Callable[[Place], tuple[int, ...]]
) -> tuple[list[S], list[Finding]]:
    """The last answer of each person, and the findings on the ones before it."""
    answers: dict[Hashable, list[S]] = defaultdict(list)
    for signup in signups:
        answers[identity(signup)].append(signup)
    kept, findings = [], []
    for repeats in answers.values():
        *earlier, last = sorted(repeats, key=lambda signup: order(_place(signup)))
        if all(signup.submitted_at for signup in repeats):
            *earlier, last = sorted([*earlier, last], key=lambda signup: str(signup.submitted_at))
        kept.append(last)
        for signup in earlier:
            field = "contact_email" if isinstance(signup, Host) else "email"
            finding = warning("answered-again", signup, field, getattr(signup, field), other=shown(last, field))
            findings.append(replace(finding, row=signup.source.row))
    return kept, findings


def _host_identity(host: Host) -> Hashable:
    return host.contact_email, organisation_key(host.organisation), fold(host.unit)


def _intern_identity(intern: Intern) -> Hashable:
    return intern.email, fold(intern.name)


def _duplicate_ids(signups: Iterable[Signup]) -> Iterator[Finding]:
    by_id: dict[str, list[Signup]] = defaultdict(list)
    for signup in signups:
        by_id[signup.id].append(signup)
    for shared in by_id.values():
        for signup in shared if len(shared) > 1 else ():
            others = tuple(shown(other, "id") for other in shared if other is not signup)
            yield error("duplicate-id", signup, "id", signup.id, others=others)


def _numbers_of_interns(everyone: People, settings: Settings) -> Iterator[Finding]:
    most = settings.programme.max_interns_per_host
    for host in _hosts(everyone):
        if host.min_interns > host.capacity:
            yield error("min-above-capacity", host, "min_interns", str(host.min_interns), capacity=host.capacity)
        elif host.min_interns > most:
            yield error("min-above-limit", host, "min_interns", str(host.min_interns), most=most)
        if host.capacity > most:
            yield warning("capacity-above-limit", host, "capacity", str(host.capacity), most=most)


def _wishes(everyone: People, absent: frozenset[str]) -> Iterator[Finding]:
    directory = HostDirectory(_hosts(everyone))
    hosts_of: dict[str, set[str]] = defaultdict(set)
    for host in _hosts(everyone):
        hosts_of[organisation_key(host.organisation)].add(host.id)
    for intern in _interns(everyone):
        own = hosts_of.get(organisation_key(intern.organisation), set())
        for wish in intern.wanted_hosts:
            found = directory.find(wish)
            if (found and found <= own) or (not found and same_organisation(wish, intern.organisation)):
                yield warning("wish-for-own-workplace", intern, "wanted_hosts", wish)
            elif not found and organisation_key(wish) in absent:
                yield warning("wanted-host-left-out", intern, "wanted_hosts", wish)
            elif not found:
                yield warning("unknown-wanted-host", intern, "wanted_hosts", wish, directory.nearest(wish))
        for name in intern.excluded_hosts:
            known = directory.find(name) or organisation_key(name) in absent
            if not known and not same_organisation(name, intern.organisation):
                yield warning("unknown-excluded-host", intern, "excluded_hosts", name, directory.nearest(name))


def _languages(everyone: People, settings: Settings) -> Iterator[Finding]:
    if settings.rules.language == "require":
        for signup in everyone:
            if signup.country != DENMARK and not signup.languages:
                yield warning("no-languages", signup, "languages", country=signup.country)


def _organisations(everyone: People, _: Settings) -> Iterator[Finding]:
    first: dict[str, Host | Intern] = {}
    for person in everyone:
        first.setdefault(organisation_key(person.organisation), person)
    for one, other in similar_names(list(first)):
        signup, like = first[other], first[one]
        where = shown(like, "organisation")
        yield warning(
            "similar-organisation", signup, "organisation", signup.organisation, like.organisation, other=where
        )


_RULES: Final[tuple[Callable[[People, Settings], Iterator[Finding]], ...]] = (
    _numbers_of_interns,
    _languages,
    _organisations,
)


def _hosts(everyone: People) -> list[Host]:
    return [signup for signup in everyone if isinstance(signup, Host)]


def _interns(everyone: People) -> list[Intern]:
    return [signup for signup in everyone if isinstance(signup, Intern)]


def _absent_interns(reading: Reading, signups: Signups) -> frozenset[str]:
    """What people may call the interns whose rows are left out, folded."""
    active = {intern.id for intern in signups.interns}
    gone = [intern for intern in reading.signups.interns if intern.id not in active]
    words = [word for intern in gone for word in (intern.id, intern.email, intern.name)]
    return frozenset(map(fold, (*reading.absent_interns, *words)))


def _nobody(reading: Reading, signups: Signups) -> Iterator[Finding]:
    """Errors when one side has nobody left; none when no file holds sign-ups, which is told already."""
    if reading.inputs and any(sheet.side for sheet in reading.sheets):
        file = Path(reading.inputs[0].path).name
        if not signups.hosts:
            yield Finding("no-hosts", Severity.ERROR, file)
        if not signups.interns:
            yield Finding("no-interns", Severity.ERROR, file)


def _left_out(reading: Reading, signups: Signups, found: Iterable[Finding]) -> list[LeftOut]:
    """The rows left out so far and now; a row whose other side still takes part is not one."""
    active = {_place(signup) for signup in (*signups.hosts, *signups.interns)}
    codes: dict[Place, list[str]] = defaultdict(list)
    for finding in found:
        if finding.row is not None and (place := _place_of(finding)) not in active:
            codes[place].append(finding.code)
    return [*reading.left_out, *(LeftOut(*place, tuple(dict.fromkeys(why))) for place, why in codes.items())]


def _order(reading: Reading) -> Callable[[Place], tuple[int, ...]]:
    """Sorts places as the files and their sheets come; what stands in none of them comes first."""
    sheets = {(sheet.file, sheet.sheet): at for at, sheet in enumerate(reading.sheets)}
    return lambda place: (sheets.get(place[:2], -1), place[2])


def _place(signup: Signup) -> Place:
    return signup.source.file, signup.source.sheet, signup.source.row


def _place_of(finding: Finding) -> Place:
    row = re.search(r"\d+$", finding.cell or "")
    return finding.file, finding.sheet, int(row[0]) if row else 0


def _column(finding: Finding) -> tuple[int, str]:
    letters = (finding.cell or "").rstrip("0123456789")
    return len(letters), letters
