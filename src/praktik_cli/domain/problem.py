"""The problem: who may meet whom, and what each meeting is worth."""

from dataclasses import dataclass

from praktik_cli.domain.pairs import Pairs
from praktik_cli.domain.past import FIRST_ROUND, Past
from praktik_cli.domain.signup import Host, Intern
from praktik_cli.settings import Settings


@dataclass(frozen=True)
class Problem:
    """Hosts, interns and the admissible pairs between them.

    Attributes:
        hosts: ordered by id; a pair names a host by its position here.
        interns: ordered by id; a pair names an intern by its position here.
        settings: the settings that it was built with.
        pairs: who may meet whom, and for how many points.
        groups: people who travel together, as positions of interns; each at least two, nobody in two groups.
        locked: pairs (host, intern) that must be matches.
        matched: pairs (host, intern) of the last round, which the goal ``kept`` holds on to.
        past: what earlier rounds decided, by ids; ``locked``, ``matched`` and ``pairs`` follow it.
        needed: interns who must get a place; nobody, unless it is asked what that would cost.
    """

    hosts: tuple[Host, ...]
    interns: tuple[Intern, ...]
    settings: Settings
    pairs: Pairs
    groups: tuple[tuple[int, ...], ...] = ()
    locked: frozenset[tuple[int, int]] = frozenset()
    matched: frozenset[tuple[int, int]] = frozenset()
    past: Past = FIRST_ROUND
    needed: frozenset[int] = frozenset()

    def capacity(self, host: int) -> int:
        """The most interns that the host at position ``host`` can get."""
        return capacity(self.hosts[host], self.settings)

    def placements(self, intern: int) -> int:
        """The most hosts that the intern at position ``intern`` can visit."""
        return placements(self.interns[intern], self.settings)


def capacity(host: Host, settings: Settings) -> int:
    """The most interns that ``host`` can get: its own number, never above the programme's."""
    return min(host.capacity, settings.programme.max_interns_per_host)


def placements(intern: Intern, settings: Settings) -> int:
    """The most hosts that ``intern`` can visit: the sign-up's number, else the programme's."""
    return intern.placements or settings.programme.placements_per_intern
