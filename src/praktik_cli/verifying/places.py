"""Where in a match workbook a broken rule shows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from praktik_cli.domain.matchbook import Meant
from praktik_cli.domain.past import IdPair
from praktik_cli.quotas import has_value
from praktik_cli.verifying.earned import Earned
from praktik_cli.verifying.pair_rules import RULES
from praktik_cli.verifying.problems import Violation
from praktik_cli.verifying.sides import HOST_RULES

_NAMES: Final = {side: (side, f"{side}_email", f"{side}_id") for side in ("host", "intern")}
_ON_PAIRS: Final = frozenset({*RULES, "banned", "locked"})
Rows = Mapping[IdPair, Sequence[Meant]]


@dataclass(frozen=True, slots=True)
class Broken:
    """A rule that the workbook breaks, and the cells where that shows; none where it is the whole sheet."""

    violation: Violation
    cells: tuple[str, ...]


def twice(by_pair: Rows) -> Iterator[Broken]:
    """Each pair that stands in several rows; it counts once for all other rules, so that one slip is told once."""
    for (host, intern), rows in by_pair.items():
        if len(rows) > 1:
            cells = tuple(cell_of(row, "intern") for row in rows)
            yield Broken(Violation("same_pair_twice", (host,), (intern,), found=len(rows)), cells)


def broken_at(violations: Sequence[Violation], by_pair: Rows, earned: Earned) -> Iterator[Broken]:
    """Each of ``violations`` with its cells."""
    for violation in violations:
        yield Broken(violation, tuple(dict.fromkeys(_cells(violation, by_pair, earned))))


def _cells(violation: Violation, by_pair: Rows, earned: Earned) -> Iterator[str]:
    """Where a rule is broken: both people of a pair, else whom the rule is about."""
    sides = ("host", "intern") if violation.rule in _ON_PAIRS else ("host",) if _is_of_host(violation, earned) else ()
    for (host, intern), rows in by_pair.items():
        if _concerns(violation, host, intern, earned):
            yield from (cell_of(row, side) for row in rows for side in sides or ("intern",))


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


def cell_of(row: Meant, side: str) -> str:
    """The cell that says who the host or the intern of ``row`` is: the name's, else the e-mail's or the id's."""
    return row.row.cell(*_NAMES[side])
