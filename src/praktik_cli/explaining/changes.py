"""This round beside the last one: which matches ended and began, who is to be told, and why."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from praktik_cli.domain.changes import Begun, ChangeLine, Changes, Ended, PairChange, Shifted
from praktik_cli.domain.past import IdPair
from praktik_cli.domain.problem import Problem
from praktik_cli.domain.run import Run
from praktik_cli.domain.signup import Host, Intern
from praktik_cli.explaining.endings import Endings
from praktik_cli.explaining.proposed_days import Days
from praktik_cli.naming import danish_order

_Change = TypeVar("_Change", bound=PairChange)
Differing = tuple[tuple[Ended, ...], tuple[Begun, ...], tuple[Shifted, ...]]


def changes_of(run: Run, problem: Problem, days: Mapping[IdPair, Days]) -> Changes | None:
    """What differs between the matches of ``run`` and those of the round before; ``None`` in a first round.

    Args:
        run: of this round.
        problem: that it solves.
        days: match → its proposed weekdays.
    """
    if run.earlier.workbook is None:
        return None
    before = set(run.earlier.proposed)
    after = {(match.host, match.intern): match.status for match in run.matches}
    ended = Endings(run, problem).of(sorted(before - after.keys()))
    begun = _begun(sorted(after.keys() - before), before, ended, run)
    shifted = _shifted(sorted(before & after.keys()), days, run)
    kept = sorted((before & after.keys()) - {(one.host, one.intern) for one in shifted})
    interns = sorted(problem.interns, key=lambda intern: (danish_order(intern.name), intern.id))
    hosts = sorted(problem.hosts, key=lambda host: (danish_order(host.label), host.id))
    differing = ended, begun, shifted
    return Changes(
        ended=ended,
        begun=begun,
        shifted=shifted,
        lines=(*_lines("intern", interns, differing, kept), *_lines("host", hosts, differing, kept)),
        unchanged=len(kept),
        new_unplaced=_new_unplaced(run),
    )


def _begun(pairs: Sequence[IdPair], before: set[IdPair], ended: Sequence[Ended], run: Run) -> tuple[Begun, ...]:
    typed_in = {(match.host, match.intern) for match in run.matches if match.status != "proposed"}
    had_place = {intern for _, intern in before}
    left, free = _by(ended, "intern"), _by(ended, "host")

    def why(pair: IdPair) -> str:
        if pair in typed_in:
            return "typed_in"
        intern = pair[1]
        if intern in had_place:
            return "moved" if intern in left else "added"
        return "new_signup" if _is_new(intern, run) else "had_none"

    return tuple(
        Begun(
            *pair,
            why(pair),
            instead_of=tuple(one.host for one in left.get(pair[1], ())),
            place_of=tuple(one.intern for one in free.get(pair[0], ())),
        )
        for pair in pairs
    )


def _shifted(kept: Sequence[IdPair], days: Mapping[IdPair, Days], run: Run) -> tuple[Shifted, ...]:
    told = run.earlier.days_of
    return tuple(Shifted(*pair, told[pair], days[pair]) for pair in kept if pair in told and told[pair] != days[pair])


def _is_new(intern: str, run: Run) -> bool:
    """Whether somebody without a place in the last round has signed up since."""
    return run.earlier.unplaced is not None and intern not in run.earlier.unplaced


def _new_unplaced(run: Run) -> int | None:
    if run.earlier.unplaced is None:
        return None
    known = {*run.earlier.unplaced, *(intern for _, intern in run.earlier.proposed)}
    return sum(why.intern not in known for why in run.unplaced)


def _lines(
    side: str, signups: Sequence[Host | Intern], differing: Differing, kept: Sequence[IdPair]
) -> Iterator[ChangeLine]:
    """Those of ``signups``, all of one ``side``, whose matches differ."""
    ended, begun, shifted = differing
    lost, gained, moved = _by(ended, side), _by(begun, side), _by(shifted, side)
    stays = _staying(kept, side)
    for one in signups:
        key = one.id
        if key in lost or key in gained or key in moved:
            changed = lost.get(key, ()), gained.get(key, ()), moved.get(key, ())
            kind = _kind(side, changed, has_others=bool(stays[key]))
            yield ChangeLine(one, kind, *changed, tuple(stays[key]))


def _kind(side: str, changed: Differing, *, has_others: bool) -> str:
    """``has_others``: matches of the host or intern are as before."""
    lost, gained, shifted = changed
    if not lost and not gained:
        return "days"
    if side == "host":
        return "exchanges" if lost and gained else "loses" if lost else "gets"
    if lost and gained:
        return "moved"
    keeps = has_others or bool(shifted)
    return ("lost" if keeps else "freed") if lost else "added" if keeps else "new"


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
