"""The places of one host or intern after a no: who could take them, and what keeps the others out."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

import numpy as np

from praktik_cli.directory import HostDirectory
from praktik_cli.domain.alternates import Opening
from praktik_cli.domain.problem import Problem
from praktik_cli.domain.report import MatchLine, MatchReport
from praktik_cli.domain.signup import Host, Intern
from praktik_cli.explaining.matched import NOBODY
from praktik_cli.explaining.standby import POSSIBLE, Options, Standby
from praktik_cli.facts import pair_facts
from praktik_cli.settings import CRITERIA
from praktik_cli.week import share_week


class Openings:
    """Finds the openings of a run.

    Args:
        report: the run and its people.
        problem: the same round as a problem.
    """

    def __init__(self, report: MatchReport, problem: Problem) -> None:
        self._problem, self._matches = problem, report.run.matches
        self._standby = Standby(problem, report.run.matches)
        self._visits, self._there = self._standby.matched.visits, self._standby.matched.there
        self._directory = HostDirectory(problem.hosts)
        self._trips: dict[str, list[MatchLine]] = defaultdict(list)
        for line in report.matches:
            self._trips[line.intern.id].append(line)

    def of_host(self, host: Host) -> tuple[Opening, ...]:
        """Each of its matches, then its free places as one."""
        me = self._problem.hosts.index(host)
        return tuple(self._place(at, gone) for at, gone in self._standby.places if at == me)

    def of_intern(self, intern: Intern) -> tuple[Opening, ...]:
        """Each of the intern's matches; of one who has none, what is free as it is."""
        me = self._problem.interns.index(intern)
        trips = [number for number, match in enumerate(self._matches) if match.intern == intern.id]
        return tuple(self._trip(me, gone) for gone in trips or [NOBODY])

    def _place(self, host: int, gone: int) -> Opening:
        (options,) = self._standby.of_hosts([(host, gone)])
        leaver = None if gone == NOBODY else int(self._standby.matched.pairs.intern[gone])
        unplaced = np.flatnonzero(self._visits == 0).tolist()
        waiting = self._visits[options.swaps.pairs.intern] == 0
        lines = self._lines(options, gone)
        return Opening(
            host=self._problem.hosts[host],
            intern=None if leaver is None else self._problem.interns[leaver],
            places=1 if leaver is not None else self._problem.capacity(host) - int(self._there[host]),
            alternates=lines,
            instead={line.intern.id: self._hosts_of(line.intern) for line in lines},
            asked=len(unplaced),
            forbidden=self._forbidden((host, one) for one in unplaced),
            because=_counted(options.because[waiting].tolist()),
            stuck="together" if leaver is not None and self._parts(leaver) else None,
        )

    def _trip(self, intern: int, gone: int) -> Opening:
        options = self._standby.of_intern(intern, gone)
        left = None if gone == NOBODY else int(self._standby.matched.pairs.host[gone])
        others = [host for host in range(len(self._problem.hosts)) if host != left]
        return Opening(
            host=None if left is None else self._problem.hosts[left],
            intern=self._problem.interns[intern],
            places=1,
            alternates=self._lines(options, gone),
            instead={},
            asked=len(others),
            forbidden=self._forbidden((host, intern) for host in others),
            because=_counted(options.because.tolist()),
            stuck=None if left is None else self._stuck(left, intern),
        )

    def _stuck(self, host: int, intern: int) -> str | None:
        if self._problem.settings.rules.together == "same_host" and self._parts(intern):
            return "together"
        left = self._there[host] - 1
        return "min_interns" if 0 < left < self._problem.hosts[host].min_interns else None

    def _parts(self, intern: int) -> bool:
        """Whether those who travel with the intern would be left behind."""
        level = self._problem.settings.rules.together
        is_grouped = any(intern in group for group in self._problem.groups)
        return is_grouped and (level == "same_host" or (level == "same_municipality" and self._visits[intern] == 1))

    def _forbidden(self, pairs: Iterable[tuple[int, int]]) -> Mapping[str, int]:
        return dict(Counter(rule for pair in pairs for rule in self._problem.pairs.forbidding(*pair)))

    def _hosts_of(self, intern: Intern) -> tuple[Host, ...]:
        return tuple(line.host for line in self._trips[intern.id])

    def _lines(self, options: Options, gone: int) -> tuple[MatchLine, ...]:
        order = self._standby.ordered(options)
        hosts, interns = options.swaps.pairs.host[order], options.swaps.pairs.intern[order]
        frame = self._problem.pairs.frame(hosts, interns)
        earned = zip(*(frame[name].tolist() for name in CRITERIA), strict=True)
        lost = None if gone == NOBODY else (self._matches[gone].host, self._matches[gone].intern)
        return tuple(
            self._line(self._problem.hosts[host], self._problem.interns[intern], points, lost)
            for host, intern, points in zip(hosts.tolist(), interns.tolist(), earned, strict=True)
        )

    def _line(self, host: Host, intern: Intern, earned: tuple[int, ...], lost: tuple[str, str] | None) -> MatchLine:
        facts = pair_facts(host, intern, self._directory)
        stays = [line.facts for line in self._trips[intern.id] if (line.host.id, intern.id) != lost]
        week = share_week([*stays, facts]) or ((),)
        return MatchLine(
            host=host,
            intern=intern,
            points=sum(earned),
            breakdown=dict(zip(CRITERIA, earned, strict=True)),
            status="proposed",
            facts=facts,
            days=week[-1],
        )


def _counted(because: list[str]) -> Mapping[str, int]:
    return dict(Counter(one for one in because if one != POSSIBLE))
