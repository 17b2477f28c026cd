"""Is it true what those without a place are told? Every certificate again, from the sign-ups alone."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from praktik_cli.directory import HostDirectory
from praktik_cli.domain.certificate import TightSet
from praktik_cli.domain.past import Past
from praktik_cli.domain.problem import capacity
from praktik_cli.domain.run import Match, Unplaced
from praktik_cli.domain.signup import Host, Intern, Signups
from praktik_cli.facts import pair_facts
from praktik_cli.naming import organisation_key
from praktik_cli.settings import Settings
from praktik_cli.verifying.pair_rules import broken
from praktik_cli.verifying.problems import Violation


class Rulings(Protocol):
    """What the rules on pairs say of an intern, by ids."""

    def possible(self, intern: str) -> frozenset[str]:
        """The hosts that no rule forbids."""

    def forbidding(self, host: str, intern: str) -> tuple[str, ...]:
        """The required rules that forbid the pair."""


class PlainRulings:
    """The rules on pairs by their plain definitions, one pair at a time: about 25 µs each."""

    def __init__(self, signups: Signups, settings: Settings, past: Past) -> None:
        self._hosts, self._settings, self._past = signups.hosts, settings, past
        self._interns = {intern.id: intern for intern in signups.interns}
        self._directory = HostDirectory(signups.hosts)
        self._known: dict[str, dict[str, tuple[str, ...]]] = {}

    def possible(self, intern: str) -> frozenset[str]:
        """The hosts that no rule forbids."""
        return frozenset(host for host, rules in self._rules(intern).items() if not rules)

    def forbidding(self, host: str, intern: str) -> tuple[str, ...]:
        """The required rules that forbid the pair."""
        return self._rules(intern)[host]

    def _rules(self, intern: str) -> Mapping[str, tuple[str, ...]]:
        if intern not in self._known:
            self._known[intern] = {host.id: self._broken(host, self._interns[intern]) for host in self._hosts}
        return self._known[intern]

    def _broken(self, host: Host, intern: Intern) -> tuple[str, ...]:
        facts = pair_facts(host, intern, self._directory)
        banned = ("banned",) if (host.id, intern.id) in self._past.banned else ()
        return (*broken(host, intern, facts, self._directory, self._settings), *banned)


def verify_unplaced(
    signups: Signups,
    settings: Settings,
    matches: Sequence[Match],
    told: tuple[Sequence[Unplaced], Sequence[TightSet]],
    rulings: Rulings,
) -> tuple[Violation, ...]:
    """Everybody without a match who is told nothing, and every certificate that is not true.

    Args:
        signups: those who take part.
        settings: of the round.
        matches: the matching.
        told: what everybody without a match is told, and the tight sets that this refers to.
        rulings: what the rules on pairs say, such as ``PlainRulings``.
    """
    left = {intern.id for intern in signups.interns} - {match.intern for match in matches}
    unplaced, tight_sets = told
    times = Counter(why.intern for why in unplaced)
    return (
        *(Violation("unplaced", interns=(one,)) for one in sorted(left ^ times.keys())),
        *(Violation("unplaced", interns=(one,)) for one, often in sorted(times.items()) if often > 1),
        *_wrong_sets(signups, settings, tight_sets, rulings),
        *(violation for why in unplaced if why.intern in left for violation in _wrong(why, tight_sets, rulings)),
    )


def _wrong(why: Unplaced, tight_sets: Sequence[TightSet], rulings: Rulings) -> Iterator[Violation]:
    """What is not so in what one intern is told."""
    hosts = rulings.possible(why.intern)
    named = {place.host for place in why.no_room}
    proof = None if why.tight_set is None else tight_sets[why.tight_set]
    is_so = (
        named <= hosts,
        why.possible == len(hosts),
        (why.reason == "no_admissible_host") == (not hosts),
        (why.reason in {"hosts_full", "tight_set"}) == (proof is not None),
        proof is None or why.intern in proof.interns,
        why.reason != "hosts_full" or (proof is not None and hosts == set(proof.hosts)),
        all(rulings.forbidding(miss.host, why.intern) == (miss.rule,) for miss in why.near),
    )
    if not all(is_so):
        yield Violation("unplaced", interns=(why.intern,))


def _wrong_sets(
    signups: Signups, settings: Settings, tight_sets: Sequence[TightSet], rulings: Rulings
) -> Iterator[Violation]:
    """T is tight: N(i) ⊆ H for every i ∈ I, and Σ_{h ∈ H} places(h, I) < |I|."""
    hosts = {host.id: host for host in signups.hosts}
    interns = {intern.id: intern for intern in signups.interns}
    for tight in tight_sets:
        at: dict[str, list[Intern]] = {host: [] for host in tight.hosts}
        is_closed = True
        for one in set(tight.interns):
            possible = rulings.possible(one)
            is_closed = is_closed and bool(possible) and possible <= at.keys()
            for host in possible & at.keys():
                at[host].append(interns[one])
        places = sum(_most(hosts[host], able, settings) for host, able in at.items())
        if not is_closed or places != tight.places or places >= len(set(tight.interns)):
            yield Violation("tight_set", tight.hosts, tight.interns, tight.places, places)


def _most(host: Host, able: Sequence[Intern], settings: Settings) -> int:
    """The most of ``able`` that ``host`` can take: at most so many of an organisation, of a sector, in all."""
    room = capacity(host, settings)
    if host.min_interns > room:
        return 0
    employers = Counter((intern.sector, organisation_key(intern.organisation)) for intern in able)
    of_sector: Counter[str] = Counter()
    for (sector, _), count in employers.items():
        of_sector[sector] += _limited(count, settings.rules.same_organisation_per_host)
    return min(room, sum(_limited(count, settings.rules.same_sector_per_host) for count in of_sector.values()))


def _limited(count: int, limit: int) -> int:
    return min(count, limit) if limit else count
