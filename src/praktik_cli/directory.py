"""Which host sign-ups a person means by a written workplace."""

from collections import defaultdict
from collections.abc import Iterable

from praktik_cli.domain.signup import Host
from praktik_cli.naming import fold, organisation_key
from praktik_cli.nearness import Names


class HostDirectory:
    """Finds hosts by id, e-mail, contact person, organisation, unit or both together.

    A workplace that signed up several units answers with all of them.
    """

    def __init__(self, hosts: Iterable[Host]) -> None:
        self._by_word, self._by_name = _Index(), _Index()
        labels: dict[str, None] = {}
        for host in hosts:
            for word in {fold(host.id), fold(host.contact_email), fold(host.contact_name)}:
                self._by_word.add(word, host.id)
            for name in {organisation_key(name) for name in (host.organisation, host.unit, host.label) if name}:
                self._by_name.add(name, host.id)
            labels[host.organisation] = labels[host.label] = None
        self._found: dict[str, frozenset[str]] = {}
        self._labels = Names(labels)

    def find(self, text: str) -> frozenset[str]:
        """The ids of the hosts that ``text`` names exactly, spelling apart; empty when none."""
        if (found := self._found.get(text)) is None:
            found = self._by_word.get(fold(text)) or self._by_name.get(organisation_key(text))
            self._found[text] = found
        return found

    def nearest(self, text: str) -> str | None:
        """The host name that is spelt most like ``text``, or that it abbreviates, if any is close."""
        return self._labels.nearest(text)


class _Index:
    """Name → ids; most names have one, and need no collection of their own."""

    def __init__(self) -> None:
        self._first: dict[str, str] = {}
        self._more: dict[str, list[str]] = defaultdict(list)

    def add(self, name: str, key: str) -> None:
        if self._first.setdefault(name, key) != key:
            self._more[name].append(key)

    def get(self, name: str) -> frozenset[str]:
        return frozenset((self._first[name], *self._more.get(name, ()))) if name in self._first else frozenset()
