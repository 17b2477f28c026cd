"""The waiting list: for each place who could take it at once, so that a no can be answered at once.

**What is meant.** The pair (h, i) of the matching M is declined: from then on it is banned, also where it was locked,
and all other matches stay as they are. With M' = M without (h, i), the alternates of the place are all interns j ≠ i
for whom M' ∪ {(h, j)} keeps every rule: (h, j) is admissible, j has no place or a placement to spare that needs none
of the days of the others, and the mix at the host, travel groups, quotas and the share across sectors hold with j
instead of i. They come in the order of the round's goals as that matching reaches them, the lottery last: the first is
what a new search would choose for the place if all other matches were locked. Where a place is free already, j comes on
top of M. For the intern i the alternates are the hosts g ≠ h for which M' ∪ {(g, i)} keeps every rule, likewise
ordered.
"""

from collections.abc import Sequence
from typing import Final

from praktik_cli.domain.alternates import Alternates
from praktik_cli.domain.problem import Problem
from praktik_cli.domain.report import MatchReport
from praktik_cli.domain.run import Match
from praktik_cli.domain.signup import Host, Intern
from praktik_cli.domain.waiting import WaitingList
from praktik_cli.explaining.blocking import can_be_searched
from praktik_cli.explaining.matched import NOBODY
from praktik_cli.explaining.openings import Openings
from praktik_cli.explaining.standby import Standby

FEW: Final = 3


def waiting_list(problem: Problem, matches: Sequence[Match], most: int = FEW) -> WaitingList:
    """The first ``most`` alternates of every place; none at all in rounds too large for it."""
    if not can_be_searched(problem):
        return {}
    standby = Standby(problem, matches)
    waiting: dict[int, list[Intern]] = {number: [] for number in range(len(standby.places))}
    for options in standby.of_hosts(standby.places):
        order = standby.ordered(options, most)
        for place, intern in zip(
            options.place[order].tolist(), options.swaps.pairs.intern[order].tolist(), strict=True
        ):
            if len(waiting[place]) < most:
                waiting[place].append(problem.interns[intern])
    return {
        (problem.hosts[host].id, None if gone == NOBODY else matches[gone].intern): tuple(waiting[number])
        for number, (host, gone) in enumerate(standby.places)
    }


def alternates_of(report: MatchReport, problem: Problem, signup: Host | Intern) -> Alternates:
    """The waiting list of ``signup``, one of the people of ``report``, whose run solves ``problem``."""
    openings = Openings(report, problem)
    found = openings.of_host(signup) if isinstance(signup, Host) else openings.of_intern(signup)
    return Alternates(report.run, signup, found, {})
