"""This round beside the last one: which matches ended and began, who is to be told, and why."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from praktik_cli.domain.changes import Begun, ChangeLine, Changes, Ended
from praktik_cli.domain.past import IdPair
from praktik_cli.domain.problem import Problem
from praktik_cli.domain.run import Run
from praktik_cli.domain.signup import Host, Intern
from praktik_cli.explaining.endings import Endings
from praktik_cli.naming import danish_order

_Change = TypeVar("_Change", Ended, Begun)


def changes_of(run: Run, problem: Problem) -> Changes | None:
    """What differs between the matches of ``run``, which solves ``problem``, and those of the round before.

    ``None`` in a first round.
    """
    if run.earlier.workbook is None:
        return None
    before = set(run.earlier.proposed)
    after = {(match.host, match.intern): match.status for match in run.matches}
    ended = Endings(run, problem).of(sorted(before - after.keys()))
    begun = _begun(sorted(after.keys() - before), before, ended, run)
    kept = sorted(before & after.keys())
    interns = sorted(problem.interns, key=lambda intern: (danish_order(intern.name), intern.id))
    hosts = sorted(problem.hosts, key=lambda host: (danish_order(host.label), host.id))
    return Changes(
        ended=ended,
        begun=begun,
        lines=(*_lines(interns, ended, begun, kept), *_lines(hosts, ended, begun, kept)),
        unchanged=len(kept),
        new_unplaced=_new_unplaced(run),
    )


def _begun(pairs: Sequence[IdPair], before: set[IdPair], ended: Sequence[Ended], run: Run) -> tuple[Begun, ...]:
    typed_in = {(match.host, match.intern) for match in run.matches if match.status != "proposed"}
    had_place = {intern for _, intern in before}
    left = _by(ended, "intern")
    free = _by(ended, "host")

    def why(pair: IdPair) -> str:
        if pair in typed_in:
            return "typed_in"
        intern = pair[1]
        if intern in had_place:
            return "moved" if intern in left else "added"
        return "new_signup" if _is_new(intern, run) else "had_none"

    return tuple(Begun(*pair, why(pair), tuple(one.intern for one in free.get(pair[0], ()))) for pair in pairs)


def _is_new(intern: str, run: Run) -> bool:
    """Whether somebody without a place in the last round has signed up since."""
    return run.earlier.unplaced is not None and intern not in run.earlier.unplaced


def _new_unplaced(run: Run) -> int | None:
    if run.earlier.unplaced is None:
        return None
    known = {*run.earlier.unplaced, *(intern for _, intern in run.earlier.proposed)}
    return sum(why.intern not in known for why in run.unplaced)


def _lines(
    signups: Sequence[Host | Intern], ended: Sequence[Ended], begun: Sequence[Begun], kept: Sequence[IdPair]
) -> Iterator[ChangeLine]:
    """Those of ``signups``, all of one side, whose matches differ."""
    side = "host" if signups and isinstance(signups[0], Host) else "intern"
    lost, gained, stays = _by(ended, side), _by(begun, side), _staying(kept, side)
    for one in signups:
        if one.id in lost or one.id in gained:
            changed = lost.get(one.id, ()), gained.get(one.id, ())
            kind = _host_kind(*changed) if side == "host" else _intern_kind(*changed, stays[one.id])
            yield ChangeLine(one, kind, *changed, tuple(stays[one.id]))


def _intern_kind(lost: Sequence[Ended], gained: Sequence[Begun], stays: Sequence[str]) -> str:
    if lost and gained:
        return "moved"
    if lost:
        return "lost" if stays else "freed"
    return "added" if stays else "new"


def _host_kind(lost: Sequence[Ended], gained: Sequence[Begun]) -> str:
    return "exchanges" if lost and gained else "loses" if lost else "gets"


def _staying(kept: Sequence[IdPair], side: str) -> defaultdict[str, list[str]]:
    """Id of one side → ids of the other side, of the matches that are as before."""
    stays: defaultdict[str, list[str]] = defaultdict(list)
    for host, intern in kept:
        one, other = (host, intern) if side == "host" else (intern, host)
        stays[one].append(other)
    return stays


def _by(changes: Iterable[_Change], side: str) -> Mapping[str, tuple[_Change, ...]]:
    """Id of one side → its changes."""
    found: defaultdict[str, list[_Change]] = defaultdict(list)
    for change in changes:
        found[getattr(change, side)].append(change)
    return {key: tuple(some) for key, some in found.items()}
