"""What somebody changed in a matching by hand, and what that costs."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from praktik_cli.domain.past import IdPair
from praktik_cli.domain.run import Match


@dataclass(frozen=True, slots=True)
class Edit:
    """One pair that is not as the run proposed it.

    Attributes:
        kind: ``"moved"`` (the intern's host changed), ``"added"``, ``"removed"``, ``"declined"`` (the row is there, and
            is no match) or ``"stale_points"`` (the row shows other points than the pair earns).
        host: the id of the host now; of a pair that is gone, the host it was.
        points: what the pair earns; of a pair that is gone, what it earned.
        cell: where the pair stands; ``None`` when it stands nowhere.
        before_host: the host the intern is moved from; ``before_points``: what that pair earned.
        shown: the points that the row shows.
        difference: criterion → points more or less than before, where they differ.
    """

    kind: str
    host: str
    intern: str
    points: int
    cell: str | None = None
    before_host: str | None = None
    before_points: int | None = None
    shown: int | None = None
    difference: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class GoalChange:
    """A goal of the round: what the run's matches reach (``None`` without a run), and what these do."""

    name: str
    before: int | None
    after: int


def edits_between(
    before: Sequence[Match], after: Sequence[Match], cells: Mapping[IdPair, str], declined: Mapping[IdPair, str]
) -> Iterator[Edit]:
    """The pairs that are new, gone, declined, or of an intern whose host changed, ordered by intern.

    Args:
        before: the matches of the run, with their points.
        after: the matches of the workbook.
        cells: where each of ``after`` stands.
        declined: where a declined pair stands.
    """
    was, now = {_pair(match) for match in before}, {_pair(match) for match in after}
    gone = _by_intern(match for match in before if _pair(match) not in now)
    new = _by_intern(match for match in after if _pair(match) not in was)
    for intern in sorted({*gone, *new}):
        old, fresh = gone[intern], new[intern]
        both = min(len(old), len(fresh))
        for one, other in zip(old, fresh, strict=False):
            yield _moved(one, other, cells)
        yield from (_gone(match, declined) for match in old[both:])
        yield from (_added(match, cells) for match in fresh[both:])


def emptied_by(edits: Iterable[Edit], used: AbstractSet[str]) -> tuple[str, ...]:
    """The hosts that ``edits`` took a match from and that are not among ``used``, each once, in order of the edits."""
    left = (edit.before_host if edit.kind == "moved" else edit.host for edit in edits if edit.kind != "added")
    return tuple(dict.fromkeys(host for host in left if host and host not in used))


def costs(goals: Iterable[GoalChange]) -> GoalChange | None:
    """The first goal, in order, that is no longer what it was; the lottery, which is no merit, apart."""
    known = (goal for goal in goals if goal.name != "lottery" and goal.before is not None)
    return next((goal for goal in known if goal.before != goal.after), None)


def _pair(match: Match) -> IdPair:
    return match.host, match.intern


def _by_intern(matches: Iterable[Match]) -> dict[str, list[Match]]:
    found: dict[str, list[Match]] = defaultdict(list)
    for match in matches:
        found[match.intern].append(match)
    return found


def _moved(one: Match, other: Match, cells: Mapping[IdPair, str]) -> Edit:
    return Edit(
        "moved",
        other.host,
        other.intern,
        other.points,
        cells[_pair(other)],
        before_host=one.host,
        before_points=one.points,
        difference=_difference(one.breakdown, other.breakdown),
    )


def _gone(match: Match, declined: Mapping[IdPair, str]) -> Edit:
    cell = declined.get(_pair(match))
    difference = _difference(match.breakdown, {})
    return Edit("declined" if cell else "removed", match.host, match.intern, match.points, cell, difference=difference)


def _added(match: Match, cells: Mapping[IdPair, str]) -> Edit:
    difference = _difference({}, match.breakdown)
    return Edit("added", match.host, match.intern, match.points, cells[_pair(match)], difference=difference)


def _difference(before: Mapping[str, int], after: Mapping[str, int]) -> dict[str, int]:
    changes = {name: after.get(name, 0) - before.get(name, 0) for name in {**before, **after}}
    return {name: change for name, change in changes.items() if change}
