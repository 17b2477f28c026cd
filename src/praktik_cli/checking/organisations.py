"""Employers that may be one, written in two ways."""

from collections.abc import Iterable, Iterator

from praktik_cli.checking.findings import shown, warning
from praktik_cli.domain.finding import Finding
from praktik_cli.domain.signup import Host, Intern
from praktik_cli.likeness import similar_names
from praktik_cli.naming import organisation_key


def similar_organisations(everyone: Iterable[Host | Intern]) -> Iterator[Finding]:
    """A question for each two employers that may be one, at the first sign-up of the second; nothing is merged.

    Args:
        everyone: in the order that a person reads them.
    """
    first: dict[str, Host | Intern] = {}
    for person in everyone:
        first.setdefault(organisation_key(person.organisation), person)
    for one, other in similar_names({key: person.organisation for key, person in first.items()}):
        signup, like = first[other], first[one]
        where = shown(like, "organisation")
        yield warning(
            "similar-organisation", signup, "organisation", signup.organisation, like.organisation, other=where
        )
