"""What can be said of one host or intern without solving again."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Final

import numpy as np

from praktik_cli.directory import HostDirectory
from praktik_cli.domain.explanation import Explanation, Other, Places
from praktik_cli.domain.pairs import FORBIDDEN
from praktik_cli.domain.problem import Problem, capacity
from praktik_cli.domain.report import MatchLine, MatchReport, UnplacedLine
from praktik_cli.domain.signup import Host, Intern
from praktik_cli.explaining.fewer import short_of
from praktik_cli.explaining.groups import Groups
from praktik_cli.explaining.rooms import BECAUSE, Rooms
from praktik_cli.facts import pair_facts
from praktik_cli.settings import CRITERIA
from praktik_cli.week import share_week

MOST_OTHERS: Final = 5
# What is true of one match more, not of a match in place of another.
_OF_THE_WHOLE: Final = frozenset({"quota", "min_cross_sector_share"})

Pair = tuple[int, int]


class Explainer:
    """Explains the hosts and interns of a run, one at a time.

    Args:
        report: the run and its people.
        problem: the same round as a problem.
    """

    def __init__(self, report: MatchReport, problem: Problem) -> None:
        self._report, self._problem = report, problem
        self._rooms = Rooms(problem, report.run.matches)
        self._groups = Groups(self._rooms)
        self._matched = {(line.host.id, line.intern.id) for line in report.matches}
        self._hosts_of: dict[str, list[Host]] = defaultdict(list)
        for line in report.matches:
            self._hosts_of[line.intern.id].append(line.host)

    def of_intern(self, intern: Intern) -> Explanation:
        """Where the intern goes, or why nowhere, and the best of the other hosts."""
        me = self._problem.interns.index(intern)
        points = self._problem.pairs.points(me, me + 1)[0].astype(np.int64)
        best = [(host, me) for host in _best_first(points)]
        matches = tuple(line for line in self._report.matches if line.intern.id == intern.id)
        met = min(
            (line.facts.wish_rank for line in matches if line.facts.wish_rank), default=len(intern.wanted_hosts) + 1
        )
        ranked = (_rank(self._directory, host, intern) for host in self._problem.hosts)
        better = sorted((rank, host) for host, rank in enumerate(ranked) if rank and rank < met)
        others = self._not_matched(best)[:MOST_OTHERS]
        wished = [pair for pair in self._not_matched((host, me) for _, host in better) if pair not in others]
        unplaced = next((line for line in self._report.unplaced if line.intern.id == intern.id), None)
        return Explanation(
            run=self._report.run,
            signup=intern,
            matches=matches,
            wished=self._others(wished),
            others=self._others(others),
            possible=len(best),
            people=self._people,
            unplaced=unplaced,
            near=self._near(unplaced),
        )

    def of_host(self, host: Host) -> Explanation:
        """Who comes to the host, who wished to, and the best of those who could."""
        me = self._problem.hosts.index(host)
        everybody = np.arange(len(self._problem.interns))
        points = self._problem.pairs.points_of(np.full(len(everybody), me), everybody)
        best = [(me, intern) for intern in _best_first(points)]
        ranked = (_rank(self._directory, host, intern) for intern in self._problem.interns)
        hoping = sorted((rank, -points[intern], intern) for intern, rank in enumerate(ranked) if rank)
        wished = self._not_matched((me, intern) for *_, intern in hoping)
        places = self._places(me)
        others = [pair for pair in self._not_matched(best) if pair not in wished] if places.free else []
        return Explanation(
            run=self._report.run,
            signup=host,
            matches=tuple(line for line in self._report.matches if line.host.id == host.id),
            wished=self._others(wished),
            others=self._others(others[:MOST_OTHERS]),
            possible=len(best),
            people=self._people,
            places=places,
        )

    def _not_matched(self, pairs: Iterable[Pair]) -> list[Pair]:
        hosts, interns = self._problem.hosts, self._problem.interns
        return [pair for pair in pairs if (hosts[pair[0]].id, interns[pair[1]].id) not in self._matched]

    def _near(self, unplaced: UnplacedLine | None) -> tuple[Other, ...]:
        positions = {host.id: position for position, host in enumerate(self._problem.hosts)}
        if unplaced is None:
            return ()
        me = self._problem.interns.index(unplaced.intern)
        return self._others([(positions[miss.host], me) for miss in unplaced.why.near[:MOST_OTHERS]])

    def _others(self, pairs: Sequence[Pair]) -> tuple[Other, ...]:
        hosts, interns = np.array(pairs, dtype=np.int64).reshape(-1, 2).T
        frame = self._problem.pairs.frame(hosts, interns)
        rows = zip(*(frame[name].tolist() for name in CRITERIA), strict=True)
        return tuple(
            self._other(pair, dict(zip(CRITERIA, row, strict=True))) for pair, row in zip(pairs, rows, strict=True)
        )

    def _other(self, pair: Pair, breakdown: Mapping[str, int]) -> Other:
        at, newcomer = pair
        host, intern = self._problem.hosts[at], self._problem.interns[newcomer]
        facts = pair_facts(host, intern, self._directory)
        days = (share_week([facts]) or ((),))[0]
        forbidden = self._problem.pairs.forbidding(at, newcomer)
        return Other(
            line=MatchLine(host, intern, sum(breakdown.values()), breakdown, "proposed", facts, days),
            forbidden=forbidden,
            because="open" if forbidden else self._because(pair),
            guests=tuple(self._rooms.guests(at)),
            instead=tuple(self._hosts_of.get(intern.id, ())),
        )

    def _because(self, pair: Pair) -> str:
        host, intern = pair
        because = self._besides(host, intern)
        is_placed = self._problem.interns[intern].id in self._hosts_of
        return "open" if is_placed and because in _OF_THE_WHOLE else because

    def _besides(self, host: int, intern: int) -> str:
        """What keeps the intern out on top of all matches, as ``NoRoom.because``."""
        return BECAUSE[self._groups.codes(intern, self._rooms.codes([intern]))[host]]

    def _fits_besides(self, host: int, intern: int) -> bool:
        """Whether one who has a place could also come to the host, with every match left as it is."""
        if self._problem.pairs.forbidding(host, intern) or self._besides(host, intern) != "open":
            return False
        guest = self._problem.interns[intern]
        trips = [line.facts for line in self._report.matches if line.intern.id == guest.id]
        return share_week([*trips, pair_facts(self._problem.hosts[host], guest, self._directory)]) is not None

    def _places(self, me: int) -> Places:
        positions = {intern.id: position for position, intern in enumerate(self._problem.interns)}
        waiting = [positions[line.intern.id] for line in self._report.unplaced]
        short = short_of(self._problem, self._report.run.matches, host=me)
        forbidding = {one: self._problem.pairs.forbidding(me, one) for one in waiting}
        return Places(
            capacity=capacity(self._problem.hosts[me], self._problem.settings),
            taken=len(self._rooms.guests(me)),
            waiting=len(waiting),
            forbidden=dict(Counter(rule for rules in forbidding.values() for rule in rules)),
            because=dict(Counter(self._because((me, one)) for one, rules in forbidding.items() if not rules)),
            short=len(short),
            fitting=sum(self._fits_besides(me, one) for one in short),
        )

    @cached_property
    def _directory(self) -> HostDirectory:
        return HostDirectory(self._problem.hosts)

    @cached_property
    def _people(self) -> Mapping[str, Intern]:
        return {intern.id: intern for intern in self._problem.interns}


def _best_first(points: "np.ndarray[tuple[int], np.dtype[np.int64]]") -> list[int]:
    """The positions of what is possible, the most points first."""
    order: list[int] = np.argsort(-points, kind="stable").tolist()
    return [position for position in order if points[position] != FORBIDDEN]


def _rank(directory: HostDirectory, host: Host, intern: Intern) -> int | None:
    """The place of the host among the intern's wished hosts, from 1; ``None`` when it is not wished."""
    return next((rank for rank, wish in enumerate(intern.wanted_hosts, 1) if host.id in directory.find(wish)), None)
