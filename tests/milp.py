"""The best matching by mixed integer programming, as the definitions say: an independent judge of the solver.

The rules are written down from ``facts`` and ``verifying``, and solved by HiGHS instead of CP-SAT. Its floats are never
believed: every value is counted again on the rounded matching, and verification has to accept that matching.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import combinations, pairwise
from math import ceil

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, OptimizeResult, milp
from scipy.sparse import csr_array

from praktik_cli.companions import travel_groups
from praktik_cli.directory import HostDirectory
from praktik_cli.domain.past import FIRST_ROUND, Past
from praktik_cli.domain.problem import capacity, placements
from praktik_cli.domain.report import PairFacts
from praktik_cli.domain.run import Match
from praktik_cli.domain.signup import ALL_WEEK, Host, Intern, Signups
from praktik_cli.facts import pair_facts
from praktik_cli.naming import fold, organisation_key
from praktik_cli.quotas import has_value
from praktik_cli.settings import Settings
from praktik_cli.verifying.goals import GOALS, lottery
from praktik_cli.verifying.pair_rules import broken
from praktik_cli.verifying.points import points
from praktik_cli.verifying.verify import verify

_OPTIMAL, _INFEASIBLE = 0, 2


class NoVerdictError(Exception):
    """HiGHS needed more than its time, or its floats led it astray: it contradicts itself."""


@dataclass(frozen=True)
class Best:
    """What the best matching reaches.

    Attributes:
        values: goal → its value, in the order of the goals, the lottery last.
        pairs: the matching as ids of a host and an intern.
    """

    values: dict[str, int]
    pairs: frozenset[tuple[str, str]]


@dataclass(frozen=True)
class _Pair:
    host: Host
    intern: Intern
    facts: PairFacts
    match: Match


def best(
    signups: Signups,
    settings: Settings,
    past: Past = FIRST_ROUND,
    seconds: float = 60.0,
    with_lottery: bool = True,
    *,
    needed: frozenset[str] = frozenset(),
) -> Best | None:
    """The best matching of a round; ``None`` when none satisfies the rules.

    Args:
        needed: ids of interns who must have a host.

    Raises:
        NoVerdictError: one of its steps took more than ``seconds``, or contradicts those before.
    """
    pairs = _admissible(signups, settings, past)
    if past.locked - {(pair.host.id, pair.intern.id) for pair in pairs}:
        return None
    if needed - {pair.intern.id for pair in pairs}:
        return None
    program = _Program(seconds)
    _write_rules(program, pairs, signups, settings, past)
    for intern in sorted(needed):
        program.at_least({("placed", intern): 1}, 1)
    chosen = program.maximise({})
    if chosen is None:
        return None
    values = {}
    for name in (*settings.goals.order, *(["lottery"] if with_lottery else [])):
        if name == "worst_off":
            chosen = _raise_lowest(program, pairs) or chosen
        else:
            sum_ = _goal(name, pairs, settings, past)
            chosen = program.maximise(sum_, is_possible=True) or frozenset()
            program.at_least(sum_, sum(factor for key, factor in sum_.items() if key in chosen))
        values[name] = _value(name, pairs, chosen, settings, past)
    matching = [pair.match for pair in pairs if _meets(pair) in chosen]
    if verify(signups, settings, matching, [], past):
        raise NoVerdictError("its matching breaks a rule")
    if values != {name: _value(name, pairs, chosen, settings, past) for name in values}:
        raise NoVerdictError("its matching does not keep the goals before the last")
    return Best(values, frozenset((match.host, match.intern) for match in matching))


def most_placed(signups: Signups, settings: Settings, past: Past, interns: Sequence[str]) -> int:
    """How many of ``interns`` can have a host at the most, were nobody else there, nor share, quota or lock."""
    rules = settings.rules.model_copy(update={"quota": (), "min_cross_sector_share": 0.0})
    goals = settings.goals.model_copy(update={"order": ("placed",)})
    alone = Signups(signups.hosts, tuple(one for one in signups.interns if one.id in interns))
    plain = settings.model_copy(update={"rules": rules, "goals": goals})
    found = best(alone, plain, replace(past, locked=frozenset()), with_lottery=False)
    assert found is not None
    return found.values["placed"]


def _admissible(signups: Signups, settings: Settings, past: Past) -> list[_Pair]:
    directory = HostDirectory(signups.hosts)
    pairs = []
    for host in signups.hosts:
        for intern in signups.interns:
            facts = pair_facts(host, intern, directory)
            if (host.id, intern.id) not in past.banned and not broken(host, intern, facts, directory, settings):
                earned = points(host, intern, facts, settings)
                pairs.append(_Pair(host, intern, facts, Match(host.id, intern.id, sum(earned.values()), earned)))
    return pairs


class _Program:
    """Binary variables, named by what they say, and rows over them."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._column: dict[Hashable, int] = {}
        self._rows: list[tuple[Mapping[Hashable, int], float, float]] = []

    def between(self, sum_: Mapping[Hashable, int], least: float = -np.inf, most: float = np.inf) -> None:
        """Require ``least`` ≤ the sum ≤ ``most``."""
        for key in sum_:
            self._column.setdefault(key, len(self._column))
        if sum_ or least > 0 or most < 0:
            self._rows.append((dict(sum_), least, most))

    def at_least(self, sum_: Mapping[Hashable, int], least: int) -> None:
        self.between(sum_, least=least)

    def at_most(self, sum_: Mapping[Hashable, int], most: int) -> None:
        self.between(sum_, most=most)

    def implies(self, one: Hashable, other: Hashable) -> None:
        self.at_most({one: 1, other: -1}, 0)

    def trial(self) -> "_Program":
        """The same program, to be asked what more it allows."""
        other = _Program(self._seconds)
        other._column, other._rows = dict(self._column), list(self._rows)
        return other

    def maximise(self, sum_: Mapping[Hashable, int], *, is_possible: bool = False) -> frozenset[Hashable] | None:
        """What is true where the sum is highest; ``None`` when the rows cannot all be kept.

        Args:
            is_possible: a matching is known to keep the rows, so that finding none is an error of floats.
        """
        if any(not row and (least > 0 or most < 0) for row, least, most in self._rows):
            return None
        if not self._column:
            return frozenset()
        for key in sum_:
            self._column.setdefault(key, len(self._column))
        worth = np.zeros(len(self._column))
        for key, factor in sum_.items():
            worth[self._column[key]] = -factor
        answers = {_OPTIMAL} if is_possible else {_OPTIMAL, _INFEASIBLE}
        # Presolve errs now and then, and HiGHS without it does not.
        tried = (self._solved(worth, presolve=presolve) for presolve in (True, False))
        result = next((result for result in tried if result.status in answers), None)
        if result is None:
            raise NoVerdictError("no answer, with presolve or without")
        if result.status == _INFEASIBLE:
            return None
        return frozenset(key for key, column in self._column.items() if round(result.x[column]) == 1)

    def _solved(self, worth: NDArray[np.float64], *, presolve: bool) -> OptimizeResult:
        return milp(
            worth,
            integrality=np.ones(len(worth)),
            bounds=Bounds(0, 1),
            constraints=self._constraint(),
            options={"mip_rel_gap": 0.0, "time_limit": self._seconds, "presolve": presolve},
        )

    def _constraint(self) -> list[LinearConstraint]:
        entries = [
            (number, self._column[key], factor)
            for number, (row, _, _) in enumerate(self._rows)
            for key, factor in row.items()
        ]
        if not entries:
            return []
        rows, columns, factors = zip(*entries, strict=True)
        matrix = csr_array((factors, (rows, columns)), shape=(len(self._rows), len(self._column)))
        least, most = zip(*[(least, most) for _, least, most in self._rows], strict=True)
        return [LinearConstraint(matrix, least, most)]


def _meets(pair: _Pair) -> Hashable:
    return ("meets", pair.host.id, pair.intern.id)


def _by(pairs: Iterable[_Pair], key: Callable[[_Pair], Hashable]) -> dict[Hashable, list[_Pair]]:
    grouped = defaultdict(list)
    for pair in pairs:
        grouped[key(pair)].append(pair)
    return grouped


def _count(pairs: Iterable[_Pair]) -> dict[Hashable, int]:
    return {_meets(pair): 1 for pair in pairs}


def _write_rules(program: _Program, pairs: Sequence[_Pair], signups: Signups, settings: Settings, past: Past) -> None:
    for pair in pairs:
        program.implies(_meets(pair), ("used", pair.host.id))
        program.implies(_meets(pair), ("placed", pair.intern.id))
        if (pair.host.id, pair.intern.id) in past.locked:
            program.at_least({_meets(pair): 1}, 1)
    for guests in _by(pairs, lambda pair: pair.host.id).values():
        _write_host(program, guests, settings)
    for trips in _by(pairs, lambda pair: pair.intern.id).values():
        _write_intern(program, trips, settings)
    _write_share(program, pairs, settings)
    for quota in settings.rules.quota:
        counted = [pair for pair in pairs if has_value(getattr(pair, quota.side), quota, settings.programme.week)]
        program.between(_count(counted), quota.min, np.inf if quota.max is None else quota.max)
    for group in travel_groups(signups.interns).groups:
        _TOGETHER[settings.rules.together](program, pairs, group)


def _write_host(program: _Program, guests: Sequence[_Pair], settings: Settings) -> None:
    host = guests[0].host
    program.at_most(_count(guests), capacity(host, settings))
    program.at_least(_count(guests) | {("used", host.id): -max(host.min_interns, 1)}, 0)
    for limit, key in (
        (settings.rules.same_sector_per_host, lambda pair: pair.intern.sector),
        (settings.rules.same_organisation_per_host, lambda pair: organisation_key(pair.intern.organisation)),
    ):
        for alike in _by(guests, key).values() if limit else ():
            program.at_most(_count(alike), limit)


def _write_intern(program: _Program, trips: Sequence[_Pair], settings: Settings) -> None:
    """Disjoint days exist if and only if Σ (need − days outside D)⁺ ≤ |D| for every set D of days.

    Source: max-flow min-cut on placements → days, each day once.
    """
    intern = trips[0].intern
    program.at_most(_count(trips), placements(intern, settings))
    program.at_least(_count(trips) | {("placed", intern.id): -1}, 0)
    for size in range(len(ALL_WEEK) + 1) if placements(intern, settings) > 1 else ():
        for days in combinations(ALL_WEEK, size):
            program.at_most({_meets(pair): inside for pair in trips if (inside := _falls_into(pair, days)) > 0}, size)


def _falls_into(pair: _Pair, days: tuple[int, ...]) -> int:
    outside = sum(day not in days for day in pair.facts.weekdays)
    return min(pair.facts.need, len(pair.facts.weekdays)) - outside


def _write_share(program: _Program, pairs: Sequence[_Pair], settings: Settings) -> None:
    """The share is raised to the next one that so many matches can have: floats do not bear the factors of 0.333333."""
    written = Fraction(str(settings.rules.min_cross_sector_share))
    most = sum({pair.host.id: capacity(pair.host, settings) for pair in pairs}.values())
    share = min((Fraction(ceil(written * matches), matches) for matches in range(1, most + 1)), default=Fraction(0))
    if share:
        least, of = share.numerator, share.denominator
        program.at_least({_meets(pair): of * pair.facts.cross_sector - least for pair in pairs}, 0)


def _same_host(program: _Program, pairs: Sequence[_Pair], group: Sequence[str]) -> None:
    known = {_meets(pair) for pair in pairs}
    for host in {pair.host.id for pair in pairs}:
        for one, other in pairwise(group):
            row = {("meets", host, one): 1, ("meets", host, other): -1}
            program.between({key: factor for key, factor in row.items() if key in known}, 0, 0)


def _same_municipality(program: _Program, pairs: Sequence[_Pair], group: Sequence[str]) -> None:
    going = {pair.intern.id for pair in pairs}
    for one, other in pairwise(group):
        row = {("placed", one): 1, ("placed", other): -1}
        program.between({key: factor for key, factor in row.items() if key[1] in going}, 0, 0)
    towns = set()
    for pair in pairs:
        if pair.intern.id in group:
            town = ("town", group, pair.host.municipality or (pair.host.country, fold(pair.host.place)))
            towns.add(town)
            program.implies(_meets(pair), town)
    program.at_most(dict.fromkeys(towns, 1), 1)


_TOGETHER = {
    "same_host": _same_host,
    "same_municipality": _same_municipality,
    "ignore": lambda _program, _pairs, _group: None,
}


def _goal(name: str, pairs: Sequence[_Pair], settings: Settings, past: Past) -> dict[Hashable, int]:
    if name in {"placed", "waited"}:
        return {("placed", pair.intern.id): 1 for pair in pairs if name == "placed" or pair.intern.waited}
    if name == "hosts_used":
        return {("used", pair.host.id): 1 for pair in pairs}
    if name == "kept":
        return _count(pair for pair in pairs if (pair.host.id, pair.intern.id) in past.matched)
    if name == "points":
        return {_meets(pair): pair.match.points for pair in pairs}
    return {_meets(pair): lottery([(pair.host, pair.intern, 0)], settings, past) for pair in pairs}


def _raise_lowest(program: _Program, pairs: Sequence[_Pair]) -> frozenset[Hashable] | None:
    """Ask for the highest number of points that every match of at least one can have; ``None`` if that is 0.

    What allows a higher number allows a lower one, so halving finds it.
    """
    levels = sorted({pair.match.points for pair in pairs} - {0})
    best = None
    low, high = 0, len(levels)
    while low < high:
        middle = (low + high) // 2
        trial = program.trial()
        _write_lowest(trial, pairs, levels[middle])
        if (chosen := trial.maximise({})) is None:
            high = middle
        else:
            best, low = chosen, middle + 1
    if low:
        _write_lowest(program, pairs, levels[low - 1])
    return best


def _write_lowest(program: _Program, pairs: Sequence[_Pair], least: int) -> None:
    program.at_most(_count(pair for pair in pairs if pair.match.points < least), 0)
    program.at_least(_count(pairs), 1)


def _value(name: str, pairs: Sequence[_Pair], chosen: frozenset[Hashable], settings: Settings, past: Past) -> int:
    scored = [(pair.host, pair.intern, pair.match.points) for pair in pairs if _meets(pair) in chosen]
    return GOALS[name](scored, settings, past)
