"""Wished and excluded workplaces: whether any host answers to what is written, and to whom it belongs."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from praktik_cli.checking.findings import warning
from praktik_cli.directory import HostDirectory
from praktik_cli.domain.finding import Finding
from praktik_cli.domain.signup import Host, Intern
from praktik_cli.naming import organisation_key

_SHOWN: Final = 5


class Wishes:
    """Tells what is doubtful about wishes for ``hosts``.

    Args:
        hosts: those that may take part.
        absent: the names of hosts whose rows are left out.
    """

    def __init__(self, hosts: Sequence[Host], absent: Iterable[str]) -> None:
        self._directory = HostDirectory(hosts)
        self._absent = frozenset(map(organisation_key, absent))
        self._employer_of = {host.id: host.organisation for host in hosts}
        self._employers: dict[str, Mapping[str, str]] = {}

    def findings(self, intern: Intern) -> Iterator[Finding]:
        """What is doubtful about the wishes of ``intern``, in their order."""
        own = organisation_key(intern.organisation)
        for wish in intern.wanted_hosts:
            employers = self._employers_named(wish)
            if set(employers or [organisation_key(wish)]) == {own}:
                yield warning("wish-for-own-workplace", intern, "wanted_hosts", wish)
            elif not employers and organisation_key(wish) in self._absent:
                yield warning("wanted-host-left-out", intern, "wanted_hosts", wish)
            elif not employers:
                yield warning("unknown-wanted-host", intern, "wanted_hosts", wish, self._directory.nearest(wish))
            elif len(employers) > 1:
                size, others = len(employers), tuple(employers.values())[:_SHOWN]
                yield warning("ambiguous-wanted-host", intern, "wanted_hosts", wish, size=size, others=others)
        for name in intern.excluded_hosts:
            employers = self._employers_named(name)
            if len(employers) > 1:
                size, others = len(employers), tuple(employers.values())[:_SHOWN]
                yield warning("ambiguous-excluded-host", intern, "excluded_hosts", name, size=size, others=others)
            elif not employers and organisation_key(name) != own and organisation_key(name) not in self._absent:
                yield warning("unknown-excluded-host", intern, "excluded_hosts", name, self._directory.nearest(name))

    def _employers_named(self, text: str) -> Mapping[str, str]:
        """Key → name of the employers of all hosts that ``text`` names, in order."""
        if (employers := self._employers.get(text)) is None:
            names = sorted({self._employer_of[host] for host in self._directory.find(text)}, reverse=True)
            named = {organisation_key(name): name for name in names}
            employers = self._employers[text] = dict(sorted(named.items()))
        return employers
