"""Rounds that follow each other, without files: what an analyst answers in a match workbook, read and solved."""

from collections.abc import Sequence
from typing import Any

from factories import Silent
from finished import reading_of
from praktik_cli.building.problem import build
from praktik_cli.checking.comeback import CameBack, came_back
from praktik_cli.checking.recognising import renamed
from praktik_cli.commands.rounds import with_kept
from praktik_cli.domain.clash import Clash
from praktik_cli.domain.earlier import FIRST, Earlier
from praktik_cli.domain.history import Listed, Person, Roster
from praktik_cli.domain.matchbook import MatchBook, MatchRow, Written
from praktik_cli.domain.past import IdPair
from praktik_cli.domain.reading import InputFile
from praktik_cli.domain.run import Run
from praktik_cli.domain.signup import Signups
from praktik_cli.explaining.outcome import matches_of
from praktik_cli.reading.matchmeaning import meanings_by_name, meanings_of
from praktik_cli.settings import Settings
from praktik_cli.solving.solve import solve
from praktik_cli.verifying.verify import verify

COLUMNS = "host intern host_unit intern_workplace points status lock remark host_email intern_email host_id intern_id"
_LETTER = dict(zip(COLUMNS.split(), "ABCDEFGHIJKL", strict=True))
BOOK = InputFile("matches.xlsx", "ab" * 32)


def row(number: int, status: str | None = "proposed", *, lock: bool = False, **said: str) -> MatchRow:
    """The row ``number``, with what stands in its columns."""
    texts = said | ({"status": "måske"} if status is None else {}) | ({"lock": "x"} if lock else {})
    cells = {key: Written(text, f"{_LETTER[key]}{number}") for key, text in texts.items()}
    return MatchRow(number, cells, status, lock, int(said["points"]) if "points" in said else None)


def row_of(number: int, signups: Signups, pair: IdPair, status: str | None = "proposed", **more: Any) -> MatchRow:
    """The row that praktik writes of a match of ``signups``."""
    host = next(one for one in signups.hosts if one.id == pair[0])
    intern = next(one for one in signups.interns if one.id == pair[1])
    said = {"host": host.organisation, "host_unit": host.unit, "host_email": host.contact_email, "host_id": host.id}
    said |= {"intern": intern.name, "intern_workplace": intern.organisation, "intern_email": intern.email}
    said |= {"intern_id": intern.id, "points": "7"} | more.pop("said", {})
    return row(number, status, **more, **{key: text for key, text in said.items() if text})


def answered(rows: Sequence[MatchRow], signups: Signups, run: Run | None, then: Signups | None = None) -> CameBack:
    """What the workbook says of ``signups``; ``then``: those who stood in its sheets of people."""
    book = MatchBook("matches.xlsx", "Match", tuple(rows))
    reading = reading_of(signups)
    rows_mean, by_name = meanings_of(book, reading), meanings_by_name(book, reading)
    now = renamed(_roster(then or signups), signups)
    return came_back(book, rows_mean, by_name, run, BOOK, renamed=now)


def _roster(signups: Signups) -> Roster:
    return Roster(
        tuple(Listed(one.id, Person(one.contact_email, one.unit, one.organisation)) for one in signups.hosts),
        tuple(Listed(one.id, Person(one.email, one.name, one.organisation)) for one in signups.interns),
    )


def matched(signups: Signups, settings: Settings | None = None, earlier: Earlier = FIRST) -> Run | Clash:
    """The round as ``match`` runs it after ``earlier``, verified."""
    chosen = settings or Settings()
    chosen = chosen if earlier.workbook is None else with_kept(chosen)
    signups = earlier.with_waited(signups)
    past = earlier.past(signups)
    solution = solve(problem := build(signups, chosen, past), Silent())
    if isinstance(solution, Clash):
        return solution
    matches = matches_of(problem, solution)
    assert not verify(signups, chosen, matches, solution.goals, past)
    said: dict[str, Any] = {"created": "2018-06-01T12:00:00+02:00", "status": "optimal", "inputs": (), "versions": {}}
    said |= {"seed": 1, "counts": {}, "unplaced": (), "left_out": (), "seconds": {}}
    return Run(settings=chosen, goals=solution.goals, matches=matches, earlier=earlier, **said)


def pairs_of(run: Run | Clash) -> set[IdPair]:
    """The matches by id."""
    assert isinstance(run, Run), run
    return {(match.host, match.intern) for match in run.matches}


def rows_of(run: Run, signups: Signups, answers: dict[IdPair, str]) -> list[MatchRow]:
    """The workbook of ``run`` with ``answers``, status by pair."""
    pairs = sorted(pairs_of(run))
    return [row_of(number, signups, pair, answers.get(pair, "proposed")) for number, pair in enumerate(pairs, 2)]
