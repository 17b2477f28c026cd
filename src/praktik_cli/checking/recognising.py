"""Whom of this year's sign-ups the people of another year are.

An e-mail that is one's own decides, for a host together with the employer: a contact may stand for several units. Else
the name, or the host's unit, and the employer do, which is told. Who may be several is nobody, which is told as well.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from praktik_cli.checking.findings import shown, warning
from praktik_cli.domain.earlier import Renamed
from praktik_cli.domain.finding import Finding
from praktik_cli.domain.history import History, Listed, Person, Roster
from praktik_cli.domain.past import IdPair
from praktik_cli.domain.signup import Host, Intern, Signup, Signups
from praktik_cli.naming import fold, organisation_key

One = TypeVar("One", Host, Intern)
_UNSURE: Final = "history-unsure"


@dataclass(frozen=True, slots=True)
class Recognised:
    """What the history of other years means this year.

    Attributes:
        met: pairs of ids that met before, ascending.
        waited: ids of the interns who were left out, ascending.
        findings: where that is doubtful, with the cells of this year's sign-ups.
    """

    met: tuple[IdPair, ...]
    waited: tuple[str, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class _Known:
    """The sign-ups that ``person`` may be, and the code of the finding where that is in doubt."""

    person: Person
    signups: Sequence[Signup]
    code: str = ""

    @property
    def ids(self) -> tuple[str, ...]:
        """Whom the person is taken to be."""
        return () if self.code == _UNSURE else tuple(one.id for one in self.signups)

    def findings(self, field: str, file: str) -> Iterator[Finding]:
        """What is doubtful; ``field`` is the e-mail's, ``file`` the history's."""
        if self.code:
            name = ", ".join(filter(None, (self.person.name, self.person.organisation)))
            others = tuple(shown(one, field) for one in self.signups)
            yield warning(self.code, self.signups[0], field, name, history=file, others=others)


def recognised(histories: Iterable[History], signups: Signups) -> Recognised:
    """Who of ``signups`` met before, and who was left out; people who do not take part now are passed over.

    Args:
        histories: the latest year last: who was left out and has been placed since does not wait any more.
        signups: those of now.
    """
    met: set[IdPair] = set()
    waited: set[str] = set()
    findings: list[Finding] = []
    hosts_now, interns_now = _Hosts(signups.hosts), _Interns(signups.interns)
    for history in histories:
        emails = frozenset(fold(one.email) for one in (*(intern for _, intern in history.met), *history.left_out))
        visits = [(hosts_now.known(host), interns_now.known(intern, emails)) for host, intern in history.met]
        pairs = [(host, intern) for host, intern in visits if host.signups and intern.signups]
        without = [interns_now.known(intern, emails) for intern in history.left_out]
        met |= {(host, intern) for one, other in pairs for host in one.ids for intern in other.ids}
        waited -= {intern for _, one in visits for intern in one.ids}
        waited |= {intern for one in without for intern in one.ids}
        hosts = {one.person: one for one, _ in pairs}
        interns = {one.person: one for one in (*(other for _, other in pairs), *without)}
        for field, people in (("contact_email", hosts), ("email", interns)):
            findings += [told for one in people.values() for told in one.findings(field, history.name)]
    return Recognised(tuple(sorted(met)), tuple(sorted(waited)), tuple(findings))


def renamed(then: Roster, signups: Signups) -> Renamed:
    """The people of the last round's workbook whose id is another now, as when they changed their e-mail."""
    hosts, interns = _Hosts(signups.hosts), _Interns(signups.interns)
    emails = frozenset(fold(one.person.email) for one in then.interns)
    return Renamed(
        _new_ids(then.hosts, hosts.known, signups.hosts),
        _new_ids(then.interns, lambda person: interns.known(person, emails), signups.interns),
    )


def _new_ids(then: Sequence[Listed], known: Callable[[Person], _Known], now: Sequence[Signup]) -> Mapping[str, str]:
    """Whose id is gone, and who is just one person now that nobody else was then."""
    taken = {one.id for one in then} & {one.id for one in now}
    found = {one.id: known(one.person).ids for one in then if one.id and one.id not in taken}
    return {old: new[0] for old, new in found.items() if len(new) == 1 and new[0] not in taken}


class _Hosts:
    """This year's hosts by what they are known by."""

    def __init__(self, hosts: Sequence[Host]) -> None:
        self._by_contact = _grouped(hosts, lambda one: (fold(one.contact_email), organisation_key(one.organisation)))
        self._by_unit = _grouped(hosts, lambda one: (organisation_key(one.unit), organisation_key(one.organisation)))

    def known(self, then: Person) -> _Known:
        """The hosts that ``then`` may be; of a contact's several units the one that was named."""
        employer, unit = organisation_key(then.organisation), organisation_key(then.name)
        same = self._by_contact.get((fold(then.email), employer), ()) if then.email else ()
        if not same:
            found = self._by_unit.get((unit, employer), ())
            return _Known(then, found, _by_name(found))
        if len(same) == 1:
            return _Known(then, same)
        if not unit:
            return _Known(then, same, "history-every-unit")
        named = [one for one in same if organisation_key(one.unit) == unit]
        return _Known(then, named) if named else _Known(then, same, _UNSURE)


class _Interns:
    """This year's interns by what they are known by."""

    def __init__(self, interns: Sequence[Intern]) -> None:
        self._by_email = _grouped(interns, lambda one: fold(one.email))
        self._by_name = _grouped(interns, lambda one: (fold(one.name), organisation_key(one.organisation)))

    def known(self, then: Person, others: frozenset[str]) -> _Known:
        """The interns that ``then`` may be.

        Args:
            then: of another year.
            others: the e-mails of all interns of then; by name alone nobody is taken to be whose e-mail is another's.
        """
        same = self._by_email.get(fold(then.email), ()) if then.email else ()
        if len(same) > 1:
            named = [one for one in same if fold(one.name) == fold(then.name)]
            return _Known(then, named) if len(named) == 1 else _Known(then, same, _UNSURE)
        if same:
            return _Known(then, same)
        namesakes = self._by_name.get((fold(then.name), organisation_key(then.organisation)), ())
        found = [one for one in namesakes if not then.email or fold(one.email) not in others]
        return _Known(then, found, _by_name(found))


def _by_name(found: Sequence[Signup]) -> str:
    return "" if not found else "history-by-name" if len(found) == 1 else _UNSURE


def _grouped(signups: Iterable[One], key: Callable[[One], Hashable]) -> Mapping[Hashable, Sequence[One]]:
    groups: dict[Hashable, list[One]] = defaultdict(list)
    for one in signups:
        groups[key(one)].append(one)
    return dict(groups)
