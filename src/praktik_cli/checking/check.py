"""Checks across sign-ups: the same person twice, hosts that nobody knows, numbers that contradict each other."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from praktik_cli.checking.answers import languages, numbers_of_interns
from praktik_cli.checking.companions import companion_findings
from praktik_cli.checking.order import Place, column, place, place_of, reading_order
from praktik_cli.checking.organisations import similar_organisations
from praktik_cli.checking.quotas import quota_findings
from praktik_cli.checking.repeats import duplicate_ids, hosts_who_are_interns, perhaps_one_person, without_repeats
from praktik_cli.checking.superseded import settle
from praktik_cli.checking.wishes import Wishes
from praktik_cli.domain.finding import Finding, Severity
from praktik_cli.domain.reading import LeftOut, Reading
from praktik_cli.domain.signup import Host, Intern, Signups
from praktik_cli.naming import fold
from praktik_cli.settings import Settings


def check(reading: Reading, settings: Settings) -> Reading:
    """The reading with the findings that take more than one cell, and without the sign-ups they leave out.

    Of two answers by one person the later counts; any other row is left out for an error only.

    Args:
        reading: what the files gave.
        settings: the settings of the round.
    """
    order = reading_order(reading)
    hosts, host_repeats = without_repeats(reading.signups.hosts, order)
    interns, intern_repeats = without_repeats(reading.signups.interns, order)
    everyone: list[Host | Intern] = sorted((*hosts, *interns), key=lambda signup: order(place(signup)))
    reading, taken_back = settle(reading, everyone, order)
    if back := {id(signup) for signup, _ in taken_back}:
        hosts = [host for host in hosts if id(host) not in back]
        interns = [intern for intern in interns if id(intern) not in back]
        everyone = [one for one in everyone if id(one) not in back]
    wishes = Wishes(hosts, reading.absent_hosts)
    found = [
        *(
            *host_repeats,
            *intern_repeats,
            *(finding for _, finding in taken_back),
            *duplicate_ids(hosts),
            *duplicate_ids(interns),
        ),
        *(*perhaps_one_person(hosts, order), *perhaps_one_person(interns, order)),
        *hosts_who_are_interns(hosts, interns),
        *(*numbers_of_interns(hosts, settings), *languages(everyone, settings), *similar_organisations(everyone)),
        *(finding for intern in interns for finding in wishes.findings(intern)),
    ]
    signups = _without(Signups(tuple(hosts), tuple(interns)), found)
    found += _nobody(reading, signups)
    found += companion_findings(signups, settings, _absent_interns(reading, signups))
    found += quota_findings(signups, settings)
    left_out = _left_out(reading, signups, found)
    return replace(
        reading,
        signups=signups,
        findings=tuple(sorted([*reading.findings, *found], key=lambda one: (order(place_of(one)), column(one)))),
        left_out=tuple(sorted(left_out, key=lambda out: order((out.file, out.sheet, out.row)))),
    )


def _without(signups: Signups, found: Iterable[Finding]) -> Signups:
    """The sign-ups whose row has no error."""
    wrong = {(finding.file, finding.sheet, finding.row) for finding in found if finding.is_error}
    if not wrong:
        return signups
    return Signups(
        tuple(host for host in signups.hosts if place(host) not in wrong),
        tuple(intern for intern in signups.interns if place(intern) not in wrong),
    )


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
    codes: dict[Place, list[str]] = defaultdict(list)
    for finding in found:
        if finding.row is not None:
            codes[place_of(finding)].append(finding.code)
    active = {place(signup) for signup in (*signups.hosts, *signups.interns)} if codes else set()
    left_out = (LeftOut(*where, tuple(dict.fromkeys(why))) for where, why in codes.items() if where not in active)
    return [*reading.left_out, *left_out]
