"""The best matching by trying them all, as the definitions say: for tests of small rounds."""

from itertools import combinations

from praktik_cli.directory import HostDirectory
from praktik_cli.domain.run import Match
from praktik_cli.domain.signup import Signups
from praktik_cli.facts import pair_facts
from praktik_cli.settings import Settings
from praktik_cli.verifying.goals import GOALS
from praktik_cli.verifying.points import points
from praktik_cli.verifying.verify import verify


def all_matchings(signups: Signups, settings: Settings) -> list[tuple[Match, ...]]:
    """Every matching that verification accepts, the empty one too."""
    directory = HostDirectory(signups.hosts)
    possible = []
    for host in signups.hosts:
        for intern in signups.interns:
            breakdown = points(host, intern, pair_facts(host, intern, directory), settings)
            match = Match(host.id, intern.id, sum(breakdown.values()), breakdown)
            if not verify(signups, settings, [match], []) or host.min_interns > 1:
                possible.append(match)
    return [
        chosen
        for size in range(len(possible) + 1)
        for chosen in combinations(possible, size)
        if not verify(signups, settings, chosen, [])
    ]


def best_values(signups: Signups, settings: Settings) -> dict[str, int]:
    """The value of each goal in order, each the most that keeps the ones before."""
    hosts = {host.id: host for host in signups.hosts}
    interns = {intern.id: intern for intern in signups.interns}
    left = [
        [(hosts[match.host], interns[match.intern], match.points) for match in matching]
        for matching in all_matchings(signups, settings)
    ]
    best = {}
    for name in (*settings.goals.order, "lottery"):
        best[name] = max(GOALS[name](matching, settings) for matching in left)
        left = [matching for matching in left if GOALS[name](matching, settings) == best[name]]
    return best
