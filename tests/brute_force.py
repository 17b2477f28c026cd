"""The best matching by trying them all, as the definitions say: for tests of small rounds."""

from itertools import combinations

from praktik_cli.directory import HostDirectory
from praktik_cli.domain.past import FIRST_ROUND, Past
from praktik_cli.domain.run import Match
from praktik_cli.domain.signup import Signups
from praktik_cli.facts import pair_facts
from praktik_cli.settings import Settings
from praktik_cli.verifying.goals import GOALS
from praktik_cli.verifying.pair_rules import broken
from praktik_cli.verifying.points import points
from praktik_cli.verifying.verify import verify


def all_matchings(signups: Signups, settings: Settings, past: Past = FIRST_ROUND) -> list[tuple[Match, ...]]:
    """Every matching that verification accepts, the empty one too where no rule asks for matches."""
    directory = HostDirectory(signups.hosts)
    possible = []
    for host in signups.hosts:
        for intern in signups.interns:
            breakdown = points(host, intern, pair_facts(host, intern, directory), settings)
            match = Match(host.id, intern.id, sum(breakdown.values()), breakdown)
            if not broken(host, intern, pair_facts(host, intern, directory), directory, settings):
                possible.append(match)
    return [
        chosen
        for size in range(len(possible) + 1)
        for chosen in combinations(possible, size)
        if not verify(signups, settings, chosen, [], past)
    ]


def best_values(signups: Signups, settings: Settings, past: Past = FIRST_ROUND) -> dict[str, int]:
    """The value of each goal in order, each the most that keeps the ones before.

    Raises:
        ValueError: no matching satisfies the rules.
    """
    hosts = {host.id: host for host in signups.hosts}
    interns = {intern.id: intern for intern in signups.interns}
    left = [
        [(hosts[match.host], interns[match.intern], match.points) for match in matching]
        for matching in all_matchings(signups, settings, past)
    ]
    best = {}
    for name in (*settings.goals.order, "lottery"):
        best[name] = max(GOALS[name](matching, settings, past) for matching in left)
        left = [matching for matching in left if GOALS[name](matching, settings, past) == best[name]]
    return best
