"""Which hosts the invented interns wish for."""

from collections import Counter
from random import Random
from typing import Final

from praktik_cli.inventing.rows import Row

_POPULAR_SHARE: Final = 10
_LOOKED_AT: Final = 8
_WISHES_POPULAR: Final = 0.5


class WishedHosts:
    """Chooses among hosts as people do: a few are popular, the others are near one's own field of work."""

    def __init__(self, chance: Random, hosts: list[Row]) -> None:
        self._chance = chance
        self._hosts = hosts
        self._popular = chance.sample(hosts, (len(hosts) + _POPULAR_SHARE - 1) // _POPULAR_SHARE)
        self._abroad = [host for host in hosts if host["country"]]
        self._units = Counter(str(host["organisation"]) for host in hosts)

    def has(self, organisation: str) -> bool:
        """Whether ``organisation`` is a host."""
        return organisation in self._units

    def some(self, intern: Row) -> str:
        """One to three hosts in order, joined by ";"; "" where there are none to wish for."""
        seen = self._others(self._looked_at(), intern)
        seen.sort(key=lambda host: -_common_topics(host, intern))
        if self._popular and self._chance.random() < _WISHES_POPULAR:
            seen = self._others([self._chance.choice(self._popular), *seen], intern)
        return self._joined(seen[: self._chance.randint(1, 3)])

    def abroad(self, intern: Row) -> str:
        """Up to two hosts abroad, joined by ";"."""
        return self._joined(self._others(self._abroad[:_LOOKED_AT], intern)[:2])

    def another(self, intern: Row) -> str:
        """One host that ``intern`` did not wish for."""
        wished = str(intern.get("wanted_hosts", "")).split(";")
        seen = [host for host in self._others(self._looked_at(), intern) if self._name(host) not in wished]
        return self._joined(seen[:1])

    def _looked_at(self) -> list[Row]:
        return self._chance.sample(self._hosts, min(_LOOKED_AT, len(self._hosts)))

    def _others(self, hosts: list[Row], intern: Row) -> list[Row]:
        return [host for host in hosts if host["organisation"] != intern["organisation"]]

    def _joined(self, hosts: list[Row]) -> str:
        return ";".join(dict.fromkeys(self._name(host) for host in hosts))

    def _name(self, host: Row) -> str:
        organisation = str(host["organisation"])
        return organisation if self._units[organisation] == 1 else f"{organisation}, {host['unit']}"


def _common_topics(host: Row, intern: Row) -> int:
    return len(set(str(host["topics"]).split(";")) & set(str(intern["topics"]).split(";")))
