"""A round and what it tells, beside what the plain definitions and HiGHS say of it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property

import milp
from praktik_cli.directory import HostDirectory
from praktik_cli.domain.past import IdPair, Past
from praktik_cli.domain.report import PairFacts
from praktik_cli.domain.run import Run
from praktik_cli.domain.signup import Signups
from praktik_cli.facts import pair_facts
from praktik_cli.settings import Settings
from praktik_cli.verifying.pair_rules import broken


@dataclass(frozen=True)
class Case:
    """A round and what it tells."""

    signups: Signups
    settings: Settings
    past: Past
    run: Run

    @cached_property
    def before(self) -> milp.Best:
        """The round as HiGHS solves it."""
        found = milp.best(self.signups, self.settings, self.past)
        assert found is not None
        return found

    @cached_property
    def facts(self) -> Mapping[tuple[str, str], PairFacts]:
        """Of every pair of a host and an intern."""
        hosts = HostDirectory(self.signups.hosts)
        return {
            (host.id, one.id): pair_facts(host, one, hosts)
            for host in self.signups.hosts
            for one in self.signups.interns
        }

    @cached_property
    def against(self) -> Mapping[tuple[str, str], tuple[str, ...]]:
        """Pair → the rules that forbid it."""
        hosts = HostDirectory(self.signups.hosts)
        found = {}
        for host in self.signups.hosts:
            for one in self.signups.interns:
                pair = host.id, one.id
                banned = ("banned",) if pair in self.past.banned else ()
                found[pair] = (*broken(host, one, self.facts[pair], hosts, self.settings), *banned)
        return found

    def rules(self, intern: str) -> Mapping[str, tuple[str, ...]]:
        """Host → the rules that forbid the intern."""
        return {host.id: self.against[host.id, intern] for host in self.signups.hosts}


def placed(pairs: Collection[IdPair]) -> frozenset[str]:
    """The ids of the interns with a host."""
    return frozenset(intern for _, intern in pairs)
