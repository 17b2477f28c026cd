"""Which rules a swap would break: those on a host that loses somebody, on an intern's week, and on the programme.

What a host can take was looked at when the swap was found, and who may meet whom before that.
"""

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import Final

import numpy as np

from praktik_cli.domain.problem import Problem
from praktik_cli.domain.signup import ALL_WEEK, Signup
from praktik_cli.explaining.matched import NOBODY, Matched, at
from praktik_cli.explaining.programme import Flags, Ints
from praktik_cli.explaining.swaps import Swaps
from praktik_cli.naming import fold
from praktik_cli.quotas import has_value

Breaks = Callable[[Problem, Matched, Swaps], Flags]


def locked(problem: Problem, matched: Matched, swaps: Swaps) -> Flags:
    """A match that is given up is locked."""
    flags = matched.flags(problem.locked).astype(np.int64)
    broken: Flags = (at(flags, swaps.leaves) | at(flags, swaps.ousts)) > 0
    return broken


def min_interns(problem: Problem, matched: Matched, swaps: Swaps) -> Flags:
    """The host that is left, or the one that is joined, would have fewer than it asks for at least."""
    least = np.array([host.min_interns for host in problem.hosts], dtype=np.int64)
    left = at(matched.pairs.host, swaps.leaves)
    behind = np.where(swaps.leaves == NOBODY, 0, matched.there[left] - 1)
    # Where there are guests already there are enough of them.
    joined = matched.there[swaps.pairs.host] + 1
    broken: Flags = ((behind > 0) & (behind < least[left])) | (joined < least[swaps.pairs.host])
    return broken


def overlapping_days(_: Problem, matched: Matched, swaps: Swaps) -> Flags:
    """The placements of the intern could not have days of their own.

    Source: P. Hall, "On Representatives of Subsets" (1935): they can if, for every set of weekdays, the placements
    that must lie within it need no more days than it has.
    """
    trips = matched.trips[swaps.pairs.intern]
    stays = np.where(trips == swaps.leaves[:, None], NOBODY, trips)
    need = np.column_stack((at(matched.pairs.need, stays), swaps.pairs.need))
    week = np.column_stack((at(matched.pairs.weekdays, stays), swaps.pairs.weekdays))
    broken: Flags = np.zeros(len(need), dtype=np.bool_)
    for days in range(1 << len(ALL_WEEK)):
        broken |= np.where(week & ~days == 0, need, 0).sum(axis=1) > days.bit_count()
    return broken


def together(problem: Problem, matched: Matched, swaps: Swaps) -> Flags:
    """People who travel together would be parted.

    One who goes to another host parts from the others, who are not there; where one municipality is enough, only
    if it lies in another one, or if the others have no place. One who is sent away parts unless a host is left there.
    """
    level = problem.settings.rules.together
    grouped = np.zeros(len(problem.interns), dtype=np.int64)
    grouped[[] if level == "ignore" else [intern for group in problem.groups for intern in group]] = 1
    goes, stays = grouped[swaps.pairs.intern] > 0, at(grouped[matched.pairs.intern], swaps.ousts) > 0
    if level == "same_host":
        return goes | stays
    town = _codes([_town(host) for host in problem.hosts])
    home = at(town[matched.pairs.host], matched.trips[swaps.pairs.intern, 0], NOBODY)
    homeless = at(matched.visits[matched.pairs.intern], swaps.ousts) == 1
    parted: Flags = (goes & (town[swaps.pairs.host] != home)) | (stays & homeless)
    return parted


def _town(host: Signup) -> object:
    """The municipality; abroad, the town."""
    return host.municipality or (host.country, fold(host.place))


def quota(problem: Problem, matched: Matched, swaps: Swaps) -> Flags:
    """A quota would have too few matches, or too many."""
    broken = np.zeros(len(swaps.leaves), dtype=np.bool_)
    for one in problem.settings.rules.quota:
        signups: Sequence[Signup] = problem.hosts if one.side == "host" else problem.interns
        week = problem.settings.programme.week
        has = np.array([has_value(signup, one, week) for signup in signups], dtype=np.int64)
        of_match = has[getattr(matched.pairs, one.side)]
        count = of_match.sum() + _change(has[getattr(swaps.pairs, one.side)], of_match, swaps)
        broken |= count < one.min
        if one.max is not None:
            broken |= count > one.max
    return broken


def min_cross_sector_share(problem: Problem, matched: Matched, swaps: Swaps) -> Flags:
    """Too few of the matches would be across sectors."""
    codes = _codes([signup.sector for signup in (*problem.hosts, *problem.interns)])
    of_host, of_intern = np.split(codes, [len(problem.hosts)])
    across = (of_host[matched.pairs.host] != of_intern[matched.pairs.intern]).astype(np.int64)
    goes = (of_host[swaps.pairs.host] != of_intern[swaps.pairs.intern]).astype(np.int64)
    share = Fraction(str(problem.settings.rules.min_cross_sector_share))
    matches = len(across) + _change(np.ones_like(goes), np.ones_like(across), swaps)
    count = across.sum() + _change(goes, across, swaps)
    broken: Flags = count * share.denominator < share.numerator * matches
    return broken


def _change(comes: Ints, of_match: Ints, swaps: Swaps) -> Ints:
    change: Ints = comes - at(of_match, swaps.leaves) - at(of_match, swaps.ousts)
    return change


def _codes(values: Sequence[object]) -> Ints:
    codes: dict[object, int] = {}
    return np.array([codes.setdefault(value, len(codes)) for value in values], dtype=np.int64)


RULES: Final[Mapping[str, Breaks]] = {
    "locked": locked,
    "min_interns": min_interns,
    "overlapping_days": overlapping_days,
    "together": together,
    "quota": quota,
    "min_cross_sector_share": min_cross_sector_share,
}
