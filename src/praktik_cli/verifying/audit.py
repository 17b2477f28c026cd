"""A match workbook against every rule: what it breaks, where, and what was changed in it by hand."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from praktik_cli.domain.matchbook import MatchBook, Meant, RowFault
from praktik_cli.domain.past import IdPair, Past
from praktik_cli.domain.run import Match, Run
from praktik_cli.domain.signup import Signups
from praktik_cli.quotas import has_value
from praktik_cli.settings import Settings
from praktik_cli.verifying.earned import Earned
from praktik_cli.verifying.edits import Edit, GoalChange, edits_between
from praktik_cli.verifying.pair_rules import RULES
from praktik_cli.verifying.problems import Violation
from praktik_cli.verifying.sides import HOST_RULES
from praktik_cli.verifying.verify import FIRST_ROUND, verify

_NAMES: Final = {side: (side, f"{side}_email", f"{side}_id") for side in ("host", "intern")}
_ON_PAIRS: Final = frozenset({*RULES, "banned", "locked"})
Rows = Mapping[IdPair, Sequence[Meant]]


@dataclass(frozen=True, slots=True)
class Broken:
    """A rule that the workbook breaks, and the cells where that shows; none where it is the whole sheet."""

    violation: Violation
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Audit:
    """What checking a match workbook found.

    Attributes:
        signups, settings: what it was checked against.
        matches: the pairs that stand as matches, each once, with the points they earn.
        declined: how many rows are declined, and so no matches.
        faults: why rows cannot be understood; their pairs are not among ``matches``, but for an unknown status.
        broken: every rule that the matches break.
        doubts: what is told and breaks nothing.
        edits: what differs from the run; of these only points that are out of date when there is no run.
        goals: every goal of the round, the lottery last.
    """

    book: MatchBook
    signups: Signups
    settings: Settings
    matches: tuple[Match, ...]
    declined: int
    faults: tuple[RowFault, ...]
    broken: tuple[Broken, ...]
    doubts: tuple[RowFault, ...]
    edits: tuple[Edit, ...]
    goals: tuple[GoalChange, ...]

    @property
    def is_ok(self) -> bool:
        """Whether every row is understood and every rule is kept."""
        return not self.faults and not self.broken

    @property
    def is_partial(self) -> bool:
        """Whether rows are left out because nobody can say whom they mean."""
        return any(fault.code != "unknown_status" for fault in self.faults)


def audit(
    book: MatchBook,
    rows: Sequence[Meant],
    signups: Signups,
    settings: Settings,
    run: Run | None = None,
    past: Past = FIRST_ROUND,
) -> Audit:
    """Checks the rows of ``book`` against every rule and compares them with ``run``.

    Args:
        book: the workbook.
        rows: its rows with the sign-ups that they mean.
        signups: those that take part.
        settings: of the round.
        run: what the workbook was made from, where that is known. Its matches are valued by the same sign-ups and
            settings as the workbook's, so that the two can be compared.
        past: what earlier rounds decided.
    """
    standing = [row for row in rows if row.row.is_match]
    by_pair = _by_pair(standing)
    earned = Earned(signups, settings)
    matches = tuple(match for pair in sorted(by_pair) if (match := earned.match(pair)))
    cells = {pair: _cell(same[0], "intern") for pair, same in by_pair.items()}
    declined = [row for row in rows if not row.row.is_match]
    gone = {row.pair: _cell(row, "intern") for row in declined if row.pair}
    before = None if run is None else _of_run(run, earned)
    edits = () if before is None else edits_between(before, matches, cells, gone)
    return Audit(
        book=book,
        signups=signups,
        settings=settings,
        matches=matches,
        declined=len(declined),
        faults=tuple(fault for row in standing for fault in row.faults),
        broken=(*_twice(by_pair), *_broken(verify(signups, settings, matches, (), past), by_pair, earned)),
        doubts=tuple(doubt for row in standing for doubt in row.doubts),
        edits=(*edits, *_out_of_date(by_pair, matches)),
        goals=tuple(_goals(before, matches, earned, past)),
    )


def _by_pair(rows: Sequence[Meant]) -> Rows:
    found: dict[IdPair, list[Meant]] = {}
    for row in rows:
        if row.pair:
            found.setdefault(row.pair, []).append(row)
    return found


def _of_run(run: Run, earned: Earned) -> list[Match]:
    """The matches of the run, valued anew; as the record has them where one of the two no longer takes part."""
    return [earned.match((match.host, match.intern)) or match for match in run.matches]


def _goals(before: Sequence[Match] | None, after: Sequence[Match], earned: Earned, past: Past) -> Iterator[GoalChange]:
    """A match of the run whose sign-up is gone reaches nothing any more."""
    known = [match for match in before or () if match.host in earned.hosts and match.intern in earned.interns]
    was = {} if before is None else earned.goals(known, past)
    for name, value in earned.goals(after, past).items():
        yield GoalChange(name, was.get(name), value)


def _out_of_date(by_pair: Rows, matches: Sequence[Match]) -> Iterator[Edit]:
    """Rows that show other points than their pair earns."""
    earned = {(match.host, match.intern): match.points for match in matches}
    for pair, rows in by_pair.items():
        for row in (meant.row for meant in rows):
            if row.points is not None and row.points != earned[pair]:
                yield Edit("stale_points", *pair, earned[pair], row.said["points"].cell, shown=row.points)


def _twice(by_pair: Rows) -> Iterator[Broken]:
    """The same pair in several rows; it counts once for all other rules, so that one slip is told once."""
    for (host, intern), rows in by_pair.items():
        if len(rows) > 1:
            cells = tuple(_cell(row, "intern") for row in rows)
            yield Broken(Violation("same_pair_twice", (host,), (intern,), found=len(rows)), cells)


def _broken(violations: Sequence[Violation], by_pair: Rows, earned: Earned) -> Iterator[Broken]:
    for violation in violations:
        yield Broken(violation, tuple(dict.fromkeys(_cells(violation, by_pair, earned))))


def _cells(violation: Violation, by_pair: Rows, earned: Earned) -> Iterator[str]:
    """Where a rule is broken: both people of a pair, else whom the rule is about."""
    sides = ("host", "intern") if violation.rule in _ON_PAIRS else ("host",) if _is_of_host(violation, earned) else ()
    for (host, intern), rows in by_pair.items():
        if _concerns(violation, host, intern, earned):
            yield from (_cell(row, side) for row in rows for side in sides or ("intern",))


def _is_of_host(violation: Violation, earned: Earned) -> bool:
    if violation.quota is not None:
        return earned.settings.rules.quota[violation.quota].side == "host"
    return violation.rule in HOST_RULES


def _concerns(violation: Violation, host: str, intern: str, earned: Earned) -> bool:
    """Whether the pair is one of those that break the rule; of a quota that is not reached, no pair is."""
    if violation.rule == "min_cross_sector_share":
        return not earned.facts(host, intern).cross_sector
    if violation.quota is None:
        return host in violation.hosts and intern in violation.interns
    quota = earned.settings.rules.quota[violation.quota]
    signup = earned.hosts[host] if quota.side == "host" else earned.interns[intern]
    return (violation.found or 0) > (violation.claimed or 0) and has_value(
        signup, quota, earned.settings.programme.week
    )


def _cell(row: Meant, side: str) -> str:
    return row.row.cell(*_NAMES[side])
