"""Which host sign-ups a person means by a written workplace."""

from collections import defaultdict
from collections.abc import Iterable

from praktik_cli.domain.signup import Host
from praktik_cli.naming import fold, nearest, organisation_key


class HostDirectory:
    """Finds hosts by id, e-mail, contact person, organisation, unit or both together.

    A workplace that signed up several units answers with all of them.
    """

    def __init__(self, hosts: Iterable[Host]) -> None:
        self._by_word: dict[str, set[str]] = defaultdict(set)
        self._by_name: dict[str, set[str]] = defaultdict(set)
        self._labels: list[str] = []
        for host in hosts:
            for word in (host.id, host.contact_email, host.contact_name):
                self._by_word[fold(word)].add(host.id)
            for name in filter(None, (host.organisation, host.unit, host.label)):
                self._by_name[organisation_key(name)].add(host.id)
            self._labels += [host.organisation, host.label]

    def find(self, text: str) -> frozenset[str]:
        """The ids of the hosts that ``text`` names exactly, spelling apart; empty when none."""
        return frozenset(self._by_word.get(fold(text)) or self._by_name.get(organisation_key(text)) or ())

    def nearest(self, text: str) -> str | None:
        """The host name that is spelt most like ``text``, if any is close."""
        return nearest(text, self._labels, cutoff=80)
