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
        by_word: dict[str, set[str]] = defaultdict(set)
        by_name: dict[str, set[str]] = defaultdict(set)
        labels: dict[str, str] = {}
        for host in hosts:
            for word in (host.id, host.contact_email, host.contact_name):
                by_word[fold(word)].add(host.id)
            for name in filter(None, (host.organisation, host.unit, host.label)):
                by_name[organisation_key(name)].add(host.id)
            for name in (host.organisation, host.label):
                labels.setdefault(fold(name), name)
        self._by_word = {word: frozenset(ids) for word, ids in by_word.items()}
        self._by_name = {name: frozenset(ids) for name, ids in by_name.items()}
        self._labels = tuple(labels.values())
        self._nearest: dict[str, str | None] = {}

    def find(self, text: str) -> frozenset[str]:
        """The ids of the hosts that ``text`` names exactly, spelling apart; empty when none."""
        return self._by_word.get(fold(text)) or self._by_name.get(organisation_key(text)) or frozenset()

    def nearest(self, text: str) -> str | None:
        """The host name that is spelt most like ``text``, if any is close."""
        key = fold(text)
        if key not in self._nearest:
            self._nearest[key] = nearest(text, self._labels, cutoff=80)
        return self._nearest[key]
