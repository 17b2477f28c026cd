"""Whether several sign-ups are of one person: answered again, perhaps the same, as host and intern, or with one id.

Of two answers by one person the later counts. A person who signed up as host and as intern takes part as both, and so
do two sign-ups that only may be of one person.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final, TypeVar

from praktik_cli.checking.findings import error, shown, warning
from praktik_cli.checking.order import Order, place
from praktik_cli.domain.finding import Finding
from praktik_cli.domain.signup import Host, Intern, Signup
from praktik_cli.naming import fold, organisation_key

S = TypeVar("S", Host, Intern)
T = TypeVar("T")

# Two names with one e-mail address: so much alike that one may be misspelt.
_ALIKE: Final = 80


def without_repeats(signups: Sequence[S], order: Order) -> tuple[list[S], list[Finding]]:
    """The last answer of each person, and the findings on the ones before it."""
    gone: set[int] = set()
    findings = []
    for same_address in _shared(signups, email):
        for repeats in _shared(same_address, _identity):
            *earlier, last = sorted(repeats, key=lambda signup: order(place(signup)))
            if any(signup.submitted_at for signup in repeats):
                *earlier, last = sorted([*earlier, last], key=lambda signup: str(signup.submitted_at or ""))
            gone.update(map(id, earlier))
            for signup in earlier:
                field = email_field(signup)
                finding = warning("answered-again", signup, field, email(signup), other=shown(last, field))
                findings.append(replace(finding, row=signup.source.row))
    return [signup for signup in signups if id(signup) not in gone], findings


def duplicate_ids(signups: Sequence[Signup]) -> Iterator[Finding]:
    """Errors for sign-ups of one side that share an id."""
    for shared in _shared(signups, lambda signup: signup.id):
        for signup in shared:
            others = tuple(shown(other, "id") for other in shared if other is not signup)
            yield error("duplicate-id", signup, "id", signup.id, others=others)


def perhaps_one_person(signups: Sequence[S], order: Order) -> Iterator[Finding]:
    """Questions about sign-ups of one side: one name and workplace with two addresses, or nearly one name with one."""
    for people in (*_same_name(signups), *_same_address(signups)):
        first, *later = sorted(people, key=lambda signup: order(place(signup)))
        for signup in later:
            field = email_field(signup)
            yield warning("perhaps-same-person", signup, field, email(signup), other=shown(first, field))


def hosts_who_are_interns(hosts: Iterable[Host], interns: Iterable[Intern]) -> Iterator[Finding]:
    """A word for each intern who signed up as host too, in a row of its own."""
    addresses = {intern.email for intern in interns}
    of_address: dict[str, list[Host]] = defaultdict(list)
    for host in hosts:
        if host.contact_email in addresses:
            of_address[host.contact_email].append(host)
    for intern in interns:
        others = [host for host in of_address.get(intern.email, ()) if place(host) != place(intern)]
        if others:
            cells = tuple(shown(host, "contact_email") for host in others)
            yield warning("host-and-intern", intern, "email", intern.email, others=cells)


def email(signup: Host | Intern) -> str:
    """The address of the person behind ``signup``."""
    return signup.contact_email if isinstance(signup, Host) else signup.email


def _name(signup: Host | Intern) -> str:
    return fold(signup.contact_name if isinstance(signup, Host) else signup.name)


def email_field(signup: Host | Intern) -> str:
    """The field that holds the address of the person behind ``signup``."""
    return "contact_email" if isinstance(signup, Host) else "email"


def person(signup: Host | Intern) -> tuple[str, tuple[str, ...]]:
    """The side of ``signup``, and the address with what tells people and units of one address apart."""
    return "host" if isinstance(signup, Host) else "intern", (email(signup), *_identity(signup))


def _identity(signup: Host | Intern) -> tuple[str, ...]:
    if isinstance(signup, Host):
        return organisation_key(signup.organisation), fold(signup.unit)
    return (fold(signup.name),)


def _same_name(signups: Sequence[S]) -> Iterator[Sequence[S]]:
    for namesakes in _shared(signups, _name):
        yield from _shared(namesakes, _workplace)


def _same_address(signups: Sequence[S]) -> Iterator[Sequence[S]]:
    from rapidfuzz import fuzz  # noqa: PLC0415 - only needed when an address stands twice

    for sharers in _shared(signups, email):
        for colleagues in _shared(sharers, _workplace):
            for one, other in pairwise(sorted(colleagues, key=_name)):
                if fuzz.ratio(_name(one), _name(other)) >= _ALIKE:
                    yield one, other


def _workplace(signup: Host | Intern) -> Hashable:
    return organisation_key(signup.organisation), fold(signup.unit) if isinstance(signup, Host) else ""


def _shared(signups: Sequence[T], key: Callable[[T], Hashable]) -> Iterator[list[T]]:
    """The groups of at least two that have one key."""
    keys = list(map(key, signups))
    groups: dict[Hashable, list[T]] = {own: [] for own, count in Counter(keys).items() if count > 1}
    for own, signup in zip(keys, signups, strict=True) if groups else ():
        if own in groups:
            groups[own].append(signup)
    yield from groups.values()
