"""Blocking pairs by their definition, one pair at a time, with the rules and goals that verification knows."""

from collections.abc import Sequence
from random import Random

from factories import host, intern
from praktik_cli.directory import HostDirectory
from praktik_cli.domain.past import Past
from praktik_cli.domain.problem import Problem, placements
from praktik_cli.domain.quality import BlockingPair
from praktik_cli.domain.run import Match
from praktik_cli.domain.signup import Days, Host, Intern, Signups
from praktik_cli.facts import pair_facts
from praktik_cli.settings import SIDE_OF, Settings
from praktik_cli.verifying.goals import GOALS
from praktik_cli.verifying.pair_rules import broken
from praktik_cli.verifying.points import points
from praktik_cli.verifying.sides import HOST_RULES
from praktik_cli.verifying.verify import verify
from strategies import EMPLOYERS, SECTORS, TOPICS, TOWNS
from strategies import GOALS as ORDER

AT_THE_HOST = ("capacity", "same_sector_per_host", "same_organisation_per_host")
IN_ORDER = ("locked", "min_interns", "overlapping_days", "together", "quota", "min_cross_sector_share")


class Round:
    """A round and a matching of it."""

    def __init__(self, signups: Signups, settings: Settings, past: Past, matches: Sequence[Match]) -> None:
        self.signups, self.settings, self.past, self.matches = signups, settings, past, tuple(matches)
        self.hosts = {host.id: host for host in signups.hosts}
        self.interns = {intern.id: intern for intern in signups.interns}
        self.directory = HostDirectory(signups.hosts)

    def match(self, host: Host, intern: Intern) -> Match:
        """The two as a match."""
        earned = points(host, intern, pair_facts(host, intern, self.directory), self.settings)
        return Match(host.id, intern.id, sum(earned.values()), earned)

    def goals(self, matches: Sequence[Match]) -> list[tuple[str, int]]:
        """Every goal in order, the lottery last."""
        scored = [(self.hosts[match.host], self.interns[match.intern], match.points) for match in matches]
        order = (*self.settings.goals.order, "lottery")
        return [(name, GOALS[name](scored, self.settings, self.past)) for name in order]

    def blocking(self, *, is_drawn: bool) -> set[BlockingPair]:
        """Every blocking pair."""
        matched = {(match.host, match.intern) for match in self.matches}
        possible = [
            self.match(host, intern)
            for host in self.signups.hosts
            for intern in self.signups.interns
            if (host.id, intern.id) not in matched | self.past.banned
            and not broken(host, intern, pair_facts(host, intern, self.directory), self.directory, self.settings)
        ]
        return {pair for match in possible if (pair := self._pair(match, is_drawn=is_drawn))}

    def _pair(self, new: Match, *, is_drawn: bool) -> BlockingPair | None:
        trips = [match for match in self.matches if match.intern == new.intern]
        left = None
        if len(trips) >= placements(self.interns[new.intern], self.settings):
            left = min(trips, key=lambda match: own(match, "intern"))
            if own(left, "intern") >= own(new, "intern"):
                return None
        guests = [match for match in self.matches if match.host == new.host]
        ousted = None
        if not self._fits(new, guests):
            worse = [one for one in guests if own(one, "host") < own(new, "host")]
            worse = [one for one in worse if self._fits(new, [other for other in guests if other != one])]
            if not worse:
                return None
            ousted = min(worse, key=lambda match: own(match, "host"))
        after = [match for match in self.matches if match not in (left, ousted)] + [new]
        because, change = self._because(after, is_drawn=is_drawn)
        return BlockingPair(
            host=new.host,
            intern=new.intern,
            host_gain=own(new, "host") - (own(ousted, "host") if ousted else 0),
            intern_gain=own(new, "intern") - (own(left, "intern") if left else 0),
            leaves=left.host if left else None,
            ousts=ousted.intern if ousted else None,
            because=because,
            change=change,
        )

    def _fits(self, new: Match, guests: Sequence[Match]) -> bool:
        interns = [self.interns[match.intern] for match in (*guests, new)]
        return all(HOST_RULES[rule](self.hosts[new.host], interns, self.settings) for rule in AT_THE_HOST)

    def _because(self, after: Sequence[Match], *, is_drawn: bool) -> tuple[str, int]:
        violated = {violation.rule for violation in verify(self.signups, self.settings, after, [], self.past)}
        assert violated <= set(IN_ORDER)
        for rule in IN_ORDER:
            if rule in violated:
                return rule, 0
        for (name, before), (_, value) in zip(self.goals(self.matches), self.goals(after), strict=True):
            if name == "lottery":
                return (("lottery" if value < before else "tie") if is_drawn else "not_proven"), 0
            if value != before:
                return (name, value - before) if value < before else ("not_proven", 0)
        raise AssertionError


def own(match: Match, side: str) -> int:
    """What one side has of a match."""
    return sum(earned for name, earned in match.breakdown.items() if SIDE_OF[name] in (side, "both"))


def some_matching(round_: Round, problem: Problem, seed: int) -> tuple[Match, ...] | None:
    """Pairs taken at random for as long as the rules hold; ``None`` where that leads nowhere."""
    pairs = list(zip(*(values.tolist() for values in problem.pairs.all()), strict=True))
    Random(seed).shuffle(pairs)
    chosen: tuple[Match, ...] = ()
    for at, guest in pairs:
        more = (*chosen, round_.match(problem.hosts[at], problem.interns[guest]))
        if not verify(round_.signups, round_.settings, more, [], round_.past):
            chosen = more
    return None if verify(round_.signups, round_.settings, chosen, [], round_.past) else chosen


def lively(seed: int) -> tuple[Signups, Settings, Past]:
    """A small round in which nearly everybody may meet everybody and most have somebody they would rather have."""
    chance = Random(seed)
    hosts = [_host(chance, f"H{n}") for n in range(chance.randint(1, 4))]
    interns = [_intern(chance, f"I{n}") for n in range(chance.randint(1, 6))]
    ids = [(one.id, other.id) for one in hosts for other in interns]
    past = Past(
        locked=frozenset(chance.sample(ids, chance.choice((0, 0, 0, 0, 1)))),
        matched=frozenset(chance.sample(ids, chance.choice((0, len(ids) // 2)))),
    )
    return Signups(tuple(hosts), tuple(interns)), _settings(chance), past


def _host(chance: Random, id: str) -> Host:  # noqa: A002
    capacity = chance.randint(1, 3)
    return host(
        id,
        capacity=capacity,
        min_interns=min(capacity, chance.choice((1, 1, 1, 1, 1, 2))),
        sector=chance.choice(SECTORS[:2]),
        municipality=chance.choice((*TOWNS[:2], None)),
        topics=tuple(chance.sample(TOPICS, 3)),
        wanted_sectors=tuple(chance.sample(SECTORS[:2], chance.randint(0, 2))),
        days=chance.choice((Days(1, 5), Days(2, 3), Days(3, 3))),
        languages=("da", "en"),
    )


def _intern(chance: Random, id: str) -> Intern:  # noqa: A002
    return intern(
        id,
        sector=chance.choice(SECTORS[:2]),
        organisation=chance.choice(EMPLOYERS),
        topics=tuple(chance.sample(TOPICS, 3)),
        wanted_hosts=(f"H{chance.randrange(4)}",),
        placements=chance.choice((1, 2)),
        waited=chance.random() < 0.4,
        together_with=(f"I{chance.randrange(5)}",) if chance.random() < 0.1 else (),
    )


def _settings(chance: Random) -> Settings:
    quota = {
        "side": chance.choice(("host", "intern")),
        "field": "sector",
        "value": chance.choice(SECTORS[:2]),
        "min": chance.choice((0, 1)),
        "max": chance.choice((None, 2)),
    }
    rules = {
        "same_sector_per_host": chance.randint(0, 2),
        "min_cross_sector_share": chance.choice((0.0, 0.0, 0.5, 0.6)),
        "together": chance.choice(("same_host", "same_municipality", "ignore")),
        "quota": [quota] if chance.random() < 0.4 else [],
    }
    order = chance.sample(ORDER, chance.choice((1, 2, 4, 6)))
    return Settings.model_validate({"rules": rules, "goals": {"order": order}})
