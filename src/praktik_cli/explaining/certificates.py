"""For everyone without a host the certificate: the simplest reason that is true, with its evidence."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

import numpy as np

from praktik_cli.domain.certificate import TightSet
from praktik_cli.domain.problem import Problem
from praktik_cli.domain.run import Match, Unplaced
from praktik_cli.explaining.admissible import Admissible
from praktik_cli.explaining.groups import Groups
from praktik_cli.explaining.nearest import near_misses
from praktik_cli.explaining.reach import Reach
from praktik_cli.explaining.rooms import BECAUSE, Codes, Rooms
from praktik_cli.explaining.tight import TightSets

# So that the reasons of thousands stay readable and small; the other hosts are counted.
MOST_NAMED: Final = 50
# A tight set says why somebody had to be left out; that it was this one it says only where no host has room.
_PROVEN_BY_SETS: Final = frozenset({"hosts_full", "tight_set"})
_NO_ROOM: Final = frozenset({"full", "same_sector_per_host", "same_organisation_per_host"})


class Certificates(NamedTuple):
    """What is said of everyone without a host.

    Attributes:
        unplaced: ordered by id.
        tight_sets: those that ``unplaced`` refers to.
    """

    unplaced: tuple[Unplaced, ...]
    tight_sets: tuple[TightSet, ...]


def certificates_of(problem: Problem, matches: Sequence[Match], *, is_optimal: bool) -> Certificates:
    """Everyone without a host, each with the reason.

    ``is_optimal`` tells whether every goal was proven: then a free place was left for an earlier goal.
    """
    placed = {match.intern for match in matches}
    left = [position for position, intern in enumerate(problem.interns) if intern.id not in placed]
    if not left:
        return Certificates((), ())
    writer = _Writer(problem, matches, is_optimal=is_optimal)
    # Who has the fewest hosts first: their tight sets are the smallest, and may serve others.
    order = sorted(left, key=lambda position: (writer.possible(position), problem.interns[position].id))
    proofs = {position: writer.tight_sets.of(position) for position in order}
    written = [(writer.write(position, proofs[position]), proofs[position]) for position in left]
    numbers = _numbered([proof for why, proof in written if why.reason in _PROVEN_BY_SETS])
    return Certificates(tuple(_with_set(why, proof, numbers) for why, proof in written), tuple(numbers))


def _numbered(proofs: Sequence[TightSet | None]) -> dict[TightSet, int]:
    numbers: dict[TightSet, int] = {}
    for proof in proofs:
        if proof is not None:
            numbers.setdefault(proof, len(numbers))
    return numbers


def _with_set(why: Unplaced, proof: TightSet | None, numbers: Mapping[TightSet, int]) -> Unplaced:
    return replace(why, tight_set=numbers[proof]) if proof and why.reason in _PROVEN_BY_SETS else why


class _Writer:
    """Writes the certificates of one matching."""

    def __init__(self, problem: Problem, matches: Sequence[Match], *, is_optimal: bool) -> None:
        self._problem, self._is_optimal = problem, is_optimal
        self._rooms = Rooms(problem, matches)
        self._groups = Groups(self._rooms)
        self._admissible = Admissible(problem)
        self.tight_sets = TightSets(self._admissible, Reach(problem, matches))

    def possible(self, position: int) -> int:
        """How many hosts are admissible for the intern."""
        return int(self._admissible.table[position].sum())

    def write(self, position: int, proof: TightSet | None) -> Unplaced:
        """The certificate of one intern, without the number of its tight set."""
        points = self._problem.pairs.points(position, position + 1)[0]
        hosts = np.flatnonzero(self._admissible.table[position])
        codes = self._groups.codes(position, self._rooms.codes([position]))[hosts]
        named = np.zeros(len(hosts), dtype=np.bool_)
        named[np.argsort(-points[hosts], kind="stable")[:MOST_NAMED]] = True
        named_codes = zip(hosts[named].tolist(), codes[named].tolist(), strict=True)
        near, near_count = ((), {}) if len(hosts) else near_misses(self._problem, position)
        return Unplaced(
            intern=self._problem.interns[position].id,
            reason=self._reason(frozenset(_by_because(codes)), proof, len(hosts)),
            hosts=len(self._problem.hosts),
            removed={rule: hosts for rule, hosts in self._problem.pairs.removed(position).items() if hosts},
            no_room=tuple(self._rooms.no_room(host, code) for host, code in named_codes),
            more=_by_because(codes[~named]),
            near=near,
            near_count=near_count,
        )

    def _reason(self, because: frozenset[str], proof: TightSet | None, possible: int) -> str:
        """The simplest that follows from what all admissible hosts say, and from the proof where none has room."""
        if not because:
            return "no_admissible_host"
        if proof is not None and because <= _NO_ROOM:
            return "hosts_full" if len(proof.hosts) == possible else "tight_set"
        if not self._is_optimal:
            return "open_place"
        if "open" in because:
            return "earlier_goal"
        if because & {"quota", "min_cross_sector_share"}:
            return "programme_rules"
        return next((rule for rule in ("together", "min_interns") if rule in because), "would_cost")


def _by_because(codes: Codes) -> dict[str, int]:
    counts = np.bincount(codes, minlength=len(BECAUSE)).tolist()
    return {because: hosts for because, hosts in zip(BECAUSE, counts, strict=True) if hosts}
