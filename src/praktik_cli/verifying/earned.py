"""What pairs earn and what a matching reaches, counted anew from the sign-ups."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from praktik_cli.directory import HostDirectory
from praktik_cli.domain.past import IdPair, Past
from praktik_cli.domain.report import PairFacts
from praktik_cli.domain.run import Match
from praktik_cli.domain.signup import Host, Intern, Signups
from praktik_cli.facts import pair_facts
from praktik_cli.settings import Settings
from praktik_cli.verifying.goals import GOALS
from praktik_cli.verifying.points import points


@dataclass(frozen=True)
class Earned:
    """Values pairs and matchings of ``signups`` by ``settings``."""

    signups: Signups
    settings: Settings

    @cached_property
    def hosts(self) -> Mapping[str, Host]:
        """Id → host."""
        return {host.id: host for host in self.signups.hosts}

    @cached_property
    def interns(self) -> Mapping[str, Intern]:
        """Id → intern."""
        return {intern.id: intern for intern in self.signups.interns}

    def facts(self, host: str, intern: str) -> PairFacts:
        """What is true of a pair that takes part."""
        return pair_facts(self.hosts[host], self.interns[intern], self._directory)

    def match(self, pair: IdPair) -> Match | None:
        """The pair as a match with its points; ``None`` when one of the two takes no part."""
        host, intern = pair
        if host not in self.hosts or intern not in self.interns:
            return None
        breakdown = points(self.hosts[host], self.interns[intern], self.facts(host, intern), self.settings)
        return Match(host, intern, sum(breakdown.values()), breakdown)

    def goals(self, matches: Sequence[Match], past: Past) -> dict[str, int]:
        """Goal → what ``matches`` reach of it, in order, the lottery last."""
        scored = [(self.hosts[match.host], self.interns[match.intern], match.points) for match in matches]
        return {name: GOALS[name](scored, self.settings, past) for name in (*self.settings.goals.order, "lottery")}

    @cached_property
    def _directory(self) -> HostDirectory:
        return HostDirectory(self.signups.hosts)
