"""Which sign-ups the cells of a match row can mean: hosts and interns, looked up in the same way."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from praktik_cli.companions import InternDirectory
from praktik_cli.directory import HostDirectory
from praktik_cli.domain.reading import Reading
from praktik_cli.naming import fold, nearest, organisation_key

Ids = frozenset[str]


@dataclass(frozen=True, slots=True)
class Called:
    """How one sign-up is called in a match workbook; ``detail`` is the host's unit or the intern's workplace."""

    label: str
    detail: str
    email: str


@dataclass(frozen=True)
class People:
    """One side of the sign-ups.

    Attributes:
        side: ``"host"`` or ``"intern"``, which is also the column key of the name.
        detail: the column key of what tells namesakes apart.
        called: id → how the sign-up is called.
        emails: e-mail, folded → ids.
        named: the ids that a written name means, spelling apart.
        near: the name that is spelt most like a text.
        absent: what people call those whose rows take no part, folded.
    """

    side: str
    detail: str
    called: Mapping[str, Called]
    emails: Mapping[str, Ids]
    named: Callable[[str], Ids]
    near: Callable[[str], str | None]
    absent: Ids

    def with_id(self, text: str) -> str | None:
        """The id that ``text`` is, case apart where that leaves one."""
        if text in self.called:
            return text
        alike = [key for key in self.called if fold(key) == fold(text)]
        return alike[0] if len(alike) == 1 else None

    def with_email(self, text: str) -> Ids:
        """Those with this e-mail."""
        return self.emails.get(fold(text), frozenset())

    def has_detail(self, key: str, text: str) -> bool:
        """Whether the sign-up ``key`` says ``text`` as its unit or workplace."""
        return organisation_key(self.called[key].detail) == organisation_key(text)

    def nearest_id(self, text: str) -> str | None:
        """The id that is spelt most like ``text``."""
        return nearest(text, sorted(self.called))

    def nearest(self, text: str) -> str | None:
        """The name, or for an address the e-mail, that is spelt most like ``text``."""
        return nearest(text, sorted(self.emails)) if "@" in text else self.near(text)


def host_people(reading: Reading) -> People:
    """The hosts."""
    directory = HostDirectory(reading.signups.hosts)
    called = {host.id: Called(host.label, host.unit, host.contact_email) for host in reading.signups.hosts}
    absent = frozenset(map(fold, reading.absent_hosts))
    return People("host", "host_unit", called, _by_email(called), directory.find, directory.nearest, absent)


def intern_people(reading: Reading) -> People:
    """The interns."""
    directory = InternDirectory(reading.signups.interns)
    called = {intern.id: Called(intern.name, intern.organisation, intern.email) for intern in reading.signups.interns}
    absent = frozenset(map(fold, reading.absent_interns))
    return People("intern", "intern_workplace", called, _by_email(called), directory.find, directory.nearest, absent)


def _by_email(called: Mapping[str, Called]) -> dict[str, Ids]:
    found: dict[str, set[str]] = defaultdict(set)
    for key, one in called.items():
        found[fold(one.email)].add(key)
    return {email: frozenset(keys) for email, keys in found.items() if email}
